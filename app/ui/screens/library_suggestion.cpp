// The suggestion at the top of the library page.
#include <algorithm>

#include "ui/screens/library_parts.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

std::string reason_of(const Model& model, const Suggestion& suggestion) {
    switch (suggestion.kind) {
        case SuggestionKind::Resume: {
            const std::int64_t last_ms = model.unfinished.at(suggestion.scenario_id).updated_ms;
            return model.tr(base::Phrase("You left this conversation unfinished. Last reply: {}.",
                                         {model.translator.when(last_ms, model.now_ms)}));
        }
        case SuggestionKind::First:
            return model.tr("A good one to begin with: no conversation here is easier.");
        case SuggestionKind::NotTried:
            return model.tr("You have not tried it yet, and none of the others left is easier.");
        case SuggestionKind::Weakest: {
            const PastAttempt* best = best_attempt(model, suggestion.scenario_id);
            if (best == nullptr) return model.tr("Your lowest result so far.");
            const Figure overall = *overall_figure(*best);
            return model.tr(base::Phrase("Your lowest result so far: {} out of 100.", {figure_text(model, overall)}));
        }
    }
    return {};
}

}  // namespace

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
    if (beside) {
        const float height = ImGui::GetItemRectSize().y;
        ImGui::SetCursorScreenPos(start);
        align_right(ui, button_space);
        lower_in_line(ui, height, ui.px(metric::kControlHeight));
    } else {
        gap(ui, Space::M);
    }
    if (button(ui, "suggestion-go", label, look, {tooltip, {}, {}})) {
        if (resume)
            intents.push_back(intent::Resume{suggestion.attempt_id});
        else
            intents.push_back(intent::OpenBriefing{suggestion.scenario_id});
    }
    end_card(ui);
    gap(ui, Space::L);
}

}  // namespace rapport::ui
