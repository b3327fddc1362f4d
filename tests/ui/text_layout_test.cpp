#include "ui/text_layout.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"

using namespace rapport::ui;

namespace {

struct Fonts {
    Headless screen{[](Kit&) {}};
    const Font& body() { return screen.kit().font(TextStyle::Body); }
};

std::vector<std::string> lines_of(const Font& font, std::string_view text, float width) {
    std::vector<std::string> lines;
    for (const TextLine& line : break_lines(font, text, width))
        lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

}  // namespace

TEST_CASE("no line is wider than asked, and no visible character is lost, at any width") {
    Fonts fonts;
    const std::string text =
        "Прежде чем двигать бюджет: почему баннеры — важнее поиска? well-being/2024 Verantwortungsübernahmegespräch.";
    for (float width = 12; width < 900; width += 23) {
        std::string all;
        for (const TextLine& line : break_lines(fonts.body(), text, width)) {
            const std::string piece = text.substr(line.begin, line.end - line.begin);
            CAPTURE(width);
            std::size_t one = 0;
            next_code_point(piece.empty() ? " " : std::string_view(piece), one);
            if (piece.size() > one) CHECK(line.width <= width + 0.5F);
            all += piece;
        }
        std::string expected = text;
        std::erase(expected, ' ');
        std::erase(all, ' ');
        CHECK(all == expected);
    }
}

TEST_CASE("new lines and empty lines are kept; an empty text is one empty line") {
    Fonts fonts;
    CHECK(lines_of(fonts.body(), "one\n\ntwo", 500) == std::vector<std::string>{"one", "", "two"});
    CHECK(lines_of(fonts.body(), "", 500).size() == 1);
}

TEST_CASE("a no-break space holds its words together") {
    Fonts fonts;
    const float width = advance_of(fonts.body(), "budget 15\u00A0%") - 2;
    CHECK(lines_of(fonts.body(), "budget 15\u00A0%", width) == std::vector<std::string>{"budget", "15\u00A0%"});
}

TEST_CASE("malformed bytes become replacement characters, one by one, and end") {
    std::size_t at = 0;
    const std::string bad = "\xC3(\xFF\xE2\x82";
    std::vector<char32_t> points;
    while (at < bad.size()) points.push_back(next_code_point(bad, at));
    CHECK(points == std::vector<char32_t>{0xFFFD, '(', 0xFFFD, 0xFFFD, 0xFFFD});
}

TEST_CASE("the byte under a position is a character border, and words are found in two alphabets") {
    Fonts fonts;
    const std::string text = "да, yes";
    const auto lines = break_lines(fonts.body(), text, 0);
    CHECK(byte_at(fonts.body(), text, lines[0], -5) == 0);
    CHECK(byte_at(fonts.body(), text, lines[0], 1000) == text.size());
    CHECK(byte_at(fonts.body(), text, lines[0], advance_of(fonts.body(), "д") + 1) == 2);
    const ByteRange first = word_around(text, 1), second = word_around(text, 7);
    CHECK(text.substr(first.begin, first.end - first.begin) == "да");
    CHECK(text.substr(second.begin, second.end - second.begin) == "yes");
}
