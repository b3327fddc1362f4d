// What the answers to a task can show: per outcome, from the credits that lead to it. Internal to scoring; pure
// functions.
#pragma once

#include <vector>

#include "scenario/scenario.h"
#include "scoring/key.h"

namespace rapport::scoring {

// The least and the most points of an answer with this outcome, for every competency that the task shows anything of.
// Of Ask and Interrupt, whose steps depend on one another: bounds for any steps taken.
std::vector<Points> outcome_points(const scenario::Decision& decision, std::uint32_t outcome, const TaskKey& key);

// Whether these are attained by answers, not only bounds: where credits are known one by one, or one outcome takes all.
bool outcomes_are_exact(const scenario::Decision& decision);

}  // namespace rapport::scoring
