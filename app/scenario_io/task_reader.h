// Reads the tasks that a decision can be besides a choice of replies. What several kinds share, and the dispatch, is in
// task_reader.cpp; asking and interruptions are in question_reader.cpp, the brief in brief_reader.cpp. Internal to
// scenario_io; one thread.
#pragma once

#include "scenario/scenario.h"
#include "scenario_io/parts_reader.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

// Reads the object of a decision of this kind (not Choose) into `decision`: its task, weight, and outcomes as replies.
void read_task(Reading& reading, std::uint32_t value, scenario::TaskKind kind, scenario::Decision& decision);

// The fields that every task has stand first in its table of names.
enum CommonField : std::size_t { kTaskField, kInstructionField, kWeightField, kNoteField, kOutcomesField, kOwnFields };

template <std::size_t N>
constexpr Names<N + kOwnFields> with_common(const Names<N>& own) {
    Names<N + kOwnFields> names = {"task", "instruction", "weight", "note", "outcomes"};
    for (std::size_t i = 0; i < N; ++i) names[kOwnFields + i] = own[i];
    return names;
}
inline constexpr std::uint32_t kCommonRequired = 1U << kInstructionField | 1U << kOutcomesField;

// Reads those of them that are given.
void read_common(Reading& reading, std::span<const std::uint32_t> at, scenario::Decision& decision);

void read_ask(Reading& reading, std::uint32_t value, scenario::Decision& decision);
void read_interrupt(Reading& reading, std::uint32_t value, scenario::Decision& decision);
void read_brief(Reading& reading, std::uint32_t value, scenario::Decision& decision);

}  // namespace rapport::scenario_io
