#include "ui/draw.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

float cross(ImVec2 o, ImVec2 a, ImVec2 b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

bool inside_triangle(ImVec2 p, ImVec2 a, ImVec2 b, ImVec2 c) {
    return cross(a, b, p) > 0 && cross(b, c, p) > 0 && cross(c, a, p) > 0;
}

float signed_area(std::span<const ImVec2> points) {
    float area = 0;
    for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++)
        area += points[j].x * points[i].y - points[i].x * points[j].y;
    return area * 0.5F;
}

bool is_convex(std::span<const ImVec2> points) {
    const std::size_t n = points.size();
    for (std::size_t i = 0; i < n; ++i)
        if (cross(points[i], points[(i + 1) % n], points[(i + 2) % n]) < -0.01F) return false;
    return true;
}

// Ear clipping of a simple polygon that turns to the right (positive area in screen coordinates).
void triangulate(std::span<const ImVec2> points, std::vector<unsigned>& triangles) {
    const std::size_t n = points.size();
    triangles.clear();
    if (is_convex(points)) {
        for (unsigned i = 2; i < n; ++i) triangles.insert(triangles.end(), {0U, i - 1, i});
        return;
    }
    std::vector<unsigned> ring(n);
    for (unsigned i = 0; i < n; ++i) ring[i] = i;
    // Only corners that turn inwards can lie in an ear, and a corner that turns outwards stays so.
    std::vector<unsigned> inward;
    for (unsigned i = 0; i < n; ++i)
        if (cross(points[(i + n - 1) % n], points[i], points[(i + 1) % n]) <= 0) inward.push_back(i);
    std::size_t at = 0, failures = 0;
    while (ring.size() > 3 && failures <= ring.size()) {
        const std::size_t count = ring.size();
        at %= count;
        const unsigned a = ring[(at + count - 1) % count], b = ring[at], c = ring[(at + 1) % count];
        bool ear = cross(points[a], points[b], points[c]) > 0;
        for (std::size_t k = 0; ear && k < inward.size(); ++k) {
            const unsigned p = inward[k];
            if (p != a && p != b && p != c && inside_triangle(points[p], points[a], points[b], points[c])) ear = false;
        }
        if (ear || failures == count) {  // the last resort clips a degenerate corner, so that the loop ends
            if (ear) triangles.insert(triangles.end(), {a, b, c});
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at));
            failures = 0;
        } else {
            ++at;
            ++failures;
        }
    }
    if (ring.size() == 3) triangles.insert(triangles.end(), {ring[0], ring[1], ring[2]});
}

}  // namespace

float draw_text(Kit& ui, ImDrawList* list, ImVec2 position, TextStyle style, ImU32 colour, std::string_view text) {
    if (text.empty()) return 0;
    const Font& font = ui.font(style);
    const float width = advance_of(font, text);
    const ImVec2 at{std::round(position.x), std::round(position.y + (font.line - font.size) * 0.5F)};
    list->AddText(font.face, font.size, at, colour, text.data(), text.data() + text.size());
    if (ui.recorder != nullptr) {
        const ImVec4 clip =
            list->_ClipRectStack.empty() ? ImVec4{-1e6F, -1e6F, 1e6F, 1e6F} : list->_ClipRectStack.back();
        ui.recorder->texts.push_back({std::string(text),
                                      {{at.x, position.y}, {at.x + width, position.y + font.line}},
                                      {{clip.x, clip.y}, {clip.z, clip.w}},
                                      style,
                                      ui.regions.empty() ? 1e6F : ui.regions.back().max.x});
    }
    return width;
}

float draw_text(Kit& ui, ImVec2 position, TextStyle style, ImU32 colour, std::string_view text) {
    return draw_text(ui, ImGui::GetWindowDrawList(), position, style, colour, text);
}

void draw_icon(Kit& ui, ImDrawList* list, Icon icon, ImVec2 centre, IconSize size, ImU32 colour) {
    if (icon == Icon::None) return;
    const Font& font = ui.fonts[size];
    const ImFontGlyph* glyph = font.face->FindGlyph(static_cast<ImWchar>(icon));
    if (glyph == nullptr) return;
    const float scale = font.size / font.face->FontSize;
    const ImVec2 at{std::round(centre.x - (glyph->X0 + glyph->X1) * 0.5F * scale),
                    std::round(centre.y - (glyph->Y0 + glyph->Y1) * 0.5F * scale)};
    font.face->RenderChar(list, font.size, at, colour, static_cast<ImWchar>(icon));
}

void fill_box(ImDrawList* list, const Area& area, ImU32 colour, float rounding, ImDrawFlags corners) {
    list->AddRectFilled(area.min, area.max, colour, rounding, corners);
}

