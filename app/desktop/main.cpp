// rapport: the desktop program. Exit codes: 0 fine, 2 the environment (no display, no fonts), 64 usage.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "desktop/options.h"
#include "desktop/program.h"
#include "desktop/window.h"
#include "ui/screens/gallery.h"

namespace {

using rapport::desktop::Options;

// The kit on one page, for looking at it and for pictures.
class GalleryApplication final : public rapport::desktop::Application {
  public:
    explicit GalleryApplication(const Options& options) : m_options(options) {
        m_kit.theme = options.theme == "dark" ? &rapport::ui::dark_theme() : &rapport::ui::light_theme();
        m_kit.reduced_motion = options.reduced_motion;
        m_state.russian = options.language == "ru";
        m_state.page = rapport::ui::gallery_page(options.screen);
    }
    rapport::ui::Kit& kit() override { return m_kit; }
    void frame() override { rapport::ui::draw_gallery(m_kit, m_state); }
    std::string window_title() const override { return "Rapport"; }
    float text_scale() const override {
        return m_options.text_percent > 0 ? static_cast<float>(m_options.text_percent) / 100 : 1;
    }

  private:
    Options m_options;
    rapport::ui::Kit m_kit;
    rapport::ui::GalleryState m_state;
};

rapport::base::Status show(rapport::desktop::Application& application, const Options& options) {
    const rapport::desktop::WindowSize size{options.width, options.height};
    return options.screenshot.empty() ? rapport::desktop::run_window(application, size)
                                      : rapport::desktop::write_screenshot(application, size, options.screenshot);
}

int finish(const rapport::base::Status& done) {
    if (done) return 0;
    std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return 2;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string_view> arguments(values + 1, values + count);
    const auto options = rapport::desktop::parse_options(arguments);
    if (!options) {
        std::fprintf(stderr, "%s\n", options.error().message.c_str());
        return 64;
    }
    if (options->help || options->version) {
        const std::string text =
            options->help ? std::string(rapport::desktop::options_help()) : "rapport " RAPPORT_VERSION "\n";
        std::fputs(text.c_str(), stdout);
        return 0;
    }
    if (options->screen.starts_with("gallery")) {
        GalleryApplication gallery(*options);
        return finish(show(gallery, *options));
    }
    auto program = rapport::desktop::Program::start(*options);
    if (!program) return finish(program.error());
    return finish(show(**program, *options));
}
