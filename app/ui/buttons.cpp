// Buttons, links and the entries of the rail.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

struct ButtonInks {
    ImU32 ground, outline, label;
};

ButtonInks inks_of(Kit& ui, ButtonKind kind, const ItemState& state) {
    const ImU32 none = 0;
    ButtonInks inks{ui.colour(Shade::Surface), ui.colour(Shade::Line), ui.colour(Shade::Text)};
    if (kind == ButtonKind::Primary) inks = {ui.colour(Shade::Accent), none, ui.colour(Shade::OnAccent)};
    if (kind == ButtonKind::Danger) inks = {ui.colour(Shade::Bad), none, ui.colour(Shade::Surface)};
    if (kind == ButtonKind::Quiet) inks = {none, none, ui.colour(Shade::Text)};
    if (!state.enabled) {
        const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
        return {filled ? ui.colour(Shade::Line) : inks.ground,
                kind == ButtonKind::Secondary ? ui.colour(Shade::Line) : none, ui.colour(Shade::Muted)};
    }
    const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
    const float strength = state.held ? 1.0F : state.hover * 0.6F;
    if (filled) {
        inks.ground = mix(inks.ground, ui.colour(Shade::Text), strength * 0.2F);
    } else {
        const ImU32 wash = with_alpha(ui.colour(Shade::Text), 0.08F);
        inks.ground = kind == ButtonKind::Quiet ? with_alpha(wash, strength)
                                                : mix(inks.ground, ui.colour(Shade::Text), strength * 0.07F);
        inks.outline = mix(inks.outline, ui.colour(Shade::Muted), strength * (kind == ButtonKind::Quiet ? 0.0F : 0.6F));
    }
    return inks;
}

constexpr float kPadding = 16, kIconPlace = 24, kDetailGap = 8;

float padding_of(Kit& ui, ButtonKind kind) {
    return ui.px(kind == ButtonKind::Quiet ? 12 : kPadding);
}

}  // namespace

float button_width(Kit& ui, std::string_view label, const ButtonLook& look) {
    if (look.width > 0) return look.width;
    float width = 2 * padding_of(ui, look.kind) + text_width(ui, label, TextStyle::BodyStrong);
    if (look.icon != Icon::None) width += ui.px(kIconPlace);
    if (!look.detail.empty()) width += ui.px(kDetailGap) + text_width(ui, look.detail, TextStyle::Body);
    return width;
}

bool button(Kit& ui, Id id, std::string_view label, const ButtonLook& look, const Hint& hint) {
    const float wanted = button_width(ui, label, look);
    // A button wider than its place wraps its label instead of cutting it.
    const float width = look.width > 0 ? look.width : std::min(wanted, std::max(content_width(ui), ui.px(96)));
    const float inner = width - 2 * padding_of(ui, look.kind) - (look.icon != Icon::None ? ui.px(kIconPlace) : 0) -
                        (look.detail.empty() ? 0 : ui.px(kDetailGap) + text_width(ui, look.detail, TextStyle::Body));
    const Wrapped words = wrap(ui, label, TextStyle::BodyStrong, std::max(inner, ui.px(32)));
    const float line = ui.font(TextStyle::BodyStrong).line;
    const Area area = take_area({width, std::max(ui.px(metric::kControlHeight), words.height + ui.px(14))});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;

    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    const ButtonInks inks = inks_of(ui, look.kind, state);
    fill_box(list, area, inks.ground, rounding);
    if (inks.outline != 0) outline_box(list, area, inks.outline, rounding, ui.px(metric::kHairline));
    if (state.focused) draw_focus_ring(ui, list, area, rounding);

    const float detail = look.detail.empty() ? 0 : ui.px(kDetailGap) + text_width(ui, look.detail, TextStyle::Body);
    const float icon = look.icon == Icon::None ? 0 : ui.px(kIconPlace);
    float x = area.min.x + std::floor((width - words.widest - detail - icon) * 0.5F);
    const float top = area.min.y + std::floor((area.height() - words.height) * 0.5F) + (state.held ? ui.px(1) : 0);
    if (look.icon != Icon::None)
        draw_icon(ui, list, look.icon, {x + ui.px(8), top + line * 0.5F}, IconSize::Small, inks.label);
    x += icon;
    draw_wrapped(ui, list, {x, top}, words, inks.label, Align::Centre, words.widest);
    if (!look.detail.empty())
        draw_text(ui, {x + words.widest + ui.px(kDetailGap), top}, TextStyle::Body, with_alpha(inks.label, 0.82F),
                  look.detail);
    return state.pressed;
}

