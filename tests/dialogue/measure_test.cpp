#include "dialogue/measure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <variant>

#include "base/random.h"
#include "tests/support/every_task.h"

using namespace rapport;
using namespace rapport::dialogue;

namespace {

// The numbers of Cronbach and Gleser's identity, worked by hand for five options.
const std::array<double, 5> kKey = {6.2, 5.4, 2.0, 1.6, 4.8};
const std::array<double, 5> kExtreme = {7, 7, 1, 1, 7};
const std::array<double, 5> kModerate = {5, 5, 3, 3, 5};
const std::array<double, 5> kFlat = {4, 4, 4, 4, 4};
const std::array<double, 5> kNearExpert = {6, 5, 2, 2, 5};

// Marks of the rank format that starts at 12 and loses one for each place off.
double marks(std::string_view key, std::string_view answer) {
    std::vector<std::uint32_t> places;
    for (const char letter : key) places.push_back(static_cast<std::uint32_t>(answer.find(letter)));
    return rank_credit(places) * 12 / 100;
}

scenario::Task rating_task(const std::vector<double>& experts) {
    scenario::Task task;
    task.kind = scenario::TaskKind::Rate;
    for (std::size_t i = 0; i < experts.size(); ++i) {
        scenario::TaskItem item;
        item.id = "i" + std::to_string(i);
        item.expert = experts[i];
        task.items.push_back(std::move(item));
    }
    return task;
}

// An answer that the trainee might give.
Answer random_answer(base::Random& random, const scenario::Task& task) {
    const auto below = [&](std::size_t n) {
        return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(n)));
    };
    if (task.kind == scenario::TaskKind::Rank) {
        Ranked ranked;
        for (const scenario::TaskItem& item : task.items) ranked.items.push_back(item.id);
        random.shuffle(ranked.items);
        return ranked;
    }
    if (task.kind == scenario::TaskKind::BestWorst) {
        const std::size_t best = below(task.items.size());
        const std::size_t worst = (best + 1 + below(task.items.size() - 1)) % task.items.size();
        return BestAndWorst{task.items[best].id, task.items[worst].id};
    }
    Rated rated;
    for (const scenario::TaskItem& item : task.items) rated.ratings[item.id] = 1 + static_cast<int>(below(7));
    return rated;
}

Briefed random_brief(base::Random& random, const scenario::BriefTask& task, const scenario::Catalogue& catalogue) {
    const auto below = [&](std::size_t n) {
        return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(n)));
    };
    Briefed brief;
    brief.kpi = task.kpis[below(task.kpis.size())];
    brief.target = 1 + static_cast<double>(below(300));
    brief.weeks = 1 + static_cast<int>(below(20));
    std::vector<std::string> tasks = task.tasks;
    random.shuffle(tasks);
    tasks.resize(1 + below(tasks.size()));
    for (const std::string& id : tasks)
        brief.tasks.push_back({id, catalogue.specialists[below(catalogue.specialists.size())].id});
    for (const std::string& id : task.inputs) {
        if (below(2) == 0) brief.inputs.push_back(id);
    }
    for (const scenario::BriefOption& risk : task.risks) {
        if (below(2) == 0) brief.risks.push_back(risk.id);
    }
    const int share = static_cast<int>(below(101));
    brief.budget[catalogue.channels[0].id] = share;
    brief.budget[catalogue.channels[1].id] = 100 - share;
    brief.explanation = task.explanations[below(task.explanations.size())].id;
    return brief;
}

}  // namespace

TEST_CASE("the distance of two profiles has its known values") {
    CHECK(profile_distance(kExtreme, kKey) == doctest::Approx(1.88).epsilon(1e-9));
    CHECK(profile_distance(kModerate, kKey) == doctest::Approx(0.92).epsilon(1e-9));
    CHECK(profile_distance(kFlat, kKey) == doctest::Approx(3.44).epsilon(1e-9));
    CHECK(profile_distance(kNearExpert, kKey) == doctest::Approx(0.08).epsilon(1e-9));
}

TEST_CASE("standardised, the extreme and the moderate rater of the same shape are equal") {
    CHECK(standardised_distance(kExtreme, kKey) == doctest::Approx(0.06300800608).epsilon(1e-9));
    CHECK(std::abs(standardised_distance(kExtreme, kKey) - standardised_distance(kModerate, kKey)) < 1e-12);
    CHECK(standardised_distance(kFlat, kKey) == doctest::Approx(1.0).epsilon(1e-12));
    CHECK(standardised_distance(kNearExpert, kKey) == doctest::Approx(0.01517384043).epsilon(1e-9));
}

TEST_CASE("the standardised distance is twice what the correlation lacks of 1") {
    CHECK(1 - standardised_distance(kExtreme, kKey) / 2 == doctest::Approx(0.9684959962).epsilon(1e-9));
    CHECK(1 - standardised_distance(kNearExpert, kKey) / 2 == doctest::Approx(0.9924130799).epsilon(1e-9));
}

