// The regions of the progress page; only for progress*.cpp. UI thread only.
#pragma once

#include "ui/app/intents.h"
#include "ui/app/past.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

// ---- progress_skills.cpp
// Every competency in a table, the chosen one's course beside it.
void draw_skills(Kit& ui, const Model& model, ProgressView& view, Intents& intents);

// ---- progress_parts.cpp
// Three facts below the headline: what comes next, what to drill, the myths.
void draw_progress_facts(Kit& ui, const Model& model, Intents& intents);
// Myths fallen for, overcome, resisted; nothing if none was met.
void draw_progress_myths(Kit& ui, const Model& model);
// Finished attempts, the latest first.
void draw_attempts(Kit& ui, const Model& model, Intents& intents);

}  // namespace rapport::ui
