#include "ui/charts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

ImVec2 on_axis(ImVec2 centre, float radius, std::size_t index, std::size_t count) {
    const float angle = 2 * IM_PI * static_cast<float>(index) / static_cast<float>(count);
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

void draw_marker(Kit& ui, ImDrawList* list, ImVec2 at, Marker marker, ImU32 colour, ImU32 ground) {
    const float r = ui.px(4);
    switch (marker) {
        case Marker::Disc:
            list->AddCircleFilled(at, r, colour);
            break;
        case Marker::Square:
            list->AddRectFilled({at.x - r + 0.5F, at.y - r + 0.5F}, {at.x + r - 0.5F, at.y + r - 0.5F}, colour,
                                ui.px(1));
            break;
        case Marker::Diamond:
            list->AddQuadFilled({at.x, at.y - r - 1}, {at.x + r + 1, at.y}, {at.x, at.y + r + 1}, {at.x - r - 1, at.y},
                                colour);
            break;
        case Marker::Ring:
            list->AddCircleFilled(at, r, colour);
            list->AddCircleFilled(at, r - ui.px(2), ground);
            break;
    }
}

void draw_line(Kit& ui, ImDrawList* list, ImVec2 from, ImVec2 to, ImU32 colour, LineStyle style) {
    const float thickness = ui.px(2.25F);
    switch (style) {
        case LineStyle::Solid:
            list->AddLine(from, to, colour, thickness);
            break;
        case LineStyle::Dashed:
            dashed_line(list, from, to, colour, thickness, ui.px(6), ui.px(4));
            break;
        case LineStyle::Dotted:
            dashed_line(list, from, to, colour, thickness, ui.px(2), ui.px(4));
            break;
    }
}

// The outline over the axes that have a value; two values make a line, one a point.
void draw_outline(Kit& ui, ImDrawList* list, ImVec2 centre, float radius, std::span<const RadarAxis> axes,
                  bool compared, float grown) {
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const std::optional<float>& value = compared ? axes[i].compared : axes[i].value;
        if (value)
            points.push_back(on_axis(centre, radius * std::clamp(*value / 100, 0.0F, 1.0F) * grown, i, axes.size()));
    }
    const ImU32 colour = ui.colour(compared ? Shade::Warn : Shade::Accent);
    if (!compared && points.size() > 2)
        fill_polygon(list, points, with_alpha(colour, 0.16F), with_alpha(colour, 0.16F));
    for (std::size_t i = 0; i < points.size() && points.size() > 1; ++i) {
        const ImVec2 next = points[(i + 1) % points.size()];
        if (compared)
            dashed_line(list, points[i], next, colour, ui.px(2), ui.px(5), ui.px(4));
        else
            list->AddLine(points[i], next, colour, ui.px(2));
    }
    for (const ImVec2& point : points)
        draw_marker(ui, list, point, compared ? Marker::Ring : Marker::Disc, colour, ui.colour(Shade::Surface));
}

float longest_word(Kit& ui, std::string_view label) {
    float longest = 0;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t end = std::min(label.find(' ', at), label.size());
        longest = std::max(longest, text_width(ui, label.substr(at, end - at), TextStyle::Chip));
        at = end + 1;
    }
    return longest;
}

// Beside its tip; a word too long for that goes above or below the tip and as far in as it must.
void draw_axis_label(Kit& ui, ImDrawList* list, const RadarAxis& axis, ImVec2 tip, ImVec2 centre, const Area& place) {
    const float dx = tip.x - centre.x, dy = tip.y - centre.y, side = ui.px(10);
    const bool middle = std::abs(dx) < ui.px(8);
    const float beside = dx > 0 ? place.max.x - tip.x - side : tip.x - side - place.min.x;
    const float longest = longest_word(ui, axis.label);
    const bool moved = !middle && longest > beside && std::abs(dy) > ui.px(8);
    const Wrapped words = wrap(ui, axis.label, TextStyle::Chip,
                               middle  ? place.width()
                               : moved ? longest + 1
                                       : std::max(beside, longest));
    float x = tip.x + side;
    Align align = Align::Left;
    if (middle) {
        x = tip.x - words.widest * 0.5F;
        align = Align::Centre;
    } else if (dx < 0) {
        x = tip.x - side - words.widest;
        align = Align::Right;
    }
    x = std::clamp(x, place.min.x, std::max(place.min.x, place.max.x - words.widest));
    float y = tip.y - words.height * 0.5F;
    if (middle || moved) y = dy < 0 ? tip.y - words.height - ui.px(6) : tip.y + ui.px(6);
    draw_wrapped(ui, list, {x, y}, words, ui.colour(axis.value ? Shade::Text : Shade::Muted), align, words.widest);
}

