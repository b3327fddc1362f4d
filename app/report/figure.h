// Figure: a score with its error and the number of observations it rests on, and when two of them differ.
// Pure functions over values. Invariant: a difference within the error is never called higher or lower.
#pragma once

#include <optional>
#include <string>

#include "language/translator.h"

namespace rapport::report {

struct Figure {
    double value = 0;             // 0..100
    std::optional<double> error;  // standard error in the same unit; nothing if it cannot be told
    int observations = 0;         // opportunities, or attempts for a mean over attempts
    friend bool operator==(const Figure&, const Figure&) = default;
};

enum class Difference : std::uint8_t { Unknown, WithinError, Higher, Lower };

// With fewer opportunities an error is itself hardly known: from two values it has one degree of freedom.
inline constexpr int kFewestOpportunities = 3;

// Two-sided at 5 %: |to - from| > 1.96 * sqrt(se1^2 + se2^2), the z test for two independent means (Altman and Bland,
// "Interaction revisited: the difference between two estimates", BMJ 326:219, 2003). Unknown if an error is missing,
// both are zero, or one of the two rests on too few opportunities.
Difference difference(const Figure& from, const Figure& to);

// “72 ± 9”, never torn apart; “72 ± ?” if the error cannot be told.
std::string figure_words(const language::Translator& tr, const Figure& figure);

}  // namespace rapport::report