TEST_CASE("being generous or extreme in general changes nothing") {
    base::Random random(11);
    for (int round = 0; round < 500; ++round) {
        std::vector<double> ratings;
        for (std::size_t i = 0; i < kKey.size(); ++i) ratings.push_back(1 + static_cast<double>(random.below(7)));
        const double slope = 0.1 + static_cast<double>(random.below(50)) / 10;
        const double shift = static_cast<double>(random.below(100)) - 50;
        std::vector<double> changed;
        changed.reserve(ratings.size());
        for (const double rating : ratings) changed.push_back(slope * rating + shift);
        CHECK(std::abs(standardised_distance(ratings, kKey) - standardised_distance(changed, kKey)) < 1e-12);
        CHECK(std::abs(rate_credit(ratings, kKey) - rate_credit(changed, kKey)) < 1e-10);
    }
}

TEST_CASE("flat ratings say neither good nor bad, and the reversed ones are the worst") {
    const std::array<double, 3> key = {7, 4, 1};
    CHECK(rate_credit(std::array<double, 3>{7, 4, 1}, key) == doctest::Approx(100));
    CHECK(rate_credit(std::array<double, 3>{5, 4, 3}, key) == doctest::Approx(100));
    CHECK(rate_credit(std::array<double, 3>{2, 2, 2}, key) == doctest::Approx(50));
    CHECK(rate_credit(std::array<double, 3>{1, 4, 7}, key) == doctest::Approx(0));
}

TEST_CASE("an order loses a mark for each place that something is off") {
    CHECK(marks("CABED", "ACBED") == doctest::Approx(10));
    CHECK(marks("CABED", "CABED") == doctest::Approx(12));
    CHECK(marks("CABED", "DEBAC") == doctest::Approx(0));
}

TEST_CASE("the credit of every order lies between 0 and 100, and only the right one has 100") {
    for (std::uint32_t k = 2; k <= 7; ++k) {
        std::vector<std::uint32_t> places(k);
        std::iota(places.begin(), places.end(), 0U);
        double least = 100;
        int perfect = 0;
        do {
            const double credit = rank_credit(places);
            CHECK((credit > -1e-9 && credit < 100 + 1e-9));
            least = std::min(least, credit);
            perfect += credit > 100 - 1e-9 ? 1 : 0;
        } while (std::next_permutation(places.begin(), places.end()));
        CHECK(perfect == 1);
        CHECK(least == doctest::Approx(0));
        std::vector<std::uint32_t> reversed(k);
        std::iota(reversed.rbegin(), reversed.rend(), 0U);
        CHECK(rank_credit(reversed) == doctest::Approx(0));
    }
}

TEST_CASE("best and worst earn by hits and lose by swapping") {
    CHECK(best_worst_credit(0, 3, 0, 3) == 100);
    CHECK(best_worst_credit(0, 2, 0, 3) == 75);
    CHECK(best_worst_credit(1, 2, 0, 3) == 50);
    CHECK(best_worst_credit(3, 1, 0, 3) == 25);
    CHECK(best_worst_credit(3, 0, 0, 3) == 0);
}

TEST_CASE("the outcome is the first that the credit reaches") {
    scenario::Decision decision;
    for (const int from : {70, 40, 0}) {
        decision.replies.emplace_back();
        decision.replies.back().from = from;
    }
    CHECK(outcome_for(decision, 100) == 0);
    CHECK(outcome_for(decision, 70) == 0);
    CHECK(outcome_for(decision, 70 - 1e-12) == 0);
    CHECK(outcome_for(decision, 69.9) == 1);
    CHECK(outcome_for(decision, 0) == 2);
}

TEST_CASE("the best answer to a rating has the whole credit, also where the experts' means are no whole numbers") {
    for (const std::vector<double>& experts :
         {std::vector<double>{6.4, 3, 1.2}, std::vector<double>{6.2, 5.4, 2.0, 1.6, 4.8},
          std::vector<double>{7, 1, 4}}) {
        const scenario::Task task = rating_task(experts);
        const Answer best = best_answer(task, nullptr);
        CHECK(objection_to(task, nullptr, best).empty());
        CHECK(credit_of(task, nullptr, best) == doctest::Approx(100).epsilon(1e-12));
        CHECK(credit_of(task, nullptr, worst_answer(task, nullptr)) == doctest::Approx(0).scale(100));
    }
}

TEST_CASE("no answer is better than the best or worse than the worst") {
    const testing::EveryTask tasks;
    base::Random random(7);
    for (const char* node : {"order", "pair", "marks"}) {
        const scenario::Task& task = tasks.at(node);
        CHECK(credit_of(task, nullptr, best_answer(task, nullptr)) == doctest::Approx(100));
        const double least = credit_of(task, nullptr, worst_answer(task, nullptr));
        for (int round = 0; round < 300; ++round) {
            const Answer answer = random_answer(random, task);
            if (!objection_to(task, nullptr, answer).empty()) continue;  // ratings that are all equal
            const double credit = credit_of(task, nullptr, answer);
            CHECK(credit <= 100 + 1e-9);
            CHECK(credit >= least - 1e-9);
        }
    }
}

