#include "report/drill.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "report/repetition.h"
#include "scenario_io/library.h"
#include "tests/support/small_framework.h"

using namespace rapport;
using namespace rapport::report;

namespace {

// Only n1, n2 and n3 are fit for a drill of listening.
const char* const kNodes = R"JSON(
{"id":"n1","lines":[{"text":"First","speaker":"client"}],"decision":{"replies":[
  {"id":"best","text":"Best","feedback":"Well heard","evidence":{"planning.good":1,"listening.good":2},"next":"n2"},
  {"id":"mid","text":"Mid","evidence":{"listening.good":1},"next":"n2"},
  {"id":"trusting","text":"If trusted","when":"trust > 80","evidence":{"listening.good":3},"next":"n2"},
  {"id":"worst","text":"Worst","evidence":{"listening.bad":2},"next":"n2"}]}},
{"id":"n2","lines":[{"variants":[{"when":"trust > 90","text":"Friend!"},{"text":"Stranger!"}]},{"when":"visits('n1') == 0","text":"Directly"}],
 "decision":{"keep_order":true,"weight":2,"replies":[
  {"id":"plain","text":"Plain","evidence":{"planning.good":1},"next":"n3"},
  {"id":"asks","text":"Asks","evidence":{"listening.good":1},"next":"n3"}]}},
{"id":"n3","lines":[{"text":"Third"}],"decision":{"time_limit":{"seconds":20,"reply":"quiet"},"replies":[
  {"id":"yes","text":"Yes","evidence":{"listening.good":1},"next":"same"},
  {"id":"no","text":"No","evidence":{"listening.bad":1},"next":"same"},
  {"id":"quiet","text":"...","only_on_timeout":true,"evidence":{"listening.bad":2},"next":"same"}]}},
{"id":"same","lines":[{"text":"All the same here"}],"decision":{"replies":[
  {"id":"a","text":"A","evidence":{"listening.good":1},"next":"other"},
  {"id":"b","text":"B","evidence":{"listening.good":1},"next":"other"}]}},
{"id":"other","lines":[{"text":"Only about plans"}],"decision":{"replies":[
  {"id":"a","text":"A","evidence":{"planning.good":1},"next":"silent"},
  {"id":"b","text":"B","evidence":{"planning.bad":1},"next":"silent"}]}},
{"id":"silent","lines":[{"text":"It rains.","speaker":"narrator"}],"decision":{"replies":[
  {"id":"a","text":"A","evidence":{"listening.good":1},"next":"end"},
  {"id":"b","text":"B","evidence":{"listening.bad":1},"next":"end"}]}},
{"id":"end","ending":{"outcome":"success","title":"Good","text":"Well"}})JSON";

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    Scenarios scenarios = {testing::load(testing::scenario_json(kNodes, R"(["listening","planning"])"), *framework)};

    std::vector<DrillItem> items() const { return drill_items(scenarios, *framework, "listening"); }
    std::vector<std::string> nodes(const std::vector<DrillItem>& all) const {
        std::vector<std::string> ids;
        ids.reserve(all.size());
        for (const DrillItem& each : all) ids.push_back(each.scenario->nodes[each.node].id);
        return ids;
    }
    scoring::DrillAnswer answered(const std::string& node, int points, int lowest, int highest,
                                  std::int64_t at_ms) const {
        return {"earlier", 0,       "test", scenarios[0]->content_hash, node, "x", "listening", points,
                lowest,    highest, at_ms};
    }
    Drill drill(std::uint64_t seed = 1) const {
        return make_drill(drill_stock(items(), {}, "listening", 0), "listening", seed);
    }
};

std::size_t position_of(const DrillItem& item, const std::string& reply) {
    for (std::size_t i = 0; i < item.replies.size(); ++i) {
        if (item.decision().replies[item.replies[i]].id == reply) return i;
    }
    FAIL("no such reply");
    return 0;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "fit are plain choices with words of the client whose replies differ for the competency") {
    CHECK(nodes(items()) == std::vector<std::string>{"n1", "n2", "n3"});
    CHECK(drill_items(scenarios, *framework, "no-such").empty());
    const DrillItem first = items()[0];
    CHECK(first.replies.size() == 3);  // without the one that has a condition
    CHECK(first.lowest == -2);
    CHECK(first.highest == 2);
    CHECK(items()[2].replies.size() == 2);  // without silence
}

TEST_CASE_FIXTURE(Fixture, "lines are said as with every variable at its start and no node visited but this") {
    const std::vector<DrillLine> lines = lines_of(*scenarios[0], 1);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].variant == 1);
    CHECK(lines[1].line == 1);
}

