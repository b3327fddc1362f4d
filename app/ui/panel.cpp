// The root window and the scrolling panels in it.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/layout.h"

namespace rapport::ui {
namespace {

constexpr ImGuiID kContentHeight = 0x9A7E1001, kFlags = 0x9A7E1002;
enum : int { kStick = 1, kKeysAlways = 2, kLineRight = 4, kLineBottom = 8 };

void scroll_by_keys() {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    ImGuiWindow* window = g.CurrentWindow;
    if (window->ScrollMax.y <= 0 || g.IO.WantTextInput) return;
    // A focused window without focusable items is scrolled by Dear ImGui itself.
    if (g.NavWindow == window && window->DC.NavLayersActiveMask == 0 && window->DC.NavHasScroll) return;
    const float page = window->InnerRect.GetHeight() * 0.85F;
    float target = window->Scroll.y;
    if (chord_pressed({Key::PageUp}, true)) target -= page;
    if (chord_pressed({Key::PageDown}, true)) target += page;
    if (chord_pressed({Key::Home})) target = 0;
    if (chord_pressed({Key::End})) target = window->ScrollMax.y;
    if (target == window->Scroll.y) return;
    ImGui::SetScrollY(std::clamp(target, 0.0F, window->ScrollMax.y));
    if (g.NavMoveSubmitted) ImGui::NavMoveRequestCancel();
}

}  // namespace

Area begin_screen(Kit& ui) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(display);
    ImGui::Begin("screen", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBackground);
    const Area area{{0, 0}, display};
    fill_box(ImGui::GetWindowDrawList(), area, ui.colour(Shade::Background), 0);
    ui.regions.push_back(area);
    return area;
}

void end_screen(Kit& ui) {
    ui.regions.pop_back();
    ImGui::End();
}

void begin_panel(Kit& ui, Id id, const Area& area, const PanelLook& look) {
    ImGui::SetCursorScreenPos(area.min);
    ImGuiWindowFlags flags =
        ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NoSavedSettings;
    if (!look.scroll) flags |= ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{ui.px(look.margin_x), ui.px(look.margin_y)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ui.colour(look.ground));
    ImGui::BeginChild(id_of(id), {std::max(area.width(), 1.0F), std::max(area.height(), 1.0F)}, false, flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    ui.regions.push_back(area_of(window->WorkRect));
    ImGui::GetStateStorage()->SetInt(
        kFlags, (look.stick_to_end ? kStick : 0) | (look.keys == ScrollKeys::Always ? kKeysAlways : 0) |
                    (look.line_right ? kLineRight : 0) | (look.line_bottom ? kLineBottom : 0));
    if (look.stick_to_end) {
        // A short conversation stands at the bottom, next to the replies.
        const float content = remembered(kContentHeight, 0);
        const float free = window->InnerRect.GetHeight() - 2 * ui.px(look.margin_y) - content;
        if (content > 0 && free > 0) ImGui::ItemSize(ImVec2{0, std::floor(free)});
    }
    ImGui::BeginGroup();
}

void end_panel(Kit& ui) {
    ImGui::EndGroup();
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const int flags = ImGui::GetStateStorage()->GetInt(kFlags);
    if ((flags & kStick) != 0) {
        remember(ui, kContentHeight, ImGui::GetItemRectSize().y);
        if (window->Scroll.y >= window->ScrollMax.y - 1) ImGui::SetScrollHereY(1);
    }
    if ((flags & kKeysAlways) != 0) {
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        if (g.OpenPopupStack.Size == 0) scroll_by_keys();
    }
    const float hairline = ui.px(metric::kHairline);
    const Area area = area_of(window->Rect());
    window->DrawList->PushClipRect(area.min, area.max);
    if ((flags & kLineRight) != 0)
        fill_box(window->DrawList, {{area.max.x - hairline, area.min.y}, area.max}, ui.colour(Shade::Line), 0);
    if ((flags & kLineBottom) != 0)
        fill_box(window->DrawList, {{area.min.x, area.max.y - hairline}, area.max}, ui.colour(Shade::Line), 0);
    window->DrawList->PopClipRect();
    // The size of the content decides about the scrollbar in the next frame.
    remember(ui, kContentHeight + 2, window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y);
    ui.regions.pop_back();
    ImGui::EndChild();
}

void scroll_panel(Kit& ui, float pixels) {
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + pixels, 0.0F, ImGui::GetScrollMaxY()));
    ui.animation.request_frame();
}

void scroll_to_here(Kit& ui, float where) {
    ImGui::SetScrollHereY(where);
    ui.animation.request_frame();
}

}  // namespace rapport::ui
