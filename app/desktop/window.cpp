#include "desktop/window.h"

#include <glad/gl.h>
// glad comes first: GLFW must not bring an OpenGL header of its own
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

#include "desktop/font_files.h"
#include "desktop/key_queue.h"
#include "desktop/png.h"
#include "ui/keys.h"

namespace rapport::desktop {
namespace {

using base::Done;
using base::Error;
using base::Result;
using base::Status;

constexpr int kMinWidth = 1024, kMinHeight = 640;
constexpr double kPollSeconds = 1;
constexpr int kSettleFrames = 3;  // Dear ImGui needs that many to lay out what an event changed

std::string g_last_problem;  // GLFW reports by callback

struct Library {
    bool ready = false;
    Library() {
        glfwSetErrorCallback([](int, const char* text) { g_last_problem = text; });
        ready = glfwInit() == GLFW_TRUE;
    }
    ~Library() {
        if (ready) glfwTerminate();
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct WindowDeleter {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<GLFWwindow, WindowDeleter>;

Result<WindowHandle> open_window(const WindowSize& size, const std::string& title, bool visible) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, visible ? GLFW_TRUE : GLFW_FALSE);
    WindowHandle window(glfwCreateWindow(size.width, size.height, title.c_str(), nullptr, nullptr));
    if (!window) return Error{"Cannot open a window with OpenGL 3.3: " + g_last_problem + "."};
    glfwMakeContextCurrent(window.get());
    if (gladLoadGL(glfwGetProcAddress) == 0) return Error{"Cannot load OpenGL 3.3."};
    return window;
}

Error no_display() {
    return Error{"Cannot open a window: there is no display (" + g_last_problem +
                 "). Start Rapport in a desktop session, or use rapport-cli, which needs none."};
}

// The ImGui context and its renderer, for as long as the window lives.
struct Context {
    Context() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    }
    ~Context() {
        if (m_renderer) ImGui_ImplOpenGL3_Shutdown();
        if (m_platform) ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext();
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    void attach(GLFWwindow* window) {
        if (window != nullptr)
            attach_input(window);
        else
            ui::map_keys_natively();
        ui::take_tab_key();
        m_renderer = ImGui_ImplOpenGL3_Init("#version 330");
    }

    // Events of the keyboard that fit into the next frame. True if more are left for the one after it.
    bool hand_on_keys(GLFWwindow* window) {
        m_keys.drain([&](const KeyEvent& event) {
            ImGui_ImplGlfw_KeyCallback(window, event.key, event.scancode, event.action, event.modifiers);
        });
        return !m_keys.empty();
    }

  private:
    void attach_input(GLFWwindow* window) {
        m_platform = ImGui_ImplGlfw_InitForOpenGL(window, true);
        glfwSetWindowUserPointer(window, &m_keys);
        glfwSetKeyCallback(window, [](GLFWwindow* of, int key, int scancode, int action, int modifiers) {
            static_cast<KeyQueue*>(glfwGetWindowUserPointer(of))->push({key, scancode, action, modifiers});
        });
    }

    KeyQueue m_keys;
    bool m_platform = false, m_renderer = false;
};

// Builds the fonts again when the scale or the texts have changed.
class FontKeeper {
  public:
    explicit FontKeeper(ui::FontFiles files) : m_files(std::move(files)) {}
    Status keep(Application& application, float scale, float density) {
        const ui::Theme* theme = application.kit().theme;
        if (theme != m_theme || scale != m_scale) ui::apply_to_imgui(*theme, scale);
        m_theme = theme;
        if (m_built && scale == m_scale && density == m_density && application.texts_version() == m_version)
            return Done{};
        auto fonts = ui::build_fonts({m_files, scale, density, application.texts()});
        if (!fonts) return fonts.error();
        if (m_built) {
            ImGui_ImplOpenGL3_DestroyFontsTexture();
            ImGui_ImplOpenGL3_CreateFontsTexture();
        }
        application.kit().fonts = *fonts;
        application.kit().scale = scale;
        m_built = true;
        m_scale = scale;
        m_density = density;
        m_version = application.texts_version();
        return Done{};
    }

