// The scores and myths of an attempt as they are kept in its database row: each one JSON text, derived from the record
// and never the truth. Free functions over values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/history.h"
#include "scoring/score.h"

namespace rapport::store {

using StoredScore = scoring::KeptScore;

std::string write_scores(const scoring::ScoreReport& report);
// An empty list if the text is empty or damaged: scores can be derived again from the record.
std::vector<StoredScore> read_scores(std::string_view json);

// The myths met, kept beside the scores: {"always-right": {"offered": 2, "fallen_for": 1}}; never empty.
std::string write_myths(const std::vector<scoring::KeptMyth>& myths);
std::vector<scoring::KeptMyth> read_myths(std::string_view json);

}  // namespace rapport::store
