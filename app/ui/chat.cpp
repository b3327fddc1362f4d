#include "ui/chat.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

// A box whose corners differ; radii from the left top clockwise.
void fill_corners(ImDrawList* list, const Area& area, ImU32 colour, const std::array<float, 4>& radii) {
    constexpr float kQuarter = IM_PI * 0.5F;
    const std::array<ImVec2, 4> corners = {area.min, ImVec2{area.max.x, area.min.y}, area.max,
                                           ImVec2{area.min.x, area.max.y}};
    const std::array<ImVec2, 4> inward = {ImVec2{1, 1}, ImVec2{-1, 1}, ImVec2{-1, -1}, ImVec2{1, -1}};
    for (std::size_t i = 0; i < 4; ++i) {
        const ImVec2 centre{corners[i].x + inward[i].x * radii[i], corners[i].y + inward[i].y * radii[i]};
        const float start = IM_PI + kQuarter * static_cast<float>(i);
        list->PathArcTo(centre, radii[i], start, start + kQuarter);
    }
    list->PathFillConvex(colour);
}

constexpr float kBubblePadX = 14, kBubblePadY = 10;

// The widest a bubble may be.
float bubble_limit(Kit& ui, float whole) {
    return std::min(whole - ui.px(Space::XXL), ui.px(metric::kBubbleWidth));
}

struct ReplyGeometry {
    Wrapped words, reason;
    float width = 0, height = 0, text_left = 0;
};

ReplyGeometry measure(Kit& ui, std::string_view text, const ReplyLook& look) {
    ReplyGeometry g;
    g.width = std::floor(look.width > 0 ? look.width : content_width(ui));
    g.text_left = ui.px(14) + ui.px(metric::kKeyCap) + ui.px(12);
    const float space = g.width - g.text_left - ui.px(16);
    g.words = wrap(ui, text, TextStyle::Body, space);
    g.height = g.words.height + 2 * ui.px(13);
    const std::string_view below = !look.locked.empty() ? look.locked : !look.done.empty() ? look.done : look.note;
    if (!below.empty()) {
        g.reason = wrap(ui, below, TextStyle::Small, space);
        g.height += ui.px(2) + g.reason.height;
    }
    return g;
}

void draw_cap(Kit& ui, ImDrawList* list, const Area& area, std::string_view key, bool lit) {
    const float rounding = ui.px(metric::kRadiusSmall);
    fill_box(list, area, ui.colour(lit ? Shade::Accent : Shade::Line), rounding);
    Area face = area.shrunk(ui.px(1), ui.px(1));
    face.max.y -= ui.px(1);
    if (!lit) fill_box(list, face, ui.colour(Shade::Background), rounding - ui.px(1));
    const Font& font = ui.font(TextStyle::ChipStrong);
    draw_text(ui, {area.centre().x - advance_of(font, key) * 0.5F, face.centre().y - font.line * 0.5F},
              TextStyle::ChipStrong, ui.colour(lit ? Shade::OnAccent : Shade::Muted), key);
}

// The words of a chapter leave room for a piece of line at both sides.
Wrapped chapter_words(Kit& ui, std::string_view words, float width) {
    return wrap(ui, words, TextStyle::SmallStrong, std::max(width - 4 * ui.px(Space::XXL), width * 0.5F));
}

}  // namespace

float chapter_mark_height(Kit& ui, std::string_view words, float width) {
    return chapter_words(ui, words, width).height + 2 * ui.px(Space::S);
}

void chapter_mark(Kit& ui, std::string_view words) {
    const float width = content_width(ui);
    const Wrapped wrapped = chapter_words(ui, words, width);
    const Area area = take_area({width, wrapped.height + 2 * ui.px(Space::S)});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float left = std::floor(area.centre().x - wrapped.widest * 0.5F), y = std::floor(area.centre().y);
    const float pause = ui.px(Space::M), thick = ui.px(metric::kHairline);
    fill_box(list, {{area.min.x, y}, {left - pause, y + thick}}, ui.colour(Shade::Line), 0);
    fill_box(list, {{left + wrapped.widest + pause, y}, {area.max.x, y + thick}}, ui.colour(Shade::Line), 0);
    draw_wrapped(ui, list, {left, area.min.y + ui.px(Space::S)}, wrapped, ui.colour(Shade::Muted), Align::Centre,
                 wrapped.widest);
}

float bubble_height(Kit& ui, Voice voice, std::string_view words, float width) {
    if (voice == Voice::Narrator)
        return wrap(ui, words, TextStyle::Small, std::min(width, ui.px(metric::kBubbleWidth))).height + ui.px(8);
    return wrap(ui, words, TextStyle::Body, bubble_limit(ui, width) - 2 * ui.px(kBubblePadX)).height +
           2 * ui.px(kBubblePadY);
}