  private:
    ui::FontFiles m_files;
    const ui::Theme* m_theme = nullptr;
    float m_scale = 0, m_density = 0;
    std::uint64_t m_version = 0;
    bool m_built = false;
};

void draw_frame(Application& application) {
    ImGui::NewFrame();
    ui::begin_frame(application.kit());
    application.frame();
    ui::end_frame(application.kit());
    ImGui::Render();
}

void clear(Application& application) {
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(application.kit().colour(ui::Shade::Background));
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

Result<FoundFonts> fonts_with_notice() {
    auto found = find_font_files();
    if (found && !found->notice.empty()) std::fprintf(stderr, "%s\n", found->notice.c_str());
    return found;
}

// On X11 one logical pixel is one framebuffer pixel and the monitor's scale enlarges everything; elsewhere the
// framebuffer is denser and only the glyphs need to know.
struct Scales {
    float layout = 1, density = 1;
};
Scales scales_of(GLFWwindow* window) {
    float content = 1, content_y = 1;
    glfwGetWindowContentScale(window, &content, &content_y);
    int width = 0, height = 0, pixels = 0, pixels_y = 0;
    glfwGetWindowSize(window, &width, &height);
    glfwGetFramebufferSize(window, &pixels, &pixels_y);
    const float density = width > 0 ? static_cast<float>(pixels) / static_cast<float>(width) : 1;
    const auto tidy = [](float value) { return std::clamp(std::round(value * 20) / 20, 0.5F, 4.0F); };
    return {tidy(content / std::max(density, 0.1F)), tidy(density)};
}

// Sleeps until there is something to draw. Returns how many frames to draw.
int wait_for_work(Application& application) {
    const ui::Kit& kit = application.kit();
    if (ui::wants_frame(kit)) {
        glfwPollEvents();
        return 1;
    }
    const double wake = kit.animation.seconds_to_wake();
    const double start = glfwGetTime();
    for (;;) {
        const double slept = glfwGetTime() - start;
        if (wake >= 0 && slept >= wake * 0.95) return 1;
        const double nap_start = glfwGetTime();
        const double nap = wake < 0 ? kPollSeconds : std::clamp(wake - slept, 0.001, kPollSeconds);
        glfwWaitEventsTimeout(nap);
        if (glfwGetTime() - nap_start < nap * 0.95) return kSettleFrames;  // an event came
        if (nap >= kPollSeconds && application.poll()) return kSettleFrames;
    }
}

}  // namespace

Status run_window(Application& application, const WindowSize& size) {
    const Library library;
    if (!library.ready) return no_display();
    auto found = fonts_with_notice();
    if (!found) return found.error();
    const WindowSize allowed{std::max(size.width, kMinWidth), std::max(size.height, kMinHeight)};
    auto opened = open_window(allowed, application.window_title(), true);
    if (!opened) return opened.error();
    GLFWwindow* window = (*opened).get();
    glfwSetWindowSizeLimits(window, kMinWidth, kMinHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSwapInterval(1);
    Context context;
    context.attach(window);
    FontKeeper fonts(found->files);
    std::string title = application.window_title();
    int frames = kSettleFrames;
    bool shown = false;
    while (!application.wants_to_quit()) {
        if (frames > 1) {
            glfwPollEvents();
            --frames;
        } else {
            frames = wait_for_work(application);
        }
        if (glfwWindowShouldClose(window) != 0) {
            if (application.may_close()) break;
            glfwSetWindowShouldClose(window, GLFW_FALSE);
            frames = kSettleFrames;
        }
        if (glfwGetWindowAttrib(window, GLFW_ICONIFIED) != 0) {
            glfwWaitEvents();
            continue;
        }
        const Scales scales = scales_of(window);
        if (const Status kept = fonts.keep(application, scales.layout * application.text_scale(), scales.density);
            !kept)
            return kept;
        if (application.window_title() != title)
            glfwSetWindowTitle(window, (title = application.window_title()).c_str());
        ImGui_ImplOpenGL3_NewFrame();
        ImGui_ImplGlfw_NewFrame();
        if (context.hand_on_keys(window)) frames = std::max(frames, kSettleFrames);
        // After a long sleep, motion starts at its beginning instead of being over at once.
        ImGui::GetIO().DeltaTime = std::min(ImGui::GetIO().DeltaTime, 1.0F / 20);
        draw_frame(application);
        int width = 0, height = 0;
        glfwGetFramebufferSize(window, &width, &height);
        glViewport(0, 0, width, height);
        clear(application);
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
        glfwSwapBuffers(window);
        if (!shown) application.shown();
        shown = true;
    }
    application.closing();
    return Done{};
}

Status write_screenshot(Application& application, const WindowSize& size, const std::string& path) {
    const Library library;
    if (!library.ready) return no_display();
    auto found = fonts_with_notice();
    if (!found) return found.error();
    auto opened = open_window({64, 64}, application.window_title(), false);
    if (!opened) return opened.error();
    Context context;
    context.attach(nullptr);
    FontKeeper fonts(found->files);
    GLuint target = 0, texture = 0;
    glGenFramebuffers(1, &target);
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, size.width, size.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, target);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return Error{"Cannot draw a picture of this size."};

    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    io.DeltaTime = 1.0F / 30;
    constexpr int kAtLeast = 6, kAtMost = 90;  // until layout and motion have settled, three seconds at most
    for (int frame = 0; frame < kAtMost; ++frame) {
        if (const Status kept = fonts.keep(application, application.text_scale(), 1); !kept) return kept;
        ImGui_ImplOpenGL3_NewFrame();
        draw_frame(application);
        if (frame >= kAtLeast && !ui::wants_frame(application.kit())) break;
    }
    glViewport(0, 0, size.width, size.height);
    clear(application);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    std::vector<unsigned char> pixels(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, size.width, size.height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    return write_png(path, size.width, size.height, pixels);
}

}  // namespace rapport::desktop
