#include "ui/sortable.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/layout.h"

namespace rapport::ui {
namespace {

struct Row {
    Wrapped words;
    float height = 0;
};

struct List {
    Id id;
    std::span<const SortRow> rows;
    const SortWords& words;
    std::vector<Row> measured;
    ImVec2 start;
    float width = 0, gap = 0;
};

float text_left(Kit& ui) {
    return ui.px(metric::kRowPadX) + ui.px(metric::kKeyCap) + ui.px(Space::M);
}

List measure(Kit& ui, const Id& id, std::span<const SortRow> rows, const SortWords& words) {
    List list{id, rows, words, {}, ImGui::GetCursorScreenPos(), std::floor(content_width(ui)), ui.px(Space::S)};
    const float buttons = 2 * ui.px(metric::kControlHeight) + ui.px(Space::S);
    for (const SortRow& each : rows) {
        Row row{wrap(ui, each.text, TextStyle::Body, list.width - text_left(ui) - buttons), 0};
        row.height =
            std::max(row.words.height, ui.px(metric::kControlHeight) - ui.px(Space::XS)) + 2 * ui.px(metric::kRowPadY);
        list.measured.push_back(std::move(row));
    }
    return list;
}

// Where a row that is let go now would be put: the place whose top is nearest to its own.
std::size_t nearest_place(const List& list, std::size_t dragged, float top) {
    float place_top = 0, least = 1e9F;
    std::size_t best = 0, place = 0;
    for (std::size_t i = 0; i <= list.rows.size(); ++i) {
        if (i == dragged) continue;
        if (std::abs(place_top - top) < least) {
            least = std::abs(place_top - top);
            best = place;
        }
        ++place;
        if (i < list.rows.size()) place_top += list.measured[i].height + list.gap;
    }
    return std::min(best, list.rows.size() - 1);
}

void draw_number(Kit& ui, ImDrawList* list, ImVec2 at, std::size_t number, bool lit) {
    const float side = ui.px(metric::kKeyCap);
    const Area area{at, {at.x + side, at.y + side}};
    fill_box(list, area, ui.colour(lit ? Shade::Accent : Shade::AccentSoft), side * 0.5F);
    const std::string words = std::to_string(number);
    const Font& font = ui.font(TextStyle::ChipStrong);
    draw_text(
        ui, list,
        {area.centre().x - text_width(ui, words, TextStyle::ChipStrong) * 0.5F, area.centre().y - font.line * 0.5F},
        TextStyle::ChipStrong, ui.colour(lit ? Shade::OnAccent : Shade::Accent), words);
}

// The place where the dragged row will come to lie.
void draw_place(Kit& ui, const Area& area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    fill_box(list, area, with_alpha(ui.colour(Shade::AccentSoft), 0.7F), ui.px(metric::kRadiusCard));
    outline_box(list, area, ui.colour(Shade::Accent), ui.px(metric::kRadiusCard), ui.px(metric::kRing));
}

struct RowState {
    ItemState item;
    int step = 0;  // -1 up, +1 down
};

RowState draw_row(Kit& ui, const List& list, std::size_t index, std::size_t place, float top, bool dragged) {
    const SortRow& row = list.rows[index];
    const Row& measured = list.measured[index];
    const Area area{{list.start.x, std::floor(top)}, {list.start.x + list.width, std::floor(top) + measured.height}};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusCard), control = ui.px(metric::kControlHeight);
    if (dragged) draw_shadow(ui, draw, area, rounding);
    fill_box(draw, area, ui.colour(dragged ? Shade::Raised : Shade::Surface), rounding);
    draw_number(ui, draw,
                {area.min.x + ui.px(metric::kRowPadX), std::floor(area.centre().y - ui.px(metric::kKeyCap) * 0.5F)},
                place + 1, dragged);
    draw_wrapped(ui, draw, {area.min.x + text_left(ui), std::floor(area.centre().y - measured.words.height * 0.5F)},
                 measured.words, ui.colour(Shade::Text));
    RowState state;
    const float button_top = std::floor(area.centre().y - control * 0.5F);
    ImGui::SetCursorScreenPos({area.max.x - 2 * control - ui.px(Space::XS), button_top});
    const std::string up = list.id.path() + ".up", down = list.id.path() + ".down";
    const std::string up_key = chord_name({.key = Key::Up, .alt = true}),
                      down_key = chord_name({.key = Key::Down, .alt = true});
    if (icon_button(ui, {up, row.key}, Icon::ChevronUp, list.words.up,
                    {{}, up_key, place == 0 ? list.words.first : std::string_view()}))
        state.step = -1;
    ImGui::SetCursorScreenPos({area.max.x - control - ui.px(Space::XS), button_top});
    if (icon_button(ui, {down, row.key}, Icon::ChevronDown, list.words.down,
                    {{}, down_key, place + 1 == list.rows.size() ? list.words.last : std::string_view()}))
        state.step = 1;
    ImGui::SetCursorScreenPos(area.min);
    take_area({area.width(), area.height()});
    state.item = item(ui, {list.id.name, row.key}, area, row.text, {list.words.how, up_key, {}});
    if (state.item.hovered || dragged) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    const ImU32 edge = mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), dragged ? 1 : state.item.hover * 0.7F);
    outline_box(draw, area, edge, rounding, ui.px(metric::kHairline));
    if (state.item.focused) draw_focus_ring(ui, draw, area, rounding);
    return state;
}

