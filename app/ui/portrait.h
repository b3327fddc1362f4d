// The client's portrait: a vector head drawn from Looks and a mood, anti-aliased at any size from 40 to 220 pixels.
// Pure drawing on a draw list; no state except in animated_portrait, which keeps the mood in the Kit. UI thread only.
// A mood is a set of numbers; moods blend by interpolation, so a face changes its mind smoothly.
#pragma once

#include <imgui.h>

#include "scenario/scenario.h"
#include "ui/widgets.h"

namespace rapport::ui {

struct FaceMood {
    float brow_tilt = 0;           // inner ends: -1 up (worry) .. +1.5 down (anger)
    float brow_height = 0;         // -1 low .. +2.5 high
    float brow_skew = 0;           // one brow higher than the other (interest, doubt)
    float mouth_curve = 0;         // -1 .. +1 smile
    float mouth_open = 0;          // 0 closed .. 1
    float mouth_width = 1;         // 0.5 round .. 1.2 wide
    float mouth_skew = 0;          // pulled to one side
    float eye_open = 1;            // 0 shut .. 1.35
    float lower_lid = 0;           // 0 .. 1 raised (smiling eyes)
    float gaze_x = 0, gaze_y = 0;  // -1 .. 1
    float flush = 0;               // 0 .. 1 colour in the cheeks
    float shade = 0;               // 0 .. 1 rings under the eyes
    float head_tilt = 0;           // degrees
};

FaceMood mood_of(scenario::Emotion emotion);
FaceMood blend(const FaceMood& from, const FaceMood& to, float part);

// `size` in pixels, `min` the left top corner. Draws nothing outside the draw list's clip rectangle.
void draw_portrait(ImDrawList* list, ImVec2 min, float size, const scenario::Looks& looks, const FaceMood& mood);

// As an element of a layout.
void portrait(Kit& ui, float size, const scenario::Looks& looks, scenario::Emotion emotion);
// The mood glides to `emotion`; now and then the eyes blink. Neither under reduced motion.
void animated_portrait(Kit& ui, Id id, float size, const scenario::Looks& looks, scenario::Emotion emotion);

}  // namespace rapport::ui
