// The debrief of tasks as words: what was answered beside the key, with the author's reasons.
#pragma once

#include "cli/conversation_text.h"
#include "report/debrief.h"

namespace rapport::cli {

// What was asked and answered, and what a good answer is; of a choice whether the worst reply was seen. Nothing for a
// choice without that question.
void print_task_review(Voice& voice, const dialogue::Conversation& conversation,
                       const scenario::CompetencyFramework& framework, const dialogue::Taken& taken);

}  // namespace rapport::cli
