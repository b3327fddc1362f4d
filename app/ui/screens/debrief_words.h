// The sentences of the debrief: what was shown, missed and met, always with the decisions it rests on. Pure; no ImGui.
// Texts of a scenario are in the language of the conversation, those of the framework in the language of the interface.
// Call only while the model has a reviewed conversation. Decisions are 0-based here and counted from 1 in words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.h"
#include "ui/app/past.h"
#include "ui/icons.h"

namespace rapport::ui {

// A text of the reviewed scenario, in the language of the conversation.
const std::string& said(const Model& model, const scenario::Text& text);
// A framework's indicator by its full id; null if it is not known.
const scenario::Indicator* indicator_of(const Model& model, const std::string& full_id);

std::string decision_name(const Model& model, std::size_t decision);  // “Decision 4”
std::string signed_text(const Model& model, double value);            // “+2”, “−2”, “0”
std::string range_text(const Model& model, double low, double high);  // “−4 to 12”
// “Trust 46 → 50”: the change at this decision.
std::string meter_text(const Model& model, std::size_t decision, const report::MeterMove& move);
// “Listening +2”
std::string points_text(const Model& model, const std::string& competency, double points);

// The score of a competency; nothing if it was not observed.
std::optional<Figure> figure_of(const scoring::CompetencyScore& score);

// An indicator with the points it gave or cost, and where.
struct IndicatorSum {
    std::string indicator;
    double points = 0;    // > 0
    bool missed = false;  // a positive indicator that the best reply would have shown; otherwise it was shown
    std::vector<std::size_t> decisions;
};
// What gave the most points for this competency, and what cost the most.
std::optional<IndicatorSum> most_shown(const Model& model, const scoring::CompetencyScore& score);
std::optional<IndicatorSum> most_lost(const Model& model, const scoring::CompetencyScore& score);

// One of the three facts at the top.
struct Finding {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
    std::string title, words;
    std::string figure;  // score, error, opportunities; may be empty
    std::vector<std::size_t> decisions;
};
Finding strongest_finding(const Model& model);
Finding weakest_finding(const Model& model);
Finding myth_finding(const Model& model);

// The whole conversation with its evidence, as plain text.
std::string transcript_text(const Model& model);

}  // namespace rapport::ui
