// Figures over past attempts, as the screens show them: the report's figures under short names, and the best attempt.
// Pure functions over the model's values; no ImGui, any thread.
#pragma once

#include <optional>
#include <string>

#include "report/progress.h"
#include "ui/app/model.h"

namespace rapport::ui {

using report::difference;
using report::Difference;
using report::Figure;

// The overall score of a finished attempt (report::overall_figure).
std::optional<Figure> overall_figure(const PastAttempt& attempt);

// The attempt of this scenario with the highest overall score, or null.
const PastAttempt* best_attempt(const Model& model, const std::string& scenario_id);

}  // namespace rapport::ui
