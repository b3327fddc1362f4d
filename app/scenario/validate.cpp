#include "scenario/validate.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/nearest.h"
#include "scenario/graph.h"

namespace rapport::scenario {

namespace {

using base::Phrase;

constexpr std::size_t kMaxFound =
    1001;  // of errors and of warnings; one more than are listed, to show that there are more

Phrase did_you_mean(std::string_view name, const std::vector<std::string_view>& known) {
    const std::string_view nearest = base::nearest_name(name, known);
    return nearest.empty() ? Phrase() : Phrase("Did you mean “{}”?", {std::string(nearest)});
}

// A name as part of a JSON pointer (RFC 6901).
std::string in_pointer(std::string_view name) {
    std::string escaped;
    for (const char c : name) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

// Where a rule is being checked, turned into a JSON pointer only when something is wrong.
struct Place {
    std::size_t node = 0;
    std::size_t reply = 0;
    bool in_reply = false;

    std::string pointer(std::string_view rest = {}) const {
        std::string path = "/nodes/" + std::to_string(node);
        if (in_reply) path += "/decision/replies/" + std::to_string(reply);
        return path.append(rest);
    }
};

// Points of one competency at one decision: an opportunity if they differ.
struct Spread {
    int lowest = 0;
    int highest = 0;
    bool seen = false;

    void add(int points) {
        lowest = seen ? std::min(lowest, points) : points;
        highest = seen ? std::max(highest, points) : points;
        seen = true;
    }
};

class Validator {
  public:
    Validator(const Scenario& scenario, const CompetencyFramework& framework)
        : m_scenario(scenario), m_framework(framework) {
        for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
            const Competency& competency = framework.competencies[c];
            for (const Indicator& indicator : competency.indicators) {
                m_indicators.emplace(competency.id + "." + indicator.id, Known{c, indicator.positive});
            }
        }
        m_used.assign(scenario.variables.size(), 0);
        m_opportunity.assign(framework.competencies.size(), 0);
    }

    Problems run() {
        m_framework_known = m_scenario.framework == m_framework.id;
        if (!m_framework_known && !m_scenario.framework.empty()) {
            add(Code::UnknownFramework, "/framework",
                Phrase("The competency framework “{}” is not known.", {m_scenario.framework}),
                did_you_mean(m_scenario.framework, {m_framework.id}));
        }
        for (std::size_t n = 0; n < m_scenario.nodes.size(); ++n) check_node(m_scenario.nodes[n], {n});
        if (m_framework_known) check_scored();
        for (std::size_t v = 0; v < m_used.size(); ++v) {
            if (m_used[v] != 0 || m_unreadable || m_scenario.variables[v].shown) continue;
            add(Code::UnusedVariable, "/variables/" + in_pointer(m_scenario.variables[v].name),
                Phrase("The variable “{}” is never used in a condition or an effect.", {m_scenario.variables[v].name}));
        }
        if (m_resolved && m_scenario.start < m_scenario.nodes.size()) check_graph();
        return std::move(m_problems);
    }

  private:
    struct Known {
        std::uint32_t competency;
        bool positive;
    };

    void add(Code code, std::string pointer, Phrase message, Phrase hint = Phrase()) {
        // Counted apart: warnings, however many, must not crowd out an error.
        std::size_t& count = m_count[static_cast<std::size_t>(catalogue_entry(code).severity)];
        if (count == kMaxFound) return;
        ++count;
        m_problems.push_back({code, std::move(pointer), std::move(message), std::move(hint)});
    }
    bool is_full() const { return m_count[static_cast<std::size_t>(Severity::Error)] == kMaxFound; }

    void use(const Expression& expression) {
        for (const Instruction& instruction : expression.code) {
            if (instruction.operation == Operation::Variable) m_used[static_cast<std::size_t>(instruction.operand)] = 1;
        }
    }

    void check_condition(const Expression& condition, const Place& place, std::string_view rest) {
        use(condition);
        if (condition.empty() && !condition.source.empty()) m_unreadable = true;
        if (condition.empty() || condition.range.min != condition.range.max) return;
        const bool always = condition.range.min != 0;
        add(always ? Code::AlwaysTrue : Code::AlwaysFalse, place.pointer(rest),
            always ? Phrase("This condition always holds, whatever the variables are.")
                   : Phrase("This condition never holds, whatever the variables are."));
    }

    void check_effects(const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            if (effect.value.empty()) {
                m_unreadable = true;
                continue;
            }
            use(effect.value);
            m_used[effect.variable] = 1;
        }
    }

    void check_target(const Target& target, const Place& place, std::string_view field) {
        if (target.branches.empty()) m_resolved = false;  // could not be read
        for (std::size_t b = 0; b < target.branches.size(); ++b) {
            const Branch& branch = target.branches[b];
            if (branch.node >= m_scenario.nodes.size()) m_resolved = false;
            if (target.random) continue;
            const std::string rest = std::string(field) + "/" + std::to_string(b);
            check_condition(branch.when, place, rest + "/when");
            const bool last = b + 1 == target.branches.size();
            if (last && !branch.when.source.empty()) {
                add(Code::LastBranchConditional, place.pointer(rest),
                    Phrase("The last jump has a condition: the conversation could have nowhere to go."),
                    Phrase("Add a last jump without “when”."));
            }
            if (!last && branch.when.source.empty() && branch.node < m_scenario.nodes.size()) {
                add(Code::BranchAfterDefault, place.pointer(rest),
                    Phrase("This jump has no condition, so the ones after it are never taken."));
            }
        }
    }

