// Reads the small parts of which nodes, replies and tasks are made: effects, lines, targets, evidence. Internal to
// scenario_io; one thread.
#pragma once

#include <vector>

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

std::vector<scenario::Effect> read_effects(Reading& reading, std::uint32_t value);
std::vector<scenario::Line> read_lines(Reading& reading, std::uint32_t value, std::size_t least, std::size_t most);
std::vector<scenario::Evidence> read_evidence(Reading& reading, std::uint32_t value);
scenario::Target read_target(Reading& reading, std::uint32_t value);
// Index of the contact that a string names; reports an unknown one and returns kFromClient.
std::uint32_t read_contact(Reading& reading, std::uint32_t value);

// Index of the node that a string names; reports an unknown one and returns scenario::kNoNode.
std::uint32_t read_node_reference(Reading& reading, std::uint32_t value);

}  // namespace rapport::scenario_io
