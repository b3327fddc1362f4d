// Briefs as words: what can be put into one, and one that was written. Names of the catalogue are said in the
// conversation's language.
#pragma once

#include <string>
#include <vector>

#include "cli/conversation_text.h"
#include "dialogue/answer.h"

namespace rapport::cli {

// The words for the ids of one brief.
class BriefWords {
  public:
    BriefWords(const dialogue::Conversation& conversation, const scenario::BriefTask& task);
    const scenario::BriefTask& task() const { return *m_task; }
    const scenario::Catalogue& catalogue() const { return *m_catalogue; }
    // An id without a name is said as it is.
    std::string kpi(const std::string& id) const;
    std::string unit(const std::string& kpi) const;
    std::string work(const std::string& id) const;
    std::string specialist(const std::string& id) const;
    std::string input(const std::string& id) const;
    std::string channel(const std::string& id) const;
    std::string risk(const std::string& id) const;
    std::string explanation(const std::string& id) const;
    const std::string& text(const scenario::Text& text) const;                // of the scenario
    const std::string& listed(const scenario::Text& text) const;              // of the catalogue
    std::vector<std::string> channels(const dialogue::Briefed& brief) const;  // of its tasks, in the catalogue's order

  private:
    const dialogue::Conversation* m_conversation;
    const scenario::BriefTask* m_task;
    const scenario::Catalogue* m_catalogue;
};

// The brief so far, its parts numbered from 1 if asked for; parts that the task does not offer are left out.
enum class Numbered : bool { No, Yes };
void print_brief(Voice& voice, const dialogue::Conversation& conversation, const scenario::BriefTask& task,
                 const dialogue::Briefed& brief, std::size_t indent, Numbered numbered = Numbered::No);

// All that the waiting brief can hold. Without ids only the goal and the budget: the parts are asked for one by one.
void print_brief_offer(Voice& voice, const dialogue::Conversation& conversation, ReplyIds ids);

}  // namespace rapport::cli
