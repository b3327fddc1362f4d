// Measuring answers to tasks: a credit from 0 to 100, and what it is made of. The rules are the author's page
// (scenarios/README.md, "Tasks"). Pure functions of task and answer; nothing here knows competencies.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/phrase.h"
#include "dialogue/answer.h"
#include "scenario/catalogue.h"
#include "scenario/scenario.h"

namespace rapport::dialogue {

// Rank, near-miss credit: 100 (1 - D / floor(k^2 / 2)), D the sum of the places each of the k items is off (Spearman's
// footrule; the marking of situational judgement tests that starts at 12 for five items). `places[i]` is the place that
// was given to the item that belongs at place i; a permutation of 0..k-1, k >= 2.
double rank_credit(std::span<const std::uint32_t> places);

// BestWorst: +1 for each hit, -1 for each that is the opposite one; -2..2 scaled to 0..100.
double best_worst_credit(std::uint32_t best, std::uint32_t worst, std::uint32_t key_best, std::uint32_t key_worst);

// Mean squared difference of two profiles of the same length.
double profile_distance(std::span<const double> ratings, std::span<const double> key);
// The same after each profile is brought to mean 0 and (population) deviation 1, so that elevation and scatter do not
// count (McDaniel, Psotka, Legree, Yost and Weekley 2011); a constant profile becomes all 0. Equals 2 (1 - r).
double standardised_distance(std::span<const double> ratings, std::span<const double> key);
// Rate: 50 (1 + r / best), r the correlation with the key, `best` the highest that whole ratings 1..7 can reach.
double rate_credit(std::span<const double> ratings, std::span<const double> key);

// How far a brief fulfils one rule of its key.
struct RuleResult {
    std::uint32_t rule = 0;  // index into BriefTask::key
    double fulfilled = 0;    // 0..1
    bool counts = true;      // false: the rule is optional, so that it counts for nothing
    bool chosen = false;     // something that the rule names is in the brief
};
std::vector<RuleResult> measure_brief(const scenario::BriefTask& task, const scenario::Catalogue& catalogue,
                                      const Briefed& brief);

// The credit of an answer that is given at once; 100 for Written. `catalogue` may be null unless it is a brief.
double credit_of(const scenario::Task& task, const scenario::Catalogue* catalogue, const Answer& answer);

// The outcome for a credit: the first whose `from` is not above it.
std::uint32_t outcome_for(const scenario::Decision& decision, double credit);

// Why this is no answer to the task; an empty phrase if it is one. For answers that are given at once.
base::Phrase objection_to(const scenario::Task& task, const scenario::Catalogue* catalogue, const Answer& answer);

// An answer of the highest and one of the lowest credit, for the debrief and for trials. Of Rank, BestWorst, Rate,
// Brief.
Answer best_answer(const scenario::Task& task, const scenario::Catalogue* catalogue);
Answer worst_answer(const scenario::Task& task, const scenario::Catalogue* catalogue);

}  // namespace rapport::dialogue
