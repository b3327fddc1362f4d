#include "ui/screens/debrief_words.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;
using language::mark;

namespace {

const report::Debrief& debrief_of(const Model& model) {
    return model.reviewed->debrief;
}

// The weightiest of the sums; the one named first in the framework's texts among equals.
std::optional<IndicatorSum> weightiest(std::map<std::string, IndicatorSum>& sums) {
    std::optional<IndicatorSum> best;
    for (auto& [indicator, sum] : sums) {
        if (!best || sum.points > best->points) best = std::move(sum);
    }
    return best;
}

void add(std::map<std::string, IndicatorSum>& sums, const std::string& indicator, double points, std::size_t decision,
         bool missed) {
    IndicatorSum& sum = sums[indicator];
    sum.indicator = indicator;
    sum.points += points;
    sum.missed = missed;
    if (sum.decisions.empty() || sum.decisions.back() != decision) sum.decisions.push_back(decision);
}

bool belongs_to(const std::string& indicator, const std::string& competency) {
    return indicator.size() > competency.size() && indicator.starts_with(competency) &&
           indicator[competency.size()] == '.';
}

// The reply with the most points for the competency among those not taken; null if none has more than the one given.
const report::WhatIf* better_reply(const report::DecisionReview& review, const std::string& competency, double given) {
    const report::WhatIf* best = nullptr;
    double most = given;
    for (const report::WhatIf& each : review.alternatives) {
        double points = 0;
        for (const report::PointsMove& move : each.points) points += move.competency == competency ? move.points : 0;
        if (points > most) best = &each;
        most = std::max(most, points);
    }
    return best;
}

bool any_observed(const report::Debrief& debrief) {
    const std::vector<scoring::CompetencyScore>& all = debrief.scores.competencies;
    return std::any_of(all.begin(), all.end(),
                       [](const scoring::CompetencyScore& each) { return each.score.has_value(); });
}

// The weakest competency; where all are equal, the one that lost the most points.
std::optional<std::size_t> to_work_on(const Model& model) {
    const report::Debrief& debrief = debrief_of(model);
    if (debrief.weakest || debrief.strongest) return debrief.weakest ? debrief.weakest : debrief.strongest;
    std::optional<std::size_t> found;
    double most = 0;
    for (std::size_t i = 0; i < debrief.scores.competencies.size(); ++i) {
        const std::optional<IndicatorSum> lost = most_lost(model, debrief.scores.competencies[i]);
        if (!lost || lost->points <= most) continue;
        most = lost->points;
        found = i;
    }
    return found;
}

std::string figure_line(const Model& model, const scoring::CompetencyScore& score) {
    const std::optional<Figure> figure = figure_of(score);
    if (!figure) return {};
    return value_text(model, *figure) + "\u00A0" + error_text(model, *figure) + " \u00B7 " +
           model.tr_n("{} opportunity", "{} opportunities", figure->observations);
}

}  // namespace

const std::string& said(const Model& model, const scenario::Text& text) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    return conversation.scenario().text(text, conversation.language());
}

const scenario::Indicator* indicator_of(const Model& model, const std::string& full_id) {
    scenario::IndicatorRef found;
    if (!model.framework().find_indicator(full_id, found)) return nullptr;
    return &model.framework().competencies[found.competency].indicators[found.indicator];
}

std::string decision_name(const Model& model, std::size_t decision) {
    return model.tr(Phrase("Decision {}", {model.translator.number(static_cast<double>(decision + 1))}));
}

std::string signed_text(const Model& model, double value) {
    const std::string size = model.translator.points(std::abs(value));
    return value == 0 ? size : (value > 0 ? "+" : "\u2212") + size;
}

std::string range_text(const Model& model, double low, double high) {
    const auto plain = [&](double value) {
        return value < 0 ? signed_text(model, value) : model.translator.points(value);
    };
    return model.tr(Phrase("{} to {}", {plain(low), plain(high)}));
}

std::string meter_text(const Model& model, std::size_t decision, const report::MeterMove& move) {
    const std::string& title = said(model, model.reviewed->conversation.scenario().variable_titles[move.variable]);
    const std::int64_t before = model.reviewed->conversation.decisions()[decision].before.variables[move.variable];
    const auto number = [&](std::int64_t value) { return model.translator.number(static_cast<double>(value)); };
    return title + ' ' + number(before) + " \u2192 " + number(before + move.change);
}

std::string points_text(const Model& model, const std::string& competency, double points) {
    return model.competency_title(competency) + ' ' + signed_text(model, points);
}

std::optional<Figure> figure_of(const scoring::CompetencyScore& score) {
    if (!score.score) return std::nullopt;
    return Figure{*score.score, score.standard_error, static_cast<int>(score.opportunities.size())};
}

std::optional<IndicatorSum> most_shown(const Model&, const scoring::CompetencyScore& score) {
    std::map<std::string, IndicatorSum> sums;
    for (const scoring::EvidenceItem& item : score.evidence) {
        if (item.points > 0) add(sums, item.indicator, item.points, item.decision, false);
    }
    return weightiest(sums);
}