void outline_box(ImDrawList* list, const Area& area, ImU32 colour, float rounding, float thickness) {
    // The line lies inside the area: AddRect draws around the middle of the border.
    const float half = thickness * 0.5F - 0.5F;
    list->AddRect({area.min.x + half, area.min.y + half}, {area.max.x - half, area.max.y - half}, colour,
                  std::max(0.0F, rounding - half), ImDrawFlags_RoundCornersAll, thickness);
}

void draw_focus_ring(Kit& ui, ImDrawList* list, const Area& area, float rounding) {
    const float ring = ui.px(metric::kRing);
    const float glow = ui.px(2);
    outline_box(list, area.shrunk(-ring - glow, -ring - glow), with_alpha(ui.colour(Shade::Focus), 0.22F),
                rounding + ring + glow, glow);
    outline_box(list, area.shrunk(-ring, -ring), ui.colour(Shade::Focus), rounding + ring, ring);
}

void draw_shadow(Kit& ui, ImDrawList* list, const Area& area, float rounding) {
    constexpr int kLayers = 6;
    for (int i = kLayers; i >= 1; --i) {
        const float spread = ui.px(2) * static_cast<float>(i);
        Area layer = area.shrunk(-spread, -spread);
        layer.min.y += ui.px(4);
        layer.max.y += ui.px(4);
        fill_box(list, layer, with_alpha(ui.colour(Shade::Shadow), 0.22F), rounding + spread);
    }
}

void dashed_line(ImDrawList* list, ImVec2 from, ImVec2 to, ImU32 colour, float thickness, float dash, float pause) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0) return;
    const ImVec2 step{(to.x - from.x) / length, (to.y - from.y) / length};
    for (float at = 0; at < length; at += dash + pause) {
        const float end = std::min(at + dash, length);
        list->AddLine({from.x + step.x * at, from.y + step.y * at}, {from.x + step.x * end, from.y + step.y * end},
                      colour, thickness);
    }
}

void fill_polygon(ImDrawList* list, std::span<const ImVec2> given, ImU32 top, ImU32 bottom) {
    static thread_local std::vector<ImVec2> points;
    static thread_local std::vector<unsigned> triangles;
    points.clear();
    for (const ImVec2& p : given)
        if (points.empty() || std::abs(p.x - points.back().x) + std::abs(p.y - points.back().y) > 0.02F)
            points.push_back(p);
    while (points.size() > 1 &&
           std::abs(points.front().x - points.back().x) + std::abs(points.front().y - points.back().y) <= 0.02F)
        points.pop_back();
    if (points.size() < 3) return;
    if (signed_area(points) < 0) std::reverse(points.begin(), points.end());
    triangulate(points, triangles);

    const std::size_t n = points.size();
    const auto [low, high] =
        std::minmax_element(points.begin(), points.end(), [](auto a, auto b) { return a.y < b.y; });
    const float y0 = low->y, height = std::max(high->y - low->y, 0.001F);
    const bool plain = top == bottom;
    list->PrimReserve(static_cast<int>(triangles.size() + n * 6), static_cast<int>(n * 2));
    const unsigned base = list->_VtxCurrentIdx;
    const ImVec2 uv = list->_Data->TexUvWhitePixel;
    for (std::size_t i = 0; i < n; ++i) {
        const ImVec2 before = points[(i + n - 1) % n], here = points[i], after = points[(i + 1) % n];
        ImVec2 normal1{here.y - before.y, before.x - here.x}, normal2{after.y - here.y, here.x - after.x};
        const float length1 = std::hypot(normal1.x, normal1.y), length2 = std::hypot(normal2.x, normal2.y);
        ImVec2 normal{normal1.x / length1 + normal2.x / length2, normal1.y / length1 + normal2.y / length2};
        // Lengthens the normal at corners so that the edge keeps its width, within reason.
        const float square = std::max(normal.x * normal.x + normal.y * normal.y, 0.5F);
        normal = {normal.x / square, normal.y / square};
        const ImU32 colour = plain ? top : mix(top, bottom, (here.y - y0) / height);
        // Hardly any inset: where a shape is thinner than a pixel, an inner edge would turn inside out.
        list->PrimWriteVtx({here.x - normal.x * 0.3F, here.y - normal.y * 0.3F}, uv, colour);
        list->PrimWriteVtx({here.x + normal.x * 1.5F, here.y + normal.y * 1.5F}, uv, colour & ~IM_COL32_A_MASK);
    }
    for (const unsigned index : triangles) list->PrimWriteIdx(static_cast<ImDrawIdx>(base + index * 2));
    for (unsigned i = 0; i < n; ++i) {
        const unsigned in0 = base + i * 2, in1 = base + (i + 1) % static_cast<unsigned>(n) * 2;
        for (const unsigned index : {in0, in1, in1 + 1, in0, in1 + 1, in0 + 1})
            list->PrimWriteIdx(static_cast<ImDrawIdx>(index));
    }
}

}  // namespace rapport::ui
