#include "ui/choices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

constexpr float kMark = 18, kStepGap = 4;

float step_side(Kit& ui) {
    return ui.px(metric::kControlHeight) - ui.px(Space::XS);
}

void draw_mark(Kit& ui, ImDrawList* list, ImVec2 centre, const ChoiceLook& look, float lit) {
    const float radius = ui.px(kMark) * 0.5F;
    const ImU32 edge = mix(ui.colour(Shade::Muted), ui.colour(Shade::Accent), lit);
    if (look.many) {
        const Area box{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
        fill_box(list, box, with_alpha(ui.colour(Shade::Accent), lit), ui.px(4));
        outline_box(list, box, edge, ui.px(4), ui.px(1.5F));
        if (look.selected) draw_icon(ui, list, Icon::Check, centre, IconSize::Tiny, ui.colour(Shade::OnAccent));
        return;
    }
    list->AddCircle(centre, radius - ui.px(1), edge, 0, ui.px(1.5F));
    if (lit > 0) list->AddCircleFilled(centre, (radius - ui.px(5)) * lit, ui.colour(Shade::Accent));
}

// The value that keys and mouse wish while the row of steps has the focus.
int wished_step(const ItemState& state, const Area& area, float pitch, int value, int count) {
    const ImGuiIO& io = ImGui::GetIO();
    if (state.pressed && ImGui::IsMouseReleased(0)) {
        const int step = static_cast<int>((io.MousePos.x - area.min.x) / pitch) + 1;
        return std::clamp(step, 1, count);
    }
    if (!state.focused || io.WantTextInput) return value;
    for (int digit = 1; digit <= std::min(count, 9); ++digit)
        if (chord_pressed({digit_key(digit)})) return digit;
    const bool left = chord_pressed({Key::Left}, true), right = chord_pressed({Key::Right}, true);
    if (left || right) keep_focus();
    if (left) return std::max(1, value - 1);
    if (right) return std::min(count, value + 1);
    return value;
}

void draw_steps(Kit& ui, const Area& area, const ItemState& state, int value, int count) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float side = step_side(ui), pitch = side + ui.px(kStepGap), rounding = ui.px(metric::kRadiusControl);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Font& font = ui.font(TextStyle::SmallStrong);
    for (int step = 1; step <= count; ++step) {
        const float left = area.min.x + pitch * static_cast<float>(step - 1);
        const Area cell{{left, area.min.y}, {left + side, area.max.y}};
        const bool on = step == value;
        const bool under = state.hovered && cell.contains(mouse);
        fill_box(list, cell, ui.colour(on ? Shade::Accent : under ? Shade::AccentSoft : Shade::Surface), rounding);
        if (!on)
            outline_box(list, cell, ui.colour(under ? Shade::Accent : Shade::Line), rounding, ui.px(metric::kHairline));
        const std::string words = std::to_string(step);
        draw_text(ui, {cell.centre().x - advance_of(font, words) * 0.5F, cell.centre().y - font.line * 0.5F},
                  TextStyle::SmallStrong, ui.colour(on ? Shade::OnAccent : Shade::Text), words);
    }
    if (state.focused) draw_focus_ring(ui, list, area, rounding);
}

}  // namespace

bool choice_card(Kit& ui, Id id, std::string_view text, const ChoiceLook& look, const Hint& hint) {
    const float width = std::floor(content_width(ui)), left = ui.px(metric::kRowPadX) + ui.px(kMark) + ui.px(Space::M);
    const float room =
        std::min(width - left - ui.px(metric::kRowPadX), ui.font(TextStyle::Body).em * metric::kMaxLineEms);
    const Wrapped title = wrap(ui, look.title, TextStyle::BodyStrong, room);
    const Wrapped words = wrap(ui, text, look.title.empty() ? TextStyle::Body : TextStyle::Small, room);
    const Wrapped note = wrap(ui, look.note, TextStyle::Small, room);
    const float title_height = look.title.empty() ? 0 : title.height, note_height = look.note.empty() ? 0 : note.height;
    const float text_height = text.empty() ? 0 : words.height;
    const Area area = take_area({width, title_height + text_height + note_height + 2 * ui.px(metric::kRowPadY)});
    const std::string_view label = look.title.empty() ? text : look.title;
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return state.pressed;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusCard);
    const float lit = ui.animation.value(state.id + 1, look.selected ? 1.0F : 0.0F);
    const float wash = state.held ? 1.0F : std::max(lit * 0.8F, state.hover * 0.45F);
    fill_box(list, area, mix(ui.colour(Shade::Surface), ui.colour(Shade::AccentSoft), wash), rounding);
    outline_box(list, area, mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), std::max(lit, state.hover * 0.7F)),
                rounding, ui.px(metric::kHairline));
    if (state.focused) draw_focus_ring(ui, list, area, rounding);
    float y = area.min.y + ui.px(metric::kRowPadY);
    const float first_line = ui.font(TextStyle::Body).line;
    draw_mark(ui, list, {area.min.x + ui.px(metric::kRowPadX) + ui.px(kMark) * 0.5F, y + first_line * 0.5F}, look, lit);
    const float x = area.min.x + left;
    if (title_height > 0) draw_wrapped(ui, list, {x, y}, title, ui.colour(Shade::Text));
    y += title_height;
    if (text_height > 0)
        draw_wrapped(ui, list, {x, y}, words, ui.colour(look.title.empty() ? Shade::Text : Shade::Muted));
    y += text_height;
    if (note_height > 0) draw_wrapped(ui, list, {x, y}, note, ui.colour(Shade::Muted));
    return state.pressed;
}

