#include <doctest/doctest.h>

#include <algorithm>

#include "dialogue/script.h"
#include "scoring/score.h"
#include "tests/support/task_scenario.h"

using namespace rapport;
using dialogue::Conversation;

namespace {

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    scenario::ScenarioPtr scenario = testing::load(testing::task_scenario_json(), *framework);
    scoring::Key key = scoring::make_key(*scenario, *framework);
    scoring::PathBounds bounds = scoring::path_bounds(dialogue::compile(*scenario), key);

    Conversation play(std::initializer_list<std::string_view> words) const {
        Conversation conversation = Conversation::start(scenario, {});
        for (const std::string_view word : words) {
            const base::Phrase problem = dialogue::play_word(conversation, word, 1);
            INFO(word << ": " << problem.english());
            REQUIRE(problem.empty());
        }
        return conversation;
    }
    scoring::ScoreReport score(const Conversation& conversation) const {
        return scoring::score(conversation, *framework, key, bounds);
    }
};

const scoring::CompetencyScore& of(const scoring::ScoreReport& report, std::string_view id) {
    return *std::find_if(report.competencies.begin(), report.competencies.end(),
                         [&](const auto& each) { return each.id == id; });
}

constexpr std::string_view kPerfectTriage = "handle:fire/call+boss/now+late-one/no";

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the best answers score 100, the worst 0, in every competency") {
    const auto best =
        score(play({"ask:open+deep", "@best", "@best", "@best", "write:", kPerfectTriage, "one", "two", "good~poor"}));
    const auto worst = score(play({"ask:rude", "@worst", "@worst", "@worst",
                                   "write:", "handle:boss/later+fire/wait+late-one/no", "one", "two", "poor~good"}));
    for (const char* id : {"listening", "planning"}) {
        INFO(id);
        CHECK(of(best, id).score == doctest::Approx(100));
        CHECK(of(best, id).raw == doctest::Approx(of(best, id).raw_max));
    }
    CHECK(of(worst, "listening").score == doctest::Approx(0));
    CHECK(of(worst, "listening").raw == doctest::Approx(of(worst, "listening").raw_min));
}

TEST_CASE_FIXTURE(Fixture, "a ranking shows evidence in proportion to its credit") {
    const auto report = score(play({"ask:", "rank:b+a+c+d"}));
    const scoring::CompetencyScore& planning = of(report, "planning");
    REQUIRE(planning.opportunities.size() == 1);
    CHECK(planning.opportunities[0].points == doctest::Approx(1.5));  // 75 % of 2
    CHECK(planning.opportunities[0].lowest == 0);
    CHECK(planning.opportunities[0].highest == 2);
    CHECK(planning.opportunities[0].scaled == doctest::Approx(75));
    CHECK(planning.evidence[0].indicator == "planning.good");
    CHECK(planning.evidence[0].points == doctest::Approx(1.5));
}

TEST_CASE_FIXTURE(Fixture, "questions score between the best and the worst that could have been asked") {
    const auto scaled = [&](std::string_view word) { return of(score(play({word})), "listening").opportunities.at(0); };
    CHECK(scaled("ask:open+deep").highest == 5);  // open, then deep
    CHECK(scaled("ask:open+deep").lowest == -2);
    CHECK(scaled("ask:open+deep").scaled == doctest::Approx(100));
    CHECK(scaled("ask:rude").scaled == doctest::Approx(0));
    CHECK(scaled("ask:").scaled == doctest::Approx(100.0 * 2 / 7));
    const auto report = score(play({"ask:open"}));
    CHECK(of(report, "listening").evidence.at(0).part == "open");
}

TEST_CASE_FIXTURE(Fixture, "messages score their answers, their time and their order") {
    const auto planning = [&](std::string_view word) {
        const auto report = score(play({"ask:", "@best", "@best", "@best", "write:", word}));
        return of(report, "planning").opportunities.back();
    };
    CHECK(planning(kPerfectTriage).scaled == doctest::Approx(100));
    CHECK(planning(kPerfectTriage).points == doctest::Approx(6));  // boss 1 + in time 1 + fire in time 2 + order 2
    // The fire waits 20 minutes: not in time, and the boss came before it.
    CHECK(planning("handle:boss/now+fire/call+late-one/no").points == doctest::Approx(1 + 1 + 2.0 * 2 / 3));
    CHECK(planning("handle:").points == doctest::Approx(0));
}

TEST_CASE_FIXTURE(Fixture, "naming the worst reply adds to what the reply showed") {
    const auto last = [&](std::string_view word) {
        const auto report = score(play({"ask:", "@best", "@best", "@best", "write:", "handle:", "one", "two", word}));
        return of(report, "listening").opportunities.back();
    };
    CHECK(last("good~poor").scaled == doctest::Approx(100));
    CHECK(last("good~fair").scaled == doctest::Approx(100.0 * 2 / 3));
    CHECK(last("poor~good").scaled == doctest::Approx(0));
}

TEST_CASE_FIXTURE(Fixture, "levels that the trainee gave stand apart from points") {
    const auto with = score(play({"ask:", "@best", "@best", "@best", "write:listening=5"}));
    const auto without = score(play({"ask:", "@best", "@best", "@best", "write:"}));
    REQUIRE(with.self_levels.size() == 1);
    CHECK(with.self_levels[0].level == 5);
    CHECK(without.self_levels.empty());
    CHECK(of(with, "listening").score == of(without, "listening").score);
    CHECK(with.overall == without.overall);
}
