// Repetition: when something done weakly shall be done again. Derived from the results each time and stored nowhere.
// Growing intervals, back to the shortest after a weak result (the boxes of S. Leitner, "So lernt man lernen", 1972;
// that spaced repetition is kept longer: Cepeda et al., Psychological Bulletin 132:354, 2006). Pure functions, any
// thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace rapport::report {

inline constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
inline constexpr std::array kIntervalDays = {1, 3, 7, 14, 30, 90};

// A result below this is weak.
inline constexpr double kWeakBelow = 60;

struct Result {
    std::int64_t at_ms = 0;
    bool good = false;
};

struct Repetition {
    bool scheduled = false;   // false: never weak, or kept well over the longest interval
    std::size_t step = 0;     // index into kIntervalDays
    std::int64_t due_ms = 0;  // when it shall be done again
    bool due(std::int64_t now_ms) const { return scheduled && now_ms >= due_ms; }
    friend bool operator==(const Repetition&, const Repetition&) = default;
};

// `results`: of one scenario or decision, the oldest first. A weak one begins with the first interval; a good one moves
// on to the next interval if it was due; a good one before it was due changes nothing, since nothing could be forgotten
// yet.
Repetition repetition(std::span<const Result> results);

}  // namespace rapport::report
