#include "scenario/scenario.h"

#include <algorithm>

namespace rapport::scenario {

bool Scenario::speaks(std::string_view language) const {
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

std::size_t find_node(const Scenario& scenario, std::string_view id) {
    const auto found =
        std::find_if(scenario.nodes.begin(), scenario.nodes.end(), [&](const Node& node) { return node.id == id; });
    return static_cast<std::size_t>(found - scenario.nodes.begin());
}

std::size_t find_reply(const Decision& decision, std::string_view id) {
    const auto found = std::find_if(decision.replies.begin(), decision.replies.end(),
                                    [&](const Reply& reply) { return reply.id == id; });
    return static_cast<std::size_t>(found - decision.replies.begin());
}

}  // namespace rapport::scenario
