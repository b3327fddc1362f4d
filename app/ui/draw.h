// Drawing primitives under the widgets: text on its base line, centred icons, rings, shadows, arbitrary smooth shapes.
// All positions and lengths here are pixels. The only place that calls ImFont's renderer. UI thread only.
#pragma once

#include <imgui.h>

#include <span>
#include <string_view>

#include "ui/kit.h"

namespace rapport::ui {

// One line of text in a box of the style's line height whose left top corner is `position`. Returns the width.
float draw_text(Kit& ui, ImVec2 position, TextStyle style, ImU32 colour, std::string_view text);
// The same on a given list.
float draw_text(Kit& ui, ImDrawList* list, ImVec2 position, TextStyle style, ImU32 colour, std::string_view text);
// The icon's ink is centred on `centre`.
void draw_icon(Kit& ui, ImDrawList* list, Icon icon, ImVec2 centre, IconSize size, ImU32 colour);

void fill_box(ImDrawList* list, const Area& area, ImU32 colour, float rounding,
              ImDrawFlags corners = ImDrawFlags_RoundCornersAll);
void outline_box(ImDrawList* list, const Area& area, ImU32 colour, float rounding, float thickness);
void draw_focus_ring(Kit& ui, ImDrawList* list, const Area& area, float rounding);
// A soft shadow below something that floats.
void draw_shadow(Kit& ui, ImDrawList* list, const Area& area, float rounding);
void dashed_line(ImDrawList* list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness, float dash, float pause);

// Any simple polygon, also concave, with a smooth edge; the colour runs from `top` to `bottom` over the polygon's
// height.
void fill_polygon(ImDrawList* list, std::span<const ImVec2> points, ImU32 top, ImU32 bottom);

}  // namespace rapport::ui
