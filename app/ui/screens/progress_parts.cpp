// Courses, tables and the list of attempts on the progress page.
#include "ui/screens/progress_parts.h"

#include <algorithm>

#include "ui/charts.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

std::int64_t ended_ms(const store::AttemptSummary& attempt) {
    return attempt.ended_ms.value_or(attempt.updated_ms);
}

// The attempts on the x axis, the score with its error bar on the y axis.
void draw_chart(Kit& ui, const Model& model, const CompetencyPast& past) {
    std::vector<std::optional<float>> values;
    std::vector<float> errors;
    std::vector<std::string> days;
    for (const CompetencyPast::Observed& each : past.observed) {
        values.emplace_back(static_cast<float>(each.figure.value));
        errors.push_back(static_cast<float>(each.figure.error.value_or(0)));
        days.push_back(model.translator.when(ended_ms(model.past[each.attempt].summary), model.now_ms));
    }
    const std::vector<std::string_view> labels(days.begin(), days.end());
    const Series series[] = {{.name = model.competency_title(past.id), .values = values, .errors = errors}};
    line_chart(ui, "course", series, {.height = metric::kChartHeight, .labels = labels, .legend = false});
}

void draw_course(Kit& ui, const Model& model, const CompetencyPast& past, int index) {
    begin_card(ui, {"course", index}, {.fill_row = true});
    const Figure& latest = past.observed.back().figure;
    text(ui, model.competency_title(past.id), {.style = TextStyle::BodyStrong});
    figure(ui, model, latest);
    same_line(ui, Space::S);
    lower_in_line(ui, ui.font(TextStyle::Body).line, ui.font(TextStyle::Small).line);
    small_text(ui, model.tr_n("{} opportunity", "{} opportunities", latest.observations));
    gap(ui, Space::S);
    draw_chart(ui, model, past);
    const std::string change = change_in_words(model, past);
    if (!change.empty()) {
        gap(ui, Space::S);
        small_text(ui, change);
    }
    end_card(ui);
}

void draw_wide_table(Kit& ui, const Model& model, const std::vector<CompetencyPast>& pasts) {
    const float figures = ui.px(metric::kFigureColumn);
    const Column columns[] = {{model.tr("Competency"), Track::part(2)},
                              {model.tr("Latest score with its error"), Track::part(3)},
                              {{}, Track::pixels(figures), Align::Right},
                              {model.tr("Opportunities"), Track::pixels(figures), Align::Right},
                              {model.tr("Mean"), Track::pixels(figures), Align::Right},
                              {model.tr("Attempts"), Track::pixels(figures), Align::Right}};
    Table table(ui, "competency-table", columns);
    for (const CompetencyPast& past : pasts) {
        const Figure& latest = past.observed.back().figure;
        table.row();
        table.cell(model.competency_title(past.id));
        table.cell();
        score_bar(ui, static_cast<float>(latest.value), static_cast<float>(latest.error.value_or(0)), {});
        table.cell();
        figure(ui, model, latest, Align::Right);
        table.cell(model.translator.number(latest.observations), TextStyle::Small, Shade::Muted);
        table.cell();
        figure(ui, model, mean_over_attempts(past), Align::Right);
        table.cell(model.translator.number(static_cast<double>(past.observed.size())), TextStyle::Small, Shade::Muted);
    }
}

// The same figures, below one another.
void draw_narrow_table(Kit& ui, const Model& model, const std::vector<CompetencyPast>& pasts) {
    const Column columns[] = {{{}, Track::part(1)}, {{}, Track::pixels(ui.px(metric::kFigureColumn)), Align::Right}};
    Table table(ui, "competency-list", columns);
    for (const CompetencyPast& past : pasts) {
        const Figure& latest = past.observed.back().figure;
        const Figure mean = mean_over_attempts(past);
        table.row();
        table.cell();
        text(ui, model.competency_title(past.id));
        score_bar(ui, static_cast<float>(latest.value), static_cast<float>(latest.error.value_or(0)), {});
        small_text(ui, model.tr_n("{} opportunity", "{} opportunities", latest.observations));
        const std::string count = model.translator.number(mean.observations);
        small_text(ui, model.tr(base::Phrase("mean of {} attempts: {}", {count, figure_text(model, mean)})));
        table.cell();
        figure(ui, model, latest, Align::Right);
    }
}

}  // namespace

void draw_courses(Kit& ui, const Model& model, ProgressView& view, const std::vector<CompetencyPast>& pasts) {
    if (pasts.empty()) return;
    if (view.competency > static_cast<int>(pasts.size())) view.competency = 0;
    Flow flow(ui);
    const std::string& all = model.tr("All");
    flow.next(filter_chip_width(ui, all, -1));
    if (filter_chip(ui, "course-all", all, -1, view.competency == 0, {model.tr("Show every competency"), {}, {}}))
        view.competency = 0;
    for (std::size_t i = 0; i < pasts.size(); ++i) {
        const int own = static_cast<int>(i) + 1;
        const std::string& name = model.competency_title(pasts[i].id);
        flow.next(filter_chip_width(ui, name, -1));
        if (filter_chip(ui, {"course-one", i}, name, -1, view.competency == own,
                        {model.tr("Show this competency alone"), {}, {}}))
            view.competency = own;
    }
    gap(ui, Space::L);
    if (view.competency > 0) {
        draw_course(ui, model, pasts[static_cast<std::size_t>(view.competency - 1)], view.competency);
    } else {
        Grid grid(ui, "courses", ui.px(metric::kCardMinWidth));
        int index = 0;
        for (const CompetencyPast& past : pasts) {
            grid.next();
            draw_course(ui, model, past, ++index);
        }
    }
    gap(ui, Space::S);
    small_text(
        ui,
        model.tr(
            "± is the standard error. Conversations differ in difficulty, so compare attempts at the same one first."));
    gap(ui, Space::XL);
}

void draw_competency_table(Kit& ui, const Model& model, const std::vector<CompetencyPast>& pasts) {
    if (pasts.empty()) return;
    section(ui, model.tr("Competencies"));
    gap(ui, Space::S);
    begin_card(ui, "competencies");
    if (content_width(ui) >= ui.px(metric::kWideTable))
        draw_wide_table(ui, model, pasts);
    else
        draw_narrow_table(ui, model, pasts);
    end_card(ui);
    gap(ui, Space::XL);
}

void draw_attempts(Kit& ui, const Model& model, Intents& intents) {
    section(ui, model.tr("Finished conversations"));
    gap(ui, Space::S);
    begin_card(ui, "attempts");
    {
        const Column columns[] = {{{}, Track::part(1)},
                                  {{}, Track::pixels(ui.px(metric::kFigureColumn)), Align::Right}};
        Table table(ui, "attempt-table", columns);
        for (std::size_t i = model.past.size(); i-- > 0;) {
            const PastAttempt& each = model.past[i];
            const std::string& name = scenario_title(model, each.summary.scenario);
            const std::optional<Figure> overall = overall_figure(each);
            std::string detail = model.translator.when(ended_ms(each.summary), model.now_ms);
            const std::string ending = ending_title(model, each.summary);
            if (!ending.empty()) detail += " \u00B7 " + ending;
            if (overall) detail += " \u00B7 " + model.tr_n("{} opportunity", "{} opportunities", overall->observations);
            table.row();
            table.cell();
            text(ui, name);
            small_text(ui, detail);
            table.cell();
            if (overall) figure(ui, model, *overall, Align::Right);
            if (table.row_button({"attempt", i}, name)) intents.push_back(intent::OpenAttempt{each.summary.id});
        }
    }
    end_card(ui);
}

}  // namespace rapport::ui
