#include "report/repetition.h"

namespace rapport::report {

Repetition repetition(std::span<const Result> results) {
    Repetition state;
    for (const Result& result : results) {
        if (!result.good) {
            state = {true, 0, result.at_ms + kIntervalDays[0] * kDayMs};
        } else if (state.due(result.at_ms)) {
            ++state.step;
            if (state.step == kIntervalDays.size())
                state = {};
            else
                state.due_ms = result.at_ms + kIntervalDays[state.step] * kDayMs;
        }
    }
    return state;
}

}  // namespace rapport::report
