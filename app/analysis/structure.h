// What a scenario can do: its size, its paths, and the four features by which branching tests are described
// (contingency, parallelism, convergence, looping; architecture of branched situational judgement tests). Pure
// functions.
#pragma once

#include <cstdint>

#include "scenario/scenario.h"

namespace rapport::analysis {

struct Structure {
    std::uint32_t nodes = 0;
    std::uint32_t decisions = 0;
    std::uint32_t endings = 0;
    std::uint32_t replies = 0;
    // Share of decisions (0..1) after which different replies can lead to different nodes.
    double contingency = 0;
    // Most nodes at one distance from the start (steps along the shortest way).
    std::uint32_t parallelism = 0;
    // Share of nodes (0..1) that several others lead to.
    double convergence = 0;
    // Whether a conversation can come back to a node, and how often one may be entered (0 when it cannot).
    bool looping = false;
    int max_visits = 0;
    // Decisions on the shortest and the longest way to an ending; the longest enters no loop twice.
    std::uint32_t shortest = 0;
    std::uint32_t longest = 0;
};

// Unreachable nodes are counted in `nodes`, `decisions`, `endings`, and in nothing else.
Structure structure_of(const scenario::Scenario& scenario);

}  // namespace rapport::analysis
