// The screens. Each draws itself into `area` (the window without the rail) from a const model, keeps what only it needs
// in its view, and appends what the user wants to `intents`. UI thread only.
#pragma once

#include "ui/app/intents.h"
#include "ui/app/model.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

void draw_library(Kit& ui, const Area& area, const Model& model, LibraryView& view, Intents& intents);
void draw_briefing(Kit& ui, const Area& area, const Model& model, BriefingView& view, Intents& intents);
void draw_conversation(Kit& ui, const Area& area, const Model& model, ConversationView& view, Intents& intents);
void draw_debrief(Kit& ui, const Area& area, const Model& model, DebriefView& view, Intents& intents);
void draw_progress(Kit& ui, const Area& area, const Model& model, ProgressView& view, Intents& intents);
void draw_drill(Kit& ui, const Area& area, const Model& model, DrillView& view, Intents& intents);
void draw_settings(Kit& ui, const Area& area, const Model& model, Intents& intents);
// The sheet of all keyboard shortcuts, a dialog; returns when closed by itself.
void draw_shortcuts(Kit& ui, const Model& model, Views& views);

}  // namespace rapport::ui
