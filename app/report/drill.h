// Drills: single decisions out of all scenarios, one after the other, for one competency. Which decisions, in which
// order, what an answer showed, and what the whole comes to. Values and pure functions; any thread. A decision is fit
// for it if it can be understood and answered on its own: a plain choice without task whose node has words of the
// client with every variable at its start, no reply that can be given only once, and among the replies without a
// condition some that differ in points for the competency.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/learning_path.h"
#include "scoring/history.h"
#include "scoring/score.h"

namespace rapport::report {

inline constexpr std::size_t kDrillLength = 8;

struct DrillItem {
    scenario::ScenarioPtr scenario;
    std::uint32_t node = 0;
    std::uint32_t competency = 0;        // index into the framework
    std::vector<std::uint32_t> replies;  // as shown
    std::vector<int> points;             // of each
    int lowest = 0, highest = 0;
    int weight = 1;
    bool again = false;  // answered weakly before
    const scenario::Decision& decision() const { return *scenario->nodes[node].decision; }
};

// What there is for one competency.
struct DrillStock {
    std::vector<DrillItem> fresh;             // never answered
    std::vector<DrillItem> due;               // answered weakly and due again (repetition.h), the longest due first
    std::optional<std::int64_t> next_due_ms;  // when the next will be due, if none is and something waits
    std::size_t fit = 0;                      // all decisions fit for it
};

struct Drill {
    std::string id;          // given by whoever keeps the answers
    std::string competency;  // id
    std::vector<DrillItem> items;
    std::vector<scoring::DrillAnswer> given;  // one for each item answered, in order
    bool has_ended() const { return given.size() == items.size(); }
};

// One thing that a reply shows.
struct DrillEvidence {
    scenario::IndicatorRef indicator;
    int points = 0;  // negative for a negative indicator
};

// An answer looked at.
struct DrillReview {
    std::uint32_t reply = 0;
    std::uint32_t best = 0;               // a reply with the most points; the one given, if it has them
    double scaled = 0;                    // 0..100
    std::vector<DrillEvidence> evidence;  // of the competency drilled first
};

// Every decision fit for a drill of this competency, in the order of the scenarios and nodes.
std::vector<DrillItem> drill_items(const Scenarios& scenarios, const scenario::CompetencyFramework& framework,
                                   const std::string& competency);

// An answer counts for the very content it was given to; the latest results decide (kWeakBelow).
DrillStock drill_stock(std::vector<DrillItem> items, const std::vector<scoring::DrillAnswer>& answers,
                       const std::string& competency, std::int64_t now_ms);

// At most `count` of the stock, what was never answered first. The same seed gives the same drill.
Drill make_drill(const DrillStock& stock, const std::string& competency, std::uint64_t seed,
                 std::size_t count = kDrillLength);

// Gives the reply at a position of the waiting item; returns what is to be kept.
const scoring::DrillAnswer& answer(Drill& drill, std::size_t position, std::int64_t at_ms);

DrillReview review(const Drill& drill, std::size_t index, const scenario::CompetencyFramework& framework);

// The weighted mean of the answers given so far, with its error (scoring::weighted_mean) and their number.
std::optional<Figure> drill_figure(const Drill& drill);

// What is said before the replies: indices of line and variant, in order.
struct DrillLine {
    std::uint32_t line = 0, variant = 0;
};
std::vector<DrillLine> lines_of(const scenario::Scenario& scenario, std::uint32_t node);

}  // namespace rapport::report
