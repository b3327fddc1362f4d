#include "scenario/include.h"

#include <algorithm>
#include <cassert>

namespace rapport::scenario {

namespace {

class Relocation {
  public:
    explicit Relocation(const Inclusion& inclusion) : m_inclusion(inclusion) {}

    Node node(const Node& from) const {
        Node to;
        to.id = m_inclusion.prefix + "." + from.id;
        if (from.chapter) to.chapter = std::make_unique<Chapter>(*from.chapter);
        to.effects = effects(from.effects);
        to.lines = lines(from.lines);
        to.kind = from.kind;
        to.next = target(from.next);
        if (from.decision) to.decision = std::make_unique<Decision>(decision(*from.decision));
        if (from.ending) to.ending = std::make_unique<Ending>(*from.ending);
        return to;
    }

  private:
    Expression expression(const Expression& from) const {
        std::vector<Instruction> code(from.code.begin(), from.code.end());
        for (Instruction& each : code) {
            const auto operand = static_cast<std::uint32_t>(each.operand);
            if (each.operation == Operation::Variable)
                each.operand = static_cast<std::int32_t>(m_inclusion.variables[operand]);
            if (each.operation == Operation::Visits)
                each.operand = static_cast<std::int32_t>(m_inclusion.first_node + operand);
        }
        Expression to = from;
        to.code = Instructions(code);
        return to;
    }

    std::vector<Effect> effects(const std::vector<Effect>& from) const {
        std::vector<Effect> to;
        to.reserve(from.size());
        for (const Effect& each : from) to.push_back({m_inclusion.variables[each.variable], expression(each.value)});
        return to;
    }

    std::vector<Line> lines(std::vector<Line> all) const {
        for (Line& line : all) {
            for (LineVariant& variant : line.variants) variant.when = expression(variant.when);
        }
        return all;
    }

    Target target(Target to) const {
        for (Branch& branch : to.branches) {
            branch.when = expression(branch.when);
            branch.node += m_inclusion.first_node;
        }
        return to;
    }

    Decision decision(const Decision& from) const {
        Decision to;
        to.replies = from.replies;
        for (Reply& reply : to.replies) {
            reply.when = expression(reply.when);
            reply.effects = effects(reply.effects);
            reply.next = target(reply.next);
        }
        to.weight = from.weight;
        to.keep_order = from.keep_order;
        to.time_limit = from.time_limit;
        to.exhausted = target(from.exhausted);
        if (from.task) to.task = std::make_unique<Task>(task(*from.task));
        return to;
    }

    Task task(Task to) const {
        for (Question& question : to.questions) {
            question.when = expression(question.when);
            question.answer = lines(std::move(question.answer));
            question.effects = effects(question.effects);
        }
        for (Message& message : to.messages) {
            for (MessageReply& reply : message.replies) {
                reply.effects = effects(reply.effects);
                reply.answer = lines(std::move(reply.answer));
            }
            message.late_effects = effects(message.late_effects);
        }
        return to;
    }

    const Inclusion& m_inclusion;
};

}  // namespace

std::string included_variable_name(std::string_view prefix, std::string_view name) {
    std::string whole(prefix);
    std::replace(whole.begin(), whole.end(), '-', '_');
    return whole.append("_").append(name);
}

void include_nodes(Scenario& scenario, const Inclusion& inclusion) {
    assert(scenario.nodes.size() == inclusion.first_node);
    const Relocation relocation(inclusion);
    for (const Node& node : inclusion.fragment->nodes) scenario.nodes.push_back(relocation.node(node));
    for (std::size_t e = 0; e < inclusion.exits.size(); ++e) {
        Node& exit = scenario.nodes[inclusion.first_node + inclusion.fragment->exits[e].node];
        exit.kind = NodeKind::Jump;
        exit.next.branches.resize(1);
        exit.next.branches.front().node = inclusion.exits[e];
    }
}

}  // namespace rapport::scenario
