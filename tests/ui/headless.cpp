#include "tests/ui/headless.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <map>
#include <memory>

namespace rapport::ui {
namespace {

// Building glyphs takes longer than all frames of a test: one atlas per scale serves all contexts.
struct SharedFonts {
    std::unique_ptr<ImFontAtlas> atlas = std::make_unique<ImFontAtlas>();
    FontSet set;
};

SharedFonts& fonts_at(float scale) {
    static std::map<float, SharedFonts> cache;
    const auto found = cache.find(scale);
    if (found != cache.end()) return found->second;
    SharedFonts& fonts = cache[scale];
    ImGuiContext* context = ImGui::CreateContext(fonts.atlas.get());
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context);
    auto built = build_fonts({test_font_files(), scale, 1, {}});
    REQUIRE_MESSAGE(built.ok(), (built.ok() ? "" : built.error().message));
    fonts.set = *built;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    fonts.atlas->GetTexDataAsRGBA32(&pixels, &width, &height);
    fonts.atlas->SetTexID(reinterpret_cast<ImTextureID>(1));
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(before == context ? nullptr : before);
    return fonts;
}

bool seen(const TextRecord& record) {
    return record.area.overlaps(record.clip);
}

std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' && c != '\n') result += c;
    return result;
}

}  // namespace

FontFiles test_font_files() {
    return {RAPPORT_FONT_REGULAR, RAPPORT_FONT_SEMIBOLD, RAPPORT_FONT_ICONS};
}

Headless::Headless(Draw draw, const HeadlessLook& look) : m_draw(std::move(draw)) {
    SharedFonts& fonts = fonts_at(look.scale);
    m_context = ImGui::CreateContext(fonts.atlas.get());
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {look.width, look.height};
    io.DeltaTime = 1.0F / 60;
    io.MousePos = {-1000, -1000};
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    io.ClipboardUserData = this;
    io.SetClipboardTextFn = [](void* self, const char* text) { static_cast<Headless*>(self)->m_clipboard = text; };
    io.GetClipboardTextFn = [](void* self) { return static_cast<Headless*>(self)->m_clipboard.c_str(); };
    io.FontDefault = fonts.set[TextStyle::Body].face;
    map_keys_natively();
    take_tab_key();
    m_kit.theme = look.dark ? &dark_theme() : &light_theme();
    m_kit.scale = look.scale;
    m_kit.reduced_motion = look.reduced_motion;
    m_kit.fonts = fonts.set;
    m_kit.recorder = &m_recorder;
    apply_to_imgui(*m_kit.theme, look.scale);
    frame(4);
}

Headless::~Headless() {
    ImGui::SetCurrentContext(m_context);
    ImGui::DestroyContext(m_context);
}

void Headless::run_frame() {
    ImGui::SetCurrentContext(m_context);
    ImGui::NewFrame();
    begin_frame(m_kit);
    m_draw(m_kit);
    end_frame(m_kit);
    ImGui::Render();
}

void Headless::frame(int count) {
    for (int i = 0; i < count; ++i) run_frame();
}

void Headless::settle() {
    frame(3);
    for (int i = 0; i < 120 && wants_frame(m_kit); ++i) run_frame();
}

void Headless::wait(double seconds) {
    frame(static_cast<int>(seconds * 60) + 1);
}

bool Headless::has(std::string_view name) const {
    return std::any_of(m_kit.items.begin(), m_kit.items.end(),
                       [&](const ItemRecord& item) { return item.name == name; });
}

const ItemRecord& Headless::item(std::string_view name) const {
    const auto found =
        std::find_if(m_kit.items.begin(), m_kit.items.end(), [&](const ItemRecord& item) { return item.name == name; });
    if (found != m_kit.items.end()) return *found;
    std::string there;
    for (const ItemRecord& one : m_kit.items) there += " " + one.name;
    FAIL("no control named ", std::string(name), "; there are:", there);
    return m_kit.items.front();
}

bool Headless::visible(std::string_view name) const {
    if (!has(name)) return false;
    const Area& part = item(name).visible;
    return part.width() >= 1 && part.height() >= 1;
}

bool Headless::enabled(std::string_view name) const {
    return item(name).enabled;
}

std::string Headless::focused() const {
    if (m_context->NavDisableHighlight) return "";
    for (const ItemRecord& one : m_kit.items)
        if (one.id == m_context->NavId) return one.name;
    return "";
}

