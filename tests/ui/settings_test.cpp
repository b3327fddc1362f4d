#include <doctest/doctest.h>

#include "tests/ui/screen_stage.h"
#include "ui/app/actions.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

struct Settled : ScreenStage {
    Settled() : ScreenStage({.window = {.height = 1400}}) { perform(intent::Show{Screen::Settings}); }
};

}  // namespace

TEST_CASE("the interface changes its language at once, and back") {
    Settled stage;
    CHECK(stage.person().shows("Settings"));
    stage.person().click("language/1");
    stage.person().settle();
    CHECK(stage.model().settings.language == "ru");
    CHECK(stage.person().shows("Настройки"));
    CHECK_FALSE(stage.person().shows("Appearance"));
    REQUIRE(stage.person().tab_to("language/0"));
    stage.person().press(Key::Enter);
    stage.person().settle();
    CHECK(stage.person().shows("Appearance"));
}

TEST_CASE("the language of conversations follows the program or stands alone") {
    Settled stage;
    stage.person().click("scenario-language/2");
    CHECK(stage.model().settings.scenario_language == "ru");
    stage.person().click("scenario-language/0");
    CHECK(stage.model().settings.scenario_language.empty());
}

TEST_CASE("the size of text moves in steps of ten between 100 and 200 percent") {
    Settled stage;
    REQUIRE(stage.person().tab_to("text-size"));
    stage.person().press(Key::Right);
    stage.person().press(Key::Right);
    CHECK(stage.model().settings.text_percent == 120);
    CHECK(stage.person().shows("120%"));
    stage.person().press(Key::Left);
    CHECK(stage.model().settings.text_percent == 110);
    for (int i = 0; i < 15; ++i) stage.person().press(Key::Right);
    CHECK(stage.model().settings.text_percent == 200);
}

TEST_CASE("theme, motion and time limits are set with one press each") {
    Settled stage;
    stage.person().click("theme/1");
    CHECK(stage.model().settings.theme == ThemeChoice::Dark);
    stage.person().click("reduced-motion");
    CHECK_FALSE(stage.model().settings.reduced_motion);
    for (const auto& [name, percent] :
         {std::pair{"timers/1", 150}, {"timers/2", 200}, {"timers/3", 0}, {"timers/0", 100}}) {
        stage.person().click(name);
        CHECK(stage.model().settings.timer_percent == percent);
    }
}

TEST_CASE("the settings page says where everything is kept") {
    Settled stage;
    for (const std::string& path :
         {stage.model().user_scenarios, stage.model().attempts_file, stage.model().settings_file}) {
        CHECK_FALSE(path.empty());
        CHECK(stage.person().shows(path));
    }
}

TEST_CASE("the sheet of shortcuts opens with ? and F1, shows every action and closes with Esc") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 1400}, .language = language});
        Headless& person = stage.person();
        person.press({.key = Key::Slash, .shift = true});
        person.settle();
        for (const Action& each : actions()) {
            CHECK(person.shows(stage.model().tr(each.label)));
            CHECK(person.shows(chord_name(each.chord)));
        }
        check_fits(person);
        person.press(Key::Escape);
        person.settle();
        CHECK_FALSE(person.has("close-sheet"));
        person.type("?");  // a layout that has the sign on another key
        person.settle();
        CHECK(person.has("close-sheet"));
        person.click("close-sheet");
        person.settle();
        CHECK_FALSE(person.has("close-sheet"));
        person.press(Key::F1);
        person.settle();
        CHECK(person.has("close-sheet"));
    }
}

TEST_CASE("a question mark in the search is a letter, not a command") {
    ScreenStage stage;
    stage.person().press({.key = Key::F, .ctrl = true});
    stage.person().type("who?");
    stage.person().settle();
    CHECK(stage.views().library.search == "who?");
    CHECK_FALSE(stage.person().has("close-sheet"));
}
