// A conversation as words: briefing, what was said, meters, replies. Made to be read aloud: names before words, numbers
// with their meaning, nothing said by layout or colour alone. The scenario speaks the conversation's language, the
// interface its own.
#pragma once

#include <string>

#include "cli/page.h"
#include "dialogue/conversation.h"
#include "language/translator.h"
#include "scenario/framework.h"

namespace rapport::cli {

struct Voice {
    Page page;
    const language::Translator& tr;
};

const char* emotion_name(scenario::Emotion emotion);

// `language` is the scenario's, in which it will be played.
void print_briefing(Voice& voice, const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework,
                    const std::string& language);
void print_facts(Voice& voice, const scenario::Scenario& scenario, const std::string& language);

// Entries of the transcript from `first` on. A client's emotion is named when it differs from the one before.
void print_entries(Voice& voice, const dialogue::Conversation& conversation, std::size_t first);

// The shown variables, with their change since the last decision; nothing if the scenario shows none.
void print_meters(Voice& voice, const dialogue::Conversation& conversation);

// The replies that can be given, numbered; locked ones with their reason. `with_ids` adds what --replies takes.
enum class ReplyIds : bool { Hidden, Shown };
void print_replies(Voice& voice, const dialogue::Conversation& conversation, ReplyIds ids);

// A reply's words in quotation marks of the language.
std::string quoted(const language::Translator& tr, const std::string& text);

}  // namespace rapport::cli
