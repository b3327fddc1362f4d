// The parts of a portrait, drawn back to front by draw_portrait. Internal to app/ui; pure drawing in canvas units.
// The head stands on the axis x = 50, from the skull at y = 16 to the chin at y = 77; eyes at y = 47, mouth at y = 66.
#pragma once

#include "ui/canvas.h"
#include "ui/portrait.h"

namespace rapport::ui {

// Everything the parts need to know, worked out once.
struct Face {
    const scenario::Looks& looks;
    const FaceMood& mood;
    ImU32 skin, skin_shade, skin_deep, hair, hair_dark, hair_light, brow, lip, clothes;
    bool soft = false;  // narrower jaw, lashes, coloured lips
    Shape head;         // the face's outline, convex
};

Face make_face(const scenario::Looks& looks, const FaceMood& mood);

void draw_body(Canvas& canvas, const Face& face);  // neck and clothes
void draw_hair_behind(Canvas& canvas, const Face& face);
void draw_head(Canvas& canvas, const Face& face);  // ears, face, shading, wrinkles
void draw_beard(Canvas& canvas, const Face& face);
void draw_features(Canvas& canvas, const Face& face);  // eyes, brows, nose, mouth
void draw_hair_before(Canvas& canvas, const Face& face);
void draw_glasses(Canvas& canvas, const Face& face);

}  // namespace rapport::ui
