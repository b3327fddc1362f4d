// The answer that is being prepared for the task that waits: the conversation's draft, or what it begins with. Pure
// functions of a conversation; no ImGui, any thread.
#pragma once

#include <string>

#include "dialogue/conversation.h"

namespace rapport::ui {

// What the trainee does at the moment; a task may ask for several things, one after the other.
enum class Asking : std::uint8_t { Reply, Question, Order, BestWorst, Ratings, Brief, Text, Messages, Worst, Levels };
Asking asking(const dialogue::Conversation& conversation);

// Names the stage that waits: another one has another name.
std::string stage_name(const dialogue::Conversation& conversation);

// The answer as prepared so far; for Question and Messages that nothing more is asked or answered. Nothing
// (std::monostate) for a reply and the question for the worst, which are given at once.
dialogue::Answer prepared_answer(const dialogue::Conversation& conversation);

// The same as one kind of answer; an empty one if it is another.
template <typename Kind>
Kind prepared(const dialogue::Conversation& conversation) {
    const dialogue::Answer answer = prepared_answer(conversation);
    const Kind* found = std::get_if<Kind>(&answer);
    return found == nullptr ? Kind{} : *found;
}

}  // namespace rapport::ui
