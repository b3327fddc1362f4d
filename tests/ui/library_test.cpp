#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/screen_stage.h"
#include "ui/app/practice.h"
#include "ui/screens/library_selection.h"
#include "ui/screens/parts.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

// A copy of a shipped scenario with another id.
std::string own_scenario(const std::string& id) {
    std::string source = base::DiskFiles()
                             .read(std::filesystem::path(RAPPORT_SOURCE_DIR) / "scenarios/kick-off.json", 10'000'000)
                             .value();
    const std::string before = "\"kick-off\"";
    const std::size_t at = source.find(before);
    REQUIRE(at != std::string::npos);
    source.replace(at, before.size(), "\"" + id + "\"");
    return source;
}

const scenario::Scenario& named(ScreenStage& stage, std::string_view id) {
    const scenario_io::LibraryEntry* entry = stage.model().library->find(id);
    REQUIRE(entry != nullptr);
    return *entry->scenario;
}

}  // namespace

TEST_CASE("the library shows every scenario with its client, and says what to begin with") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 3000}, .language = language});
        for (const scenario_io::LibraryEntry& entry : stage.model().library->entries()) {
            CHECK(stage.person().shows(stage.model().text(*entry.scenario, entry.scenario->title)));
            CHECK(stage.person().shows(client_line(stage.model(), *entry.scenario)));
        }
        CHECK(stage.person().shows(stage.model().tr("A good one to begin with: no conversation here is easier.")));
        CHECK(stage.person().shows(stage.model().tr("not tried yet")));
    }
}

TEST_CASE("Ctrl+F puts the cursor into the search, and words are found in any case, also in Cyrillic") {
    ScreenStage stage({.window = {.height = 3000}, .language = "ru"});
    Headless& person = stage.person();
    person.press({.key = Key::F, .ctrl = true});
    person.type("ОЛЕГ громов");
    person.settle();
    CHECK(stage.views().library.search == "ОЛЕГ громов");
    CHECK(person.has("scenario/0"));
    CHECK_FALSE(person.has("scenario/1"));
    CHECK(person.shows("Олег Громов"));
    CHECK_FALSE(person.shows("Виктор Седов"));
}

TEST_CASE("a search that finds nothing can be cleared with one press") {
    ScreenStage stage;
    stage.views().library.search = "zzz";
    stage.views().library.filter = 1;
    stage.person().settle();
    CHECK(stage.person().shows("No conversation fits these words and filters."));
    stage.person().click("action");
    stage.person().settle();
    CHECK(stage.views().library.search.empty());
    CHECK(stage.views().library.filter == 0);
    CHECK(stage.person().has("scenario/0"));
}

TEST_CASE("a card opens the briefing of its scenario, by mouse and by keyboard") {
    ScreenStage stage;
    stage.person().click("scenario/1");
    CHECK(stage.model().screen == Screen::Briefing);
    const std::string by_mouse = stage.model().briefed->id;
    stage.perform(intent::Show{Screen::Library});
    REQUIRE(stage.person().tab_to("scenario/1"));
    stage.person().press(Key::Enter);
    CHECK(stage.model().screen == Screen::Briefing);
    CHECK(stage.model().briefed->id == by_mouse);
}

TEST_CASE("filters leave what they name") {
    ScreenStage stage({.window = {.height = 3000}});
    const LibrarySelection all = select_scenarios(stage.model(), {});
    REQUIRE(all.competencies.size() > 1);
    REQUIRE(all.difficulties.size() > 1);
    stage.person().click("filter-competency/0");
    const LibrarySelection by_competency = select_scenarios(stage.model(), stage.views().library);
    CHECK_FALSE(by_competency.shown.empty());
    for (const scenario_io::LibraryEntry* entry : by_competency.shown) {
        const std::vector<std::string>& scored = entry->scenario->briefing.scored;
        CHECK(std::find(scored.begin(), scored.end(), all.competencies[0]) != scored.end());
    }
    stage.person().click("filter-all");
    stage.person().click("filter-difficulty/" + std::to_string(all.difficulties[0]));
    for (const scenario_io::LibraryEntry* entry : select_scenarios(stage.model(), stage.views().library).shown)
        CHECK(entry->scenario->difficulty == all.difficulties[0]);
    stage.play_through(stage.first().id, 0);
    stage.person().click("filter-difficulty/" + std::to_string(all.difficulties[0]));
    stage.person().click("filter-new");
    const LibrarySelection fresh = select_scenarios(stage.model(), stage.views().library);
    CHECK(fresh.shown.size() == all.shown.size() - 1);
    CHECK(fresh.not_tried == fresh.all - 1);
}

