#include "dialogue/program.h"

#include <algorithm>

#include "scenario/graph.h"

namespace rapport::dialogue {

using scenario::Expression;
using scenario::Instruction;
using scenario::Operation;

namespace {

bool is_comparison(Operation operation) {
    return operation >= Operation::Equal && operation <= Operation::GreaterEqual;
}

class Compiler {
  public:
    explicit Compiler(const scenario::Scenario& scenario) : m_scenario(scenario) {}

    Program run() {
        for (const scenario::Variable& variable : m_scenario.variables)
            m_program.variables.push_back({variable.start, variable.min, variable.max});
        m_program.start = m_scenario.start;
        m_program.max_visits = static_cast<std::uint32_t>(m_scenario.loops.max_visits);
        m_program.loop_exit = m_scenario.loops.exit;
        m_program.nodes.reserve(m_scenario.nodes.size());
        m_program.replies.reserve(m_scenario.nodes.size() * 3);
        m_program.jumps.reserve(m_scenario.nodes.size() * 3);
        for (const scenario::Node& node : m_scenario.nodes) add_node(node);
        track_visits();
        return std::move(m_program);
    }

  private:
    void add_node(const scenario::Node& node) {
        ProgramNode added;
        added.kind = node.kind;
        added.first_change = static_cast<std::uint32_t>(m_program.changes.size());
        added.changes = add_changes(node.effects);
        note_lines(node.lines);
        if (node.kind == scenario::NodeKind::Jump) added.next = add_route(node.next);
        if (node.kind == scenario::NodeKind::Decision) {
            added.first_reply = static_cast<std::uint32_t>(m_program.replies.size());
            added.replies = static_cast<std::uint32_t>(node.decision->replies.size());
            if (node.decision->time_limit.seconds > 0) added.timeout_reply = node.decision->time_limit.reply;
            for (const scenario::Reply& reply : node.decision->replies) add_reply(reply);
            added.next = add_route(node.decision->exhausted);
            if (node.decision->task) added.task = add_task(*node.decision->task);
        }
        m_program.nodes.push_back(added);
    }

    void add_reply(const scenario::Reply& reply) {
        ProgramReply added;
        added.when = add_test(reply.when);
        added.first_change = static_cast<std::uint32_t>(m_program.changes.size());
        added.changes = add_changes(reply.effects);
        added.next = add_route(reply.next);
        added.only_on_timeout = reply.only_on_timeout;
        if (reply.once) {
            added.once_slot = m_program.visit_slots++;
            m_program.has_conditions = true;
        }
        m_program.replies.push_back(added);
    }

    // The steps of a task that has several; kNoTask for others.
    std::uint32_t add_task(const scenario::Task& task) {
        if (task.kind != scenario::TaskKind::Ask && task.kind != scenario::TaskKind::Interrupt) return kNoTask;
        m_program.has_conditions = true;
        ProgramTask added;
        added.kind = task.kind;
        added.most = task.most;
        for (std::uint32_t q = 0; q < task.questions.size(); ++q) {
            note_lines(task.questions[q].answer);
            added.steps.push_back(step_of(add_test(task.questions[q].when), task.questions[q].effects, q, 0, 0));
        }
        for (std::uint32_t m = 0; m < task.messages.size(); ++m) {
            const scenario::Message& message = task.messages[m];
            ProgramMessage times{message.arrives, message.due, message.urgency,
                                 static_cast<std::uint32_t>(m_program.changes.size()), 0};
            times.late_changes = add_changes(message.late_effects);
            added.messages.push_back(times);
            added.horizon = std::max(added.horizon, message.arrives + message.due + 1);
            for (std::uint32_t r = 0; r < message.replies.size(); ++r) {
                note_lines(message.replies[r].answer);
                added.steps.push_back(step_of({}, message.replies[r].effects, m, r, message.replies[r].minutes));
            }
        }
        for (std::size_t a = 0; a < added.messages.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b)
                added.pairs += added.messages[a].urgency != added.messages[b].urgency ? 1 : 0;
        }
        m_program.tasks.push_back(std::move(added));
        return static_cast<std::uint32_t>(m_program.tasks.size() - 1);
    }

