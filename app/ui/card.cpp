// Cards: the ground is drawn after the content, when the height is known, and slid under it by a draw list splitter.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/layout.h"

namespace rapport::ui {

struct OpenCard {
    ImDrawListSplitter splitter;
    std::string path;
    CardLook look;
    ImVec2 min;
    float width = 0, padding = 0;
    float pushed = 0;  // how far push_to_bottom moved the cursor: not part of the natural height
    float target = 0;  // the height to fill
};

void begin_card(Kit& ui, Id id, const CardLook& look) {
    if (ui.cards_open == ui.cards.size()) ui.cards.push_back(std::make_shared<OpenCard>());
    OpenCard& card = *ui.cards[ui.cards_open++];
    card.path = id.path();
    card.look = look;
    card.min = ImGui::GetCursorScreenPos();
    card.width = std::floor(look.width > 0 ? look.width : content_width(ui));
    card.padding = ui.px(look.padding);
    card.pushed = 0;
    card.target = look.min_height;
    if (look.fill_row && ui.row != nullptr) card.target = std::max(card.target, ui.row->filled);
    ImDrawList* list = ImGui::GetWindowDrawList();
    card.splitter.Split(list, 2);
    card.splitter.SetCurrentChannel(list, 1);
    ImGui::PushID(card.path.c_str());
    const ImVec2 inner{card.min.x + card.padding, card.min.y + card.padding};
    ImGui::SetCursorScreenPos(inner);
    ImGui::BeginGroup();
    ui.regions.push_back({inner, {card.min.x + card.width - card.padding, inner.y}});
}

namespace {

// Ends the content and takes the card's place in the layout.
Area close_content(Kit& ui, OpenCard& card) {
    ui.regions.pop_back();
    ImGui::EndGroup();
    ImGui::PopID();
    const float natural = ImGui::GetItemRectMax().y + card.padding - card.min.y - card.pushed;
    const float height = std::ceil(std::max(natural, card.target));
    if (card.look.fill_row && ui.row != nullptr)
        ui.row->natural = std::max(ui.row->natural, std::max(natural, card.look.min_height));
    ImGui::SetCursorScreenPos(card.min);
    return take_area({card.width, height});
}

void draw_ground(Kit& ui, OpenCard& card, const Area& area, float hover, bool held, bool focused) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    card.splitter.SetCurrentChannel(list, 0);
    const float rounding = ui.px(metric::kRadiusCard);
    if (hover > 0 && card.look.outline) {
        Area shadow = area;
        shadow.min.y += ui.px(2);
        shadow.max.y += ui.px(3) * hover;
        fill_box(list, shadow, with_alpha(ui.colour(Shade::Shadow), hover), rounding + ui.px(1));
    }
    ImU32 ground = ui.colour(card.look.ground);
    if (held) ground = mix(ground, ui.colour(Shade::Text), 0.05F);
    fill_box(list, area, ground, rounding);
    if (card.look.selected)
        outline_box(list, area, ui.colour(Shade::Accent), rounding, ui.px(1.5F));
    else if (card.look.outline)
        outline_box(list, area, mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), hover * 0.7F), rounding,
                    ui.px(metric::kHairline));
    if (focused) draw_focus_ring(ui, list, area, rounding);
    card.splitter.Merge(list);
}

}  // namespace

void end_card(Kit& ui) {
    OpenCard& card = *ui.cards[--ui.cards_open];
    const Area area = close_content(ui, card);
    ImGui::ItemAdd(rect_of(area), 0);
    draw_ground(ui, card, area, 0, false, false);
}

bool end_card_button(Kit& ui, std::string_view label, const Hint& hint) {
    OpenCard& card = *ui.cards[--ui.cards_open];
    const Area area = close_content(ui, card);
    const ItemState state = item(ui, {card.path}, area, label, hint);
    draw_ground(ui, card, area, state.hover, state.held, state.focused);
    return state.pressed;
}

void push_to_bottom(Kit& ui, float height) {
    if (ui.cards_open == 0) return;
    OpenCard& card = *ui.cards[ui.cards_open - 1];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float wanted = card.min.y + card.target - card.padding - height;
    if (wanted <= at.y) return;
    card.pushed += std::floor(wanted - at.y);
    ImGui::SetCursorScreenPos({at.x, std::floor(wanted)});
}

float spare_height(Kit& ui, float height) {
    if (ui.cards_open == 0) return 0;
    OpenCard& card = *ui.cards[ui.cards_open - 1];
    const float spare = std::floor(card.min.y + card.target - card.padding - ImGui::GetCursorScreenPos().y - height);
    if (spare <= 0) return 0;
    card.pushed += spare;
    return spare;
}

}  // namespace rapport::ui
