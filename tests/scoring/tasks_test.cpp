#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "base/random.h"
#include "dialogue/measure.h"
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

// Any answer that can be given, by chance.
void answer_by_chance(Conversation& conversation, base::Random& random) {
    const auto below = [&](std::size_t bound) { return random.below(static_cast<std::uint32_t>(bound)); };
    if (conversation.stage() == dialogue::Stage::Worst) {
        const auto& shown = conversation.replies();
        const std::uint32_t reply = shown[below(shown.size())].reply;
        conversation.answer(dialogue::NamedWorst{conversation.decision()->replies[reply].id}, 1);
        return;
    }
    if (conversation.stage() == dialogue::Stage::SelfRating) {
        conversation.answer(dialogue::SelfRated{}, 1);
        return;
    }
    const scenario::Task* task = conversation.task();
    switch (conversation.task_kind()) {
        case scenario::TaskKind::Choose:
            conversation.choose(below(conversation.replies().size()), 1);
            return;
        case scenario::TaskKind::Ask: {
            const std::vector<dialogue::ShownQuestion> shown = conversation.questions();
            if (below(6) == 0 ||
                !conversation.answer(dialogue::Asked{task->questions[shown[below(shown.size())].question].id}, 1))
                conversation.answer(dialogue::Finished{}, 1);
            return;
        }
        case scenario::TaskKind::Interrupt: {
            const std::vector<dialogue::ShownMessage> shown = conversation.messages();
            const scenario::Message& message = task->messages[shown[below(shown.size())].message];
            const std::string reply = message.replies[below(message.replies.size())].id;
            if (below(6) == 0 || !conversation.answer(dialogue::Handled{message.id, reply}, 1))
                conversation.answer(dialogue::Finished{}, 1);
            return;
        }
        case scenario::TaskKind::Write:
            conversation.answer(dialogue::Written{"x", 0}, 1);
            return;
        case scenario::TaskKind::Rate: {
            dialogue::Rated rated;
            for (const scenario::TaskItem& item : task->items) rated.ratings[item.id] = 1 + static_cast<int>(below(7));
            conversation.answer(rated, 1);
            return;
        }
        default: {
            std::vector<std::string> ids;
            for (const scenario::TaskItem& item : task->items) ids.push_back(item.id);
            random.shuffle(ids);
            if (task->kind == scenario::TaskKind::Rank)
                conversation.answer(dialogue::Ranked{ids}, 1);
            else
                conversation.answer(dialogue::BestAndWorst{ids[0], ids[1]}, 1);
        }
    }
}

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

TEST_CASE_FIXTURE(Fixture, "no conversation leaves the bounds, and every scaled figure lies from 0 to 100") {
    base::Random random(3);
    for (int round = 0; round < 3000; ++round) {
        dialogue::StartOptions options;
        options.seed = random.next();
        Conversation conversation = Conversation::start(scenario, options);
        while (!conversation.has_ended()) answer_by_chance(conversation, random);
        const scoring::ScoreReport report = score(conversation);
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
