// The nodes of a scenario as a directed graph, conditions ignored: what can follow what. Values; built once, then
// read-only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scenario/scenario.h"

namespace rapport::scenario {

// Successor lists in one array (compressed sparse rows). Unresolved references (kNoNode) are left out.
struct Graph {
    std::vector<std::uint32_t> first;  // per node, plus one at the end
    std::vector<std::uint32_t> target;

    std::uint32_t size() const { return static_cast<std::uint32_t>(first.size() - 1); }
    std::span<const std::uint32_t> successors(std::uint32_t node) const {
        return std::span(target).subspan(first[node], first[node + 1] - first[node]);
    }
};

// Whether the ways through replies that can be given only once are part of it. Left out, what remains is what can be
// gone without end.
enum class OnceReplies : std::uint8_t { Included, LeftOut };

Graph build_graph(const Scenario& scenario, OnceReplies once = OnceReplies::Included);

// One flag per node: reached from `start`.
std::vector<char> reachable_from(const Graph& graph, std::uint32_t start);

// Strongly connected components (Tarjan 1972, without recursion). Components are numbered so that every edge leads to
// the same component or to one with a smaller number.
struct Components {
    std::vector<std::uint32_t> of;     // component of each node
    std::vector<char> cyclic;          // per component: a conversation can come back to it
    std::vector<std::uint32_t> order;  // nodes by rising component number: successors before predecessors
};

Components find_components(const Graph& graph);

}  // namespace rapport::scenario
