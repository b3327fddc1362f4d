// A running conversation: a scenario, a seed and the inputs so far. Deterministic: time only enters the record, never
// the course. Owned by whoever leads it (window or terminal); one thread. Invariant: state, transcript and record
// always agree; the record alone is enough to make the conversation again (replay), which is also how it is resumed
// after a break.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/phrase.h"
#include "dialogue/answer.h"
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

enum class EntryKind : std::uint8_t { Client, Narrator, Contact, Trainee, Silence, Work, Chapter };
// Whose text an entry shows.
enum class EntryPart : std::uint8_t {
    Node,            // Client, Narrator, Contact: line `item` of the node. Trainee, Silence: reply (or outcome) `item`
    Question,        // Trainee: question `item`
    QuestionAnswer,  // line `line` of the answer to question `item`
    Message,         // Contact, Client: message `item`
    MessageReply,    // Trainee: reply `reply` to message `item`
    MessageAnswer,   // line `line` of the answer to reply `reply` to message `item`
    Written,         // Trainee: what the trainee wrote
    Task,            // Work: the answer to a task, which the reader of the transcript describes
    Chapter          // Chapter: its title; `item` is the day, from 1
};

// One thing said, or done.
struct Entry {
    EntryKind kind = EntryKind::Client;
    std::uint32_t node = 0;
    std::uint32_t item = 0;
    std::uint32_t variant = 0;   // of a line
    std::uint32_t decision = 0;  // number of decisions taken before it was said
    scenario::Emotion emotion = scenario::Emotion::Neutral;
    EntryPart part = EntryPart::Node;
    std::uint32_t reply = 0;
    std::uint32_t line = 0;
    friend bool operator==(const Entry&, const Entry&) = default;
};

enum class ReplyState : std::uint8_t { Available, Locked };

struct ShownReply {
    std::uint32_t reply = 0;  // index into the decision's replies
    ReplyState state = ReplyState::Available;
    friend bool operator==(const ShownReply&, const ShownReply&) = default;
};

// A question of Ask, to be shown: hidden ones are left out.
enum class QuestionState : std::uint8_t { Available, Locked, Asked };
struct ShownQuestion {
    std::uint32_t question = 0;  // index into the task's questions
    QuestionState state = QuestionState::Available;
};

// A message of Interrupt that has arrived.
struct ShownMessage {
    std::uint32_t message = 0;           // index into the task's messages
    int waits = 0;                       // story minutes since it arrived; once answered, how long it waited
    bool late = false;                   // it waits (or waited) longer than it may
    std::optional<std::uint32_t> reply;  // the answer given
};

// What the waiting decision asks for next.
enum class Stage : std::uint8_t {
    Main,       // the reply, or the answer to the task
    Worst,      // which reply would have been the worst (NamedWorst)
    SelfRating  // how well the trainee's own text does beside the model (SelfRated)
};

