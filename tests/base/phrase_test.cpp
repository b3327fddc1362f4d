#include "base/phrase.h"

#include <doctest/doctest.h>

using rapport::base::Phrase;

TEST_CASE("a phrase fills its arguments in, in order") {
    const Phrase phrase("“{}” has {} characters.", {"trust", "5"});
    CHECK(phrase.english() == "“trust” has 5 characters.");
    CHECK(phrase.filled("В слове «{}» символов: {}.") == "В слове «trust» символов: 5.");
}

TEST_CASE("a translation with another number of holes neither throws nor shows braces") {
    const Phrase phrase("{} and {}", {"a", "b"});
    CHECK(phrase.filled("{}, {}, {}!") == "a, b, !");
    CHECK(phrase.filled("only {}") == "only a");
    CHECK(phrase.filled("none") == "none");
    CHECK(phrase.filled("").empty());
}

TEST_CASE("arguments are put in as they are, braces included") {
    CHECK(Phrase("“{}” {}", {"{}", "x"}).english() == "“{}” x");
}

TEST_CASE("only a phrase without a format is empty") {
    CHECK(Phrase().empty());
    CHECK(Phrase().english().empty());
    CHECK_FALSE(Phrase("x").empty());
}

TEST_CASE("phrases are equal by format and arguments") {
    const char format[] = "{} is late";  // at an address of its own
    CHECK(Phrase("{} is late", {"a"}) == Phrase(format, {"a"}));
    CHECK_FALSE(Phrase("{} is late", {"a"}) == Phrase("{} is late", {"b"}));
    CHECK_FALSE(Phrase("{} is late", {"a"}) == Phrase("{} is early", {"a"}));
}
