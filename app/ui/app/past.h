// Figures over past attempts: every one with its error and the number of observations it rests on, and when two of them
// differ. Pure functions over the model's values; no ImGui, any thread. Invariant: a difference within the error is
// never called higher or lower.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.h"

namespace rapport::ui {

struct Figure {
    double value = 0;             // 0..100
    std::optional<double> error;  // standard error in the same unit; nothing if it cannot be told
    int observations = 0;         // opportunities, or attempts for a mean over attempts
};

// The overall score of a finished attempt; nothing if no competency was observed. Its error is the mean of the errors
// of the competencies: an upper bound, since one decision may count for several of them and their errors then go
// together.
std::optional<Figure> overall_figure(const PastAttempt& attempt);

// The attempt of this scenario with the highest overall score, or null.
const PastAttempt* best_attempt(const Model& model, const std::string& scenario_id);

// One competency over the attempts in which it was observed.
struct CompetencyPast {
    struct Observed {
        std::size_t attempt = 0;  // index into Model::past
        Figure figure;
    };
    std::string id;
    std::vector<Observed> observed;  // oldest first, never empty
};
// In the framework's order.
std::vector<CompetencyPast> competency_pasts(const Model& model);

// The plain mean over the attempts with s / sqrt(n) as its error; no error below two attempts.
Figure mean_over_attempts(const CompetencyPast& past);

enum class Difference : std::uint8_t { Unknown, WithinError, Higher, Lower };
// Two-sided at 5 %: |to - from| > 1.96 * sqrt(se1^2 + se2^2). Unknown if an error is missing or both are zero.
Difference difference(const Figure& from, const Figure& to);

}  // namespace rapport::ui
