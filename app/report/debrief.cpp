#include "report/debrief.h"

#include <algorithm>
#include <map>

namespace rapport::report {

namespace {

using dialogue::Conversation;
using dialogue::Taken;
using scenario::CompetencyFramework;

std::vector<PointsMove> points_of(const scoring::Key& key, const CompetencyFramework& framework, std::uint32_t node,
                                  std::uint32_t reply) {
    std::vector<PointsMove> moves;
    for (const scoring::Points& each : key.of(node, reply)) {
        if (each.points != 0) moves.push_back({framework.competencies[each.competency].id, each.points});
    }
    return moves;
}

std::vector<MeterMove> meters_between(const scenario::Scenario& scenario, const dialogue::State& before,
                                      const dialogue::State& after) {
    std::vector<MeterMove> moves;
    for (std::uint32_t v = 0; v < scenario.variables.size(); ++v) {
        const std::int64_t change = after.variables[v] - before.variables[v];
        if (scenario.variables[v].shown && change != 0) moves.push_back({v, change});
    }
    return moves;
}

// Replies that could have been given at this moment instead, silence included.
std::vector<std::uint32_t> possible_replies(const Conversation& conversation, const Taken& taken) {
    std::vector<std::uint32_t> possible;
    for (const dialogue::ShownReply& shown : taken.shown) {
        if (shown.state == dialogue::ReplyState::Available) possible.push_back(shown.reply);
    }
    const std::uint32_t silence = conversation.program().nodes[taken.node].timeout_reply;
    if (silence != dialogue::kNoReply && std::find(possible.begin(), possible.end(), silence) == possible.end())
        possible.push_back(silence);
    return possible;
}

// Builds the debrief of one conversation.
class Builder {
  public:
    Builder(const Conversation& conversation, const CompetencyFramework& framework)
        : m_conversation(conversation),
          m_scenario(conversation.scenario()),
          m_framework(framework),
          m_key(scoring::make_key(conversation.scenario(), framework)) {}

    Debrief run() {
        m_debrief.scores =
            scoring::score(m_conversation, m_framework, m_key, scoring::path_bounds(m_conversation.program(), m_key));
        for (std::size_t d = 0; d < m_conversation.decisions().size(); ++d) m_debrief.decisions.push_back(review(d));
        find_extremes();
        find_courses();
        find_myths();
        find_advice();
        if (!m_conversation.decisions().empty()) m_debrief.duration_ms = m_conversation.decisions().back().at_ms;
        return std::move(m_debrief);
    }

  private:
    const dialogue::State& state_after(std::size_t decision) const {
        const std::vector<Taken>& all = m_conversation.decisions();
        return decision + 1 < all.size() ? all[decision + 1].before : m_conversation.state();
    }

    // Mean scaled points of a reply over the competencies for which the decision was an opportunity.
    std::optional<double> quality(std::size_t decision, std::uint32_t reply) const {
        double sum = 0;
        int count = 0;
        const Taken& taken = m_conversation.decisions()[decision];
        for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
            const auto opportunity = scoring::opportunity_at(m_conversation, m_key, decision, c);
            if (!opportunity) continue;
            int points = 0;
            for (const scoring::Points& each : m_key.of(taken.node, reply))
                points += each.competency == c ? each.points : 0;
            sum += 100.0 * (points - opportunity->lowest) / (opportunity->highest - opportunity->lowest);
            ++count;
        }
        return count == 0 ? std::nullopt : std::optional(sum / count);
    }

    DecisionReview review(std::size_t d) const {
        const Taken& taken = m_conversation.decisions()[d];
        const scenario::Decision& decision = *m_scenario.nodes[taken.node].decision;
        DecisionReview review;
        review.node = taken.node;
        review.reply = taken.reply;
        review.timed_out = taken.timed_out;
        for (const scoring::CompetencyScore& competency : m_debrief.scores.competencies) {
            for (const scoring::EvidenceItem& item : competency.evidence) {
                if (item.decision == d) review.evidence.push_back(item);
            }
        }
        review.points = points_of(m_key, m_framework, taken.node, taken.reply);
        review.meters = meters_between(m_scenario, taken.before, state_after(d));
        review.myth = decision.replies[taken.reply].myth;
        review.quality = quality(d, taken.reply);
        for (const std::uint32_t reply : possible_replies(m_conversation, taken)) {
            if (reply != taken.reply) review.alternatives.push_back(alternative(d, reply));
        }
        const auto better = [](const WhatIf& a, const WhatIf& b) { return a.quality > b.quality; };
        std::stable_sort(review.alternatives.begin(), review.alternatives.end(), better);
        return review;
    }

