// The pages of the gallery and what they share; only for gallery*.cpp. UI thread only.
#pragma once

#include <array>

#include "ui/screens/gallery.h"

namespace rapport::ui {

// A sample text stands in both languages where it is shown.
struct GalleryWords {
    bool russian;
    std::string_view operator()(std::string_view english, std::string_view other) const {
        return russian ? other : english;
    }
};

extern const std::array<scenario::Emotion, 8> kGalleryEmotions;
extern const std::array<scenario::Looks, 10> kGalleryPeople;

// Each at the cursor, but for the talk, which fills its area.
void draw_gallery_controls(Kit& ui, GalleryState& state, const GalleryWords& w);
void draw_gallery_tasks(Kit& ui, GalleryState& state, const GalleryWords& w);
void draw_gallery_talk(Kit& ui, GalleryState& state, const GalleryWords& w, Area area);
void draw_gallery_library(Kit& ui, GalleryState& state, const GalleryWords& w);
void draw_gallery_charts(Kit& ui, const GalleryWords& w);
void draw_gallery_portraits(Kit& ui, const GalleryWords& w);

}  // namespace rapport::ui
