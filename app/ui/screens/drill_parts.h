// The regions of the drill page; only for drill*.cpp. UI thread only.
#pragma once

#include "ui/app/intents.h"
#include "ui/app/views.h"
#include "ui/kit.h"
#include "ui/widgets.h"

namespace rapport::ui {

// The title, how far the drill is, and the way out.
void draw_drill_head(Kit& ui, const Model& model, Intents& intents);
// Who speaks, what it is about, and what is said up to the decision.
void draw_drill_situation(Kit& ui, const Model& model);
// What the answer just given showed, and the best reply.
void draw_drill_answer(Kit& ui, const Model& model, Intents& intents);
// The end: the score with its error, and every decision in a line.
void draw_drill_end(Kit& ui, const Model& model, Intents& intents);

// How good an answer was; never by colour alone.
struct AnswerLook {
    const char* word;  // to be translated
    Icon icon;
    Tone tone;
};
AnswerLook answer_look(double scaled);

}  // namespace rapport::ui
