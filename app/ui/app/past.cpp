#include "ui/app/past.h"

#include <algorithm>
#include <cmath>

namespace rapport::ui {

std::optional<Figure> overall_figure(const PastAttempt& attempt) {
    if (!attempt.summary.overall) return std::nullopt;
    Figure overall{*attempt.summary.overall, std::nullopt, 0};
    double errors = 0;
    int observed = 0;
    bool complete = true;
    for (const store::StoredScore& score : attempt.scores) {
        if (!score.score) continue;
        ++observed;
        overall.observations += score.opportunities;
        complete = complete && score.standard_error.has_value();
        errors += score.standard_error.value_or(0);
    }
    if (complete && observed > 0) overall.error = errors / observed;
    return overall;
}

const PastAttempt* best_attempt(const Model& model, const std::string& scenario_id) {
    const PastAttempt* best = nullptr;
    for (const PastAttempt& each : model.past) {
        if (each.summary.scenario != scenario_id || !each.summary.overall) continue;
        if (best == nullptr || *each.summary.overall > *best->summary.overall) best = &each;
    }
    return best;
}

std::vector<CompetencyPast> competency_pasts(const Model& model) {
    std::vector<CompetencyPast> pasts;
    for (const scenario::Competency& competency : model.framework().competencies) {
        CompetencyPast past{competency.id, {}};
        for (std::size_t i = 0; i < model.past.size(); ++i) {
            for (const store::StoredScore& score : model.past[i].scores) {
                if (score.competency == competency.id && score.score)
                    past.observed.push_back({i, {*score.score, score.standard_error, score.opportunities}});
            }
        }
        if (!past.observed.empty()) pasts.push_back(std::move(past));
    }
    return pasts;
}

Figure mean_over_attempts(const CompetencyPast& past) {
    const auto count = static_cast<double>(past.observed.size());
    Figure mean{0, std::nullopt, static_cast<int>(past.observed.size())};
    for (const CompetencyPast::Observed& each : past.observed) mean.value += each.figure.value / count;
    if (past.observed.size() < 2) return mean;
    double squares = 0;
    for (const CompetencyPast::Observed& each : past.observed)
        squares += (each.figure.value - mean.value) * (each.figure.value - mean.value);
    mean.error = std::sqrt(squares / (count - 1) / count);
    return mean;
}

Difference difference(const Figure& from, const Figure& to) {
    constexpr double kTwoSided5Percent = 1.96;  // quantile of the normal distribution
    if (!from.error || !to.error) return Difference::Unknown;
    const double error = std::hypot(*from.error, *to.error);
    if (error <= 0) return Difference::Unknown;
    if (std::abs(to.value - from.value) <= kTwoSided5Percent * error) return Difference::WithinError;
    return to.value > from.value ? Difference::Higher : Difference::Lower;
}

}  // namespace rapport::ui
