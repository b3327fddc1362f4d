// A brief beside a good one, and each rule of its key with the reason.
#include <algorithm>

#include "dialogue/measure.h"
#include "ui/screens/debrief_answer.h"

namespace rapport::ui {

using base::Phrase;
using dialogue::Briefed;
using dialogue::RuleResult;
using language::mark;
using scenario::BriefPart;
using scenario::BriefRule;
using scenario::Need;

namespace {

std::string any_of(const Reviewing& review, const BriefRule& rule) {
    std::string all;
    for (const std::string& id : rule.any_of) {
        const std::string& name = rule.part == BriefPart::Task    ? review.words.work(id)
                                  : rule.part == BriefPart::Input ? review.words.input(id)
                                                                  : review.words.option(review.task().brief.risks, id);
        all = all.empty() ? name : review.words.tr(Phrase("{} or {}", {all, name}));
    }
    return all;
}

std::string goals_of(const Reviewing& review, const BriefRule& rule) {
    const TaskWords& words = review.words;
    std::string all;
    for (const scenario::KpiRange& goal : rule.goals) {
        const std::string one = words.tr(Phrase("{}: {} to {} in {} to {} weeks",
                                                {words.kpi(goal.kpi), words.number(goal.from), words.number(goal.to),
                                                 words.number(goal.weeks_from), words.number(goal.weeks_to)}));
        all = all.empty() ? one : words.tr(Phrase("{} or {}", {all, one}));
    }
    return all;
}

// What the rule looks at.
std::string subject_of(const Reviewing& review, const BriefRule& rule) {
    const TaskWords& words = review.words;
    const auto labelled = [&](const char* label, const std::string& what) {
        return words.tr(Phrase("{}: {}", {words.tr(label), what}));
    };
    switch (rule.part) {
        case BriefPart::Kpi:
            return labelled(mark("Goal"), goals_of(review, rule));
        case BriefPart::Task:
            return labelled(mark("Work"), any_of(review, rule));
        case BriefPart::Input:
            return labelled(mark("From the client"), any_of(review, rule));
        case BriefPart::Risk:
            return labelled(mark("Risk"), any_of(review, rule));
        case BriefPart::Budget:
            return labelled(mark("Budget"), words.tr(Phrase("{} from {} to {} %", {words.channel(rule.channel),
                                                                                   words.number(rule.percent_from),
                                                                                   words.number(rule.percent_to)})));
        case BriefPart::Specialists:
            return words.tr("Each piece of work with its specialist");
        case BriefPart::Order:
            return words.tr("First what the rest depends on, and everything that the work needs");
        case BriefPart::Explanation:
            return words.tr("The plain words for the client");
    }
    return {};
}

struct Verdict {
    const char* words;
    Tone tone;
    Icon sign;
};

Verdict verdict_of(const BriefRule& rule, const RuleResult& result) {
    if (rule.need == Need::Harmful)
        return result.chosen ? Verdict{mark("Does harm here."), Tone::Bad, Icon::CloseCircle}
                             : Verdict{mark("Rightly left out."), Tone::Good, Icon::Check};
    if (rule.need == Need::Optional)
        return result.chosen ? Verdict{mark("Fine too; counts for nothing."), Tone::Neutral, Icon::Minus}
                             : Verdict{mark("Would be fine too; counts for nothing."), Tone::Neutral, Icon::Minus};
    if (result.fulfilled >= 0.999) return {mark("Fulfilled."), Tone::Good, Icon::Check};
    if (result.fulfilled > 0.001) return {mark("Partly."), Tone::Warn, Icon::Balance};
    return {mark("Missing."), Tone::Bad, Icon::CloseCircle};
}

void draw_lines_card(Kit& ui, Id id, const std::string& title, const std::vector<std::string>& lines, Shade ground) {
    begin_card(ui, id, {.ground = ground, .outline = false, .fill_row = true});
    text(ui, title, {.style = TextStyle::SmallStrong, .shade = ground == Shade::GoodSoft ? Shade::Good : Shade::Muted});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        gap(ui, Space::XS);
        selectable_text(ui, {"line", i}, lines[i], {.style = TextStyle::Small});
    }
    end_card(ui);
}

}  // namespace

void review_brief(Kit& ui, const Reviewing& review) {
    const auto* brief = std::get_if<Briefed>(&review.taken.answer);
    const scenario::CataloguePtr& catalogue = review.words.scenario().catalogue;
    if (brief == nullptr || catalogue == nullptr) return;
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("Your brief beside a good one"), &review.taken.credit);
    {
        const float least = ui.px(metric::kFindingMinWidth);
        Columns columns(ui, "briefs", {Track::part(1, least), Track::part(1, least)}, Space::L);
        columns.next();
        draw_lines_card(ui, "own", words.tr("Yours"), answer_lines(words, review.task(), *brief), Shade::Background);
        columns.next();
        draw_lines_card(ui, "good", words.tr("A good one"),
                        answer_lines(words, review.task(), dialogue::best_answer(review.task(), catalogue.get())),
                        Shade::GoodSoft);
    }
    gap(ui, Space::L);
    for (const RuleResult& result : dialogue::measure_brief(review.task().brief, *catalogue, *brief)) {
        const BriefRule& rule = review.task().brief.key[result.rule];
        const Verdict verdict = verdict_of(rule, result);
        AnswerRow row{.tone = verdict.tone, .sign = verdict.sign};
        row.text = subject_of(review, rule);
        row.standing = words.tr(verdict.words);
        if (!rule.why.empty()) row.why = words.text(rule.why);
        answer_row(ui, {"rule", static_cast<std::size_t>(result.rule)}, row);
    }
}

}  // namespace rapport::ui
