// A conversation led by a person at a terminal: numbered replies, one-letter commands, time limits that really run.
#include <array>
#include <charconv>
#include <utility>

#include "cli/conversation_text.h"
#include "cli/debrief_text.h"
#include "cli/play.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;

namespace {

// What was typed: a number, a command letter, or nothing of the kind.
struct Typed {
    std::size_t number = 0;  // from 1; 0: none
    char command = 0;        // b f t q ? or '\n' for an empty line
};

Typed understand(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {0, '\n'};
    const std::string word = line.substr(first, line.find_last_not_of(" \t\r.") - first + 1);
    Typed typed;
    const auto parsed = std::from_chars(word.data(), word.data() + word.size(), typed.number);
    if (parsed.ec == std::errc() && parsed.ptr == word.data() + word.size()) return typed;
    // With the letters of the same keys on a Russian keyboard.
    static constexpr std::array<std::pair<const char*, char>, 17> kCommands = {{{"b", 'b'},
                                                                                {"B", 'b'},
                                                                                {"и", 'b'},
                                                                                {"И", 'b'},
                                                                                {"f", 'f'},
                                                                                {"F", 'f'},
                                                                                {"а", 'f'},
                                                                                {"А", 'f'},
                                                                                {"t", 't'},
                                                                                {"T", 't'},
                                                                                {"е", 't'},
                                                                                {"Е", 't'},
                                                                                {"q", 'q'},
                                                                                {"Q", 'q'},
                                                                                {"й", 'q'},
                                                                                {"Й", 'q'},
                                                                                {"?", '?'}}};
    for (const auto& [name, command] : kCommands) {
        if (word == name) return {0, command};
    }
    return {};
}

// Leads one conversation from the briefing to the end of the debrief.
class Session {
  public:
    explicit Session(Playing& playing)
        : m_playing(playing),
          m_context(playing.context),
          m_conversation(playing.conversation),
          m_voice{playing.context.page(), playing.context.tr} {}

    int run() {
        if (!begin()) return leave();
        while (true) {
            const bool goes_on = m_conversation.has_ended() ? look_back() : answer();
            if (m_failed) return m_context.exit;
            if (!goes_on) return leave();
        }
    }

  private:
    const std::string& tr(const char* text) const { return m_voice.tr.tr(text); }
    std::string tr(const Phrase& phrase) const { return m_voice.tr.tr(phrase); }

    // The briefing, or what was said so far. False: leave.
    bool begin() {
        if (!m_conversation.record().inputs.empty()) {
            m_voice.page.heading(
                m_conversation.scenario().text(m_conversation.scenario().title, m_conversation.language()));
            m_voice.page.blank();
            print_entries(m_voice, m_conversation, 0);
            return true;
        }
        print_briefing(m_voice, m_conversation.scenario(), *m_playing.framework, m_conversation.language());
        m_voice.page.blank();
        m_voice.page.text(tr("You answer by typing the number of a reply, then Enter."));
        while (true) {
            m_voice.page.prompt(tr("Enter begins, f shows the facts, q leaves:"));
            const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
            const Typed typed = understand(read.line);
            if (read.got != LineInput::Got::Line || typed.command == 'q') return false;
            m_voice.page.blank();
            if (typed.command == 'f')
                print_facts(m_voice, m_conversation.scenario(), m_conversation.language());
            else
                break;
            m_voice.page.blank();
        }
        // Reading the briefing is not part of the conversation's time.
        m_playing.clock_offset = m_context.streams.clock.now_ms() - m_conversation.record().started_ms;
        print_entries(m_voice, m_conversation, 0);
        return true;
    }

    // Asks until the waiting decision is taken. False: leave.
    bool answer() {
        std::optional<std::int64_t> deadline;
        if (m_context.streams.interactive && m_conversation.time_limit_ms())
            deadline = m_playing.now_ms() + *m_conversation.time_limit_ms();
        show_decision();
        while (true) {
            m_voice.page.prompt(
                tr(Phrase("Your reply (1–{}, ? for help):", {std::to_string(m_conversation.replies().size())})));
            std::optional<std::int64_t> left;
            if (deadline) left = std::max<std::int64_t>(*deadline - m_playing.now_ms(), 0);
            const LineInput::Answer read = m_context.streams.input.read_line(left);
            m_voice.page.blank();
            if (read.got == LineInput::Got::End) return false;
            if (read.got == LineInput::Got::TimedOut) {
                m_voice.page.blank();
                m_voice.page.text(tr("Time is up."));
                m_voice.page.blank();
                return step([&] { m_conversation.time_out(m_playing.now_ms()); });
            }
            const Typed typed = understand(read.line);
            if (typed.command == 'q') return false;
            if (typed.command == 'b' && take_back(m_conversation.decisions().size())) return true;
            if (typed.number > 0 && choose(typed.number)) return true;
            if (typed.number == 0 && typed.command != 'b') obey(typed);
        }
    }

    void show_decision() {
        print_meters(m_voice, m_conversation);
        m_voice.page.blank();
        print_replies(m_voice, m_conversation, ReplyIds::Hidden);
        const std::optional<std::int64_t> limit = m_conversation.time_limit_ms();
        if (!limit || !m_context.streams.interactive) return;
        m_voice.page.blank();
        m_voice.page.text(
            tr(Phrase("Answer within {}; saying nothing is an answer too.", {m_voice.tr.duration(*limit)})), 2);
    }

