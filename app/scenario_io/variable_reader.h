// Reads the variables of a scenario or a fragment. Internal to scenario_io; one thread.
#pragma once

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

inline constexpr std::int64_t kLastDay = 10'000;

// In a fragment, `bound` gets one flag per variable: the including scenario says which of its own it is.
void read_variables(Reading& reading, std::uint32_t value, scenario::Scenario& scenario,
                    std::vector<char>* bound = nullptr);
// The variable that chapters count in; `variables` is the value that holds the declared ones, or 0.
void add_day(Reading& reading, std::uint32_t variables, scenario::Scenario& scenario);

}  // namespace rapport::scenario_io