float rating_steps_width(Kit& ui, const StepsLook& look) {
    return static_cast<float>(look.count) * (step_side(ui) + ui.px(kStepGap)) - ui.px(kStepGap);
}

bool rating_steps(Kit& ui, Id id, std::string_view label, int& value, const StepsLook& look, const Hint& hint) {
    const float width = rating_steps_width(ui, look), side = step_side(ui);
    const Area area = take_area({width, side});
    const ItemState state = item(ui, id, area, label, hint);
    const int wished = state.enabled ? wished_step(state, area, side + ui.px(kStepGap), value, look.count) : value;
    const bool changed = wished != value;
    value = wished;
    if (state.visible) draw_steps(ui, area, state, value, look.count);
    if (look.low.empty() && look.high.empty()) return changed;
    const float half = std::floor(width * 0.5F) - ui.px(Space::XS);
    const Wrapped low = wrap(ui, look.low, TextStyle::Small, half), high = wrap(ui, look.high, TextStyle::Small, half);
    const Area ends = take_area({width, std::max(low.height, high.height) + ui.px(Space::XS)});
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_wrapped(ui, list, {ends.min.x, ends.min.y + ui.px(Space::XS)}, low, ui.colour(Shade::Muted));
    draw_wrapped(ui, list, {ends.max.x - half, ends.min.y + ui.px(Space::XS)}, high, ui.colour(Shade::Muted),
                 Align::Right, half);
    return changed;
}

void rating_line(Kit& ui, int own, double expert, int count) {
    const float height = ui.px(Space::L), radius = ui.px(6);
    const Area area = take_area({content_width(ui), height});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float left = area.min.x + radius, right = area.max.x - radius, y = area.centre().y;
    const auto x_of = [&](double rating) {
        const double part = (rating - 1) / std::max(count - 1, 1);
        return left + (right - left) * static_cast<float>(std::clamp(part, 0.0, 1.0));
    };
    fill_box(list, {{left, y - ui.px(1)}, {right, y + ui.px(1)}}, ui.colour(Shade::Line), ui.px(1));
    for (int step = 1; step <= count; ++step) list->AddCircleFilled({x_of(step), y}, ui.px(2), ui.colour(Shade::Line));
    if (own >= 1)
        fill_box(list,
                 {{std::min(x_of(own), x_of(expert)), y - ui.px(1.5F)},
                  {std::max(x_of(own), x_of(expert)), y + ui.px(1.5F)}},
                 with_alpha(ui.colour(Shade::Accent), 0.4F), ui.px(1));
    const float x = x_of(expert), r = radius * 1.1F;
    const std::array<ImVec2, 4> diamond = {ImVec2{x, y - r}, ImVec2{x + r, y}, ImVec2{x, y + r}, ImVec2{x - r, y}};
    list->AddConvexPolyFilled(diamond.data(), static_cast<int>(diamond.size()), ui.colour(Shade::Warn));
    if (own >= 1) {
        list->AddCircleFilled({x_of(own), y}, radius * 0.75F, ui.colour(Shade::Surface));
        list->AddCircleFilled({x_of(own), y}, radius * 0.75F - ui.px(1), ui.colour(Shade::Accent));
    }
}

}  // namespace rapport::ui
