#include "report/debrief.h"

#include <algorithm>
#include <map>

namespace rapport::report {

namespace {

using dialogue::Conversation;
using dialogue::Taken;
using scenario::CompetencyFramework;
using Opportunities = std::vector<std::optional<scoring::Opportunity>>;

std::vector<PointsMove> points_of(const scoring::Key& key, const CompetencyFramework& framework, std::uint32_t node,
                                  std::uint32_t reply) {
    std::vector<PointsMove> moves;
    for (const scoring::Points& each : key.of(node, reply)) {
        if (each.lowest == each.highest && each.lowest != 0)
            moves.push_back({framework.competencies[each.competency].id, each.lowest});
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

// Replies that could have been given at this moment instead, silence included; of a task, all its outcomes.
std::vector<std::uint32_t> possible_replies(const Conversation& conversation, const Taken& taken) {
    std::vector<std::uint32_t> possible;
    const scenario::Decision& decision = *conversation.scenario().nodes[taken.node].decision;
    if (decision.kind() != scenario::TaskKind::Choose) {
        for (std::uint32_t outcome = 0; outcome < decision.replies.size(); ++outcome) possible.push_back(outcome);
        return possible;
    }
    for (const dialogue::ShownReply& shown : taken.shown) {
        if (shown.state == dialogue::ReplyState::Available) possible.push_back(shown.reply);
    }
    const std::uint32_t silence = conversation.program().nodes[taken.node].timeout_reply;
    if (silence != dialogue::kNoReply && std::find(possible.begin(), possible.end(), silence) == possible.end())
        possible.push_back(silence);
    return possible;
}

// The myths that the answer given fell for, and those that other answers would have.
struct Traps {
    std::vector<std::string> fallen_for, offered;
};

Traps traps_at(const Conversation& conversation, const Taken& taken) {
    Traps traps;
    const auto note = [](std::vector<std::string>& list, const std::string& myth) {
        if (!myth.empty()) list.push_back(myth);
    };
    const scenario::Decision& decision = *conversation.scenario().nodes[taken.node].decision;
    note(traps.fallen_for, decision.replies[taken.reply].myth);
    for (const std::uint32_t reply : possible_replies(conversation, taken))
        note(traps.offered, decision.replies[reply].myth);
    if (decision.kind() != scenario::TaskKind::Interrupt) return traps;
    for (const scenario::Message& message : decision.task->messages) {
        for (const scenario::MessageReply& reply : message.replies) note(traps.offered, reply.myth);
    }
    const dialogue::ProgramTask& steps = conversation.program().tasks[conversation.program().nodes[taken.node].task];
    for (const std::uint32_t step : taken.steps) {
        const dialogue::ProgramStep& at = steps.steps[step];
        note(traps.fallen_for, decision.task->messages[at.item].replies[at.reply].myth);
    }
    return traps;
}

// Builds the debrief of one conversation.
class Builder {
  public:
    Builder(const Conversation& conversation, const CompetencyFramework& framework, const scoring::PathBounds& bounds)
        : m_conversation(conversation),
          m_scenario(conversation.scenario()),
          m_framework(framework),
          m_bounds(bounds),
          m_key(scoring::make_key(conversation.scenario(), framework)) {}

    Debrief run() {
        m_debrief.scores = scoring::score(m_conversation, m_framework, m_key, m_bounds);
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

    DecisionReview review(std::size_t d) const {
        const Taken& taken = m_conversation.decisions()[d];
        DecisionReview review;
        review.node = taken.node;
        review.reply = taken.reply;
        review.kind = m_scenario.nodes[taken.node].decision->kind();
        review.timed_out = taken.timed_out;
        for (const scoring::CompetencyScore& competency : m_debrief.scores.competencies) {
            for (const scoring::EvidenceItem& item : competency.evidence) {
                if (item.decision == d) review.evidence.push_back(item);
            }
        }
        review.points = moves_of(review.evidence);
        review.meters = meters_between(m_scenario, taken.before, state_after(d));
        const Traps traps = traps_at(m_conversation, taken);
        if (!traps.fallen_for.empty()) review.myth = traps.fallen_for.front();
        const Opportunities opportunities = scoring::opportunities_at(m_conversation, m_key, d);
        double sum = 0;
        int count = 0;
        for (const auto& each : opportunities) {
            if (!each) continue;
            sum += each->scaled;
            ++count;
        }
        if (count > 0) review.quality = sum / count;
        for (const std::uint32_t reply : possible_replies(m_conversation, taken)) {
            if (reply != taken.reply) review.alternatives.push_back(alternative(d, reply, opportunities));
        }
        const auto better = [](const WhatIf& a, const WhatIf& b) { return a.quality > b.quality; };
        std::stable_sort(review.alternatives.begin(), review.alternatives.end(), better);
        return review;
    }

    // Points per competency, in the order in which the evidence names them.
    static std::vector<PointsMove> moves_of(const std::vector<scoring::EvidenceItem>& evidence) {
        std::vector<PointsMove> moves;
        for (const scoring::EvidenceItem& item : evidence) {
            const std::string competency = item.indicator.substr(0, item.indicator.find('.'));
            const auto same = [&](const PointsMove& move) { return move.competency == competency; };
            const auto found = std::find_if(moves.begin(), moves.end(), same);
            if (found == moves.end())
                moves.push_back({competency, item.points});
            else
                found->points += item.points;
        }
        moves.erase(std::remove_if(moves.begin(), moves.end(), [](const auto& move) { return move.points == 0; }),
                    moves.end());
        return moves;
    }

    // Mean scaled points of a reply over the competencies for which the decision was an opportunity; of an outcome the
    // least credit it is for.
    double quality(std::size_t decision, std::uint32_t reply, const Opportunities& opportunities) const {
        const Taken& taken = m_conversation.decisions()[decision];
        const scenario::Decision& given = *m_scenario.nodes[taken.node].decision;
        if (given.kind() != scenario::TaskKind::Choose) return given.replies[reply].from;
        // The rest of the answer (which reply was named as the worst) stays as it was.
        const auto points_of_reply = [&](std::uint32_t which, std::uint32_t competency) {
            double points = 0;
            for (const scoring::Points& each : m_key.of(taken.node, which))
                points += each.competency == competency ? each.lowest : 0;
            return points;
        };
        double sum = 0;
        int count = 0;
        for (std::uint32_t c = 0; c < opportunities.size(); ++c) {
            if (!opportunities[c]) continue;
            const double points =
                opportunities[c]->points - points_of_reply(taken.reply, c) + points_of_reply(reply, c);
            sum += 100.0 * (points - opportunities[c]->lowest) / (opportunities[c]->highest - opportunities[c]->lowest);
            ++count;
        }
        return count == 0 ? 0 : sum / count;
    }

    WhatIf alternative(std::size_t d, std::uint32_t reply, const Opportunities& opportunities) const {
        const Taken& taken = m_conversation.decisions()[d];
        dialogue::Alternative played = dialogue::what_if(m_conversation, taken, reply);
        WhatIf what_if;
        what_if.reply = reply;
        what_if.by_silence = m_scenario.nodes[taken.node].decision->replies[reply].only_on_timeout;
        what_if.answer = std::move(played.said);
        what_if.points = points_of(m_key, m_framework, taken.node, reply);
        what_if.meters = meters_between(m_scenario, taken.before, played.after);
        if (played.ends) what_if.ends_at = played.after.node;
        what_if.quality = quality(d, reply, opportunities);
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
                const Traps traps = traps_at(m_conversation, m_conversation.decisions()[d]);
                const auto is_this = [&](const std::string& id) { return id == myth.id; };
                if (std::any_of(traps.fallen_for.begin(), traps.fallen_for.end(), is_this)) met.fallen_for.push_back(d);
                if (std::any_of(traps.offered.begin(), traps.offered.end(), is_this)) met.offered.push_back(d);
            }
            if (!met.offered.empty()) m_debrief.myths.push_back(std::move(met));
        }
    }

    // What was lost, by indicator: negative ones shown, and positive ones that the best possible reply would have
    // shown.
    void find_advice() {
        std::map<std::string, Advice> by_indicator;
        const auto lose = [&](const std::string& indicator, bool do_more, std::size_t decision, double points) {
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
            for (const scenario::Evidence& missed : missed_at(d)) {
                const auto shown = [&](const scoring::EvidenceItem& item) {
                    return item.indicator == missed.indicator && item.points >= missed.strength;
                };
                scenario::IndicatorRef found;
                if (std::any_of(review.evidence.begin(), review.evidence.end(), shown)) continue;
                if (!m_framework.find_indicator(missed.indicator, found)) continue;
                if (m_framework.competencies[found.competency].indicators[found.indicator].positive)
                    lose(missed.indicator, true, d, missed.strength);
            }
        }
        std::vector<Advice> all;
        all.reserve(by_indicator.size());
        for (auto& [indicator, advice] : by_indicator) all.push_back(std::move(advice));
        std::stable_sort(all.begin(), all.end(), [](const Advice& a, const Advice& b) { return a.lost > b.lost; });
        if (all.size() > 3) all.resize(3);
        m_debrief.advice = std::move(all);
    }

    // Evidence that a better answer would have shown.
    std::vector<scenario::Evidence> missed_at(std::size_t d) const {
        const DecisionReview& review = m_debrief.decisions[d];
        const scenario::Decision& decision = *m_scenario.nodes[review.node].decision;
        std::vector<scenario::Evidence> missed;
        const auto add = [&](const std::vector<scenario::Evidence>& evidence) {
            missed.insert(missed.end(), evidence.begin(), evidence.end());
        };
        if (review.quality.value_or(100) >= 100) return missed;
        if (review.kind == scenario::TaskKind::Choose) {
            const bool better =
                !review.alternatives.empty() && review.alternatives.front().quality > review.quality.value_or(100);
            if (better) add(decision.replies[review.alternatives.front().reply].evidence);
            return missed;
        }
        const scenario::Task& task = *decision.task;
        add(task.evidence);
        for (const scenario::BriefRule& rule : task.brief.key) {
            if (rule.need != scenario::Need::Optional) add(rule.evidence);
        }
        for (const scenario::Question& question : task.questions) add(question.evidence);
        for (const scenario::Message& message : task.messages) {
            add(message.on_time);
            for (const scenario::MessageReply& reply : message.replies) add(reply.evidence);
        }
        return missed;
    }

    const Conversation& m_conversation;
    const scenario::Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    const scoring::PathBounds& m_bounds;
    scoring::Key m_key;
    Debrief m_debrief;
};

}  // namespace

Debrief build_debrief(const dialogue::Conversation& conversation, const CompetencyFramework& framework) {
    const scoring::Key key = scoring::make_key(conversation.scenario(), framework);
    return build_debrief(conversation, framework, scoring::path_bounds(conversation.program(), key));
}

Debrief build_debrief(const dialogue::Conversation& conversation, const CompetencyFramework& framework,
                      const scoring::PathBounds& bounds) {
    return Builder(conversation, framework, bounds).run();
}

}  // namespace rapport::report
