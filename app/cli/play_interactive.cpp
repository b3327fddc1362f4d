// A conversation led by a person at a terminal: numbered replies, tasks, one-letter commands, time limits that really
// run.
#include "cli/debrief_text.h"
#include "cli/play_tasks.h"
#include "cli/task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;

namespace {

// Leads one conversation from the briefing to the end of the debrief.
class Session {
  public:
    explicit Session(Playing& playing)
        : m_playing(playing), m_context(playing.context), m_conversation(playing.conversation), m_desk(playing) {}

    int run() {
        if (!begin()) return leave();
        while (true) {
            const bool goes_on = m_conversation.has_ended() ? look_back() : answer();
            if (m_desk.failed()) return m_context.exit;
            if (!goes_on) return leave();
        }
    }

  private:
    const std::string& tr(const char* text) const { return m_desk.tr().tr(text); }
    std::string tr(const Phrase& phrase) const { return m_desk.tr(phrase); }
    Page& page() { return m_desk.page(); }

    // The briefing, or what was said so far. False: leave.
    bool begin() {
        const scenario::Scenario& scenario = m_conversation.scenario();
        if (!m_conversation.record().inputs.empty()) {
            page().heading(m_desk.text(scenario.title));
            page().blank();
            print_entries(m_desk.voice(), m_conversation, 0);
            return true;
        }
        print_briefing(m_desk.voice(), scenario, *m_playing.framework, m_conversation.language());
        page().blank();
        page().text(tr("You answer by typing the number of a reply, then Enter."));
        const Typed typed = m_desk.ask({tr("Enter begins, f shows the facts, q leaves:"),
                                        {tr("An empty line begins the conversation.")},
                                        [] {},
                                        {}});
        if (typed.kind == Typed::Kind::Leave) return false;
        // Reading the briefing is not part of the conversation's time.
        m_playing.clock_offset = m_context.streams.clock.now_ms() - m_conversation.record().started_ms;
        print_entries(m_desk.voice(), m_conversation, 0);
        return true;
    }

    // Asks until something is answered or taken back. False: leave.
    bool answer() {
        const bool replies =
            m_conversation.task_kind() == scenario::TaskKind::Choose && m_conversation.stage() == dialogue::Stage::Main;
        if (replies) return answer_with_reply();
        if (m_conversation.pending() == nullptr) {
            print_meters(m_desk.voice(), m_conversation);
            page().blank();
        }
        while (true) {
            const Turn turn = ask_task(m_desk);
            if (turn != Turn::Back) return turn == Turn::Given;
            if (take_back()) return true;
        }
    }

    bool answer_with_reply() {
        std::optional<std::int64_t> deadline;
        if (m_context.streams.interactive && m_conversation.time_limit_ms())
            deadline = m_playing.now_ms() + *m_conversation.time_limit_ms();
        show_decision();
        const Asking asking{
            tr(Phrase("Your reply (1–{}, ? for help):", {std::to_string(m_conversation.replies().size())})),
            {tr("Type the number of a reply, then Enter.")},
            [this] { show_decision(); },
            deadline};
        while (true) {
            const Typed typed = m_desk.ask(asking);
            switch (typed.kind) {
                case Typed::Kind::Leave:
                    return false;
                case Typed::Kind::TimedOut:
                    page().blank();
                    page().text(tr("Time is up."));
                    page().blank();
                    m_desk.change([&] { m_conversation.time_out(m_playing.now_ms()); });
                    return true;
                case Typed::Kind::Back:
                    if (take_back()) return true;
                    break;
                case Typed::Kind::Empty:
                    m_desk.say_help(asking);
                    break;
                case Typed::Kind::Text: {
                    const std::vector<std::size_t> numbers =
                        numbers_in(typed.text).value_or(std::vector<std::size_t>());
                    if (numbers.size() != 1)
                        m_desk.say_help(asking);
                    else if (choose(numbers[0]))
                        return true;
                }
            }
        }
    }

    void show_decision() {
        print_meters(m_desk.voice(), m_conversation);
        page().blank();
        print_replies(m_desk.voice(), m_conversation, ReplyIds::Hidden);
        const std::optional<std::int64_t> limit = m_conversation.time_limit_ms();
        if (!limit || !m_context.streams.interactive) return;
        page().blank();
        page().text(tr(Phrase("Answer within {}; saying nothing is an answer too.", {m_desk.tr().duration(*limit)})),
                    2);
    }

