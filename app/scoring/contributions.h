// What the parts of an answer add to the points of a decision taken. Internal to scoring; pure functions.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "scoring/key.h"

namespace rapport::scoring {

// Borrowed from scenario and key.
struct Contribution {
    std::span<const scenario::Evidence> evidence;
    std::span<const Points> points;  // their `highest` is meant
    double share = 1;                // 0..1
    std::string part;                // see EvidenceItem
};

std::vector<Contribution> contributions_at(const dialogue::Conversation& conversation, const Key& key,
                                           std::size_t decision);

// The least and the most points per competency that could have been shown in a state that waits for the decision.
std::vector<Points> spread_at(const dialogue::Conversation& conversation, const Key& key, std::size_t decision);

// The same for a task of several steps, gone through in every order. Nothing if there are more than `max_states`.
struct StepSpread {
    std::vector<double> lowest, highest;  // per competency
};
std::optional<StepSpread> step_spread(const dialogue::Program& program, const Key& key, const dialogue::State& state,
                                      std::size_t max_states);
// Points that a step adds, its being in time included; into `points`, one per competency.
void add_step_points(const dialogue::Program& program, const Key& key, const dialogue::State& state, std::uint32_t step,
                     std::vector<double>& points);
// Points that finishing adds: the order's share. `finished` is the state after finish_steps.
void add_finish_points(const dialogue::Program& program, const Key& key, const dialogue::State& finished,
                       std::vector<double>& points);

}  // namespace rapport::scoring