// As large as leaves room for the words: a line above and below, at the sides the longest word of each axis.
float radar_radius(Kit& ui, std::span<const RadarAxis> axes, const Area& area) {
    float radius = area.height() * 0.5F - ui.font(TextStyle::Chip).line * 1.4F - ui.px(6);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const ImVec2 way = on_axis({0, 0}, 1, i, axes.size());
        if (std::abs(way.x) < 0.1F) continue;
        const float room = area.width() * 0.5F - longest_word(ui, axes[i].label) - ui.px(12);
        // Above or below a slanting axis' tip, a word may reach back over a part of it.
        const float reach = std::abs(way.y) > 0.3F ? std::abs(way.x) - 0.22F : std::abs(way.x);
        radius = std::min(radius, room / std::max(reach, 0.1F));
    }
    return std::max(radius, ui.px(24));
}

std::string figure(float value) {
    return std::to_string(static_cast<int>(std::lround(value)));
}

struct Plot {
    Area area;
    float low, high;
    std::size_t count;
    ImVec2 at(std::size_t index, float value) const {
        const float part = count > 1 ? static_cast<float>(index) / static_cast<float>(count - 1) : 0.5F;
        const float up = std::clamp((value - low) / std::max(high - low, 1e-6F), 0.0F, 1.0F);
        return {area.min.x + area.width() * part, area.max.y - area.height() * up};
    }
};

void draw_legend(Kit& ui, std::span<const Series> series) {
    Flow flow(ui, Space::L, Space::XS);
    for (const Series& one : series) {
        const float mark = ui.px(26), line = ui.font(TextStyle::Small).line;
        const float width = mark + ui.px(6) + text_width(ui, one.name, TextStyle::Small);
        flow.next(width);
        const Area area = take_area({width, line});
        if (!ImGui::ItemAdd(rect_of(area), 0)) continue;
        ImDrawList* list = ImGui::GetWindowDrawList();
        const float y = area.centre().y;
        draw_line(ui, list, {area.min.x, y}, {area.min.x + mark, y}, ui.colour(one.shade), one.style);
        draw_marker(ui, list, {area.min.x + mark * 0.5F, y}, one.marker, ui.colour(one.shade),
                    ui.colour(Shade::Surface));
        draw_text(ui, {area.min.x + mark + ui.px(6), area.min.y}, TextStyle::Small, ui.colour(Shade::Text), one.name);
    }
}

// Labels that would touch the one before are left out.
void draw_labels(Kit& ui, const Plot& plot, std::span<const std::string_view> labels, const Area& whole) {
    float taken = -1e6F;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const float width = text_width(ui, labels[i], TextStyle::Chip);
        const float x = std::clamp(plot.at(i, plot.low).x - width * 0.5F, whole.min.x, whole.max.x - width);
        if (x < taken + ui.px(6)) continue;
        draw_text(ui, {x, plot.area.max.y + ui.px(8)}, TextStyle::Chip, ui.colour(Shade::Muted), labels[i]);
        taken = x + width;
    }
}

void draw_error_bar(Kit& ui, ImDrawList* list, const Plot& plot, std::size_t index, float value, float error,
                    ImU32 colour) {
    const ImVec2 top = plot.at(index, value + error), bottom = plot.at(index, value - error);
    const float foot = ui.px(4), thickness = ui.px(1.5F);
    list->AddLine(top, bottom, colour, thickness);
    list->AddLine({top.x - foot, top.y}, {top.x + foot, top.y}, colour, thickness);
    list->AddLine({bottom.x - foot, bottom.y}, {bottom.x + foot, bottom.y}, colour, thickness);
}

