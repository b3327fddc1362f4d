// What if: the replies not taken, what the client would have said to them and what they would have moved.
#include <algorithm>

#include "ui/item.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;

namespace {

const scenario::Reply& reply_of(const Model& model, std::size_t decision, const report::WhatIf& what_if) {
    const report::DecisionReview& review = model.reviewed->debrief.decisions[decision];
    return model.reviewed->conversation.scenario().nodes[review.node].decision->replies[what_if.reply];
}

void draw_end(Kit& ui, const Model& model, std::uint32_t node) {
    const scenario::Ending& ending = *model.reviewed->conversation.scenario().nodes[node].ending;
    const OutcomeLook look = outcome_look(ending.outcome);
    sign_and_text(
        ui, "ends", look.icon, ink_of(look.tone),
        model.tr(Phrase("{}: the conversation ends here, “{}”", {model.tr(look.word), said(model, ending.title)})),
        {.style = TextStyle::Small});
}

void draw_answer(Kit& ui, const Model& model, std::size_t decision, const report::WhatIf& what_if) {
    draw_lines(ui, model, "answer", what_if.answer);
    if (what_if.answer.empty()) small_text(ui, model.tr("Nothing more is said."));
    const scenario::Reply& reply = reply_of(model, decision, what_if);
    if (reply.feedback.empty()) return;
    gap(ui, Space::S);
    selectable_text(ui, "feedback", said(model, reply.feedback), {.style = TextStyle::Small, .shade = Shade::Muted});
}

// Of an outcome without words: for which answers it is.
std::string outcome_words(const Model& model, std::size_t decision, const report::WhatIf& what_if) {
    const int from = reply_of(model, decision, what_if).from;
    if (from <= 0) return model.tr("A weaker answer");
    return model.tr(Phrase("An answer worth {} of 100 or more", {model.translator.number(from)}));
}

std::string reply_words(const Model& model, std::size_t decision, const report::WhatIf& what_if) {
    if (what_if.by_silence) return model.tr("Nothing, until the time ran out");
    const std::string& words = said(model, reply_of(model, decision, what_if).text);
    const bool outcome = model.reviewed->debrief.decisions[decision].kind != scenario::TaskKind::Choose;
    if (!outcome) return words;
    const std::string which = outcome_words(model, decision, what_if);
    return words.empty() ? which : which + ": " + model.tr(Phrase("“{}”", {words}));
}

void draw_alternative(Kit& ui, const Model& model, std::size_t decision, std::size_t index, bool open) {
    const report::WhatIf& what_if = model.reviewed->debrief.decisions[decision].alternatives[index];
    Columns columns(ui, {"alternative", index}, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    fold_sign(ui, open);
    columns.next();
    ImGui::PushID(static_cast<int>(index));
    text(ui, reply_words(model, decision, what_if));
    gap(ui, Space::XS);
    draw_moves(ui, model, decision, {what_if.points, what_if.meters});
    if (what_if.ends_at) {
        gap(ui, Space::XS);
        draw_end(ui, model, *what_if.ends_at);
    }
    if (open) {
        gap(ui, Space::M);
        draw_answer(ui, model, decision, what_if);
        gap(ui, Space::S);
    }
    ImGui::PopID();
}

// Scrolls so far that the end of the row is seen, but not beyond its beginning.
void show_end(Kit& ui, const Area& row) {
    const ImRect window = ImGui::GetCurrentWindow()->InnerRect;
    const float margin = ui.px(Space::L);
    const float down = std::min(row.max.y + margin - window.Max.y, row.min.y - margin - window.Min.y);
    if (down > 0) scroll_panel(ui, down);
}

}  // namespace

void draw_what_ifs(Kit& ui, const Model& model, std::size_t decision, DebriefView& view) {
    const std::vector<report::WhatIf>& alternatives = model.reviewed->debrief.decisions[decision].alternatives;
    const bool outcomes = model.reviewed->debrief.decisions[decision].kind != scenario::TaskKind::Choose;
    if (alternatives.empty()) {
        if (!outcomes) small_text(ui, model.tr("There was no other reply to give."));
        return;
    }
    text(ui,
         model.tr(outcomes ? language::mark("What if you had answered otherwise")
                           : language::mark("What if you had said")),
         {.style = TextStyle::BodyStrong});
    Table table(ui, {"what-ifs", decision}, kFoldColumns);
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        const bool open = view.what_if == i;
        const std::string words = reply_words(model, decision, alternatives[i]);
        table.row();
        table.cell();
        const ImVec2 top = ImGui::GetCursorScreenPos();
        draw_alternative(ui, model, decision, i, open);
        const Area row{top, ImGui::GetCursorScreenPos()};
        if (table.row_button({"what-if", i}, words)) {
            if (open)
                view.what_if.reset();
            else
                view.what_if = i;
            view.scroll_to_what_if = !open;
            ui.animation.request_frame();
        } else if (open && view.scroll_to_what_if) {
            view.scroll_to_what_if = false;
            show_end(ui, row);
        }
    }
}

}  // namespace rapport::ui
