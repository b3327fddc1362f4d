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

// One piece of evidence: a reply given, and what it shows.
struct EvidenceItem {
    std::size_t decision = 0;  // 0-based, in the order taken
    std::string node, reply, indicator;
    int points = 0;  // strength, negative for a negative indicator
};

// A decision that was an opportunity for a competency.
struct Opportunity {
    std::size_t decision = 0;
    int points = 0, lowest = 0, highest = 0;  // of the reply given; among the replies that could be given
    double scaled = 0;                        // 0..100
    int weight = 1;
};

struct CompetencyScore {
    std::string id;
    std::optional<double> score;           // 0..100; nothing when no opportunity was met ("not observed")
    std::optional<double> standard_error;  // in points of the score; nothing below two opportunities
    std::int64_t raw = 0, raw_min = 0, raw_max = 0;
    bool bounds_exact = true;
    std::vector<Opportunity> opportunities;
    std::vector<EvidenceItem> evidence;
};

struct ScoreReport {
    std::string ending;                         // id of the ending node, empty while the conversation runs
    std::vector<CompetencyScore> competencies;  // those the scenario announces as scored, in the framework's order
    // Mean of the observed scores, and nothing if none was observed: for ordering attempts, never shown without the
    // competencies.
    std::optional<double> overall;
};

ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework);
// The same with key and bounds computed before (they depend on scenario and framework only).
ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework,
                  const Key& key, const PathBounds& bounds);

// Weighted mean of values, and its standard error: sqrt(k / (k - 1) * sum(w^2 (x - mean)^2)) / sum(w) for k >= 2
// (Gatz and Smith 1995, the ratio-variance form with constant mean weight; with equal weights it is s / sqrt(k)).
struct WeightedMean {
    std::optional<double> mean, standard_error;
};
WeightedMean weighted_mean(const std::vector<Opportunity>& opportunities);

// The opportunity that a decision gave for a competency, or nothing if all replies that could be given had the same
// points.
std::optional<Opportunity> opportunity_at(const dialogue::Conversation& conversation, const Key& key,
                                          std::size_t decision, std::uint32_t competency);

}  // namespace rapport::scoring
