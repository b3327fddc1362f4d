// What every control of the kit shares: its id, its behaviour under mouse and keyboard, its record, its tooltip.
// Internal to app/ui. UI thread only. Call with the control's rectangle after ImGui::ItemSize has advanced the cursor.
// Invariant: a disabled control can be focused and explains itself, but is never pressed.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <vector>

#include "ui/text_layout.h"
#include "ui/widgets.h"

namespace rapport::ui {

struct ItemState {
    ImGuiID id = 0;
    bool visible = false;  // not clipped away
    bool enabled = true;
    bool hovered = false, held = false, pressed = false, focused = false;
    float hover = 0;  // 0..1, smoothed
};

inline ImVec2 operator+(ImVec2 a, ImVec2 b) {
    return {a.x + b.x, a.y + b.y};
}
inline ImVec2 operator-(ImVec2 a, ImVec2 b) {
    return {a.x - b.x, a.y - b.y};
}
inline ImRect rect_of(const Area& area) {
    return {area.min, area.max};
}
inline Area area_of(const ImRect& rect) {
    return {rect.Min, rect.Max};
}

ImGuiID id_of(Id id);

// Takes `size` at the cursor: the area, with the cursor moved on.
Area take_area(ImVec2 size);

ItemState item(Kit& ui, Id id, const Area& area, std::string_view label, const Hint& hint = {});

// Records a control that Dear ImGui itself handles (text input).
void record_item(Kit& ui, Id id, ImGuiID imgui_id, const Area& area, std::string_view label, bool enabled,
                 bool text_input);

bool is_focused(ImGuiID id);  // by keyboard: the ring shows

// The tooltip of a control: its explanation and shortcut, or why it cannot be used.
void item_tooltip(Kit& ui, const ItemState& state, const Hint& hint);

// Region of the innermost card, panel or column.
Area region(const Kit& ui);
struct RegionScope {
    explicit RegionScope(Kit& kit, const Area& area) : ui(kit) { ui.regions.push_back(area); }
    ~RegionScope() { ui.regions.pop_back(); }
    RegionScope(const RegionScope&) = delete;
    RegionScope& operator=(const RegionScope&) = delete;
    Kit& ui;
};

// A text broken into lines for a width, and its drawing: line by line, aligned in a box.
struct Wrapped {
    std::string_view text;
    TextStyle style = TextStyle::Body;
    std::vector<TextLine> lines;
    float widest = 0, height = 0;
    std::string_view line(std::size_t index) const {
        return text.substr(lines[index].begin, lines[index].end - lines[index].begin);
    }
};
Wrapped wrap(const Kit& ui, std::string_view text, TextStyle style, float width);
void draw_wrapped(Kit& ui, ImDrawList* list, ImVec2 at, const Wrapped& text, ImU32 colour, Align align = Align::Left,
                  float box = 0);

// A float kept by ImGui's window storage, for layout known one frame later. Requests a frame when it changes.
float remembered(ImGuiID id, float otherwise);
void remember(Kit& ui, ImGuiID id, float value);

}  // namespace rapport::ui
