// Simulated trainees: one who answers by chance, and one who answers as well as the key allows. For trials of a
// scenario, for pictures, for tests. Deterministic: the generator given decides. Each call gives one input to the
// decision that waits; the conversation must not have ended.
#pragma once

#include <cstdint>

#include "base/random.h"
#include "dialogue/conversation.h"
#include "scoring/key.h"

namespace rapport::analysis {

// Any reply, question, order, rating or brief that can be given, each as likely as another. Stops asking and answering
// messages with a chance of one in eight.
void answer_by_chance(dialogue::Conversation& conversation, base::Random& random, std::int64_t now_ms);

// The reply of the most points, the answer of the highest credit, the most urgent message first.
void answer_well(dialogue::Conversation& conversation, const scoring::Key& key, std::int64_t now_ms);

}  // namespace rapport::analysis
