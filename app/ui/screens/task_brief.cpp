// Brief: the client's goal turned into a brief for the team. A form of cards: what was said at the top, then the goal
// in figures, the work, what the client must give, the budget, the risks and the plain words.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/item.h"
#include "ui/screens/task.h"

namespace rapport::ui {

using dialogue::Briefed;
using language::mark;

namespace {

// Only what a number is written with.
void keep_digits(std::string& typed, bool with_decimals) {
    std::erase_if(typed, [&](char c) {
        const bool mark_of_decimals = with_decimals && (c == '.' || c == ',');
        return (c < '0' || c > '9') && !mark_of_decimals;
    });
}

double number_of(std::string typed) {
    std::replace(typed.begin(), typed.end(), ',', '.');
    return std::strtod(typed.c_str(), nullptr);
}

void draw_client_goal(Kit& ui, const Talk& talk) {
    const TaskWords words = words_of(talk);
    begin_card(ui, "client-goal", {.ground = Shade::AccentSoft, .outline = false});
    Columns columns(ui, "quote", {Track::pixels(ui.px(Space::XL)), Track::part(1)}, Space::S);
    columns.next();
    icon(ui, Icon::Quote, Shade::Accent);
    columns.next();
    text(ui, words.tr("In the client’s words"), {.style = TextStyle::SmallStrong, .shade = Shade::Accent});
    selectable_text(ui, "goal", words.text(brief_task(talk).goal));
    if (brief_task(talk).budget > 0) {
        const std::string money =
            words.number(static_cast<double>(brief_task(talk).budget)) + "\u00a0" + brief_task(talk).currency;
        gap(ui, Space::XS);
        text(ui, words.tr(base::Phrase("Budget: {} a month", {money})), {.style = TextStyle::SmallStrong});
    }
}

void draw_kpi(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const TaskWords words = words_of(talk);
    const std::vector<std::string>& offered = brief_task(talk).kpis;
    std::vector<std::string_view> titles{words.tr("Choose a measure")};
    for (const std::string& id : offered) titles.push_back(words.kpi(id));
    int selected = 0;
    for (std::size_t i = 0; i < offered.size(); ++i)
        if (offered[i] == brief.kpi) selected = static_cast<int>(i) + 1;
    if (select(ui, "kpi", titles, selected, content_width(ui), {words.tr("By what success is measured"), {}, {}})) {
        brief.kpi = selected == 0 ? std::string() : offered[static_cast<std::size_t>(selected) - 1];
        changed = true;
    }
    const scenario::CatalogueKpi* known = talk.scenario().catalogue->kpi(brief.kpi);
    if (known == nullptr) return;
    gap(ui, Space::XS);
    small_text(ui, words.catalogue_text(known->about));
    if (known->typical_to > known->typical_from)
        small_text(ui, words.tr(base::Phrase("Usual: {} to {} {}",
                                             {words.number(known->typical_from), words.number(known->typical_to),
                                              words.catalogue_text(known->unit)})));
}

void draw_target(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const TaskWords words = words_of(talk);
    const scenario::CatalogueKpi* known = talk.scenario().catalogue->kpi(brief.kpi);
    std::string label = words.tr("Target");
    if (known != nullptr && !known->unit.empty()) label += ", " + words.catalogue_text(known->unit);
    TaskView& view = talk.view.task;
    const float least = ui.px(metric::kNumberField);
    Columns columns(ui, "figures", {Track::part(1, least), Track::part(1, least)}, Space::M);
    columns.next();
    if (text_field(ui, "target", view.target, {.label = label},
                   {words.tr("The figure that is to be reached"), {}, {}})) {
        keep_digits(view.target, true);
        brief.target = number_of(view.target);
        changed = true;
    }
    columns.next();
    if (text_field(ui, "weeks", view.weeks, {.label = words.tr("In how many weeks")},
                   {words.tr("Until when, counted from today"), {}, {}})) {
        keep_digits(view.weeks, false);
        brief.weeks = static_cast<int>(std::min(number_of(view.weeks), 520.0));
        changed = true;
    }
}

void draw_goal(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    begin_card(ui, "goal-card");
    task_label(ui, talk.model.tr("Goal"), talk.model.tr("One measure, a target and a date"));
    draw_kpi(ui, talk, brief, changed);
    gap(ui, Space::M);
    draw_target(ui, talk, brief, changed);
    end_card(ui);
}

}  // namespace

std::string brief_progress(const Talk& talk) {
    const auto brief = prepared<Briefed>(talk.conversation());
    const scenario::BriefTask& task = brief_task(talk);
    std::vector<std::string> missing;
    const auto note = [&](bool is_missing, const char* words) {
        if (is_missing) missing.push_back(talk.model.tr(words));
    };
    note(brief.kpi.empty(), mark("a measure"));
    note(brief.target <= 0, mark("a target"));
    note(brief.weeks <= 0, mark("a date"));
    note(brief.tasks.empty(), mark("some work"));
    note(std::any_of(brief.tasks.begin(), brief.tasks.end(),
                     [](const dialogue::BriefedTask& each) { return each.specialist.empty(); }),
         mark("who does it"));
    note(brief.inputs.empty(), mark("what the client must give"));
    int sum = 0;
    for (const auto& [channel, percent] : brief.budget) sum += percent;
    note(task.budget > 0 && sum != 100, mark("the split of the budget"));
    note(!task.risks.empty() && brief.risks.empty(), mark("risks"));
    note(!task.explanations.empty() && brief.explanation.empty(), mark("the plain words"));
    if (missing.empty()) return talk.model.tr("Every part is filled in.");
    return talk.model.tr(base::Phrase("Still open: {}", {talk.model.translator.list(missing)}));
}

const scenario::BriefTask& brief_task(const Talk& talk) {
    return talk.conversation().task()->brief;
}

void draw_task_brief(Kit& ui, Talk& talk) {
    auto brief = prepared<Briefed>(talk.conversation());
    bool changed = false;
    draw_client_goal(ui, talk);
    end_card(ui);
    gap(ui, Space::L);
    ui.tab_start = "kpi";
    {
        const float least = ui.px(metric::kTaskColumn);
        Columns columns(ui, "form", {Track::part(1, least), Track::part(1, least)}, Space::L);
        columns.next();
        draw_goal(ui, talk, brief, changed);
        gap(ui, Space::L);
        draw_brief_work(ui, talk, brief, changed);
        columns.next();
        draw_brief_inputs(ui, talk, brief, changed);
        draw_brief_budget(ui, talk, brief, changed);
        draw_brief_risks(ui, talk, brief, changed);
        draw_brief_explanations(ui, talk, brief, changed);
    }
    if (changed) keep_draft(talk, brief);
}

}  // namespace rapport::ui
