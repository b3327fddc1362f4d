// Practice planned from what was done: what comes next, what can be drilled, the drill on the screen, the printed
// summary. Called by update() only; UI thread only; no ImGui.
#pragma once

#include "ui/app/update.h"

namespace rapport::ui {

// Reads what is kept of past practice into the model.
void read_history(Model& model, Services& services);
// Draws every conclusion from it again: progress, suggestions, drills on offer.
void conclude(Model& model);

// The intents of drills. Starting one that has nothing to ask says so.
void start_drill(Model& model, Services& services, const std::string& competency);
void answer_drill(Model& model, Services& services, std::size_t position);
void next_in_drill(Model& model);
void leave_drill(Model& model);

// Writes the summary as one HTML file and opens it; a notice says where it is.
void print_progress(Model& model, Services& services);

// What a drill of this competency has to offer; null if no scenario has anything for it.
const DrillOffer* drill_offer(const Model& model, const std::string& competency);
// The drill that is needed most among those that have something to ask now; null if there is none.
const DrillOffer* drill_needed(const Model& model);

}  // namespace rapport::ui
