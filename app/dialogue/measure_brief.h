// How a brief is measured by the rules of its key (scenarios/README.md, "brief"). Internal to dialogue, but for
// measure_brief in measure.h. Pure functions.
#pragma once

#include "dialogue/measure.h"

namespace rapport::dialogue {

// Weighted share of the rules fulfilled, 0..100.
double brief_credit(const scenario::BriefTask& task, const scenario::Catalogue& catalogue, const Briefed& brief);
base::Phrase objection_to_brief(const scenario::BriefTask& task, const scenario::Catalogue& catalogue,
                                const Briefed& brief);
// A brief that fulfils every rule, as far as the rules agree with one another.
Briefed best_brief(const scenario::BriefTask& task, const scenario::Catalogue& catalogue);
// One that fulfils as few of them as its parts allow.
Briefed worst_brief(const scenario::BriefTask& task, const scenario::Catalogue& catalogue);

}  // namespace rapport::dialogue
