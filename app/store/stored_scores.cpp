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

std::string write_myths(const std::vector<scoring::KeptMyth>& myths) {
    Json json = Json::object();
    for (const scoring::KeptMyth& each : myths)
        json[each.myth] = {{"offered", each.offered}, {"fallen_for", each.fallen_for}};
    return json.dump();
}

std::vector<scoring::KeptMyth> read_myths(std::string_view text) {
    std::vector<scoring::KeptMyth> myths;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return myths;
    const auto count = [](const Json& each, const char* name) {
        const auto found = each.find(name);
        return found != each.end() && found->is_number_integer() ? found->get<int>() : 0;
    };
    for (const auto& [myth, each] : json.items()) {
        if (each.is_object()) myths.push_back({myth, count(each, "offered"), count(each, "fallen_for")});
    }
    return myths;
}

}  // namespace rapport::store
