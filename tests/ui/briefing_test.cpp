#include <doctest/doctest.h>

#include "tests/ui/screen_stage.h"
#include "ui/screens/parts.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

constexpr const char* kScenario = "banners-not-search";

struct Briefed : ScreenStage {
    explicit Briefed(const StageLook& look = {.window = {.height = 3000}}) : ScreenStage(look) {
        perform(intent::OpenBriefing{kScenario});
    }
    std::string shown(const scenario::Text& text) { return model().text(*model().briefed, text); }
};

}  // namespace

TEST_CASE("the briefing tells who the client is, what is at stake and what counts, in both languages") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        Briefed stage({.window = {.height = 3000}, .language = language});
        const scenario::Scenario& scenario = *stage.model().briefed;
        for (const scenario::Text* text :
             {&scenario.title, &scenario.client.name, &scenario.client.temperament, &scenario.briefing.situation})
            CHECK(stage.person().shows(stage.shown(*text)));
        for (const scenario::Text& goal : scenario.briefing.goals) CHECK(stage.person().shows(stage.shown(goal)));
        for (const scenario::Fact& fact : scenario.briefing.facts) CHECK(stage.person().shows(stage.shown(fact.title)));
        for (const std::string& id : scenario.briefing.scored) {
            const scenario::Competency* competency = stage.model().framework().competency(id);
            CHECK(stage.person().shows(stage.model().framework_text(competency->title)));
            CHECK(stage.person().shows(stage.model().framework_text(competency->definition)));
        }
        for (const scenario::Myth& myth : stage.model().framework().myths)
            CHECK_FALSE(stage.person().shows(stage.model().framework_text(myth.title)));
    }
}

TEST_CASE("Enter starts a new conversation, and Esc goes back to the library") {
    Briefed stage;
    stage.person().press(Key::Escape);
    CHECK(stage.model().screen == Screen::Library);
    stage.perform(intent::OpenBriefing{kScenario});
    stage.person().press(Key::Enter);
    CHECK(stage.model().screen == Screen::Conversation);
    CHECK(stage.model().playing->conversation.scenario().id == kScenario);
    CHECK(stage.wished().size() == 2);
}

TEST_CASE("Enter on a fact unfolds it and starts nothing") {
    Briefed stage;
    const scenario::Fact& fact = stage.model().briefed->briefing.facts.at(1);
    CHECK_FALSE(stage.person().shows(stage.shown(fact.text)));
    REQUIRE(stage.person().tab_to("fact/1"));
    stage.person().press(Key::Enter);
    stage.person().settle();
    CHECK(stage.model().screen == Screen::Briefing);
    CHECK(stage.person().shows(stage.shown(fact.text)));
    stage.person().press(Key::Enter);
    stage.person().settle();
    CHECK_FALSE(stage.person().shows(stage.shown(fact.text)));
}

TEST_CASE("what counts for a competency unfolds") {
    Briefed stage;
    stage.person().click("scored-one/0");
    stage.person().settle();
    CHECK(stage.person().shows("Counts for you:"));
    CHECK(stage.person().shows("Counts against you:"));
}

TEST_CASE("an unfinished conversation can go on or be forgotten") {
    Briefed stage;
    stage.perform(intent::StartConversation{kScenario});
    stage.perform(intent::LeaveConversation{});
    const std::string first = stage.model().unfinished.at(kScenario).id;
    stage.perform(intent::OpenBriefing{kScenario});
    stage.person().click("start");
    CHECK(stage.model().playing->attempt_id == first);
    stage.perform(intent::LeaveConversation{});
    stage.perform(intent::OpenBriefing{kScenario});
    stage.person().click("start-again");
    CHECK(stage.model().playing->attempt_id != first);
    stage.perform(intent::LeaveConversation{});
    CHECK(stage.model().unfinished.size() == 1);
    CHECK(stage.model().unfinished.at(kScenario).id != first);
}

TEST_CASE("the language of the conversation is chosen here and used at once") {
    Briefed stage;
    const std::string russian = stage.model().briefed->title.in("ru");
    CHECK_FALSE(stage.person().shows(russian));
    stage.person().click("conversation-language/1");
    stage.person().settle();
    CHECK(stage.model().settings.scenario_language == "ru");
    CHECK(stage.person().shows(russian));
    stage.person().click("start");
    CHECK(stage.model().playing->conversation.language() == "ru");
}

TEST_CASE("time limits are announced together with the setting") {
    Briefed stage;
    CHECK(stage.person().shows("If you wait too long, your silence is the answer."));
    stage.perform(intent::SetTimers{0});
    CHECK(stage.person().shows("You have switched time limits off."));
    stage.perform(intent::SetTimers{200});
    CHECK(stage.person().shows("You have twice as long."));
}

TEST_CASE("an earlier attempt is listed with its ending and error, and opens its debrief") {
    Briefed stage;
    stage.play_through(kScenario, 0);
    stage.perform(intent::OpenBriefing{kScenario});
    REQUIRE(stage.model().past.size() == 1);
    const PastAttempt& attempt = stage.model().past[0];
    CHECK(stage.person().shows(ending_title(stage.model(), attempt.summary)));
    CHECK(stage.person().shows(error_text(stage.model(), *overall_figure(attempt))));
    stage.person().click("earlier-attempt/0");
    CHECK(stage.model().screen == Screen::Debrief);
    CHECK(stage.model().reviewed->attempt_id == attempt.summary.id);
}
