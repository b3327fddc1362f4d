// Exact path bounds: every situation a conversation can get into (node, the variables that matter, the visits that
// matter) is gone through once, so conditions and loops are taken exactly as they are played. Internal to scoring.
#pragma once

#include <optional>

#include "scoring/bounds.h"

namespace rapport::scoring {

// Nothing if there are more than `max_situations`.
std::optional<PathBounds> exact_bounds(const dialogue::Program& program, const Key& key, std::size_t max_situations);

}  // namespace rapport::scoring