    // False, and said why, if this reply cannot be given.
    bool choose(std::size_t number) {
        const std::vector<dialogue::ShownReply>& shown = m_conversation.replies();
        if (number == 0 || number > shown.size()) {
            page().text(tr(
                Phrase("There is no reply {}; there are {}.", {std::to_string(number), std::to_string(shown.size())})));
            return false;
        }
        if (shown[number - 1].state == dialogue::ReplyState::Locked) {
            const scenario::Reply& reply = m_conversation.decision()->replies[shown[number - 1].reply];
            page().labelled(tr("This reply is locked"), m_desk.text(reply.locked_reason));
            return false;
        }
        m_desk.change([&] { m_conversation.choose(number - 1, m_playing.now_ms()); });
        return true;
    }

    // Takes the last input back. False, and said why, if that cannot be done.
    bool take_back() {
        if (!m_conversation.can_step_back()) {
            const bool nothing = m_conversation.decisions().empty() && m_conversation.pending() == nullptr;
            page().text(nothing ? tr("There is nothing to take back yet.")
                                : tr("In an assessment no decision can be taken back."));
            return false;
        }
        m_conversation.step_back(m_playing.now_ms());
        say_where_we_are();
        return true;
    }

    // Takes back the decisions from `decision` on (counted from 1).
    bool try_again(std::size_t decision) {
        if (!m_conversation.step_back_to(decision - 1, m_playing.now_ms())) {
            page().text(tr("In an assessment no decision can be taken back."));
            return false;
        }
        say_where_we_are();
        return true;
    }

    void say_where_we_are() {
        if (!m_desk.save()) return;
        if (m_conversation.pending() != nullptr) {
            page().text(tr("The last answer is taken back."));
            page().blank();
            return;
        }
        const std::vector<dialogue::Taken>& decisions = m_conversation.decisions();
        page().text(tr(Phrase("Back to decision {}.", {std::to_string(decisions.size() + 1)})));
        page().blank();
        // What was said since the decision before, so that there is something to answer.
        print_entries(m_desk.voice(), m_conversation, decisions.empty() ? 0 : decisions.back().entry + 1);
    }

    // The debrief, and what to do after it. False: leave.
    bool look_back() {
        const report::Debrief debrief = report::build_debrief(m_conversation, *m_playing.framework);
        print_summary(m_desk.voice(), m_conversation, *m_playing.framework, debrief);
        page().blank();
        if (!review_decisions(debrief)) return false;
        const std::string what =
            m_conversation.can_step_back()
                ? tr("Enter leaves. The number of a decision lets you try again from there. t shows the conversation.")
                : tr("Enter leaves. t shows the conversation.");
        const std::size_t decisions = m_conversation.decisions().size();
        while (true) {
            page().text(what);
            const Typed typed = m_desk.ask({">", {what}, [] {}, {}});
            if (typed.kind == Typed::Kind::Back) {
                if (take_back()) return true;
                continue;
            }
            if (typed.kind != Typed::Kind::Text) return false;
            const std::vector<std::size_t> numbers = numbers_in(typed.text).value_or(std::vector<std::size_t>());
            const bool one = numbers.size() == 1 && numbers[0] >= 1 && numbers[0] <= decisions;
            if (one && try_again(numbers[0])) return true;
        }
    }

    // One decision at a time, so that nothing scrolls away unread. False: nobody is there any more.
    bool review_decisions(const report::Debrief& debrief) {
        page().text(tr("Now decision by decision: what was heard, and what would have been better."));
        for (std::size_t d = 0; d < debrief.decisions.size(); ++d) {
            page().prompt(tr("Enter goes on, q skips the rest:"));
            const LineInput::Answer read = m_context.streams.input.read_line(std::nullopt);
            page().blank();
            if (read.got != LineInput::Got::Line) return false;
            if (is_leave(read.line)) return true;
            print_decision(m_desk.voice(), m_conversation, *m_playing.framework, debrief.decisions[d], d);
            page().blank();
        }
        return true;
    }

    int leave() {
        Page& out = page();
        out.blank();
        const std::string& file = m_playing.record_file;
        if (m_conversation.has_ended()) {
            if (!file.empty())
                out.text(tr(Phrase("The record is in {}; “rapport-cli score” shows its scores again.", {file})));
        } else if (!file.empty()) {
            // On a line of its own, which is never broken, so that it can be copied.
            out.text(tr("You left before the end. To go on:"));
            m_context.streams.out << "  rapport-cli play --from "
                                  << (file.find(' ') == std::string::npos ? file : "'" + file + "'") << '\n';
        } else {
            out.text(
                tr("You left before the end; nothing was saved. With --record FILE a conversation can be resumed."));
        }
        return kFine;
    }

    Playing& m_playing;
    Context& m_context;
    Conversation& m_conversation;
    Desk m_desk;
};

}  // namespace

int play_interactive(Playing& playing) {
    return Session(playing).run();
}

}  // namespace rapport::cli
