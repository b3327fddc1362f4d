// The suggestion at the top of the library page.
#include <algorithm>

#include "ui/app/practice.h"
#include "ui/screens/library_parts.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

std::string reason_of(const Model& model, const Suggestion& suggestion) {
    std::string words;
    for (const base::Phrase& each : report::reasons(suggestion.why, model.framework(), model.translator, model.now_ms))
        words += (words.empty() ? "" : " ") + model.tr(each);
    return words;
}

void go(const Suggestion& suggestion, Intents& intents) {
    if (suggestion.kind == SuggestionKind::Resume)
        intents.push_back(intent::Resume{suggestion.attempt_id});
    else
        intents.push_back(intent::OpenBriefing{suggestion.scenario_id});
}

// What comes after it, and the drill that is needed most: a title to press and the reason below it.
void draw_more(Kit& ui, const Model& model, Intents& intents) {
    const DrillOffer* drill = drill_needed(model);
    if (model.later.empty() && drill == nullptr) return;
    gap(ui, Space::L);
    Grid grid(ui, "later", ui.px(metric::kFindingMinWidth), Space::XL, 3);
    for (std::size_t i = 0; i < model.later.size(); ++i) {
        grid.next();
        const Suggestion& each = model.later[i];
        if (link(ui, {"suggestion-later", i}, scenario_title(model, each.scenario_id),
                 {model.tr("Read who the client is and what is at stake"), {}, {}}))
            go(each, intents);
        small_text(ui, reason_of(model, each));
    }
    if (drill == nullptr) return;
    grid.next();
    const std::string title = model.tr(base::Phrase("Drill: {}", {model.competency_title(drill->competency)}));
    if (link(ui, "suggestion-drill", title, {model.tr("Single decisions, each looked at on the spot"), {}, {}}))
        intents.push_back(intent::StartDrill{drill->competency});
    small_text(ui, drill_words(model, *drill));
}

}  // namespace

std::string drill_words(const Model& model, const DrillOffer& offer) {
    if (offer.ready() > 0) {
        const std::string count = model.tr_n("{} decision", "{} decisions", static_cast<std::int64_t>(offer.ready()));
        if (offer.due == 0) return model.tr(base::Phrase("{}, new to you", {count}));
        return model.tr(offer.fresh == 0 ? base::Phrase("{} to repeat", {count})
                                         : base::Phrase("{}, new to you or due for repetition", {count}));
    }
    if (offer.next_due_ms)
        return model.tr(base::Phrase("Nothing to drill now; the next decision is due on {}.",
                                     {model.translator.day(*offer.next_due_ms)}));
    return model.tr("Nothing to drill now: you have answered every decision well.");
}

void draw_suggestion(Kit& ui, const Model& model, Intents& intents) {
    if (!model.suggestion) return;
    const Suggestion& suggestion = *model.suggestion;
    const scenario_io::LibraryEntry* entry = model.library->find(suggestion.scenario_id);
    if (entry == nullptr) return;
    const bool resume = suggestion.kind == SuggestionKind::Resume;
    const std::string minutes = model.tr(base::Phrase("{} min", {model.translator.number(entry->scenario->minutes)}));
    const std::string& label = resume ? model.tr("Continue") : model.tr("Prepare");
    const std::string& tooltip = resume ? model.tr("Back into the conversation, where you left it")
                                        : model.tr("Read who the client is and what is at stake");
    const ButtonLook look{.kind = ButtonKind::Primary,
                          .detail = resume ? std::string_view() : std::string_view(minutes)};
    const float button_space = button_width(ui, label, look);
    const std::string title = model.text(*entry->scenario, entry->scenario->title),
                      reason = reason_of(model, suggestion);

    begin_card(ui, "suggestion", {.ground = Shade::AccentSoft, .outline = false, .padding = Space::XL});
    const bool beside = content_width(ui) - button_space >= ui.px(metric::kCardMinWidth);
    const float words_width = std::min(content_width(ui) - (beside ? button_space + ui.px(Space::L) : 0),
                                       ui.font(TextStyle::Body).em * metric::kMaxLineEms);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ImGui::BeginGroup();
    text(ui, model.tr("Next for you"), {.style = TextStyle::SmallStrong, .shade = Shade::Accent, .width = words_width});
    text(ui, title, {.style = TextStyle::Section, .width = words_width});
    text(ui, reason, {.shade = Shade::Muted, .width = words_width});
    ImGui::EndGroup();
    const float words_bottom = ImGui::GetCursorScreenPos().y;
    if (beside) {
        const float height = ImGui::GetItemRectSize().y;
        ImGui::SetCursorScreenPos(start);
        align_right(ui, button_space);
        lower_in_line(ui, height, ui.px(metric::kControlHeight));
    } else {
        gap(ui, Space::M);
    }
    if (button(ui, "suggestion-go", label, look, {tooltip, {}, {}})) {
        go(suggestion, intents);
    }
    ImGui::SetCursorScreenPos({start.x, std::max(words_bottom, ImGui::GetCursorScreenPos().y)});
    draw_more(ui, model, intents);
    end_card(ui);
    gap(ui, Space::L);
}

}  // namespace rapport::ui
