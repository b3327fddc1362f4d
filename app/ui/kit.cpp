#include "ui/kit.h"

#include <imgui_internal.h>

#include <algorithm>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/keys.h"
#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

void give_focus(const ItemRecord& item) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.ActiveId != 0) ImGui::ClearActiveID();
    ImGui::FocusWindow(item.window);
    // A window that has just appeared would put the focus on its first item in the next frame.
    g.NavInitRequest = false;
    g.NavInitResultId = 0;
    const ImRect box = rect_of(item.area);
    ImGui::SetNavID(item.id, ImGuiNavLayer_Main, 0, ImGui::WindowRectAbsToRel(item.window, box));
    g.NavDisableHighlight = false;
    g.NavDisableMouseHover = true;
    if (item.text_input) {
        g.NavNextActivateId = item.id;
        g.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    }
    // A window that moves in the next frames must have the item in view, in every window around it.
    ImGui::ScrollToRectEx(item.window, box, ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
}

// Only what lies in the top dialog can be reached while one is open.
bool reachable(const ItemRecord& item) {
    const ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.OpenPopupStack.Size > 0 && g.OpenPopupStack.back().Window != nullptr) {
        const ImGuiWindow* top = g.OpenPopupStack.back().Window;
        return item.window->RootWindow == top->RootWindow;
    }
    return modal == nullptr || item.window->RootWindow == modal->RootWindow;
}

void move_focus(Kit& ui, bool backwards) {
    std::vector<const ItemRecord*> order;
    for (const ItemRecord& item : ui.items)
        if (reachable(item)) order.push_back(&item);
    if (order.empty()) return;
    const ImGuiID current = ImGui::GetCurrentContext()->NavId;
    const auto at =
        std::find_if(order.begin(), order.end(), [current](const ItemRecord* item) { return item->id == current; });
    std::size_t next = backwards ? order.size() - 1 : 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (!ui.tab_start.empty() && order[i]->name == ui.tab_start)
            next = backwards ? (i + order.size() - 1) % order.size() : i;
    if (at != order.end()) {
        const auto index = static_cast<std::size_t>(at - order.begin());
        next = backwards ? (index + order.size() - 1) % order.size() : (index + 1) % order.size();
    }
    give_focus(*order[next]);
    ui.animation.request_frame();
}

void draw_toasts(Kit& ui) {
    std::erase_if(ui.toasts, [&](const Toast& toast) { return toast.until <= ui.animation.now(); });
    if (ui.toasts.empty()) return;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    float bottom = display.y - ui.px(Space::XL);
    for (auto toast = ui.toasts.rbegin(); toast != ui.toasts.rend(); ++toast) {
        const float icon = toast->tone == Tone::Neutral ? 0 : ui.px(24);
        const Wrapped words =
            wrap(ui, toast->text, TextStyle::Body, std::min(ui.px(560), display.x - ui.px(96)) - icon);
        const ImVec2 size{words.widest + icon + ui.px(32), words.height + ui.px(20)};
        const auto id = static_cast<ImGuiID>(0x70A57000 + toast->number);
        const float shown = ui.animation.value_from(id, 0, 1, duration::kQuick);
        const float top = bottom - size.y + (1 - shown) * ui.px(12);
        const Area area{{std::round((display.x - size.x) * 0.5F), std::round(top)},
                        {std::round((display.x + size.x) * 0.5F), std::round(top + size.y)}};
        draw_shadow(ui, list, area, ui.px(metric::kRadiusCard));
        fill_box(list, area, with_alpha(ui.colour(Shade::Text), shown), ui.px(metric::kRadiusCard));
        const ImU32 ink = with_alpha(ui.colour(Shade::Background), shown);
        const Icon sign = toast->tone == Tone::Good     ? Icon::CheckCircle
                          : toast->tone == Tone::Accent ? Icon::Info
                                                        : Icon::Alert;
        if (icon > 0)
            draw_icon(ui, list, sign,
                      {area.min.x + ui.px(24), area.min.y + ui.px(10) + ui.font(TextStyle::Body).line * 0.5F},
                      IconSize::Small, ink);
        draw_wrapped(ui, list, {area.min.x + ui.px(16) + icon, area.min.y + ui.px(10)}, words, ink);
        bottom = area.min.y - ui.px(Space::S);
        ui.animation.wake_after(toast->until - ui.animation.now());
    }
}

}  // namespace

Area Area::take_left(float width) {
    Area strip = *this;
    strip.max.x = min.x = std::min(min.x + width, max.x);
    return strip;
}
Area Area::take_right(float width) {
    Area strip = *this;
    strip.min.x = max.x = std::max(max.x - width, min.x);
    return strip;
}
Area Area::take_top(float height) {
    Area strip = *this;
    strip.max.y = min.y = std::min(min.y + height, max.y);
    return strip;
}
Area Area::take_bottom(float height) {
    Area strip = *this;
    strip.min.y = max.y = std::max(max.y - height, min.y);
    return strip;
}

void begin_frame(Kit& ui) {
    ui.animation.begin_frame(ImGui::GetTime(), ui.reduced_motion);
    // There are no menus: pressing Alt alone must not move the focus to one.
    ImGui::GetCurrentContext()->NavWindowingToggleLayer = false;
    ui.items.clear();
    ui.regions.clear();
    ui.row = nullptr;
    ui.tab_start.clear();
    if (ui.recorder != nullptr) ui.recorder->texts.clear();
}

void end_frame(Kit& ui) {
    draw_toasts(ui);
    if (!ui.focus_wish.empty()) {
        const auto wished = std::find_if(ui.items.begin(), ui.items.end(),
                                         [&](const ItemRecord& item) { return item.name == ui.focus_wish; });
        if (wished != ui.items.end()) {
            give_focus(*wished);
            ui.focus_wish.clear();
            ui.animation.request_frame();
        }
    }
    if (chord_pressed({Key::Tab}, true)) move_focus(ui, false);
    if (chord_pressed({.key = Key::Tab, .shift = true}, true)) move_focus(ui, true);
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) ui.animation.wake_after(0.4);  // the text cursor blinks
}

bool wants_frame(const Kit& ui) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool dimming = ImGui::GetTopMostPopupModal() != nullptr && g.DimBgRatio < 1;
    return ui.animation.running() || dimming;
}

void focus_item(Kit& ui, std::string_view name) {
    ui.focus_wish = name;
}

std::string focused_item(const Kit& ui) {
    const auto found =
        std::find_if(ui.items.begin(), ui.items.end(), [](const ItemRecord& item) { return is_focused(item.id); });
    return found == ui.items.end() ? std::string() : found->name;
}

void keep_focus() {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.NavMoveSubmitted) ImGui::NavMoveRequestCancel();
    if (!g.NavInitRequestFromMove || !g.NavInitRequest) return;
    // With nothing focused an arrow key would focus the first item of the window.
    g.NavInitRequest = g.NavInitRequestFromMove = false;
    g.NavInitResultId = 0;
    g.NavDisableHighlight = true;
    g.NavAnyRequest = g.NavMoveScoringItems;
}

}  // namespace rapport::ui
