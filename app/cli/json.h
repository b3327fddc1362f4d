// The JSON forms that several commands share. Field order and names are documented in app/cli/README.md and stable.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "scoring/score.h"

namespace rapport::cli {

using Json = nlohmann::ordered_json;

// null for nothing and for figures that JSON cannot hold.
Json number_or_null(std::optional<double> value);
// Points: a whole number where they are whole.
Json points_json(double points);
Json text_or_null(const std::string& text);

// {"<competency>": {"score", "opportunities", "standard_error", "raw", "raw_min", "raw_max", "bounds", "evidence":
// [...]}, ...}
Json competencies_json(const scoring::ScoreReport& report);
// [{"decision", "competency", "level"}, ...]: what the trainee said of their own texts, which no machine scores.
Json self_levels_json(const scoring::ScoreReport& report);

// Indented, and with a line break at the end. Invalid UTF-8 is replaced, never thrown upon.
void print_json(std::ostream& out, const Json& json);

}  // namespace rapport::cli
