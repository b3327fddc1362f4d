#include "analysis/structure.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "scenario/graph.h"

namespace rapport::analysis {

using scenario::Graph;
using scenario::NodeKind;
using scenario::Scenario;

namespace {

bool same_target(const scenario::Target& a, const scenario::Target& b) {
    return std::equal(a.branches.begin(), a.branches.end(), b.branches.begin(), b.branches.end(),
                      [](const scenario::Branch& x, const scenario::Branch& y) { return x.node == y.node; });
}

bool depends_on_reply(const scenario::Decision& decision) {
    return std::any_of(decision.replies.begin(), decision.replies.end(), [&](const scenario::Reply& reply) {
        return !same_target(reply.next, decision.replies.front().next);
    });
}

// Nodes per distance from the start; the largest number.
std::uint32_t widest_level(const Graph& graph, std::uint32_t start) {
    std::vector<char> seen(graph.size(), 0);
    std::vector<std::uint32_t> level = {start};
    seen[start] = 1;
    std::size_t widest = 0;
    while (!level.empty()) {
        widest = std::max(widest, level.size());
        std::vector<std::uint32_t> next_level;
        for (const std::uint32_t node : level) {
            for (const std::uint32_t next : graph.successors(node)) {
                if (seen[next] == 0) next_level.push_back(next);
                seen[next] = 1;
            }
        }
        level = std::move(next_level);
    }
    return static_cast<std::uint32_t>(widest);
}

// Decisions on the shortest and longest way from each component on; a loop counts each of its decisions once.
void measure_ways(const Scenario& scenario, const Graph& graph, const scenario::Components& components,
                  Structure& structure) {
    constexpr std::uint32_t kNoWay = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> shortest(components.cyclic.size(), kNoWay);
    std::vector<std::uint32_t> longest(components.cyclic.size(), 0);
    std::vector<std::uint32_t> decisions(components.cyclic.size(), 0);
    for (const std::uint32_t node : components.order) {
        const std::uint32_t own = components.of[node];
        if (scenario.nodes[node].kind == NodeKind::Decision) ++decisions[own];
    }
    std::vector<std::uint32_t> beyond_shortest(components.cyclic.size(), kNoWay);
    std::vector<std::uint32_t> beyond_longest(components.cyclic.size(), 0);
    for (const std::uint32_t node : components.order) {
        const std::uint32_t own = components.of[node];
        if (scenario.nodes[node].kind == NodeKind::Ending) beyond_shortest[own] = 0;
        for (const std::uint32_t next : graph.successors(node)) {
            const std::uint32_t other = components.of[next];
            if (other == own) continue;
            beyond_shortest[own] = std::min(beyond_shortest[own], shortest[other]);
            beyond_longest[own] = std::max(beyond_longest[own], longest[other]);
        }
        const std::uint32_t least = std::min<std::uint32_t>(decisions[own], 1);
        shortest[own] = beyond_shortest[own] == kNoWay ? kNoWay : beyond_shortest[own] + least;
        longest[own] = beyond_longest[own] + decisions[own];
    }
    structure.shortest = shortest[components.of[scenario.start]];
    structure.longest = longest[components.of[scenario.start]];
}

}  // namespace

Structure structure_of(const Scenario& scenario) {
    Structure structure;
    const Graph graph = build_graph(scenario);
    const std::vector<char> reached = scenario::reachable_from(graph, scenario.start);
    const scenario::Components components = scenario::find_components(graph);
    std::vector<std::uint32_t> leads_in(graph.size(), 0);
    std::uint32_t reached_nodes = 0;
    std::uint32_t reached_decisions = 0;
    std::uint32_t contingent = 0;
    structure.nodes = graph.size();
    for (std::uint32_t n = 0; n < graph.size(); ++n) {
        const scenario::Node& node = scenario.nodes[n];
        if (node.kind == NodeKind::Decision) ++structure.decisions;
        if (node.kind == NodeKind::Ending) ++structure.endings;
        if (node.decision) structure.replies += static_cast<std::uint32_t>(node.decision->replies.size());
        if (reached[n] == 0) continue;
        ++reached_nodes;
        if (node.decision) ++reached_decisions;
        if (node.decision && depends_on_reply(*node.decision)) ++contingent;
        for (const std::uint32_t next : graph.successors(n)) ++leads_in[next];
        structure.looping = structure.looping || components.cyclic[components.of[n]] != 0;
    }
    const auto several = std::count_if(leads_in.begin(), leads_in.end(), [](std::uint32_t count) { return count > 1; });
    structure.contingency = reached_decisions == 0 ? 0 : static_cast<double>(contingent) / reached_decisions;
    structure.convergence = static_cast<double>(several) / std::max<std::uint32_t>(reached_nodes, 1);
    structure.parallelism = widest_level(graph, scenario.start);
    structure.max_visits = structure.looping ? scenario.loops.max_visits : 0;
    measure_ways(scenario, graph, components, structure);
    return structure;
}

}  // namespace rapport::analysis
