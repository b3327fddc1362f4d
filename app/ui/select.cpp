// One of a list of options, which opens below the field.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

// The list of a select below it, or above it where it would leave the window; scrolls where it is higher than that.
struct SelectList {
    float width = 0, height = 0;
    std::vector<Wrapped> rows;
    std::vector<float> heights;
};

SelectList measure_list(Kit& ui, std::span<const std::string_view> options, float own_width) {
    const float inset = ui.px(4), words_inset = ui.px(40);
    float widest = 0;
    for (const std::string_view option : options)
        widest = std::max(widest, text_width(ui, option, TextStyle::BodyStrong));
    SelectList list;
    list.width = std::min(std::max(own_width - 2 * inset, widest + words_inset),
                          ImGui::GetIO().DisplaySize.x - 2 * ui.px(Space::L));
    list.height = 2 * inset;
    for (const std::string_view option : options) {
        list.rows.push_back(wrap(ui, option, TextStyle::Body, list.width - words_inset));
        list.heights.push_back(std::max(ui.px(32), list.rows.back().height + ui.px(10)));
        list.height += list.heights.back();
    }
    return list;
}

void place_list(Kit& ui, const Area& field, const SelectList& list) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pause = ui.px(4), most = display.y - 2 * pause, height = std::min(list.height, most);
    float top = field.max.y + pause;
    if (top + height > display.y) top = std::max(pause, field.min.y - pause - height);
    const float left = std::min(field.min.x, display.x - list.width - 4 * pause);
    ImGui::SetNextWindowPos({std::max(pause, left), top});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {display.x, most});
}

// The option that was pressed, or -1.
int draw_list(Kit& ui, Id id, std::span<const std::string_view> options, int selected, const SelectList& list) {
    int pressed = -1;
    const RegionScope region(ui, {{-1e6F, -1e6F}, {1e6F, 1e6F}});
    ImDrawList* draw = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Area row = take_area({list.width, list.heights[i]});
        const ItemState entry = item(ui, {id.path() + "/" + std::to_string(i)}, row, options[i]);
        const float lit = std::max(entry.hover, entry.focused ? 1.0F : 0.0F);
        fill_box(draw, row, with_alpha(ui.colour(Shade::AccentSoft), lit), ui.px(metric::kRadiusControl));
        const bool on = static_cast<int>(i) == selected;
        draw_wrapped(ui, draw, {row.min.x + ui.px(8), row.centre().y - list.rows[i].height * 0.5F}, list.rows[i],
                     ui.colour(on ? Shade::Accent : Shade::Text));
        if (on)
            draw_icon(ui, draw, Icon::Check, {row.max.x - ui.px(16), row.centre().y}, IconSize::Small,
                      ui.colour(Shade::Accent));
        if (entry.pressed) pressed = static_cast<int>(i);
    }
    return pressed;
}

void draw_select(Kit& ui, const Area& area, const ItemState& state, const Wrapped& words) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    fill_box(list, area,
             mix(ui.colour(Shade::Surface), ui.colour(Shade::Text), 0.05F * (state.held ? 1 : state.hover * 0.6F)),
             rounding);
    outline_box(list, area, mix(ui.colour(Shade::Line), ui.colour(Shade::Muted), state.hover * 0.6F), rounding,
                ui.px(metric::kHairline));
    if (state.focused) draw_focus_ring(ui, list, area, rounding);
    draw_wrapped(ui, list, {area.min.x + ui.px(12), std::floor(area.centre().y - words.height * 0.5F)}, words,
                 ui.colour(state.enabled ? Shade::Text : Shade::Muted));
    draw_icon(ui, list, Icon::ChevronDown, {area.max.x - ui.px(18), area.centre().y}, IconSize::Tiny,
              ui.colour(Shade::Muted));
}

}  // namespace

bool select(Kit& ui, Id id, std::span<const std::string_view> options, int& selected, float width, const Hint& hint) {
    float widest = 0;
    for (const std::string_view option : options) widest = std::max(widest, text_width(ui, option, TextStyle::Body));
    const float own_width = width > 0 ? width : std::min(widest + ui.px(56), content_width(ui));
    const std::string_view shown =
        selected >= 0 && selected < static_cast<int>(options.size()) ? options[static_cast<std::size_t>(selected)] : "";
    const Wrapped words = wrap(ui, shown, TextStyle::Body, own_width - ui.px(44));
    const Area area = take_area({own_width, std::max(ui.px(metric::kControlHeight), words.height + ui.px(14))});
    const ItemState state = item(ui, id, area, shown, hint);
    if (state.visible) draw_select(ui, area, state, words);
    const std::string popup = id.path() + ".list";
    if (state.pressed) {
        ImGui::OpenPopup(popup.c_str());
        focus_item(ui, id.path() + "/" + std::to_string(std::max(selected, 0)));
    }
    if (!ImGui::IsPopupOpen(popup.c_str())) return false;
    bool changed = false;
    const SelectList list = measure_list(ui, options, own_width);
    place_list(ui, area, list);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{ui.px(4), ui.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, ui.px(metric::kHairline));
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colour(Shade::Line));
    if (ImGui::BeginPopup(popup.c_str(), ImGuiWindowFlags_NoMove)) {
        const int pressed = draw_list(ui, id, options, selected, list);
        if (pressed >= 0) {
            changed = pressed != selected;
            selected = pressed;
        }
        if (pressed >= 0 || chord_pressed({Key::Escape})) {
            close_dialog(ui);
            focus_item(ui, id.path());
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    return changed;
}

}  // namespace rapport::ui
