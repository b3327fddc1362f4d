#include "report/learning_path.h"

#include <doctest/doctest.h>

#include "report/repetition.h"

using namespace rapport;
using namespace rapport::report;

namespace {

constexpr std::int64_t kStart = 1'781'618'520'000;  // 2026-06-16

std::int64_t day(int days) {
    return kStart + days * kDayMs;
}

scenario::ScenarioPtr scenario_of(const std::string& id, int difficulty, std::vector<std::string> scored) {
    auto scenario = std::make_shared<scenario::Scenario>();
    scenario->id = id;
    scenario->difficulty = difficulty;
    scenario->briefing.scored = std::move(scored);
    scenario->content_hash = "hash of " + id;
    scenario::Node bad;
    bad.id = "bad";
    bad.kind = scenario::NodeKind::Ending;
    bad.ending = std::make_unique<scenario::Ending>();
    bad.ending->outcome = scenario::Outcome::Failure;
    scenario->nodes.push_back(std::move(bad));
    return scenario;
}

scenario::CompetencyFramework framework_of(const std::vector<std::string>& competencies) {
    scenario::CompetencyFramework framework;
    for (const std::string& id : competencies) {
        scenario::Competency competency;
        competency.id = id;
        competency.title = scenario::Text("Title of " + id);
        framework.competencies.push_back(std::move(competency));
    }
    return framework;
}

struct Fixture {
    scenario::CompetencyFramework framework = framework_of({"listening", "planning", "structure"});
    Scenarios scenarios = {scenario_of("easy", 1, {"listening"}), scenario_of("other-easy", 1, {"planning"}),
                           scenario_of("middle", 2, {"listening", "planning"}), scenario_of("hard", 4, {"listening"})};
    scoring::History history;

    void finish(const std::string& scenario, std::int64_t at_ms, double overall,
                std::vector<scoring::KeptScore> scores = {}, const std::string& ending = "good") {
        scoring::KeptAttempt attempt;
        attempt.id = "attempt-" + std::to_string(history.attempts.size());
        attempt.scenario = scenario;
        attempt.started_ms = at_ms - 1000;
        attempt.updated_ms = at_ms;
        attempt.ended_ms = at_ms;
        attempt.ending = ending;
        attempt.overall = overall;
        attempt.scores = std::move(scores);
        history.attempts.push_back(std::move(attempt));
    }
    void leave(const std::string& scenario, std::int64_t at_ms, const std::string& hash = {}) {
        scoring::KeptAttempt attempt;
        attempt.id = "open-" + std::to_string(history.attempts.size());
        attempt.scenario = scenario;
        attempt.content_hash = hash.empty() ? "hash of " + scenario : hash;
        attempt.started_ms = attempt.updated_ms = at_ms;
        history.attempts.push_back(std::move(attempt));
    }
    std::vector<Recommendation> path(std::int64_t now_ms) const {
        return learning_path(history, scenarios, framework, now_ms);
    }
    std::vector<std::string> queue(std::int64_t now_ms) const {
        std::vector<std::string> ids;
        for (const Recommendation& each : path(now_ms)) ids.push_back(each.scenario);
        return ids;
    }
};

using Queue = std::vector<std::string>;

}  // namespace

TEST_CASE("a weak result is due again after a day, and each good repetition lengthens the interval") {
    std::vector<Result> results{{day(0), false}};
    std::int64_t due = day(1);
    for (const int next : {3, 7, 14, 30, 90}) {
        CHECK_FALSE(repetition(results).due(due - 1));
        CHECK(repetition(results).due(due));
        results.push_back({due, true});
        due += next * kDayMs;
        CHECK(repetition(results).due_ms == due);
    }
    results.push_back({due, true});
    CHECK_FALSE(repetition(results).scheduled);  // kept for three months
}

TEST_CASE("a weak repetition falls back to one day") {
    const std::vector<Result> results{{day(0), false}, {day(1), true}, {day(4), true}, {day(11), false}};
    CHECK(repetition(results) == Repetition{true, 0, day(12)});
}

TEST_CASE("what was never weak is not repeated, and a good result before it is due changes nothing") {
    CHECK_FALSE(repetition(std::vector<Result>{{day(0), true}, {day(9), true}}).scheduled);
    CHECK_FALSE(repetition({}).scheduled);
    const std::vector<Result> early{{day(0), false}, {day(0) + 5000, true}};
    CHECK(repetition(early) == Repetition{true, 0, day(1)});
}

