#include "scoring/key.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace rapport::scoring {

Key make_key(const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework) {
    struct Known {
        std::uint32_t competency;
        int sign;
    };
    std::unordered_map<std::string, Known> indicators;
    for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
        const scenario::Competency& competency = framework.competencies[c];
        for (const scenario::Indicator& indicator : competency.indicators) {
            indicators.emplace(competency.id + "." + indicator.id, Known{c, indicator.positive ? 1 : -1});
        }
    }
    Key key;
    key.competencies = static_cast<std::uint32_t>(framework.competencies.size());
    std::uint32_t reply_number = 0;
    for (const scenario::Node& node : scenario.nodes) {
        key.first_reply.push_back(reply_number);
        key.weight.push_back(node.decision ? node.decision->weight : 1);
        if (!node.decision) continue;
        for (const scenario::Reply& reply : node.decision->replies) {
            key.first.push_back(static_cast<std::uint32_t>(key.points.size()));
            const auto begin = static_cast<std::ptrdiff_t>(key.points.size());
            for (const scenario::Evidence& evidence : reply.evidence) {
                const auto known = indicators.find(evidence.indicator);
                if (known == indicators.end()) continue;  // another framework: evidence it does not know does not count
                const int points = known->second.sign * evidence.strength;
                const auto same = [&](const Points& each) { return each.competency == known->second.competency; };
                const auto found = std::find_if(key.points.begin() + begin, key.points.end(), same);
                if (found != key.points.end())
                    found->points += points;
                else
                    key.points.push_back({known->second.competency, points});
            }
            ++reply_number;
        }
    }
    key.first.push_back(static_cast<std::uint32_t>(key.points.size()));
    return key;
}

}  // namespace rapport::scoring
