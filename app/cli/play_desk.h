// Desk: where a person at a terminal is asked something. Reads lines, obeys the commands that work at every question
// (facts, transcript, help), hands answers to the conversation, saves the record and says what came of it. Refers to
// the conversation under way; one thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/conversation_text.h"
#include "cli/play.h"

namespace rapport::cli {

// What was typed at a question.
struct Typed {
    enum class Kind : std::uint8_t { Text, Empty, Back, Leave, TimedOut };
    Kind kind = Kind::Leave;
    std::string text;  // Text: without spaces around it
};

struct Asking {
    std::string prompt;
    std::vector<std::string> help;           // what is expected, a sentence each
    std::function<void()> show = [] {};      // shows again what is asked about
    std::optional<std::int64_t> deadline{};  // on the clock of the record
};

class Desk {
  public:
    explicit Desk(Playing& playing);

    Voice& voice() { return m_voice; }
    Page& page() { return m_voice.page; }
    const language::Translator& tr() const { return m_voice.tr; }
    std::string tr(const base::Phrase& phrase) const { return m_voice.tr.tr(phrase); }
    dialogue::Conversation& conversation() { return m_playing.conversation; }
    const scenario::CompetencyFramework& framework() const { return *m_playing.framework; }
    const std::string& text(const scenario::Text& text) const;

    // Asks until something is typed that is no command for looking something up.
    Typed ask(const Asking& asking);
    // A line as it is, without commands; nothing when there are no more. For longer texts.
    std::optional<std::string> line(const std::string& prompt);
    void say_help(const Asking& asking);

    // Gives an answer to the waiting task; false, and said why, if it cannot be given.
    bool give(const dialogue::Answer& answer);
    // Changes the conversation, saves it and prints what was said, but for the first `known` entries.
    void change(const std::function<void()>& change, std::size_t known = 0);
    bool save();
    bool failed() const { return m_failed; }  // the record could not be saved, which has been said

  private:
    void look_up_facts();

    Playing& m_playing;
    Voice m_voice;
    bool m_failed = false;
};

// Whether the line is the command to leave.
bool is_leave(const std::string& line);
// The numbers of a line, separated by spaces or commas; nothing if something else stands there, too.
std::optional<std::vector<std::size_t>> numbers_in(const std::string& line);
// A figure with a decimal point or comma; nothing if it is none.
std::optional<double> figure_in(const std::string& line);

}  // namespace rapport::cli
