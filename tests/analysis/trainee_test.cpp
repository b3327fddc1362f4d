#include "analysis/trainee.h"

#include <doctest/doctest.h>

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
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "no conversation leaves the bounds, and every scaled figure lies from 0 to 100") {
    base::Random random(3);
    for (int round = 0; round < 3000; ++round) {
        dialogue::StartOptions options;
        options.seed = random.next();
        Conversation conversation = Conversation::start(scenario, options);
        while (!conversation.has_ended()) analysis::answer_by_chance(conversation, random, 1);
        const scoring::ScoreReport report = scoring::score(conversation, *framework, key, bounds);
        for (const scoring::CompetencyScore& each : report.competencies) {
            INFO(each.id);
            CHECK(each.raw >= each.raw_min - 1e-9);
            CHECK(each.raw <= each.raw_max + 1e-9);
            const auto c = static_cast<std::size_t>(&each - report.competencies.data());
            CHECK(static_cast<int>(each.opportunities.size()) >= bounds.competencies[c].opportunities_min);
            CHECK(static_cast<int>(each.opportunities.size()) <= bounds.competencies[c].opportunities_max);
            for (const scoring::Opportunity& opportunity : each.opportunities) {
                CHECK(opportunity.scaled >= -1e-9);
                CHECK(opportunity.scaled <= 100 + 1e-9);
            }
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "who answers well scores more than who answers by chance, and the same each time") {
    Conversation well = Conversation::start(scenario, {});
    Conversation again = Conversation::start(scenario, {});
    while (!well.has_ended()) analysis::answer_well(well, key, 1);
    while (!again.has_ended()) analysis::answer_well(again, key, 1);
    CHECK(well.record() == again.record());
    const auto overall = [&](const Conversation& conversation) {
        return scoring::score(conversation, *framework, key, bounds).overall.value();
    };
    CHECK(overall(well) == doctest::Approx(100));
    base::Random random(11);
    double sum = 0;
    constexpr int kRounds = 200;
    for (int round = 0; round < kRounds; ++round) {
        Conversation chance = Conversation::start(scenario, {});
        while (!chance.has_ended()) analysis::answer_by_chance(chance, random, 1);
        sum += overall(chance);
    }
    CHECK(sum / kRounds < 75);
    CHECK(sum / kRounds > 25);
}
