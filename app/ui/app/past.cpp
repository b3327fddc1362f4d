#include "ui/app/past.h"

namespace rapport::ui {

std::optional<Figure> overall_figure(const PastAttempt& attempt) {
    return report::overall_figure(attempt.summary.overall, attempt.scores);
}

const PastAttempt* best_attempt(const Model& model, const std::string& scenario_id) {
    const PastAttempt* best = nullptr;
    for (const PastAttempt& each : model.past) {
        if (each.summary.scenario != scenario_id || !each.summary.overall) continue;
        if (best == nullptr || *each.summary.overall > *best->summary.overall) best = &each;
    }
    return best;
}

}  // namespace rapport::ui
