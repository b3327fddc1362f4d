// A running conversation: a scenario, a seed and the inputs so far. Deterministic: time only enters the record, never
// the course. Owned by whoever leads it (window or terminal); one thread. Invariant: state, transcript and record
// always agree; the record alone is enough to make the conversation again (replay), which is also how it is resumed
// after a break.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/phrase.h"
#include "dialogue/machine.h"
#include "dialogue/record.h"
#include "scenario/scenario.h"

namespace rapport::dialogue {

struct StartOptions {
    std::uint64_t seed = 0;
    Purpose purpose = Purpose::Practice;
    std::string language;     // one of the scenario's; otherwise its default language is used
    int timer_percent = 100;  // 0 = off, 100, 150, 200
    std::int64_t now_ms = 0;
    std::string scenario_file;
    std::string framework_id;
    std::string framework_hash;
};

enum class EntryKind : std::uint8_t { Client, Narrator, Trainee, Silence };

// One thing said. Client and Narrator: line and variant of a node. Trainee and Silence: a reply of a decision.
struct Entry {
    EntryKind kind = EntryKind::Client;
    std::uint32_t node = 0;
    std::uint32_t item = 0;      // line, or reply
    std::uint32_t variant = 0;   // of the line
    std::uint32_t decision = 0;  // number of decisions taken before it was said
    scenario::Emotion emotion = scenario::Emotion::Neutral;
    friend bool operator==(const Entry&, const Entry&) = default;
};

enum class ReplyState : std::uint8_t { Available, Locked };

struct ShownReply {
    std::uint32_t reply = 0;  // index into the decision's replies
    ReplyState state = ReplyState::Available;
    friend bool operator==(const ShownReply&, const ShownReply&) = default;
};

// A decision already taken, with what scoring and debrief need to know of the moment.
struct Taken {
    std::uint32_t node = 0;
    std::uint32_t reply = 0;
    bool timed_out = false;
    std::vector<ShownReply> shown;
    State before;           // the state in which it was taken
    std::size_t entry = 0;  // index of the trainee's entry in the transcript
    std::int64_t at_ms = 0;
};

class Conversation {
  public:
    // `scenario` must not be null.
    static Conversation start(scenario::ScenarioPtr scenario, const StartOptions& options);

    const scenario::Scenario& scenario() const { return *m_scenario; }
    const scenario::ScenarioPtr& scenario_ptr() const { return m_scenario; }
    const Program& program() const { return *m_program; }
    const Record& record() const { return m_record; }
    const std::string& language() const { return m_record.language; }

    const std::vector<Entry>& transcript() const { return m_transcript; }
    const std::vector<Taken>& decisions() const { return m_decisions; }
    const State& state() const { return m_state; }
    scenario::Emotion emotion() const { return m_emotion; }
    // The text of an entry in the conversation's language (or another one of the scenario).
    const std::string& text(const Entry& entry) const;
    const std::string& text(const Entry& entry, std::string_view language) const;

    bool has_ended() const { return m_ended; }
    // The ending node's index; only when it has ended.
    std::uint32_t ending_node() const { return m_state.node; }
    const scenario::Ending* ending() const { return m_ended ? m_scenario->nodes[m_state.node].ending.get() : nullptr; }
    // The decision that waits for an answer; null when the conversation has ended.
    const scenario::Decision* decision() const {
        return m_ended ? nullptr : m_scenario->nodes[m_state.node].decision.get();
    }
    // The replies to the waiting decision in the order to show them; hidden ones are left out.
    const std::vector<ShownReply>& replies() const { return m_shown; }
    // Milliseconds allowed for the waiting decision; nothing when it has no limit or time limits are off.
    std::optional<std::int64_t> time_limit_ms() const;

    // Gives the reply shown at this position (0-based). False, and nothing changes, if there is none or it is locked.
    bool choose(std::size_t shown_position, std::int64_t now_ms);
    // Gives the reply named by the time limit. False if the waiting decision has none.
    bool time_out(std::int64_t now_ms);
    // Takes the last decision back. Practice only; the record keeps what was taken back. A finished conversation can be
    // stepped back too.
    bool can_step_back() const { return m_record.purpose == Purpose::Practice && !m_decisions.empty(); }
    bool step_back(std::int64_t now_ms);
    // Takes decisions back until `decision` (0-based) waits again: “try again from here”.
    bool step_back_to(std::size_t decision, std::int64_t now_ms);

  private:
    Conversation(scenario::ScenarioPtr scenario, std::shared_ptr<const Program> program);
    void say_lines(std::uint32_t node);
    void arrive(std::int64_t now_ms);
    void give(std::uint32_t reply, InputKind kind, std::int64_t now_ms);

    scenario::ScenarioPtr m_scenario;
    std::shared_ptr<const Program> m_program;
    Record m_record;
    State m_state;
    std::vector<Entry> m_transcript;
    std::vector<Taken> m_decisions;
    std::vector<ShownReply> m_shown;
    scenario::Emotion m_emotion = scenario::Emotion::Neutral;
    bool m_ended = false;
};

// Why a record cannot be replayed, as a sentence.
struct ReplayFailure {
    base::Phrase reason;
};

// The conversation a record tells of: finished, or ready to be resumed. Refuses a record of another scenario or content
// hash, and one whose inputs do not fit (an unknown reply, one that was locked, another order than the seed gives).
std::variant<Conversation, ReplayFailure> replay(const scenario::ScenarioPtr& scenario, const Record& record);

// What a reply not taken would have led to: the state after it and everything said up to the next decision or ending.
struct Alternative {
    std::vector<Entry> said;
    State after;
    bool ends = false;
};
// Plays `reply` in the moment of a decision already taken. Draws as the conversation itself would have drawn.
Alternative what_if(const Conversation& conversation, const Taken& taken, std::uint32_t reply);

}  // namespace rapport::dialogue
