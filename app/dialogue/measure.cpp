#include "dialogue/measure.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

#include "dialogue/measure_brief.h"

namespace rapport::dialogue {

using base::Phrase;
using scenario::Task;
using scenario::TaskItem;
using scenario::TaskKind;

namespace {

constexpr int kLowestRating = 1;
constexpr int kHighestRating = 7;

double mean_of(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Mean 0 and population deviation 1; all 0 for a constant profile.
std::vector<double> standardised(std::span<const double> values) {
    const double mean = mean_of(values);
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / static_cast<double>(values.size()));
    std::vector<double> result;
    result.reserve(values.size());
    for (const double value : values) result.push_back(deviation < 1e-12 ? 0 : (value - mean) / deviation);
    return result;
}

double correlation(std::span<const double> ratings, std::span<const double> key) {
    const std::vector<double> a = standardised(ratings);
    const std::vector<double> b = standardised(key);
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0) / static_cast<double>(a.size());
}

// The profile of whole ratings that correlates best with the key: the key itself if it is whole, otherwise all of them
// are tried, at most 7^6.
std::vector<double> best_profile(std::span<const double> key) {
    if (std::all_of(key.begin(), key.end(), [](double rating) { return rating == std::floor(rating); }))
        return {key.begin(), key.end()};
    std::vector<double> profile(key.size(), kLowestRating);
    std::vector<double> best = profile;
    double highest = -1;
    for (bool more = true; more;) {
        const double r = correlation(profile, key);
        if (r > highest + 1e-12) {
            highest = r;
            best = profile;
        }
        more = false;
        for (double& rating : profile) {
            if (rating < kHighestRating) {
                ++rating;
                more = true;
                break;
            }
            rating = kLowestRating;
        }
    }
    return best;
}

std::vector<double> expert_profile(const Task& task) {
    std::vector<double> key;
    key.reserve(task.items.size());
    for (const TaskItem& item : task.items) key.push_back(item.expert);
    return key;
}

std::uint32_t item_index(const Task& task, const std::string& id) {
    const auto found =
        std::find_if(task.items.begin(), task.items.end(), [&](const TaskItem& item) { return item.id == id; });
    return static_cast<std::uint32_t>(found - task.items.begin());
}

double credit_of_rating(const Task& task, const Rated& rated) {
    std::vector<double> ratings;
    for (const TaskItem& item : task.items) ratings.push_back(rated.ratings.at(item.id));
    return rate_credit(ratings, expert_profile(task));
}

double credit_of_ranking(const Task& task, const Ranked& ranked) {
    std::vector<std::uint32_t> places(task.items.size());
    for (std::uint32_t place = 0; place < ranked.items.size(); ++place)
        places[item_index(task, ranked.items[place])] = place;
    return rank_credit(places);
}

Phrase objection_to_ranking(const Task& task, const Ranked& ranked) {
    std::set<std::string> met;
    for (const std::string& item : ranked.items) {
        if (item_index(task, item) == task.items.size())
            return Phrase("There is nothing called “{}” to be ranked here.", {item});
        met.insert(item);
    }
    if (met.size() != task.items.size() || ranked.items.size() != met.size())
        return Phrase("Each item needs a place of its own.");
    return Phrase();
}

Phrase objection_to_pair(const Task& task, const BestAndWorst& answer) {
    if (answer.best.empty() || answer.worst.empty()) return Phrase("Say which is the best and which is the worst.");
    for (const std::string& item : {answer.best, answer.worst}) {
        if (item_index(task, item) == task.items.size()) return Phrase("There is no item “{}” here.", {item});
    }
    if (answer.best == answer.worst) return Phrase("The best and the worst cannot be the same.");
    return Phrase();
}

Phrase objection_to_rating(const Task& task, const Rated& rated) {
    std::set<int> different;
    for (const auto& [item, rating] : rated.ratings) {
        if (item_index(task, item) == task.items.size()) return Phrase("There is no item “{}” here.", {item});
        if (rating < kLowestRating || rating > kHighestRating) return Phrase("A rating is from 1 to 7.");
        different.insert(rating);
    }
    if (rated.ratings.size() != task.items.size()) return Phrase("Each item needs a rating.");
    if (different.size() < 2) return Phrase("If all ratings are equal, they say nothing: set at least one apart.");
    return Phrase();
}

Phrase objection_to_text(const Task& task, const Written& written) {
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
    if (std::all_of(written.text.begin(), written.text.end(), is_space)) return Phrase("Nothing has been written yet.");
    const auto characters = std::count_if(written.text.begin(), written.text.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (characters > task.write.most_characters) {
        return Phrase("This is {} characters long; at most {} fit.",
                      {std::to_string(characters), std::to_string(task.write.most_characters)});
    }
    return Phrase();
}

}  // namespace

double rank_credit(std::span<const std::uint32_t> places) {
    std::int64_t off = 0;
    for (std::uint32_t i = 0; i < places.size(); ++i) off += places[i] > i ? places[i] - i : i - places[i];
    const std::size_t most = places.size() * places.size() / 2;
    return 100.0 * (1.0 - static_cast<double>(off) / static_cast<double>(most));
}

double best_worst_credit(std::uint32_t best, std::uint32_t worst, std::uint32_t key_best, std::uint32_t key_worst) {
    const int points = (best == key_best ? 1 : 0) + (worst == key_worst ? 1 : 0) - (best == key_worst ? 1 : 0) -
                       (worst == key_best ? 1 : 0);
    return 25.0 * (points + 2);
}

double profile_distance(std::span<const double> ratings, std::span<const double> key) {
    double squares = 0;
    for (std::size_t i = 0; i < key.size(); ++i) squares += (ratings[i] - key[i]) * (ratings[i] - key[i]);
    return squares / static_cast<double>(key.size());
}

double standardised_distance(std::span<const double> ratings, std::span<const double> key) {
    return profile_distance(standardised(ratings), standardised(key));
}

double rate_credit(std::span<const double> ratings, std::span<const double> key) {
    const double best = correlation(best_profile(key), key);
    return std::clamp(50.0 * (1.0 + correlation(ratings, key) / best), 0.0, 100.0);
}

double credit_of(const Task& task, const scenario::Catalogue* catalogue, const Answer& answer) {
    if (const auto* ranked = std::get_if<Ranked>(&answer)) return credit_of_ranking(task, *ranked);
    if (const auto* rated = std::get_if<Rated>(&answer)) return credit_of_rating(task, *rated);
    if (const auto* briefed = std::get_if<Briefed>(&answer)) return brief_credit(task.brief, *catalogue, *briefed);
    if (const auto* pair = std::get_if<BestAndWorst>(&answer))
        return best_worst_credit(item_index(task, pair->best), item_index(task, pair->worst), task.best, task.worst);
    return 100;
}

std::uint32_t outcome_for(const scenario::Decision& decision, double credit) {
    constexpr double kRounding = 1e-9;
    std::uint32_t outcome = 0;
    while (outcome + 1 < decision.replies.size() && decision.replies[outcome].from > credit + kRounding) ++outcome;
    return outcome;
}

Phrase objection_to(const Task& task, const scenario::Catalogue* catalogue, const Answer& answer) {
    const Phrase other = Phrase("This decision asks for something else.");
    switch (task.kind) {
        case TaskKind::Rank: {
            const auto* ranked = std::get_if<Ranked>(&answer);
            return ranked == nullptr ? other : objection_to_ranking(task, *ranked);
        }
        case TaskKind::BestWorst: {
            const auto* pair = std::get_if<BestAndWorst>(&answer);
            return pair == nullptr ? other : objection_to_pair(task, *pair);
        }
        case TaskKind::Rate: {
            const auto* rated = std::get_if<Rated>(&answer);
            return rated == nullptr ? other : objection_to_rating(task, *rated);
        }
        case TaskKind::Brief: {
            const auto* briefed = std::get_if<Briefed>(&answer);
            return briefed == nullptr ? other : objection_to_brief(task.brief, *catalogue, *briefed);
        }
        case TaskKind::Write: {
            const auto* written = std::get_if<Written>(&answer);
            return written == nullptr ? other : objection_to_text(task, *written);
        }
        default:
            return other;
    }
}

Answer best_answer(const Task& task, const scenario::Catalogue* catalogue) {
    switch (task.kind) {
        case TaskKind::Rank: {
            Ranked ranked;
            for (const TaskItem& item : task.items) ranked.items.push_back(item.id);
            return ranked;
        }
        case TaskKind::BestWorst:
            return BestAndWorst{task.items[task.best].id, task.items[task.worst].id};
        case TaskKind::Rate: {
            const std::vector<double> profile = best_profile(expert_profile(task));
            Rated rated;
            for (std::size_t i = 0; i < task.items.size(); ++i)
                rated.ratings[task.items[i].id] = static_cast<int>(profile[i]);
            return rated;
        }
        case TaskKind::Brief:
            return best_brief(task.brief, *catalogue);
        default:
            return {};
    }
}

Answer worst_answer(const Task& task, const scenario::Catalogue* catalogue) {
    if (task.kind == TaskKind::Brief) return worst_brief(task.brief, *catalogue);
    Answer answer = best_answer(task, catalogue);
    if (auto* ranked = std::get_if<Ranked>(&answer)) std::reverse(ranked->items.begin(), ranked->items.end());
    if (auto* pair = std::get_if<BestAndWorst>(&answer)) std::swap(pair->best, pair->worst);
    if (auto* rated = std::get_if<Rated>(&answer)) {
        for (auto& [item, rating] : rated->ratings) rating = kLowestRating + kHighestRating - rating;
    }
    return answer;
}

}  // namespace rapport::dialogue
