#include "scenario/validate.h"

#include "base/nearest.h"
#include "scenario/validator.h"

namespace rapport::scenario {

using base::Phrase;

Phrase did_you_mean(std::string_view name, const std::vector<std::string_view>& known) {
    const std::string_view nearest = base::nearest_name(name, known);
    return nearest.empty() ? Phrase() : Phrase("Did you mean “{}”?", {std::string(nearest)});
}

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

std::string Place::pointer(std::string_view rest) const {
    std::string path = "/nodes/" + std::to_string(node);
    if (list != nullptr) path += list + ("/" + std::to_string(number));
    if (inner_list != nullptr) path += inner_list + ("/" + std::to_string(inner_number));
    return path.append(rest);
}

Validator::Validator(const Scenario& scenario, const CompetencyFramework& framework)
    : m_scenario(scenario), m_framework(framework) {
    for (std::uint32_t c = 0; c < framework.competencies.size(); ++c) {
        const Competency& competency = framework.competencies[c];
        for (const Indicator& indicator : competency.indicators) {
            m_indicators.emplace(competency.id + "." + indicator.id, Known{c, indicator.positive});
        }
    }
    m_used.assign(scenario.variables.size(), 0);
    m_heard.assign(scenario.contacts.size(), 0);
    m_opportunity.assign(framework.competencies.size(), 0);
    m_spread.assign(framework.competencies.size(), Spread{});
    m_points.assign(framework.competencies.size(), 0);
}

Problems Validator::run() {
    m_framework_known = m_scenario.framework == m_framework.id;
    if (!m_framework_known && !m_scenario.framework.empty()) {
        add(Code::UnknownFramework, "/framework",
            Phrase("The competency framework “{}” is not known.", {m_scenario.framework}),
            did_you_mean(m_scenario.framework, {m_framework.id}));
    }
    for (std::size_t n = 0; n < m_scenario.nodes.size(); ++n) check_node(m_scenario.nodes[n], {n});
    if (m_framework_known) check_scored();
    check_unused();
    if (m_resolved && m_scenario.start < m_scenario.nodes.size()) check_graph();
    return std::move(m_problems);
}

void Validator::check_unused() {
    for (std::size_t v = 0; v < m_used.size(); ++v) {
        const Variable& variable = m_scenario.variables[v];
        if (m_used[v] != 0 || m_unreadable || variable.shown) continue;
        add(Code::UnusedVariable, "/variables/" + in_pointer(variable.name),
            Phrase("The variable “{}” is never used in a condition or an effect.", {variable.name}));
    }
    for (std::size_t c = 0; c < m_heard.size(); ++c) {
        if (m_heard[c] != 0) continue;
        add(Code::UnusedContact, "/contacts/" + std::to_string(c),
            Phrase("The contact “{}” never says or writes anything.", {m_scenario.contacts[c].id}));
    }
    if (m_scenario.catalogue && !m_any_brief) {
        add(Code::UnusedCatalogue, "/catalogue",
            Phrase("No decision asks for a brief, so the catalogue is not needed."));
    }
}

void Validator::add(Code code, std::string pointer, Phrase message, Phrase hint) {
    // Counted apart: warnings, however many, must not crowd out an error.
    std::size_t& count = m_count[static_cast<std::size_t>(catalogue_entry(code).severity)];
    if (count == kMaxFound) return;
    ++count;
    m_problems.push_back({code, std::move(pointer), std::move(message), std::move(hint)});
}

void Validator::use(const Expression& expression) {
    for (const Instruction& instruction : expression.code) {
        if (instruction.operation == Operation::Variable) m_used[static_cast<std::size_t>(instruction.operand)] = 1;
    }
}

void Validator::check_condition(const Expression& condition, const Place& place, std::string_view rest) {
    use(condition);
    if (condition.empty() && !condition.source.empty()) m_unreadable = true;
    if (condition.empty() || condition.range.min != condition.range.max) return;
    const bool always = condition.range.min != 0;
    add(always ? Code::AlwaysTrue : Code::AlwaysFalse, place.pointer(rest),
        always ? Phrase("This condition always holds, whatever the variables are.")
               : Phrase("This condition never holds, whatever the variables are."));
}

void Validator::check_effects(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        if (effect.value.empty()) {
            m_unreadable = true;
            continue;
        }
        use(effect.value);
        m_used[effect.variable] = 1;
    }
}

void Validator::check_target(const Target& target, const Place& place, std::string_view field) {
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

void Validator::check_lines(const std::vector<Line>& lines, const Place& place, std::string_view field) {
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const std::vector<LineVariant>& variants = lines[l].variants;
        for (std::size_t v = 0; v < variants.size(); ++v) {
            const bool conditional = !variants[v].when.source.empty();
            const bool before_last = v + 1 < variants.size();
            if (variants[v].speaker == Speaker::Contact) m_heard[variants[v].contact] = 1;
            if (!conditional && !before_last) continue;
            const std::string rest = std::string(field) + "/" + std::to_string(l);
            const std::string variant_rest = rest + "/variants/" + std::to_string(v);
            check_condition(variants[v].when, place, (variants.size() > 1 ? variant_rest : rest) + "/when");
            if (before_last && !conditional) {
                add(Code::VariantAfterDefault, place.pointer(variant_rest),
                    Phrase("This variant has no condition, so the ones after it are never said."));
            }
        }
    }
}

void Validator::check_node(const Node& node, Place place) {
    check_effects(node.effects);
    check_lines(node.lines, place, "/lines");
    if (node.kind == NodeKind::Jump) check_target(node.next, place, "/next");
    if (node.kind == NodeKind::Decision && node.decision) check_decision(*node.decision, place);
}

void Validator::check_scored() {
    const std::vector<std::string>& scored = m_scenario.briefing.scored;
    std::vector<std::string_view> known;
    for (const Competency& competency : m_framework.competencies) known.push_back(competency.id);
    for (std::size_t s = 0; s < scored.size(); ++s) {
        const std::string pointer = "/briefing/scored/" + std::to_string(s);
        const auto found = std::find(known.begin(), known.end(), scored[s]);
        if (found == known.end()) {
            check_competency(scored[s], pointer);
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

void Validator::check_competency(const std::string& id, std::string pointer) {
    if (!m_framework_known || id.empty() || m_framework.competency(id) != nullptr) return;
    std::vector<std::string_view> known;
    for (const Competency& competency : m_framework.competencies) known.push_back(competency.id);
    add(Code::UnknownCompetency, std::move(pointer), Phrase("The framework has no competency “{}”.", {id}),
        did_you_mean(id, known));
}

Problems validate(const Scenario& scenario, const CompetencyFramework& framework) {
    return Validator(scenario, framework).run();
}

}  // namespace rapport::scenario
