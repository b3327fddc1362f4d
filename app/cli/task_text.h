// Tasks as words: what a task asks for, and what was answered. Made to be read aloud, like conversation_text.h; every
// choice has a number, and with ids what a script takes.
#pragma once

#include <string>

#include "cli/conversation_text.h"
#include "dialogue/conversation.h"

namespace rapport::cli {

// The waiting decision: the replies, or the instruction of the task with all that can be chosen; nothing after the end.
void print_waiting(Voice& voice, const dialogue::Conversation& conversation, ReplyIds ids);
// The same without the instruction, for asking once more.
void print_choices(Voice& voice, const dialogue::Conversation& conversation, ReplyIds ids);

// The replies to a message, numbered, with the time that each takes.
void print_message_replies(Voice& voice, const dialogue::Conversation& conversation, const scenario::Message& message,
                           ReplyIds ids);
// Who a message comes from.
const std::string& sender_of(const dialogue::Conversation& conversation, const scenario::Message& message);
const char* channel_name(scenario::Channel channel);

// The answer to a task that is answered at once, as an entry of the transcript: an order, ratings, a brief.
void print_answer(Voice& voice, const dialogue::Conversation& conversation, const scenario::Task& task,
                  const dialogue::Answer& answer, std::size_t indent);

// A figure with no more decimals than it needs, at most two.
std::string figure_text(const language::Translator& tr, double value);
std::string minutes_text(const language::Translator& tr, int minutes);

}  // namespace rapport::cli
