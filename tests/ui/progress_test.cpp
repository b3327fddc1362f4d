#include <doctest/doctest.h>

#include "report/progress_words.h"
#include "tests/ui/screen_stage.h"
#include "ui/screens/parts.h"

using namespace rapport;
using namespace rapport::ui;

TEST_CASE("without any attempt the progress page leads to the conversations") {
    ScreenStage stage;
    stage.perform(intent::Show{Screen::Progress});
    CHECK(stage.person().shows("Finish your first conversation"));
    stage.person().click("action");
    CHECK(stage.model().screen == Screen::Library);
}

TEST_CASE("the progress page says why attempts are not kept") {
    ScreenStage stage({.keeps_attempts = false});
    stage.perform(intent::Show{Screen::Progress});
    CHECK(stage.person().shows("Your conversations are not being saved"));
    CHECK(stage.person().shows("The disk is full."));
}

TEST_CASE("every score on the progress page stands with its error and its number of opportunities") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 4000}, .language = language});
        stage.play_through("kick-off", 0);
        stage.pass_time(86'400'000);
        stage.play_through("kick-off", 2);
        stage.perform(intent::Show{Screen::Progress});
        const Model& model = stage.model();
        REQUIRE_FALSE(model.skills.competencies.empty());
        CHECK(stage.person().shows(report::headline_words(model.skills, model.framework(), model.translator)));
        CHECK(stage.person().shows(report::rule_words(model.translator)));
        int index = 0;
        for (const report::CompetencyProgress& each : model.skills.competencies) {
            CHECK(stage.person().shows(model.competency_title(each.id)));
            CHECK(stage.person().shows(figure_text(model, each.latest())));
            stage.person().click("skill/" + std::to_string(index++));
            stage.person().settle();
            CHECK(stage.person().shows(model.tr(report::trend_words(each, model.translator))));
            CHECK(stage.person().shows(model.tr_n("{} opportunity", "{} opportunities", each.opportunities)));
            check_fits(stage.person());
        }
        stage.person().click("attempt/1");
        CHECK(model.screen == Screen::Debrief);
        CHECK(model.reviewed->attempt_id == model.past[1].summary.id);
    }
}

TEST_CASE("another competency is looked at by keyboard, and its drill begins there") {
    ScreenStage stage({.window = {.height = 4000}});
    stage.play_through("kick-off", 0);
    stage.perform(intent::Show{Screen::Progress});
    REQUIRE(stage.person().tab_to("skill/1"));
    stage.person().press(Key::Enter);
    CHECK(stage.views().progress.competency == 1);
    stage.person().settle();
    check_fits(stage.person());
    stage.person().click("drill");
    CHECK(stage.model().screen == Screen::Drill);
    CHECK(stage.model().drilling->drill.competency == stage.model().skills.competencies[1].id);
}

TEST_CASE("myths met are named with what became of them") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 4000}, .language = language});
        stage.play_through("kick-off", 0);
        stage.play_through("days-of-silence", 3);
        stage.perform(intent::Show{Screen::Progress});
        const Model& model = stage.model();
        REQUIRE_FALSE(model.skills.myths.empty());
        for (const report::MythProgress& each : model.skills.myths) {
            CHECK(stage.person().shows(report::myth_title(model.framework(), each.id, model.translator)));
            CHECK(stage.person().shows(report::myth_words(model.skills, each, model.translator, model.now_ms)));
        }
        check_fits(stage.person());
    }
}

TEST_CASE("the three facts lead on: to the next conversation and to the drill needed most") {
    ScreenStage stage;
    stage.play_through("kick-off", 0);
    stage.perform(intent::Show{Screen::Progress});
    REQUIRE(stage.model().suggestion.has_value());
    const std::string next = stage.model().suggestion->scenario_id;
    stage.person().click("next-step");
    CHECK(stage.model().screen == Screen::Briefing);
    CHECK(stage.model().briefed->id == next);
    stage.perform(intent::Show{Screen::Progress});
    stage.person().click("needed-drill");
    CHECK(stage.model().screen == Screen::Drill);
}

TEST_CASE("the summary is written as a page that says what the screen says") {
    ScreenStage stage({.language = "ru"});
    stage.play_through("kick-off", 0);
    stage.perform(intent::Show{Screen::Progress});
    stage.person().click("print");
    REQUIRE_FALSE(stage.model().notices.empty());
    const std::string told = stage.model().notices.back().text;
    CHECK(told.find("progress-2026-06-16.html") != std::string::npos);
    const std::string page = stage.written("reports/progress-2026-06-16.html");
    CHECK(page.find("<html lang=\"ru\">") != std::string::npos);
    for (const report::CompetencyProgress& each : stage.model().skills.competencies)
        CHECK(page.find(stage.model().competency_title(each.id)) != std::string::npos);
}
