// Including a fragment: its nodes are copied into a scenario under a prefix, and what they refer to (nodes, variables)
// is moved to where it now stands. Pure functions; used while a scenario is read.
#pragma once

#include <string>
#include <vector>

#include "scenario/fragment.h"
#include "scenario/scenario.h"

namespace rapport::scenario {

struct Inclusion {
    FragmentPtr fragment;
    std::string prefix;                    // "close": its nodes are then called "close.opening"
    std::uint32_t first_node = 0;          // where its nodes begin in the scenario
    std::vector<std::uint32_t> variables;  // per variable of the fragment: which one of the scenario it is
    std::vector<std::uint32_t> exits;      // per exit of the fragment: the node of the scenario where it leads
};

// What a variable of a fragment is called in the scenario: "close_trust".
std::string included_variable_name(std::string_view prefix, std::string_view name);

// Appends the nodes; scenario.nodes must have first_node of them. Exits become jumps.
void include_nodes(Scenario& scenario, const Inclusion& inclusion);

}  // namespace rapport::scenario
