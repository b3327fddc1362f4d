// The gallery: every piece of the kit on a few pages, in English and Russian, for the eye and for tests.
// A permanent screen for those who build the interface; reached by `rapport --screen gallery`. UI thread only.
// Its sample texts are samples, not interface: they are not translated by the catalogue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "ui/kit.h"
#include "ui/sortable.h"

namespace rapport::ui {

enum class GalleryPage : std::uint8_t { Controls, Conversation, Library, Charts, Portraits, Tasks };

struct GalleryState {
    GalleryPage page = GalleryPage::Controls;
    bool russian = false;
    std::string search, name, letter;
    int segment = 0, choice = 1, reply = -1;
    float size = 125;
    bool sounds = true, motion = false;
    int answers = 0;  // how often something was pressed; tests look at it
    std::vector<int> order = {0, 1, 2};
    DragState drag;
    int rating = 0, picked = -1;
    bool feed = true;
    scenario::Emotion emotion = scenario::Emotion::Irritated;
};

// "gallery", "gallery-conversation", "gallery-library", "gallery-charts", "gallery-portraits",
// "gallery-tasks"; else the first.
GalleryPage gallery_page(std::string_view name);

void draw_gallery(Kit& ui, GalleryState& state);

}  // namespace rapport::ui
