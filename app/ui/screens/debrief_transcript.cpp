// The conversation on the debrief, a card for each decision: what was said, what it showed, what it moved.
// Cards far from the window are not laid out again: they keep the room they took when last drawn.
#include <algorithm>
#include <functional>

#include "ui/app/actions.h"
#include "ui/chat.h"
#include "ui/item.h"
#include "ui/screens/debrief_answer.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;
using dialogue::Entry;
using dialogue::EntryKind;

namespace {

const std::vector<report::DecisionReview>& reviews_of(const Model& model) {
    return model.reviewed->debrief.decisions;
}

// Where the trainee's part of a decision ends: a task may take several entries.
std::size_t end_of(const Model& model, std::size_t decision) {
    const std::vector<Entry>& all = model.reviewed->conversation.transcript();
    std::size_t end = model.reviewed->conversation.decisions()[decision].entry + 1;
    while (end < all.size() && all[end].decision == decision) ++end;
    return end;
}

// What is said before a decision; after the last one, the client's last words.
std::span<const Entry> lines_before(const Model& model, std::size_t decision) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    const std::span<const Entry> all(conversation.transcript());
    const std::vector<dialogue::Taken>& taken = conversation.decisions();
    const std::size_t from = decision == 0 ? 0 : end_of(model, decision - 1);
    const std::size_t to = decision < taken.size() ? taken[decision].entry : all.size();
    return all.subspan(from, to - from);
}

const scenario::Reply& reply_given(const Model& model, std::size_t decision) {
    const report::DecisionReview& review = reviews_of(model)[decision];
    return model.reviewed->conversation.scenario().nodes[review.node].decision->replies[review.reply];
}

void draw_said(Kit& ui, const Model& model, std::size_t decision) {
    const std::span<const Entry> lines = lines_before(model, decision);
    draw_lines(ui, model, "line", lines);
    if (!lines.empty()) gap(ui, Space::S);
    if (reviews_of(model)[decision].timed_out) {
        sign_and_text(ui, "late", Icon::Clock, Shade::Muted, model.tr("Your time ran out."),
                      {.style = TextStyle::Small, .shade = Shade::Muted});
        gap(ui, Space::XS);
    }
    if (reviews_of(model)[decision].kind == scenario::TaskKind::Choose) {
        bubble(ui, "reply", Voice::Me, said(model, reply_given(model, decision).text));
        return;
    }
    const std::span<const Entry> all(model.reviewed->conversation.transcript());
    const std::size_t from = model.reviewed->conversation.decisions()[decision].entry;
    draw_lines(ui, model, "done", all.subspan(from, end_of(model, decision) - from));
}

// A chip with competency and points, and beside it, or below where that is narrow, what was shown.
void draw_evidence(Kit& ui, const Model& model, const scoring::EvidenceItem& item, int index) {
    const scenario::Indicator* indicator = indicator_of(model, item.indicator);
    const std::string label = points_text(model, item.indicator.substr(0, item.indicator.find('.')), item.points);
    const std::string& shown = indicator == nullptr ? item.indicator : model.framework_text(indicator->text);
    const ChipLook look{.tone = item.points < 0 ? Tone::Bad : Tone::Good};
    const float left = chip_width(ui, label, look);
    chip(ui, label, look);
    const float needed = std::min(text_width(ui, shown, TextStyle::Small), ui.px(metric::kFindingMinWidth) * 0.6F);
    if (left + ui.px(Space::S) + needed <= content_width(ui)) {
        same_line(ui, Space::S);
        centre_on_line(ui, ui.px(metric::kChipHeight), ui.font(TextStyle::Small).line);
    }
    selectable_text(ui, {"evidence", index}, shown, {.style = TextStyle::Small});
}

// What the chosen competency got here, if the decision was an opportunity for it.
void draw_opportunity(Kit& ui, const Model& model, std::size_t decision, const DebriefView& view) {
    if (!view.competency) return;
    const scoring::CompetencyScore& score = model.reviewed->debrief.scores.competencies[*view.competency];
    for (const scoring::Opportunity& each : score.opportunities) {
        if (each.decision != decision) continue;
        const std::string words = model.tr(Phrase("An opportunity for “{}”: {} points, possible here {}",
                                                  {model.competency_title(score.id), signed_text(model, each.points),
                                                   range_text(model, each.lowest, each.highest)}));
        sign_and_text(ui, "opportunity", Icon::Tag, Shade::Accent, words,
                      {.style = TextStyle::SmallStrong, .shade = Shade::Accent});
        gap(ui, Space::S);
    }
}

