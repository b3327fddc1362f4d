#include "scoring/contributions.h"

#include <algorithm>
#include <limits>
#include <map>

#include "dialogue/measure.h"
#include "dialogue/steps.h"

namespace rapport::scoring {

namespace {

using dialogue::Conversation;
using dialogue::Program;
using dialogue::ProgramTask;
using dialogue::State;
using dialogue::Taken;
using scenario::Task;
using scenario::TaskKind;

constexpr std::size_t kMaxSpreadStates = 100'000;

void add_steps(const Conversation& conversation, const Taken& taken, const TaskKey& key,
               std::vector<Contribution>& all) {
    const Task& task = *conversation.scenario().nodes[taken.node].decision->task;
    State state = taken.before;
    const ProgramTask& steps = *dialogue::steps_at(conversation.program(), state);
    for (const std::uint32_t step : taken.steps) {
        const dialogue::ProgramStep& at = steps.steps[step];
        if (task.kind == TaskKind::Ask) {
            all.push_back({task.questions[at.item].evidence, key.steps[step], 1, task.questions[at.item].id});
        } else {
            const scenario::Message& message = task.messages[at.item];
            all.push_back({message.replies[at.reply].evidence, key.steps[step], 1, message.id});
            if (!dialogue::is_late(steps, state.progress, at.item))
                all.push_back({message.on_time, key.on_time[at.item], 1, message.id});
        }
        dialogue::take_step(conversation.program(), state, step);
    }
    if (task.kind == TaskKind::Interrupt)
        all.push_back({task.evidence, key.parts.front(), taken.credit / 100, "order"});
}

// Everything that can follow a state inside a task of several steps.
class StepExplorer {
  public:
    StepExplorer(const Program& program, const Key& key, std::size_t most)
        : m_program(program), m_key(key), m_most(most) {}

    // Null if there are too many states.
    const StepSpread* explore(const State& state) {
        const Name name = name_of(state);
        if (const auto found = m_known.find(name); found != m_known.end()) return &found->second;
        if (m_known.size() >= m_most) return nullptr;
        StepSpread spread{std::vector<double>(m_key.competencies, std::numeric_limits<double>::infinity()),
                          std::vector<double>(m_key.competencies, -std::numeric_limits<double>::infinity())};
        const ProgramTask& task = *dialogue::steps_at(m_program, state);
        for (std::uint32_t step = 0; step < task.steps.size(); ++step) {
            if (!dialogue::can_step(m_program, state, step)) continue;
            std::vector<double> points(m_key.competencies, 0);
            add_step_points(m_program, m_key, state, step, points);
            State after = state;
            dialogue::take_step(m_program, after, step);
            const StepSpread* rest = explore(after);
            if (rest == nullptr) return nullptr;
            widen(spread, points, *rest);
        }
        State finished = state;
        dialogue::finish_steps(m_program, finished);
        std::vector<double> points(m_key.competencies, 0);
        add_finish_points(m_program, m_key, finished, points);
        const std::vector<double> nothing(m_key.competencies, 0);
        widen(spread, points, {nothing, nothing});
        return &m_known.emplace(name, std::move(spread)).first->second;
    }

  private:
    using Name = std::pair<std::vector<std::int64_t>, std::array<std::int32_t, 3>>;

    // What the rest of the task depends on: the conditions of questions ask variables, messages have no conditions.
    Name name_of(const State& state) const {
        const ProgramTask& task = *dialogue::steps_at(m_program, state);
        return {task.kind == TaskKind::Ask ? state.variables : std::vector<std::int64_t>(),
                {static_cast<std::int32_t>(state.progress.done), std::min(state.progress.minutes, task.horizon),
                 state.progress.wrong}};
    }

    static void widen(StepSpread& spread, const std::vector<double>& points, const StepSpread& rest) {
        for (std::size_t c = 0; c < points.size(); ++c) {
            spread.lowest[c] = std::min(spread.lowest[c], points[c] + rest.lowest[c]);
            spread.highest[c] = std::max(spread.highest[c], points[c] + rest.highest[c]);
        }
    }