std::optional<IndicatorSum> most_lost(const Model& model, const scoring::CompetencyScore& score) {
    std::map<std::string, IndicatorSum> sums;
    for (const scoring::EvidenceItem& item : score.evidence) {
        if (item.points < 0) add(sums, item.indicator, -item.points, item.decision, false);
    }
    const scenario::Scenario& scenario = model.reviewed->conversation.scenario();
    for (const scoring::Opportunity& each : score.opportunities) {
        const report::DecisionReview& review = debrief_of(model).decisions[each.decision];
        const report::WhatIf* better = better_reply(review, score.id, each.points);
        if (better == nullptr) continue;
        for (const scenario::Evidence& evidence :
             scenario.nodes[review.node].decision->replies[better->reply].evidence) {
            const scenario::Indicator* indicator = indicator_of(model, evidence.indicator);
            const auto same = [&](const scoring::EvidenceItem& item) { return item.indicator == evidence.indicator; };
            const bool shown = std::any_of(review.evidence.begin(), review.evidence.end(), same);
            if (indicator == nullptr || !indicator->positive || shown || !belongs_to(evidence.indicator, score.id))
                continue;
            add(sums, evidence.indicator, evidence.strength, each.decision, true);
        }
    }
    return weightiest(sums);
}

Finding strongest_finding(const Model& model) {
    const report::Debrief& debrief = debrief_of(model);
    if (!debrief.strongest && any_observed(debrief)) {
        return {Tone::Neutral,
                Icon::Balance,
                model.tr("Nothing stands out"),
                model.tr("All your competencies came out the same here."),
                {},
                {}};
    }
    if (!debrief.strongest) {
        return {Tone::Neutral,
                Icon::Info,
                model.tr("No competency was observed"),
                model.tr("No decision on your path was an opportunity for one that is scored here."),
                {},
                {}};
    }
    const scoring::CompetencyScore& score = debrief.scores.competencies[*debrief.strongest];
    Finding finding{Tone::Good,
                    Icon::Up,
                    model.tr(Phrase("Strongest: {}", {model.competency_title(score.id)})),
                    {},
                    figure_line(model, score),
                    {}};
    const std::optional<IndicatorSum> shown = most_shown(model, score);
    const scenario::Indicator* indicator = shown ? indicator_of(model, shown->indicator) : nullptr;
    if (indicator == nullptr) {
        finding.words = model.tr("You avoided everything that counts against it.");
        return finding;
    }
    finding.words = model.tr(Phrase("What you did most for it: “{}”.", {model.framework_text(indicator->text)}));
    finding.decisions = shown->decisions;
    return finding;
}

Finding weakest_finding(const Model& model) {
    const report::Debrief& debrief = debrief_of(model);
    const std::vector<scoring::CompetencyScore>& all = debrief.scores.competencies;
    const std::optional<std::size_t> index = to_work_on(model);
    const std::optional<IndicatorSum> lost = index ? most_lost(model, all[*index]) : std::nullopt;
    const scenario::Indicator* indicator = lost ? indicator_of(model, lost->indicator) : nullptr;
    if (!index || (!debrief.weakest && indicator == nullptr)) {
        const bool observed = any_observed(debrief);
        const char* words = observed ? mark("You took the best reply you could at every opportunity.")
                                     : mark("Try it again and choose other replies: other paths have opportunities.");
        return {Tone::Neutral,
                observed ? Icon::Check : Icon::Redo,
                model.tr(observed ? mark("Nothing to work on here") : mark("Try another path")),
                model.tr(words),
                {},
                {}};
    }
    Finding finding{Tone::Warn,
                    Icon::Down,
                    model.tr(Phrase("Work on: {}", {model.competency_title(all[*index].id)})),
                    {},
                    figure_line(model, all[*index]),
                    {}};
    if (indicator != nullptr) {
        const char* words = lost->missed ? mark("You could have done this: “{}”.") : mark("This cost you most: “{}”.");
        finding.words = model.tr(Phrase(words, {model.framework_text(indicator->text)}));
        finding.decisions = lost->decisions;
    }
    if (!debrief.weakest) return finding;
    const Difference apart = difference(*figure_of(all[*index]), *figure_of(all[*debrief.strongest]));
    if (apart == Difference::WithinError)
        finding.words +=
            (finding.words.empty() ? "" : " ") + model.tr("The gap to your strongest is within the error.");
    return finding;
}

Finding myth_finding(const Model& model) {
    const std::vector<report::MythMet>& myths = debrief_of(model).myths;
    if (myths.empty())
        return {Tone::Neutral,
                Icon::FlagEmpty,
                model.tr("No myth met"),
                model.tr("No reply you could give rested on a common myth."),
                {},
                {}};
    const auto fell = [](const report::MythMet& met) { return !met.fallen_for.empty(); };
    const auto title_of = [&](const report::MythMet& met) {
        const scenario::Myth* myth = model.framework().myth(met.myth);
        return myth == nullptr ? met.myth : model.framework_text(myth->title);
    };
    const auto fallen = std::find_if(myths.begin(), myths.end(), fell);
    const report::MythMet& first = fallen == myths.end() ? myths.front() : *fallen;
    Finding finding{fell(first) ? Tone::Bad : Tone::Neutral,
                    Icon::Flag,
                    model.tr(Phrase("Myth met: “{}”", {title_of(first)})),
                    {},
                    {},
                    {}};
    finding.words = model.tr(fell(first) ? mark("You fell for it.")
                                         : mark("You did not fall for it, though one of your replies could have."));
    finding.decisions = fell(first) ? first.fallen_for : first.offered;
    std::vector<std::string> also;
    std::int64_t withstood = 0;
    for (const report::MythMet& met : myths) {
        if (&met == &first) continue;
        if (fell(met))
            also.push_back(model.tr(Phrase("“{}”", {title_of(met)})));
        else
            ++withstood;
    }
    if (!also.empty()) finding.words += ' ' + model.tr(Phrase("You also fell for {}.", {model.translator.list(also)}));
    if (withstood > 0)
        finding.words += ' ' + model.tr_n("You saw through {} more myth.", "You saw through {} more myths.", withstood);
    return finding;
}

}  // namespace rapport::ui