    void check_lines(const Node& node, const Place& place) {
        for (std::size_t l = 0; l < node.lines.size(); ++l) {
            const std::vector<LineVariant>& variants = node.lines[l].variants;
            for (std::size_t v = 0; v < variants.size(); ++v) {
                std::string rest = "/lines/" + std::to_string(l);
                const std::string variant_rest = rest + "/variants/" + std::to_string(v);
                check_condition(variants[v].when, place, (variants.size() > 1 ? variant_rest : rest) + "/when");
                if (v + 1 < variants.size() && variants[v].when.source.empty()) {
                    add(Code::VariantAfterDefault, place.pointer(variant_rest),
                        Phrase("This variant has no condition, so the ones after it are never said."));
                }
            }
        }
    }

    void check_node(const Node& node, Place place) {
        check_effects(node.effects);
        check_lines(node, place);
        if (node.kind == NodeKind::Jump) check_target(node.next, place, "/next");
        if (node.kind == NodeKind::Decision && node.decision) check_decision(*node.decision, place);
    }

    void check_decision(const Decision& decision, Place place) {
        m_spread.assign(m_framework.competencies.size(), Spread{});
        m_points.assign(m_framework.competencies.size(), 0);
        bool unconditional = false;
        for (std::size_t r = 0; r < decision.replies.size(); ++r) {
            const Reply& reply = decision.replies[r];
            const Place at{place.node, r, true};
            unconditional |= reply.when.source.empty() && !reply.only_on_timeout;
            check_reply(decision, reply, r, at);
        }
        for (std::size_t c = 0; c < m_spread.size(); ++c) {
            if (m_spread[c].highest > m_spread[c].lowest) m_opportunity[c] = 1;
        }
        if (!unconditional) {
            add(Code::NoUnconditionalReply, place.pointer("/decision/replies"),
                Phrase("Every reply has a condition: the trainee could be left without an answer."),
                Phrase("Give one reply no “when”."));
        }
        check_timeout(decision, place);
    }

    void check_reply(const Decision& decision, const Reply& reply, std::size_t r, const Place& at) {
        check_condition(reply.when, at, "/when");
        check_effects(reply.effects);
        check_target(reply.next, at, "/next");
        if (!reply.locked_reason.empty() && reply.when.source.empty()) {
            add(Code::LockedWithoutCondition, at.pointer("/locked_reason"),
                Phrase("A locked reply needs the condition that unlocks it, “when”."));
        }
        for (std::size_t other = 0; other < r; ++other) {
            if (!reply.id.empty() && decision.replies[other].id == reply.id) {
                add(Code::DuplicateReply, at.pointer("/id"),
                    Phrase("Two replies of this decision have the id “{}”.", {reply.id}));
            }
            if (!reply.text.empty() && decision.replies[other].text == reply.text &&
                reply.when == decision.replies[other].when) {
                add(Code::SameReplyText, at.pointer("/text"),
                    Phrase("Two replies of this decision have the same text."));
            }
        }
        if (!m_framework_known) return;
        check_evidence(reply, at);
        if (!reply.myth.empty() && m_framework.myth(reply.myth) == nullptr) {
            std::vector<std::string_view> names;
            for (const Myth& myth : m_framework.myths) names.push_back(myth.id);
            add(Code::UnknownMyth, at.pointer("/myth"), Phrase("The framework has no myth “{}”.", {reply.myth}),
                did_you_mean(reply.myth, names));
        }
    }

    void check_evidence(const Reply& reply, const Place& at) {
        for (const Evidence& evidence : reply.evidence) {
            const auto known = m_indicators.find(evidence.indicator);
            if (known != m_indicators.end()) {
                m_points[known->second.competency] += known->second.positive ? evidence.strength : -evidence.strength;
                continue;
            }
            m_all_known = false;
            if (is_full()) continue;
            std::vector<std::string_view> names;
            for (const auto& [name, ignored] : m_indicators) names.push_back(name);
            std::sort(names.begin(), names.end());
            add(Code::UnknownIndicator, at.pointer("/evidence/" + in_pointer(evidence.indicator)),
                Phrase("The framework has no indicator “{}”.", {evidence.indicator}),
                did_you_mean(evidence.indicator, names));
        }
        for (std::size_t c = 0; c < m_points.size(); ++c) {
            m_spread[c].add(m_points[c]);
            m_points[c] = 0;
        }
    }

