// The head of the debrief: which conversation, how it ended, what can be done next.
#include <algorithm>

#include "ui/app/actions.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;

namespace {

// What can be done next: the same again, and the suggestion.
struct NextSteps {
    std::string again, next, next_tooltip;
    ButtonLook again_look{.kind = ButtonKind::Secondary, .icon = Icon::Undo};
    ButtonLook next_look{.kind = ButtonKind::Primary};
    float again_width = 0, next_width = 0;
};

NextSteps next_steps(Kit& ui, const Model& model) {
    NextSteps steps;
    steps.again = model.tr("Again");
    if (model.suggestion) {
        const bool resume = model.suggestion->kind == SuggestionKind::Resume;
        const std::string title = scenario_title(model, model.suggestion->scenario_id);
        steps.next = model.tr(resume ? Phrase("Continue: {}", {title}) : Phrase("Next: {}", {title}));
        steps.next_tooltip = model.tr(resume ? language::mark("Back into the conversation, where you left it")
                                             : language::mark("Read who the client is and what is at stake"));
        steps.next_width = button_width(ui, steps.next, steps.next_look);
    } else {
        steps.again_look.kind = ButtonKind::Primary;
    }
    steps.again_width = button_width(ui, steps.again, steps.again_look);
    return steps;
}

float width_of(Kit& ui, const NextSteps& steps) {
    return steps.again_width + (steps.next.empty() ? 0 : ui.px(Space::L) + steps.next_width);
}

void draw_steps(Kit& ui, const Model& model, const NextSteps& steps, Intents& intents) {
    Flow flow(ui, Space::L, Space::S);
    flow.next(steps.again_width);
    if (button(ui, "again", steps.again, steps.again_look,
               {model.tr("The same conversation from the beginning"), {}, {}})) {
        intents.push_back(intent::StartConversation{model.reviewed->conversation.scenario().id});
    }
    if (steps.next.empty()) return;
    flow.next(std::min(steps.next_width, content_width(ui)));
    if (button(ui, "next", steps.next, steps.next_look, {steps.next_tooltip, {}, {}})) {
        if (model.suggestion->kind == SuggestionKind::Resume)
            intents.push_back(intent::Resume{model.suggestion->attempt_id});
        else
            intents.push_back(intent::OpenBriefing{model.suggestion->scenario_id});
    }
}

std::string ending_words(const Model& model) {
    const scenario::Ending* ending = model.reviewed->conversation.ending();
    return ending == nullptr ? model.tr("This conversation has not ended.") : said(model, ending->title);
}

// Small line and title, as wide as `width` allows.
void draw_title(Kit& ui, const Model& model, float width) {
    const Reviewed& reviewed = *model.reviewed;
    std::string where = said(model, reviewed.conversation.scenario().title) + " \u00B7 " +
                        model.translator.when(reviewed.started_ms, model.now_ms);
    if (reviewed.debrief.duration_ms > 0) where += " \u00B7 " + model.translator.duration(reviewed.debrief.duration_ms);
    text(ui, where, {.style = TextStyle::Small, .shade = Shade::Muted, .width = width});
    text(ui, ending_words(model), {.style = TextStyle::Title, .width = width});
}

}  // namespace

void draw_debrief_head(Kit& ui, const Model& model, Intents& intents) {
    const NextSteps steps = next_steps(ui, model);
    const float control = ui.px(metric::kControlHeight), back = control + ui.px(Space::S);
    const float words = text_width(ui, ending_words(model), TextStyle::Title), buttons = width_of(ui, steps);
    const bool beside = back + words + ui.px(Space::XL) + buttons <= content_width(ui);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = content_width(ui) - buttons;
    {
        Columns columns(ui, "head", {Track::pixels(control), Track::part(1)}, Space::S);
        columns.next();
        gap(ui, Space::S);
        const std::string keys = chord_name(action("close").chord);
        if (icon_button(ui, "back", Icon::Left, model.tr("Back to the scenarios"), {{}, keys, {}}))
            intents.push_back(intent::Show{Screen::Library});
        columns.next();
        draw_title(ui, model, beside ? right - back - ui.px(Space::L) : content_width(ui));
        gap(ui, Space::S);
        if (const scenario::Ending* ending = model.reviewed->conversation.ending()) {
            const OutcomeLook outcome = outcome_look(ending->outcome);
            chip(ui, model.tr(outcome.word), {.tone = outcome.tone, .icon = outcome.icon});
            gap(ui, Space::S);
            selectable_text(ui, "ending", said(model, ending->text));
        }
        if (!beside) {
            gap(ui, Space::M);
            draw_steps(ui, model, steps, intents);
        }
    }
    if (!beside) return;
    const ImVec2 end = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({start.x + right, start.y + ui.px(Space::S)});
    draw_steps(ui, model, steps, intents);
    ImGui::SetCursorScreenPos(end);
}

}  // namespace rapport::ui