TEST_CASE_FIXTURE(Fixture, "the same seed gives the same drill, another one another order") {
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(nodes(drill(seed).items) == nodes(drill(seed).items));
        orders.insert(nodes(drill(seed).items));
    }
    CHECK(orders.size() > 2);
    const Drill one = drill(3);
    for (const DrillItem& item : one.items) {
        if (item.decision().keep_order) CHECK(std::is_sorted(item.replies.begin(), item.replies.end()));
        for (std::size_t i = 0; i < item.replies.size(); ++i) CHECK(item.points[i] <= item.highest);
    }
}

TEST_CASE_FIXTURE(Fixture, "what was never answered comes first, then what was weak and is due, and nothing else") {
    const std::vector<scoring::DrillAnswer> answers{answered("n1", 2, -2, 2, 0), answered("n2", 0, 0, 1, 0)};
    const DrillStock early = drill_stock(items(), answers, "listening", kDayMs - 1);
    CHECK(nodes(early.fresh) == std::vector<std::string>{"n3"});
    CHECK(early.due.empty());
    CHECK(early.next_due_ms == kDayMs);
    CHECK(early.fit == 3);
    const DrillStock later = drill_stock(items(), answers, "listening", kDayMs);
    CHECK(nodes(later.due) == std::vector<std::string>{"n2"});
    CHECK(later.due[0].again);
    CHECK_FALSE(later.next_due_ms.has_value());
    CHECK(nodes(make_drill(later, "listening", 5).items) == std::vector<std::string>{"n3", "n2"});
    CHECK(nodes(make_drill(later, "listening", 5, 1).items) == std::vector<std::string>{"n3"});
}

TEST_CASE_FIXTURE(Fixture, "an answer to other content or for another competency does not count") {
    scoring::DrillAnswer changed = answered("n1", 2, -2, 2, 0);
    changed.content_hash = "older";
    scoring::DrillAnswer other = answered("n2", 1, 0, 1, 0);
    other.competency = "planning";
    CHECK(drill_stock(items(), {changed, other}, "listening", 0).fresh.size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "an answer shows its evidence, the competency drilled first, and the best reply") {
    Drill one = drill();
    one.id = "drill";
    while (!one.has_ended()) {
        const DrillItem& item = one.items[one.given.size()];
        const std::string node = item.scenario->nodes[item.node].id;
        const scoring::DrillAnswer& given = answer(one,
                                                   position_of(item, node == "n1"   ? "mid"
                                                                     : node == "n2" ? "plain"
                                                                                    : "yes"),
                                                   77);
        CHECK(given.drill == "drill");
        CHECK(given.at_ms == 77);
        CHECK(given.content_hash == scenarios[0]->content_hash);
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const DrillItem& item = one.items[i];
        const DrillReview seen = review(one, i, *framework);
        const std::string node = item.scenario->nodes[item.node].id;
        if (node == "n1") {
            CHECK(seen.scaled == 75);  // 1 between -2 and 2
            CHECK(item.decision().replies[seen.best].id == "best");
            REQUIRE(seen.evidence.size() == 1);
            CHECK(seen.evidence[0].points == 1);
        }
        if (node == "n3") CHECK(seen.best == seen.reply);
    }
    // (75 + 2 * 0 + 100) / 4 with weights 1, 2, 1
    const std::optional<Figure> figure = drill_figure(one);
    REQUIRE(figure.has_value());
    CHECK(figure->value == doctest::Approx(43.75));
    CHECK(figure->error.has_value());
    CHECK(figure->observations == 3);
    CHECK_FALSE(drill_figure(drill()).has_value());
}

TEST_CASE_FIXTURE(Fixture, "the evidence of the competency drilled stands first") {
    Drill one = drill();
    const auto first = std::find_if(one.items.begin(), one.items.end(),
                                    [](const DrillItem& item) { return item.scenario->nodes[item.node].id == "n1"; });
    std::iter_swap(one.items.begin(), first);
    answer(one, position_of(one.items[0], "best"), 0);
    const DrillReview seen = review(one, 0, *framework);
    REQUIRE(seen.evidence.size() == 2);
    CHECK(seen.evidence[0].indicator.competency == 0);
    CHECK(seen.evidence[1].indicator.competency == 1);
}

TEST_CASE("the shipped scenarios have enough decisions for a drill of every competency they score") {
    const base::DiskFiles files;
    const std::filesystem::path source(RAPPORT_SOURCE_DIR);
    const auto framework = scenario_io::load_framework(files, source / "assets/competencies/account-manager.json");
    REQUIRE(framework.ok());
    Scenarios scenarios;
    std::set<std::string> scored;
    for (const auto& path : files.list(source / "scenarios", ".json")) {
        const scenario_io::ScenarioFile file =
            scenario_io::read_scenario(files.read(path, 10'000'000).value(), **framework);
        if (!file.scenario) continue;
        scenarios.push_back(file.scenario);
        scored.insert(file.scenario->briefing.scored.begin(), file.scenario->briefing.scored.end());
    }
    for (const std::string& competency : scored) {
        CAPTURE(competency);
        CHECK(drill_items(scenarios, **framework, competency).size() >= 4);
    }
}
