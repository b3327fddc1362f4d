// Controls that take a value: text and search fields, choices, slider, switch.
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

struct EditBox {
    Area area;        // the frame
    float left = 12;  // design pixels before and after the text
    float right = 12;
    int lines = 1;
    bool password = false;
    std::string_view label, placeholder;
};

void draw_edit_frame(Kit& ui, const Area& area, ImGuiID id, bool active, bool hovered, bool failed) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    const float hover = ui.animation.value(id, hovered ? 1.0F : 0.0F, duration::kHover);
    const ImU32 edge =
        failed ? ui.colour(Shade::Bad) : mix(ui.colour(Shade::Line), ui.colour(Shade::Muted), hover * 0.6F);
    fill_box(list, area, ui.colour(Shade::Surface), rounding);
    outline_box(list, area, edge, rounding, ui.px(metric::kHairline));
    if (active || is_focused(id)) draw_focus_ring(ui, list, area, rounding);
}

// Dear ImGui edits the text; the frame, the placeholder and the ring are the kit's.
bool edit(Kit& ui, Id id, std::string& text, const EditBox& box, bool failed, const Hint& hint) {
    const std::string name = "##" + id.path();
    const ImGuiID own = ImGui::GetCurrentWindow()->GetID(name.c_str());
    const bool enabled = hint.disabled.empty();
    const Font& font = ui.font(TextStyle::Body);
    record_item(ui, id, own, box.area, box.label.empty() ? box.placeholder : box.label, enabled, true);
    const bool active = ImGui::GetActiveID() == own;
    const float own_right = box.area.max.x - (box.right > box.left ? ui.px(box.right) : 0);  // a cross may stand there
    const bool hovered =
        ImGui::IsMouseHoveringRect(box.area.min, {own_right, box.area.max.y}) && ImGui::IsWindowHovered();
    draw_edit_frame(ui, box.area, own, active, hovered && enabled, failed);

    const float size = font.face->FontSize * font.face->Scale;
    const float pad_y = std::max(0.0F, box.lines > 1 ? ui.px(8) : std::floor((box.area.height() - size) * 0.5F));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{0, pad_y});
    ImGui::PushStyleColor(ImGuiCol_Text, ui.colour(enabled ? Shade::Text : Shade::Muted));
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({box.area.min.x + ui.px(box.left), box.area.min.y});
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_None;
    if (!enabled) flags |= ImGuiInputTextFlags_ReadOnly;
    if (box.password) flags |= ImGuiInputTextFlags_Password;
    const float width = box.area.width() - ui.px(box.left) - ui.px(box.right);
    bool changed = false;
    if (box.lines > 1) {
        changed = ImGui::InputTextMultiline(name.c_str(), &text, {width, box.area.height()}, flags);
    } else {
        ImGui::SetNextItemWidth(width);
        changed = ImGui::InputText(name.c_str(), &text, flags);
    }
    const bool used = ImGui::IsItemActive();
    if (ui.recorder != nullptr && !box.password && !text.empty())
        ui.recorder->texts.push_back({text, box.area, box.area, TextStyle::Body, 1e6F});
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::SetCursorScreenPos(after);
    if (text.empty() && !box.placeholder.empty()) {
        // In a narrow field the placeholder ends after a whole word.
        Wrapped words = wrap(ui, box.placeholder, TextStyle::Body, width);
        if (box.lines == 1 && words.lines.size() > 1) {
            words.lines.resize(1);
            if (words.line(0).ends_with(',')) --words.lines[0].end;
        }
        ImGui::PushClipRect(box.area.min, box.area.max, true);
        draw_wrapped(ui, ImGui::GetWindowDrawList(),
                     {box.area.min.x + ui.px(box.left),
                      box.area.min.y + (box.lines > 1 ? ui.px(8) : (box.area.height() - font.line) * 0.5F)},
                     words, ui.colour(Shade::Muted));
        ImGui::PopClipRect();
    }
    // A click beside the text, on the icon or the padding, starts editing too.
    if (hovered && enabled && !used && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) focus_item(ui, id.path());
    ItemState state;
    state.id = own;
    state.enabled = enabled;
    state.hovered = hovered;
    state.focused = is_focused(own);
    item_tooltip(ui, state, hint);
    return changed && enabled;
}

