// The sheet of keyboard shortcuts, made from the table of actions.
#include <imgui_internal.h>

#include <algorithm>

#include "ui/app/actions.h"
#include "ui/layout.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

using language::mark;

constexpr Chord kSecondChord{Key::F1, false, false, false};

struct Group {
    ActionGroup group;
    const char* title;
};
constexpr Group kGroups[] = {
    {ActionGroup::Everywhere, mark("Everywhere")}, {ActionGroup::Library, mark("Scenarios")},
    {ActionGroup::Briefing, mark("Briefing")},     {ActionGroup::Conversation, mark("Conversation")},
    {ActionGroup::Debrief, mark("Debrief")},       {ActionGroup::Drill, mark("Drill")}};

// What the kit does by itself, and what is given by number.
struct Extra {
    ActionGroup group;
    const char* label;
    const char* keys;
};
constexpr Extra kExtras[] = {{ActionGroup::Everywhere, mark("Next control, with Shift the previous one"), "Tab"},
                             {ActionGroup::Everywhere, mark("Press the control"), "Enter"},
                             {ActionGroup::Conversation, mark("Give this reply"), "1–9"},
                             {ActionGroup::Drill, mark("Give this reply"), "1–9"}};

void draw_row(Kit& ui, std::string_view label, std::initializer_list<std::string_view> keys) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = ui.px(metric::kKeyCap);
    float caps = ui.px(Space::XS) * static_cast<float>(keys.size() - 1);
    for (const std::string_view key : keys) caps += key_cap_width(ui, key);
    lower_in_line(ui, height, ui.font(TextStyle::Small).line);
    text(ui, label, {.style = TextStyle::Small, .width = content_width(ui) - caps - ui.px(Space::M)});
    const float bottom = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorScreenPos(start);
    align_right(ui, caps);
    for (const std::string_view key : keys) {
        if (key.data() != keys.begin()->data()) same_line(ui, Space::XS);
        key_cap(ui, key);
    }
    ImGui::SetCursorScreenPos({start.x, std::max(bottom, start.y + height)});
    gap(ui, Space::XS);
}

void draw_group(Kit& ui, const Model& model, const Group& group) {
    text(ui, model.tr(group.title), {.style = TextStyle::SmallStrong, .shade = Shade::Accent});
    gap(ui, Space::XS);
    for (const Action& each : actions()) {
        if (each.group != group.group) continue;
        const std::string keys = chord_name(each.chord), second = chord_name(kSecondChord);
        if (std::string_view(each.id) == "shortcuts")
            draw_row(ui, model.tr(each.label), {keys, second});
        else
            draw_row(ui, model.tr(each.label), {keys});
    }
    for (const Extra& each : kExtras) {
        if (each.group == group.group) draw_row(ui, model.tr(each.label), {each.keys});
    }
    gap(ui, Space::M);
}

// A question mark wherever the keyboard's layout has it.
bool question_typed() {
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return !ImGui::GetIO().WantTextInput && typed.contains(static_cast<ImWchar>('?'));
}

void scroll_by_arrows(Kit& ui) {
    const float line = ui.px(metric::kRowHeight);
    if (chord_pressed({Key::Down}, true)) scroll_panel(ui, line);
    if (chord_pressed({Key::Up}, true)) scroll_panel(ui, -line);
    if (chord_pressed({Key::PageDown}, true)) scroll_panel(ui, ImGui::GetWindowHeight() * 0.85F);
    if (chord_pressed({Key::PageUp}, true)) scroll_panel(ui, -ImGui::GetWindowHeight() * 0.85F);
}

}  // namespace

void draw_shortcuts(Kit& ui, const Model& model, Views& views) {
    const bool nothing_open = ImGui::GetCurrentContext()->OpenPopupStack.Size == 0;
    if (nothing_open && (question_typed() || shortcut(ui, kSecondChord))) views.shortcuts_open = true;
    if (views.shortcuts_open && nothing_open) open_dialog(ui, "shortcut-sheet");
    if (!begin_dialog(ui, "shortcut-sheet", model.tr("Keyboard shortcuts"), metric::kSheetWidth)) return;
    const bool appearing = ImGui::IsWindowAppearing();
    gap(ui, Space::S);
    const float room = ImGui::GetIO().DisplaySize.y - ui.px(metric::kSheetMargin);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float content = ImGui::GetStateStorage()->GetFloat(ImGui::GetID("content"), room);
    begin_panel(ui, "sheet", {start, {start.x + content_width(ui), start.y + std::min(room, content)}},
                {.ground = Shade::Raised, .margin_x = Space::None, .margin_y = Space::None});
    scroll_by_arrows(ui);
    const float top = ImGui::GetCursorPosY();
    {
        // Side by side where there is room: what works everywhere, and what works on one page.
        const float least = ui.px(metric::kShortcutColumn);
        Columns columns(ui, "groups", {Track::part(1, least), Track::part(1, least)}, Space::XXL);
        columns.next();
        draw_group(ui, model, kGroups[0]);
        columns.next();
        for (std::size_t i = 1; i < std::size(kGroups); ++i) draw_group(ui, model, kGroups[i]);
    }
    const float height = ImGui::GetCursorPosY() - top;
    end_panel(ui);
    float* known = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("content"), room);
    if (*known != height) ui.animation.request_frame();
    *known = height;
    gap(ui, Space::M);
    const std::string& close = model.tr("Close");
    align_right(ui, button_width(ui, close));
    const bool closed = button(ui, "close-sheet", close, {}, {{}, "Esc", {}});
    const bool keys = !appearing && (chord_pressed({Key::Escape}) || question_typed() || chord_pressed(kSecondChord));
    if (closed || keys) {
        close_dialog(ui);
        views.shortcuts_open = false;
    }
    end_dialog(ui);
}

}  // namespace rapport::ui