void draw_series(Kit& ui, ImDrawList* list, const Plot& plot, const Series& series, bool explained) {
    const ImU32 colour = ui.colour(series.shade);
    for (std::size_t i = 0; i < series.values.size() && i < series.errors.size(); ++i)
        if (series.values[i] && series.errors[i] > 0)
            draw_error_bar(ui, list, plot, i, *series.values[i], series.errors[i], with_alpha(colour, 0.55F));
    for (std::size_t i = 0; i + 1 < series.values.size(); ++i)
        if (series.values[i] && series.values[i + 1])
            draw_line(ui, list, plot.at(i, *series.values[i]), plot.at(i + 1, *series.values[i + 1]), colour,
                      series.style);
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!series.values[i]) continue;
        const ImVec2 at = plot.at(i, *series.values[i]);
        draw_marker(ui, list, at, series.marker, colour, ui.colour(Shade::Surface));
        const float reach = ui.px(8);
        if (explained && ImGui::IsWindowHovered() &&
            ImGui::IsMouseHoveringRect({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}))
            tooltip(ui, std::string(series.name) + ": " + figure(*series.values[i]));
    }
}

// The chart as a control: the value nearest to the mouse, shown by a line and in words while hovered.
int clicked_value(Kit& ui, Id id, const Plot& plot, const Area& whole, std::span<const Series> series,
                  const LineChartLook& look) {
    const ItemState state = item(ui, id, whole, look.tooltip);
    if (!state.visible) return -1;
    if (state.focused) draw_focus_ring(ui, ImGui::GetWindowDrawList(), whole, ui.px(metric::kRadiusControl));
    if (!state.hovered) return state.pressed ? look.highlighted : -1;
    const float last = static_cast<float>(plot.count - 1),
                part = (ImGui::GetIO().MousePos.x - plot.area.min.x) / std::max(plot.area.width(), 1.0F);
    const auto nearest = static_cast<std::size_t>(std::lround(std::clamp(part, 0.0F, 1.0F) * last));
    const float x = std::floor(plot.at(nearest, plot.low).x);
    dashed_line(ImGui::GetWindowDrawList(), {x, plot.area.min.y}, {x, plot.area.max.y}, ui.colour(Shade::Accent),
                ui.px(metric::kHairline), ui.px(3), ui.px(3));
    std::string words;
    for (const Series& one : series)
        if (nearest < one.values.size() && one.values[nearest])
            words += std::string(one.name) + ": " + figure(*one.values[nearest]) + '\n';
    tooltip(ui, words + std::string(look.tooltip), look.shortcut);
    return state.pressed ? static_cast<int>(nearest) : -1;
}

}  // namespace

void radar(Kit& ui, Id id, std::span<const RadarAxis> axes, float height) {
    const Area area = take_area({content_width(ui), height});
    if (axes.size() < 3 || !ImGui::ItemAdd(rect_of(area), 0)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 centre{std::floor(area.centre().x), std::floor(area.centre().y)};
    const float radius = radar_radius(ui, axes, area);
    for (int ring = 1; ring <= 4; ++ring) {
        std::vector<ImVec2> points;
        for (std::size_t i = 0; i < axes.size(); ++i)
            points.push_back(on_axis(centre, radius * static_cast<float>(ring) / 4, i, axes.size()));
        list->AddPolyline(points.data(), static_cast<int>(points.size()), ui.colour(Shade::Line), ImDrawFlags_Closed,
                          ui.px(metric::kHairline));
    }
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const ImVec2 tip = on_axis(centre, radius, i, axes.size());
        if (axes[i].value)
            list->AddLine(centre, tip, ui.colour(Shade::Line), ui.px(metric::kHairline));
        else
            dashed_line(list, centre, tip, ui.colour(Shade::Line), ui.px(metric::kHairline), ui.px(3), ui.px(3));
        draw_axis_label(ui, list, axes[i], tip, centre, area);
    }
    const float grown = ui.animation.value_from(id_of(id), 0.6F, 1, duration::kMeter);
    draw_outline(ui, list, centre, radius, axes, true, grown);
    draw_outline(ui, list, centre, radius, axes, false, grown);
    for (std::size_t i = 0; i < axes.size(); ++i) {
        if (!axes[i].value) continue;
        const ImVec2 at = on_axis(centre, radius * *axes[i].value / 100, i, axes.size());
        const float reach = ui.px(8);
        if (ImGui::IsWindowHovered() &&
            ImGui::IsMouseHoveringRect({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}))
            tooltip(ui, std::string(axes[i].label) + ": " + figure(*axes[i].value));
    }
}

