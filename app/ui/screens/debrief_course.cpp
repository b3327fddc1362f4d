// How trust and patience went, and what to do next time.
#include <algorithm>
#include <array>
#include <vector>

#include "ui/app/actions.h"
#include "ui/charts.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"

namespace rapport::ui {

using base::Phrase;

namespace {

struct CourseLook {
    Shade shade;
    LineStyle style;
    Marker marker;
};
constexpr std::array kLooks = {CourseLook{Shade::Accent, LineStyle::Solid, Marker::Disc},
                               CourseLook{Shade::Warn, LineStyle::Dashed, Marker::Square},
                               CourseLook{Shade::Good, LineStyle::Dotted, Marker::Diamond},
                               CourseLook{Shade::Muted, LineStyle::Solid, Marker::Ring}};

// Decision 4: Trust 46 → 50, Patience 30 → 28
std::string selected_words(const Model& model, std::size_t decision) {
    std::vector<std::string> moves;
    for (const report::MeterMove& move : model.reviewed->debrief.decisions[decision].meters)
        moves.push_back(meter_text(model, decision, move));
    if (moves.empty()) return model.tr(Phrase("{}: nothing moved", {decision_name(model, decision)}));
    return model.tr(Phrase("{}: {}", {decision_name(model, decision), model.translator.list(moves)}));
}

// `caption`: the height of what follows in the card.
void draw_chart(Kit& ui, const Model& model, DebriefView& view, float caption) {
    const report::Debrief& debrief = model.reviewed->debrief;
    const scenario::Scenario& scenario = model.reviewed->conversation.scenario();
    std::vector<std::vector<std::optional<float>>> values;
    std::vector<Series> series;
    float low = 0, high = 0;
    for (const report::Course& course : debrief.courses) {
        values.emplace_back();
        for (const std::int64_t value : course.values) values.back().emplace_back(static_cast<float>(value));
        low = std::min(low, static_cast<float>(scenario.variables[course.variable].min));
        high = std::max(high, static_cast<float>(scenario.variables[course.variable].max));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const CourseLook& look = kLooks[i % kLooks.size()];
        series.push_back({.name = said(model, scenario.variable_titles[debrief.courses[i].variable]),
                          .values = values[i],
                          .shade = look.shade,
                          .style = look.style,
                          .marker = look.marker});
    }
    std::vector<std::string> numbers;
    for (std::size_t d = 0; d < debrief.decisions.size(); ++d)
        numbers.push_back(model.translator.number(static_cast<double>(d + 1)));
    numbers.push_back(model.tr("end"));
    const std::vector<std::string_view> labels(numbers.begin(), numbers.end());
    const std::string keys =
        chord_name(action("previous-decision").chord) + ' ' + chord_name(action("next-decision").chord);
    const float rest = ui.font(TextStyle::Small).line + ui.px(Space::M) + ui.px(metric::kCourseHeight) +
                       ui.font(TextStyle::Chip).line + ui.px(10) + caption;
    const float height = metric::kCourseHeight + spare_height(ui, rest) / ui.scale;
    const int clicked = line_chart(ui, "course", series,
                                   {.height = height,
                                    .low = low,
                                    .high = high,
                                    .labels = labels,
                                    .highlighted = static_cast<int>(view.decision),
                                    .clickable = true,
                                    .tooltip = model.tr("Press to see what was said at this decision"),
                                    .shortcut = keys});
    // The last value is the end: it is what the last decision led to.
    if (clicked >= 0 && !debrief.decisions.empty())
        select_decision(view, std::min(static_cast<std::size_t>(clicked), debrief.decisions.size() - 1));
}

void draw_piece(Kit& ui, const Model& model, std::size_t index, DebriefView& view) {
    const report::Advice& advice = model.reviewed->debrief.advice[index];
    const scenario::Indicator* indicator = indicator_of(model, advice.indicator);
    if (indicator == nullptr) return;
    Columns columns(ui, {"advice", index}, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    icon(ui, Icon::Bulb, Shade::Accent);
    columns.next();
    selectable_text(ui, "words", model.framework_text(indicator->advice));
    const char* why = advice.do_more ? language::mark("{}: you could have shown “{}”")
                                     : language::mark("{}: your reply counted as “{}”");
    text(ui, model.tr(Phrase(why, {model.competency_title(advice.competency), model.framework_text(indicator->text)})),
         {.style = TextStyle::Small, .shade = Shade::Muted});
    gap(ui, Space::XS);
    decision_links(ui, model, "advice-decision-" + std::to_string(index), advice.decisions, view);
}

}  // namespace

void draw_course(Kit& ui, const Model& model, DebriefView& view) {
    begin_card(ui, "course", {.fill_row = true});
    section(ui, model.tr("Decision by decision"));
    gap(ui, Space::M);
    const std::string caption =
        view.decision < model.reviewed->debrief.decisions.size() ? selected_words(model, view.decision) : std::string();
    draw_chart(ui, model, view, ui.px(Space::M) + text_height(ui, caption, {.style = TextStyle::Small}));
    gap(ui, Space::M);
    small_text(ui, caption);
    end_card(ui);
}

void draw_advice(Kit& ui, const Model& model, DebriefView& view) {
    begin_card(ui, "advice", {.fill_row = true});
    section(ui, model.tr("Next time"));
    gap(ui, Space::M);
    const std::vector<report::Advice>& all = model.reviewed->debrief.advice;
    if (all.empty())
        text(ui, model.tr("No advice this time: you missed nothing that counts."), {.shade = Shade::Muted});
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) gap(ui, Space::M);
        draw_piece(ui, model, i, view);
    }
    end_card(ui);
}

}  // namespace rapport::ui
