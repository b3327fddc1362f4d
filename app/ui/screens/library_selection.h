// Which scenarios the library page shows: search words, filters, and the files that need attention. Pure; no ImGui.
// Borrows from the model's library: valid until it is refreshed.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.h"
#include "ui/app/views.h"

namespace rapport::ui {

struct LibrarySelection {
    std::vector<const scenario_io::LibraryEntry*> shown;  // what search and filters leave
    int all = 0, not_tried = 0;                           // over the whole library
    std::vector<std::string> competencies;                // scored anywhere, in the framework's order
    std::vector<int> difficulties;                        // that occur, ascending
    // Files with problems: broken ones, second files with the same id, and readable ones with warnings, in this order.
    std::vector<const scenario_io::LibraryEntry*> broken, doubles, warned;
};

LibrarySelection select_scenarios(const Model& model, const LibraryView& view);

// The scenario has been finished at least once.
bool is_tried(const Model& model, const scenario::Scenario& scenario);

}  // namespace rapport::ui
