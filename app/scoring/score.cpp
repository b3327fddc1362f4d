#include "scoring/score.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

namespace {

int points_for(const Key& key, std::uint32_t node, std::uint32_t reply, std::uint32_t competency) {
    for (const Points& each : key.of(node, reply)) {
        if (each.competency == competency) return each.points;
    }
    return 0;
}

}  // namespace

std::optional<Opportunity> opportunity_at(const dialogue::Conversation& conversation, const Key& key,
                                          std::size_t decision, std::uint32_t competency) {
    const dialogue::Taken& taken = conversation.decisions()[decision];
    Opportunity opportunity;
    opportunity.decision = decision;
    opportunity.points = points_for(key, taken.node, taken.reply, competency);
    opportunity.weight = key.weight[taken.node];
    opportunity.lowest = opportunity.highest = opportunity.points;
    const auto consider = [&](std::uint32_t reply) {
        const int points = points_for(key, taken.node, reply, competency);
        opportunity.lowest = std::min(opportunity.lowest, points);
        opportunity.highest = std::max(opportunity.highest, points);
    };
    for (const dialogue::ShownReply& shown : taken.shown) {
        if (shown.state == dialogue::ReplyState::Available) consider(shown.reply);
    }
    // Silence counts as a possible answer also when time limits are off, so that scores mean the same with and without
    // them.
    const std::uint32_t silence = conversation.program().nodes[taken.node].timeout_reply;
    if (silence != dialogue::kNoReply) consider(silence);
    if (opportunity.lowest == opportunity.highest) return std::nullopt;
    opportunity.scaled = 100.0 * (opportunity.points - opportunity.lowest) / (opportunity.highest - opportunity.lowest);
    return opportunity;
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
    double sum = 0;
    int observed = 0;
    for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
        const scenario::Competency& competency = framework.competencies[c];
        const std::vector<std::string>& scored = scenario.briefing.scored;
        if (std::find(scored.begin(), scored.end(), competency.id) == scored.end()) continue;
        CompetencyScore result;
        result.id = competency.id;
        result.raw_min = bounds.competencies[c].raw_min;
        result.raw_max = bounds.competencies[c].raw_max;
        result.bounds_exact = bounds.exact;
        for (std::size_t d = 0; d < conversation.decisions().size(); ++d) {
            const dialogue::Taken& taken = conversation.decisions()[d];
            const scenario::Node& node = scenario.nodes[taken.node];
            const scenario::Reply& reply = node.decision->replies[taken.reply];
            for (const scenario::Evidence& evidence : reply.evidence) {
                scenario::IndicatorRef found;
                if (!framework.find_indicator(evidence.indicator, found) || found.competency != c) continue;
                const int points =
                    competency.indicators[found.indicator].positive ? evidence.strength : -evidence.strength;
                result.raw += points;
                result.evidence.push_back({d, node.id, reply.id, evidence.indicator, points});
            }
            if (auto opportunity = opportunity_at(conversation, key, d, c))
                result.opportunities.push_back(*opportunity);
        }
        const WeightedMean mean = weighted_mean(result.opportunities);
        result.score = mean.mean;
        result.standard_error = mean.standard_error;
        if (result.score) {
            sum += *result.score;
            ++observed;
        }
        report.competencies.push_back(std::move(result));
    }
    if (observed > 0) report.overall = sum / observed;
    return report;
}

}  // namespace rapport::scoring
