#include "scenario/graph.h"

#include <algorithm>

namespace rapport::scenario {

namespace {

template <typename Visit>
void for_each_target(const Node& node, OnceReplies once, Visit visit) {
    const auto each = [&](const Target& target) {
        for (const Branch& branch : target.branches) visit(branch.node);
    };
    if (node.kind == NodeKind::Jump) each(node.next);
    if (node.kind == NodeKind::Decision && node.decision) {
        for (const Reply& reply : node.decision->replies) {
            if (!reply.once || once == OnceReplies::Included) each(reply.next);
        }
        each(node.decision->exhausted);
    }
}

}  // namespace

Graph build_graph(const Scenario& scenario, OnceReplies once) {
    Graph graph;
    const std::size_t count = scenario.nodes.size();
    graph.first.reserve(count + 1);
    graph.target.reserve(count * 3);
    graph.first.push_back(0);
    for (const Node& node : scenario.nodes) {
        for_each_target(node, once, [&](std::uint32_t target) {
            if (target >= count) return;
            const auto begin = graph.target.begin() + static_cast<std::ptrdiff_t>(graph.first.back());
            if (std::find(begin, graph.target.end(), target) == graph.target.end()) graph.target.push_back(target);
        });
        graph.first.push_back(static_cast<std::uint32_t>(graph.target.size()));
    }
    return graph;
}

std::vector<char> reachable_from(const Graph& graph, std::uint32_t start) {
    std::vector<char> reached(graph.size(), 0);
    if (start >= graph.size()) return reached;
    std::vector<std::uint32_t> open = {start};
    reached[start] = 1;
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        for (const std::uint32_t next : graph.successors(node)) {
            if (reached[next] == 0) open.push_back(next);
            reached[next] = 1;
        }
    }
    return reached;
}

Components find_components(const Graph& graph) {
    constexpr std::uint32_t kUnseen = 0xFFFFFFFF;
    struct Frame {
        std::uint32_t node;
        std::uint32_t edge;
    };
    Components components;
    const std::uint32_t count = graph.size();
    components.of.assign(count, kUnseen);
    std::vector<std::uint32_t> index(count, kUnseen);
    std::vector<std::uint32_t> low(count, 0);
    std::vector<std::uint32_t> stack;
    std::vector<Frame> frames;
    std::uint32_t counter = 0;
    const auto enter = [&](std::uint32_t node) {
        index[node] = low[node] = counter++;
        stack.push_back(node);
        frames.push_back({node, graph.first[node]});
    };
    const auto leave = [&](std::uint32_t node) {
        if (low[node] != index[node]) return;
        const auto number = static_cast<std::uint32_t>(components.cyclic.size());
        const std::size_t size_before = components.order.size();
        std::uint32_t member = kUnseen;
        while (member != node) {
            member = stack.back();
            stack.pop_back();
            components.of[member] = number;
            components.order.push_back(member);
        }
        const auto own = graph.successors(node);
        const bool several = components.order.size() - size_before > 1;
        components.cyclic.push_back(several || std::find(own.begin(), own.end(), node) != own.end() ? 1 : 0);
    };
    for (std::uint32_t root = 0; root < count; ++root) {
        if (index[root] != kUnseen) continue;
        enter(root);
        while (!frames.empty()) {
            Frame& frame = frames.back();
            const std::uint32_t node = frame.node;
            if (frame.edge < graph.first[node + 1]) {
                const std::uint32_t next = graph.target[frame.edge++];
                if (index[next] == kUnseen)
                    enter(next);
                else if (components.of[next] == kUnseen)
                    low[node] = std::min(low[node], index[next]);
                continue;
            }
            frames.pop_back();
            if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
            leave(node);
        }
    }
    return components;
}

}  // namespace rapport::scenario
