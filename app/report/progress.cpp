#include "report/progress.h"

#include <algorithm>
#include <cmath>

namespace rapport::report {

namespace {

std::optional<CompetencyProgress> competency_progress(const std::string& id,
                                                      const std::vector<scoring::KeptAttempt>& attempts) {
    CompetencyProgress progress;
    progress.id = id;
    for (std::size_t a = 0; a < attempts.size(); ++a) {
        for (const scoring::KeptScore& score : attempts[a].scores) {
            if (score.competency != id || !score.score) continue;
            progress.observed.push_back({a, {*score.score, score.standard_error, score.opportunities}});
            progress.opportunities += score.opportunities;
        }
    }
    if (progress.observed.empty()) return std::nullopt;
    if (progress.observed.size() > 1) progress.trend = difference(progress.first(), progress.latest());
    return progress;
}

std::optional<MythProgress> myth_progress(const std::string& id, const std::vector<scoring::KeptAttempt>& attempts) {
    MythProgress progress;
    progress.id = id;
    for (std::size_t a = 0; a < attempts.size(); ++a) {
        for (const scoring::KeptMyth& met : attempts[a].myths) {
            if (met.myth != id || met.offered == 0) continue;
            progress.offered += met.offered;
            progress.fallen_for += met.fallen_for;
            progress.last = a;
            if (met.fallen_for > 0) {
                progress.last_fallen = a;
                progress.state = MythState::FallenFor;
            } else if (progress.state == MythState::FallenFor) {
                progress.state = MythState::Overcome;
            }
        }
    }
    return progress.offered == 0 ? std::nullopt : std::optional(progress);
}

}  // namespace

Progress build_progress(const scoring::History& history, const scenario::CompetencyFramework& framework) {
    Progress progress;
    for (const scoring::KeptAttempt& attempt : history.attempts) {
        if (attempt.ended_ms) progress.attempts.push_back(attempt);
    }
    std::stable_sort(progress.attempts.begin(), progress.attempts.end(),
                     [](const auto& a, const auto& b) { return *a.ended_ms < *b.ended_ms; });
    for (const scenario::Competency& competency : framework.competencies) {
        if (auto found = competency_progress(competency.id, progress.attempts))
            progress.competencies.push_back(std::move(*found));
    }
    for (const scenario::Myth& myth : framework.myths) {
        if (auto found = myth_progress(myth.id, progress.attempts)) progress.myths.push_back(std::move(*found));
    }
    std::stable_sort(progress.myths.begin(), progress.myths.end(),
                     [](const MythProgress& a, const MythProgress& b) { return a.state < b.state; });
    return progress;
}

Figure mean_over_attempts(const CompetencyProgress& progress) {
    const auto count = static_cast<double>(progress.observed.size());
    Figure mean{0, std::nullopt, static_cast<int>(progress.observed.size())};
    for (const CompetencyProgress::Observed& each : progress.observed) mean.value += each.figure.value / count;
    if (progress.observed.size() < 2) return mean;
    double squares = 0;
    for (const CompetencyProgress::Observed& each : progress.observed)
        squares += (each.figure.value - mean.value) * (each.figure.value - mean.value);
    mean.error = std::sqrt(squares / (count - 1) / count);
    return mean;
}

std::optional<Figure> overall_figure(std::optional<double> overall, const std::vector<scoring::KeptScore>& scores) {
    if (!overall) return std::nullopt;
    Figure figure{*overall, std::nullopt, 0};
    double errors = 0;
    int observed = 0;
    bool complete = true;
    for (const scoring::KeptScore& score : scores) {
        if (!score.score) continue;
        ++observed;
        figure.observations += score.opportunities;
        complete = complete && score.standard_error.has_value();
        errors += score.standard_error.value_or(0);
    }
    if (complete && observed > 0) figure.error = errors / observed;
    return figure;
}

std::vector<scoring::KeptMyth> kept_myths(const Debrief& debrief) {
    std::vector<scoring::KeptMyth> kept;
    for (const MythMet& met : debrief.myths)
        kept.push_back({met.myth, static_cast<int>(met.offered.size()), static_cast<int>(met.fallen_for.size())});
    return kept;
}

base::Phrase trend_words(const CompetencyProgress& progress, const language::Translator& tr) {
    if (progress.observed.size() < 2) return base::Phrase("Seen in one conversation: nothing to compare with yet.");
    const std::string first = figure_words(tr, progress.first());
    switch (progress.trend) {
        case Difference::Higher:
            return base::Phrase("Clearly higher than the first time ({}).", {first});
        case Difference::Lower:
            return base::Phrase("Clearly lower than the first time ({}).", {first});
        case Difference::WithinError:
            return base::Phrase("First time {}: the difference lies within the error.", {first});
        case Difference::Unknown:
            break;
    }
    return base::Phrase("First time {}: too few opportunities to compare.", {first});
}

}  // namespace rapport::report