void draw_review(Kit& ui, const Model& model, std::size_t decision, const DebriefView& view) {
    const report::DecisionReview& review = reviews_of(model)[decision];
    draw_opportunity(ui, model, decision, view);
    for (std::size_t i = 0; i < review.evidence.size(); ++i) {
        draw_evidence(ui, model, review.evidence[i], static_cast<int>(i));
        gap(ui, Space::S);
    }
    if (review.evidence.empty()) {
        const bool reply_only = review.kind == scenario::TaskKind::Choose;
        small_text(ui, reply_only ? model.tr("This reply shows nothing that is scored here.")
                                  : model.tr("This answer shows nothing that is scored here."));
        gap(ui, Space::S);
    }
    const scenario::Reply& reply = reply_given(model, decision);
    if (!reply.feedback.empty()) {
        selectable_text(ui, "feedback", said(model, reply.feedback));
        gap(ui, Space::S);
    }
    if (const scenario::Myth* myth = model.framework().myth(review.myth)) {
        const std::string title = model.tr(Phrase("Myth: “{}”", {model.framework_text(myth->title)}));
        sign_and_text(ui, "myth", Icon::Flag, Shade::Bad, title, {.style = TextStyle::SmallStrong});
        sign_and_text(ui, "truth", Icon::None, Shade::Muted, model.framework_text(myth->truth),
                      {.style = TextStyle::Small});
        gap(ui, Space::S);
    }
    draw_moves(ui, model, decision, {{}, review.meters});
}

void draw_card_head(Kit& ui, const Model& model, std::size_t decision, DebriefView& view, bool selected) {
    const std::size_t count = reviews_of(model).size();
    const float line = ui.px(metric::kControlHeight);
    Line head(ui, selected ? line : ui.font(TextStyle::Section).line);
    head.next(ui.font(TextStyle::Section).line);
    section(ui, model.tr(Phrase("Decision {} of {}", {model.translator.number(static_cast<double>(decision + 1)),
                                                      model.translator.number(static_cast<double>(count))})));
    if (!selected) return;
    const std::string previous = chord_name(action("previous-decision").chord),
                      next = chord_name(action("next-decision").chord);
    head.next_right({2 * line, line});
    if (icon_button(ui, "previous", Icon::ChevronLeft, model.tr("Previous decision"),
                    {{}, previous, decision == 0 ? model.tr("This is the first one.") : std::string()})) {
        select_decision(view, decision - 1);
    }
    head.next(line, Space::None);
    if (icon_button(ui, "next-one", Icon::ChevronRight, model.tr("Next decision"),
                    {{}, next, decision + 1 == count ? model.tr("This is the last one.") : std::string()})) {
        select_decision(view, decision + 1);
    }
}

// Unfolds what would have been, or shows it; begins again from here.
void draw_card_foot(Kit& ui, const Model& model, std::size_t decision, DebriefView& view, Intents& intents,
                    bool selected) {
    if (selected) {
        draw_what_ifs(ui, model, decision, view);
        gap(ui, Space::M);
    }
    Flow flow(ui, Space::M, Space::S);
    const auto others = static_cast<std::int64_t>(reviews_of(model)[decision].alternatives.size());
    if (!selected && others > 0) {
        const std::string label = reviews_of(model)[decision].kind == scenario::TaskKind::Choose
                                      ? model.tr_n("What if: {} other reply", "What if: {} other replies", others)
                                      : model.tr_n("What if: {} other outcome", "What if: {} other outcomes", others);
        const ButtonLook look{.kind = ButtonKind::Secondary, .icon = Icon::Branch};
        flow.next(std::min(button_width(ui, label, look), content_width(ui)));
        if (button(ui, {"see-what-if", decision}, label, look,
                   {model.tr("Shows what the client would have said"), {}, {}}))
            select_decision(view, decision);
    }
    const std::string& again = model.tr("Try again from here");
    const ButtonLook look{.kind = selected ? ButtonKind::Secondary : ButtonKind::Quiet, .icon = Icon::Undo};
    const bool practice = model.reviewed->conversation.can_step_back();
    flow.next(std::min(button_width(ui, again, look), content_width(ui)));
    if (button(ui, {"try-again", decision}, again, look,
               {model.tr("A new conversation that stands at this decision; this one is kept"),
                {},
                practice ? std::string_view() : model.tr("An assessment cannot be tried again.")})) {
        intents.push_back(intent::TryAgainFrom{decision});
    }
}

void draw_card(Kit& ui, const Model& model, std::size_t decision, DebriefView& view, Intents& intents) {
    const bool selected = view.decision == decision;
    begin_card(ui, {"decision", decision}, {.selected = selected});
    draw_card_head(ui, model, decision, view, selected);
    gap(ui, Space::M);
    if (content_width(ui) >= ui.px(2 * metric::kReviewColumn)) {
        Columns columns(ui, "said-and-review", {Track::part(1), Track::part(1)}, Space::XL);
        columns.next();
        draw_said(ui, model, decision);
        columns.next();
        draw_review(ui, model, decision, view);
    } else {
        draw_said(ui, model, decision);
        gap(ui, Space::M);
        draw_review(ui, model, decision, view);
    }
    if (has_answer_review(model, decision)) {
        gap(ui, Space::L);
        draw_answer_review(ui, model, decision);
    } else {
        gap(ui, Space::M);
        divider(ui);
    }
    gap(ui, Space::M);
    draw_card_foot(ui, model, decision, view, intents, selected);
    if (selected)
        end_card(ui);
    else if (end_card_button(ui, decision_name(model, decision)))
        select_decision(view, decision);
}