bool icon_button(Kit& ui, Id id, Icon icon, std::string_view name, const Hint& hint) {
    const float side = ui.px(metric::kControlHeight);
    const Area area = take_area({side, side});
    const Hint full{hint.tooltip.empty() ? name : hint.tooltip, hint.shortcut, hint.disabled};
    const ItemState state = item(ui, id, area, name, full);
    if (!state.visible) return false;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    const float strength = state.held ? 1.0F : state.hover * 0.6F;
    fill_box(list, area, with_alpha(ui.colour(Shade::Text), 0.08F * strength), rounding);
    if (state.focused) draw_focus_ring(ui, list, area, rounding);
    const ImU32 ink = state.enabled ? mix(ui.colour(Shade::Muted), ui.colour(Shade::Text), state.hover)
                                    : with_alpha(ui.colour(Shade::Muted), 0.5F);
    draw_icon(ui, list, icon, area.centre(), IconSize::Small, ink);
    return state.pressed;
}

bool link(Kit& ui, Id id, std::string_view label, const Hint& hint) {
    const Font& font = ui.font(TextStyle::Small);
    const Wrapped words = wrap(ui, label, TextStyle::Small, content_width(ui));
    const Area area = take_area({words.widest, words.height});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImU32 ink = ui.colour(state.enabled ? Shade::Accent : Shade::Muted);
    draw_wrapped(ui, list, area.min, words, ink);
    for (std::size_t i = 0; i < words.lines.size() && state.hover > 0; ++i) {
        const float base = area.min.y + font.line * static_cast<float>(i + 1) - ui.px(2);
        list->AddLine({area.min.x, base}, {area.min.x + words.lines[i].width, base}, with_alpha(ink, state.hover),
                      ui.px(1));
    }
    if (state.focused) draw_focus_ring(ui, list, area.shrunk(-ui.px(2), 0), ui.px(4));
    return state.pressed;
}

bool rail_entry(Kit& ui, Id id, Icon icon, std::string_view label, bool selected, const Hint& hint) {
    const float margin = ui.px(8);
    const TextStyle style = selected ? TextStyle::ChipStrong : TextStyle::Chip;
    const float width = content_width(ui) - 2 * margin;
    const Wrapped words = wrap(ui, label, style, width - ui.px(2));
    const float height = ui.px(44) + words.height;
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x + margin, ImGui::GetCursorScreenPos().y});
    const Area area = take_area({width, height});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusEntry);
    const float on = ui.animation.value(state.id + 1, selected ? 1.0F : 0.0F);
    fill_box(list, area, with_alpha(ui.colour(Shade::Text), 0.06F * (state.held ? 1.5F : state.hover) * (1 - on)),
             rounding);
    fill_box(list, area, with_alpha(ui.colour(Shade::AccentSoft), on), rounding);
    if (state.focused) draw_focus_ring(ui, list, area.shrunk(ui.px(2), ui.px(2)), rounding - ui.px(2));
    const ImU32 ink =
        mix(mix(ui.colour(Shade::Muted), ui.colour(Shade::Text), state.hover), ui.colour(Shade::Accent), on);
    draw_icon(ui, list, icon, {area.centre().x, area.min.y + ui.px(20)}, IconSize::Medium, ink);
    draw_wrapped(ui, list, {area.min.x, area.min.y + ui.px(34)}, words, ink, Align::Centre, width);
    return state.pressed;
}

void rail_logo(Kit& ui, std::string_view letter) {
    const float side = ui.px(36), width = content_width(ui);
    const Area row = take_area({width, side});
    const Area area{{std::floor(row.centre().x - side * 0.5F), row.min.y},
                    {std::floor(row.centre().x + side * 0.5F), row.max.y}};
    fill_box(ImGui::GetWindowDrawList(), area, ui.colour(Shade::Accent), ui.px(metric::kRadiusEntry));
    const Font& font = ui.font(TextStyle::Section);
    draw_text(ui,
              {area.centre().x - text_width(ui, letter, TextStyle::Section) * 0.5F, area.centre().y - font.line * 0.5F},
              TextStyle::Section, ui.colour(Shade::OnAccent), letter);
}

}  // namespace rapport::ui