// A decision already taken, with what scoring and debrief need to know of the moment.
struct Taken {
    std::uint32_t node = 0;
    std::uint32_t reply = 0;  // of a task: the outcome
    bool timed_out = false;
    std::vector<ShownReply> shown;           // Choose
    State before;                            // the state in which the decision was met
    std::size_t entry = 0;                   // index of the trainee's first entry in the transcript
    std::int64_t at_ms = 0;                  // of the last input
    Answer answer;                           // of a task that is answered at once
    std::vector<std::uint32_t> steps;        // Ask, Interrupt: the steps taken, counted within the task (program.h)
    double credit = 0;                       // 0..100: of Rank, BestWorst, Rate, Brief; of Interrupt that of the order
    std::optional<std::uint32_t> worst;      // the reply named as the worst
    std::map<std::string, int> self_levels;  // Write: competency to level 1..5
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
    // The waiting decision's task; null when it is to choose a reply and nothing else, or the conversation has ended.
    const scenario::Task* task() const { return decision() == nullptr ? nullptr : decision()->task.get(); }
    scenario::TaskKind task_kind() const {
        return decision() == nullptr ? scenario::TaskKind::Choose : decision()->kind();
    }
    Stage stage() const { return m_stage; }
    // The decision that waits, as far as it has been answered: questions asked, messages answered, the reply before the
    // question for the worst, the text before its rating. Null when nothing of it has been answered.
    const Taken* pending() const { return m_pending ? &*m_pending : nullptr; }
    // Ask: in the order to show them, and how many more can be asked.
    std::vector<ShownQuestion> questions() const;
    int questions_left() const;
    // Interrupt: those that have arrived, in the order of their arrival; and the story minutes since it began.
    std::vector<ShownMessage> messages() const;
    int story_minutes() const;
    // Rank, BestWorst, Rate: indices of the items in the order to show them. Brief: of the explanations.
    std::vector<std::uint32_t> items() const;
    // The ids of what is shown to be chosen from, in its order, as a record keeps them.
    std::vector<ShownId> shown_ids() const;
    // Why this answer cannot be given now; an empty phrase if it can.
    base::Phrase objection(const Answer& answer) const;
    // Gives an answer to the waiting task. False, and nothing changes, if there is an objection.
    bool answer(const Answer& answer, std::int64_t now_ms);
    // What the trainee has prepared for the waiting decision and not yet given; kept with the record.
    const std::optional<Draft>& draft() const { return m_record.draft; }
    void keep_draft(Answer draft);
    // Somebody else than the client who says this entry, or null.
    const scenario::Contact* contact(const Entry& entry) const;

    // Milliseconds allowed for the waiting decision; nothing when it has no limit or time limits are off.
    std::optional<std::int64_t> time_limit_ms() const;

    // Gives the reply shown at this position (0-based). False, and nothing changes, if there is none or it is locked.
    bool choose(std::size_t shown_position, std::int64_t now_ms);
    // Gives the reply named by the time limit. False if the waiting decision has none.
    bool time_out(std::int64_t now_ms);
    // Takes the last input back: the last reply or answer, the last question asked. Practice only; the record keeps
    // what was taken back. A finished conversation can be stepped back too.
    bool can_step_back() const { return m_record.purpose == Purpose::Practice && !m_moments.empty(); }
    bool step_back(std::int64_t now_ms);
    // Takes decisions back until `decision` (0-based) waits again: “try again from here”.
    bool step_back_to(std::size_t decision, std::int64_t now_ms);

  private:
    // Everything that an input changes, as it was before.
    struct Moment {
        State state;
        std::size_t entries = 0, decisions = 0;
        std::optional<Taken> pending;
        Stage stage = Stage::Main;
        scenario::Emotion emotion = scenario::Emotion::Neutral;
    };
    Conversation(scenario::ScenarioPtr scenario, std::shared_ptr<const Program> program);
    void add_said(Entry entry);
    void add_lines(const std::vector<scenario::Line>& lines, EntryPart part, std::uint32_t item, std::uint32_t reply);
    void say_lines();
    void arrive(std::int64_t now_ms);
    void give(std::uint32_t reply, InputKind kind, std::int64_t now_ms);
    void remember();
    void add_input(InputKind kind, std::string reply, Answer answer, std::int64_t now_ms);
    Taken& begin_answer(std::int64_t now_ms);
    void take(std::uint32_t step);
    void finish(std::int64_t now_ms);
    void complete(std::int64_t now_ms);

    scenario::ScenarioPtr m_scenario;
    std::shared_ptr<const Program> m_program;
    Record m_record;
    State m_state;
    std::vector<Entry> m_transcript;
    std::vector<Taken> m_decisions;
    std::vector<ShownReply> m_shown;
    std::vector<Moment> m_moments;  // one per input that can be taken back
    std::optional<Taken> m_pending;
    Stage m_stage = Stage::Main;
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
