// Which variant of a line is said in a state. Internal to dialogue; a pure function.
#pragma once

#include <optional>

#include "dialogue/conversation.h"

namespace rapport::dialogue {

// The entry for a line in this state: the first variant that holds; nothing if none does. Its item is not set.
std::optional<Entry> line_entry(const Program& program, const State& state, const scenario::Line& line);

}  // namespace rapport::dialogue
