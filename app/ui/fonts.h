// The fonts: one face per text style and icon size, built at one scale into Dear ImGui's atlas.
// Owner of the faces is the ImGui context; a FontSet is a view of it and is replaced when the scale or the texts
// change. Glyphs are built from the texts to be shown plus Latin-1, Cyrillic and typographic punctuation. UI thread
// only.
#pragma once

#include <imgui.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace rapport::ui {

struct FontFiles {
    std::string regular, semibold, icons;  // paths; the semibold may equal the regular where there is none
};

struct FontRequest {
    FontFiles files;
    float scale = 1;                      // text size (1..2) times HiDPI
    float density = 1;                    // framebuffer pixels per logical pixel
    std::vector<std::string_view> texts;  // everything that will be shown; only code points matter
};

struct Font {
    ImFont* face = nullptr;
    float size = 0;  // what ImDrawList::AddText takes, pixels
    float line = 0;  // distance of base lines, pixels
    float em = 0;    // pixels
};

struct FontSet {
    std::array<Font, static_cast<std::size_t>(TextStyle::Count)> styles;
    std::array<Font, static_cast<std::size_t>(IconSize::Count)> icons;
    const Font& operator[](TextStyle style) const { return styles[static_cast<std::size_t>(style)]; }
    const Font& operator[](IconSize size) const { return icons[static_cast<std::size_t>(size)]; }
};

// Clears the atlas of the current ImGui context and builds it again. An error names the file that cannot be used.
base::Result<FontSet> build_fonts(const FontRequest& request);

// Code points of a UTF-8 text for which the style has no glyph, each once, in order; malformed bytes give U+FFFD.
std::vector<char32_t> missing_glyphs(const FontSet& fonts, TextStyle style, std::string_view text);

}  // namespace rapport::ui
