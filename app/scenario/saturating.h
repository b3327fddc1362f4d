// Whole-number arithmetic that stops at the limits of 64 bits instead of overflowing.
#pragma once

#include <cstdint>
#include <limits>

namespace rapport::scenario {

inline constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();

inline std::int64_t saturating_add(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? (b < 0 ? kLowest : kHighest) : sum;
}

inline std::int64_t saturating_subtract(std::int64_t a, std::int64_t b) {
    std::int64_t difference = 0;
    return __builtin_sub_overflow(a, b, &difference) ? (b > 0 ? kLowest : kHighest) : difference;
}

inline std::int64_t saturating_multiply(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? ((a < 0) != (b < 0) ? kLowest : kHighest) : product;
}

// Towards zero. `b` must not be 0.
inline std::int64_t saturating_divide(std::int64_t a, std::int64_t b) {
    return b == -1 ? saturating_subtract(0, a) : a / b;
}

}  // namespace rapport::scenario
