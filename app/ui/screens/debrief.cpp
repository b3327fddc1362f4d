// The debrief page: how it ended, what stands out, the figures and where they come from, what would have been.
#include <algorithm>

#include "ui/app/actions.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

void draw_finding(Kit& ui, const Model& model, const char* name, const Finding& finding, DebriefView& view) {
    const bool neutral = finding.tone == Tone::Neutral;
    begin_card(ui, name, {.ground = ground_of(finding.tone), .outline = neutral, .fill_row = true});
    {
        Columns columns(ui, "finding", {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
        columns.next();
        icon(ui, finding.icon, ink_of(finding.tone));
        columns.next();
        text(ui, finding.title, {.style = TextStyle::BodyStrong});
        const Shade ink = neutral ? Shade::Muted : Shade::Text;
        text(ui, finding.words, {.style = TextStyle::Small, .shade = ink});
        if (!finding.figure.empty()) text(ui, finding.figure, {.style = TextStyle::Small, .shade = ink});
        if (!finding.decisions.empty()) {
            gap(ui, Space::XS);
            decision_links(ui, model, name, finding.decisions, view);
        }
    }
    end_card(ui);
}

void draw_course_and_advice(Kit& ui, const Model& model, DebriefView& view) {
    if (model.reviewed->debrief.courses.empty()) {
        draw_advice(ui, model, view);
    } else if (is_wide(ui, metric::kCardMinWidth)) {
        Columns columns(ui, "course-and-advice", {Track::part(1), Track::part(1)});
        columns.next();
        draw_course(ui, model, view);
        columns.next();
        draw_advice(ui, model, view);
    } else {
        draw_course(ui, model, view);
        gap(ui, Space::L);
        draw_advice(ui, model, view);
    }
}

// The selection may come from another debrief, or have been moved by the keyboard.
void settle(DebriefView& view, const report::Debrief& debrief) {
    if (view.decision >= debrief.decisions.size())
        view.decision = debrief.decisions.empty() ? 0 : debrief.decisions.size() - 1;
    if (view.competency && *view.competency >= debrief.scores.competencies.size()) view.competency.reset();
    if (view.drawn_decision != view.decision) view.scroll_to_decision = true;
    view.drawn_decision = view.decision;
}

}  // namespace

void select_decision(DebriefView& view, std::size_t decision) {
    if (view.decision != decision) view.what_if.reset();
    view.decision = view.drawn_decision = decision;
    view.scroll_to_decision = true;
}

void decision_links(Kit& ui, const Model& model, std::string_view name, std::span<const std::size_t> decisions,
                    DebriefView& view) {
    constexpr std::size_t kMostLinks = 8;
    Flow flow(ui, Space::M, Space::XS);
    for (const std::size_t each : decisions.first(std::min(decisions.size(), kMostLinks))) {
        const std::string label = decision_name(model, each);
        flow.next(text_width(ui, label, TextStyle::Small));
        if (link(ui, {name, each}, label, {model.tr("Show this decision"), {}, {}})) select_decision(view, each);
    }
    if (decisions.size() <= kMostLinks) return;
    const std::string rest =
        model.tr_n("and {} more", "and {} more", static_cast<std::int64_t>(decisions.size() - kMostLinks));
    flow.next(text_width(ui, rest, TextStyle::Small));
    small_text(ui, rest);
}

void sign_and_text(Kit& ui, Id id, Icon sign, Shade sign_shade, std::string_view words, const TextLook& look) {
    Columns columns(ui, id, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    centre_on_line(ui, ui.font(look.style).line, ui.font(TextStyle::Body).line);
    icon(ui, sign, sign_shade);
    columns.next();
    selectable_text(ui, "words", words, look);
}

void draw_findings(Kit& ui, const Model& model, DebriefView& view) {
    constexpr int kFindings = 3;
    const Finding findings[kFindings] = {strongest_finding(model), weakest_finding(model), myth_finding(model)};
    const char* const names[kFindings] = {"strongest", "work-on", "myth"};
    // Side by side or one below the other, never two and one.
    const bool beside = content_width(ui) >= kFindings * ui.px(metric::kFindingMinWidth);
    Grid grid(ui, "findings", beside ? ui.px(metric::kFindingMinWidth) : content_width(ui), Space::L, kFindings);
    for (int i = 0; i < kFindings; ++i) {
        grid.next();
        draw_finding(ui, model, names[i], findings[i], view);
    }
}

void draw_debrief(Kit& ui, const Area& area, const Model& model, DebriefView& view, Intents& intents) {
    begin_panel(ui, "debrief", area, {.keys = ScrollKeys::Always});
    if (!model.reviewed) {
        if (empty_state(ui, "nothing", Icon::Comment, model.tr("Finish a conversation: what it showed appears here."),
                        model.tr("Choose a conversation"))) {
            intents.push_back(intent::Show{Screen::Library});
        }
        end_panel(ui);
        return;
    }
    settle(view, model.reviewed->debrief);
    draw_debrief_head(ui, model, intents);
    gap(ui, Space::XL);
    draw_findings(ui, model, view);
    gap(ui, Space::L);
    draw_scores(ui, model, view);
    gap(ui, Space::L);
    draw_course_and_advice(ui, model, view);
    gap(ui, Space::XL);
    draw_transcript(ui, model, view, intents);
    end_panel(ui);
}

}  // namespace rapport::ui
