// The scoring key: the points of every reply of a scenario for every competency of a framework, in flat arrays, and
// what the answers to its tasks can show. Points are derived from evidence and can be derived again under another
// framework. Immutable; safe to share between threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scenario/framework.h"
#include "scenario/scenario.h"

namespace rapport::scoring {

// Sum of positive strengths minus sum of negative ones, for one competency; may be 0. A reply has one figure; an
// outcome of a task has the least and the most that an answer with this outcome can show.
struct Points {
    std::uint32_t competency = 0;  // index into the framework's competencies
    double lowest = 0, highest = 0;
};

// What the answers to one task show. Every figure is for competencies that it names, others get nothing.
struct TaskKey {
    std::vector<std::vector<Points>> steps;    // Ask, Interrupt: per step of the program
    std::vector<std::vector<Points>> on_time;  // Interrupt: per message, when its answer begins in time
    // Shown in proportion to how far each is fulfilled. Rank, BestWorst, Rate, Interrupt: one, the credit. Brief: one
    // per rule of the key.
    std::vector<std::vector<Points>> parts;
    std::vector<Points> worst;  // Choose: when the worst reply is named
};

inline constexpr std::uint32_t kNoTaskKey = 0xFFFFFFFF;

struct Key {
    std::uint32_t competencies = 0;          // how many the framework has
    std::vector<std::uint32_t> first_reply;  // per node: number of its first reply, counted over the whole scenario
    std::vector<std::uint32_t> first;        // per reply, plus one at the end: range in `points`
    std::vector<Points> points;
    std::vector<int> weight;          // per node, 1..10
    std::vector<std::uint32_t> task;  // per node: index into `tasks`, or kNoTaskKey
    std::vector<TaskKey> tasks;
    bool exact = true;  // false: some outcome's points are outer bounds, which no answer need reach

    std::span<const Points> of(std::uint32_t node, std::uint32_t reply) const {
        const std::uint32_t index = first_reply[node] + reply;
        return std::span(points).subspan(first[index], first[index + 1] - first[index]);
    }
    // Null if the node's decision has no task.
    const TaskKey* task_at(std::uint32_t node) const { return task[node] == kNoTaskKey ? nullptr : &tasks[task[node]]; }
};

Key make_key(const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework);

}  // namespace rapport::scoring
