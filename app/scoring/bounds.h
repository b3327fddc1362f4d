// Path bounds: the lowest and highest raw points per competency over all complete conversations, the least and greatest
// number of opportunities, and the number of paths. Proven, by dynamic programming from the endings backwards. Pure
// functions; safe from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "dialogue/program.h"
#include "scoring/key.h"

namespace rapport::scoring {

struct CompetencyBounds {
    double raw_min = 0;
    double raw_max = 0;
    int opportunities_min = 0;
    int opportunities_max = 0;
    friend bool operator==(const CompetencyBounds&, const CompetencyBounds&) = default;
};

struct PathBounds {
    std::vector<CompetencyBounds> competencies;  // one per competency of the framework
    double paths = 0;                            // number of complete paths; a double because it grows fast
    // True: the bounds are attained by real conversations, conditions and loops taken into account. False: the scenario
    // has too many different situations to go through, so conditions were taken as open, or the answers to a task are
    // too many to be tried; no conversation lies outside the bounds.
    bool exact = true;
};

// How many different situations (node, variables, visits) are gone through before conditions are taken as open.
inline constexpr std::size_t kMaxSituations = 200'000;

PathBounds path_bounds(const dialogue::Program& program, const Key& key, std::size_t max_situations = kMaxSituations);

}  // namespace rapport::scoring
