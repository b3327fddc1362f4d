// The machine: runs a Program. State in, choice in, state out; no texts, no time, no allocation per step.
// Free functions over plain values; copy a State to keep a snapshot.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/random.h"
#include "dialogue/program.h"

namespace rapport::dialogue {

// How far a task of several steps has been answered.
struct Progress {
    std::uint32_t done = 0;    // one bit per question asked, or per message answered
    std::int32_t minutes = 0;  // Interrupt: story minutes that the answers took
    std::int32_t wrong = 0;    // Interrupt: pairs of messages dealt with in the wrong order
    friend bool operator==(const Progress&, const Progress&) = default;
};

struct State {
    std::vector<std::int64_t> variables;
    std::vector<std::uint16_t> visits;  // per visit slot
    std::uint32_t node = 0;             // a decision or an ending, between steps
    Progress progress;                  // of the task at `node`
    base::Random random;
    friend bool operator==(const State&, const State&) = default;
};

namespace detail {

std::int64_t evaluate_code(const Program& program, const State& state, std::uint32_t code, std::uint32_t length);

inline bool compare(scenario::Operation comparison, std::int64_t a, std::int64_t b) {
    switch (comparison) {
        case scenario::Operation::Equal:
            return a == b;
        case scenario::Operation::NotEqual:
            return a != b;
        case scenario::Operation::Less:
            return a < b;
        case scenario::Operation::LessEqual:
            return a <= b;
        case scenario::Operation::Greater:
            return a > b;
        default:
            return a >= b;
    }
}

inline void apply(const Program& program, State& state, std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = first; i < first + count; ++i) {
        const Change& change = program.changes[i];
        std::int64_t& value = state.variables[change.variable];
        const VariableRange& range = program.variables[change.variable];
        std::int64_t result = change.operand;
        if (change.kind == Change::Kind::Add)
            result = value + change.operand;  // both far below 2^62
        else if (change.kind == Change::Kind::General)
            result = evaluate_code(program, state, change.code, change.length);
        value = std::clamp(result, range.min, range.max);
    }
}

}  // namespace detail

inline bool holds(const Program& program, const State& state, const Test& test) {
    if (test.kind == Test::Kind::Always) return true;
    if (test.kind == Test::Kind::Compare)
        return detail::compare(test.comparison, state.variables[test.variable], test.constant);
    return detail::evaluate_code(program, state, test.code, test.length) != 0;
}

// The node to which a route leads now; draws if it is random.
inline std::uint32_t follow(const Program& program, State& state, const Route& route) {
    if (route.total_weight > 0) {
        std::uint32_t draw = state.random.below(route.total_weight);
        for (std::uint32_t i = route.first;; ++i) {
            if (draw < program.jumps[i].weight) return program.jumps[i].node;
            draw -= program.jumps[i].weight;
        }
    }
    const std::uint32_t last = route.first + route.count - 1;
    for (std::uint32_t i = route.first; i < last; ++i) {
        if (holds(program, state, program.jumps[i].when)) return program.jumps[i].node;
    }
    return program.jumps[last].node;
}

// Enters a node: counts the visit (or turns to the exit of the loops when it is one too many) and applies the node's
// effects.
inline void enter(const Program& program, State& state, std::uint32_t node) {
    const std::uint32_t slot = program.nodes[node].visit_slot;
    if (slot != kUntracked) {
        if (program.max_visits > 0 && state.visits[slot] >= program.max_visits)
            node = program.loop_exit;
        else if (state.visits[slot] < 0xFFFF)
            ++state.visits[slot];
    }
    state.node = node;
    state.progress = {};
    detail::apply(program, state, program.nodes[node].first_change, program.nodes[node].changes);
}

// The state before the first node is entered.
inline void reset(const Program& program, State& state, std::uint64_t seed) {
    state.variables.resize(program.variables.size());
    for (std::size_t i = 0; i < program.variables.size(); ++i) state.variables[i] = program.variables[i].start;
    state.visits.assign(program.visit_slots, 0);
    state.random = base::Random(seed);
}

// Whether the reply (counted within the decision at state.node) can be given now by choosing it.
inline bool can_choose(const Program& program, const State& state, std::uint32_t reply) {
    const ProgramReply& candidate = program.replies[program.nodes[state.node].first_reply + reply];
    if (candidate.once_slot != kUntracked && state.visits[candidate.once_slot] != 0) return false;
    return !candidate.only_on_timeout && holds(program, state, candidate.when);
}

// Whether the conversation goes on from state.node by itself: a jump, or a decision of which no reply is left.
inline bool passes_on(const Program& program, const State& state) {
    const ProgramNode& at = program.nodes[state.node];
    if (at.kind == scenario::NodeKind::Jump) return true;
    if (at.kind != scenario::NodeKind::Decision || at.next.count == 0) return false;
    for (std::uint32_t r = 0; r < at.replies; ++r) {
        if (can_choose(program, state, r)) return false;
    }
    return true;
}

// Enters `node` and goes on through jumps, and decisions that are used up, to the next decision or ending.
// `entered(node)` is called after each node's effects.
template <typename Entered>
void proceed(const Program& program, State& state, std::uint32_t node, Entered entered) {
    enter(program, state, node);
    entered(state.node);
    while (passes_on(program, state)) {
        enter(program, state, follow(program, state, program.nodes[state.node].next));
        entered(state.node);
    }
}

// Gives the reply and goes on to the next decision or ending.
template <typename Entered>
void choose(const Program& program, State& state, std::uint32_t reply, Entered entered) {
    const ProgramReply& chosen = program.replies[program.nodes[state.node].first_reply + reply];
    if (chosen.once_slot != kUntracked) state.visits[chosen.once_slot] = 1;
    detail::apply(program, state, chosen.first_change, chosen.changes);
    proceed(program, state, follow(program, state, chosen.next), entered);
}

inline bool has_ended(const Program& program, const State& state) {
    return program.nodes[state.node].kind == scenario::NodeKind::Ending;
}

}  // namespace rapport::dialogue
