// The face itself: ears, outline, shading, age, eyes, brows, nose, mouth, glasses.
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/draw.h"
#include "ui/portrait_parts.h"

namespace rapport::ui {
namespace {

using scenario::Age;

constexpr float kEyeX = 40.2F, kEyeY = 48;

float square(float value) {
    return value * value;
}

// Both sides of the face: draw on the left, mirror for the right.
template <typename Draw>
void on_both_sides(Draw draw) {
    draw(false);
    draw(true);
}

Shape on_side(const Shape& shape, bool right) {
    return right ? shape.mirrored() : shape;
}

ImU32 iris_of(const Face& face) {
    constexpr std::array kIrises = {IM_COL32(74, 46, 30, 255), IM_COL32(92, 64, 38, 255), IM_COL32(76, 102, 122, 255),
                                    IM_COL32(84, 104, 74, 255), IM_COL32(70, 92, 130, 255)};
    const scenario::Looks& looks = face.looks;
    const int lightness = looks.skin.red + looks.skin.green + looks.skin.blue;
    if (lightness < 560) return kIrises[0];
    const unsigned mixed =
        looks.hair_colour.red * 3U + looks.hair_colour.green * 5U + looks.clothes_colour.blue * 7U + looks.skin.green;
    return kIrises[mixed % kIrises.size()];
}

void draw_ears(Canvas& canvas, const Face& face) {
    on_both_sides([&](bool right) {
        canvas.fill(on_side(Shape::ellipse(26.2F, 50, 4.4F, 6.6F), right), darker(face.skin, 0.06F));
        canvas.ribbon(
            on_side(
                Shape(24.4F, 47.6F).curve(26.4F, 46, 28, 47.6F, 26.6F, 50.4F).curve(25.8F, 51.8F, 26.2F, 53, 27, 53.6F),
                right),
            1, 1, with_alpha(face.skin_deep, 0.55F));
    });
}

// A crescent of shade along one side, and light on the other, give the flat face its volume.
void draw_volume(Canvas& canvas, const Face& face) {
    Shape crescent(60, 16.8F);
    crescent.curve(68, 20, 73.6F, 29, 73.6F, 42)
        .curve(73.6F, 51, 72.4F, 56, 69.6F, 61.5F)
        .curve(66, 69.5F, 58.6F, 77, 50, 77);
    crescent.curve(58, 74, 63.4F, 67, 66, 59.6F).curve(69, 51, 70, 42, 68.6F, 34).curve(67, 26, 64, 20, 60, 16.8F);
    canvas.fill_inside(crescent, face.head, with_alpha(face.skin_deep, 0.16F));
    const float flush = face.mood.flush;
    const ImU32 warm = mix(IM_COL32(226, 96, 84, 255), IM_COL32(206, 52, 44, 255), flush);
    const float base = face.looks.age == Age::Young ? 0.20F : face.soft ? 0.17F : 0.08F;
    on_both_sides([&](bool right) {
        canvas.glow(right ? 64.5F : 35.5F, 58, 7.5F, 5.6F, with_alpha(warm, base + 0.36F * flush));
    });
    if (face.looks.hair_style == scenario::HairStyle::Bald || face.looks.hair_style == scenario::HairStyle::Receding)
        canvas.glow(42, 23, 9, 4.6F, with_alpha(IM_COL32_WHITE, 0.34F));
}

void draw_age(Canvas& canvas, const Face& face) {
    const FaceMood& mood = face.mood;
    const float old = face.looks.age == Age::Senior ? 1.0F : face.looks.age == Age::Middle ? 0.35F : 0.0F;
    const ImU32 line = face.skin_deep;
    const float raised = std::clamp((mood.brow_height - 1.2F) * 0.4F, 0.0F, 0.4F);
    const float forehead = std::max(old > 0.5F ? 0.42F : 0.0F, raised);
    if (forehead > 0.03F) {
        canvas.ribbon(Shape(41, 29.4F).quad(50, 27.4F, 59, 29.4F), 0.9F, 0.9F, with_alpha(line, forehead * 0.75F));
        canvas.ribbon(Shape(39.4F, 33).quad(50, 30.8F, 60.6F, 33), 0.9F, 0.9F, with_alpha(line, forehead * 0.75F));
    }
    const float smile = std::max(mood.mouth_curve, 0.0F);
    const float folds = std::clamp(old * 0.42F + smile * 0.34F, 0.0F, 0.62F) * (face.soft && old < 0.5F ? 0.55F : 1.0F);
    on_both_sides([&](bool right) {
        if (folds > 0.04F)
            canvas.ribbon(on_side(Shape(43.4F, 57.4F).curve(40.6F, 59.6F, 39, 62, 38.6F, 65.4F), right), 1.2F, 0.7F,
                          with_alpha(line, folds * 0.8F));
        if (old > 0.5F) {
            canvas.ribbon(on_side(Shape(32.4F, 46.4F).line(29.6F, 45), right), 0.9F, 0.5F, with_alpha(line, 0.42F));
            canvas.ribbon(on_side(Shape(32.4F, 48.6F).line(29.3F, 49), right), 0.9F, 0.5F, with_alpha(line, 0.42F));
        }
        const float bags = std::clamp(mood.shade * 0.9F + (old > 0.5F ? 0.45F : 0.0F), 0.0F, 1.0F);
        if (bags > 0.05F) {
            const ImU32 ring = mix(line, IM_COL32(92, 70, 110, 255), 0.45F);
            canvas.fill(on_side(Shape(35, 51).quad(40.4F, 57.4F, 45.6F, 51.4F).quad(40.4F, 54.4F, 35, 51), right),
                        with_alpha(ring, bags * 0.34F));
        }
    });
    if (mood.brow_tilt > 0.5F)
        on_both_sides([&](bool right) {
            canvas.ribbon(on_side(Shape(48.2F, 36).quad(48.8F, 38.6F, 48.2F, 41), right), 1.1F, 0.7F,
                          with_alpha(line, (mood.brow_tilt - 0.5F) * 0.55F));
        });
}

struct EyeLines {
    Shape white, upper, lid;
};

// The left eye: an almond whose lids follow the mood.
EyeLines eye_lines(const Face& face) {
    const float open = std::clamp(face.mood.eye_open, 0.02F, 1.4F);
    const float half = face.soft ? 5.7F : 5.4F, up = 4.5F * open,
                down = 3.1F * std::min(open * 1.2F, 1.1F) * (1 - 0.62F * face.mood.lower_lid);
    const float inner = kEyeX + half, outer = kEyeX - half, inner_y = kEyeY + 0.7F,
                outer_y = kEyeY - (face.soft ? 0.5F : 0.1F) + (open < 0.7F ? 0.6F : 0);
    EyeLines lines;
    lines.upper = Shape(outer, outer_y);
    lines.upper.curve(outer + 2, kEyeY - up * 1.18F, inner - 3, kEyeY - up * 1.25F, inner, inner_y);
    lines.white = lines.upper;
    lines.white.curve(inner - 2, kEyeY + down * 1.22F, outer + 3, kEyeY + down * 1.28F, outer, outer_y);
    // The fold of the lid stays where an open eye has it.
    const float fold = std::max(up * 1.18F + 2.0F, 5.2F);
    lines.lid = Shape(outer - 0.4F, outer_y - 0.8F);
    lines.lid.curve(outer + 2, kEyeY - fold * 1.12F, inner - 3, kEyeY - fold * 1.14F, inner - 0.4F, inner_y - 1.4F);
    return lines;
}

void draw_eye(Canvas& canvas, const Face& face, const EyeLines& lines, bool right) {
    const FaceMood& mood = face.mood;
    const ImU32 dark = darker(mix(face.brow, IM_COL32(38, 26, 22, 255), 0.6F), 0.1F);
    Shape cover = lines.lid;
    for (std::size_t i = lines.upper.points().size(); i-- > 0;)
        cover.line(lines.upper.points()[i].x, lines.upper.points()[i].y);
    canvas.fill(on_side(cover, right), with_alpha(face.skin_deep, 0.20F));
    const Shape white = on_side(lines.white, right);
    // The window of a cut has to run clockwise; mirroring turns it round.
    Shape window;
    if (right)
        for (std::size_t i = white.points().size(); i-- > 0;) window.line(white.points()[i].x, white.points()[i].y);
    else
        window = white;
    if (mood.eye_open > 0.12F) {
        canvas.fill(white, IM_COL32(252, 250, 247, 255));
        const float x = (right ? 100 - kEyeX : kEyeX) + mood.gaze_x * 1.5F, y = kEyeY - 0.35F + mood.gaze_y * 1.1F;
        const ImU32 iris = iris_of(face);
        canvas.fill_inside(Shape::ellipse(x, y, 3.35F, 3.35F), window, darker(iris, 0.3F));
        canvas.fill_inside(Shape::ellipse(x, y + 0.3F, 2.7F, 2.7F), window, iris);
        canvas.fill_inside(Shape::ellipse(x, y, 1.65F, 1.65F), window, IM_COL32(24, 18, 18, 255));
        canvas.fill_inside(Shape::ellipse(x - 1.1F, y - 1.2F, 0.95F, 0.95F), window, IM_COL32(255, 255, 255, 235));
    }
    canvas.ribbon(on_side(lines.upper, right), face.soft ? 2.0F : 1.5F, face.soft ? 1.2F : 1.0F, dark);
    if (face.soft) {
        const ImVec2 corner = lines.upper.points().front();
        canvas.ribbon(on_side(Shape(corner.x + 0.6F, corner.y - 0.3F).line(corner.x - 1.7F, corner.y - 1.7F), right),
                      1.5F, 0.4F, dark);
    }
}

void draw_brow(Canvas& canvas, const Face& face, bool right) {
    const FaceMood& mood = face.mood;
    const float lift = mood.brow_height * 1.5F + (right ? 0.9F : -0.5F) * mood.brow_skew * 1.8F;
    const float tilt = mood.brow_tilt;
    const float y = 39.4F - lift, inner_y = y + tilt * 2.7F, outer_y = y + 0.9F - tilt * 1.1F;
    const float inner_x = 45.2F + std::max(tilt, 0.0F) * 0.9F, outer_x = face.soft ? 33.6F : 33;
    Shape line(inner_x, inner_y);
    line.curve(inner_x - 3.6F, inner_y - 1.5F - std::max(-tilt, 0.0F) * 0.2F, outer_x + 4.6F, outer_y - 2.6F, outer_x,
               outer_y);
    const float thick = face.soft ? 2.1F : face.looks.age == Age::Senior ? 3.3F : 3.0F;
    canvas.ribbon(on_side(line, right), thick, thick * 0.42F, face.brow);
}

void draw_nose(Canvas& canvas, const Face& face) {
    canvas.fill(Shape(50.9F, 46)
                    .curve(52.2F, 50.5F, 53.8F, 54, 54.6F, 56.6F)
                    .curve(55, 58.4F, 53.6F, 59.4F, 51, 59.4F)
                    .curve(51.8F, 56, 51.4F, 51, 50.9F, 46),
                with_alpha(face.skin_deep, 0.18F));
    canvas.ribbon(Shape(45.9F, 57.2F)
                      .curve(46.4F, 59.5F, 48.4F, 58.8F, 50, 59.9F)
                      .curve(51.6F, 58.8F, 53.6F, 59.5F, 54.1F, 57.2F),
                  1.1F, 1.1F, with_alpha(face.skin_deep, face.soft ? 0.5F : 0.62F));
    canvas.glow(49, 55.4F, 1.8F, 2.2F, with_alpha(IM_COL32_WHITE, 0.26F));
}

// The mouth between two curves that share their corners; closed when they meet.
struct MouthLines {
    float left_x, left_y, right_x, right_y, upper, lower, half;
    Shape along(float part) const {  // 0 upper lip's line, 1 lower lip's
        const float middle = upper + (lower - upper) * part, bend = (left_y + right_y) * 0.5F;
        const float control = middle + (middle - bend) / 3;
        Shape line(left_x, left_y);
        line.curve(left_x + half * 0.55F, control, right_x - half * 0.55F, control, right_x, right_y);
        return line;
    }
    Shape between(float from, float to) const {
        Shape shape = along(from);
        const Shape other = along(to);
        for (std::size_t i = other.points().size(); i-- > 0;) shape.line(other.points()[i].x, other.points()[i].y);
        return shape;
    }
};

MouthLines mouth_lines(const Face& face) {
    const FaceMood& mood = face.mood;
    const float y = 66.2F, half = (face.soft ? 7.7F : 8.3F) * mood.mouth_width;
    const float corner = y - mood.mouth_curve * 2.2F + mood.mouth_open * 1.0F, middle = y + mood.mouth_curve * 1.7F;
    return {50 - half,
            corner + mood.mouth_skew * 1.1F,
            50 + half,
            corner - mood.mouth_skew * 1.1F,
            middle - mood.mouth_open * 2.2F,
            middle + mood.mouth_open * 7.6F,
            half};
}

void draw_mouth(Canvas& canvas, const Face& face) {
    const FaceMood& mood = face.mood;
    const MouthLines mouth = mouth_lines(face);
    const bool bearded = face.looks.beard == scenario::Beard::Full;
    const ImU32 line = mix(darker(face.skin, 0.34F), IM_COL32(120, 36, 40, 255), 0.55F);
    if (mood.mouth_open < 0.06F) {
        if (face.soft || bearded) {
            // Full lips: the upper one with its bow, the lower one rounder.
            // Both follow the line between them, whatever the mood bends it to.
            const Shape seam = mouth.along(0);
            Shape upper = seam, under = seam;
            for (std::size_t i = seam.points().size(); i-- > 0;) {
                const float part = static_cast<float>(i) / static_cast<float>(seam.points().size() - 1);
                const float swell = std::sin(IM_PI * part), bow = 1 - 0.34F * std::exp(-square((part - 0.5F) / 0.1F));
                upper.line(seam.points()[i].x, seam.points()[i].y - 2.5F * std::pow(swell, 0.8F) * bow);
                under.line(seam.points()[i].x, seam.points()[i].y + 3.0F * swell);
            }
            canvas.fill(upper, bearded && !face.soft ? darker(face.lip, 0.1F) : face.lip);
            canvas.fill(under, lighter(face.lip, 0.12F));
        } else {
            const float y = mouth.upper + 4.4F;
            canvas.ribbon(Shape(46.4F, y).quad(50, y + 1.5F, 53.6F, y), 1.2F, 1.2F, with_alpha(face.skin_deep, 0.34F));
        }
        canvas.ribbon(mouth.along(0), 1.7F, 1.7F, line);
        return;
    }
    const Shape hole = mouth.between(0, 1);
    canvas.fill(hole.grown(1.14F, 50, (mouth.upper + mouth.lower) * 0.5F), face.lip);
    canvas.fill(hole, IM_COL32(92, 26, 32, 255));
    const float tongue = std::clamp(mood.mouth_open * 1.2F, 0.0F, 0.8F);
    canvas.fill(mouth.between(0.66F, 0.97F), with_alpha(IM_COL32(214, 98, 100, 255), tongue));
    const float teeth = mood.mouth_width <= 0.75F ? 0.16F : mood.mouth_curve < 0 ? 0.34F : 0.46F;
    canvas.fill(mouth.between(0.02F, teeth), IM_COL32(253, 250, 245, 255));
    if (mood.mouth_curve < -0.4F) canvas.fill(mouth.between(0.72F, 0.97F), IM_COL32(240, 233, 224, 255));
}

}  // namespace

void draw_head(Canvas& canvas, const Face& face) {
    draw_ears(canvas, face);
    canvas.fill(face.head, lighter(face.skin, 0.07F), face.skin);
    draw_volume(canvas, face);
    draw_age(canvas, face);
}

void draw_beard(Canvas& canvas, const Face& face) {
    using scenario::Beard;
    Shape jaw(26.6F, 50);
    jaw.curve(27, 57, 28.4F, 60, 30.4F, 63.4F).curve(33.6F, 71, 41, 78.4F, 50, 78.4F);
    Shape full = jaw, shadow = jaw;
    const Shape right = jaw.mirrored();
    for (std::size_t i = right.points().size(); i-- > 0;) {
        full.line(right.points()[i].x, right.points()[i].y);
        shadow.line(right.points()[i].x, right.points()[i].y);
    }
    full.curve(71.6F, 56, 70, 61, 64, 62.6F)
        .curve(59, 60.4F, 54, 60.2F, 50, 61.4F)
        .curve(46, 60.2F, 41, 60.4F, 36, 62.6F)
        .curve(30, 61, 28.4F, 56, 26.6F, 50);
    shadow.curve(71, 56, 68, 60, 63, 60.6F)
        .curve(58, 59.6F, 54, 60, 50, 60.4F)
        .curve(46, 60, 42, 59.6F, 37, 60.6F)
        .curve(32, 60, 29, 56, 26.6F, 50);
    if (face.looks.beard == Beard::Stubble) canvas.fill_inside(shadow, face.head, with_alpha(face.hair_dark, 0.24F));
    if (face.looks.beard == Beard::Full) {
        canvas.fill(full, face.hair, face.hair_dark);
        canvas.ribbon(Shape(46.6F, 71.4F).quad(50, 73, 53.4F, 71.4F), 1.2F, 1.2F, with_alpha(face.hair_dark, 0.7F));
    }
}

void draw_features(Canvas& canvas, const Face& face) {
    const EyeLines lines = eye_lines(face);
    on_both_sides([&](bool right) {
        draw_eye(canvas, face, lines, right);
        draw_brow(canvas, face, right);
    });
    draw_nose(canvas, face);
    draw_mouth(canvas, face);
    if (face.looks.beard == scenario::Beard::Moustache) {
        const float y = -face.mood.mouth_open * 1.6F - std::max(face.mood.mouth_curve, 0.0F) * 0.4F;
        Shape half(50, 60.6F + y);
        half.curve(46.4F, 58.8F + y, 40.6F, 60.4F + y, 37.6F, 66.2F + y)
            .curve(42, 66.4F + y, 46.6F, 65.6F + y, 50, 63.8F + y);
        canvas.fill(half, face.hair, face.hair_dark);
        canvas.fill(half.mirrored(), face.hair, face.hair_dark);
    }
}

void draw_glasses(Canvas& canvas, const Face& face) {
    using scenario::Glasses;
    if (face.looks.glasses == Glasses::None) return;
    const bool round = face.looks.glasses == Glasses::Round;
    const ImU32 frame = round ? IM_COL32(74, 58, 44, 255) : IM_COL32(38, 40, 48, 255);
    const float width = round ? 1.5F : 1.9F;
    on_both_sides([&](bool right) {
        Shape lens = round ? Shape::ellipse(40, 48.4F, 8.3F, 8.3F) : Shape::rounded_box(39.8F, 48.2F, 8.5F, 6.4F, 2.6F);
        lens = on_side(lens, right);
        canvas.fill(lens, with_alpha(IM_COL32_WHITE, 0.13F));
        const float x = right ? 63 : 43;
        canvas.ribbon(Shape(x, 43.6F).line(x - 3.6F, 50), 1.1F, 0.6F, with_alpha(IM_COL32_WHITE, 0.34F));
        canvas.outline(lens, width, frame);
        canvas.ribbon(on_side(Shape(31.8F, 46.6F).line(26.6F, 47.6F), right), width, width, frame);
    });
    canvas.ribbon(Shape(48, 46.8F).quad(50, 45.6F, 52, 46.8F), width, width, frame);
}

}  // namespace rapport::ui
