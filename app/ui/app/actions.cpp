#include "ui/app/actions.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <utility>

#include "language/translator.h"
#include "ui/app/task_answer.h"
#include "ui/widgets.h"

namespace rapport::ui {

using language::mark;

namespace {

const char* always(const Model&) {
    return nullptr;
}

const char* while_talking(const Model& model) {
    return model.playing ? nullptr : mark("No conversation is running.");
}

const char* can_step_back(const Model& model) {
    if (!model.playing) return while_talking(model);
    return model.playing->conversation.can_step_back() ? nullptr : mark("You have not answered yet.");
}

const char* while_drilling(const Model& model) {
    return model.drilling ? nullptr : mark("No drill is running.");
}

const char* can_go_on(const Model& model) {
    if (!model.drilling) return while_drilling(model);
    return model.drilling->looking_at_answer || model.drilling->is_over() ? nullptr
                                                                          : mark("You have not answered yet.");
}

const char* can_open_debrief(const Model& model) {
    if (!model.playing) return while_talking(model);
    return model.playing->conversation.has_ended() ? nullptr : mark("The conversation has not ended yet.");
}

const char* can_hand_over(const Model& model) {
    if (!model.playing) return while_talking(model);
    const Playing& playing = *model.playing;
    const bool asks = playing.awaits_reply() && asking(playing.conversation) != Asking::Reply &&
                      asking(playing.conversation) != Asking::Worst;
    if (!asks) return mark("There is nothing to hand over.");
    const bool ready = playing.conversation.objection(prepared_answer(playing.conversation)).empty();
    return ready ? nullptr : mark("It is not complete yet.");
}

std::optional<Intent> show(Screen screen) {
    return Intent{intent::Show{screen}};
}

// Bigger or smaller text, in steps of 10 %.
std::optional<Intent> change_text(const Model& model, int by) {
    return Intent{intent::SetTextPercent{model.settings.text_percent + by}};
}

constexpr Chord ctrl(Key key) {
    return {key, true, false, false};
}
constexpr Chord plain(Key key) {
    return {key, false, false, false};
}

const std::array kActions = {
    Action{"practise", mark("Practise"), ActionGroup::Everywhere, ctrl(Key::Digit1), always,
           [](const Model&, Views&) { return show(Screen::Library); }},
    Action{"progress", mark("Progress"), ActionGroup::Everywhere, ctrl(Key::Digit2), always,
           [](const Model&, Views&) { return show(Screen::Progress); }},
    Action{"settings", mark("Settings"), ActionGroup::Everywhere, ctrl(Key::Comma), always,
           [](const Model&, Views&) { return show(Screen::Settings); }},
    Action{"larger-text", mark("Larger text"), ActionGroup::Everywhere, ctrl(Key::Plus), always,
           [](const Model& model, Views&) { return change_text(model, 10); }},
    Action{"smaller-text", mark("Smaller text"), ActionGroup::Everywhere, ctrl(Key::Minus), always,
           [](const Model& model, Views&) { return change_text(model, -10); }},
    Action{"theme", mark("Light or dark"), ActionGroup::Everywhere, ctrl(Key::T), always,
           [](const Model& model, Views&) -> std::optional<Intent> {
               return intent::SetTheme{model.settings.theme == ThemeChoice::Dark ? ThemeChoice::Light
                                                                                 : ThemeChoice::Dark};
           }},
    Action{"shortcuts",
           mark("Keyboard shortcuts"),
           ActionGroup::Everywhere,
           {Key::Slash, false, true, false},
           always,
           [](const Model&, Views& views) -> std::optional<Intent> {
               views.shortcuts_open = true;
               return std::nullopt;
           }},
    Action{"quit", mark("Quit"), ActionGroup::Everywhere, ctrl(Key::Q), always,
           [](const Model&, Views&) -> std::optional<Intent> { return intent::Quit{}; }},
    Action{"start", mark("Start, or go on where you left it"), ActionGroup::Briefing, plain(Key::Enter), always,
           [](const Model& model, Views&) { return start_or_resume(model); }},
    Action{"skip", mark("Show at once what the client says"), ActionGroup::Conversation, plain(Key::Space),
           while_talking, [](const Model&, Views&) -> std::optional<Intent> { return intent::SkipTyping{}; }},
    Action{"facts", mark("Facts"), ActionGroup::Conversation, plain(Key::F), while_talking,
           [](const Model&, Views& views) -> std::optional<Intent> {
               views.conversation.facts_open = !views.conversation.facts_open;
               return std::nullopt;
           }},
    Action{
        "hand-over", mark("Hand over what you have done"), ActionGroup::Conversation, ctrl(Key::Enter), can_hand_over,
        [](const Model& model, Views&) -> std::optional<Intent> {
            return intent::GiveAnswer{prepared_answer(model.playing->conversation)};
        }},
    Action{"see-talk", mark("The talk instead of the task, and back"), ActionGroup::Conversation, plain(Key::T),
           while_talking,
           [](const Model&, Views& views) -> std::
                                              optional<Intent> {
                                                  views.conversation.task.talk_open =
                                                      !views.conversation.task.talk_open;
                                                  return std::nullopt;
                                              }},
    Action{"step-back", mark("Take the last reply back"), ActionGroup::Conversation, plain(Key::Backspace),
           can_step_back, [](const Model&, Views&) -> std::optional<Intent> { return intent::StepBack{}; }},
    Action{"leave", mark("Leave, resume later"), ActionGroup::Conversation, plain(Key::Escape), while_talking,
           [](const Model&, Views& views) -> std::optional<Intent> {
               if (!std::exchange(views.conversation.facts_open, false)) return intent::LeaveConversation{};
               return std::nullopt;  // the first Esc closes the facts
           }},
    Action{"debrief", mark("Debrief"), ActionGroup::Conversation, plain(Key::D), can_open_debrief,
           [](const Model&, Views&) -> std::optional<Intent> { return intent::OpenDebrief{}; }},
    Action{"search", mark("Search"), ActionGroup::Library, ctrl(Key::F), always,
           [](const Model&, Views&) -> std::optional<Intent> { return std::nullopt; }},
    Action{"previous-decision", mark("Previous decision"), ActionGroup::Debrief, plain(Key::Left), always,
           [](const Model&, Views& views) -> std::optional<Intent> {
               if (views.debrief.decision > 0) --views.debrief.decision;
               views.debrief.what_if.reset();
               return std::nullopt;
           }},
    Action{"next-decision", mark("Next decision"), ActionGroup::Debrief, plain(Key::Right), always,
           [](const Model& model, Views& views) -> std::optional<Intent> {
               if (model.reviewed && views.debrief.decision + 1 < model.reviewed->debrief.decisions.size())
                   ++views.debrief.decision;
               views.debrief.what_if.reset();
               return std::nullopt;
           }},
    Action{"drill-next", mark("Go on"), ActionGroup::Drill, plain(Key::Enter), can_go_on,
           [](const Model& model, Views&) -> std::optional<Intent> {
               if (model.drilling && model.drilling->is_over()) return intent::LeaveDrill{};
               return intent::NextInDrill{};
           }},
    Action{"drill-leave", mark("Leave the drill"), ActionGroup::Drill, plain(Key::Escape), while_drilling,
           [](const Model&, Views&) -> std::optional<Intent> { return intent::LeaveDrill{}; }},
    Action{"close", mark("Back to the scenarios"), ActionGroup::Debrief, plain(Key::Escape), always,
           [](const Model&, Views&) { return show(Screen::Library); }},
};

}  // namespace

std::span<const Action> actions() {
    return kActions;
}

const Action& action(const char* id) {
    const auto found = std::find_if(kActions.begin(), kActions.end(),
                                    [&](const Action& each) { return std::string_view(each.id) == id; });
    assert(found != kActions.end());
    return *found;
}

bool belongs(const Action& each, Screen screen) {
    switch (each.group) {
        case ActionGroup::Everywhere:
            return true;
        case ActionGroup::Library:
            return screen == Screen::Library;
        case ActionGroup::Briefing:
            return screen == Screen::Briefing;
        case ActionGroup::Conversation:
            return screen == Screen::Conversation;
        case ActionGroup::Debrief:
            return screen == Screen::Debrief || screen == Screen::Briefing;
        case ActionGroup::Drill:
            return screen == Screen::Drill;
    }
    return false;
}

std::optional<Intent> start_or_resume(const Model& model) {
    if (!model.briefed) return std::nullopt;
    const auto unfinished = model.unfinished.find(model.briefed->id);
    if (unfinished != model.unfinished.end()) return intent::Resume{unfinished->second.id};
    return intent::StartConversation{model.briefed->id};
}

void perform_shortcuts(Kit& ui, const Model& model, Views& views, Intents& intents) {
    for (const Action& each : kActions) {
        if (!belongs(each, model.screen) || each.blocked(model) != nullptr) continue;
        // A text that is being typed is handed over by the same keys.
        const bool typed = std::string_view(each.id) == "hand-over" && ImGui::GetIO().WantTextInput &&
                           ImGui::GetCurrentContext()->OpenPopupStack.Size == 0 && chord_pressed(each.chord);
        if (!typed && !shortcut(ui, each.chord)) continue;
        if (std::string_view(each.id) == "search") focus_item(ui, "search");
        if (std::optional<Intent> wanted = each.perform(model, views)) intents.push_back(std::move(*wanted));
    }
}

}  // namespace rapport::ui
