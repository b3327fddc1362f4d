// Program: a scenario compiled for running: every node, reply, jump, condition and effect in flat arrays, so that a
// step touches a few cache lines and allocates nothing. It knows nothing of texts and scores. Immutable after
// compile(); safe to share between threads. It does not refer to the scenario it was compiled from.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scenario/scenario.h"

namespace rapport::dialogue {

// A condition; the common form "variable compared with a number" needs no interpreter.
struct Test {
    enum class Kind : std::uint8_t { Always, Compare, General };
    Kind kind = Kind::Always;
    scenario::Operation comparison = scenario::Operation::Equal;
    std::uint32_t variable = 0;  // Compare
    std::int64_t constant = 0;   // Compare
    std::uint32_t code = 0;      // General: first instruction
    std::uint32_t length = 0;    // General: number of instructions
};

// An effect; the common forms "variable += number" and "variable = number" need no interpreter.
struct Change {
    enum class Kind : std::uint8_t { Add, Set, General };
    Kind kind = Kind::Set;
    std::uint32_t variable = 0;
    std::int64_t operand = 0;  // Add, Set
    std::uint32_t code = 0;    // General
    std::uint32_t length = 0;  // General
};

struct Jump {
    Test when;
    std::uint32_t node = 0;
    std::uint32_t weight = 1;
};

// Where to go on: `count` jumps from `first`; with a total weight they are drawn, otherwise the first that holds is
// taken.
struct Route {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::uint32_t total_weight = 0;  // 0: conditional
};

struct ProgramReply {
    Test when;
    std::uint32_t first_change = 0;
    std::uint32_t changes = 0;
    Route next;
    bool only_on_timeout = false;
    std::uint32_t once_slot = 0xFFFFFFFF;  // a visit slot: it can be given while that is 0
};

// One step inside a task: a question of Ask, or a reply to a message of Interrupt.
struct ProgramStep {
    Test when;
    std::uint32_t first_change = 0;
    std::uint32_t changes = 0;
    std::uint32_t item = 0;   // question or message
    std::uint32_t reply = 0;  // to the message
    int minutes = 0;
};

// The times of a message of Interrupt, in story minutes.
struct ProgramMessage {
    int arrives = 0, due = 15, urgency = 1;
    std::uint32_t first_late_change = 0;
    std::uint32_t late_changes = 0;
};

// A task of several steps (Ask, Interrupt).
struct ProgramTask {
    scenario::TaskKind kind = scenario::TaskKind::Ask;
    int most = 0;  // questions
    std::vector<ProgramStep> steps;
    std::vector<ProgramMessage> messages;
    int pairs = 0;    // of messages of different urgency
    int horizon = 0;  // from this story minute on everything that has not been answered is late
};

inline constexpr std::uint32_t kUntracked = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoReply = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoTask = 0xFFFFFFFF;

struct ProgramNode {
    scenario::NodeKind kind = scenario::NodeKind::Ending;
    std::uint32_t first_change = 0;
    std::uint32_t changes = 0;
    std::uint32_t first_reply = 0;  // Decision
    std::uint32_t replies = 0;
    std::uint32_t timeout_reply = kNoReply;  // counted within the decision
    std::uint32_t visit_slot = kUntracked;   // where visits are counted, if they matter
    std::uint32_t task = kNoTask;            // Decision of several steps: index into `tasks`
    Route next;                              // Jump; Decision: where to go on when no reply is left
};

struct VariableRange {
    std::int64_t start = 0, min = 0, max = 0;
};

struct Program {
    std::vector<ProgramNode> nodes;
    std::vector<ProgramReply> replies;
    std::vector<Jump> jumps;
    std::vector<Change> changes;
    std::vector<scenario::Instruction> code;
    std::vector<VariableRange> variables;
    std::vector<ProgramTask> tasks;
    std::uint32_t visit_slots = 0;
    std::uint32_t start = 0;
    std::uint32_t max_visits = 0;  // 0: no limit needed
    std::uint32_t loop_exit = 0;
    bool has_conditions = false;  // anything that makes a path depend on more than the choices

    std::span<const ProgramReply> replies_of(std::uint32_t node) const {
        return std::span(replies).subspan(nodes[node].first_reply, nodes[node].replies);
    }
};

// `scenario` must be a loaded one (every reference resolves).
Program compile(const scenario::Scenario& scenario);

}  // namespace rapport::dialogue
