// The answer to a task beside its key, row by row with the reason; only for debrief*.cpp. UI thread only.
// Call only while the model has a reviewed conversation.
#pragma once

#include <string>

#include "ui/layout.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/task_words.h"

namespace rapport::ui {

// What the rows of one decision are made from.
struct Reviewing {
    const Model& model;
    TaskWords words;
    const dialogue::Taken& taken;
    const scenario::Decision& decision;
    const scenario::Task& task() const { return *decision.task; }
};

// One element: what it is, how it was answered, why that is so.
struct AnswerRow {
    Tone tone = Tone::Neutral;
    Icon sign = Icon::None;
    std::string text{}, standing{}, why{};
};
void answer_row(Kit& ui, Id id, const AnswerRow& row);
// The same with something drawn between standing and reason.
template <typename Picture>
void answer_row(Kit& ui, Id id, const AnswerRow& row, Picture picture);
// “Your order beside the right one”, and “75 of 100” at the right.
void answer_head(Kit& ui, const Model& model, std::string_view title, const double* credit = nullptr);

// The whole section of a decision; nothing if it asks for a reply and nothing else.
bool has_answer_review(const Model& model, std::size_t decision);
void draw_answer_review(Kit& ui, const Model& model, std::size_t decision);

// ---- one each
void review_ask(Kit& ui, const Reviewing& review);
void review_rank(Kit& ui, const Reviewing& review);
void review_best_worst(Kit& ui, const Reviewing& review);
void review_rate(Kit& ui, const Reviewing& review);
void review_worst(Kit& ui, const Reviewing& review);
void review_brief(Kit& ui, const Reviewing& review);  // debrief_brief.cpp
void review_write(Kit& ui, const Reviewing& review);  // debrief_write.cpp
void review_inbox(Kit& ui, const Reviewing& review);  // debrief_inbox.cpp

template <typename Picture>
void answer_row(Kit& ui, Id id, const AnswerRow& row, Picture picture) {
    const Shade ink = row.tone == Tone::Neutral ? Shade::Muted : ink_of(row.tone);
    const float least = ui.px(metric::kFindingMinWidth);
    ImGui::PushID(id.path().c_str());
    {
        Columns columns(ui, "row", {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
        columns.next();
        icon(ui, row.sign, ink);
        columns.next();
        Columns halves(ui, "halves", {Track::part(1, least), Track::part(1, least)}, Space::L);
        halves.next();
        selectable_text(ui, "text", row.text, {.width = content_width(ui)});
        halves.next();
        if (!row.standing.empty())
            text(ui, row.standing, {.style = TextStyle::SmallStrong, .shade = ink, .width = content_width(ui)});
        picture();
        if (!row.why.empty()) selectable_text(ui, "why", row.why, {.style = TextStyle::Small, .shade = Shade::Muted});
    }
    ImGui::PopID();
    gap(ui, Space::S);
    divider(ui);
    gap(ui, Space::S);
}

}  // namespace rapport::ui
