#include "dialogue/steps.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace rapport::dialogue {

using scenario::TaskKind;

namespace {

bool is_done(const Progress& progress, std::uint32_t item) {
    return (progress.done >> item & 1U) != 0;
}

void apply_late(const Program& program, State& state, const ProgramMessage& message) {
    detail::apply(program, state, message.first_late_change, message.late_changes);
}

}  // namespace

const ProgramTask* steps_at(const Program& program, const State& state) {
    const std::uint32_t task = program.nodes[state.node].task;
    return task == kNoTask ? nullptr : &program.tasks[task];
}

int story_minutes(const ProgramTask& task, const Progress& progress) {
    int next = std::numeric_limits<int>::max();
    for (std::uint32_t m = 0; m < task.messages.size(); ++m) {
        if (!is_done(progress, m)) next = std::min(next, task.messages[m].arrives);
    }
    return next == std::numeric_limits<int>::max() ? progress.minutes : std::max(progress.minutes, next);
}

bool is_waiting(const ProgramTask& task, const Progress& progress, std::uint32_t message) {
    return !is_done(progress, message) && task.messages[message].arrives <= story_minutes(task, progress);
}

bool is_late(const ProgramTask& task, const Progress& progress, std::uint32_t message) {
    return story_minutes(task, progress) - task.messages[message].arrives > task.messages[message].due;
}

bool can_step(const Program& program, const State& state, std::uint32_t step) {
    const ProgramTask& task = *steps_at(program, state);
    const ProgramStep& wanted = task.steps[step];
    if (is_done(state.progress, wanted.item)) return false;
    if (task.kind == TaskKind::Interrupt) return is_waiting(task, state.progress, wanted.item);
    return std::popcount(state.progress.done) < task.most && holds(program, state, wanted.when);
}

void take_step(const Program& program, State& state, std::uint32_t step) {
    const ProgramTask& task = *steps_at(program, state);
    const ProgramStep& taken = task.steps[step];
    Progress& progress = state.progress;
    if (task.kind == TaskKind::Interrupt) {
        for (std::uint32_t other = 0; other < task.messages.size(); ++other) {
            const bool more_urgent = task.messages[other].urgency > task.messages[taken.item].urgency;
            progress.wrong += more_urgent && is_waiting(task, progress, other) ? 1 : 0;
        }
        if (is_late(task, progress, taken.item)) apply_late(program, state, task.messages[taken.item]);
        progress.minutes = story_minutes(task, progress) + taken.minutes;
    }
    progress.done |= 1U << taken.item;
    detail::apply(program, state, taken.first_change, taken.changes);
}

bool steps_used_up(const Program& program, const State& state) {
    const ProgramTask& task = *steps_at(program, state);
    for (std::uint32_t step = 0; step < task.steps.size(); ++step) {
        if (can_step(program, state, step)) return false;
    }
    return true;
}

void finish_steps(const Program& program, State& state) {
    const ProgramTask& task = *steps_at(program, state);
    for (std::uint32_t m = 0; m < task.messages.size(); ++m) {
        if (is_done(state.progress, m)) continue;
        apply_late(program, state, task.messages[m]);
        for (std::uint32_t other = 0; other < m; ++other) {
            const bool pair = task.messages[other].urgency != task.messages[m].urgency;
            state.progress.wrong += pair && !is_done(state.progress, other) ? 1 : 0;
        }
    }
}

double order_credit(const ProgramTask& task, const Progress& progress) {
    return task.pairs == 0 ? 100.0 : 100.0 * (task.pairs - progress.wrong) / task.pairs;
}

}  // namespace rapport::dialogue
