#include "cli/page.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace rapport::cli;

TEST_CASE("lines are broken at spaces and counted in characters, not bytes") {
    CHECK(wrapped("one two three", 8) == "one two\nthree");
    CHECK(wrapped("раз два три", 7) == "раз два\nтри");
    CHECK(columns("«ёж»") == 4);
}

TEST_CASE("what fits exactly stays on its line, and a word too long stands alone") {
    CHECK(wrapped("one two", 7) == "one two");
    CHECK(wrapped("a immeasurable b", 6) == "a\nimmeasurable\nb");
}

TEST_CASE("line breaks of the text stay, and further lines hang") {
    CHECK(wrapped("one\n\ntwo", 20) == "one\n\ntwo");
    CHECK(wrapped("one two", 6, 3, 2) == "one\n  two");
}

TEST_CASE("without colour there are no control sequences") {
    std::ostringstream plain;
    Page(plain, 80, false).labelled("You", "Yes.");
    CHECK(plain.str() == "You: Yes.\n");
    std::ostringstream coloured;
    Page(coloured, 80, true).labelled("You", "Yes.");
    CHECK(coloured.str() == "\033[1mYou\033[0m: Yes.\n");
}

TEST_CASE("a page is never wider than 80 columns, nor so narrow that nothing can be read") {
    std::ostringstream wide;
    Page(wide, 500, false).text(std::string(60, 'a') + " " + std::string(60, 'b'));
    CHECK(wide.str().find('\n') == 60);
    std::ostringstream narrow;
    Page(narrow, 1, false).text("one two three");
    CHECK(narrow.str() == "one two three\n");
}
