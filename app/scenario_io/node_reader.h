// Reads the nodes of a scenario: lines, decisions, replies, targets. Internal to scenario_io; one thread.
#pragma once

#include <vector>

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

inline constexpr std::size_t kMaxNodes = 200'000;

// First pass: collects the ids, so that references and visits('…') can be resolved in one further pass.
void index_nodes(Reading& reading, std::uint32_t nodes);

std::vector<scenario::Node> read_nodes(Reading& reading, std::uint32_t nodes);

// Index of the node that a string names; reports an unknown one and returns scenario::kNoNode.
std::uint32_t read_node_reference(Reading& reading, std::uint32_t value);

}  // namespace rapport::scenario_io
