#include <doctest/doctest.h>

#include <cstdint>

#include "language/translator.h"

using rapport::language::Translator;

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
// 3 November 2025, 11:02 UTC, which is 14:02 in Moscow.
constexpr std::int64_t kNoon = 1'762'167'720'000;

Translator english() {
    return Translator("Europe/Moscow");
}
Translator russian() {
    return Translator::load("ru", TEST_CATALOGUE, "Europe/Moscow").value();
}

}  // namespace

TEST_CASE("decimals have a point in English and a comma in Russian") {
    CHECK(english().number(0.85, 2) == "0.85");
    CHECK(russian().number(0.85, 2) == "0,85");
    CHECK(english().number(72.0) == "72");
}

TEST_CASE("numbers are rounded half away from zero, as people do") {
    CHECK(english().number(2.5) == "3");
    CHECK(english().number(0.125, 2) == "0.13");
}

TEST_CASE("what rounds to zero has no minus sign") {
    CHECK(english().number(-0.004, 2) == "0.00");
}

TEST_CASE("large numbers are grouped") {
    CHECK(english().number(1234567) == "1,234,567");
    CHECK(russian().number(1234567) == "1\u00a0234\u00a0567");
}

TEST_CASE("shares are shown in percent") {
    CHECK(english().percent(0.85) == "85%");
    CHECK(russian().percent(0.855, 1) == "85,5\u00a0%");
}

TEST_CASE("times have 24 hours and the time zone asked for") {
    CHECK(english().time(kNoon) == "14:02");
    CHECK(russian().time(kNoon) == "14:02");
    CHECK(Translator("UTC").time(kNoon) == "11:02");
}

TEST_CASE("days are written as the language does") {
    CHECK(english().day(kNoon) == "3 November 2025");
    CHECK(russian().day(kNoon) == "3 ноября 2025\u00a0г.");
}

TEST_CASE("when: today and yesterday with the time, then the day, the year only if it is another one") {
    CHECK(english().when(kNoon, kNoon + kHour) == "today, 14:02");
    CHECK(russian().when(kNoon, kNoon + kHour) == "сегодня, 14:02");
    CHECK(english().when(kNoon, kNoon + kDay) == "yesterday, 14:02");
    CHECK(russian().when(kNoon, kNoon + kDay) == "вчера, 14:02");
    CHECK(english().when(kNoon, kNoon + 2 * kDay) == "3 November");
    CHECK(russian().when(kNoon, kNoon + 2 * kDay) == "3 ноября");
    CHECK(english().when(kNoon, kNoon + 200 * kDay) == "3 November 2025");
}

TEST_CASE("when: the day changes at midnight of the time zone, across months and years") {
    const std::int64_t before_midnight = kNoon + 9 * kHour + 57 * kMinute;  // 23:59 in Moscow
    CHECK(english().when(before_midnight, before_midnight + 2 * kMinute) == "yesterday, 23:59");
    const std::int64_t new_years_eve = 1'767'204'000'000;  // 31 December 2025, 21:00 in Moscow
    CHECK(english().when(new_years_eve, new_years_eve + 12 * kHour) == "yesterday, 21:00");
}

TEST_CASE("durations have two units at most") {
    CHECK(english().duration(45 * kSecond) == "45 s");
    CHECK(english().duration(3 * kMinute) == "3 min");
    CHECK(english().duration(3 * kMinute + 20 * kSecond) == "3 min 20 s");
    CHECK(russian().duration(3 * kMinute + 20 * kSecond) == "3 мин 20 с");
    CHECK(english().duration(kHour) == "1 h");
    CHECK(english().duration(kHour + 5 * kMinute + 3 * kSecond) == "1 h 5 min");
    CHECK(english().duration(-5) == "0 s");
}

TEST_CASE("lists are joined with the word of the language") {
    CHECK(english().list({}).empty());
    CHECK(english().list({"one"}) == "one");
    CHECK(english().list({"listening", "patience", "closing"}) == "listening, patience and closing");
    CHECK(russian().list({"раз", "два", "три"}) == "раз, два и три");
}
