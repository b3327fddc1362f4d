// The regions of the library page; only for library*.cpp. UI thread only.
#pragma once

#include "ui/app/intents.h"
#include "ui/kit.h"
#include "ui/screens/library_selection.h"

namespace rapport::ui {

// What to do next, with its reason.
void draw_suggestion(Kit& ui, const Model& model, Intents& intents);
// True if the card was pressed.
bool draw_scenario_card(Kit& ui, const Model& model, const scenario_io::LibraryEntry& entry, int index);
// Files with problems, each unfolding to its diagnostics.
void draw_problems(Kit& ui, const Model& model, LibraryView& view, const LibrarySelection& selection);

}  // namespace rapport::ui
