// The debrief as words: ending, scores with their errors, advice, myths, and every decision with what would have been
// better.
#pragma once

#include "cli/conversation_text.h"
#include "report/debrief.h"
#include "scoring/score.h"

namespace rapport::cli {

// How the conversation ended, or that it has not.
void print_ending(Page& page, const language::Translator& tr, const dialogue::Conversation& conversation);

// One line per competency: "Planning: 67 ± 17 (3 opportunities)".
void print_scores(Page& page, const language::Translator& tr, const scenario::CompetencyFramework& framework,
                  const scoring::ScoreReport& report);

// The evidence behind each score.
void print_evidence(Page& page, const language::Translator& tr, const scenario::CompetencyFramework& framework,
                    const scoring::ScoreReport& report);

// The levels that the trainee gave to their own texts; nothing if there are none.
void print_self_levels(Page& page, const language::Translator& tr, const scenario::CompetencyFramework& framework,
                       const scoring::ScoreReport& report);

// Ending, scores, own levels, advice and myths.
void print_summary(Voice& voice, const dialogue::Conversation& conversation,
                   const scenario::CompetencyFramework& framework, const report::Debrief& debrief);

// One decision (counted from 0): what was answered to what, how it was heard, and what would have been better.
void print_decision(Voice& voice, const dialogue::Conversation& conversation,
                    const scenario::CompetencyFramework& framework, const report::DecisionReview& review,
                    std::size_t number);

}  // namespace rapport::cli
