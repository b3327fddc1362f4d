// A small vector canvas for portraits: smooth shapes in a 100 x 100 space, drawn on an ImGui draw list at any size.
// Shapes are closed polygons flattened from curves; ribbons are strokes with round ends and a width that may taper.
// Everything is clipped to a rounded square. Values of one draw call; UI thread only.
#pragma once

#include <imgui.h>

#include <span>
#include <vector>

namespace rapport::ui {

// An outline in canvas units. Curves are flattened as they are added.
class Shape {
  public:
    Shape() = default;
    Shape(float x, float y) : m_points{{x, y}} {}
    Shape& line(float x, float y);
    Shape& quad(float cx, float cy, float x, float y);
    Shape& curve(float c1x, float c1y, float c2x, float c2y, float x, float y);
    // Adds the mirror image (at x = 50) of all points so far, in reverse order: half an outline becomes a whole.
    Shape& mirror_close();
    Shape mirrored() const;
    Shape moved(float dx, float dy) const;
    Shape grown(float factor, float cx, float cy) const;
    const std::vector<ImVec2>& points() const { return m_points; }

    static Shape ellipse(float cx, float cy, float rx, float ry);
    static Shape rounded_box(float cx, float cy, float half_width, float half_height, float radius);

  private:
    std::vector<ImVec2> m_points;
};

class Canvas {
  public:
    // `size` pixels from `min`; corners rounded by `rounding` units.
    Canvas(ImDrawList* list, ImVec2 min, float size, float rounding);

    // From now on everything is turned by `degrees` around a point (the neck); 0 ends it.
    void turn(float degrees, float cx, float cy);

    void fill(const Shape& shape, ImU32 colour) { fill(shape, colour, colour); }
    void fill(const Shape& shape, ImU32 top, ImU32 bottom);
    // Only the part inside `window`, which must be convex.
    void fill_inside(const Shape& shape, const Shape& window, ImU32 colour);
    void ellipse(float cx, float cy, float rx, float ry, ImU32 colour) { fill(Shape::ellipse(cx, cy, rx, ry), colour); }
    // A soft spot: strongest in the middle.
    void glow(float cx, float cy, float rx, float ry, ImU32 colour);
    // A stroke along the shape's points, `from` wide at the start and `to` at the end.
    void ribbon(const Shape& path, float from, float to, ImU32 colour);
    void outline(const Shape& shape, float width, ImU32 colour);
    // The whole square.
    void ground(ImU32 top, ImU32 bottom);
    float pixels_per_unit() const { return m_scale; }

  private:
    void emit(std::span<const ImVec2> points, ImU32 top, ImU32 bottom);
    ImVec2 to_screen(ImVec2 point) const;

    ImDrawList* m_list;
    ImVec2 m_min;
    float m_scale, m_cos = 1, m_sin = 0, m_cx = 0, m_cy = 0;
    std::vector<ImVec2> m_frame;  // the rounded square, screen pixels
};

ImU32 darker(ImU32 colour, float part);   // towards a warm dark
ImU32 lighter(ImU32 colour, float part);  // towards white

}  // namespace rapport::ui
