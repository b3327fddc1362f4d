// One scenario on the library page.
#include <algorithm>
#include <vector>

#include "ui/portrait.h"
#include "ui/screens/library_parts.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

struct Mark {
    Icon icon;
    std::string words;
    Shade shade = Shade::Muted;
};

// What there is to know about this card beside its figures: short, each with an icon.
std::vector<Mark> marks_of(const Model& model, const scenario_io::LibraryEntry& entry) {
    const scenario::Scenario& scenario = *entry.scenario;
    std::vector<Mark> marks;
    if (model.unfinished.contains(scenario.id)) marks.push_back({Icon::Play, model.tr("Continue"), Shade::Accent});
    if (const PastAttempt* best = best_attempt(model, scenario.id)) {
        marks.push_back({Icon::History, model.translator.when(best->summary.ended_ms.value_or(best->summary.updated_ms),
                                                              model.now_ms)});
    }
    if (entry.own) marks.push_back({Icon::File, model.tr("Your file")});
    const std::string language = other_language(model, scenario);
    if (!language.empty()) marks.push_back({Icon::Language, language});
    if (!entry.diagnostics.empty()) {
        marks.push_back({Icon::Warning,
                         model.tr_n("{} warning", "{} warnings", static_cast<std::int64_t>(entry.diagnostics.size())),
                         Shade::Warn});
    }
    return marks;
}

// Dots, minutes and the best result; two lines where one is too narrow.
struct Figures {
    std::string minutes, value, rest;
    float left = 0, right = 0;  // widths in pixels
    bool one_line = true;
};

Figures figures_of(Kit& ui, const Model& model, const scenario::Scenario& scenario) {
    Figures figures;
    figures.minutes = model.tr(base::Phrase("{} min", {model.translator.number(scenario.minutes)}));
    const PastAttempt* best = best_attempt(model, scenario.id);
    if (best != nullptr) {
        const Figure overall = *overall_figure(*best);
        figures.value = value_text(model, overall);
        figures.rest = "\u00A0" + model.tr(base::Phrase("{} best", {error_text(model, overall)}));
    } else {
        figures.rest = is_tried(model, scenario) ? model.tr("not observed") : model.tr("not tried yet");
    }
    figures.left = ui.px(metric::kDifficultyDots) + ui.px(Space::L) + icon_text_width(ui, figures.minutes);
    figures.right =
        text_width(ui, figures.value, TextStyle::SmallStrong) + text_width(ui, figures.rest, TextStyle::Small);
    figures.one_line = figures.left + ui.px(Space::L) + figures.right <= content_width(ui);
    return figures;
}

void draw_figures(Kit& ui, const scenario::Scenario& scenario, const Figures& figures) {
    difficulty_dots(ui, scenario.difficulty);
    same_line(ui, Space::L);
    icon_text(ui, Icon::Clock, figures.minutes);
    if (figures.one_line) {
        same_line(ui, Space::L);
        align_right(ui, figures.right);
    } else {
        gap(ui, Space::XS);
    }
    spans(ui, {{figures.value, TextStyle::SmallStrong, Shade::Text}, {figures.rest, TextStyle::Small, Shade::Muted}});
}

void draw_head(Kit& ui, const Model& model, const scenario::Scenario& scenario) {
    Columns columns(ui, "head", {Track::pixels(ui.px(metric::kPortraitCard)), Track::part(1)}, Space::M);
    columns.next();
    portrait(ui, ui.px(metric::kPortraitCard), scenario.client.looks, scenario::Emotion::Neutral);
    columns.next();
    text(ui, model.text(scenario, scenario.title), {.style = TextStyle::BodyStrong});
    text(ui, client_line(model, scenario), {.style = TextStyle::Small, .shade = Shade::Muted});
}

void draw_competencies(Kit& ui, const Model& model, const scenario::Scenario& scenario) {
    Flow flow(ui, Space::S, Space::XS);
    for (const std::string& id : scenario.briefing.scored) {
        const std::string& title = model.competency_title(id);
        flow.next(chip_width(ui, title));
        chip(ui, title);
    }
}

std::string explanation(const Model& model, const scenario::Scenario& scenario) {
    std::string words = model.text(scenario, scenario.summary);
    const PastAttempt* best = best_attempt(model, scenario.id);
    if (best == nullptr) return words;
    const auto count = static_cast<std::int64_t>(model.progress.at(scenario.id).finished);
    const Figure overall = *overall_figure(*best);
    words += words.empty() ? "" : "\n\n";
    words += model.tr_n("Best of {} attempt.", "Best of {} attempts.", count);
    words += ' ' + model.tr_n("The result rests on {} opportunity; ± is its standard error.",
                              "The result rests on {} opportunities; ± is its standard error.", overall.observations);
    return words;
}

}  // namespace

bool draw_scenario_card(Kit& ui, const Model& model, const scenario_io::LibraryEntry& entry, int index) {
    const scenario::Scenario& scenario = *entry.scenario;
    begin_card(ui, {"scenario", index}, {.fill_row = true});
    draw_head(ui, model, scenario);
    gap(ui, Space::M);
    draw_competencies(ui, model, scenario);
    gap(ui, Space::M);

    const Figures figures = figures_of(ui, model, scenario);
    const std::vector<Mark> marks = marks_of(model, entry);
    std::vector<float> widths;
    widths.reserve(marks.size());
    for (const Mark& mark : marks) widths.push_back(icon_text_width(ui, mark.words));
    const float line = ui.font(TextStyle::Small).line;
    const float marks_height = flow_height(ui, widths, line, Space::L, Space::XS);
    const float below = marks.empty() ? 0 : ui.px(Space::S) + marks_height;
    push_to_bottom(ui, (figures.one_line ? line : 2 * line + ui.px(Space::XS)) + below);
    draw_figures(ui, scenario, figures);
    if (!marks.empty()) {
        gap(ui, Space::S);
        Flow flow(ui, Space::L, Space::XS);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            flow.next(widths[i]);
            icon_text(ui, marks[i].icon, marks[i].words, marks[i].shade);
        }
    }
    const std::string tooltip = explanation(model, scenario);
    return end_card_button(ui, model.text(scenario, scenario.title), {tooltip, {}, {}});
}

}  // namespace rapport::ui
