// Chips, key caps, dots, meters: the small marks that say how things stand.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

constexpr float kChipPadding = 10;

float chip_height(Kit& ui) {
    return ui.px(metric::kChipHeight);
}

float key_width(Kit& ui, std::string_view key) {
    return std::max(ui.px(metric::kKeyCap), text_width(ui, key, TextStyle::ChipStrong) + ui.px(12));
}

void draw_key(Kit& ui, const Area& area, std::string_view key) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(5);
    Area face = area;
    face.max.y -= ui.px(1);
    fill_box(list, area, ui.colour(Shade::Line), rounding);
    fill_box(list, face.shrunk(ui.px(1), ui.px(1)), ui.colour(Shade::Background), rounding - ui.px(1));
    const Font& font = ui.font(TextStyle::ChipStrong);
    const float width = advance_of(font, key);
    draw_text(ui, {face.centre().x - width * 0.5F, face.centre().y - font.line * 0.5F}, TextStyle::ChipStrong,
              ui.colour(Shade::Muted), key);
}

struct ChipInks {
    ImU32 ground, outline, label;
};

void draw_chip(Kit& ui, const Area& area, std::string_view label, const ChipLook& look, const ChipInks& inks,
               TextStyle style) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = std::floor(area.height() * 0.5F);
    fill_box(list, area, inks.ground, rounding);
    if (inks.outline != 0) outline_box(list, area, inks.outline, rounding, ui.px(metric::kHairline));
    const Font& font = ui.font(style);
    float x = area.min.x + ui.px(kChipPadding);
    if (look.icon != Icon::None) {
        draw_icon(ui, list, look.icon, {x + ui.px(5), area.centre().y}, IconSize::Tiny, inks.label);
        x += ui.px(16);
    }
    draw_text(ui, {x, area.centre().y - font.line * 0.5F}, style, inks.label, label);
    if (!look.key.empty()) {
        const float width = key_width(ui, look.key), height = ui.px(18);
        const float right = area.max.x - ui.px(8);
        draw_key(ui, {{right - width, area.centre().y - height * 0.5F}, {right, area.centre().y + height * 0.5F}},
                 look.key);
    }
}

ChipInks inks_of(Kit& ui, Tone tone) {
    if (tone == Tone::Neutral) return {ui.colour(Shade::Background), ui.colour(Shade::Line), ui.colour(Shade::Muted)};
    return {ui.colour(ground_of(tone)), 0, ui.colour(ink_of(tone))};
}

std::string with_count(std::string_view label, int count) {
    std::string words(label);
    if (count >= 0) words += "  " + std::to_string(count);
    return words;
}

}  // namespace

float chip_width(Kit& ui, std::string_view label, const ChipLook& look) {
    float width = 2 * ui.px(kChipPadding) + text_width(ui, label, TextStyle::Chip);
    if (look.icon != Icon::None) width += ui.px(16);
    if (!look.key.empty()) width += ui.px(6) + key_width(ui, look.key) - ui.px(2);
    return width;
}

void chip(Kit& ui, std::string_view label, const ChipLook& look) {
    const Area area = take_area({chip_width(ui, label, look), chip_height(ui)});
    if (ImGui::ItemAdd(rect_of(area), 0)) draw_chip(ui, area, label, look, inks_of(ui, look.tone), TextStyle::Chip);
}

bool chip_button(Kit& ui, Id id, std::string_view label, const ChipLook& look, const Hint& hint) {
    const Area area = take_area({chip_width(ui, label, look), chip_height(ui)});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;
    ChipInks inks = inks_of(ui, look.tone);
    const float strength = state.held ? 1.0F : state.hover * 0.6F;
    inks.ground = mix(inks.ground, ui.colour(Shade::Text), 0.07F * strength);
    inks.label = state.enabled ? mix(inks.label, ui.colour(Shade::Text), state.hover) : inks.label;
    draw_chip(ui, area, label, look, inks, TextStyle::Chip);
    if (state.focused) draw_focus_ring(ui, ImGui::GetWindowDrawList(), area, area.height() * 0.5F);
    return state.pressed;
}

float filter_chip_width(Kit& ui, std::string_view label, int count) {
    return chip_width(ui, with_count(label, count));
}

bool filter_chip(Kit& ui, Id id, std::string_view label, int count, bool selected, const Hint& hint) {
    const std::string words = with_count(label, count);
    const Area area = take_area({chip_width(ui, words), chip_height(ui)});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;
    const float on = ui.animation.value(state.id + 1, selected ? 1.0F : 0.0F);
    const float strength = state.held ? 1.0F : state.hover * 0.6F;
    ChipInks inks{mix(ui.colour(Shade::Background), ui.colour(Shade::Accent), on),
                  mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), on),
                  mix(ui.colour(Shade::Muted), ui.colour(Shade::OnAccent), on)};
    inks.ground = mix(inks.ground, ui.colour(Shade::Text), 0.08F * strength);
    if (!selected) inks.label = mix(inks.label, ui.colour(Shade::Text), state.hover);
    draw_chip(ui, area, words, {}, inks, TextStyle::Chip);
    if (state.focused) draw_focus_ring(ui, ImGui::GetWindowDrawList(), area, area.height() * 0.5F);
    return state.pressed;
}

