// Reads scenarios and competency frameworks: bytes in, an immutable value out, or all the problems of the file. Never
// half a value. Pure functions over bytes; safe from any thread. Nothing here throws.
#pragma once

#include <string_view>

#include "scenario/framework.h"
#include "scenario/scenario.h"
#include "scenario_io/diagnostics.h"

namespace rapport::scenario_io {

struct ScenarioFile {
    scenario::ScenarioPtr scenario;  // null if there is any error
    Diagnostics diagnostics;         // in document order; warnings may stand beside a scenario
};

struct FrameworkFile {
    scenario::FrameworkPtr framework;  // null if there is any error
    Diagnostics diagnostics;
};

// `source` is the whole file. Reads, resolves every reference, and checks the meaning against `framework`.
ScenarioFile read_scenario(std::string_view source, const scenario::CompetencyFramework& framework);

FrameworkFile read_framework(std::string_view source);

}  // namespace rapport::scenario_io
