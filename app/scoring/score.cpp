#include "scoring/score.h"

#include <algorithm>
#include <cmath>

#include "scoring/contributions.h"

namespace rapport::scoring {

std::vector<std::optional<Opportunity>> opportunities_at(const dialogue::Conversation& conversation, const Key& key,
                                                         std::size_t decision) {
    std::vector<double> points(key.competencies, 0);
    const bool chosen = conversation.scenario().nodes[conversation.decisions()[decision].node].decision->kind() ==
                        scenario::TaskKind::Choose;
    bool reply = chosen;
    for (const Contribution& part : contributions_at(conversation, key, decision)) {
        for (const Points& each : part.points)
            points[each.competency] += reply ? each.lowest : part.share * each.highest;
        reply = false;
    }
    std::vector<std::optional<Opportunity>> found(key.competencies);
    constexpr double kRounding = 1e-9;
    for (const Points& spread : spread_at(conversation, key, decision)) {
        if (spread.highest - spread.lowest < kRounding) continue;
        Opportunity opportunity;
        opportunity.decision = decision;
        opportunity.points = points[spread.competency];
        opportunity.weight = key.weight[conversation.decisions()[decision].node];
        opportunity.lowest = spread.lowest;
        opportunity.highest = spread.highest;
        opportunity.scaled = 100.0 * (opportunity.points - spread.lowest) / (spread.highest - spread.lowest);
        found[spread.competency] = opportunity;
    }
    return found;
}

WeightedMean weighted_mean(const std::vector<Opportunity>& opportunities) {
    WeightedMean result;
    double weights = 0;
    double sum = 0;
    for (const Opportunity& each : opportunities) {
        weights += each.weight;
        sum += each.weight * each.scaled;
    }
    if (opportunities.empty()) return result;
    const double mean = sum / weights;
    result.mean = mean;
    const auto k = static_cast<double>(opportunities.size());
    if (opportunities.size() < 2) return result;
    double squares = 0;
    for (const Opportunity& each : opportunities)
        squares += each.weight * each.weight * (each.scaled - mean) * (each.scaled - mean);
    result.standard_error = std::sqrt(k / (k - 1) * squares) / weights;
    return result;
}

ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework) {
    const Key key = make_key(conversation.scenario(), framework);
    return score(conversation, framework, key, path_bounds(conversation.program(), key));
}

ScoreReport score(const dialogue::Conversation& conversation, const scenario::CompetencyFramework& framework,
                  const Key& key, const PathBounds& bounds) {
    const scenario::Scenario& scenario = conversation.scenario();
    ScoreReport report;
    report.ending = conversation.record().ending;
    std::vector<std::size_t> place(framework.competencies.size(), framework.competencies.size());
    for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
        const std::vector<std::string>& scored = scenario.briefing.scored;
        if (std::find(scored.begin(), scored.end(), framework.competencies[c].id) == scored.end()) continue;
        place[c] = report.competencies.size();
        CompetencyScore result;
        result.id = framework.competencies[c].id;
        if (!bounds.competencies.empty()) {
            result.raw_min = bounds.competencies[c].raw_min;
            result.raw_max = bounds.competencies[c].raw_max;
            result.bounds_exact = bounds.exact;
        }
        report.competencies.push_back(std::move(result));
    }
    for (std::size_t d = 0; d < conversation.decisions().size(); ++d) {
        const dialogue::Taken& taken = conversation.decisions()[d];
        const scenario::Node& node = scenario.nodes[taken.node];
        for (const Contribution& part : contributions_at(conversation, key, d)) {
            for (const scenario::Evidence& evidence : part.evidence) {
                scenario::IndicatorRef found;
                if (part.share <= 0 || !framework.find_indicator(evidence.indicator, found)) continue;
                if (place[found.competency] == framework.competencies.size()) continue;
                CompetencyScore& competency = report.competencies[place[found.competency]];
                const bool positive = framework.competencies[found.competency].indicators[found.indicator].positive;
                const double points = (positive ? part.share : -part.share) * evidence.strength;
                competency.raw += points;
                competency.evidence.push_back(
                    {d, node.id, node.decision->replies[taken.reply].id, evidence.indicator, points, part.part});
            }
        }
        const std::vector<std::optional<Opportunity>> opportunities = opportunities_at(conversation, key, d);
        for (std::uint32_t c = 0; c < opportunities.size(); ++c) {
            if (opportunities[c] && place[c] < report.competencies.size())
                report.competencies[place[c]].opportunities.push_back(*opportunities[c]);
        }
        for (const auto& [competency, level] : taken.self_levels) report.self_levels.push_back({d, competency, level});
    }
    double sum = 0;
    int observed = 0;
    for (CompetencyScore& competency : report.competencies) {
        const WeightedMean mean = weighted_mean(competency.opportunities);
        competency.score = mean.mean;
        competency.standard_error = mean.standard_error;
        if (!competency.score) continue;
        sum += *competency.score;
        ++observed;
    }
    if (observed > 0) report.overall = sum / observed;
    return report;
}

}  // namespace rapport::scoring
