// The only place where the model changes: one intent in, effects on database and files out. UI thread only; no ImGui.
#pragma once

#include <filesystem>

#include "base/clock.h"
#include "base/files.h"
#include "store/store.h"
#include "ui/app/intents.h"
#include "ui/app/model.h"

namespace rapport::ui {

// The outside world, borrowed for the life of the application. Tests pass a manual clock and a database of their own.
struct Services {
    base::Files* files = nullptr;
    const base::Clock* clock = nullptr;
    store::Store* store = nullptr;  // null: attempts are not kept
    scenario_io::Library* library = nullptr;
    std::filesystem::path settings_file;  // empty: settings are not kept
    std::filesystem::path translations;
    std::uint64_t (*new_seed)() = nullptr;
    std::filesystem::path templates;                                 // assets/templates; empty: nothing can be printed
    std::filesystem::path reports;                                   // where printed summaries are put; empty: likewise
    void (*open_file)(const std::filesystem::path& file) = nullptr;  // shows it in the user's own program; null: cannot
};

// Fills the model from the services: library, translator, past attempts.
void initialise(Model& model, Services& services);

void update(Model& model, Services& services, const Intent& intent);

// Time passes: reveals what the client says, runs time limits out. Call before drawing a frame.
void tick(Model& model, Services& services);

// Writes what is being prepared for a task, if it has changed since it was last written. tick() does so once a second;
// call before the program ends.
void save_draft(Model& model, Services& services);

// Milliseconds until tick() will have something to do; negative if nothing is due.
std::int64_t next_tick_ms(const Model& model);

// Reads again what changed in the library's folders; true if anything did.
bool refresh_library(Model& model, Services& services);

// How long the client “types” this text.
std::int64_t typing_ms(std::string_view text);

}  // namespace rapport::ui
