// Reads the nodes of a scenario. Internal to scenario_io; one thread.
#pragma once

#include <vector>

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

inline constexpr std::size_t kMaxNodes = 200'000;

// First pass: collects the ids, so that references and visits('…') can be resolved in one further pass, and sees
// whether there are chapters, which make the variable `day`.
void index_nodes(Reading& reading, std::uint32_t nodes);

std::vector<scenario::Node> read_nodes(Reading& reading, std::uint32_t nodes);

}  // namespace rapport::scenario_io
