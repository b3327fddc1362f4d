#include "scoring/score.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/small_framework.h"

using namespace rapport;
using dialogue::Conversation;

namespace {

// The tree of the assessment notes with which the faults of simpler scores are shown: points per option, then the next
// node.
const char* const kFaultTree = R"JSON(
{"id":"n1","decision":{"keep_order":true,"replies":[
  {"id":"a","text":"a","evidence":{"listening.good":3},"next":"n2"},
  {"id":"b","text":"b","evidence":{"listening.good":1},"next":"n3"},
  {"id":"c","text":"c","next":"end"}]}},
{"id":"n2","decision":{"keep_order":true,"replies":[
  {"id":"a","text":"a","evidence":{"listening.good":3},"next":"end"},{"id":"b","text":"b","next":"end"}]}},
{"id":"n3","decision":{"keep_order":true,"replies":[
  {"id":"a","text":"a","evidence":{"listening.good":2},"next":"n4"},{"id":"b","text":"b","next":"end"}]}},
{"id":"n4","decision":{"keep_order":true,"replies":[
  {"id":"a","text":"a","evidence":{"listening.good":3},"next":"end"},{"id":"b","text":"b","evidence":{"listening.good":1},"next":"end"}]}},
{"id":"end","ending":{"outcome":"mixed","title":"End","text":"End"}})JSON";

Conversation play(const scenario::ScenarioPtr& scenario, std::string_view replies) {
    Conversation conversation = Conversation::start(scenario, {});
    for (const char reply : replies) {
        const auto& all = conversation.decision()->replies;
        for (std::size_t i = 0; i < conversation.replies().size(); ++i) {
            if (all[conversation.replies()[i].reply].id != std::string(1, reply)) continue;
            REQUIRE(conversation.choose(i, 0));
            break;
        }
    }
    return conversation;
}

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();

    scoring::CompetencyScore first_score(const std::string& json, std::string_view replies) const {
        const scenario::ScenarioPtr scenario = testing::load(json, *framework);
        return scoring::score(play(scenario, replies), *framework).competencies.at(0);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the six paths of the fault tree have the raw points and node-local means of the table") {
    const std::string json = testing::scenario_json(kFaultTree, R"(["listening"])", "");
    const struct {
        const char* path;
        int raw;
        double local_mean;
    } rows[] = {{"aa", 6, 100}, {"ab", 3, 50}, {"baa", 6, 77.78}, {"bab", 4, 44.44}, {"bb", 1, 16.67}, {"c", 0, 0}};
    for (const auto& row : rows) {
        CAPTURE(row.path);
        const scoring::CompetencyScore score = first_score(json, row.path);
        CHECK(score.raw == row.raw);
        REQUIRE(score.score.has_value());
        CHECK(std::abs(*score.score - row.local_mean) < 0.01);
        CHECK(score.raw_min == 0);
        CHECK(score.raw_max == 6);
        CHECK(score.bounds_exact);
        const double global =
            100.0 * static_cast<double>(score.raw - score.raw_min) / static_cast<double>(score.raw_max - score.raw_min);
        CHECK(global == doctest::Approx(100.0 * row.raw / 6));
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "adding a constant to all options of a node and turning their order leave the score unchanged") {
    const auto node = [](int a, int b, int c, bool turned) {
        const auto reply = [](const char* id, int points) {
            const std::string evidence =
                points > 0 ? R"("evidence":{"listening.good":)" + std::to_string(points) + "}," : "";
            return R"({"id":")" + std::string(id) + R"(","text":")" + id + R"(",)" + evidence + R"("next":"end"})";
        };
        std::vector<std::string> replies = {reply("a", a), reply("b", b), reply("c", c)};
        if (turned) std::reverse(replies.begin(), replies.end());
        return testing::scenario_json(R"({"id":"n1","decision":{"replies":[)" + replies[0] + "," + replies[1] + "," +
                                          replies[2] +
                                          R"(]}},{"id":"end","ending":{"outcome":"mixed","title":"E","text":"E"}})",
                                      R"(["listening"])", "");
    };
    for (const char* choice : {"a", "b", "c"}) {
        const std::optional<double> plain = first_score(node(2, 1, 0, false), choice).score;
        CHECK(first_score(node(3, 2, 1, false), choice).score == plain);
        CHECK(first_score(node(2, 1, 0, true), choice).score == plain);
    }
}

TEST_CASE_FIXTURE(Fixture, "renaming nodes and replies changes no number") {
    std::string renamed = kFaultTree;
    for (const auto& [from, to] :
         {std::pair{"\"n1\"", "\"first\""}, {"\"n2\"", "\"zz\""}, {"\"n3\"", "\"b2\""}, {"\"n4\"", "\"a1\""}}) {
        for (std::size_t at = 0; (at = renamed.find(from, at)) != std::string::npos;)
            renamed.replace(at, std::string(from).size(), to);
    }
    std::string json = testing::scenario_json(renamed, R"(["listening"])", "");
    json.replace(json.find("\"start\":\"n1\""), 12, "\"start\":\"first\"");
    const scoring::CompetencyScore before =
        first_score(testing::scenario_json(kFaultTree, R"(["listening"])", ""), "bab");
    const scoring::CompetencyScore after = first_score(json, "bab");
    CHECK(before.score == after.score);
    CHECK(before.standard_error == after.standard_error);
    CHECK(before.raw == after.raw);
    CHECK(before.raw_max == after.raw_max);
}

TEST_CASE_FIXTURE(Fixture, "a competency without an opportunity on the path is not observed, never zero") {
    const std::string json = testing::scenario_json(R"JSON(
{"id":"n1","decision":{"keep_order":true,"replies":[{"id":"a","text":"a","evidence":{"listening.good":1},"next":"end"},
  {"id":"b","text":"b","next":"n2"}]}},
{"id":"n2","decision":{"keep_order":true,"replies":[{"id":"a","text":"a","evidence":{"planning.good":1},"next":"end"},{"id":"b","text":"b","next":"end"}]}},
{"id":"end","ending":{"outcome":"mixed","title":"E","text":"E"}})JSON",
                                                    R"(["listening","planning"])", "");
    const scenario::ScenarioPtr scenario = testing::load(json, *framework);
    const scoring::ScoreReport report = scoring::score(play(scenario, "a"), *framework);
    REQUIRE(report.competencies.size() == 2);
    CHECK(report.competencies[0].score == 100.0);
    CHECK_FALSE(report.competencies[0].standard_error.has_value());
    CHECK_FALSE(report.competencies[1].score.has_value());
    CHECK(report.competencies[1].opportunities.empty());
    CHECK(report.overall == 100.0);
    CHECK(report.ending == "end");
}

