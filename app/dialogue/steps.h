// The steps inside a task: questions asked, messages answered. Like the machine, of which it is a part: state in, step
// in, state out; no texts. Times are story minutes since the task began.
#pragma once

#include "dialogue/machine.h"

namespace rapport::dialogue {

// The task of several steps at state.node, or null.
const ProgramTask* steps_at(const Program& program, const State& state);

// What the story clock shows: it jumps on to the next message when none waits.
int story_minutes(const ProgramTask& task, const Progress& progress);
// Whether the message is there and not yet answered.
bool is_waiting(const ProgramTask& task, const Progress& progress, std::uint32_t message);
// Whether an answer that begins now comes later than it may.
bool is_late(const ProgramTask& task, const Progress& progress, std::uint32_t message);

// `step` counts within the task at state.node.
bool can_step(const Program& program, const State& state, std::uint32_t step);
void take_step(const Program& program, State& state, std::uint32_t step);
// No step can be taken any more, so the task is finished.
bool steps_used_up(const Program& program, const State& state);
// Ends the task: what was never answered is late, and two messages both left unanswered are a wrong pair.
void finish_steps(const Program& program, State& state);

// Interrupt, after finish_steps: share of the pairs dealt with in the right order, 0..100. 100 if there are none.
double order_credit(const ProgramTask& task, const Progress& progress);

}  // namespace rapport::dialogue
