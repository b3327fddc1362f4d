// Hair: what lies behind the head and what falls over the forehead.
#include <cmath>

#include "ui/draw.h"
#include "ui/portrait_parts.h"

namespace rapport::ui {
namespace {

using scenario::HairStyle;

void shine(Canvas& canvas, const Face& face, const Shape& line) {
    canvas.ribbon(line, 1.0F, 2.6F, with_alpha(face.hair_light, 0.55F));
}

// The hair's shadow on the forehead.
void fall_shadow(Canvas& canvas, const Face& face, const Shape& hair) {
    canvas.fill_inside(hair.moved(0, 2.2F), face.head, with_alpha(face.skin_deep, 0.26F));
}

void draw_short(Canvas& canvas, const Face& face) {
    Shape hair(27, 48);
    hair.curve(25.2F, 45, 24.4F, 42, 24.2F, 38)
        .curve(22.6F, 20, 36, 9.4F, 51, 9.6F)
        .curve(66, 9, 78, 20, 75.8F, 38)
        .curve(75.6F, 42, 74.8F, 45, 73, 48);
    hair.curve(72.8F, 42, 72.6F, 36, 69.6F, 30.6F)
        .curve(64, 31.6F, 56, 29.6F, 50.6F, 25.6F)
        .curve(46, 29.4F, 38, 31.4F, 30.6F, 30)
        .curve(27.4F, 35.6F, 27.2F, 42, 27, 48);
    fall_shadow(canvas, face, hair);
    canvas.fill(hair, face.hair, face.hair_dark);
    canvas.ribbon(Shape(50.6F, 25.6F).curve(54, 21, 59, 18, 65, 17), 0.8F, 0.5F, with_alpha(face.hair_dark, 0.7F));
    shine(canvas, face, Shape(29.6F, 27).curve(32, 19.4F, 38, 14.8F, 45, 13.6F));
}

void draw_side_part(Canvas& canvas, const Face& face) {
    Shape hair(27, 48.6F);
    hair.curve(25, 45, 24.2F, 42, 24, 37)
        .curve(22.4F, 22, 31, 11, 46, 9)
        .curve(64, 6.4F, 79, 18, 76.2F, 38)
        .curve(76, 42, 75, 45, 73.2F, 48.6F);
    hair.curve(73, 42, 72.6F, 37, 70.4F, 32.6F)
        .curve(60, 32.8F, 45, 29, 37.4F, 18)
        .curve(36, 24, 33, 28.6F, 29, 32)
        .curve(27.4F, 37, 27.2F, 42, 27, 48.6F);
    fall_shadow(canvas, face, hair);
    canvas.fill(hair, face.hair, face.hair_dark);
    canvas.ribbon(Shape(37.4F, 18).curve(37.6F, 15, 38.4F, 12.6F, 40, 10.6F), 1.0F, 0.6F,
                  with_alpha(darker(face.hair_dark, 0.3F), 0.8F));
    canvas.ribbon(Shape(42, 17).curve(50, 24, 60, 27.6F, 69, 28), 0.7F, 0.5F, with_alpha(face.hair_dark, 0.7F));
    shine(canvas, face, Shape(46, 13.2F).curve(55, 12.6F, 63, 15.6F, 68, 21));
}

void draw_curly(Canvas& canvas, const Face& face) {
    Shape cap(26, 40);
    cap.curve(24, 22, 36, 13, 50, 13)
        .curve(64, 13, 76, 22, 74, 40)
        .curve(70, 31, 62, 27, 50, 27)
        .curve(38, 27, 30, 31, 26, 40);
    struct Curl {
        float x, y, r;
    };
    constexpr Curl kCurls[] = {{25.6F, 42, 5.2F},    {23.8F, 34.6F, 6.2F}, {26.4F, 26.2F, 6.8F}, {32, 18.8F, 7.4F},
                               {40.4F, 13.6F, 7.8F}, {50, 11.8F, 8.0F},    {59.6F, 13.6F, 7.8F}, {68, 18.8F, 7.4F},
                               {73.6F, 26.2F, 6.8F}, {76.2F, 34.6F, 6.2F}, {74.4F, 42, 5.2F},    {33, 27, 5.8F},
                               {41, 23.6F, 6.2F},    {50, 24.4F, 5.6F},    {58.6F, 23.4F, 6.2F}, {67, 27, 5.8F},
                               {45, 18, 7},          {56, 18, 7}};
    for (const Curl& curl : kCurls)
        canvas.fill_inside(Shape::ellipse(curl.x, curl.y + 2.2F, curl.r, curl.r), face.head,
                           with_alpha(face.skin_deep, 0.10F));
    canvas.fill(cap, face.hair);
    for (const Curl& curl : kCurls)
        canvas.ellipse(curl.x, curl.y, curl.r, curl.r, mix(face.hair, face.hair_dark, curl.y > 30 ? 0.55F : 0.0F));
    for (const Curl& curl : kCurls) {
        Shape swirl(curl.x - curl.r * 0.55F, curl.y - curl.r * 0.1F);
        swirl.curve(curl.x - curl.r * 0.45F, curl.y - curl.r * 0.75F, curl.x + curl.r * 0.45F, curl.y - curl.r * 0.7F,
                    curl.x + curl.r * 0.5F, curl.y);
        canvas.ribbon(swirl, 0.6F, 1.3F, with_alpha(curl.y < 20 ? face.hair_light : face.hair_dark, 0.5F));
    }
}

void draw_receding(Canvas& canvas, const Face& face) {
    // One piece from ear to ear over the crown, with two bays where the forehead has won.
    Shape hair(27, 49);
    hair.curve(24.6F, 44, 24, 39, 24.4F, 34)
        .curve(25.6F, 18, 38, 11.2F, 50, 11.2F)
        .curve(62, 11.2F, 74.4F, 18, 75.6F, 34)
        .curve(76, 39, 75.4F, 44, 73, 49);
    hair.curve(72.6F, 43, 72, 38, 70.8F, 34)
        .curve(69.6F, 29.6F, 67.4F, 25, 62.6F, 22)
        .curve(58.6F, 20.6F, 54.8F, 21.8F, 51.2F, 24.8F)
        .curve(47, 21.6F, 42, 20.4F, 37.4F, 22);
    hair.curve(32.6F, 25, 30.4F, 29.6F, 29.2F, 34).curve(28, 38, 27.4F, 43, 27, 49);
    fall_shadow(canvas, face, hair);
    canvas.fill(hair, face.hair, face.hair_dark);
    shine(canvas, face, Shape(36, 17).curve(42, 13.8F, 50, 13, 57, 14.4F));
}

void draw_bald(Canvas& canvas, const Face& face) {
    const float strength = face.looks.age == scenario::Age::Young ? 0.16F : 0.0F;
    if (strength > 0) {
        // Shaved: a breath of colour where hair would grow.
        Shape cap(26.6F, 44);
        cap.curve(25, 26, 36, 15.5F, 50, 15.5F)
            .curve(64, 15.5F, 75, 26, 73.4F, 44)
            .curve(70, 31, 62, 26, 50, 26)
            .curve(38, 26, 30, 31, 26.6F, 44);
        canvas.fill_inside(cap, face.head, with_alpha(face.hair_dark, strength));
        return;
    }
    Shape side(27.4F, 51);
    side.curve(24.8F, 48, 24.2F, 42, 25.4F, 36).curve(27, 38, 28, 43, 27.4F, 51);
    canvas.fill(side, face.hair, face.hair_dark);
    canvas.fill(side.mirrored(), face.hair, face.hair_dark);
}

void draw_long(Canvas& canvas, const Face& face) {
    Shape left(46.6F, 10.4F);
    left.curve(31, 10, 21, 22, 20.6F, 44)
        .curve(20.4F, 58, 20.6F, 68, 18.6F, 80)
        .curve(24, 82, 29.6F, 78, 30.4F, 70)
        .curve(31, 62, 27.6F, 56, 28.2F, 48);
    left.curve(29, 38, 35, 30, 41.6F, 24.4F).curve(44.8F, 21, 46.8F, 17, 46.6F, 10.4F);
    Shape right(46.2F, 10.4F);
    right.curve(64, 8.2F, 79, 19, 79.4F, 44)
        .curve(79.6F, 58, 79.4F, 68, 81.4F, 80)
        .curve(76, 82, 70.4F, 78, 69.6F, 70)
        .curve(69, 62, 72.4F, 56, 71.8F, 48);
    right.curve(70.6F, 36, 61, 28, 51.6F, 24).curve(48, 21, 46, 17, 46.2F, 10.4F);
    fall_shadow(canvas, face, right);
    fall_shadow(canvas, face, left);
    canvas.fill(left, face.hair, face.hair_dark);
    canvas.fill(right, face.hair, face.hair_dark);
    canvas.ribbon(Shape(46.4F, 11).line(46.4F, 16), 0.7F, 0.4F, with_alpha(darker(face.hair_dark, 0.3F), 0.75F));
    shine(canvas, face, Shape(25, 36).curve(26.4F, 26, 31, 19, 37.4F, 15.4F));
    canvas.ribbon(Shape(60, 17).curve(69, 23, 74.4F, 34, 74.8F, 48), 1.8F, 0.6F, with_alpha(face.hair_light, 0.32F));
}

void draw_bob(Canvas& canvas, const Face& face) {
    Shape fringe(28.2F, 52);
    fringe.curve(22, 34, 27, 10.6F, 50, 10.2F)
        .curve(73, 10.6F, 78, 34, 71.8F, 52)
        .curve(72, 45, 71.2F, 39, 69.6F, 34.6F)
        .curve(62, 37.4F, 54, 37, 48, 34.6F);
    fringe.curve(42, 37, 36, 37.2F, 30.4F, 35).curve(28.8F, 39, 28, 45, 28.2F, 52);
    Shape lock(30, 36);
    lock.curve(27.4F, 46, 28.4F, 58, 31, 67.6F)
        .curve(28.6F, 72.6F, 21, 72.4F, 19, 67.6F)
        .curve(17.6F, 50, 20, 30, 30, 36);
    fall_shadow(canvas, face, fringe);
    canvas.fill(lock, face.hair, face.hair_dark);
    canvas.fill(lock.mirrored(), face.hair, face.hair_dark);
    canvas.fill(fringe, face.hair, mix(face.hair, face.hair_dark, 0.5F));
    for (const float x : {37.0F, 44.0F, 55.0F, 63.0F})
        canvas.ribbon(Shape(x, 33.6F).quad(x + (50 - x) * 0.1F, 28, x + (50 - x) * 0.28F, 22), 0.5F, 0.9F,
                      with_alpha(face.hair_dark, 0.55F));
    shine(canvas, face, Shape(28.6F, 30).curve(31, 22, 37, 16.4F, 45, 14.8F));
}

void draw_bun(Canvas& canvas, const Face& face) {
    Shape hair(26.6F, 45);
    hair.curve(22.6F, 24, 34, 11.4F, 50, 11.4F)
        .curve(66, 11.4F, 77.4F, 24, 73.4F, 45)
        .curve(71.6F, 34, 64, 26.4F, 54, 23.6F)
        .curve(48, 27.6F, 33, 29, 26.6F, 45);
    fall_shadow(canvas, face, hair);
    canvas.fill(hair, face.hair, face.hair_dark);
    canvas.ribbon(Shape(54, 23.6F).curve(53, 19, 51.6F, 15, 50.4F, 12), 0.5F, 0.9F, with_alpha(face.hair_dark, 0.6F));
    canvas.ribbon(Shape(36, 30.6F).curve(39, 23, 44, 16.6F, 48.4F, 12.6F), 0.5F, 0.9F,
                  with_alpha(face.hair_dark, 0.6F));
    canvas.ribbon(Shape(66, 29.6F).curve(63, 22, 57.4F, 16, 52.4F, 12.4F), 0.5F, 0.9F,
                  with_alpha(face.hair_dark, 0.6F));
    canvas.ribbon(Shape(27, 44).curve(26.2F, 51, 27.6F, 56, 29, 60), 1.2F, 0.4F, face.hair_dark);
    canvas.ribbon(Shape(73, 44).curve(73.8F, 51, 72.4F, 56, 71, 60), 1.2F, 0.4F, face.hair_dark);
    shine(canvas, face, Shape(29.4F, 30).curve(32, 22.4F, 37.4F, 17.4F, 43, 15.4F));
}

}  // namespace

void draw_hair_behind(Canvas& canvas, const Face& face) {
    switch (face.looks.hair_style) {
        case HairStyle::Long: {
            Shape hair(50, 9.6F);
            hair.curve(72, 9.4F, 80.6F, 26, 80.2F, 46)
                .curve(80, 64, 85, 76, 84.4F, 93)
                .curve(76, 97, 66, 95, 62, 88)
                .mirror_close();
            canvas.fill(hair, face.hair, darker(face.hair_dark, 0.18F));
            break;
        }
        case HairStyle::Bob: {
            Shape hair(50, 10);
            hair.curve(72, 10, 81, 26, 80.6F, 46)
                .curve(80.6F, 60, 80, 67, 76, 72)
                .curve(70, 75, 62, 75, 56, 73)
                .mirror_close();
            canvas.fill(hair, face.hair, darker(face.hair_dark, 0.2F));
            break;
        }
        case HairStyle::Bun:
            canvas.fill(Shape::ellipse(50, 9.6F, 9.2F, 7.8F), face.hair, face.hair_dark);
            canvas.ribbon(Shape(43.6F, 9).curve(46, 4.6F, 53, 4.2F, 56, 8), 0.6F, 1.1F,
                          with_alpha(face.hair_light, 0.6F));
            canvas.ribbon(Shape(44.4F, 12.4F).curve(48, 8.4F, 53, 8.4F, 56.4F, 12), 0.6F, 0.9F,
                          with_alpha(face.hair_dark, 0.8F));
            break;
        case HairStyle::Bald:
        case HairStyle::Short:
        case HairStyle::SidePart:
        case HairStyle::Curly:
        case HairStyle::Receding:
            break;
    }
}

void draw_hair_before(Canvas& canvas, const Face& face) {
    switch (face.looks.hair_style) {
        case HairStyle::Bald:
            draw_bald(canvas, face);
            break;
        case HairStyle::Short:
            draw_short(canvas, face);
            break;
        case HairStyle::SidePart:
            draw_side_part(canvas, face);
            break;
        case HairStyle::Curly:
            draw_curly(canvas, face);
            break;
        case HairStyle::Receding:
            draw_receding(canvas, face);
            break;
        case HairStyle::Long:
            draw_long(canvas, face);
            break;
        case HairStyle::Bob:
            draw_bob(canvas, face);
            break;
        case HairStyle::Bun:
            draw_bun(canvas, face);
            break;
    }
}

}  // namespace rapport::ui
