#include "scoring/outcomes.h"

#include <algorithm>
#include <map>

namespace rapport::scoring {

namespace {

using scenario::Decision;
using scenario::Task;
using scenario::TaskKind;

struct Band {
    double lowest = 0, highest = 100;  // credit
};

// All credits an answer can have, falling; empty if they are too many to be listed.
std::vector<double> attainable_credits(const Task& task) {
    std::vector<double> credits;
    if (task.kind == TaskKind::Rank) {  // the sum of the places off takes every even number up to the most
        const std::size_t most = task.items.size() * task.items.size() / 2;
        for (std::size_t off = 0; off <= most; off += 2)
            credits.push_back(100.0 * (1.0 - static_cast<double>(off) / static_cast<double>(most)));
    } else if (task.kind == TaskKind::BestWorst) {
        credits = {100, 75, 50, 25, 0};
        if (task.items.size() < 4) credits.erase(credits.begin() + 2);  // two misses need two other items
    }
    return credits;
}

Band band_of(const Decision& decision, std::uint32_t outcome) {
    const double from = decision.replies[outcome].from;
    const double below = outcome == 0 ? 101 : decision.replies[outcome - 1].from;
    Band band{from, std::min(below, 100.0)};
    bool any = false;
    for (const double credit : attainable_credits(*decision.task)) {
        if (credit < from - 1e-9 || credit >= below - 1e-9) continue;
        if (!any) band.highest = credit;
        band.lowest = credit;
        any = true;
    }
    return band;
}

// A part of a brief: how much it weighs in the credit, and what it shows of one competency.
struct Part {
    double weight = 0, points = 0;
};

// The most points that parts can show while their weight stays within `room`, or the least while it fills `room`: the
// parts that give the most (or least) for their weight first, the last one in part.
double fill(std::vector<Part> parts, double room, bool most) {
    std::sort(parts.begin(), parts.end(), [&](const Part& a, const Part& b) {
        return most ? a.points * b.weight > b.points * a.weight : a.points * b.weight < b.points * a.weight;
    });
    double sum = 0;
    for (const Part& part : parts) {
        const double share = part.weight <= 0 ? 0 : std::clamp(room / part.weight, 0.0, 1.0);
        sum += share * part.points;
        room -= share * part.weight;
    }
    return sum;
}

double points_in(const std::vector<Points>& points, std::uint32_t competency) {
    for (const Points& each : points) {
        if (each.competency == competency) return each.highest;
    }
    return 0;
}

std::vector<std::uint32_t> competencies_of(const std::vector<std::vector<Points>>& all) {
    std::vector<std::uint32_t> found;
    for (const std::vector<Points>& points : all) {
        for (const Points& each : points) {
            if (std::find(found.begin(), found.end(), each.competency) == found.end()) found.push_back(each.competency);
        }
    }
    return found;
}

std::vector<Points> brief_points(const Decision& decision, const Band& band, const TaskKey& key) {
    const std::vector<scenario::BriefRule>& rules = decision.task->brief.key;
    std::vector<Points> result;
    for (const std::uint32_t competency : competencies_of(key.parts)) {
        std::vector<Part> parts;
        double weights = 0;
        for (std::size_t r = 0; r < rules.size(); ++r) {
            if (rules[r].need == scenario::Need::Optional) continue;
            parts.push_back({static_cast<double>(rules[r].weight), points_in(key.parts[r], competency)});
            weights += rules[r].weight;
        }
        result.push_back({competency, fill(parts, band.lowest * weights / 100, false),
                          fill(parts, band.highest * weights / 100, true)});
    }
    return result;
}

// Ask: the sum of the best, and of the worst, questions that can be asked. Interrupt: of each message's answers.
std::vector<Points> step_points(const Task& task, const TaskKey& key) {
    std::vector<std::vector<Points>> all = key.steps;
    all.insert(all.end(), key.on_time.begin(), key.on_time.end());
    all.insert(all.end(), key.parts.begin(), key.parts.end());
    std::vector<Points> result;
    for (const std::uint32_t competency : competencies_of(all)) {
        Points points{competency, 0, 0};
        if (task.kind == TaskKind::Ask) {
            std::vector<double> each;
            for (const std::vector<Points>& step : key.steps) each.push_back(points_in(step, competency));
            std::sort(each.begin(), each.end());
            const std::size_t most = std::min(each.size(), static_cast<std::size_t>(task.most));
            for (std::size_t i = 0; i < most; ++i) {
                points.lowest += std::min(each[i], 0.0);
                points.highest += std::max(each[each.size() - 1 - i], 0.0);
            }
        } else {
            std::size_t step = 0;
            for (std::size_t m = 0; m < task.messages.size(); ++m) {
                Points best{competency, 0, 0};
                for (std::size_t r = 0; r < task.messages[m].replies.size(); ++r, ++step) {
                    const double shown = points_in(key.steps[step], competency);
                    best.lowest = std::min(best.lowest, shown);
                    best.highest = std::max(best.highest, shown);
                }
                const double on_time = points_in(key.on_time[m], competency);
                points.lowest += best.lowest + std::min(on_time, 0.0);
                points.highest += best.highest + std::max(on_time, 0.0);
            }
            points.highest += points_in(key.parts.front(), competency);
        }
        result.push_back(points);
    }
    return result;
}

}  // namespace

std::vector<Points> outcome_points(const Decision& decision, std::uint32_t outcome, const TaskKey& key) {
    const Task& task = *decision.task;
    if (task.kind == TaskKind::Write) return {};
    if (task.kind == TaskKind::Ask || task.kind == TaskKind::Interrupt) return step_points(task, key);
    const Band band = band_of(decision, outcome);
    if (task.kind == TaskKind::Brief) return brief_points(decision, band, key);
    std::vector<Points> result;
    for (const Points& full : key.parts.front())
        result.push_back({full.competency, full.highest * band.lowest / 100, full.highest * band.highest / 100});
    return result;
}

bool outcomes_are_exact(const Decision& decision) {
    const TaskKind kind = decision.task->kind;
    return decision.replies.size() == 1 || (kind != TaskKind::Rate && kind != TaskKind::Brief);
}

}  // namespace rapport::scoring
