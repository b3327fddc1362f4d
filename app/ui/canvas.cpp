#include "ui/canvas.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/draw.h"

namespace rapport::ui {
namespace {

constexpr int kSteps = 11;  // pieces of a curve; enough for 220 pixels

ImVec2 lerp(ImVec2 a, ImVec2 b, float t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

// Sutherland and Hodgman (1974): a polygon cut by a convex one that runs clockwise on the screen.
std::vector<ImVec2> cut(std::span<const ImVec2> polygon, std::span<const ImVec2> window) {
    std::vector<ImVec2> result(polygon.begin(), polygon.end()), input;
    for (std::size_t i = 0; i < window.size() && !result.empty(); ++i) {
        const ImVec2 a = window[i], b = window[(i + 1) % window.size()];
        const auto side = [a, b](ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
        input.swap(result);
        result.clear();
        for (std::size_t k = 0; k < input.size(); ++k) {
            const ImVec2 here = input[k], next = input[(k + 1) % input.size()];
            const float s0 = side(here), s1 = side(next);
            if (s0 >= 0) result.push_back(here);
            if ((s0 >= 0) != (s1 >= 0)) result.push_back(lerp(here, next, s0 / (s0 - s1)));
        }
    }
    return result;
}

bool all_inside(std::span<const ImVec2> polygon, std::span<const ImVec2> window) {
    return std::all_of(polygon.begin(), polygon.end(), [&](ImVec2 p) {
        for (std::size_t i = 0; i < window.size(); ++i) {
            const ImVec2 a = window[i], b = window[(i + 1) % window.size()];
            if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < 0) return false;
        }
        return true;
    });
}

void arc(std::vector<ImVec2>& points, ImVec2 centre, float radius, float from, float to, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const float angle = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
}

}  // namespace

Shape& Shape::line(float x, float y) {
    m_points.push_back({x, y});
    return *this;
}

Shape& Shape::quad(float cx, float cy, float x, float y) {
    const ImVec2 a = m_points.back(), c{cx, cy}, b{x, y};
    for (int i = 1; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        m_points.push_back(lerp(lerp(a, c, t), lerp(c, b, t), t));
    }
    return *this;
}

Shape& Shape::curve(float c1x, float c1y, float c2x, float c2y, float x, float y) {
    const ImVec2 a = m_points.back(), c1{c1x, c1y}, c2{c2x, c2y}, b{x, y};
    for (int i = 1; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        const ImVec2 p = lerp(a, c1, t), q = lerp(c1, c2, t), r = lerp(c2, b, t);
        m_points.push_back(lerp(lerp(p, q, t), lerp(q, r, t), t));
    }
    return *this;
}

Shape& Shape::mirror_close() {
    for (std::size_t i = m_points.size(); i-- > 0;) m_points.push_back({100 - m_points[i].x, m_points[i].y});
    return *this;
}

Shape Shape::mirrored() const {
    Shape other = *this;
    for (ImVec2& p : other.m_points) p.x = 100 - p.x;
    return other;
}

Shape Shape::moved(float dx, float dy) const {
    Shape other = *this;
    for (ImVec2& p : other.m_points) p = {p.x + dx, p.y + dy};
    return other;
}

Shape Shape::grown(float factor, float cx, float cy) const {
    Shape other = *this;
    for (ImVec2& p : other.m_points) p = {cx + (p.x - cx) * factor, cy + (p.y - cy) * factor};
    return other;
}

Shape Shape::ellipse(float cx, float cy, float rx, float ry) {
    Shape shape;
    const int steps = std::clamp(static_cast<int>(std::max(rx, ry) * 1.6F) + 10, 12, 48);
    for (int i = 0; i < steps; ++i) {
        const float angle = 2 * IM_PI * static_cast<float>(i) / static_cast<float>(steps);
        shape.m_points.push_back({cx + rx * std::cos(angle), cy + ry * std::sin(angle)});
    }
    return shape;
}

Shape Shape::rounded_box(float cx, float cy, float half_width, float half_height, float radius) {
    Shape shape;
    const float x = half_width - radius, y = half_height - radius, quarter = IM_PI / 2;
    arc(shape.m_points, {cx - x, cy - y}, radius, 2 * quarter, 3 * quarter, 8);
    arc(shape.m_points, {cx + x, cy - y}, radius, 3 * quarter, 4 * quarter, 8);
    arc(shape.m_points, {cx + x, cy + y}, radius, 0, quarter, 8);
    arc(shape.m_points, {cx - x, cy + y}, radius, quarter, 2 * quarter, 8);
    return shape;
}

Canvas::Canvas(ImDrawList* list, ImVec2 min, float size, float rounding)
    : m_list(list), m_min(min), m_scale(size / 100) {
    const Shape square = Shape::rounded_box(50, 50, 50, 50, rounding);
    for (const ImVec2& point : square.points()) m_frame.push_back(to_screen(point));
}

void Canvas::turn(float degrees, float cx, float cy) {
    m_cos = std::cos(degrees * IM_PI / 180);
    m_sin = std::sin(degrees * IM_PI / 180);
    m_cx = cx;
    m_cy = cy;
}

ImVec2 Canvas::to_screen(ImVec2 point) const {
    const float dx = point.x - m_cx, dy = point.y - m_cy;
    return {m_min.x + (m_cx + dx * m_cos - dy * m_sin) * m_scale, m_min.y + (m_cy + dx * m_sin + dy * m_cos) * m_scale};
}

void Canvas::emit(std::span<const ImVec2> points, ImU32 top, ImU32 bottom) {
    // Most shapes are far from the rounded corners: a box 6 units inside the square touches none of them.
    const ImVec2 low{m_min.x + 6 * m_scale, m_min.y + 6 * m_scale},
        high{m_min.x + 94 * m_scale, m_min.y + 94 * m_scale};
    const bool safe = std::all_of(points.begin(), points.end(),
                                  [&](ImVec2 p) { return p.x > low.x && p.y > low.y && p.x < high.x && p.y < high.y; });
    if (safe || all_inside(points, m_frame))
        fill_polygon(m_list, points, top, bottom);
    else
        fill_polygon(m_list, cut(points, m_frame), top, bottom);
}

void Canvas::fill(const Shape& shape, ImU32 top, ImU32 bottom) {
    std::vector<ImVec2> points;
    points.reserve(shape.points().size());
    for (const ImVec2& p : shape.points()) points.push_back(to_screen(p));
    emit(points, top, bottom);
}

void Canvas::fill_inside(const Shape& shape, const Shape& window, ImU32 colour) {
    const std::vector<ImVec2> part = cut(shape.points(), window.points());
    std::vector<ImVec2> points;
    points.reserve(part.size());
    for (const ImVec2& p : part) points.push_back(to_screen(p));
    emit(points, colour, colour);
}

void Canvas::glow(float cx, float cy, float rx, float ry, ImU32 colour) {
    constexpr int kLayers = 5;
    for (int i = 1; i <= kLayers; ++i) {
        const float part = static_cast<float>(i) / kLayers;
        ellipse(cx, cy, rx * part, ry * part, with_alpha(colour, 1.0F / kLayers));
    }
}

void Canvas::ribbon(const Shape& path, float from, float to, ImU32 colour) {
    const std::vector<ImVec2>& line = path.points();
    if (line.size() < 2) return;
    const float pixels = (from + to) * 0.5F * m_scale;
    if (std::max(from, to) * m_scale < 2.2F) {
        // Too thin for an outline with two sides: a line, paler where it would be thinner than a pixel.
        std::vector<ImVec2> points;
        points.reserve(line.size());
        for (const ImVec2& p : line) points.push_back(to_screen({p.x, std::min(p.y, 99.5F)}));
        m_list->AddPolyline(points.data(), static_cast<int>(points.size()), with_alpha(colour, std::min(pixels, 1.0F)),
                            ImDrawFlags_None, std::max(pixels, 1.0F));
        return;
    }
    std::vector<ImVec2> left, right;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const ImVec2 a = line[i > 0 ? i - 1 : 0], b = line[std::min(i + 1, line.size() - 1)];
        const float length = std::max(std::hypot(b.x - a.x, b.y - a.y), 1e-4F);
        const float half = (from + (to - from) * static_cast<float>(i) / static_cast<float>(line.size() - 1)) * 0.5F;
        const ImVec2 normal{-(b.y - a.y) / length * half, (b.x - a.x) / length * half};
        left.push_back({line[i].x - normal.x, line[i].y - normal.y});
        right.push_back({line[i].x + normal.x, line[i].y + normal.y});
    }
    std::vector<ImVec2> outline;
    const auto angle = [](ImVec2 centre, ImVec2 p) { return std::atan2(p.y - centre.y, p.x - centre.x); };
    outline.insert(outline.end(), left.begin(), left.end());
    const float end = angle(line.back(), left.back());
    arc(outline, line.back(), to * 0.5F, end, end + IM_PI, 6);
    outline.insert(outline.end(), right.rbegin(), right.rend());
    const float start = angle(line.front(), right.front());
    arc(outline, line.front(), from * 0.5F, start, start + IM_PI, 6);
    for (ImVec2& p : outline) p = to_screen(p);
    emit(outline, colour, colour);
}

void Canvas::outline(const Shape& shape, float width, ImU32 colour) {
    std::vector<ImVec2> points;
    for (const ImVec2& p : shape.points()) points.push_back(to_screen(p));
    m_list->AddPolyline(points.data(), static_cast<int>(points.size()), colour, ImDrawFlags_Closed, width * m_scale);
}

void Canvas::ground(ImU32 top, ImU32 bottom) {
    fill_polygon(m_list, m_frame, top, bottom);
}

ImU32 darker(ImU32 colour, float part) {
    const ImU32 warm = IM_COL32(58, 24, 18, 255);
    return mix(colour, (warm & ~IM_COL32_A_MASK) | (colour & IM_COL32_A_MASK), part);
}

ImU32 lighter(ImU32 colour, float part) {
    return mix(colour, (IM_COL32_WHITE & ~IM_COL32_A_MASK) | (colour & IM_COL32_A_MASK), part);
}

}  // namespace rapport::ui
