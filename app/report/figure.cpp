#include "report/figure.h"

#include <cmath>

namespace rapport::report {

Difference difference(const Figure& from, const Figure& to) {
    constexpr double kTwoSided5Percent = 1.96;  // quantile of the normal distribution
    if (!from.error || !to.error) return Difference::Unknown;
    if (from.observations < kFewestOpportunities || to.observations < kFewestOpportunities) return Difference::Unknown;
    const double error = std::hypot(*from.error, *to.error);
    if (error <= 0) return Difference::Unknown;
    if (std::abs(to.value - from.value) <= kTwoSided5Percent * error) return Difference::WithinError;
    return to.value > from.value ? Difference::Higher : Difference::Lower;
}

std::string figure_words(const language::Translator& tr, const Figure& figure) {
    return tr.number(figure.value) + "\u00A0±\u00A0" + (figure.error ? tr.number(*figure.error) : "?");
}

}  // namespace rapport::report