float field_width(Kit& ui, float wanted) {
    return wanted > 0 ? std::min(wanted, content_width(ui)) : content_width(ui);
}

}  // namespace

bool text_field(Kit& ui, Id id, std::string& text, const FieldLook& look, const Hint& hint) {
    const float width = field_width(ui, look.width);
    if (!look.label.empty()) {
        rapport::ui::text(ui, look.label, {.style = TextStyle::SmallStrong, .width = width});
        gap(ui, Space::XS);
    }
    const float height = look.lines > 1 ? ui.font(TextStyle::Body).size * static_cast<float>(look.lines) + ui.px(16)
                                        : ui.px(metric::kControlHeight);
    EditBox box;
    box.area = take_area({width, height});
    box.lines = look.lines;
    box.password = look.password;
    box.label = look.label;
    box.placeholder = look.placeholder;
    const bool changed = edit(ui, id, text, box, !look.error.empty(), hint);
    if (!look.error.empty()) {
        gap(ui, Space::XS);
        const Wrapped words = wrap(ui, look.error, TextStyle::Small, width - ui.px(20));
        const Area area = take_area({width, words.height});
        draw_icon(ui, ImGui::GetWindowDrawList(), Icon::Alert,
                  {area.min.x + ui.px(7), area.min.y + ui.font(TextStyle::Small).line * 0.5F}, IconSize::Small,
                  ui.colour(Shade::Bad));
        draw_wrapped(ui, ImGui::GetWindowDrawList(), {area.min.x + ui.px(20), area.min.y}, words,
                     ui.colour(Shade::Bad));
    }
    return changed;
}

bool search_field(Kit& ui, Id id, std::string& text, std::string_view placeholder, float width, const Hint& hint) {
    EditBox box;
    box.area = take_area({field_width(ui, width), ui.px(metric::kControlHeight)});
    box.left = 34;
    box.right = 36;
    box.placeholder = placeholder;
    // The cross lies over the field, so it must be there first to get the click.
    bool cleared = false;
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ItemState cross;
    const float side = ui.px(24);
    const Area cross_area{{box.area.max.x - side - ui.px(6), box.area.centre().y - side * 0.5F},
                          {box.area.max.x - ui.px(6), box.area.centre().y + side * 0.5F}};
    const bool was_filled = !text.empty();
    const bool changed = edit(ui, id, text, box, false, hint);
    if (was_filled) {
        const std::string clear_name = id.path() + ".clear";
        cross = item(ui, {clear_name}, cross_area, "×");
        cleared = cross.pressed;
        fill_box(ImGui::GetWindowDrawList(), cross_area, with_alpha(ui.colour(Shade::Text), 0.08F * cross.hover),
                 ui.px(metric::kRadiusSmall));
        draw_icon(ui, ImGui::GetWindowDrawList(), Icon::Close, cross_area.centre(), IconSize::Small,
                  ui.colour(Shade::Muted));
        if (cross.focused) draw_focus_ring(ui, ImGui::GetWindowDrawList(), cross_area, ui.px(metric::kRadiusSmall));
    }
    ImGui::SetCursorScreenPos(after);
    draw_icon(ui, ImGui::GetWindowDrawList(), Icon::Search, {box.area.min.x + ui.px(18), box.area.centre().y},
              IconSize::Small, ui.colour(Shade::Muted));
    if (cleared) {
        text.clear();
        focus_item(ui, id.path());
    }
    return changed || cleared;
}

