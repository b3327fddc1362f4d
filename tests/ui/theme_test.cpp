#include "ui/theme.h"

#include <doctest/doctest.h>

using namespace rapport::ui;

TEST_CASE("every promised pair of ink and ground has a contrast of at least 4.5:1 in both themes") {
    for (const Theme* theme : {&light_theme(), &dark_theme()}) {
        for (const InkOnGround& pair : promised_pairs()) {
            CAPTURE(theme->dark);
            CAPTURE(static_cast<int>(pair.ink));
            CAPTURE(static_cast<int>(pair.ground));
            CHECK(contrast((*theme)[pair.ink], (*theme)[pair.ground]) >= 4.5);
        }
    }
}

TEST_CASE("contrast is 21 between black and white, 1 between equals, and does not depend on the order") {
    CHECK(contrast(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21).epsilon(0.001));
    CHECK(contrast(IM_COL32(90, 90, 90, 255), IM_COL32(90, 90, 90, 255)) == doctest::Approx(1));
    CHECK(contrast(IM_COL32(20, 90, 200, 255), IM_COL32_WHITE) ==
          doctest::Approx(contrast(IM_COL32_WHITE, IM_COL32(20, 90, 200, 255))));
}

TEST_CASE("mixing ends exactly at both colours, and alpha is multiplied") {
    const ImU32 a = IM_COL32(10, 20, 30, 255), b = IM_COL32(200, 100, 50, 128);
    CHECK(mix(a, b, 0) == a);
    CHECK(mix(a, b, 1) == b);
    CHECK(with_alpha(b, 0.5F) == IM_COL32(200, 100, 50, 64));
}

TEST_CASE("every colour of both themes is set") {
    for (const Theme* theme : {&light_theme(), &dark_theme()})
        for (const ImU32 colour : theme->colours) CHECK((colour & IM_COL32_A_MASK) != 0);
}
