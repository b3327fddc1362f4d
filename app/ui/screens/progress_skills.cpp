// Competencies on the progress page: a table of all, and the course of the chosen one.
#include <algorithm>

#include "report/progress_words.h"
#include "ui/app/practice.h"
#include "ui/charts.h"
#include "ui/screens/parts.h"
#include "ui/screens/progress_parts.h"

namespace rapport::ui {

namespace {

using report::CompetencyProgress;

void draw_score(Kit& ui, const Figure& figure) {
    score_bar(ui, static_cast<float>(figure.value), static_cast<float>(figure.error.value_or(0)), {});
}

void draw_wide_rows(Kit& ui, const Model& model, ProgressView& view) {
    const float figures = ui.px(metric::kFigureColumn);
    const Column columns[] = {{model.tr("Competency"), Track::part(5)},
                              {model.tr("Latest score with its error"), Track::part(4)},
                              {{}, Track::pixels(ui.px(metric::kScoreColumn)), Align::Right},
                              {model.tr("Opportunities"), Track::pixels(figures), Align::Right}};
    Table table(ui, "skills", columns);
    int index = 0;
    for (const CompetencyProgress& each : model.skills.competencies) {
        const bool chosen = index == view.competency;
        const std::string& name = model.competency_title(each.id);
        table.row();
        table.cell(name, chosen ? TextStyle::BodyStrong : TextStyle::Body, chosen ? Shade::Accent : Shade::Text);
        table.cell();
        draw_score(ui, each.latest());
        table.cell();
        figure(ui, model, each.latest(), Align::Right);
        table.cell(model.translator.number(each.latest().observations), TextStyle::Small, Shade::Muted);
        if (table.row_button({"skill", index}, name)) view.competency = index;
        ++index;
    }
}

// The same figures, below one another.
void draw_narrow_rows(Kit& ui, const Model& model, ProgressView& view) {
    const Column columns[] = {{{}, Track::part(1)}, {{}, Track::pixels(ui.px(metric::kFigureColumn)), Align::Right}};
    Table table(ui, "skills-narrow", columns);
    int index = 0;
    for (const CompetencyProgress& each : model.skills.competencies) {
        const bool chosen = index == view.competency;
        const std::string& name = model.competency_title(each.id);
        table.row();
        table.cell();
        text(ui, name,
             {.style = chosen ? TextStyle::BodyStrong : TextStyle::Body,
              .shade = chosen ? Shade::Accent : Shade::Text,
              .width = content_width(ui)});
        draw_score(ui, each.latest());
        small_text(ui, model.tr_n("{} opportunity", "{} opportunities", each.latest().observations));
        table.cell();
        figure(ui, model, each.latest(), Align::Right);
        if (table.row_button({"skill", index}, name)) view.competency = index;
        ++index;
    }
}

void draw_table(Kit& ui, const Model& model, ProgressView& view) {
    begin_card(ui, "competencies", {.fill_row = true});
    if (content_width(ui) >= ui.px(metric::kSkillTable))
        draw_wide_rows(ui, model, view);
    else
        draw_narrow_rows(ui, model, view);
    end_card(ui);
}

// The attempts on the x axis, the score with its error bar on the y axis.
void draw_chart(Kit& ui, const Model& model, const CompetencyProgress& progress) {
    std::vector<std::optional<float>> values;
    std::vector<float> errors;
    std::vector<std::string> days;
    for (const CompetencyProgress::Observed& each : progress.observed) {
        values.emplace_back(static_cast<float>(each.figure.value));
        errors.push_back(static_cast<float>(each.figure.error.value_or(0)));
        // The day is enough here; “today, 14:02” would need the room of three.
        const std::string when = model.translator.when(*model.skills.attempts[each.attempt].ended_ms, model.now_ms);
        days.push_back(when.substr(0, when.find(',')));
    }
    const std::vector<std::string_view> labels(days.begin(), days.end());
    const Series series[] = {{.name = model.competency_title(progress.id), .values = values, .errors = errors}};
    line_chart(ui, "course", series, {.height = metric::kCourseHeight, .labels = labels, .legend = false});
}

void draw_drill_button(Kit& ui, const Model& model, const std::string& competency, Intents& intents) {
    const DrillOffer* offer = drill_offer(model, competency);
    if (offer == nullptr) return;
    gap(ui, Space::L);
    const std::string words = drill_words(model, *offer);
    const bool ready = offer->ready() > 0;
    if (button(ui, "drill", model.tr("Drill it"), {.icon = Icon::Bolt},
               {model.tr("Single decisions, each looked at on the spot"), {}, ready ? std::string_view() : words}))
        intents.push_back(intent::StartDrill{competency});
    gap(ui, Space::S);
    small_text(ui, words);
}

void draw_course(Kit& ui, const Model& model, const CompetencyProgress& progress, Intents& intents) {
    begin_card(ui, "course", {.fill_row = true});
    text(ui, model.competency_title(progress.id), {.style = TextStyle::Section, .width = content_width(ui)});
    text(ui, model.tr(report::trend_words(progress, model.translator)), {.width = content_width(ui)});
    gap(ui, Space::S);
    draw_chart(ui, model, progress);
    gap(ui, Space::S);
    const auto attempts = static_cast<std::int64_t>(progress.observed.size());
    std::string sums = model.tr_n("{} opportunity", "{} opportunities", progress.opportunities) + ' ' +
                       model.tr_n("in {} conversation", "in {} conversations", attempts);
    if (attempts > 1)
        sums += " \u00B7 " + model.tr(base::Phrase("mean {}", {figure_text(model, mean_over_attempts(progress))}));
    small_text(ui, sums);
    draw_drill_button(ui, model, progress.id, intents);
    end_card(ui);
}

}  // namespace

void draw_skills(Kit& ui, const Model& model, ProgressView& view, Intents& intents) {
    const std::vector<CompetencyProgress>& all = model.skills.competencies;
    if (all.empty()) return;
    view.competency = std::clamp(view.competency, 0, static_cast<int>(all.size()) - 1);
    const CompetencyProgress& chosen = all[static_cast<std::size_t>(view.competency)];
    {
        Columns columns(ui, "skill-columns",
                        {Track::part(8, ui.px(metric::kSkillTable)), Track::part(5, ui.px(metric::kSkillColumn))});
        columns.next();
        draw_table(ui, model, view);
        columns.next();
        draw_course(ui, model, chosen, intents);
    }
    gap(ui, Space::M);
    small_text(ui, report::rule_words(model.translator));
    gap(ui, Space::XL);
}

}  // namespace rapport::ui