bool segmented(Kit& ui, Id id, std::span<const std::string_view> options, int& selected, const Hint& hint) {
    const float pad = ui.px(14), height = ui.px(metric::kControlHeight), inset = ui.px(3);
    float widest = 0, sum = 0;
    for (const std::string_view option : options) {
        const float width = text_width(ui, option, TextStyle::BodyStrong) + 2 * pad;
        widest = std::max(widest, width);
        sum += width;
    }
    const float count = static_cast<float>(options.size());
    // Equal parts where they fit, else as wide as their words, else one below the other.
    const bool equal = widest * count + 2 * inset <= content_width(ui);
    const bool stacked = !equal && sum + 2 * inset > content_width(ui);
    const float whole =
        stacked ? std::min(widest + 2 * inset, content_width(ui)) : (equal ? widest * count : sum) + 2 * inset;
    const float part = height - 2 * inset;
    const Area area = take_area({whole, stacked ? part * count + 2 * inset : height});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    fill_box(list, area, mix(ui.colour(Shade::Background), ui.colour(Shade::Line), 0.7F), rounding);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    bool changed = false;
    float x = area.min.x + inset, y = area.min.y + inset;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const float width = stacked ? whole - 2 * inset
                            : equal ? widest
                                    : text_width(ui, options[i], TextStyle::BodyStrong) + 2 * pad;
        const Area cell{{x, y}, {x + width, y + part}};
        (stacked ? y : x) += stacked ? part : width;
        const bool on = static_cast<int>(i) == selected;
        const std::string name = id.path() + "/" + std::to_string(i);
        const ItemState state = item(ui, {name}, cell, options[i], hint);
        if (!state.visible) continue;
        if (state.pressed && !on) {
            selected = static_cast<int>(i);
            changed = true;
        }
        const float lit = ui.animation.value(state.id + 1, on ? 1.0F : 0.0F);
        fill_box(list, cell, with_alpha(ui.colour(Shade::Surface), std::max(lit, state.hover * 0.5F)),
                 rounding - inset * 0.5F);
        if (on) outline_box(list, cell, ui.colour(Shade::Line), rounding - inset * 0.5F, ui.px(metric::kHairline));
        const TextStyle style = on ? TextStyle::BodyStrong : TextStyle::Body;
        const ImU32 ink = mix(ui.colour(state.enabled ? Shade::Text : Shade::Muted), ui.colour(Shade::Accent),
                              state.enabled ? lit : 0);
        const float words = advance_of(ui.font(style), options[i]);
        draw_text(ui, {cell.centre().x - words * 0.5F, cell.centre().y - ui.font(style).line * 0.5F}, style, ink,
                  options[i]);
        if (state.focused) draw_focus_ring(ui, list, cell, rounding - inset * 0.5F);
    }
    ImGui::SetCursorScreenPos(after);
    return changed;
}

