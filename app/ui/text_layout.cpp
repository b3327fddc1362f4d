#include "ui/text_layout.h"

#include <cstdint>

namespace rapport::ui {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool breaks_after(char32_t c, char32_t next) {
    if (c == U'-' || c == 0x2010) return !(next >= U'0' && next <= U'9') && next != U' ';
    return c == U'/' || c == 0x2014 || c == 0x200B;
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t';
}

bool is_word(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'\'' ||
           c == 0x2019 || (c >= 0xC0 && c < 0x2000);
}

float advance_of(const Font& font, char32_t c) {
    if (font.face == nullptr) return 0;
    const auto glyph = c > 0xFFFF ? static_cast<ImWchar>(kReplacement) : static_cast<ImWchar>(c);
    return font.face->GetCharAdvance(glyph) * (font.size / font.face->FontSize);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(position++);
    if (lead < 0x80) return lead;
    const int length = lead >= 0xF0 && lead < 0xF5   ? 3
                       : lead >= 0xE0 && lead < 0xF0 ? 2
                       : lead >= 0xC2 && lead < 0xE0 ? 1
                                                     : 0;
    if (length == 0 || position + static_cast<std::size_t>(length) > text.size()) return kReplacement;
    char32_t result = lead & (0x3FU >> length);
    for (int i = 0; i < length; ++i) {
        const std::uint8_t next = byte(position + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) return kReplacement;
        result = (result << 6) | (next & 0x3FU);
    }
    position += static_cast<std::size_t>(length);
    return result;
}

float advance_of(const Font& font, std::string_view text) {
    float width = 0;
    for (std::size_t i = 0; i < text.size();) width += advance_of(font, next_code_point(text, i));
    return width;
}

std::vector<TextLine> break_lines(const Font& font, std::string_view text, float width) {
    std::vector<TextLine> lines;
    TextLine line;           // the line being filled; end and width up to the last ink
    std::size_t resume = 0;  // where the next line would begin if broken at the last chance
    TextLine chance;         // the line up to the last chance to break
    bool has_chance = false, has_ink = false;
    float pen = 0;
    const auto finish = [&](const TextLine& done, std::size_t next) {
        lines.push_back(done);
        line = {next, next, 0};
        pen = 0;
        has_chance = has_ink = false;
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = next_code_point(text, i);
        if (c == U'\n') {
            finish(line, i);
            continue;
        }
        const float advance = advance_of(font, c);
        if (is_space(c)) {
            if (has_ink) {
                chance = line;
                resume = i;
                has_chance = true;
            }
            pen += advance;
            continue;
        }
        if (width > 0 && pen + advance > width + 0.01F && has_ink) {
            if (has_chance) {
                const std::size_t next = resume;
                finish(chance, next);
                i = next;
            } else {
                finish(line, start);
                i = start;
            }
            continue;
        }
        pen += advance;
        has_ink = true;
        line.end = i;
        line.width = pen;
        std::size_t peek = i;
        const char32_t next = i < text.size() ? next_code_point(text, peek) : U' ';
        if (breaks_after(c, next)) {
            chance = line;
            resume = i;
            has_chance = true;
        }
    }
    lines.push_back(line);
    return lines;
}

std::size_t byte_at(const Font& font, std::string_view text, const TextLine& line, float x) {
    float pen = 0;
    for (std::size_t i = line.begin; i < line.end;) {
        const std::size_t start = i;
        const float advance = advance_of(font, next_code_point(text, i));
        if (x < pen + advance * 0.5F) return start;
        pen += advance;
    }
    return line.end;
}

ByteRange word_around(std::string_view text, std::size_t byte) {
    ByteRange word{0, 0};
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        if (is_word(next_code_point(text, i))) {
            word.end = i;
            if (byte < i) {
                while (i < text.size()) {
                    std::size_t next = i;
                    if (!is_word(next_code_point(text, next))) break;
                    word.end = i = next;
                }
                return byte >= word.begin ? word : ByteRange{byte, byte};
            }
        } else {
            if (byte < i) return {start, i};
            word.begin = word.end = i;
        }
    }
    return word;
}

}  // namespace rapport::ui
