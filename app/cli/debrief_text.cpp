#include "cli/debrief_text.h"

#include "cli/debrief_task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;
using language::Translator;
using scenario::CompetencyFramework;
using scoring::CompetencyScore;

namespace {

const std::string& title_of(const CompetencyFramework& framework, const Translator& tr, const std::string& competency) {
    const scenario::Competency* found = framework.competency(competency);
    return found == nullptr ? competency : framework.text(found->title, tr.language());
}

const scenario::Indicator* indicator_of(const CompetencyFramework& framework, const std::string& full_id) {
    scenario::IndicatorRef found;
    if (!framework.find_indicator(full_id, found)) return nullptr;
    return &framework.competencies[found.competency].indicators[found.indicator];
}

std::string score_text(const Translator& tr, const CompetencyScore& score) {
    if (!score.score) return tr.tr("not observed: no decision on your way was an opportunity for it");
    std::string figure = tr.number(*score.score);
    if (score.standard_error) figure += " ± " + tr.number(*score.standard_error);
    const auto opportunities = static_cast<std::int64_t>(score.opportunities.size());
    return figure + " (" + tr.tr_n("{} opportunity", "{} opportunities", opportunities) + ")";
}

const char* outcome_name(scenario::Outcome outcome) {
    switch (outcome) {
        case scenario::Outcome::Success:
            return language::mark("success");
        case scenario::Outcome::Mixed:
            return language::mark("a mixed result");
        case scenario::Outcome::Failure:
            return language::mark("a failure");
    }
    return "";
}

std::string decision_list(const Translator& tr, const std::vector<std::size_t>& decisions) {
    std::vector<std::string> numbers;
    numbers.reserve(decisions.size());
    for (const std::size_t each : decisions) numbers.push_back(tr.number(static_cast<double>(each + 1)));
    return tr.list(numbers);
}

void print_extremes(Page& page, const Translator& tr, const CompetencyFramework& framework,
                    const report::Debrief& debrief) {
    const std::vector<CompetencyScore>& all = debrief.scores.competencies;
    // All equal: none stands out.
    if (!debrief.strongest || (!debrief.weakest && all.size() > 1)) return;
    page.labelled(tr.tr("Strongest"), title_of(framework, tr, all[*debrief.strongest].id), 2);
    if (debrief.weakest) page.labelled(tr.tr("Weakest"), title_of(framework, tr, all[*debrief.weakest].id), 2);
}

void print_advice(Page& page, const Translator& tr, const CompetencyFramework& framework,
                  const report::Debrief& debrief) {
    if (debrief.advice.empty()) return;
    page.blank();
    page.heading(tr.tr("Advice"));
    for (std::size_t i = 0; i < debrief.advice.size(); ++i) {
        const report::Advice& advice = debrief.advice[i];
        const scenario::Indicator* indicator = indicator_of(framework, advice.indicator);
        if (indicator == nullptr) continue;
        const std::string where = advice.decisions.size() == 1
                                      ? tr.tr(Phrase("decision {}", {decision_list(tr, advice.decisions)}))
                                      : tr.tr(Phrase("decisions {}", {decision_list(tr, advice.decisions)}));
        page.item(std::to_string(i + 1) + ".",
                  title_of(framework, tr, advice.competency) + " (" + where +
                      "): " + framework.text(indicator->advice, tr.language()),
                  2);
    }
}

void print_myths(Page& page, const Translator& tr, const CompetencyFramework& framework,
                 const report::Debrief& debrief) {
    bool first = true;
    for (const report::MythMet& met : debrief.myths) {
        const scenario::Myth* myth = framework.myth(met.myth);
        if (met.fallen_for.empty() || myth == nullptr) continue;
        if (first) {
            page.blank();
            page.heading(tr.tr("Myths you fell for"));
        }
        first = false;
        page.labelled(framework.text(myth->title, tr.language()), framework.text(myth->truth, tr.language()), 2);
    }
}

// What was answered, so that a reader remembers: the client's last words where the decision stands, or else what
// happened there, or else the client's last words before. Null at a decision without any.
const dialogue::Entry* answered(const Conversation& conversation, const dialogue::Taken& taken) {
    const auto decision = static_cast<std::uint32_t>(&taken - conversation.decisions().data());
    const dialogue::Entry* happened = nullptr;
    const dialogue::Entry* said_before = nullptr;
    for (std::size_t i = taken.entry; i > 0; --i) {
        const dialogue::Entry& entry = conversation.transcript()[i - 1];
        const bool client = entry.kind == dialogue::EntryKind::Client;
        const bool here = entry.node == taken.node && entry.decision == decision;
        if (here && client) return &entry;
        if (here && entry.kind == dialogue::EntryKind::Narrator && happened == nullptr) happened = &entry;
        if (client && said_before == nullptr) said_before = &entry;
    }
    return happened != nullptr ? happened : said_before;
}

}  // namespace

void print_ending(Page& page, const Translator& tr, const Conversation& conversation) {
    const scenario::Scenario& scenario = conversation.scenario();
    const scenario::Ending* ending = conversation.ending();
    if (ending == nullptr) {
        page.text(tr.tr("This conversation has not ended."));
        return;
    }
    const std::string& outcome = tr.tr(outcome_name(ending->outcome));
    page.heading(tr.tr(
        Phrase("The conversation is over, {}: {}", {outcome, scenario.text(ending->title, conversation.language())})));
    page.text(scenario.text(ending->text, conversation.language()));
}

