// Scores: what a conversation shows about each competency, every figure with the evidence it rests on.
// Rule (architecture, "the way of the data"): at each decision the points of the reply given are scaled between the
// lowest and the highest points among the replies that could be given there (node-local proportion of maximum possible,
// POMP: Cohen, Cohen, Aiken and West 1999); a competency's score is the weighted mean over the decisions that were an
// opportunity for it. Pure functions; safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "scenario/framework.h"
#include "scoring/bounds.h"
#include "scoring/key.h"

namespace rapport::scoring {

// One piece of evidence: a reply given or a part of an answer, and what it shows.
struct EvidenceItem {
    std::size_t decision = 0;  // 0-based, in the order taken
    std::string node, reply, indicator;
    double points = 0;  // strength, negative for a negative indicator; of a credit its share
    std::string part;  // id of the question, message or rule; “order”, “worst”; empty for the reply or the whole answer
};

// A decision that was an opportunity for a competency.
struct Opportunity {
    std::size_t decision = 0;
    double points = 0, lowest = 0, highest = 0;  // of the answer given; among the answers that could be given
    double scaled = 0;                           // 0..100
    int weight = 1;
};

struct CompetencyScore {
    std::string id;
    std::optional<double> score;           // 0..100; nothing when no opportunity was met ("not observed")
    std::optional<double> standard_error;  // in points of the score; nothing below two opportunities
    double raw = 0, raw_min = 0, raw_max = 0;
    bool bounds_exact = true;
    std::vector<Opportunity> opportunities;
    std::vector<EvidenceItem> evidence;
};

// What a person said of a written answer; kept apart from points, which only machines give.
struct HumanLevel {
    std::size_t decision = 0;
    std::string competency;
    int level = 1;  // 1..5 of the anchored scale
};

struct ScoreReport {
    std::string ending;                         // id of the ending node, empty while the conversation runs
    std::vector<CompetencyScore> competencies;  // those the scenario announces as scored, in the framework's order
    std::vector<HumanLevel> self_levels;        // the trainee's own
    // Mean of the observed scores, and nothing if none was observed: for ordering attempts, never shown without the
    // competencies.
    std::optional<double> overall;
};

ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework);
// The same with key and bounds computed before (they depend on scenario and framework only). Bounds that name no
// competency leave raw_min, raw_max and bounds_exact as they are.
ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework,
                  const Key& key, const PathBounds& bounds);

// Weighted mean of values, and its standard error: sqrt(k / (k - 1) * sum(w^2 (x - mean)^2)) / sum(w) for k >= 2
// (Gatz and Smith 1995, the ratio-variance form with constant mean weight; with equal weights it is s / sqrt(k)).
struct WeightedMean {
    std::optional<double> mean, standard_error;
};
WeightedMean weighted_mean(const std::vector<Opportunity>& opportunities);

// The opportunities that a decision gave: one entry per competency of the key, nothing where all answers that could be
// given have the same points.
std::vector<std::optional<Opportunity>> opportunities_at(const dialogue::Conversation& conversation, const Key& key,
                                                         std::size_t decision);

}  // namespace rapport::scoring
