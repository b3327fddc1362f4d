// The stage: brings the application to a named screen, and for pictures gives it a past that is always the same.
#pragma once

#include <optional>

#include "base/result.h"
#include "desktop/options.h"
#include "scenario_io/library.h"
#include "store/store.h"
#include "ui/app/application.h"

namespace rapport::desktop {

// When pictures are taken: 2026-06-16 14:02 UTC, a Tuesday.
inline constexpr std::int64_t kStageTimeMs = 1'781'618'520'000;

// A database in memory with some finished attempts at the shipped scenarios, played by a fixed rule. Nothing if it
// cannot be made.
std::optional<store::Store> make_stage_store(const scenario_io::Library& library);

// Goes to options.screen ("library", "briefing", "conversation", "debrief", "progress", "settings"); the empty name
// changes nothing. An error names the known screens.
base::Status show_screen(ui::Application& application, const Options& options);

}  // namespace rapport::desktop
