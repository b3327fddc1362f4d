#include "scenario/expression_range.h"

#include <algorithm>
#include <array>
#include <limits>

#include "scenario/saturating.h"

namespace rapport::scenario {

namespace {

constexpr Range kTruth{0, 1};

Range range_of_product(Range a, Range b) {
    const std::array corners = {saturating_multiply(a.min, b.min), saturating_multiply(a.min, b.max),
                                saturating_multiply(a.max, b.min), saturating_multiply(a.max, b.max)};
    return {*std::min_element(corners.begin(), corners.end()), *std::max_element(corners.begin(), corners.end())};
}

// The divisor never contains zero here.
Range range_of_quotient(Range a, Range b) {
    const std::array corners = {saturating_divide(a.min, b.min), saturating_divide(a.min, b.max),
                                saturating_divide(a.max, b.min), saturating_divide(a.max, b.max)};
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
    return {*low, *high};
}

Range range_of_remainder(Range a, Range b) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    const auto magnitude = [](std::int64_t value) {
        return value == std::numeric_limits<std::int64_t>::min() ? kMost : (value < 0 ? -value : value);
    };
    const std::int64_t limit = std::max(magnitude(b.min), magnitude(b.max)) - 1;
    return {a.min < 0 ? std::max(a.min, -limit) : 0, a.max > 0 ? std::min(a.max, limit) : 0};
}

Range range_of_comparison(Operation operation, Range a, Range b) {
    const auto decided = [](bool always, bool never) { return always ? Range{1, 1} : never ? Range{0, 0} : kTruth; };
    const bool apart = a.max < b.min || b.max < a.min;
    const bool same = a.min == a.max && b.min == b.max && a.min == b.min;
    switch (operation) {
        case Operation::Equal:
            return decided(same, apart);
        case Operation::NotEqual:
            return decided(apart, same);
        case Operation::Less:
            return decided(a.max < b.min, a.min >= b.max);
        case Operation::LessEqual:
            return decided(a.max <= b.min, a.min > b.max);
        case Operation::Greater:
            return decided(a.min > b.max, a.max <= b.min);
        default:
            return decided(a.min >= b.max, a.max < b.min);
    }
}

}  // namespace

Range combine(Operation operation, Range a, Range b) {
    switch (operation) {
        case Operation::Or:
            return {std::max(a.min, b.min), std::max(a.max, b.max)};
        case Operation::And:
            return {std::min(a.min, b.min), std::min(a.max, b.max)};
        case Operation::Add:
            return {saturating_add(a.min, b.min), saturating_add(a.max, b.max)};
        case Operation::Subtract:
            return {saturating_subtract(a.min, b.max), saturating_subtract(a.max, b.min)};
        case Operation::Multiply:
            return range_of_product(a, b);
        case Operation::Divide:
            return range_of_quotient(a, b);
        case Operation::Remainder:
            return range_of_remainder(a, b);
        case Operation::Minimum:
            return {std::min(a.min, b.min), std::min(a.max, b.max)};
        case Operation::Maximum:
            return {std::max(a.min, b.min), std::max(a.max, b.max)};
        default:
            return range_of_comparison(operation, a, b);
    }
}

}  // namespace rapport::scenario
