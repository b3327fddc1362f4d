#include "report/debrief.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/small_framework.h"

using namespace rapport;
using dialogue::Conversation;

namespace {

const char* const kNodes = R"JSON(
{"id":"n1","lines":[{"text":"First"}],"decision":{"keep_order":true,"replies":[
  {"id":"best","text":"Best","effects":["trust += 10"],"evidence":{"listening.good":2,"planning.good":1},"next":"n2"},
  {"id":"mid","text":"Mid","evidence":{"listening.good":1},"next":"n2"},
  {"id":"myth","text":"Myth","myth":"always-right","effects":["trust -= 20"],"evidence":{"listening.bad":2},"next":"angry"}]}},
{"id":"angry","lines":[{"text":"Really?","emotion":"angry"}],"next":"n2"},
{"id":"n2","lines":[{"text":"Second"}],"decision":{"keep_order":true,"time_limit":{"seconds":20,"reply":"quiet"},"replies":[
  {"id":"best","text":"Best","evidence":{"listening.good":2,"planning.good":1},"next":"end"},
  {"id":"late","text":"Late","evidence":{"planning.bad":1},"next":"lost"},
  {"id":"quiet","text":"...","only_on_timeout":true,"evidence":{"planning.bad":2,"listening.bad":1},"next":"lost"}]}},
{"id":"end","ending":{"outcome":"success","title":"Good","text":"Well"}},
{"id":"lost","lines":[{"text":"Goodbye"}],"ending":{"outcome":"failure","title":"Lost","text":"Gone"}})JSON";

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    scenario::ScenarioPtr scenario =
        testing::load(testing::scenario_json(kNodes, R"(["listening","planning"])"), *framework);

    report::Debrief play(std::size_t first, std::size_t second) const {
        Conversation conversation = Conversation::start(scenario, {});
        REQUIRE(conversation.choose(first, 4000));
        REQUIRE(conversation.choose(second, 9000));
        return report::build_debrief(conversation, *framework);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "each decision shows its evidence, what it moved and the replies not taken, the best first") {
    const report::Debrief debrief = play(2, 0);
    REQUIRE(debrief.decisions.size() == 2);
    const report::DecisionReview& first = debrief.decisions[0];
    CHECK(first.myth == "always-right");
    REQUIRE(first.evidence.size() == 1);
    CHECK(first.evidence[0].indicator == "listening.bad");
    CHECK(first.evidence[0].points == -2);
    REQUIRE(first.meters.size() == 1);
    CHECK(first.meters[0].change == -20);
    CHECK(first.quality == 0.0);
    REQUIRE(first.alternatives.size() == 2);
    CHECK(scenario->nodes[0].decision->replies[first.alternatives[0].reply].id == "best");
    CHECK(first.alternatives[0].quality == 100.0);
    REQUIRE(first.alternatives[0].answer.size() == 1);
    CHECK(scenario->nodes[first.alternatives[0].answer[0].node].id == "n2");
    REQUIRE(first.alternatives[0].meters.size() == 1);
    CHECK(first.alternatives[0].meters[0].change == 10);
}

TEST_CASE_FIXTURE(Fixture, "what if tells of the ending a reply leads to, and silence is among the alternatives") {
    const report::Debrief debrief = play(0, 0);
    const std::vector<report::WhatIf>& alternatives = debrief.decisions[1].alternatives;
    REQUIRE(alternatives.size() == 2);
    CHECK(alternatives[1].by_silence);
    REQUIRE(alternatives[0].ends_at.has_value());
    CHECK(scenario->nodes[*alternatives[0].ends_at].id == "lost");
    CHECK(alternatives[0].answer.size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "strongest and weakest are named when scores differ, and only then") {
    const report::Debrief best = play(0, 0);
    REQUIRE(best.scores.competencies.size() == 2);
    CHECK(best.scores.competencies[0].score == 100.0);
    CHECK(best.scores.competencies[1].score == 100.0);
    CHECK_FALSE(best.strongest.has_value());
    CHECK_FALSE(best.weakest.has_value());
    CHECK(best.advice.empty());
    const report::Debrief mixed = play(1, 0);
    CHECK(mixed.strongest == 0);
    CHECK(mixed.weakest == 1);
}

TEST_CASE_FIXTURE(Fixture, "advice names what was lost, most points first, with the decisions it comes from") {
    const report::Debrief debrief = play(2, 1);
    REQUIRE(debrief.advice.size() == 3);
    CHECK(debrief.advice[0].indicator == "listening.good");
    CHECK(debrief.advice[0].do_more);
    CHECK(debrief.advice[0].decisions == std::vector<std::size_t>{0, 1});
    CHECK(debrief.advice[0].lost == 4);
    const auto bad = std::find_if(debrief.advice.begin(), debrief.advice.end(),
                                  [](const auto& each) { return each.indicator == "listening.bad"; });
    REQUIRE(bad != debrief.advice.end());
    CHECK_FALSE(bad->do_more);
}

TEST_CASE_FIXTURE(Fixture, "a myth is listed when some reply would have fallen for it, with where the trainee did") {
    const report::Debrief fell = play(2, 0);
    REQUIRE(fell.myths.size() == 1);
    CHECK(fell.myths[0].fallen_for == std::vector<std::size_t>{0});
    const report::Debrief resisted = play(0, 0);
    REQUIRE(resisted.myths.size() == 1);
    CHECK(resisted.myths[0].fallen_for.empty());
    CHECK(resisted.myths[0].offered == std::vector<std::size_t>{0});
}

TEST_CASE_FIXTURE(Fixture, "the course of a shown variable has a value before each decision and one at the end") {
    const report::Debrief debrief = play(2, 0);
    REQUIRE(debrief.courses.size() == 1);
    CHECK(debrief.courses[0].values == std::vector<std::int64_t>{50, 30, 30});
    CHECK(debrief.duration_ms == 9000);
}