TEST_CASE_FIXTURE(Fixture, "a beginner is given the easiest scenarios, in their order") {
    CHECK(queue(day(0)) == Queue{"easy", "other-easy"});
    CHECK(path(day(0)).front().why == Why::Begin);
    CHECK(learning_path(history, {}, framework, day(0)).empty());
}

TEST_CASE_FIXTURE(Fixture, "where the easiest scenario is a hard one, it is the one to begin with") {
    scenarios = {scenario_of("hard", 4, {"listening"}), scenario_of("hardest", 5, {"listening"})};
    CHECK(queue(day(0)) == Queue{"hard"});
}

TEST_CASE_FIXTURE(Fixture, "an unfinished conversation goes on first, the one touched last before others") {
    finish("easy", day(0), 20);
    leave("middle", day(1));
    leave("hard", day(2));
    leave("hard", day(1));
    const std::vector<Recommendation> all = path(day(3));
    REQUIRE(all.size() == 3);
    CHECK(all[0].why == Why::Resume);
    CHECK(all[0].scenario == "hard");
    CHECK(all[0].attempt == "open-2");
    CHECK(all[0].last_ms == day(2));
    CHECK(all[1].scenario == "middle");
    CHECK(all[2].why == Why::Repeat);
}

TEST_CASE_FIXTURE(Fixture, "a conversation whose scenario has changed or is gone is not resumed") {
    leave("easy", day(0), "another hash");
    leave("gone", day(0));
    CHECK(path(day(1)).front().why == Why::Begin);
}

TEST_CASE_FIXTURE(Fixture, "a weak result or a bad ending is repeated when it is due, the longest due first") {
    finish("other-easy", day(0), 90, {}, "bad");
    finish("easy", day(1), 59.9);
    CHECK(path(day(0)).front().why != Why::Repeat);
    const std::vector<Recommendation> all = path(day(5));
    REQUIRE(all.size() >= 2);
    CHECK(all[0].scenario == "other-easy");
    CHECK(all[0].why == Why::Repeat);
    CHECK(all[0].last_ms == day(0));
    CHECK(all[1].scenario == "easy");
    CHECK(all[1].why == Why::Repeat);
}

TEST_CASE_FIXTURE(Fixture, "two repetitions due at the same moment come in the order of the scenarios") {
    finish("other-easy", day(0), 10);
    finish("easy", day(0), 10);
    const Queue first = queue(day(2));
    REQUIRE(first.size() >= 2);
    CHECK(first[0] == "easy");
    CHECK(first[1] == "other-easy");
    CHECK(queue(day(2)) == first);
}

TEST_CASE_FIXTURE(Fixture, "a score of exactly the limit is good") {
    finish("easy", day(0), kWeakBelow);
    for (const Recommendation& each : path(day(2))) CHECK(each.why != Why::Repeat);
}

TEST_CASE_FIXTURE(Fixture, "the weakest competency comes first, with a scenario that is new and one step harder") {
    finish("easy", day(0), 70, {{"listening", 40, 5, 6}, {"planning", 80, 5, 6}, {"structure", 90, 5, 6}});
    const std::vector<Recommendation> all = path(day(1));
    REQUIRE(all.size() == 3);
    CHECK(all[0].scenario == "middle");
    CHECK(all[0].why == Why::Weakest);
    CHECK(all[0].competency == "listening");
    CHECK(all[0].level == Figure{40, 5.0, 6});
    CHECK(all[0].harder);
    CHECK_FALSE(all[0].done_before);
    CHECK(all[1].scenario == "other-easy");  // planning, new, within reach
    CHECK_FALSE(all[1].harder);
    CHECK(all[2].scenario == "easy");
    CHECK(all[2].done_before);
}

TEST_CASE_FIXTURE(Fixture, "never more than one step up: the next difficulty there is above what was done well") {
    const std::vector<scoring::KeptScore> weak{{"listening", 30, 5, 6}};
    finish("easy", day(0), 30, weak);  // not done well: nothing harder
    for (const Recommendation& each : path(day(0))) CHECK(each.scenario.find("easy") != std::string::npos);
    finish("easy", day(1), 80, weak);
    for (const Recommendation& each : path(day(1))) CHECK(each.scenario != "hard");
    finish("middle", day(2), 80, weak);
    CHECK(queue(day(2)).front() == "hard");
}

