#include "ui/fonts.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"

using namespace rapport::ui;

TEST_CASE("Latin, Cyrillic, typographic signs and every icon have glyphs") {
    Headless screen([](Kit&) {});
    const FontSet& fonts = screen.kit().fonts;
    for (const TextStyle style : {TextStyle::Title, TextStyle::Body, TextStyle::SmallStrong, TextStyle::Chip})
        CHECK(missing_glyphs(fonts, style, "Größe “quote” ‘a’ «ёлка» — – … ± × → − № • Съешь ЩЁ 15\u00A0%").empty());
    for (const Font& font : fonts.icons)
        for (const Icon icon : kAllIcons) CHECK(font.face->FindGlyphNoFallback(static_cast<ImWchar>(icon)) != nullptr);
}

TEST_CASE("what has no glyph is named once, in order, beyond the 16-bit plane too") {
    Headless screen([](Kit&) {});
    CHECK(missing_glyphs(screen.kit().fonts, TextStyle::Body, "a漢b漢🙂").size() == 2);
    CHECK(missing_glyphs(screen.kit().fonts, TextStyle::Body, "漢🙂") == std::vector<char32_t>{0x6F22, 0x1F642});
}

TEST_CASE("a code point of a text to be shown gets its glyph if the font has one") {
    ImGuiContext* context = ImGui::CreateContext();
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context);
    const std::string text = "Ω ≠ Ђ";
    const auto fonts = build_fonts({test_font_files(), 1, 1, {text}});
    REQUIRE(fonts.ok());
    CHECK(missing_glyphs(*fonts, TextStyle::Body, text).empty());
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(before == context ? nullptr : before);
}

TEST_CASE("a font file that cannot be read is an error that names it") {
    ImGuiContext* context = ImGui::CreateContext();
    ImGui::SetCurrentContext(context);
    FontFiles files = test_font_files();
    files.semibold = "/nowhere/Inter.otf";
    const auto fonts = build_fonts({files, 1, 1, {}});
    REQUIRE_FALSE(fonts.ok());
    CHECK(fonts.error().message.find("/nowhere/Inter.otf") != std::string::npos);
    ImGui::DestroyContext(context);
}

TEST_CASE("type follows the design at 100 and 200 percent") {
    for (const float scale : {1.0F, 2.0F}) {
        Headless screen([](Kit&) {}, {.scale = scale});
        CHECK(screen.kit().font(TextStyle::Title).em == doctest::Approx(24 * scale));
        CHECK(screen.kit().font(TextStyle::Body).line == doctest::Approx(22 * scale));
        CHECK(screen.kit().font(TextStyle::Small).line == doctest::Approx(18 * scale));
    }
}
