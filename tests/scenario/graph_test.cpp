#include "scenario/graph.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"

using namespace rapport::scenario;

namespace {

// A scenario of jumps only: node i leads to each of edges[i].
Scenario scenario_of(const std::vector<std::vector<std::uint32_t>>& edges) {
    Scenario scenario;
    for (const std::vector<std::uint32_t>& targets : edges) {
        Node& node = scenario.nodes.emplace_back();
        node.kind = targets.empty() ? NodeKind::Ending : NodeKind::Jump;
        node.next.random = true;
        for (const std::uint32_t target : targets) {
            node.next.branches.emplace_back();
            node.next.branches.back().node = target;
        }
    }
    return scenario;
}

std::vector<std::vector<std::uint32_t>> random_edges(rapport::base::Random& random) {
    std::vector<std::vector<std::uint32_t>> edges(1 + random.below(12));
    for (auto& targets : edges) {
        for (std::uint32_t i = random.below(3); i > 0; --i)
            targets.push_back(random.below(static_cast<std::uint32_t>(edges.size())));
    }
    return edges;
}

}  // namespace

TEST_CASE("successors are listed once each and unresolved ones left out") {
    const Graph graph = build_graph(scenario_of({{1, 1, kNoNode, 2}, {2}, {}}));
    REQUIRE(graph.size() == 3);
    CHECK(std::vector(graph.successors(0).begin(), graph.successors(0).end()) == std::vector<std::uint32_t>{1, 2});
    CHECK(graph.successors(2).empty());
}

TEST_CASE("replies lead on like jumps do") {
    Scenario scenario = scenario_of({{}, {}, {}});
    scenario.nodes[0].kind = NodeKind::Decision;
    scenario.nodes[0].decision = std::make_unique<Decision>();
    scenario.nodes[0].decision->replies.resize(2);
    for (std::uint32_t r = 0; r < 2; ++r) {
        scenario.nodes[0].decision->replies[r].next.branches.emplace_back();
        scenario.nodes[0].decision->replies[r].next.branches.back().node = r + 1;
    }
    CHECK(reachable_from(build_graph(scenario), 0) == std::vector<char>{1, 1, 1});
}

TEST_CASE("what cannot be reached is not, and a start that does not exist reaches nothing") {
    const Graph graph = build_graph(scenario_of({{1}, {0}, {1}}));
    CHECK(reachable_from(graph, 0) == std::vector<char>{1, 1, 0});
    CHECK(reachable_from(graph, kNoNode) == std::vector<char>{0, 0, 0});
}

TEST_CASE("loops are components that conversations can come back to, also loops of one node") {
    const Components components = find_components(build_graph(scenario_of({{1}, {2}, {1, 3}, {3, 4}, {}})));
    CHECK(components.of[1] == components.of[2]);
    CHECK(components.of[0] != components.of[1]);
    const auto cyclic = [&](std::size_t node) { return components.cyclic[components.of[node]] != 0; };
    CHECK_FALSE(cyclic(0));
    CHECK(cyclic(1));
    CHECK(cyclic(2));
    CHECK(cyclic(3));
    CHECK_FALSE(cyclic(4));
}

TEST_CASE("in random graphs components are what can reach each other, and edges lead to the same or a smaller number") {
    rapport::base::Random random(17);
    for (int round = 0; round < 500; ++round) {
        const auto edges = random_edges(random);
        const Graph graph = build_graph(scenario_of(edges));
        const Components components = find_components(graph);
        std::vector<std::vector<char>> reach;
        for (std::uint32_t node = 0; node < graph.size(); ++node) reach.push_back(reachable_from(graph, node));
        REQUIRE(components.order.size() == graph.size());
        for (std::uint32_t a = 0; a < graph.size(); ++a) {
            for (const std::uint32_t b : graph.successors(a)) CHECK(components.of[b] <= components.of[a]);
            for (std::uint32_t b = 0; b < graph.size(); ++b) {
                CHECK((components.of[a] == components.of[b]) == (reach[a][b] != 0 && reach[b][a] != 0));
            }
            const auto own = graph.successors(a);
            const bool comes_back =
                std::any_of(own.begin(), own.end(), [&](std::uint32_t next) { return reach[next][a] != 0; });
            CHECK((components.cyclic[components.of[a]] != 0) == comes_back);
        }
        for (std::size_t i = 1; i < components.order.size(); ++i) {
            CHECK(components.of[components.order[i - 1]] <= components.of[components.order[i]]);
        }
    }
}

TEST_CASE("a chain of 200 000 nodes does not exhaust the stack") {
    std::vector<std::vector<std::uint32_t>> edges(200'000);
    for (std::uint32_t i = 0; i + 1 < edges.size(); ++i) edges[i] = {i + 1};
    const Components components = find_components(build_graph(scenario_of(edges)));
    CHECK(components.cyclic.size() == edges.size());
    CHECK(components.of.front() == edges.size() - 1);
}
