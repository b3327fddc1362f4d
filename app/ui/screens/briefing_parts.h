// The regions of the briefing page; only for briefing*.cpp. UI thread only.
#pragma once

#include "ui/app/intents.h"
#include "ui/app/model.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

// The client: a large portrait above the words, or beside them where the page is narrow.
enum class ClientShape : std::uint8_t { Tall, Wide };
void draw_client(Kit& ui, const Model& model, ClientShape shape);
void draw_situation(Kit& ui, const Model& model);
void draw_facts(Kit& ui, const Model& model, BriefingView& view);
// What will be scored and what counts.
void draw_scored(Kit& ui, const Model& model, BriefingView& view);
// Language, time limits.
void draw_conditions(Kit& ui, const Model& model, Intents& intents);
void draw_earlier_attempts(Kit& ui, const Model& model, Intents& intents);

}  // namespace rapport::ui