    const Program& m_program;
    const Key& m_key;
    std::size_t m_most;
    std::map<Name, StepSpread> m_known;
};

void consider(std::vector<Points>& spread, std::span<const Points> points) {
    for (const Points& each : points) {
        Points& at = spread[each.competency];
        at.lowest = std::min(at.lowest, each.lowest);
        at.highest = std::max(at.highest, each.highest);
    }
}

}  // namespace

void add_step_points(const Program& program, const Key& key, const State& state, std::uint32_t step,
                     std::vector<double>& points) {
    const TaskKey& task = *key.task_at(state.node);
    const ProgramTask& steps = *dialogue::steps_at(program, state);
    for (const Points& each : task.steps[step]) points[each.competency] += each.highest;
    const std::uint32_t item = steps.steps[step].item;
    if (steps.kind != TaskKind::Interrupt || dialogue::is_late(steps, state.progress, item)) return;
    for (const Points& each : task.on_time[item]) points[each.competency] += each.highest;
}

void add_finish_points(const Program& program, const Key& key, const State& finished, std::vector<double>& points) {
    const ProgramTask& steps = *dialogue::steps_at(program, finished);
    if (steps.kind != TaskKind::Interrupt) return;
    const double share = dialogue::order_credit(steps, finished.progress) / 100;
    for (const Points& each : key.task_at(finished.node)->parts.front())
        points[each.competency] += share * each.highest;
}

std::optional<StepSpread> step_spread(const Program& program, const Key& key, const State& state,
                                      std::size_t max_states) {
    StepExplorer explorer(program, key, max_states);
    const StepSpread* spread = explorer.explore(state);
    return spread == nullptr ? std::nullopt : std::optional(*spread);
}

std::vector<Contribution> contributions_at(const Conversation& conversation, const Key& key, std::size_t decision) {
    const Taken& taken = conversation.decisions()[decision];
    const scenario::Decision& given = *conversation.scenario().nodes[taken.node].decision;
    std::vector<Contribution> all;
    const TaskKey* task_key = key.task_at(taken.node);
    if (given.kind() == TaskKind::Choose)
        all.push_back({given.replies[taken.reply].evidence, key.of(taken.node, taken.reply), 1, {}});
    if (task_key == nullptr) return all;
    const Task& task = *given.task;
    switch (task.kind) {
        case TaskKind::Choose: {
            // What the reply itself shows is the least of its range: naming the worst comes on top of it.
            const bool hit = taken.worst && *taken.worst == task.ask_worst.front().reply;
            all.push_back({task.ask_worst.front().evidence, task_key->worst, hit ? 1.0 : 0.0, "worst"});
            break;
        }
        case TaskKind::Ask:
        case TaskKind::Interrupt:
            add_steps(conversation, taken, *task_key, all);
            break;
        case TaskKind::Brief: {
            const auto* brief = std::get_if<dialogue::Briefed>(&taken.answer);
            if (brief == nullptr) break;
            const scenario::Catalogue& catalogue = *conversation.scenario().catalogue;
            for (const dialogue::RuleResult& result : dialogue::measure_brief(task.brief, catalogue, *brief)) {
                if (!result.counts) continue;
                const scenario::BriefRule& rule = task.brief.key[result.rule];
                all.push_back({rule.evidence, task_key->parts[result.rule], result.fulfilled, rule.id});
            }
            break;
        }
        case TaskKind::Write:
            break;
        default:
            all.push_back({task.evidence, task_key->parts.front(), taken.credit / 100, {}});
    }
    return all;
}

std::vector<Points> spread_at(const Conversation& conversation, const Key& key, std::size_t decision) {
    const Taken& taken = conversation.decisions()[decision];
    const scenario::TaskKind kind = conversation.scenario().nodes[taken.node].decision->kind();
    std::vector<Points> spread(key.competencies);
    for (std::uint32_t c = 0; c < key.competencies; ++c) spread[c].competency = c;
    if (kind == TaskKind::Ask || kind == TaskKind::Interrupt) {
        if (const auto steps = step_spread(conversation.program(), key, taken.before, kMaxSpreadStates)) {
            for (std::uint32_t c = 0; c < key.competencies; ++c) spread[c] = {c, steps->lowest[c], steps->highest[c]};
        } else {
            consider(spread, key.of(taken.node, taken.reply));
        }
        return spread;
    }
    if (kind != TaskKind::Choose) {  // 0 at no credit, everything at full credit
        for (const std::vector<Points>& part : key.task_at(taken.node)->parts) {
            for (const Points& each : part) spread[each.competency].highest += each.highest;
        }
        return spread;
    }
    // Silence counts as a possible answer also when time limits are off, so that scores mean the same with and without
    // them.
    std::vector<std::uint32_t> possible;
    for (const dialogue::ShownReply& shown : taken.shown) {
        if (shown.state == dialogue::ReplyState::Available) possible.push_back(shown.reply);
    }
    const std::uint32_t silence = conversation.program().nodes[taken.node].timeout_reply;
    if (silence != dialogue::kNoReply) possible.push_back(silence);
    bool first = true;
    for (const std::uint32_t reply : possible) {
        std::vector<Points> own(key.competencies);
        for (const Points& each : key.of(taken.node, reply)) own[each.competency] = each;
        for (std::uint32_t c = 0; c < key.competencies; ++c) {
            spread[c].lowest = first ? own[c].lowest : std::min(spread[c].lowest, own[c].lowest);
            spread[c].highest = first ? own[c].highest : std::max(spread[c].highest, own[c].highest);
        }
        first = false;
    }
    return spread;
}

}  // namespace rapport::scoring
