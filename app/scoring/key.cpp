#include "scoring/key.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "scoring/outcomes.h"

namespace rapport::scoring {

namespace {

using scenario::Decision;
using scenario::Evidence;
using scenario::Task;
using scenario::TaskKind;

class Maker {
  public:
    Maker(const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework) : m_scenario(scenario) {
        for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
            const scenario::Competency& competency = framework.competencies[c];
            for (const scenario::Indicator& indicator : competency.indicators)
                m_indicators.emplace(competency.id + "." + indicator.id, Known{c, indicator.positive ? 1 : -1});
        }
        m_key.competencies = static_cast<std::uint32_t>(framework.competencies.size());
    }

    Key run() {
        for (const scenario::Node& node : m_scenario.nodes) {
            m_key.first_reply.push_back(static_cast<std::uint32_t>(m_key.first.size()));
            m_key.weight.push_back(node.decision ? node.decision->weight : 1);
            m_key.task.push_back(kNoTaskKey);
            if (!node.decision) continue;
            if (node.decision->task)
                add_task(*node.decision);
            else
                add_replies(*node.decision, {});
        }
        m_key.first.push_back(static_cast<std::uint32_t>(m_key.points.size()));
        return std::move(m_key);
    }

  private:
    struct Known {
        std::uint32_t competency;
        int sign;
    };

    // Adds to the points from `begin` on; evidence that the framework does not know does not count.
    void add(const std::vector<Evidence>& evidence, std::vector<Points>& points, std::size_t begin) const {
        for (const Evidence& each : evidence) {
            const auto known = m_indicators.find(each.indicator);
            if (known == m_indicators.end()) continue;
            const double strength = known->second.sign * each.strength;
            const auto found =
                std::find_if(points.begin() + static_cast<std::ptrdiff_t>(begin), points.end(),
                             [&](const Points& other) { return other.competency == known->second.competency; });
            if (found == points.end()) {
                points.push_back({known->second.competency, strength, strength});
            } else {
                found->lowest += strength;
                found->highest += strength;
            }
        }
    }

    std::vector<Points> points_of(const std::vector<Evidence>& evidence) const {
        std::vector<Points> points;
        add(evidence, points, 0);
        return points;
    }

    // `more`: what naming the worst reply adds to each.
    void add_replies(const Decision& decision, const std::vector<Points>& more) {
        for (const scenario::Reply& reply : decision.replies) {
            const std::size_t begin = m_key.points.size();
            m_key.first.push_back(static_cast<std::uint32_t>(begin));
            add(reply.evidence, m_key.points, begin);
            if (!reply.only_on_timeout) widen(more, begin);
        }
    }

    void widen(const std::vector<Points>& by, std::size_t begin) {
        for (const Points& each : by) {
            const auto found =
                std::find_if(m_key.points.begin() + static_cast<std::ptrdiff_t>(begin), m_key.points.end(),
                             [&](const Points& other) { return other.competency == each.competency; });
            if (found == m_key.points.end())
                m_key.points.push_back({each.competency, 0, each.highest});
            else
                found->highest += each.highest;
        }
    }

    void add_task(const Decision& decision) {
        const Task& task = *decision.task;
        TaskKey key;
        if (!task.ask_worst.empty()) key.worst = points_of(task.ask_worst.front().evidence);
        for (const scenario::Question& question : task.questions) key.steps.push_back(points_of(question.evidence));
        for (const scenario::Message& message : task.messages) {
            key.on_time.push_back(points_of(message.on_time));
            for (const scenario::MessageReply& reply : message.replies) key.steps.push_back(points_of(reply.evidence));
        }
        for (const scenario::BriefRule& rule : task.brief.key)
            key.parts.push_back(rule.need == scenario::Need::Optional ? std::vector<Points>()
                                                                      : points_of(rule.evidence));
        if (task.kind != TaskKind::Brief) key.parts.push_back(points_of(task.evidence));
        if (task.kind == TaskKind::Choose) {
            add_replies(decision, key.worst);
        } else {
            for (std::uint32_t outcome = 0; outcome < decision.replies.size(); ++outcome) {
                m_key.first.push_back(static_cast<std::uint32_t>(m_key.points.size()));
                const std::vector<Points> range = outcome_points(decision, outcome, key);
                m_key.points.insert(m_key.points.end(), range.begin(), range.end());
            }
            m_key.exact = m_key.exact && outcomes_are_exact(decision);
        }
        m_key.task.back() = static_cast<std::uint32_t>(m_key.tasks.size());
        m_key.tasks.push_back(std::move(key));
    }

    const scenario::Scenario& m_scenario;
    std::unordered_map<std::string, Known> m_indicators;
    Key m_key;
};

}  // namespace

Key make_key(const scenario::Scenario& scenario, const scenario::CompetencyFramework& framework) {
    return Maker(scenario, framework).run();
}

}  // namespace rapport::scoring
