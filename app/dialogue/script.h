// Scripts: a conversation led by words, one per decision, as play --replies and the plans of the golden tests have them
// (app/cli/README.md, "Scripts"). Pure but for the conversation that is led.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/phrase.h"
#include "dialogue/conversation.h"

namespace rapport::dialogue {

// Answers the waiting decision as `word` says: a reply's id, `reply~worst` (or `~worst` once the reply is given),
// `timeout`, `back`, `ask:a+b`, `rank:a+b+c`, `best:a+b`, `rate:a=6+b=2`, `brief:…`, `write:competency=4`,
// `handle:message/reply+…`, `@best`, `@worst`. An empty phrase, or the reason why that cannot be done; what was
// answered before the problem stays answered.
base::Phrase play_word(Conversation& conversation, std::string_view word, std::int64_t now_ms);

}  // namespace rapport::dialogue
