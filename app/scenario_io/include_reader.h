// Reads which fragments a scenario includes, and puts them in. Internal to scenario_io; one thread.
#pragma once

#include <vector>

#include "scenario/include.h"
#include "scenario_io/load.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

// One element of `include`, between the two passes.
struct PlannedInclusion {
    scenario::Inclusion inclusion;
    std::uint32_t exits = 0;  // the value that connects them
    std::uint32_t value = 0;  // the element
};

// Whether one of the fragments named has a chapter, so that the scenario has days.
bool includes_chapters(const JsonDocument& json, std::uint32_t value, const Sources& sources);

// First pass, after variables and nodes of the scenario itself are known: their own variables are appended, and the
// names of their nodes made known. `nodes` is the value that holds the scenario's own nodes, or 0.
std::vector<PlannedInclusion> plan_inclusions(Reading& reading, std::uint32_t value, std::uint32_t nodes,
                                              const Sources& sources, scenario::Scenario& scenario);
// Second pass, after the nodes have been read: connects the exits and appends the nodes.
void include_planned(Reading& reading, std::vector<PlannedInclusion>& planned, scenario::Scenario& scenario);

// Problems found in included nodes are problems of their `include`.
void move_to_inclusions(scenario::Problems& problems, const std::vector<PlannedInclusion>& planned,
                        const JsonDocument& json);

}  // namespace rapport::scenario_io
