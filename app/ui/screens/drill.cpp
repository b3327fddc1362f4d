// The drill page: single decisions one after the other, each answered and looked at on the spot.
#include <algorithm>

#include "ui/charts.h"
#include "ui/chat.h"
#include "ui/layout.h"
#include "ui/screens/drill_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

void draw_choices(Kit& ui, const Model& model, Intents& intents) {
    const Drilling& drilling = *model.drilling;
    const report::DrillItem& item = drilling.drill.items[drilling.index()];
    // Each decision has ids of its own, so that Enter never answers one that has not been read.
    ImGui::PushID(static_cast<int>(drilling.index()));
    for (std::size_t i = 0; i < item.replies.size(); ++i) {
        const scenario::Reply& reply = item.decision().replies[item.replies[i]];
        if (i > 0) gap(ui, Space::S);
        if (reply_card(ui, {"choice", i}, model.text(*item.scenario, reply.text), {.number = static_cast<int>(i) + 1}))
            intents.push_back(intent::AnswerDrill{i});
    }
    ImGui::PopID();
    ui.tab_start = Id("choice", 0).path();
    gap(ui, Space::L);
    key_hint(ui, {"1", std::to_string(std::min<std::size_t>(item.replies.size(), 9))}, model.tr("answer"));
    same_line(ui, Space::L);
    key_hint(ui, {"Esc"}, model.tr("leave"));
}

}  // namespace

void draw_drill(Kit& ui, const Area& area, const Model& model, DrillView& view, Intents& intents) {
    begin_panel(ui, "drill", area, {.keys = ScrollKeys::Always});
    if (!model.drilling) {
        if (empty_state(ui, "no-drill", Icon::Bolt, model.tr("Choose a competency to drill on the progress page."),
                        model.tr("Progress")))
            intents.push_back(intent::Show{Screen::Progress});
        end_panel(ui);
        return;
    }
    const Drilling& drilling = *model.drilling;
    if (view.drawn != drilling.index() || view.drawn_answer != drilling.looking_at_answer) {
        // The answer is read from the reply on, the next decision from its situation.
        view = {drilling.index(), drilling.looking_at_answer};
        ImGui::SetScrollY(0);
        ui.animation.request_frame();
    }
    const float margin = std::max(0.0F, (content_width(ui) - ui.px(metric::kDrillColumn)) / 2);
    {
        Columns columns(ui, "drill-column", {Track::pixels(margin), Track::part(1), Track::pixels(margin)},
                        Space::None);
        columns.next();
        columns.next();
        draw_drill_head(ui, model, intents);
        if (drilling.is_over()) {
            draw_drill_end(ui, model, intents);
        } else {
            draw_drill_situation(ui, model);
            if (drilling.looking_at_answer)
                draw_drill_answer(ui, model, intents);
            else
                draw_choices(ui, model, intents);
        }
        columns.next();
    }
    end_panel(ui);
}

}  // namespace rapport::ui
