// The Kit: what every widget needs to draw itself — theme, fonts, scale, animations, focus, toasts — in one value.
// Owned by the application, passed by reference to every screen and widget; UI thread only.
// Per frame: begin_frame after ImGui::NewFrame, end_frame before ImGui::Render.
// Invariant: every interactive widget of the kit is in `items` for the frame; Tab walks that list in drawing order.
#pragma once

#include <imgui.h>

#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/animation.h"
#include "ui/fonts.h"
#include "ui/theme.h"

struct ImGuiWindow;

namespace rapport::ui {

// A rectangle of the screen in pixels, and the cutting of layouts out of it.
struct Area {
    ImVec2 min, max;
    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    ImVec2 centre() const { return {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}; }
    bool contains(ImVec2 point) const {
        return point.x >= min.x && point.y >= min.y && point.x < max.x && point.y < max.y;
    }
    bool overlaps(const Area& other) const {
        return other.min.x < max.x && other.max.x > min.x && other.min.y < max.y && other.max.y > min.y;
    }
    Area shrunk(float dx, float dy) const { return {{min.x + dx, min.y + dy}, {max.x - dx, max.y - dy}}; }
    // Each cuts a strip off this area and returns it.
    Area take_left(float width);
    Area take_right(float width);
    Area take_top(float height);
    Area take_bottom(float height);
};

// An interactive widget as drawn in this frame.
struct ItemRecord {
    std::string name;   // the id given by the screen, "reply/2" when indexed
    std::string label;  // what a person reads on it
    ImGuiID id = 0;
    ImGuiWindow* window = nullptr;
    Area area, visible;  // visible: the part inside the clip rectangle; empty if scrolled away
    bool enabled = true, text_input = false;
};

// A piece of text as drawn in this frame; recorded only for tests.
struct TextRecord {
    std::string text;
    Area area, clip;
    TextStyle style = TextStyle::Body;
    float right_limit = 0;  // right edge of the card, panel or column it stands in
};
struct Recorder {
    std::vector<TextRecord> texts;
};

struct Toast {
    std::string text;
    Tone tone = Tone::Neutral;
    double until = 0;  // seconds on the animator's clock
    int number = 0;
};

// The one text selection there is: bytes [from, to) of the text with this id.
struct TextSelection {
    ImGuiID id = 0;
    std::size_t anchor = 0, head = 0;
    bool dragging = false;
};

struct RowHeights;     // see layout.h
struct OpenCard;       // see card.cpp
struct PortraitCache;  // see portrait.cpp
struct TextEdit;       // see text_edit.h

struct Kit {
    const Theme* theme = &light_theme();
    FontSet fonts;
    float scale = 1;
    bool reduced_motion = false;
    Animator animation;
    Recorder* recorder = nullptr;  // not null in tests

    // Filled and used by the widgets.
    std::vector<ItemRecord> items;
    std::vector<Area> regions;  // the content areas that are open, innermost last
    std::vector<Toast> toasts;
    TextSelection selection;
    RowHeights* row = nullptr;
    std::vector<std::shared_ptr<OpenCard>> cards;  // used again in each frame; the first `cards_open` are open
    std::size_t cards_open = 0;
    std::shared_ptr<PortraitCache> portraits;
    std::shared_ptr<TextEdit> editor;  // of the one text area that is being edited
    ImGuiID edited = 0;
    int toasts_shown = 0;
    std::string focus_wish;  // name of the item that shall get the focus when it is drawn
    std::string tab_start;   // name of the item to which Tab goes first when nothing has the focus; set in each frame
    ImGuiID tooltip_item = 0;
    double tooltip_since = 0;

    float px(float design_pixels) const { return std::round(design_pixels * scale); }
    float px(Space space) const { return px(static_cast<float>(space)); }
    ImU32 colour(Shade shade) const { return (*theme)[shade]; }
    const Font& font(TextStyle style) const { return fonts[style]; }
};

void begin_frame(Kit& ui);
void end_frame(Kit& ui);  // moves the focus on Tab, draws toasts

// True if another frame shall follow at once (motion, layout still settling).
bool wants_frame(const Kit& ui);

// The item with this name gets the keyboard focus in the next frame in which it is drawn (a text field starts editing).
void focus_item(Kit& ui, std::string_view name);
// Name of the item drawn in this frame that has the keyboard focus and shows its ring; empty if there is none.
std::string focused_item(const Kit& ui);
// The arrow keys of this frame do not move the focus: the screen uses them itself. Call after the items were drawn.
void keep_focus();

}  // namespace rapport::ui