TEST_CASE("no brief is better than the best or worse than the worst") {
    const testing::EveryTask tasks;
    const scenario::Task& task = tasks.at("plan");
    const scenario::Catalogue* catalogue = tasks.scenario->catalogue.get();
    const Answer best = best_answer(task, catalogue);
    const Answer worst = worst_answer(task, catalogue);
    CHECK(objection_to(task, catalogue, best).empty());
    CHECK(objection_to(task, catalogue, worst).empty());
    CHECK(credit_of(task, catalogue, best) == doctest::Approx(100));
    const double least = credit_of(task, catalogue, worst);
    base::Random random(5);
    for (int round = 0; round < 2000; ++round) {
        const double credit = credit_of(task, catalogue, random_brief(random, task.brief, *catalogue));
        CHECK(credit <= 100 + 1e-9);
        CHECK(credit >= least - 1e-9);
    }
}

TEST_CASE("the rules of a brief are fulfilled, in half, or not") {
    const testing::EveryTask tasks;
    const scenario::BriefTask& task = tasks.at("plan").brief;
    const scenario::Catalogue& catalogue = *tasks.scenario->catalogue;
    const auto fulfilled = [&](const Briefed& brief, std::string_view rule) {
        for (const RuleResult& result : measure_brief(task, catalogue, brief)) {
            if (task.key[result.rule].id == rule) return result.fulfilled;
        }
        return -1.0;
    };
    Briefed brief = std::get<Briefed>(best_answer(tasks.at("plan"), &catalogue));
    CHECK(fulfilled(brief, "goal") == 1);
    brief.target = 70;
    CHECK(fulfilled(brief, "goal") == 0.5);
    brief.target = 200;  // a promise nobody can keep
    CHECK(fulfilled(brief, "goal") == 0);
    brief.budget = {{"search-ads", 55}, {"display", 45}};
    CHECK(fulfilled(brief, "share") == 0.5);
    brief.budget = {{"search-ads", 49}, {"display", 51}};
    CHECK(fulfilled(brief, "share") == 0);
    brief.tasks = {{"search", "ppc"}, {"feed", "designer"}};
    CHECK(fulfilled(brief, "who") == 0.5);
    brief.inputs = {"list"};
    CHECK(fulfilled(brief, "order") == doctest::Approx(2.0 / 3));  // the feed comes too late
    CHECK(fulfilled(brief, "banner") == 1);
    brief.tasks.push_back({"banner", "designer"});
    CHECK(fulfilled(brief, "banner") == 0);
}

TEST_CASE("what is no answer is refused with a reason") {
    const testing::EveryTask tasks;
    const scenario::Catalogue* catalogue = tasks.scenario->catalogue.get();
    const auto refused = [&](const char* node, const Answer& answer) {
        return !objection_to(tasks.at(node), catalogue, answer).empty();
    };
    CHECK(refused("order", Ranked{{"count", "build"}}));
    CHECK(refused("order", Ranked{{"count", "build", "build"}}));
    CHECK(refused("order", Ranked{{"count", "build", "dance"}}));
    CHECK(refused("order", Rated{{{"count", 1}}}));
    CHECK(refused("pair", BestAndWorst{"hear", "hear"}));
    CHECK(refused("pair", BestAndWorst{"hear", ""}));
    CHECK(refused("marks", Rated{{{"range", 4}, {"hope", 4}, {"promise", 4}}}));
    CHECK(refused("marks", Rated{{{"range", 8}, {"hope", 4}, {"promise", 4}}}));
    CHECK(refused("letter", Written{" \n", 0}));
    CHECK(refused("letter", Written{std::string(201, 'a'), 0}));
    CHECK_FALSE(refused("letter", Written{"Привет", 0}));
    Briefed brief = std::get<Briefed>(best_answer(tasks.at("plan"), catalogue));
    brief.budget["search-ads"] -= 1;
    CHECK(refused("plan", brief));
    brief.budget["search-ads"] += 1;
    CHECK_FALSE(refused("plan", brief));
    brief.budget["no-such-channel"] = 0;
    CHECK(refused("plan", brief));
    brief.budget.erase("no-such-channel");
    brief.budget["search-ads"] += 101;
    brief.budget["display"] -= 101;
    CHECK(refused("plan", brief));
    brief.budget["search-ads"] = brief.budget["display"] = std::numeric_limits<int>::max();
    CHECK(refused("plan", brief));  // their sum is no int
    brief.budget = std::get<Briefed>(best_answer(tasks.at("plan"), catalogue)).budget;
    CHECK_FALSE(refused("plan", brief));
    brief.tasks.front().specialist.clear();
    CHECK(refused("plan", brief));
}
