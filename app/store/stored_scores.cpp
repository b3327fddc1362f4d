#include "store/stored_scores.h"

#include <nlohmann/json.hpp>

namespace rapport::store {

using Json = nlohmann::ordered_json;

namespace {

Json number_or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::optional<double> optional_number(const Json& json) {
    return json.is_number() ? std::optional(json.get<double>()) : std::nullopt;
}

}  // namespace

std::string write_scores(const scoring::ScoreReport& report) {
    Json json = Json::object();
    for (const scoring::CompetencyScore& each : report.competencies) {
        json[each.id] = {{"score", number_or_null(each.score)},
                         {"standard_error", number_or_null(each.standard_error)},
                         {"opportunities", each.opportunities.size()}};
    }
    return json.dump();
}

std::vector<StoredScore> read_scores(std::string_view text) {
    std::vector<StoredScore> scores;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return scores;
    for (const auto& [competency, each] : json.items()) {
        if (!each.is_object()) continue;
        scores.push_back({competency, optional_number(each.value("score", Json())),
                          optional_number(each.value("standard_error", Json())),
                          each.value("opportunities", Json(0)).is_number() ? each.value("opportunities", 0) : 0});
    }
    return scores;
}

}  // namespace rapport::store
