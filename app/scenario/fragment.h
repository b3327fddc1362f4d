// A fragment: a piece of conversation that several scenarios include, with variables of its own. Read and checked by
// itself; including it copies its nodes into the scenario under a prefix. Values; immutable after load.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scenario/scenario.h"

namespace rapport::scenario {

// A way out of a fragment: its node, which says nothing and which the including scenario connects with a node of its
// own.
struct FragmentExit {
    std::string id;
    std::uint32_t node = 0;
};

struct Fragment {
    std::string id;
    int version = 1;
    std::string framework;
    std::vector<std::string> languages;
    std::string default_language;
    Text title;
    std::vector<Variable> variables;  // own ones, and those it asks the scenario for (`bound`)
    std::vector<Text> variable_titles;
    std::vector<char> bound;  // per variable: the including scenario says which of its own it is
    std::uint32_t start = 0;
    std::vector<Node> nodes;
    std::vector<FragmentExit> exits;
    std::string content_hash;
};

using FragmentPtr = std::shared_ptr<const Fragment>;

}  // namespace rapport::scenario
