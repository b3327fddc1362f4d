#include <doctest/doctest.h>

#include "language/fold.h"

using rapport::language::fold;

TEST_CASE("texts that differ in case alone fold to the same, in Latin and Cyrillic") {
    CHECK(fold("Viktor SEDOV") == fold("viktor sedov"));
    CHECK(fold("ОЛЕГ Громов") == fold("олег громов"));
    CHECK(fold("STRASSE") == fold("straße"));
}

TEST_CASE("ё is found as е") {
    CHECK(fold("Всё") == fold("ВСЕ"));
}

TEST_CASE("malformed bytes fold to something and stop nothing") {
    CHECK(fold("a\xFF"
               "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(fold("").empty());
}