void bubble(Kit& ui, Id id, Voice voice, std::string_view words, bool appearing) {
    const float whole = content_width(ui);
    const ImGuiID own = id_of(id);
    const float shown = appearing ? ui.animation.value_from(own + 7, 0, 1, duration::kQuick) : 1;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    if (voice == Voice::Narrator) {
        const float width = std::min(whole, ui.px(metric::kBubbleWidth));
        const Wrapped wrapped = wrap(ui, words, TextStyle::Small, width);
        const Area area = take_area({whole, wrapped.height + ui.px(8)});
        if (ImGui::ItemAdd(rect_of(area), 0))
            draw_wrapped(ui, ImGui::GetWindowDrawList(),
                         {std::floor(start.x + (whole - width) * 0.5F), start.y + ui.px(4)}, wrapped,
                         with_alpha(ui.colour(Shade::Muted), shown), Align::Centre, width);
        return;
    }
    const float pad_x = ui.px(kBubblePadX), pad_y = ui.px(kBubblePadY);
    const float limit = bubble_limit(ui, whole);
    const Wrapped wrapped = wrap(ui, words, TextStyle::Body, limit - 2 * pad_x);
    const ImVec2 size{wrapped.widest + 2 * pad_x, wrapped.height + 2 * pad_y};
    const bool mine = voice == Voice::Me;
    Area area{start, start + size};
    if (mine) area = {{std::floor(start.x + whole - size.x), start.y}, {std::floor(start.x + whole), start.y + size.y}};
    const float slide = std::floor((1 - shown) * ui.px(8));
    const float round = ui.px(metric::kRadiusBubble), sharp = ui.px(4);
    Area drawn = area;
    drawn.min.y += slide;
    drawn.max.y += slide;
    fill_corners(ImGui::GetWindowDrawList(), drawn, with_alpha(ui.colour(mine ? Shade::Me : Shade::Client), shown),
                 {round, round, mine ? sharp : round, mine ? round : sharp});
    const Shade ink = mine ? Shade::MeText : Shade::Text;
    const ImVec2 text_at{drawn.min.x + pad_x, drawn.min.y + pad_y};
    if (shown < 1) {
        draw_wrapped(ui, ImGui::GetWindowDrawList(), text_at, wrapped, with_alpha(ui.colour(ink), shown));
    } else {
        ImGui::SetCursorScreenPos(text_at);
        selectable_text(ui, id, words, {.style = TextStyle::Body, .shade = ink, .width = limit - 2 * pad_x});
    }
    ImGui::SetCursorScreenPos(start);
    ImGui::ItemAdd(rect_of(take_area({whole, size.y})), 0);
}

namespace {

float lines_width(Kit& ui, float whole) {
    return bubble_limit(ui, whole) - 2 * ui.px(kBubblePadX);
}

}  // namespace

float work_card_height(Kit& ui, std::string_view title, std::span<const std::string> lines, float width) {
    const float inner = lines_width(ui, width);
    float height = 2 * ui.px(kBubblePadY) + wrap(ui, title, TextStyle::SmallStrong, inner).height;
    for (const std::string& line : lines) height += ui.px(Space::XS) + wrap(ui, line, TextStyle::Small, inner).height;
    return height;
}

void work_card(Kit& ui, Id, std::string_view title, std::span<const std::string> lines) {
    const float whole = content_width(ui), inner = lines_width(ui, whole);
    const Area row = take_area({whole, work_card_height(ui, title, lines, whole)});
    if (!ImGui::ItemAdd(rect_of(row), 0)) return;
    std::vector<Wrapped> parts{wrap(ui, title, TextStyle::SmallStrong, inner)};
    for (const std::string& line : lines) parts.push_back(wrap(ui, line, TextStyle::Small, inner));
    float widest = 0;
    for (const Wrapped& part : parts) widest = std::max(widest, part.widest);
    const Area card{{std::floor(row.max.x - widest - 2 * ui.px(kBubblePadX)), row.min.y}, row.max};
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float round = ui.px(metric::kRadiusBubble);
    fill_corners(list, card, ui.colour(Shade::AccentSoft), {round, round, ui.px(4), round});
    float y = card.min.y + ui.px(kBubblePadY);
    for (const Wrapped& part : parts) {
        const bool head = &part == parts.data();
        draw_wrapped(ui, list, {card.min.x + ui.px(kBubblePadX), y}, part,
                     ui.colour(head ? Shade::Accent : Shade::Text));
        y += part.height + ui.px(Space::XS);
    }
}

