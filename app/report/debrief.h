// The report model of one conversation: what the debrief on screen, the printed report and the terminal all say.
// Built once from conversation, scores and framework; holds facts and references, the readers choose words and layout.
// A value; immutable after build_debrief().
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "scenario/framework.h"
#include "scoring/score.h"

namespace rapport::report {

// What a reply moves: points for one competency (signed, raw).
struct PointsMove {
    std::string competency;
    double points = 0;
};

// What a reply moves in a shown variable.
struct MeterMove {
    std::uint32_t variable = 0;
    std::int64_t change = 0;
};

// A reply not taken, or an outcome of a task that did not happen, and what it would have brought.
struct WhatIf {
    std::uint32_t reply = 0;
    bool by_silence = false;              // the reply for running out of time
    std::vector<dialogue::Entry> answer;  // what is said up to the next decision
    std::vector<PointsMove> points;
    std::vector<MeterMove> meters;         // against the moment before
    std::optional<std::uint32_t> ends_at;  // ending node, if it ends the conversation
    double quality = 0;                    // mean of the scaled points, 0..100
};

// A decision taken, in the order of the conversation.
struct DecisionReview {
    std::uint32_t node = 0;
    std::uint32_t reply = 0;  // of a task: the outcome
    scenario::TaskKind kind = scenario::TaskKind::Choose;
    bool timed_out = false;
    std::vector<scoring::EvidenceItem> evidence;
    std::vector<PointsMove> points;
    std::vector<MeterMove> meters;
    std::string myth;               // id of the (first) myth fallen for, or empty
    std::optional<double> quality;  // mean of the scaled points over the competencies it was an opportunity for, 0..100
    std::vector<WhatIf> alternatives;
};

// One shown variable over the conversation: its value at the start of each decision and at the end.
struct Course {
    std::uint32_t variable = 0;
    std::vector<std::int64_t> values;
};

struct MythMet {
    std::string myth;
    std::vector<std::size_t> fallen_for;  // decisions in which the reply given fell for it
    std::vector<std::size_t> offered;     // decisions in which some reply that could be given would have
};

// A piece of advice resting on evidence: an indicator to show more, or to avoid, and the decisions it comes from.
struct Advice {
    std::string competency;
    std::string indicator;               // full id; its advice text is what to say
    bool do_more = true;                 // a positive indicator missed; otherwise a negative one shown
    std::vector<std::size_t> decisions;  // at least one
    double lost = 0;                     // points given away there
};

struct Debrief {
    scoring::ScoreReport scores;
    std::optional<std::size_t> strongest;  // index into scores.competencies; only if scores differ or there is one only
    std::optional<std::size_t> weakest;
    std::vector<DecisionReview> decisions;
    std::vector<Course> courses;
    std::vector<MythMet> myths;    // myths offered anywhere on the path, in the framework's order
    std::vector<Advice> advice;    // at most three, the most lost points first, of different indicators
    std::int64_t duration_ms = 0;  // from the start to the last input
};

Debrief build_debrief(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework);
// The same with bounds proven before, which depend on scenario and framework only and may take a second; without bounds
// (none for any competency) the scores have none.
Debrief build_debrief(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework,
                      const scoring::PathBounds& bounds);

}  // namespace rapport::report