TEST_CASE_FIXTURE(Fixture, "only the replies that could be given bound a decision, and silence always could") {
    const auto json = [](bool timed) {
        std::string decision = R"JSON({"id":"n1","decision":{"keep_order":true,)JSON";
        if (timed) decision += R"JSON("time_limit":{"seconds":10,"reply":"s"},)JSON";
        decision += R"JSON("replies":[{"id":"a","text":"a","evidence":{"listening.good":1},"next":"end"},
            {"id":"b","text":"b","evidence":{"listening.bad":1},"next":"end"},
            {"id":"h","text":"h","when":"trust > 90","evidence":{"listening.good":3},"next":"end"},
            {"id":"l","text":"l","when":"trust > 90","locked_reason":"No","evidence":{"listening.bad":3},"next":"end"})JSON";
        if (timed)
            decision +=
                R"JSON(,{"id":"s","text":"s","only_on_timeout":true,"evidence":{"listening.bad":3},"next":"end"})JSON";
        return testing::scenario_json(
            decision + R"JSON(]}},{"id":"end","ending":{"outcome":"mixed","title":"E","text":"E"}})JSON");
    };
    CHECK(first_score(json(false), "a").score == 100.0);
    CHECK(first_score(json(false), "b").score == 0.0);
    CHECK(first_score(json(true), "a").score == 100.0);
    CHECK(first_score(json(true), "b").score == 50.0);
}

TEST_CASE("the mean is weighted, and its standard error is the textbook one when weights are equal") {
    std::vector<scoring::Opportunity> opportunities(4);
    const double values[] = {100, 50, 0, 50};
    for (std::size_t i = 0; i < 4; ++i) opportunities[i].scaled = values[i];
    const scoring::WeightedMean equal = scoring::weighted_mean(opportunities);
    CHECK(equal.mean == 50.0);
    CHECK(*equal.standard_error == doctest::Approx(std::sqrt(5000.0 / 3) / 2));  // s / sqrt(n)
    opportunities[0].weight = 3;
    const scoring::WeightedMean weighted = scoring::weighted_mean(opportunities);
    CHECK(*weighted.mean == doctest::Approx(400.0 / 6));
    opportunities.resize(1);
    CHECK_FALSE(scoring::weighted_mean(opportunities).standard_error.has_value());
    CHECK_FALSE(scoring::weighted_mean({}).mean.has_value());
}

TEST_CASE_FIXTURE(Fixture, "every point has its evidence: decision, node, reply, indicator") {
    const scoring::CompetencyScore score =
        first_score(testing::scenario_json(kFaultTree, R"(["listening"])", ""), "bab");
    REQUIRE(score.evidence.size() == 3);
    CHECK(score.evidence[1].decision == 1);
    CHECK(score.evidence[1].node == "n3");
    CHECK(score.evidence[1].reply == "a");
    CHECK(score.evidence[1].indicator == "listening.good");
    double sum = 0;
    for (const scoring::EvidenceItem& item : score.evidence) sum += item.points;
    CHECK(sum == score.raw);
    REQUIRE(score.opportunities.size() == 3);
    CHECK(score.opportunities[2].scaled == 0);
    CHECK(score.opportunities[2].lowest == 1);
    CHECK(score.opportunities[2].highest == 3);
}
