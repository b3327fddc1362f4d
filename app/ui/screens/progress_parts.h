// The regions of the progress page; only for progress*.cpp. UI thread only.
#pragma once

#include <vector>

#include "ui/app/intents.h"
#include "ui/app/past.h"
#include "ui/app/views.h"
#include "ui/kit.h"

namespace rapport::ui {

// What has changed between the last two observations, in words; empty for a first one.
std::string change_in_words(const Model& model, const CompetencyPast& past);

// One card per competency, or one wide card for the chosen one.
void draw_courses(Kit& ui, const Model& model, ProgressView& view, const std::vector<CompetencyPast>& pasts);
void draw_competency_table(Kit& ui, const Model& model, const std::vector<CompetencyPast>& pasts);
// Finished attempts, the latest first.
void draw_attempts(Kit& ui, const Model& model, Intents& intents);

}  // namespace rapport::ui
