#include "base/clock.h"

#include <doctest/doctest.h>

using namespace rapport::base;

TEST_CASE("times are written as ISO 8601 in UTC, without fractions") {
    CHECK(to_iso8601(0) == "1970-01-01T00:00:00Z");
    CHECK(to_iso8601(1'768'472'467'999) == "2026-01-15T10:21:07Z");
    CHECK(to_iso8601(1'709'251'199'000) == "2024-02-29T23:59:59Z");
}

TEST_CASE("a manual clock moves only when it is told to") {
    ManualClock clock(5'000);
    CHECK(clock.now_ms() == 5'000);
    CHECK(clock.now_ms() == 5'000);
    clock.advance(250);
    CHECK(clock.now_ms() == 5'250);
}

TEST_CASE("the system clock lives in this century and does not stand far behind itself") {
    const SystemClock clock;
    const std::int64_t first = clock.now_ms();
    CHECK(first > 1'704'067'200'000);  // 2024
    CHECK(first < 4'102'444'800'000);  // 2100
    CHECK(clock.now_ms() - first < 60'000);
}