    WhatIf alternative(std::size_t d, std::uint32_t reply) const {
        const Taken& taken = m_conversation.decisions()[d];
        dialogue::Alternative played = dialogue::what_if(m_conversation, taken, reply);
        WhatIf what_if;
        what_if.reply = reply;
        what_if.by_silence = m_scenario.nodes[taken.node].decision->replies[reply].only_on_timeout;
        what_if.answer = std::move(played.said);
        what_if.points = points_of(m_key, m_framework, taken.node, reply);
        what_if.meters = meters_between(m_scenario, taken.before, played.after);
        if (played.ends) what_if.ends_at = played.after.node;
        what_if.quality = quality(d, reply).value_or(0);
        return what_if;
    }

    void find_extremes() {
        const std::vector<scoring::CompetencyScore>& all = m_debrief.scores.competencies;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].score) continue;
            if (!m_debrief.strongest || *all[i].score > *all[*m_debrief.strongest].score) m_debrief.strongest = i;
            if (!m_debrief.weakest || *all[i].score < *all[*m_debrief.weakest].score) m_debrief.weakest = i;
        }
        const auto observed =
            std::count_if(all.begin(), all.end(), [](const auto& each) { return each.score.has_value(); });
        if (m_debrief.weakest == m_debrief.strongest) m_debrief.weakest.reset();
        if (!m_debrief.weakest && observed > 1) m_debrief.strongest.reset();
    }

    void find_courses() {
        for (std::uint32_t v = 0; v < m_scenario.variables.size(); ++v) {
            if (!m_scenario.variables[v].shown) continue;
            Course course{v, {}};
            for (const Taken& taken : m_conversation.decisions()) course.values.push_back(taken.before.variables[v]);
            course.values.push_back(m_conversation.state().variables[v]);
            m_debrief.courses.push_back(std::move(course));
        }
    }

    void find_myths() {
        for (const scenario::Myth& myth : m_framework.myths) {
            MythMet met{myth.id, {}, {}};
            for (std::size_t d = 0; d < m_conversation.decisions().size(); ++d) {
                const Taken& taken = m_conversation.decisions()[d];
                const scenario::Decision& decision = *m_scenario.nodes[taken.node].decision;
                const std::vector<std::uint32_t> possible = possible_replies(m_conversation, taken);
                const auto falls = [&](std::uint32_t reply) { return decision.replies[reply].myth == myth.id; };
                if (falls(taken.reply)) met.fallen_for.push_back(d);
                if (std::any_of(possible.begin(), possible.end(), falls)) met.offered.push_back(d);
            }
            if (!met.offered.empty()) m_debrief.myths.push_back(std::move(met));
        }
    }

    // What was lost, by indicator: negative ones shown, and positive ones that the best possible reply would have
    // shown.
    void find_advice() {
        std::map<std::string, Advice> by_indicator;
        const auto lose = [&](const std::string& indicator, bool do_more, std::size_t decision, int points) {
            Advice& advice = by_indicator[indicator];
            advice.competency = indicator.substr(0, indicator.find('.'));
            advice.indicator = indicator;
            advice.do_more = do_more;
            advice.lost += points;
            if (advice.decisions.empty() || advice.decisions.back() != decision) advice.decisions.push_back(decision);
        };
        for (std::size_t d = 0; d < m_debrief.decisions.size(); ++d) {
            const DecisionReview& review = m_debrief.decisions[d];
            for (const scoring::EvidenceItem& item : review.evidence) {
                if (item.points < 0) lose(item.indicator, false, d, -item.points);
            }
            if (review.alternatives.empty() || review.alternatives.front().quality <= review.quality.value_or(100))
                continue;
            const std::vector<scenario::Reply>& replies = m_scenario.nodes[review.node].decision->replies;
            for (const scenario::Evidence& evidence : replies[review.alternatives.front().reply].evidence) {
                const auto shown = [&](const scoring::EvidenceItem& item) {
                    return item.indicator == evidence.indicator;
                };
                scenario::IndicatorRef found;
                if (std::any_of(review.evidence.begin(), review.evidence.end(), shown)) continue;
                if (!m_framework.find_indicator(evidence.indicator, found)) continue;
                if (m_framework.competencies[found.competency].indicators[found.indicator].positive)
                    lose(evidence.indicator, true, d, evidence.strength);
            }
        }
        std::vector<Advice> all;
        all.reserve(by_indicator.size());
        for (auto& [indicator, advice] : by_indicator) all.push_back(std::move(advice));
        std::stable_sort(all.begin(), all.end(), [](const Advice& a, const Advice& b) { return a.lost > b.lost; });
        if (all.size() > 3) all.resize(3);
        m_debrief.advice = std::move(all);
    }

    const Conversation& m_conversation;
    const scenario::Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    scoring::Key m_key;
    Debrief m_debrief;
};

}  // namespace

Debrief build_debrief(const dialogue::Conversation& conversation, const CompetencyFramework& framework) {
    return Builder(conversation, framework).run();
}

}  // namespace rapport::report