float key_cap_width(Kit& ui, std::string_view key) {
    return key_width(ui, key);
}

void key_cap(Kit& ui, std::string_view key) {
    const Area area = take_area({key_width(ui, key), ui.px(metric::kKeyCap)});
    if (ImGui::ItemAdd(rect_of(area), 0)) draw_key(ui, area, key);
}

float key_hint_width(Kit& ui, std::initializer_list<std::string_view> keys, std::string_view meaning) {
    float width = ui.px(6) + text_width(ui, meaning, TextStyle::Small);
    for (const std::string_view key : keys) width += key_width(ui, key);
    return width + (text_width(ui, "–", TextStyle::Small) + ui.px(4)) * static_cast<float>(keys.size() - 1);
}

void key_hint(Kit& ui, std::initializer_list<std::string_view> keys, std::string_view meaning) {
    const Font& font = ui.font(TextStyle::Small);
    const float dash = text_width(ui, "–", TextStyle::Small) + ui.px(4);
    const Area area = take_area({key_hint_width(ui, keys, meaning), ui.px(metric::kKeyCap)});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    const float text_top = area.centre().y - font.line * 0.5F;
    float x = area.min.x;
    bool first = true;
    for (const std::string_view key : keys) {
        if (!first) {
            draw_text(ui, {x + ui.px(2), text_top}, TextStyle::Small, ui.colour(Shade::Muted), "–");
            x += dash;
        }
        const float cap = key_width(ui, key);
        draw_key(ui, {{x, area.min.y}, {x + cap, area.max.y}}, key);
        x += cap;
        first = false;
    }
    draw_text(ui, {x + ui.px(6), text_top}, TextStyle::Small, ui.colour(Shade::Muted), meaning);
}

void difficulty_dots(Kit& ui, int value, int of) {
    const float dot = ui.px(7), pause = ui.px(4);
    const Area area = take_area({static_cast<float>(of) * (dot + pause) - pause, ui.font(TextStyle::Small).line});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    for (int i = 0; i < of; ++i)
        ImGui::GetWindowDrawList()->AddCircleFilled(
            {area.min.x + dot * 0.5F + static_cast<float>(i) * (dot + pause), area.centre().y}, dot * 0.5F,
            ui.colour(i < value ? Shade::Accent : Shade::Line));
}

void progress_bar(Kit& ui, Id id, float part, Tone tone) {
    const float height = ui.px(metric::kMeter);
    const Area area = take_area({content_width(ui), height});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    const float shown = ui.animation.value(id_of(id), std::clamp(part, 0.0F, 1.0F), duration::kMeter);
    fill_box(ImGui::GetWindowDrawList(), area, ui.colour(Shade::Line), height * 0.5F);
    Area filled = area;
    filled.max.x = area.min.x + std::max(height, area.width() * shown);
    if (shown > 0.001F) fill_box(ImGui::GetWindowDrawList(), filled, ui.colour(ink_of(tone)), height * 0.5F);
}

void meter(Kit& ui, Id id, std::string_view label, float value, const MeterLook& look, std::string_view words) {
    const Font& font = ui.font(TextStyle::Small);
    const std::string figure = std::to_string(static_cast<int>(std::lround(value)));
    const float figure_width = text_width(ui, figure, TextStyle::Small),
                icon = look.trend == Trend::None ? 0 : ui.px(18);
    const float width = content_width(ui);
    const Wrapped name = wrap(ui, label, TextStyle::Small, width - figure_width - icon - ui.px(8));
    const float bar = ui.px(metric::kMeter);
    const Area area = take_area({width, name.height + ui.px(6) + bar});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_wrapped(ui, list, area.min, name, ui.colour(Shade::Text));
    draw_text(ui, {area.max.x - figure_width, area.min.y}, TextStyle::Small, ui.colour(Shade::Muted), figure);
    const Icon arrow = look.trend == Trend::Up ? Icon::Up : look.trend == Trend::Down ? Icon::Down : Icon::Minus;
    if (look.trend != Trend::None)
        draw_icon(ui, list, arrow, {area.max.x - figure_width - ui.px(10), area.min.y + font.line * 0.5F},
                  IconSize::Tiny, ui.colour(Shade::Muted));
    const Area track{{area.min.x, area.max.y - bar}, area.max};
    const float shown = ui.animation.value(
        id_of(id), std::clamp((value - look.low) / std::max(look.high - look.low, 1.0F), 0.0F, 1.0F), duration::kMeter);
    fill_box(list, track, ui.colour(Shade::Line), bar * 0.5F);
    Area filled = track;
    filled.max.x = track.min.x + std::max(bar, track.width() * shown);
    if (shown > 0.001F) fill_box(list, filled, ui.colour(ink_of(look.tone)), bar * 0.5F);
    if (!words.empty() && ImGui::IsMouseHoveringRect(area.min, area.max)) tooltip(ui, words);
}

}  // namespace rapport::ui
