#include "cli/json.h"

#include <cmath>

namespace rapport::cli {

Json number_or_null(std::optional<double> value) {
    return value && std::isfinite(*value) ? Json(*value) : Json();
}

Json points_json(double points) {
    return points == std::floor(points) ? Json(static_cast<std::int64_t>(points)) : Json(points);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json competencies_json(const scoring::ScoreReport& report) {
    Json all = Json::object();
    for (const scoring::CompetencyScore& each : report.competencies) {
        Json evidence = Json::array();
        for (const scoring::EvidenceItem& item : each.evidence) {
            evidence.push_back({{"decision", item.decision + 1},
                                {"node", item.node},
                                {"reply", item.reply},
                                {"indicator", item.indicator},
                                {"points", points_json(item.points)}});
            if (!item.part.empty()) evidence.back()["part"] = item.part;
        }
        all[each.id] = {{"score", number_or_null(each.score)},
                        {"opportunities", each.opportunities.size()},
                        {"standard_error", number_or_null(each.standard_error)},
                        {"raw", points_json(each.raw)},
                        {"raw_min", points_json(each.raw_min)},
                        {"raw_max", points_json(each.raw_max)},
                        {"bounds", each.bounds_exact ? "exact" : "open"},
                        {"evidence", std::move(evidence)}};
    }
    return all;
}

Json self_levels_json(const scoring::ScoreReport& report) {
    Json all = Json::array();
    for (const scoring::HumanLevel& each : report.self_levels)
        all.push_back({{"decision", each.decision + 1}, {"competency", each.competency}, {"level", each.level}});
    return all;
}

void print_json(std::ostream& out, const Json& json) {
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace rapport::cli