    void check_timeout(const Decision& decision, const Place& place) {
        const bool limited = decision.time_limit.seconds > 0;
        if (limited && decision.time_limit.reply >= decision.replies.size())
            return;  // names no reply, already reported
        if (limited && !decision.replies[decision.time_limit.reply].when.source.empty()) {
            add(Code::TimeoutReplyConditional, place.pointer("/decision/time_limit/reply"),
                Phrase("The reply for running out of time has a condition, but silence must always be possible."));
        }
        for (std::size_t r = 0; r < decision.replies.size(); ++r) {
            if (!decision.replies[r].only_on_timeout || (limited && decision.time_limit.reply == r)) continue;
            add(Code::SilentReplyWithoutLimit, Place{place.node, r, true}.pointer("/only_on_timeout"),
                Phrase(
                    "This reply is only for running out of time, but the decision's “time_limit” does not name it."));
        }
    }

    void check_scored() {
        const std::vector<std::string>& scored = m_scenario.briefing.scored;
        std::vector<std::string_view> known;
        for (const Competency& competency : m_framework.competencies) known.push_back(competency.id);
        for (std::size_t s = 0; s < scored.size(); ++s) {
            const std::string pointer = "/briefing/scored/" + std::to_string(s);
            const auto found = std::find(known.begin(), known.end(), scored[s]);
            if (found == known.end()) {
                add(Code::UnknownCompetency, pointer, Phrase("The framework has no competency “{}”.", {scored[s]}),
                    did_you_mean(scored[s], known));
            } else if (m_all_known && m_opportunity[static_cast<std::size_t>(found - known.begin())] == 0) {
                add(Code::ScoredWithoutOpportunity, pointer,
                    Phrase("“{}” is announced as scored, but no decision gives an opportunity for it.", {scored[s]}),
                    Phrase("At one decision at least, two replies must differ in their points for it."));
            }
        }
        for (std::size_t c = 0; c < known.size(); ++c) {
            if (m_opportunity[c] == 0 || std::find(scored.begin(), scored.end(), known[c]) != scored.end()) continue;
            add(Code::OpportunityNotScored, "/briefing/scored",
                Phrase("Decisions score “{}”, but it is not announced in “scored”.", {std::string(known[c])}));
        }
    }

    void check_graph() {
        const Graph graph = build_graph(m_scenario);
        const Components components = find_components(graph);
        const std::vector<char> reached = reachable_from(graph, m_scenario.start);
        std::vector<char> component_ends(components.cyclic.size(), 0);  // in component order successors come first
        for (const std::uint32_t node : components.order) {
            bool end = m_scenario.nodes[node].kind == NodeKind::Ending;
            for (const std::uint32_t next : graph.successors(node))
                end = end || component_ends[components.of[next]] != 0;
            if (end) component_ends[components.of[node]] = 1;
        }
        const bool limited = m_scenario.loops.max_visits > 0;
        bool loops = false;
        for (std::uint32_t node = 0; node < graph.size(); ++node) {
            const std::string pointer = Place{node}.pointer();
            const std::string& id = m_scenario.nodes[node].id;
            const bool exit = limited && node == m_scenario.loops.exit;
            if (reached[node] == 0 && !exit) {
                add(Code::UnreachableNode, pointer, Phrase("No conversation reaches the node “{}”.", {id}));
            } else if (component_ends[components.of[node]] == 0) {
                add(Code::NoWayToEnding, pointer, Phrase("From the node “{}” no ending can be reached.", {id}));
            }
            if (components.cyclic[components.of[node]] == 0) continue;
            if (!loops && !limited) {
                add(Code::LoopWithoutLimit, pointer,
                    Phrase("The conversation can come back to the node “{}” without end.", {id}),
                    Phrase("Say in “loops” how often a node may be entered, and the ending for going on: "
                           "{\"max_visits\": 3, \"exit\": …}."));
            }
            loops = true;
        }
        if (!limited) return;
        if (!loops) add(Code::LoopsNotNeeded, "/loops", Phrase("No node can be entered twice; “loops” is not needed."));
        const bool exits = m_scenario.loops.exit < m_scenario.nodes.size();
        if (exits && m_scenario.nodes[m_scenario.loops.exit].kind != NodeKind::Ending) {
            add(Code::ExitNotEnding, "/loops/exit", Phrase("The exit of the loops must be an ending."));
        }
    }

    const Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    std::unordered_map<std::string, Known> m_indicators;
    std::vector<char> m_used;         // per variable
    std::vector<char> m_opportunity;  // per competency
    std::vector<Spread> m_spread;     // per competency, of the decision being checked
    std::vector<int> m_points;        // per competency, of the reply being checked
    Problems m_problems;
    std::array<std::size_t, 2> m_count{};  // of problems, per severity
    bool m_framework_known = true;         // the scenario is checked against the framework it names
    bool m_resolved = true;                // every jump leads to a node
    bool m_unreadable = false;             // an expression could not be read, so what it uses is not known
    bool m_all_known = true;               // every piece of evidence names an indicator
};

}  // namespace

Problems validate(const Scenario& scenario, const CompetencyFramework& framework) {
    return Validator(scenario, framework).run();
}

}  // namespace rapport::scenario
