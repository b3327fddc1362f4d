// What follows what: every conversation ends, every node can be reached.
#include "scenario/graph.h"
#include "scenario/validator.h"

namespace rapport::scenario {

using base::Phrase;

namespace {

bool has_once_replies(const Scenario& scenario) {
    return std::any_of(scenario.nodes.begin(), scenario.nodes.end(), [](const Node& node) {
        return node.decision && std::any_of(node.decision->replies.begin(), node.decision->replies.end(),
                                            [](const Reply& reply) { return reply.once; });
    });
}

}  // namespace

void Validator::check_graph() {
    const Graph graph = build_graph(m_scenario);
    const Components components = find_components(graph);
    const std::vector<char> reached = reachable_from(graph, m_scenario.start);
    std::vector<char> component_ends(components.cyclic.size(), 0);  // in component order successors come first
    for (const std::uint32_t node : components.order) {
        bool end = m_scenario.nodes[node].kind == NodeKind::Ending;
        for (const std::uint32_t next : graph.successors(node)) end = end || component_ends[components.of[next]] != 0;
        if (end) component_ends[components.of[node]] = 1;
    }
    const bool limited = m_scenario.loops.max_visits > 0;
    for (std::uint32_t node = 0; node < graph.size(); ++node) {
        const std::string& id = m_scenario.nodes[node].id;
        const bool exit = limited && node == m_scenario.loops.exit;
        if (reached[node] == 0 && !exit) {
            add(Code::UnreachableNode, Place{node}.pointer(), Phrase("No conversation reaches the node “{}”.", {id}));
        } else if (component_ends[components.of[node]] == 0) {
            add(Code::NoWayToEnding, Place{node}.pointer(),
                Phrase("From the node “{}” no ending can be reached.", {id}));
        }
    }
    check_loops(has_once_replies(m_scenario) ? find_components(build_graph(m_scenario, OnceReplies::LeftOut))
                                             : components);
}

// A way through a reply that can be given once is gone a finite number of times, so it makes no loop.
void Validator::check_loops(const Components& components) {
    const bool limited = m_scenario.loops.max_visits > 0;
    std::uint32_t looping = 0;
    while (looping < components.of.size() && components.cyclic[components.of[looping]] == 0) ++looping;
    const bool loops = looping < components.of.size();
    if (loops && !limited) {
        add(Code::LoopWithoutLimit, Place{looping}.pointer(),
            Phrase("The conversation can come back to the node “{}” without end.", {m_scenario.nodes[looping].id}),
            Phrase("Say in “loops” how often a node may be entered, and the ending for going on: "
                   "{\"max_visits\": 3, \"exit\": …}."));
    }
    if (!limited) return;
    if (!loops) add(Code::LoopsNotNeeded, "/loops", Phrase("No node can be entered twice; “loops” is not needed."));
    const bool exits = m_scenario.loops.exit < m_scenario.nodes.size();
    if (exits && m_scenario.nodes[m_scenario.loops.exit].kind != NodeKind::Ending) {
        add(Code::ExitNotEnding, "/loops/exit", Phrase("The exit of the loops must be an ending."));
    }
}

}  // namespace rapport::scenario
