#include "ui/layout.h"
#include "ui/portrait.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {

using scenario::Age;
using scenario::Beard;
using scenario::ClothesStyle;
using scenario::Emotion;
using scenario::Glasses;
using scenario::HairStyle;
using scenario::Looks;

const std::array<Emotion, 8> kGalleryEmotions = {Emotion::Neutral,   Emotion::Pleased,   Emotion::Interested,
                                                 Emotion::Worried,   Emotion::Irritated, Emotion::Angry,
                                                 Emotion::Surprised, Emotion::Tired};

const std::array<Looks, 10> kGalleryPeople = {{
    {Age::Middle,
     {233, 185, 149},
     {74, 53, 39},
     {59, 91, 122},
     HairStyle::SidePart,
     Beard::None,
     Glasses::Round,
     ClothesStyle::Shirt},
    {Age::Middle,
     {240, 200, 168},
     {43, 32, 36},
     {138, 75, 107},
     HairStyle::Long,
     Beard::None,
     Glasses::None,
     ClothesStyle::Blouse},
    {Age::Senior,
     {217, 162, 124},
     {60, 54, 52},
     {85, 98, 74},
     HairStyle::Receding,
     Beard::Full,
     Glasses::None,
     ClothesStyle::Sweater},
    {Age::Young,
     {242, 208, 181},
     {181, 121, 58},
     {61, 111, 106},
     HairStyle::Bob,
     Beard::None,
     Glasses::None,
     ClothesStyle::Suit},
    {Age::Middle,
     {201, 143, 104},
     {23, 18, 15},
     {90, 90, 110},
     HairStyle::Short,
     Beard::Stubble,
     Glasses::None,
     ClothesStyle::TShirt},
    {Age::Senior,
     {238, 195, 160},
     {122, 122, 122},
     {107, 75, 58},
     HairStyle::Bun,
     Beard::None,
     Glasses::Square,
     ClothesStyle::Blouse},
    {Age::Young,
     {141, 92, 62},
     {24, 18, 16},
     {196, 122, 60},
     HairStyle::Curly,
     Beard::None,
     Glasses::None,
     ClothesStyle::Hoodie},
    {Age::Middle,
     {224, 172, 138},
     {92, 64, 44},
     {40, 50, 72},
     HairStyle::Bald,
     Beard::Moustache,
     Glasses::None,
     ClothesStyle::Suit},
    {Age::Young,
     {248, 216, 196},
     {146, 62, 34},
     {92, 122, 84},
     HairStyle::Bun,
     Beard::None,
     Glasses::Round,
     ClothesStyle::Sweater},
    {Age::Senior,
     {168, 112, 78},
     {40, 34, 32},
     {70, 62, 104},
     HairStyle::Bald,
     Beard::Full,
     Glasses::Square,
     ClothesStyle::Shirt},
}};

void draw_gallery_portraits(Kit& ui, const GalleryWords& w) {
    title(ui, w("Faces", "Лица"));
    gap(ui, Space::M);
    for (std::size_t person = 0; person < kGalleryPeople.size(); ++person) {
        Flow flow(ui, Space::S, Space::S);
        const float size = ui.px(person == 0 ? 150 : 128);
        for (std::size_t i = 0; i < kGalleryEmotions.size(); ++i) {
            flow.next(size);
            portrait(ui, size, kGalleryPeople[person], kGalleryEmotions[i]);
        }
        gap(ui, Space::S);
    }
    Flow sizes(ui);
    for (const float size : {40.0F, 64.0F, 96.0F, 220.0F}) {
        sizes.next(ui.px(size));
        portrait(ui, ui.px(size), kGalleryPeople[3], Emotion::Pleased);
    }
}

}  // namespace rapport::ui