TEST_CASE_FIXTURE(Fixture, "a low score that may be chance does not count as weak before one never observed") {
    // 40 ± 15 may be as high as 69; structure was never observed; planning is surely weak.
    scenarios.push_back(scenario_of("structured", 1, {"structure"}));
    finish("easy", day(0), 70, {{"listening", 40, 15, 3}, {"planning", 45, 5, 9}});
    const std::vector<Recommendation> all = path(day(0));
    REQUIRE(all.size() == 3);
    CHECK(all[0].competency == "planning");
    CHECK(all[1].competency == "planning");
    CHECK(all[2].scenario == "structured");
    CHECK(all[2].why == Why::NotObserved);
}

TEST_CASE_FIXTURE(Fixture, "competencies that are equally weak come in the framework's order") {
    scenarios = {scenario_of("done", 1, {}), scenario_of("planned", 1, {"planning"}),
                 scenario_of("listened", 1, {"listening"})};
    finish("done", day(0), 70,
           {{"planning", 40, 5, 6}, {"listening", 40, 5, 6}, {"structure", std::nullopt, std::nullopt, 0}});
    CHECK(queue(day(0)) == Queue{"listened", "planned", "done"});
}

TEST_CASE_FIXTURE(Fixture,
                  "of scenarios done before, the one done longest ago comes first, and those waiting come last") {
    scenarios = {scenario_of("a", 1, {"listening"}), scenario_of("b", 1, {"listening"}),
                 scenario_of("c", 1, {"listening"})};
    const std::vector<scoring::KeptScore> scores{{"listening", 70, 5, 6}};
    finish("c", day(0), 10, scores);
    finish("b", day(1), 70, scores);
    finish("a", day(2), 70, scores);
    finish("c", day(2), 10, scores);  // due again on day 3
    CHECK(queue(day(2)) == Queue{"b", "a", "c"});
    CHECK(path(day(2)).back().why == Why::LongAgo);
}

TEST_CASE("a level is the mean of the latest three attempts by their opportunities, with its error") {
    std::vector<scoring::KeptAttempt> finished(4);
    finished[0].scores = {{"listening", 0, 1, 50}};
    finished[1].scores = {{"listening", 30, 6, 2}};
    finished[2].scores = {{"listening", 60, 3, 4}};
    finished[3].scores = {{"listening", 90, 6, 2}, {"planning", 10, std::nullopt, 1}};
    const std::optional<Figure> level = level_of("listening", finished);
    REQUIRE(level.has_value());
    CHECK(level->value == doctest::Approx(60));
    CHECK(*level->error == doctest::Approx(20.785 / 8).epsilon(0.001));  // sqrt(12² + 12² + 12²) / 8
    CHECK(level->observations == 8);
    CHECK_FALSE(level_of("planning", finished)->error.has_value());
    CHECK_FALSE(level_of("structure", finished).has_value());
}

TEST_CASE_FIXTURE(Fixture, "each recommendation says why in whole sentences with its figures") {
    const language::Translator english("UTC");
    const auto said = [&](const Recommendation& recommendation) {
        std::string all;
        for (const base::Phrase& phrase : reasons(recommendation, framework, english, day(1)))
            all += english.tr(phrase) + "|";
        return all;
    };
    CHECK(said({.why = Why::Weakest, .competency = "listening", .level = {40, 5.0, 6}, .harder = true}) ==
          "It practises what you need most: Title of listening (40\u00A0±\u00A05).|"
          "One step harder than what you have done well.|");
    CHECK(said({.why = Why::NotObserved, .competency = "planning", .level = {}}) ==
          "It shows a side of you that no conversation has shown yet: Title of planning.|You have not tried it yet.|");
    CHECK(said({.why = Why::Repeat, .level = {}, .done_before = true, .last_ms = day(0)}) ==
          "Due for repetition: you had it last yesterday, 14:02.|");
    CHECK(said({}) == "A good one to begin with: no conversation here is easier.|");
}
