// The scoring key: the points of every reply of a scenario for every competency of a framework, in flat arrays.
// Points are derived from evidence and can be derived again under another framework. Immutable; safe to share between
// threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scenario/framework.h"
#include "scenario/scenario.h"

namespace rapport::scoring {

struct Points {
    std::uint32_t competency = 0;  // index into the framework's competencies
    int points = 0;                // sum of positive strengths minus sum of negative ones; may be 0
};

struct Key {
    std::uint32_t competencies = 0;          // how many the framework has
    std::vector<std::uint32_t> first_reply;  // per node: number of its first reply, counted over the whole scenario
    std::vector<std::uint32_t> first;        // per reply, plus one at the end: range in `points`
    std::vector<Points> points;
    std::vector<int> weight;  // per node, 1..10

    std::span<const Points> of(std::uint32_t node, std::uint32_t reply) const {
        const std::uint32_t index = first_reply[node] + reply;
        return std::span(points).subspan(first[index], first[index + 1] - first[index]);
    }
};

Key make_key(const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework);

}  // namespace rapport::scoring
