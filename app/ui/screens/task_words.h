// What a task and an answer to it say in words: for the talk, the panels and the debrief. Pure functions; no ImGui.
// Texts of a scenario and its catalogue are in the language of the conversation, the rest in that of the interface.
#pragma once

#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "language/translator.h"
#include "ui/icons.h"

namespace rapport::ui {

class TaskWords {
  public:
    TaskWords(const language::Translator& translator, const dialogue::Conversation& conversation)
        : m_translator(translator), m_conversation(conversation) {}

    const std::string& tr(const char* words) const { return m_translator.tr(words); }
    std::string tr(const base::Phrase& phrase) const { return m_translator.tr(phrase); }
    std::string number(double value) const;  // as few decimals as it has, two at most
    std::string tr_n(const char* singular, const char* plural, std::int64_t number_of) const {
        return m_translator.tr_n(singular, plural, number_of);
    }
    const dialogue::Conversation& conversation() const { return m_conversation; }
    const scenario::Scenario& scenario() const { return m_conversation.scenario(); }
    // A text of the scenario.
    const std::string& text(const scenario::Text& text) const;
    // A text of the catalogue; titles by id, the id itself if there is none.
    const std::string& catalogue_text(const scenario::Text& text) const;
    const std::string& channel(const std::string& id) const;
    const std::string& specialist(const std::string& id) const;
    const std::string& input(const std::string& id) const;
    const std::string& kpi(const std::string& id) const;
    const std::string& work(const std::string& id) const;
    // The text of an item, of a risk or an explanation by its id.
    const std::string& item(const scenario::Task& task, const std::string& id) const;
    const std::string& option(const std::vector<scenario::BriefOption>& options, const std::string& id) const;

    // “Orders a month: 120 in 8 weeks”
    std::string goal(const dialogue::Briefed& brief) const;
    // “20 min”
    std::string minutes(int minutes) const;
    // “Day 12 · The report”
    std::string chapter(const dialogue::Entry& entry) const;

  private:
    const language::Translator& m_translator;
    const dialogue::Conversation& m_conversation;
};

// What the trainee did, summed up: a title and a few lines.
struct WorkSummary {
    std::string title;
    std::vector<std::string> lines;
};
WorkSummary work_summary(const TaskWords& words, const dialogue::Entry& entry);
std::vector<std::string> answer_lines(const TaskWords& words, const scenario::Task& task,
                                      const dialogue::Answer& answer);
// English, to be translated: “Your order”.
const char* task_title(scenario::TaskKind kind);

Icon channel_icon(scenario::Channel channel);
const char* channel_word(scenario::Channel channel);

}  // namespace rapport::ui
