// Everything the program ships to be read has a glyph for every character.
#include <doctest/doctest.h>
#include <imgui.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/ui/headless.h"
#include "ui/fonts.h"

using namespace rapport::ui;

namespace {

std::string content_of_all(const char* folder, const std::string& extension) {
    std::stringstream content;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(RAPPORT_SOURCE_DIR) / folder)) {
        if (entry.path().extension() != extension) continue;
        content << std::ifstream(entry.path()).rdbuf();
        ++files;
    }
    REQUIRE(files > 0);
    return content.str();
}

// Code points without a glyph in the style used for running text, as "U+…" names; control characters do not count.
std::string missing(const std::string& shown, std::vector<std::string_view> texts_for_fonts) {
    ImGuiContext* context = ImGui::CreateContext();
    ImGuiContext* before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(context);
    const auto fonts = build_fonts({test_font_files(), 1, 1, std::move(texts_for_fonts)});
    REQUIRE(fonts.ok());
    std::stringstream names;
    for (const TextStyle style : {TextStyle::Title, TextStyle::Body, TextStyle::Small, TextStyle::Chip}) {
        for (const char32_t point : missing_glyphs(*fonts, style, shown)) {
            if (point >= 0x20) names << "U+" << std::hex << static_cast<std::uint32_t>(point) << ' ';
        }
    }
    ImGui::DestroyContext(context);
    ImGui::SetCurrentContext(before == context ? nullptr : before);
    return names.str();
}

}  // namespace

TEST_CASE("every character of the shipped scenarios, fragments, competencies and catalogues has a glyph") {
    const std::string content = content_of_all("scenarios", ".json") + content_of_all("scenarios/fragments", ".json") +
                                content_of_all("assets/competencies", ".json") +
                                content_of_all("assets/catalogues", ".json");
    CHECK(missing(content, {content}) == "");
}

TEST_CASE("a character without a glyph is named") {
    CHECK(missing("\xF0\x90\x8E\xA0", {}) != "");  // U+103A0, Old Persian
}

TEST_CASE("every character of the translations has a glyph without asking for it") {
    CHECK(missing(content_of_all("assets/translations", ".po"), {}) == "");
}
