// The sentences about progress that the screen, the printed summary and the terminal share. Pure functions.
#pragma once

#include <string>

#include "report/progress.h"

namespace rapport::report {

using language::Translator;

// The sentence that matters: the clearest change, or how many conversations there were.
std::string headline_words(const Progress& progress, const scenario::CompetencyFramework& framework,
                           const Translator& tr);
// How often a myth was met and when.
std::string myth_words(const Progress& progress, const MythProgress& myth, const Translator& tr, std::int64_t now_ms);
// “Fallen for”, “Overcome”, “Not fallen for”.
const char* state_word(MythState state);  // to be translated
// What ± means and when two scores count as different (figure.h).
std::string rule_words(const Translator& tr);

// Titles in the translator's language; the id of what the framework does not know.
std::string competency_title(const scenario::CompetencyFramework& framework, const std::string& id,
                             const Translator& tr);
std::string myth_title(const scenario::CompetencyFramework& framework, const std::string& id, const Translator& tr);

}  // namespace rapport::report
