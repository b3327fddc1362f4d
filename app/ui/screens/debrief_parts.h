// The regions of the debrief page; only for debrief*.cpp. UI thread only.
// Call only while the model has a reviewed conversation.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "ui/app/intents.h"
#include "ui/app/model.h"
#include "ui/app/views.h"
#include "ui/widgets.h"

namespace rapport::ui {

// Selects a decision; it is scrolled to.
void select_decision(DebriefView& view, std::size_t decision);
// One link per decision, each selects its own.
void decision_links(Kit& ui, const Model& model, std::string_view name, std::span<const std::size_t> decisions,
                    DebriefView& view);
// An icon, and a text beside it that wraps.
void sign_and_text(Kit& ui, Id id, Icon sign, Shade sign_shade, std::string_view words, const TextLook& look = {});

// Where and when, how it ended, what next.
void draw_debrief_head(Kit& ui, const Model& model, Intents& intents);
// Strongest, weakest, the myth.
void draw_findings(Kit& ui, const Model& model, DebriefView& view);
// The scores with errors and bounds, and where a chosen one comes from.
void draw_scores(Kit& ui, const Model& model, DebriefView& view);
// Trust and patience over the decisions; nothing if the scenario shows none.
void draw_course(Kit& ui, const Model& model, DebriefView& view);
void draw_advice(Kit& ui, const Model& model, DebriefView& view);
// The conversation, decision by decision.
void draw_transcript(Kit& ui, const Model& model, DebriefView& view, Intents& intents);
// The replies not taken at a decision, each unfolding to what it would have led to.
void draw_what_ifs(Kit& ui, const Model& model, std::size_t decision, DebriefView& view);
// The lines of the client and the narrator in a range of entries, as bubbles.
void draw_lines(Kit& ui, const Model& model, std::string_view name, std::span<const dialogue::Entry> entries);
// What a reply moves: points and meters.
struct Moves {
    std::span<const report::PointsMove> points;
    std::span<const report::MeterMove> meters;
};
void draw_moves(Kit& ui, const Model& model, std::size_t decision, const Moves& moves);

}  // namespace rapport::ui