    // False, and said why, if this reply cannot be given.
    bool choose(std::size_t number) {
        const std::vector<dialogue::ShownReply>& shown = m_conversation.replies();
        if (number > shown.size()) {
            m_voice.page.text(tr(
                Phrase("There is no reply {}; there are {}.", {std::to_string(number), std::to_string(shown.size())})));
            return false;
        }
        if (shown[number - 1].state == dialogue::ReplyState::Locked) {
            const scenario::Reply& reply = m_conversation.decision()->replies[shown[number - 1].reply];
            m_voice.page.labelled(tr("This reply is locked"),
                                  m_conversation.scenario().text(reply.locked_reason, m_conversation.language()));
            return false;
        }
        return step([&] { m_conversation.choose(number - 1, m_playing.now_ms()); });
    }

    // The commands that change nothing.
    void obey(const Typed& typed) {
        Page& page = m_voice.page;
        switch (typed.command) {
            case 'f':
                print_facts(m_voice, m_conversation.scenario(), m_conversation.language());
                break;
            case 't':
                print_entries(m_voice, m_conversation, 0);
                show_decision();
                break;
            default:
                page.text(tr("Type the number of a reply, then Enter. Or one of these letters:"));
                page.item("f", tr("look up the facts and read your goal again"), 2);
                page.item("b", tr("take the last decision back"), 2);
                page.item("t", tr("read the whole conversation so far, and the replies again"), 2);
                page.item("q", tr("leave"), 2);
        }
        if (typed.command == 'f')
            page.labelled(tr("Your goal"),
                          m_conversation.scenario().text(m_conversation.scenario().briefing.goals.front(),
                                                         m_conversation.language()));
        page.blank();
    }

    // Takes back the decisions from `decision` on (counted from 1).
    bool take_back(std::size_t decision) {
        if (!m_conversation.can_step_back() || decision == 0) {
            m_voice.page.text(m_conversation.decisions().empty()
                                  ? tr("There is nothing to take back yet.")
                                  : tr("In an assessment no decision can be taken back."));
            return false;
        }
        m_conversation.step_back_to(decision - 1, m_playing.now_ms());
        if (!save()) return true;
        m_voice.page.text(tr(Phrase("Back to decision {}.", {std::to_string(decision)})));
        m_voice.page.blank();
        // What was said since the decision before, so that there is something to answer.
        const std::vector<dialogue::Taken>& decisions = m_conversation.decisions();
        print_entries(m_voice, m_conversation, decisions.empty() ? 0 : decisions.back().entry + 1);
        return true;
    }

    // The debrief, and what to do after it. False: leave.
    bool look_back() {
        const report::Debrief debrief = report::build_debrief(m_conversation, *m_playing.framework);
        print_summary(m_voice, m_conversation, *m_playing.framework, debrief);
        m_voice.page.blank();
        if (!review_decisions(debrief)) return false;
        while (true) {
            if (m_conversation.can_step_back())
                m_voice.page.text(tr(
                    "Enter leaves. The number of a decision lets you try again from there. t shows the conversation."));
            else
                m_voice.page.text(tr("Enter leaves. t shows the conversation."));
            m_voice.page.prompt(">");
            const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
            m_voice.page.blank();
            const Typed typed = understand(read.line);
            if (read.got != LineInput::Got::Line || typed.command == '\n' || typed.command == 'q') return false;
            if (typed.command == 't') print_entries(m_voice, m_conversation, 0);
            const std::size_t decision = typed.command == 'b' ? m_conversation.decisions().size() : typed.number;
            if (decision >= 1 && decision <= m_conversation.decisions().size() && take_back(decision)) return true;
        }
    }

    // One decision at a time, so that nothing scrolls away unread. False: nobody is there any more.
    bool review_decisions(const report::Debrief& debrief) {
        m_voice.page.text(tr("Now decision by decision: what was heard, and what would have been better."));
        for (std::size_t d = 0; d < debrief.decisions.size(); ++d) {
            m_voice.page.prompt(tr("Enter goes on, q skips the rest:"));
            const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
            m_voice.page.blank();
            if (read.got != LineInput::Got::Line) return false;
            if (understand(read.line).command == 'q') return true;
            print_decision(m_voice, m_conversation, *m_playing.framework, debrief.decisions[d], d);
            m_voice.page.blank();
        }
        return true;
    }

    template <typename Change>
    bool step(Change change) {
        const std::size_t said = m_conversation.transcript().size();
        change();
        save();
        print_entries(m_voice, m_conversation, said);
        return true;
    }

    bool save() {
        m_failed = !m_playing.save();
        return !m_failed;
    }

    int leave() {
        Page& page = m_voice.page;
        page.blank();
        const std::string& file = m_playing.record_file;
        if (m_conversation.has_ended()) {
            if (!file.empty())
                page.text(tr(Phrase("The record is in {}; “rapport-cli score” shows its scores again.", {file})));
        } else if (!file.empty()) {
            // On a line of its own, which is never broken, so that it can be copied.
            page.text(tr("You left before the end. To go on:"));
            m_context.streams.out << "  rapport-cli play --from "
                                  << (file.find(' ') == std::string::npos ? file : "'" + file + "'") << '\n';
        } else {
            page.text(
                tr("You left before the end; nothing was saved. With --record FILE a conversation can be resumed."));
        }
        return kFine;
    }

    Playing& m_playing;
    Context& m_context;
    Conversation& m_conversation;
    Voice m_voice;
    bool m_failed = false;
};

}  // namespace

int play_interactive(Playing& playing) {
    return Session(playing).run();
}

}  // namespace rapport::cli