bool slider(Kit& ui, Id id, std::string_view label, float& value, const SliderLook& look, const Hint& hint) {
    const float width = field_width(ui, look.width);
    const float shown_width = text_width(ui, look.shown, TextStyle::SmallStrong);
    const Wrapped name = wrap(ui, label, look.explanation.empty() ? TextStyle::Small : TextStyle::BodyStrong,
                              width - shown_width - ui.px(12));
    const Wrapped more = wrap(ui, look.explanation, TextStyle::Small, width);
    const float more_height = look.explanation.empty() ? 0 : more.height + ui.px(4);
    const float knob = ui.px(18);
    const Area area = take_area({width, name.height + more_height + ui.px(6) + knob});
    const Area bar{{area.min.x, area.max.y - knob}, area.max};
    draw_wrapped(ui, ImGui::GetWindowDrawList(), area.min, name, ui.colour(Shade::Text));
    if (!look.explanation.empty())
        draw_wrapped(ui, ImGui::GetWindowDrawList(), {area.min.x, area.min.y + name.height}, more,
                     ui.colour(Shade::Muted));
    draw_text(ui, {area.max.x - shown_width, area.min.y}, TextStyle::SmallStrong, ui.colour(Shade::Muted), look.shown);
    const ItemState state = item(ui, id, bar, label, hint);
    if (!state.visible) return false;
    const float before = value;
    const auto snap = [&](float wanted) {
        return std::clamp(look.low + std::round((wanted - look.low) / look.step) * look.step, look.low, look.high);
    };
    if (state.held) {
        const float part = (ImGui::GetIO().MousePos.x - bar.min.x - knob * 0.5F) / std::max(1.0F, bar.width() - knob);
        if (ImGui::GetIO().MouseDown[0]) value = snap(look.low + part * (look.high - look.low));
    }
    if (state.focused && state.enabled) {
        // The arrows belong to the slider while it has the focus.
        if (chord_pressed({Key::Left}, true)) value = snap(value - look.step);
        if (chord_pressed({Key::Right}, true)) value = snap(value + look.step);
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        if (g.NavMoveSubmitted && (g.NavMoveDir == ImGuiDir_Left || g.NavMoveDir == ImGuiDir_Right))
            ImGui::NavMoveRequestCancel();
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float part = (value - look.low) / std::max(look.high - look.low, 1e-6F);
    const float x = bar.min.x + knob * 0.5F + part * (bar.width() - knob), y = bar.centre().y, half = ui.px(2);
    fill_box(list, {{bar.min.x, y - half}, {bar.max.x, y + half}}, ui.colour(Shade::Line), half);
    fill_box(list, {{bar.min.x, y - half}, {x, y + half}}, ui.colour(state.enabled ? Shade::Accent : Shade::Muted),
             half);
    const float radius = knob * 0.5F;
    list->AddCircleFilled({x, y}, radius + ui.px(4) * std::max(state.hover, state.held ? 1.0F : 0.0F),
                          with_alpha(ui.colour(Shade::Accent), 0.16F));
    list->AddCircleFilled({x, y}, radius, ui.colour(state.enabled ? Shade::Accent : Shade::Muted));
    list->AddCircleFilled({x, y}, radius - ui.px(2), ui.colour(Shade::Surface));
    if (state.focused) draw_focus_ring(ui, list, {{x - radius, y - radius}, {x + radius, y + radius}}, radius);
    return value != before;
}

bool toggle(Kit& ui, Id id, std::string_view label, bool& on, std::string_view explanation, const Hint& hint) {
    const float width = content_width(ui), switch_width = ui.px(38), switch_height = ui.px(22);
    const float text_space =
        std::min(width - switch_width - ui.px(16), ui.font(TextStyle::Body).em * metric::kMaxLineEms);
    const Wrapped name = wrap(ui, label, explanation.empty() ? TextStyle::Body : TextStyle::BodyStrong, text_space);
    const Wrapped more = wrap(ui, explanation, TextStyle::Small, text_space);
    const float more_height = explanation.empty() ? 0 : ui.px(2) + more.height;
    const Area area = take_area({width, std::max(name.height + more_height, ui.px(28))});
    const ItemState state = item(ui, id, area, label, hint);
    if (!state.visible) return false;
    if (state.pressed) on = !on;
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_wrapped(ui, list, area.min, name, ui.colour(state.enabled ? Shade::Text : Shade::Muted));
    if (!explanation.empty())
        draw_wrapped(ui, list, {area.min.x, area.min.y + name.height + ui.px(2)}, more, ui.colour(Shade::Muted));
    const float lit = ui.animation.value(state.id + 1, on ? 1.0F : 0.0F);
    const float top = area.min.y + std::max(0.0F, std::floor((ui.font(TextStyle::Body).line - switch_height) * 0.5F));
    const Area body{{area.max.x - switch_width, top}, {area.max.x, top + switch_height}};
    const ImU32 off_ground = mix(ui.colour(Shade::Line), ui.colour(Shade::Muted), 0.35F + 0.3F * state.hover);
    fill_box(list, body, mix(off_ground, ui.colour(state.enabled ? Shade::Accent : Shade::Muted), lit),
             switch_height * 0.5F);
    const float knob = switch_height * 0.5F - ui.px(3);
    const float x = body.min.x + switch_height * 0.5F + lit * (switch_width - switch_height);
    list->AddCircleFilled({x, body.centre().y}, knob, ui.colour(lit > 0.5F ? Shade::OnAccent : Shade::Surface));
    if (state.focused) draw_focus_ring(ui, list, body, switch_height * 0.5F);
    return state.pressed;
}

}  // namespace rapport::ui