    ProgramStep step_of(Test when, const std::vector<scenario::Effect>& effects, std::uint32_t item,
                        std::uint32_t reply, int minutes) {
        ProgramStep step{when, static_cast<std::uint32_t>(m_program.changes.size()), 0, item, reply, minutes};
        step.changes = add_changes(effects);
        return step;
    }

    void note_lines(const std::vector<scenario::Line>& lines) {
        for (const scenario::Line& line : lines) {
            for (const scenario::LineVariant& variant : line.variants) note_visits(variant.when);
        }
    }

    Route add_route(const scenario::Target& target) {
        Route route{static_cast<std::uint32_t>(m_program.jumps.size()),
                    static_cast<std::uint32_t>(target.branches.size()), 0};
        for (const scenario::Branch& branch : target.branches) {
            m_program.jumps.push_back({add_test(branch.when), branch.node, branch.weight});
            if (target.random) route.total_weight += branch.weight;
        }
        return route;
    }

    std::uint32_t add_code(const Expression& expression) {
        const auto first = static_cast<std::uint32_t>(m_program.code.size());
        m_program.code.insert(m_program.code.end(), expression.code.begin(), expression.code.end());
        note_visits(expression);
        return first;
    }

    void note_visits(const Expression& expression) {
        for (const Instruction& instruction : expression.code) {
            if (instruction.operation == Operation::Visits)
                m_asked.push_back(static_cast<std::uint32_t>(instruction.operand));
        }
    }

    Test add_test(const Expression& condition) {
        Test test;
        const scenario::Instructions& code = condition.code;
        if (code.empty()) return test;
        m_program.has_conditions = true;
        const bool simple = code.size() == 3 && code[0].operation == Operation::Variable &&
                            code[1].operation == Operation::Constant && is_comparison(code[2].operation);
        const bool flag = code.size() == 1 && code[0].operation == Operation::Variable;
        const bool no_flag =
            code.size() == 2 && code[0].operation == Operation::Variable && code[1].operation == Operation::Not;
        if (simple || flag || no_flag) {
            test.kind = Test::Kind::Compare;
            test.variable = static_cast<std::uint32_t>(code[0].operand);
            test.constant = simple ? code[1].operand : 0;
            test.comparison = simple ? code[2].operation : flag ? Operation::NotEqual : Operation::Equal;
            return test;
        }
        test.kind = Test::Kind::General;
        test.code = add_code(condition);
        test.length = static_cast<std::uint32_t>(code.size());
        return test;
    }

    std::uint32_t add_changes(const std::vector<scenario::Effect>& effects) {
        for (const scenario::Effect& effect : effects) {
            Change change;
            change.variable = effect.variable;
            const scenario::Instructions& code = effect.value.code;
            const bool sum = code.size() == 3 && code[0].operation == Operation::Variable &&
                             static_cast<std::uint32_t>(code[0].operand) == effect.variable &&
                             code[1].operation == Operation::Constant &&
                             (code[2].operation == Operation::Add || code[2].operation == Operation::Subtract);
            if (code.size() == 1 && code[0].operation == Operation::Constant) {
                change.kind = Change::Kind::Set;
                change.operand = code[0].operand;
            } else if (sum) {
                change.kind = Change::Kind::Add;
                change.operand = code[2].operation == Operation::Add ? code[1].operand : -code[1].operand;
            } else {
                change.kind = Change::Kind::General;
                change.code = add_code(effect.value);
                change.length = static_cast<std::uint32_t>(code.size());
            }
            m_program.changes.push_back(change);
        }
        return static_cast<std::uint32_t>(effects.size());
    }

    // Visits are counted only where they matter: in loops, and where an expression asks.
    void track_visits() {
        const auto track = [&](std::uint32_t node) {
            if (m_program.nodes[node].visit_slot == kUntracked)
                m_program.nodes[node].visit_slot = m_program.visit_slots++;
        };
        for (const std::uint32_t node : m_asked) track(node);
        if (m_program.max_visits == 0) return;
        const scenario::Components components = find_components(build_graph(m_scenario));
        for (std::uint32_t node = 0; node < m_program.nodes.size(); ++node) {
            if (components.cyclic[components.of[node]] != 0) track(node);
        }
    }

    const scenario::Scenario& m_scenario;
    Program m_program;
    std::vector<std::uint32_t> m_asked;
};

}  // namespace

Program compile(const scenario::Scenario& scenario) {
    return Compiler(scenario).run();
}

}  // namespace rapport::dialogue
