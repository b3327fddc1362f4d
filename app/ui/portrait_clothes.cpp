// Neck, shoulders and what is worn.
#include <array>

#include "ui/draw.h"
#include "ui/portrait_parts.h"

namespace rapport::ui {
namespace {

using scenario::ClothesStyle;

Shape torso() {
    Shape half(50, 78);
    half.line(58.6F, 78).curve(59, 82.4F, 64, 84.4F, 71, 86).curve(83, 88.8F, 91.4F, 92, 93.4F, 106).line(50, 106);
    return half.mirror_close();
}

// Both shapes, left as given and mirrored.
void fill_pair(Canvas& canvas, const Shape& left, ImU32 top, ImU32 bottom) {
    canvas.fill(left, top, bottom);
    canvas.fill(left.mirrored(), top, bottom);
}

void draw_neck(Canvas& canvas, const Face& face) {
    const float half = face.soft ? 7.0F : 8.6F;
    Shape neck(50 - half, 66);
    neck.line(50 - half, 79)
        .curve(50 - half, 84, 40, 87, 36, 88)
        .line(64, 88)
        .curve(60, 87, 50 + half, 84, 50 + half, 79)
        .line(50 + half, 66);
    canvas.fill(neck, darker(face.skin, 0.34F), darker(face.skin, 0.02F));
}

void draw_tshirt(Canvas& canvas, const Face& face, ImU32 colour) {
    Shape collar(40, 80.4F);
    collar.curve(41, 90.4F, 59, 90.4F, 60, 80.4F);
    canvas.fill(Shape(collar).line(58.6F, 76).line(41.4F, 76), darker(face.skin, 0.16F), face.skin);
    canvas.ribbon(collar, 2.6F, 2.6F, darker(colour, 0.16F));
}

void draw_shirt(Canvas& canvas, const Face& face, ImU32 colour) {
    canvas.fill(Shape(41, 77).line(50, 93).line(59, 77), darker(face.skin, 0.18F), face.skin);
    canvas.ribbon(Shape(50, 91).line(50, 108), 0.8F, 0.8F, darker(colour, 0.26F));
    Shape flap(41.2F, 77.4F);
    flap.line(50, 91.4F).line(43, 97.4F).curve(39, 93, 36, 88, 35, 83.4F).curve(38, 82, 40.4F, 80, 41.2F, 77.4F);
    fill_pair(canvas, flap.moved(0, 1.2F), with_alpha(darker(colour, 0.5F), 0.35F),
              with_alpha(darker(colour, 0.5F), 0.35F));
    fill_pair(canvas, flap, lighter(colour, 0.30F), lighter(colour, 0.16F));
    canvas.ellipse(51.8F, 97.4F, 0.8F, 0.8F, lighter(colour, 0.6F));
}

void draw_suit(Canvas& canvas, const Face& face, ImU32 colour) {
    const ImU32 cloth = darker(colour, 0.12F);
    const ImU32 linen = IM_COL32(247, 248, 250, 255);
    canvas.fill(Shape(39.6F, 80).line(50, 112).line(60.4F, 80), linen, IM_COL32(226, 230, 236, 255));
    canvas.fill(Shape(41.6F, 77).line(50, face.soft ? 95.0F : 89.0F).line(58.4F, 77), darker(face.skin, 0.18F),
                face.skin);
    if (!face.soft) {
        constexpr std::array kTies = {IM_COL32(140, 48, 58, 255), IM_COL32(44, 74, 128, 255),
                                      IM_COL32(46, 104, 98, 255), IM_COL32(150, 104, 40, 255)};
        const ImU32 tie = kTies[(face.looks.clothes_colour.red + face.looks.hair_colour.green * 3U) % kTies.size()];
        canvas.fill(
            Shape(47.2F, 88).line(52.8F, 88).line(51.8F, 92.6F).line(54.4F, 106).line(45.6F, 106).line(48.2F, 92.6F),
            tie, darker(tie, 0.25F));
        canvas.ribbon(Shape(48, 92.4F).line(52, 92.4F), 0.7F, 0.7F, darker(tie, 0.4F));
    }
    Shape flap(41.4F, 77.2F);
    flap.line(face.soft ? 48.6F : 49.4F, face.soft ? 94.0F : 89.2F).line(44.6F, 93.6F).line(37.6F, 82.2F);
    fill_pair(canvas, flap, linen, IM_COL32(232, 236, 241, 255));
    Shape lapel(38.2F, 81.4F);
    lapel.line(48.6F, 106)
        .line(37, 106)
        .line(31, 95.4F)
        .line(34.4F, 93.4F)
        .line(30.4F, 90.4F)
        .curve(31.6F, 87, 34, 83.4F, 38.2F, 81.4F);
    fill_pair(canvas, lapel.moved(0, 0.9F), with_alpha(IM_COL32_BLACK, 0.22F), with_alpha(IM_COL32_BLACK, 0.22F));
    fill_pair(canvas, lapel, lighter(cloth, 0.13F), lighter(cloth, 0.05F));
}

void draw_sweater(Canvas& canvas, const Face& face, ImU32 colour) {
    Shape collar(39.6F, 80.6F);
    collar.curve(41.6F, 88.6F, 58.4F, 88.6F, 60.4F, 80.6F);
    canvas.fill(Shape(collar).line(58.6F, 76).line(41.4F, 76), darker(face.skin, 0.18F), darker(face.skin, 0.04F));
    canvas.ribbon(collar, 5, 5, darker(colour, 0.14F));
    for (int i = 0; i < 11; ++i) {
        const ImVec2 p = collar.points()[static_cast<std::size_t>(i) * (collar.points().size() - 1) / 10];
        canvas.ribbon(Shape(p.x, p.y - 1.7F).line(p.x + (p.x - 50) * 0.05F, p.y + 1.7F), 0.5F, 0.5F,
                      with_alpha(darker(colour, 0.5F), 0.5F));
    }
    for (const float x : {30.0F, 38.0F, 62.0F, 70.0F})
        canvas.ribbon(Shape(x, 93).line(x + (x - 50) * 0.04F, 108), 0.6F, 0.6F,
                      with_alpha(darker(colour, 0.4F), 0.35F));
}

void draw_hoodie(Canvas& canvas, const Face& face, ImU32 colour) {
    Shape hood(28, 89);
    hood.curve(30, 80, 38, 76, 42, 76.6F).curve(41, 84, 45, 90, 50, 93.6F).curve(44, 96, 33, 95, 28, 89);
    canvas.fill(Shape(41, 77).curve(42, 86, 47, 91, 50, 93).curve(53, 91, 58, 86, 59, 77), darker(face.skin, 0.18F),
                face.skin);
    fill_pair(canvas, hood.moved(0, 1.3F), with_alpha(darker(colour, 0.6F), 0.35F),
              with_alpha(darker(colour, 0.6F), 0.35F));
    fill_pair(canvas, hood, lighter(colour, 0.14F), colour);
    const ImU32 cord = lighter(colour, 0.72F);
    canvas.ribbon(Shape(45.6F, 92.6F).curve(45, 96, 45.4F, 98, 44.8F, 101), 1.1F, 1.1F, cord);
    canvas.ribbon(Shape(54.4F, 92.6F).curve(55, 96, 54.8F, 98, 55.4F, 102), 1.1F, 1.1F, cord);
}

void draw_blouse(Canvas& canvas, const Face& face, ImU32 colour) {
    canvas.fill(Shape(41, 77).curve(42.6F, 86, 46, 93, 50, 98.6F).curve(54, 93, 57.4F, 86, 59, 77),
                darker(face.skin, 0.14F), face.skin);
    canvas.ribbon(Shape(42.6F, 84.6F).curve(44.6F, 90.4F, 55.4F, 90.4F, 57.4F, 84.6F), 0.7F, 0.7F,
                  IM_COL32(216, 178, 92, 255));
    canvas.ellipse(50, 89.8F, 1.2F, 1.2F, IM_COL32(224, 188, 104, 255));
    Shape lapel(41.4F, 78);
    lapel.curve(43, 87, 46.4F, 94, 50.4F, 99.6F)
        .curve(45, 101.6F, 39, 98, 35.6F, 92)
        .curve(33.6F, 88, 34, 85, 35.6F, 83.4F)
        .curve(38, 82, 40.4F, 80.6F, 41.4F, 78);
    fill_pair(canvas, lapel.moved(0, 1.1F), with_alpha(darker(colour, 0.5F), 0.3F),
              with_alpha(darker(colour, 0.5F), 0.3F));
    fill_pair(canvas, lapel, lighter(colour, 0.28F), lighter(colour, 0.1F));
}

}  // namespace

void draw_body(Canvas& canvas, const Face& face) {
    const ImU32 colour = face.clothes;
    if (face.looks.clothes_style == ClothesStyle::Hoodie)
        canvas.fill(Shape::ellipse(50, 84, 21, 9.6F), darker(colour, 0.30F), darker(colour, 0.42F));
    draw_neck(canvas, face);
    const ImU32 cloth = face.looks.clothes_style == ClothesStyle::Suit ? darker(colour, 0.12F) : colour;
    Shape body = torso();
    canvas.fill(body, lighter(cloth, 0.06F), darker(cloth, 0.12F));
    switch (face.looks.clothes_style) {
        case ClothesStyle::TShirt:
            draw_tshirt(canvas, face, colour);
            break;
        case ClothesStyle::Shirt:
            draw_shirt(canvas, face, colour);
            break;
        case ClothesStyle::Suit:
            draw_suit(canvas, face, colour);
            break;
        case ClothesStyle::Sweater:
            draw_sweater(canvas, face, colour);
            break;
        case ClothesStyle::Hoodie:
            draw_hoodie(canvas, face, colour);
            break;
        case ClothesStyle::Blouse:
            draw_blouse(canvas, face, colour);
            break;
    }
}

}  // namespace rapport::ui