int step_by_keys(const RowState& state) {
    if (!state.item.focused) return state.step;
    const bool up = chord_pressed({.key = Key::Up, .alt = true}, true);
    const bool down = chord_pressed({.key = Key::Down, .alt = true}, true);
    if (up || down) keep_focus();
    return up ? -1 : down ? 1 : state.step;
}

}  // namespace

std::optional<RowMove> sortable(Kit& ui, const Id& id, std::span<const SortRow> rows, DragState& drag,
                                const SortWords& words) {
    if (rows.empty()) return std::nullopt;
    const List list = measure(ui, id, rows, words);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const SortRow& row) { return row.key == drag.key; });
    const auto dragged = static_cast<std::size_t>(found - rows.begin());
    const bool dragging = found != rows.end();
    const float dragged_top = mouse.y - drag.grip;
    const std::size_t place = dragging ? nearest_place(list, dragged, dragged_top - list.start.y) : 0;
    std::optional<RowMove> move;
    float y = 0;
    std::size_t next = 0;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (dragging && at == place) {
            const float height = list.measured[dragged].height;
            draw_place(ui, {{list.start.x, list.start.y + y}, {list.start.x + list.width, list.start.y + y + height}});
            y += height + list.gap;
            continue;
        }
        if (dragging && next == dragged) ++next;
        const std::size_t index = next++;
        const ImGuiID own = id_of({id.name, rows[index].key});
        const float top = list.start.y + ui.animation.value(own + 3, y);
        const RowState state = draw_row(ui, list, index, at, top, false);
        y += list.measured[index].height + list.gap;
        const int step = step_by_keys(state);
        const std::size_t to = step < 0 ? index - 1 : index + 1;
        if (step != 0 && !dragging && to < rows.size()) move = RowMove{index, to};
        if (state.item.held && ImGui::IsMouseDragging(0, ui.px(Space::XS))) drag = {rows[index].key, mouse.y - top};
    }
    if (dragging) {
        const float room = y - list.gap - list.measured[dragged].height;
        const float top = std::clamp(dragged_top, list.start.y - list.gap, list.start.y + room + list.gap);
        const RowState state = draw_row(ui, list, dragged, place, top, true);
        if (!state.item.held) {
            drag = {};
            if (place != dragged) move = RowMove{dragged, place};
        }
        ui.animation.request_frame();
    }
    ImGui::SetCursorScreenPos(list.start);
    take_area({list.width, y - list.gap});
    if (move) ui.animation.request_frame();
    return move;
}

}  // namespace rapport::ui
