#include "desktop/options.h"

#include <doctest/doctest.h>

#include <array>

using rapport::desktop::parse_options;

namespace {

template <typename... Words>
auto parse(Words... words) {
    const std::array<std::string_view, sizeof...(words)> arguments = {words...};
    return parse_options(arguments);
}

}  // namespace

TEST_CASE("a picture of a screen is asked for by name, size, language, theme and text size") {
    const auto options = parse("--screenshot", "a.png", "--screen", "debrief", "--size", "1024x640", "--language", "ru",
                               "--theme", "dark", "--text-size", "150", "--scenario", "kick-off", "--decisions", "2");
    REQUIRE(options.ok());
    CHECK(options->screenshot == "a.png");
    CHECK(options->screen == "debrief");
    CHECK(options->width == 1024);
    CHECK(options->height == 640);
    CHECK(options->language == "ru");
    CHECK(options->theme == "dark");
    CHECK(options->text_percent == 150);
    CHECK(options->scenario == "kick-off");
    CHECK(options->decisions == 2);
}

TEST_CASE("what cannot be understood is refused with a sentence that names it") {
    CHECK(parse("--colour").error().message.find("--colour") != std::string::npos);
    CHECK(parse("--size").error().message.find("--size") != std::string::npos);
    CHECK(parse("--size", "12").error().message.find("1280x800") != std::string::npos);
    CHECK(parse("--size", "1280x").error().message.find("1280x800") != std::string::npos);
    CHECK(parse("--theme", "pink").error().message.find("light or dark") != std::string::npos);
    CHECK(parse("--text-size", "90").error().message.find("100 to 200") != std::string::npos);
    CHECK(parse("--decisions", "-1").error().message.find("0 to 1000") != std::string::npos);
}

TEST_CASE("without arguments the window opens as the settings say") {
    const auto options = parse_options({});
    REQUIRE(options.ok());
    CHECK(options->screenshot.empty());
    CHECK(options->language.empty());
    CHECK(options->theme.empty());
    CHECK(options->text_percent == 0);
}
