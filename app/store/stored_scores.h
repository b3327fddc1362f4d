// The scores of an attempt as they are kept in its database row: one JSON text, derived from the record and never the
// truth. Free functions over values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/score.h"

namespace rapport::store {

struct StoredScore {
    std::string competency;
    std::optional<double> score;           // 0..100; nothing = not observed
    std::optional<double> standard_error;  // same unit
    int opportunities = 0;
    friend bool operator==(const StoredScore&, const StoredScore&) = default;
};

std::string write_scores(const scoring::ScoreReport& report);
// An empty list if the text is empty or damaged: scores can be derived again from the record.
std::vector<StoredScore> read_scores(std::string_view json);

}  // namespace rapport::store