void score_bar(Kit& ui, std::optional<float> value, float error, std::string_view none_text, float width) {
    const float whole = width > 0 ? width : content_width(ui);
    if (!value) {
        text(ui, none_text, {.style = TextStyle::Small, .shade = Shade::Muted, .width = whole});
        return;
    }
    const float thick = ui.px(metric::kBar), mark = ui.px(4);
    const Area area = take_area({whole, ui.px(20)});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = area.centre().y;
    const auto x_of = [&](float figure) { return area.min.x + whole * std::clamp(figure, 0.0F, 100.0F) / 100; };
    fill_box(list, {{area.min.x, y - thick * 0.5F}, {area.max.x, y + thick * 0.5F}}, ui.colour(Shade::Line),
             thick * 0.5F);
    if (error > 0)
        fill_box(list, {{x_of(*value - error), y - thick * 0.5F}, {x_of(*value + error), y + thick * 0.5F}},
                 mix(ui.colour(Shade::Line), ui.colour(Shade::Accent), 0.42F), thick * 0.5F);
    const float x = std::clamp(x_of(*value), area.min.x + mark * 0.5F, area.max.x - mark * 0.5F);
    fill_box(list, {{x - mark * 0.5F, y - ui.px(7)}, {x + mark * 0.5F, y + ui.px(7)}}, ui.colour(Shade::Accent),
             mark * 0.5F);
}

int line_chart(Kit& ui, Id id, std::span<const Series> series, const LineChartLook& look) {
    int clicked = -1;
    ImGui::PushID(id.path().c_str());
    if (look.legend) {
        draw_legend(ui, series);
        gap(ui, Space::M);
    }
    const float line = ui.font(TextStyle::Chip).line;
    const std::string low = figure(look.low), high = figure(look.high);
    const float left =
        std::max(text_width(ui, low, TextStyle::Chip), text_width(ui, high, TextStyle::Chip)) + ui.px(14);
    const float bottom = look.labels.empty() ? ui.px(8) : line + ui.px(10);
    const Area whole = take_area({content_width(ui), ui.px(look.height) + bottom});
    std::size_t count = look.labels.size();
    for (const Series& one : series) count = std::max(count, one.values.size());
    const float top = std::floor(line * 0.5F);
    const Plot plot{{{whole.min.x + left, whole.min.y + top}, {whole.max.x - ui.px(8), whole.max.y - bottom}},
                    look.low,
                    look.high,
                    count};
    if (ImGui::ItemAdd(rect_of(whole), 0) && count > 0) {
        ImDrawList* list = ImGui::GetWindowDrawList();
        for (int step = 0; step <= 2; ++step) {
            const float value = look.low + (look.high - look.low) * static_cast<float>(step) / 2;
            const float y = std::floor(plot.at(0, value).y);
            fill_box(list,
                     {{plot.area.min.x - ui.px(4), y}, {plot.area.max.x + ui.px(4), y + ui.px(metric::kHairline)}},
                     ui.colour(Shade::Line), 0);
            const std::string words = figure(value);
            draw_text(ui, {plot.area.min.x - ui.px(10) - text_width(ui, words, TextStyle::Chip), y - line * 0.5F},
                      TextStyle::Chip, ui.colour(Shade::Muted), words);
        }
        if (look.highlighted >= 0) {
            const float x = std::floor(plot.at(static_cast<std::size_t>(look.highlighted), look.low).x);
            dashed_line(list, {x, plot.area.min.y}, {x, plot.area.max.y}, ui.colour(Shade::Muted), ui.px(1), ui.px(3),
                        ui.px(3));
        }
        draw_labels(ui, plot, look.labels, whole);
        for (const Series& one : series) draw_series(ui, list, plot, one, !look.clickable);
    }
    if (look.clickable && count > 0) clicked = clicked_value(ui, id, plot, whole, series, look);
    ImGui::PopID();
    return clicked;
}

void sparkline(Kit& ui, std::span<const float> values, float width, float height, Shade shade) {
    const Area area = take_area({width, height});
    if (!ImGui::ItemAdd(rect_of(area), 0) || values.empty()) return;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const float margin = ui.px(3);
    const Plot plot{area.shrunk(margin, margin), *low, std::max(*high, *low + 1), values.size()};
    std::vector<ImVec2> points;
    for (std::size_t i = 0; i < values.size(); ++i) points.push_back(plot.at(i, values[i]));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddPolyline(points.data(), static_cast<int>(points.size()), ui.colour(shade), ImDrawFlags_None, ui.px(1.5F));
    list->AddCircleFilled(points.back(), ui.px(2.5F), ui.colour(shade));
}

}  // namespace rapport::ui
