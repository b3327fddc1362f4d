// Breaking a text into lines and finding characters in it. Pure functions of a font and a UTF-8 text; any thread that
// may read the fonts. Breaks after spaces, hyphens and slashes, never at no-break spaces; a word longer than a line is
// cut between characters, so nothing is ever lost at the right edge.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "ui/fonts.h"

namespace rapport::ui {

struct TextLine {
    std::size_t begin = 0, end = 0;  // bytes; spaces at the break belong to no line's width
    float width = 0;                 // pixels
};

// Decodes one code point at `position` and moves on; malformed bytes give U+FFFD, one byte at a time.
char32_t next_code_point(std::string_view text, std::size_t& position);

float advance_of(const Font& font, std::string_view text);
// At least one line. width <= 0: break only at new lines.
std::vector<TextLine> break_lines(const Font& font, std::string_view text, float width);
// The byte in `line` nearest to `x` pixels from the line's start.
std::size_t byte_at(const Font& font, std::string_view text, const TextLine& line, float x);
// The word around a byte: [begin, end).
struct ByteRange {
    std::size_t begin = 0, end = 0;
};
ByteRange word_around(std::string_view text, std::size_t byte);

}  // namespace rapport::ui