void print_scores(Page& page, const Translator& tr, const CompetencyFramework& framework,
                  const scoring::ScoreReport& report) {
    page.heading(tr.tr("Scores, 0 to 100"));
    for (const CompetencyScore& each : report.competencies)
        page.labelled(title_of(framework, tr, each.id), score_text(tr, each), 2);
    page.text(tr.tr("The figure after ± is the standard error: how far the score could be off by chance. Few "
                    "opportunities say little."),
              2);
}

void print_evidence(Page& page, const Translator& tr, const CompetencyFramework& framework,
                    const scoring::ScoreReport& report) {
    for (const CompetencyScore& each : report.competencies) {
        if (each.evidence.empty()) continue;
        page.blank();
        page.heading(title_of(framework, tr, each.id));
        page.text(tr.tr(Phrase("{} points; the scenario allows {} to {}.",
                               {tr.points(each.raw), tr.points(each.raw_min), tr.points(each.raw_max)})),
                  2);
        for (const scoring::EvidenceItem& item : each.evidence) {
            const scenario::Indicator* indicator = indicator_of(framework, item.indicator);
            const std::string points = (item.points > 0 ? "+" : "−") + tr.points(std::abs(item.points));
            const std::string what =
                indicator == nullptr ? item.indicator : framework.text(indicator->text, tr.language());
            const std::string decision = std::to_string(item.decision + 1);
            page.item(points,
                      item.part.empty()
                          ? tr.tr(Phrase("{} (decision {}, “{}”)", {what, decision, item.reply}))
                          : tr.tr(Phrase("{} (decision {}, “{}”, “{}”)", {what, decision, item.reply, item.part})),
                      2);
        }
    }
}

void print_self_levels(Page& page, const Translator& tr, const CompetencyFramework& framework,
                       const scoring::ScoreReport& report) {
    if (report.self_levels.empty()) return;
    page.blank();
    page.heading(tr.tr("Your own levels, 1 to 5"));
    for (const scoring::HumanLevel& each : report.self_levels) {
        const std::string where = tr.tr(Phrase("decision {}", {decision_list(tr, {each.decision})}));
        page.labelled(title_of(framework, tr, each.competency), tr.number(each.level) + " (" + where + ")", 2);
    }
    page.text(tr.tr("They are what you said of your own texts. They are kept apart from the scores."), 2);
}

void print_decision(Voice& voice, const Conversation& conversation, const CompetencyFramework& framework,
                    const report::DecisionReview& review, std::size_t number) {
    const Translator& tr = voice.tr;
    const scenario::Scenario& scenario = conversation.scenario();
    const std::vector<scenario::Reply>& replies = scenario.nodes[review.node].decision->replies;
    const auto text = [&](const scenario::Text& each) -> const std::string& {
        return scenario.text(each, conversation.language());
    };
    Page& page = voice.page;
    const std::string ordinal = tr.tr(Phrase("Decision {}", {tr.number(static_cast<double>(number + 1))}));
    page.heading(review.quality ? ordinal + ": " + tr.tr(Phrase("{} of 100", {tr.number(*review.quality)}))
                                : ordinal + ": " + tr.tr("not scored"));
    if (const dialogue::Entry* heard = answered(conversation, conversation.decisions()[number])) {
        const bool client = heard->kind == dialogue::EntryKind::Client;
        page.labelled(client ? text(scenario.client.name) : tr.tr("The moment"), conversation.text(*heard), 2);
    }
    const bool task = review.kind != scenario::TaskKind::Choose;
    if (task) {
        const scenario::Task& asked = *scenario.nodes[review.node].decision->task;
        page.labelled(tr.tr("Your task"), text(asked.instruction), 2);
    }
    if (!replies[review.reply].text.empty())
        page.labelled(review.timed_out ? tr.tr("You, out of time") : tr.tr("You"), text(replies[review.reply].text), 2);
    if (!replies[review.reply].feedback.empty())
        page.labelled(tr.tr("Feedback"), text(replies[review.reply].feedback), 2);
    if (const scenario::Myth* myth = framework.myth(review.myth)) {
        page.labelled(tr.tr("Myth"), framework.text(myth->title, tr.language()), 2);
    }
    print_task_review(voice, conversation, framework, conversation.decisions()[number]);
    if (task) return;
    if (review.alternatives.empty() || !review.quality || review.alternatives.front().quality <= *review.quality)
        return;
    const report::WhatIf& better = review.alternatives.front();
    page.labelled(tr.tr(Phrase("Better, {} of 100", {tr.number(better.quality)})), text(replies[better.reply].text), 2);
    if (!replies[better.reply].feedback.empty()) page.labelled(tr.tr("Why"), text(replies[better.reply].feedback), 2);
}

void print_summary(Voice& voice, const Conversation& conversation, const CompetencyFramework& framework,
                   const report::Debrief& debrief) {
    print_ending(voice.page, voice.tr, conversation);
    voice.page.blank();
    print_scores(voice.page, voice.tr, framework, debrief.scores);
    print_extremes(voice.page, voice.tr, framework, debrief);
    print_self_levels(voice.page, voice.tr, framework, debrief.scores);
    print_advice(voice.page, voice.tr, framework, debrief);
    print_myths(voice.page, voice.tr, framework, debrief);
}

}  // namespace rapport::cli