void typing_dots(Kit& ui, Id, std::string_view name) {
    const ImVec2 size{ui.px(60), ui.px(metric::kTypingDots)};
    const Area area = take_area(size);
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    const float round = ui.px(metric::kRadiusBubble);
    ImDrawList* list = ImGui::GetWindowDrawList();
    fill_corners(list, area, ui.colour(Shade::Client), {round, round, round, ui.px(4)});
    ui.animation.keep_moving();
    for (int i = 0; i < 3; ++i) {
        const float phase = static_cast<float>(std::fmod(ui.animation.now() * 1.1 - 0.16 * i + 1.0, 1.0));
        const float lift = ui.animation.reduced() ? 0.35F : std::max(0.0F, std::sin(phase * 2 * IM_PI));
        list->AddCircleFilled(
            {area.centre().x + static_cast<float>(i - 1) * ui.px(12), area.centre().y - lift * ui.px(4)}, ui.px(3.5F),
            mix(ui.colour(Shade::Line), ui.colour(Shade::Muted), 0.35F + 0.65F * lift));
    }
    if (!name.empty() && ImGui::IsMouseHoveringRect(area.min, area.max)) tooltip(ui, name);
}

float reply_card_height(Kit& ui, std::string_view text, const ReplyLook& look) {
    return measure(ui, text, look).height;
}

bool reply_card(Kit& ui, Id id, std::string_view text, const ReplyLook& look) {
    const ReplyGeometry g = measure(ui, text, look);
    const Area area = take_area({g.width, g.height});
    const bool done = look.locked.empty() && !look.done.empty();
    const bool locked = !look.locked.empty() || done;
    const std::string key = look.number >= 1 && look.number <= 9 ? std::to_string(look.number) : std::string();
    const Hint hint{look.tooltip, look.tooltip.empty() ? std::string_view() : std::string_view(key),
                    done ? look.done : look.locked};
    ItemState state = item(ui, id, area, text, hint);
    if (!locked && look.number >= 1 && look.number <= 9 && shortcut(ui, {digit_key(look.number)})) state.pressed = true;
    if (!state.visible) return state.pressed;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusCard);
    const float press = state.held ? 1.0F : 0.0F;
    ImU32 ground = mix(ui.colour(Shade::Surface), ui.colour(Shade::AccentSoft),
                       std::max(press, look.chosen ? 1.0F : state.hover * 0.45F));
    if (locked) ground = ui.colour(Shade::Background);
    fill_box(list, area, ground, rounding);
    const ImU32 edge =
        mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), look.chosen ? 1.0F : std::max(press, state.hover * 0.7F));
    outline_box(list, area, edge, rounding, ui.px(metric::kHairline));
    if (state.focused) draw_focus_ring(ui, list, area, rounding);

    const float cap = ui.px(metric::kKeyCap), text_top = area.min.y + ui.px(13);
    const Area cap_area{{area.min.x + ui.px(14), text_top}, {area.min.x + ui.px(14) + cap, text_top + cap}};
    if (locked)
        draw_icon(ui, list, done ? Icon::Check : Icon::Lock, cap_area.centre(), IconSize::Small,
                  ui.colour(done ? Shade::Good : Shade::Muted));
    else
        draw_cap(ui, list, cap_area, std::to_string(look.number), state.held || look.chosen);
    draw_wrapped(ui, list, {area.min.x + g.text_left, text_top}, g.words,
                 ui.colour(locked ? Shade::Muted : Shade::Text));
    if (!g.reason.lines.empty())
        draw_wrapped(ui, list, {area.min.x + g.text_left, text_top + g.words.height + ui.px(2)}, g.reason,
                     ui.colour(!look.locked.empty() ? Shade::Warn : Shade::Muted));
    return state.pressed;
}

void timer_bar(Kit& ui, Id, float left, std::string_view words) {
    const Area area = take_area({content_width(ui), ui.px(metric::kTimerBar)});
    const float part = std::clamp(left, 0.0F, 1.0F);
    const Tone tone = part < 0.1F ? Tone::Bad : part < 1.0F / 3 ? Tone::Warn : Tone::Accent;
    ImDrawList* list = ImGui::GetWindowDrawList();
    fill_box(list, area, ui.colour(Shade::Line), 0);
    fill_box(list, {area.min, {area.min.x + area.width() * part, area.max.y}}, ui.colour(ink_of(tone)), 0);
    // Smooth enough for the eye, and cheap: ten frames a second, one under reduced motion.
    if (part > 0 && part < 1) ui.animation.wake_after(ui.animation.reduced() ? 1.0 : 0.1);
    if (!words.empty() && ImGui::IsMouseHoveringRect(area.min, {area.max.x, area.max.y + ui.px(4)})) tooltip(ui, words);
}

}  // namespace rapport::ui
