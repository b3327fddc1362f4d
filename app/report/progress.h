// The report model of a person's practice over all attempts: what the progress page, the printed summary and the
// learning path all read. Built from the history; holds facts, the readers choose words and layout. Pure functions over
// values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/debrief.h"
#include "report/figure.h"
#include "scenario/framework.h"
#include "scoring/history.h"

namespace rapport::report {

// One competency over the attempts in which it was observed.
struct CompetencyProgress {
    struct Observed {
        std::size_t attempt = 0;  // index into Progress::attempts
        Figure figure;
    };
    std::string id;
    std::vector<Observed> observed{};  // oldest first, never empty
    int opportunities = 0;             // over all attempts
    // The latest against the first, by the rule of figure.h; Unknown also for a single observation.
    Difference trend = Difference::Unknown;
    const Figure& first() const { return observed.front().figure; }
    const Figure& latest() const { return observed.back().figure; }
};

// Resisted: never fallen for though offered. Overcome: fallen for once, but not when it was last offered.
enum class MythState : std::uint8_t { FallenFor, Overcome, Resisted };

// Counts are of decisions.
struct MythProgress {
    std::string id;
    MythState state = MythState::Resisted;
    int offered = 0, fallen_for = 0;
    std::size_t last = 0;         // index into Progress::attempts: when it was last offered
    std::size_t last_fallen = 0;  // and last fallen for, unless Resisted
};

struct Progress {
    std::vector<scoring::KeptAttempt> attempts;    // the finished ones, by their end, the oldest first
    std::vector<CompetencyProgress> competencies;  // those observed, in the framework's order
    std::vector<MythProgress> myths;               // those offered: fallen for, then overcome, then resisted
};

Progress build_progress(const scoring::History& history, const scenario::CompetencyFramework& framework);

// The plain mean over the attempts with s / sqrt(n) as its error; no error below two attempts.
Figure mean_over_attempts(const CompetencyProgress& progress);

// What an overall score stands on: its error is the mean of the errors of the competencies, an upper bound, since one
// decision may count for several of them and their errors then go together. Nothing if no competency was observed.
std::optional<Figure> overall_figure(std::optional<double> overall, const std::vector<scoring::KeptScore>& scores);

// What is kept of the myths of a conversation.
std::vector<scoring::KeptMyth> kept_myths(const Debrief& debrief);

// The trend in words: “Clearly higher than the first time (48 ± 9).”
base::Phrase trend_words(const CompetencyProgress& progress, const language::Translator& tr);

}  // namespace rapport::report
