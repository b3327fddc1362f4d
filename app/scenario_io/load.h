// Reads scenarios, competency frameworks, catalogues of work and fragments: bytes in, an immutable value out, or all
// the problems of the file. Never half a value. Pure functions over bytes; safe from any thread. Nothing here throws.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/fragment.h"
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

struct CatalogueFile {
    scenario::CataloguePtr catalogue;  // null if there is any error
    Diagnostics diagnostics;
};

struct FragmentFile {
    scenario::FragmentPtr fragment;  // null if there is any error
    Diagnostics diagnostics;
};

// What a scenario may refer to. Of several with one id the first is taken.
struct Sources {
    const scenario::CompetencyFramework& framework;
    std::vector<scenario::CataloguePtr> catalogues;
    std::vector<scenario::FragmentPtr> fragments;
};

// `source` is the whole file. Reads, resolves every reference, and checks the meaning against the framework.
ScenarioFile read_scenario(std::string_view source, const Sources& sources);
// Of a scenario that uses no catalogue and no fragments.
ScenarioFile read_scenario(std::string_view source, const scenario::CompetencyFramework& framework);

CatalogueFile read_catalogue(std::string_view source);
FragmentFile read_fragment(std::string_view source, const scenario::CompetencyFramework& framework);

FrameworkFile read_framework(std::string_view source);

}  // namespace rapport::scenario_io