void Headless::move_mouse(ImVec2 to) {
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().MousePos = to;
    frame(2);
}

void Headless::hover(std::string_view name) {
    REQUIRE_MESSAGE(visible(name), std::string(name) << " is not on the screen");
    move_mouse(item(name).visible.centre());
}

void Headless::click(std::string_view name) {
    REQUIRE_MESSAGE(visible(name), std::string(name) << " is not on the screen");
    click_at(item(name).visible.centre());
}

void Headless::click_at(ImVec2 at, int times) {
    move_mouse(at);
    ImGuiIO& io = ImGui::GetIO();
    for (int i = 0; i < times; ++i) {
        io.MouseDown[0] = true;
        frame();
        io.MouseDown[0] = false;
        frame();
    }
    frame();
}

void Headless::drag(ImVec2 from, ImVec2 to) {
    move_mouse(from);
    ImGuiIO& io = ImGui::GetIO();
    io.MouseDown[0] = true;
    frame();
    for (int i = 1; i <= 4; ++i) {
        const float part = static_cast<float>(i) / 4;
        io.MousePos = {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        frame();
    }
    io.MouseDown[0] = false;
    frame(2);
}

void Headless::wheel(float lines) {
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().MouseWheel = lines;
    frame();
    ImGui::GetIO().MouseWheel = 0;
    frame(2);
}

void Headless::press(const Chord& chord) {
    ImGui::SetCurrentContext(m_context);
    set_modifiers(chord.ctrl, chord.shift, chord.alt);
    set_key(chord.key, true);
    frame();
    set_key(chord.key, false);
    set_modifiers(false, false, false);
    frame(3);
}

void Headless::type(std::string_view text) {
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    frame(2);
}

bool Headless::tab_to(std::string_view name) {
    for (std::size_t i = 0; i <= m_kit.items.size(); ++i) {
        if (focused() == name) return true;
        press(Key::Tab);
    }
    return focused() == name;
}

std::string Headless::snapshot() const {
    std::string lines;
    for (const TextRecord& record : m_recorder.texts)
        if (seen(record)) lines += record.text + "\n";
    return lines;
}

bool Headless::shows(std::string_view text) const {
    return squeezed(snapshot()).find(squeezed(text)) != std::string::npos;
}

std::vector<std::string> Headless::clipped_texts() const {
    std::vector<std::string> cut;
    const float width = ImGui::GetIO().DisplaySize.x;
    for (const TextRecord& record : m_recorder.texts) {
        if (record.area.min.y >= record.clip.max.y || record.area.max.y <= record.clip.min.y)
            continue;  // scrolled away
        const float left = std::max(record.clip.min.x, 0.0F), right = std::min(record.clip.max.x, width);
        if (record.area.min.x < left - 0.5F || record.area.max.x > right + 0.5F) cut.push_back(record.text);
    }
    return cut;
}

std::vector<std::string> Headless::overflowing_texts() const {
    std::vector<std::string> over;
    for (const TextRecord& record : m_recorder.texts)
        if (seen(record) && record.area.max.x > record.right_limit + 1.5F) over.push_back(record.text);
    return over;
}

std::vector<std::string> Headless::overlapping_texts() const {
    std::vector<std::string> pairs;
    const std::vector<TextRecord>& texts = m_recorder.texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t k = i + 1; k < texts.size(); ++k) {
            if (!seen(texts[i]) || !seen(texts[k]) || texts[i].text == " " || texts[k].text == " ") continue;
            // Different windows may lie over each other: a dialog, a tooltip.
            if (texts[i].clip.min.x != texts[k].clip.min.x || texts[i].clip.max.x != texts[k].clip.max.x) continue;
            if (texts[i].area.shrunk(1.5F, 2.5F).overlaps(texts[k].area.shrunk(1.5F, 2.5F)))
                pairs.push_back(texts[i].text + " / " + texts[k].text);
        }
    }
    return pairs;
}

std::vector<std::string> Headless::missing_glyphs() const {
    std::vector<std::string> bad;
    for (const TextRecord& record : m_recorder.texts)
        if (!ui::missing_glyphs(m_kit.fonts, record.style, record.text).empty()) bad.push_back(record.text);
    return bad;
}

int Headless::vertices() const {
    ImGui::SetCurrentContext(m_context);
    return ImGui::GetDrawData()->TotalVtxCount;
}

}  // namespace rapport::ui
