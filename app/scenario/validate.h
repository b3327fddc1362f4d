// The rules that a scenario must keep beyond its shape: conversations end, decisions can be answered, evidence names
// known indicators, what is announced as scored is scored. Pure; works on half-resolved values too (references that are
// kNoNode).
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/framework.h"
#include "scenario/scenario.h"

namespace rapport::scenario {

// All problems, each with the JSON pointer of the place in the scenario's file form.
Problems validate(const Scenario& scenario, const CompetencyFramework& framework);

}  // namespace rapport::scenario
