// The learning path: which conversation to have next, and why. Derived each time from the history and the scenarios at
// hand; nothing of it is stored. The rules, in this order:
//  1. a conversation left unfinished goes on, the one touched last first;
//  2. a scenario whose repetition is due (repetition.h), the longest due first. A result is weak if the conversation
//  ended
//     badly or its overall score is below kWeakBelow;
//  3. scenarios not done yet that practise what is needed most: first competencies that are weak even at the upper end
//  of
//     their error, the weakest first; then those never observed; then the others by that upper end. Among the scenarios
//     for one competency the hardest that is allowed: one step of difficulty (among those there are) above what was
//     done well, never more;
//  4. the same with scenarios done before that wait for no repetition, the one done longest ago first;
//  5. what is left within reach, the one done longest ago first, so that there is always something to do.
// Ties go to the order of the scenarios given. Pure functions; safe from any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/figure.h"
#include "scenario/framework.h"
#include "scenario/scenario.h"
#include "scoring/history.h"

namespace rapport::report {

enum class Why : std::uint8_t { Resume, Repeat, Begin, Weakest, NotObserved, LongAgo };

struct Recommendation {
    Why why = Why::Begin;
    std::string scenario{};    // id
    std::string attempt{};     // Resume: its id
    std::string competency{};  // Weakest, NotObserved
    Figure level{};            // Weakest: over the latest attempts
    bool done_before = false;
    bool harder = false;       // one step above what was done well
    std::int64_t last_ms = 0;  // Resume: touched last; otherwise when it was done last, if it was
    friend bool operator==(const Recommendation&, const Recommendation&) = default;
};

using Scenarios = std::vector<scenario::ScenarioPtr>;

// At most `count`, of different scenarios, the best first.
std::vector<Recommendation> learning_path(const scoring::History& history, const Scenarios& scenarios,
                                          const scenario::CompetencyFramework& framework, std::int64_t now_ms,
                                          std::size_t count = 3);

// Competencies by how much their practice is needed, as in rule 3.
std::vector<std::string> by_need(const scoring::History& history, const scenario::CompetencyFramework& framework);

// The reason in one or two sentences, to be translated by the reader; `tr` puts figures and dates into its words.
std::vector<base::Phrase> reasons(const Recommendation& recommendation, const scenario::CompetencyFramework& framework,
                                  const language::Translator& tr, std::int64_t now_ms);

// What the latest attempts say of a competency: the mean over at most three of them, weighted by their opportunities,
// with its error. Nothing if it was never observed. `finished`: the oldest first.
std::optional<Figure> level_of(const std::string& competency, const std::vector<scoring::KeptAttempt>& finished);

}  // namespace rapport::report
