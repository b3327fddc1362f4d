// What the program says by itself: banners, empty states, toasts, tooltips.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/layout.h"

namespace rapport::ui {

bool banner(Kit& ui, Id id, std::string_view title, std::string_view words, const BannerLook& look) {
    const bool neutral = look.tone == Tone::Neutral;
    begin_card(ui, id, {.ground = ground_of(look.tone), .outline = neutral, .fill_row = look.fill_row});
    bool pressed = false;
    const float action = look.action.empty() ? 0 : button_width(ui, look.action) + ui.px(Space::L);
    const float left = ui.px(26);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float text_space = content_width(ui) - left - action;
    // In a narrow place the action goes below the text.
    const bool below = action > 0 && text_space < ui.px(220);
    const Wrapped head = wrap(ui, title, TextStyle::BodyStrong, below ? text_space + action : text_space);
    draw_icon(ui, ImGui::GetWindowDrawList(), look.icon,
              {start.x + ui.px(7), start.y + ui.font(TextStyle::BodyStrong).line * 0.5F}, IconSize::Small,
              ui.colour(ink_of(look.tone)));
    ImGui::SetCursorScreenPos({start.x + left, start.y});
    ImGui::BeginGroup();
    const float width =
        std::min(below ? text_space + action : text_space, ui.font(TextStyle::Body).em * metric::kMaxLineEms);
    if (!title.empty()) text(ui, title, {.style = TextStyle::BodyStrong, .width = width});
    if (!words.empty())
        text(ui, words, {.style = TextStyle::Small, .shade = neutral ? Shade::Muted : Shade::Text, .width = width});
    if (below) {
        gap(ui, Space::S);
        pressed = button(ui, "action", look.action);
    }
    ImGui::EndGroup();
    if (action > 0 && !below) {
        const float height = ImGui::GetItemRectSize().y;
        ImGui::SetCursorScreenPos(
            {start.x, start.y + std::max(0.0F, std::floor((height - ui.px(metric::kControlHeight)) * 0.5F))});
        align_right(ui, action - ui.px(Space::L));
        pressed = button(ui, "action", look.action);
    }
    end_card(ui);
    return pressed;
}

bool empty_state(Kit& ui, Id id, Icon icon, std::string_view sentence, std::string_view action) {
    ImGui::PushID(id.path().c_str());
    const float width = content_width(ui);
    const float text_space = std::min(width, ui.px(420));
    const Wrapped words = wrap(ui, sentence, TextStyle::Body, text_space);
    const float disc = ui.px(88);
    gap(ui, Space::XXL);
    const Area place = take_area({width, disc + ui.px(Space::L) + words.height});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 centre{std::floor(place.centre().x), place.min.y + disc * 0.5F};
    list->AddCircleFilled(centre, disc * 0.5F, ui.colour(Shade::AccentSoft));
    draw_icon(ui, list, icon, centre, IconSize::Large, ui.colour(Shade::Accent));
    draw_wrapped(ui, list, {std::floor(place.centre().x - text_space * 0.5F), place.min.y + disc + ui.px(Space::L)},
                 words, ui.colour(Shade::Muted), Align::Centre, text_space);
    bool pressed = false;
    if (!action.empty()) {
        gap(ui, Space::L);
        const ButtonLook look{.kind = ButtonKind::Primary};
        ImGui::SetCursorScreenPos(
            {std::floor(place.centre().x - button_width(ui, action, look) * 0.5F), ImGui::GetCursorScreenPos().y});
        pressed = button(ui, "action", action, look);
    }
    gap(ui, Space::XXL);
    ImGui::PopID();
    return pressed;
}

void show_toast(Kit& ui, std::string_view words, Tone tone) {
    ui.toasts.push_back({std::string(words), tone, ui.animation.now() + duration::kToast, ++ui.toasts_shown});
    ui.animation.request_frame();
}

void tooltip(Kit& ui, std::string_view words, std::string_view shortcut) {
    if (words.empty() && shortcut.empty()) return;
    const Wrapped lines = wrap(ui, words, TextStyle::Small, ui.px(320));
    const float key =
        shortcut.empty() ? 0 : text_width(ui, shortcut, TextStyle::SmallStrong) + (words.empty() ? 0 : ui.px(10));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{ui.px(10), ui.px(6)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(metric::kRadiusControl));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.colour(Shade::Text));
    ImGui::BeginTooltip();
    const RegionScope region(ui, {{-1e6F, -1e6F}, {1e6F, 1e6F}});
    const float empty = words.empty() ? 0 : lines.widest;
    const Area area = take_area({empty + key, std::max(lines.height, ui.font(TextStyle::Small).line)});
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_wrapped(ui, list, area.min, lines, ui.colour(Shade::Background));
    if (!shortcut.empty())
        draw_text(ui, {area.max.x - text_width(ui, shortcut, TextStyle::SmallStrong), area.min.y},
                  TextStyle::SmallStrong, with_alpha(ui.colour(Shade::Background), 0.8F), shortcut);
    ImGui::EndTooltip();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

}  // namespace rapport::ui