// True if the card lies more than a window's height away: its room is taken, it need not be drawn.
bool is_far(Kit& ui, ImGuiID height_id) {
    const float height = remembered(height_id, 0);
    if (height <= 0) return false;
    const ImRect window = ImGui::GetCurrentWindow()->InnerRect;
    const float top = ImGui::GetCursorScreenPos().y, reach = window.GetHeight();
    if (top + height > window.Min.y - reach && top < window.Max.y + reach) return false;
    take_area({content_width(ui), height});
    return true;
}

void draw_decision(Kit& ui, const Model& model, std::size_t decision, DebriefView& view, Intents& intents) {
    const bool selected = view.decision == decision;
    const float key[] = {static_cast<float>(decision), content_width(ui), ui.scale, selected ? 1.0F : 0.0F,
                         view.competency ? 1.0F : 0.0F};
    const ImGuiID height_id = ImHashData(key, sizeof key, id_of("decision-height"));
    if (selected && view.scroll_to_decision) {
        view.scroll_to_decision = false;
        scroll_to_here(ui, 0.05F);
    } else if (!selected && is_far(ui, height_id)) {
        return;
    }
    const float top = ImGui::GetCursorScreenPos().y;
    draw_card(ui, model, decision, view, intents);
    remember(ui, height_id, ImGui::GetCursorScreenPos().y - top);
}

void draw_end(Kit& ui, const Model& model) {
    const scenario::Ending* ending = model.reviewed->conversation.ending();
    const std::span<const Entry> last = lines_before(model, reviews_of(model).size());
    if (ending == nullptr && last.empty()) return;
    begin_card(ui, "end");
    draw_lines(ui, model, "line", last);
    if (ending != nullptr) {
        if (!last.empty()) gap(ui, Space::M);
        const OutcomeLook look = outcome_look(ending->outcome);
        const std::string words = model.tr(Phrase("{}: {}", {model.tr(look.word), said(model, ending->title)}));
        sign_and_text(ui, "ending", look.icon, ink_of(look.tone), words, {.style = TextStyle::BodyStrong});
    }
    end_card(ui);
}

void draw_line(Kit& ui, const TaskWords& words, Id id, const Entry& entry) {
    if (entry.kind == EntryKind::Chapter) return chapter_mark(ui, words.chapter(entry));
    if (entry.kind == EntryKind::Work) {
        const WorkSummary summary = work_summary(words, entry);
        return work_card(ui, id, summary.title, summary.lines);
    }
    const std::string& said_words = words.conversation().text(entry);
    if (entry.kind == EntryKind::Narrator)
        return selectable_text(ui, id, said_words, {.style = TextStyle::Small, .shade = Shade::Muted});
    if (const scenario::Contact* contact = words.conversation().contact(entry)) {
        text(ui, words.text(contact->name), {.style = TextStyle::SmallStrong, .shade = Shade::Muted});
        gap(ui, Space::XS);
    }
    const bool own = entry.kind == EntryKind::Trainee || entry.kind == EntryKind::Silence;
    bubble(ui, id, own ? Voice::Me : Voice::Client, said_words);
}

}  // namespace

void draw_lines(Kit& ui, const Model& model, std::string_view name, std::span<const Entry> entries) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0) gap(ui, Space::S);
        draw_line(ui, TaskWords(model.translator, conversation), {name, i}, entries[i]);
    }
}

void draw_moves(Kit& ui, const Model& model, std::size_t decision, const Moves& moves) {
    Flow flow(ui, Space::S, Space::XS);
    for (const report::PointsMove& move : moves.points) {
        const std::string label = points_text(model, move.competency, move.points);
        const ChipLook look{.tone = move.points < 0 ? Tone::Bad : Tone::Good};
        flow.next(chip_width(ui, label, look));
        chip(ui, label, look);
    }
    for (const report::MeterMove& move : moves.meters) {
        const std::string label = meter_text(model, decision, move);
        const ChipLook look{.icon = move.change < 0 ? Icon::Down : Icon::Up};
        flow.next(chip_width(ui, label, look));
        chip(ui, label, look);
    }
    if (moves.points.empty() && moves.meters.empty()) small_text(ui, model.tr("Moves nothing."));
}

void draw_transcript(Kit& ui, const Model& model, DebriefView& view, Intents& intents) {
    {
        const std::string& copy = model.tr("Copy transcript");
        const ButtonLook look{.icon = Icon::Copy};
        const float width = button_width(ui, copy, look), height = ui.px(metric::kControlHeight);
        Line head(ui, height);
        head.next(ui.font(TextStyle::Section).line);
        section(ui, model.tr("The conversation"));
        head.next_right({width, height});
        if (button(ui, "copy", copy, look, {model.tr("The whole conversation with its evidence, as text"), {}, {}})) {
            ImGui::SetClipboardText(transcript_text(model).c_str());
            intents.push_back(intent::Tell{model.tr("The transcript is on the clipboard."), Tone::Good});
        }
    }
    gap(ui, Space::M);
    for (std::size_t d = 0; d < reviews_of(model).size(); ++d) {
        draw_decision(ui, model, d, view, intents);
        gap(ui, Space::L);
    }
    draw_end(ui, model);
}

}  // namespace rapport::ui
