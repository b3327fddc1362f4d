#include "ui/item.h"

#include <cmath>

#include "ui/draw.h"

namespace rapport::ui {

ImGuiID id_of(Id id) {
    const std::string path = id.path();
    return ImGui::GetCurrentWindow()->GetID(path.data(), path.data() + path.size());
}

Area take_area(ImVec2 size) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    ImGui::ItemSize(size);
    return {min, min + size};
}

bool is_focused(ImGuiID id) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return id != 0 && g.NavId == id && !g.NavDisableHighlight;
}

void record_item(Kit& ui, Id id, ImGuiID imgui_id, const Area& area, std::string_view label, bool enabled,
                 bool text_input) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImRect visible = rect_of(area);
    visible.ClipWithFull(window->ClipRect);
    ui.items.push_back({id.path(), std::string(label), imgui_id, window, area, area_of(visible), enabled, text_input});
}

ItemState item(Kit& ui, Id id, const Area& area, std::string_view label, const Hint& hint) {
    ItemState state;
    state.id = id_of(id);
    state.enabled = hint.disabled.empty();
    record_item(ui, id, state.id, area, label, state.enabled, false);
    const ImRect box = rect_of(area);
    state.visible = ImGui::ItemAdd(box, state.id);
    if (!state.visible) return state;
    if (state.enabled) {
        state.pressed = ImGui::ButtonBehavior(box, state.id, &state.hovered, &state.held);
    } else {
        state.hovered = ImGui::ItemHoverable(box, state.id);
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        // The press must not fall through to what lies under it, a card for example.
        if (state.hovered && g.IO.MouseClicked[0]) ImGui::FocusWindow(ImGui::GetCurrentWindow());
    }
    state.focused = is_focused(state.id);
    if (state.focused && state.enabled && ImGui::GetActiveID() == 0 && chord_pressed({Key::Enter}))
        state.pressed = true;
    if (state.hovered && state.enabled) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    state.hover = ui.animation.value(state.id, state.hovered && state.enabled ? 1.0F : 0.0F, duration::kHover);
    item_tooltip(ui, state, hint);
    return state;
}

void item_tooltip(Kit& ui, const ItemState& state, const Hint& hint) {
    const std::string_view words = state.enabled ? hint.tooltip : hint.disabled;
    if (words.empty() && hint.shortcut.empty()) return;
    // A disabled control that is reached by keyboard says why at once.
    const bool wanted = state.hovered || (state.focused && !state.enabled);
    if (!wanted || state.held) {
        if (ui.tooltip_item == state.id) ui.tooltip_item = 0;
        return;
    }
    if (ui.tooltip_item != state.id) {
        ui.tooltip_item = state.id;
        ui.tooltip_since = ui.animation.now();
    }
    const double rest = duration::kTooltip - (ui.animation.now() - ui.tooltip_since);
    if (rest > 0 && (state.enabled || !state.focused)) {
        ui.animation.wake_after(rest);
        return;
    }
    tooltip(ui, words, hint.shortcut);
}

Area region(const Kit& ui) {
    if (!ui.regions.empty()) return ui.regions.back();
    return area_of(ImGui::GetCurrentWindow()->WorkRect);
}

float remembered(ImGuiID id, float otherwise) {
    return ImGui::GetStateStorage()->GetFloat(id, otherwise);
}

void remember(Kit& ui, ImGuiID id, float value) {
    float* slot = ImGui::GetStateStorage()->GetFloatRef(id, -1);
    if (std::abs(*slot - value) > 0.5F) ui.animation.request_frame();
    *slot = value;
}

}  // namespace rapport::ui