TEST_CASE("a broken file is listed with the place of each problem and hides nothing") {
    ScreenStage stage({.window = {.height = 4000}});
    const std::size_t before = select_scenarios(stage.model(), {}).shown.size();
    stage.drop_own_file("mine.json", "{\"format\": 1,\n \"id\": \"mine\", \"titel\": \"x\"}");
    Headless& person = stage.person();
    CHECK(select_scenarios(stage.model(), {}).shown.size() == before);
    CHECK(person.shows("mine.json"));
    CHECK_FALSE(person.shows("line 2, column"));
    person.click("problem/0");
    person.settle();
    CHECK(person.shows("line 2, column"));
    for (const scenario_io::Diagnostic& each : stage.model().library->entries().back().diagnostics)
        CHECK(person.shows(stage.model().tr(each.message)));
    check_fits(person);
    person.click("problem/0");
    person.settle();
    CHECK_FALSE(person.shows("line 2, column"));
}

TEST_CASE("an own file becomes a card of its own; a second file with the same id is named, not shown") {
    ScreenStage stage({.window = {.height = 4000}});
    stage.drop_own_file("a.json", own_scenario("my-kick-off"));
    CHECK(stage.person().shows("Your file"));
    const std::size_t shown = select_scenarios(stage.model(), {}).shown.size();
    stage.drop_own_file("b.json", own_scenario("my-kick-off"));
    CHECK(select_scenarios(stage.model(), {}).shown.size() == shown);
    CHECK(stage.person().shows("Not used: another file has the same id."));
    stage.person().click("problem/0");
    stage.person().settle();
    CHECK(stage.person().shows("The id “my-kick-off” belongs to a.json."));
}

TEST_CASE("the best result stands on the card with its error and the day") {
    ScreenStage stage({.window = {.height = 3000}});
    const std::string id = stage.first().id;
    stage.play_through(id, 0);
    REQUIRE(stage.model().past.size() == 1);
    const Figure overall = *overall_figure(stage.model().past[0]);
    CHECK(stage.person().shows(value_text(stage.model(), overall)));
    CHECK(stage.person().shows(error_text(stage.model(), overall) + " best"));
    CHECK(stage.person().shows("today, "));
    REQUIRE(stage.model().suggestion.has_value());
    CHECK(stage.model().suggestion->kind == SuggestionKind::Prepare);
    CHECK(stage.model().suggestion->why.scenario == stage.model().suggestion->scenario_id);
}

TEST_CASE("an unfinished conversation is suggested first and goes on with one press") {
    ScreenStage stage;
    stage.perform(intent::StartConversation{"kick-off"});
    stage.perform(intent::LeaveConversation{});
    CHECK(stage.person().shows("You left this conversation unfinished."));
    CHECK(stage.person().shows(named(stage, "kick-off").title.in("en")));
    stage.person().click("suggestion-go");
    CHECK(stage.model().screen == Screen::Conversation);
    CHECK(stage.model().playing->conversation.scenario().id == "kick-off");
}

TEST_CASE("what comes after the next conversation and the drill needed most stand below it with their reasons") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.language = language});
        stage.play_through("kick-off", 0);
        const Model& model = stage.model();
        REQUIRE_FALSE(model.later.empty());
        for (const Suggestion& each : model.later) {
            CHECK(stage.person().shows(scenario_title(model, each.scenario_id)));
            for (const base::Phrase& why : report::reasons(each.why, model.framework(), model.translator, model.now_ms))
                CHECK(stage.person().shows(model.tr(why)));
        }
        check_fits(stage.person());
        const std::string second = model.later[0].scenario_id;
        stage.person().click("suggestion-later/0");
        CHECK(model.screen == Screen::Briefing);
        CHECK(model.briefed->id == second);
        stage.perform(intent::Show{Screen::Library});
        stage.person().click("suggestion-drill");
        CHECK(model.screen == Screen::Drill);
    }
}

TEST_CASE("a library without any scenario says what to do") {
    const std::string nothing = "There are no conversations yet.";
    ScreenStage stage;
    base::DiskFiles files;
    scenario_io::Library empty(files, stage.model().library->framework(), {});
    stage.model().library = &empty;
    conclude(stage.model());
    stage.person().settle();
    CHECK(stage.person().shows(nothing));
}
