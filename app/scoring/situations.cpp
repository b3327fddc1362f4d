#include "scoring/situations.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <unordered_map>

#include "dialogue/machine.h"
#include "dialogue/steps.h"
#include "scoring/contributions.h"

namespace rapport::scoring {

namespace {

using dialogue::Program;
using dialogue::State;

// The variables on which some condition depends, directly or through the effects of others.
std::vector<std::uint32_t> variables_that_matter(const Program& program) {
    std::vector<char> matters(program.variables.size(), 0);
    const auto mark_code = [&](std::uint32_t code, std::uint32_t length) {
        for (std::uint32_t i = code; i < code + length; ++i) {
            if (program.code[i].operation == scenario::Operation::Variable)
                matters[static_cast<std::size_t>(program.code[i].operand)] = 1;
        }
    };
    const auto mark = [&](const dialogue::Test& test) {
        if (test.kind == dialogue::Test::Kind::Compare) matters[test.variable] = 1;
        if (test.kind == dialogue::Test::Kind::General) mark_code(test.code, test.length);
    };
    for (const dialogue::ProgramReply& reply : program.replies) mark(reply.when);
    for (const dialogue::Jump& jump : program.jumps) mark(jump.when);
    for (const dialogue::ProgramTask& task : program.tasks) {
        for (const dialogue::ProgramStep& step : task.steps) mark(step.when);
    }
    for (bool grown = true; grown;) {
        const auto before = std::count(matters.begin(), matters.end(), 1);
        for (const dialogue::Change& change : program.changes) {
            if (change.kind == dialogue::Change::Kind::General && matters[change.variable] != 0)
                mark_code(change.code, change.length);
        }
        grown = std::count(matters.begin(), matters.end(), 1) != before;
    }
    std::vector<std::uint32_t> found;
    for (std::uint32_t v = 0; v < matters.size(); ++v) {
        if (matters[v] != 0) found.push_back(v);
    }
    return found;
}

// Goes through all situations depth first and derives each one's bounds from those that can follow it.
class Explorer {
  public:
    Explorer(const Program& program, const Key& key, std::size_t most)
        : m_program(program), m_key(key), m_most(most), m_variables(variables_that_matter(program)) {}

    std::optional<PathBounds> run() {
        std::vector<std::uint32_t> starts;
        State first;
        dialogue::reset(m_program, first, 0);
        enter_all(first, m_program.start, [&](const State& arrived) { starts.push_back(number(arrived)); });
        for (const std::uint32_t start : starts) {
            if (!explore(start)) return std::nullopt;
        }
        PathBounds result;
        result.competencies.assign(m_key.competencies, nothing_yet());
        const std::vector<Points> nothing(m_key.competencies);
        for (const std::uint32_t start : starts) add(result.competencies, result.paths, start, nothing.data());
        result.exact = m_key.exact;
        return result;
    }

  private:
    // A way on from a situation, and what it shows: a range for an outcome that many answers lead to.
    struct Edge {
        std::uint32_t next;    // situation
        std::uint32_t points;  // index of the first of `competencies` entries in the frame's points
    };
    struct Frame {
        std::uint32_t situation;
        std::size_t edge = 0;
        std::vector<Edge> edges;
        std::vector<Points> points;
    };

    static CompetencyBounds nothing_yet() {
        return {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                std::numeric_limits<int>::max(), 0};
    }

    // The number of a situation, a new one if it was never met.
    std::uint32_t number(const State& state) {
        std::string name;
        const auto append = [&](const auto& value) {
            name.append(reinterpret_cast<const char*>(&value), sizeof value);
        };
        append(state.node);
        for (const std::uint32_t variable : m_variables) append(static_cast<std::int32_t>(state.variables[variable]));
        for (const std::uint16_t visits : state.visits) append(visits);
        if (state.progress != dialogue::Progress()) {
            append(state.progress.done);
            append(std::min(state.progress.minutes, dialogue::steps_at(m_program, state)->horizon));
            append(state.progress.wrong);
        }
        const auto [found, is_new] = m_numbers.emplace(std::move(name), static_cast<std::uint32_t>(m_names.size()));
        if (is_new) {
            m_names.push_back(&found->first);
            m_done.push_back(0);
            m_paths.push_back(0);
            m_bounds.resize(m_bounds.size() + m_key.competencies);
        }
        return found->second;
    }

    State state_of(std::uint32_t situation) const {
        State state;
        dialogue::reset(m_program, state, 0);
        const char* from = m_names[situation]->data();
        const auto take = [&](auto& value) {
            std::memcpy(&value, from, sizeof value);
            from += sizeof value;
        };
        take(state.node);
        for (const std::uint32_t variable : m_variables) {
            std::int32_t value = 0;
            take(value);
            state.variables[variable] = value;
        }
        for (std::uint16_t& visits : state.visits) take(visits);
        if (from < m_names[situation]->data() + m_names[situation]->size()) {
            take(state.progress.done);
            take(state.progress.minutes);
            take(state.progress.wrong);
        }
        return state;
    }

    // Enters a node and goes on through jumps, into every branch of random ones, until decisions and endings.
    template <typename Arrived>
    void enter_all(const State& from, std::uint32_t node, Arrived arrived) {
        std::vector<std::pair<State, std::uint32_t>> open = {{from, node}};
        while (!open.empty() && m_names.size() <= m_most && m_steps <= m_most * 64) {
            ++m_steps;
            State state = std::move(open.back().first);
            const std::uint32_t next = open.back().second;
            open.pop_back();
            dialogue::enter(m_program, state, next);
            if (!dialogue::passes_on(m_program, state)) {
                arrived(state);
                continue;
            }
            each_next(state, m_program.nodes[state.node].next,
                      [&](std::uint32_t target) { open.emplace_back(state, target); });
        }
    }

    template <typename Visit>
    void each_next(State& state, const dialogue::Route& route, Visit visit) {
        if (route.total_weight == 0) return visit(dialogue::follow(m_program, state, route));
        for (std::uint32_t j = route.first; j < route.first + route.count; ++j) visit(m_program.jumps[j].node);
    }

    // Opens a situation: the ways on from it.
    Frame open(std::uint32_t situation) {
        Frame frame{situation, 0, {}, {}};
        const State state = state_of(situation);
        if (dialogue::steps_at(m_program, state) != nullptr) {
            open_steps(frame, state);
            return frame;
        }
        const dialogue::ProgramNode& at = m_program.nodes[state.node];
        for (std::uint32_t r = 0; r < at.replies; ++r) {
            if (!dialogue::can_choose(m_program, state, r) && r != at.timeout_reply) continue;
            const std::uint32_t points = add_points(frame);
            for (const Points& each : m_key.of(state.node, r)) frame.points[points + each.competency] = each;
            give(frame, state, r, points);
        }
        return frame;
    }

    // The steps that a task can go on with, and its end.
    void open_steps(Frame& frame, const State& state) {
        const dialogue::ProgramTask& task = *dialogue::steps_at(m_program, state);
        for (std::uint32_t step = 0; step < task.steps.size(); ++step) {
            if (!dialogue::can_step(m_program, state, step)) continue;
            std::vector<double> shown(m_key.competencies, 0);
            add_step_points(m_program, m_key, state, step, shown);
            State after = state;
            dialogue::take_step(m_program, after, step);
            frame.edges.push_back({number(after), add_points(frame, shown)});
            ++m_steps;
        }
        State finished = state;
        dialogue::finish_steps(m_program, finished);
        std::vector<double> shown(m_key.competencies, 0);
        add_finish_points(m_program, m_key, finished, shown);
        give(frame, finished, 0, add_points(frame, shown));
    }

    std::uint32_t add_points(Frame& frame, const std::vector<double>& shown = {}) const {
        const auto first = static_cast<std::uint32_t>(frame.points.size());
        for (std::uint32_t c = 0; c < m_key.competencies; ++c)
            frame.points.push_back({c, shown.empty() ? 0 : shown[c], shown.empty() ? 0 : shown[c]});
        return first;
    }

    void give(Frame& frame, const State& state, std::uint32_t reply, std::uint32_t points) {
        State after = state;
        const dialogue::ProgramReply& given = m_program.replies[m_program.nodes[state.node].first_reply + reply];
        if (given.once_slot != dialogue::kUntracked) after.visits[given.once_slot] = 1;
        dialogue::detail::apply(m_program, after, given.first_change, given.changes);
        each_next(after, given.next, [&](std::uint32_t target) {
            enter_all(after, target, [&](const State& arrived) { frame.edges.push_back({number(arrived), points}); });
        });
    }

    bool explore(std::uint32_t start) {
        std::vector<Frame> frames;
        if (m_done[start] == 0) frames.push_back(open(start));
        while (!frames.empty()) {
            if (m_names.size() > m_most || m_steps > m_most * 64) return false;
            Frame& frame = frames.back();
            if (frame.edge < frame.edges.size()) {
                const std::uint32_t next = frame.edges[frame.edge++].next;
                if (m_done[next] == 0) frames.push_back(open(next));
                continue;
            }
            finish(frame);
            frames.pop_back();
        }
        return m_names.size() <= m_most && m_steps <= m_most * 64;
    }

    void finish(const Frame& frame) {
        m_done[frame.situation] = 1;
        if (frame.edges.empty()) {  // an ending
            m_paths[frame.situation] = 1;
            return;
        }
        std::vector<CompetencyBounds> total(m_key.competencies, nothing_yet());
        double paths = 0;
        for (const Edge& edge : frame.edges) add(total, paths, edge.next, frame.points.data() + edge.points);
        const std::vector<char> opportunity = opportunities_of(frame);
        for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
            total[c].opportunities_min += opportunity[c];
            total[c].opportunities_max += opportunity[c];
        }
        std::copy(total.begin(), total.end(), bounds_of(frame.situation));
        m_paths[frame.situation] = paths;
    }

    // Per competency, whether the answers that can be given differ. A task of several steps is one opportunity, counted
    // where it begins.
    std::vector<char> opportunities_of(const Frame& frame) {
        std::vector<char> found(m_key.competencies, 0);
        constexpr double kRounding = 1e-9;
        const State state = state_of(frame.situation);
        if (dialogue::steps_at(m_program, state) != nullptr) {
            if (state.progress != dialogue::Progress()) return found;
            const auto spread = step_spread(m_program, m_key, state, m_most);
            for (std::uint32_t c = 0; spread && c < m_key.competencies; ++c)
                found[c] = spread->highest[c] - spread->lowest[c] > kRounding ? 1 : 0;
            return found;
        }
        for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
            double lowest = std::numeric_limits<double>::infinity();
            double highest = -lowest;
            for (const Edge& edge : frame.edges) {
                lowest = std::min(lowest, frame.points[edge.points + c].lowest);
                highest = std::max(highest, frame.points[edge.points + c].highest);
            }
            found[c] = highest - lowest > kRounding ? 1 : 0;
        }
        return found;
    }

    // `points`: one per competency.
    void add(std::vector<CompetencyBounds>& total, double& paths, std::uint32_t next, const Points* points) {
        const auto after = bounds_of(next);
        for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
            const CompetencyBounds& by = *(after + static_cast<std::ptrdiff_t>(c));
            total[c].raw_min = std::min(total[c].raw_min, by.raw_min + points[c].lowest);
            total[c].raw_max = std::max(total[c].raw_max, by.raw_max + points[c].highest);
            total[c].opportunities_min = std::min(total[c].opportunities_min, by.opportunities_min);
            total[c].opportunities_max = std::max(total[c].opportunities_max, by.opportunities_max);
        }
        paths += m_paths[next];
    }

    std::vector<CompetencyBounds>::iterator bounds_of(std::uint32_t situation) {
        return m_bounds.begin() + static_cast<std::ptrdiff_t>(std::size_t{situation} * m_key.competencies);
    }

    const Program& m_program;
    const Key& m_key;
    std::size_t m_most;
    std::size_t m_steps = 0;
    std::vector<std::uint32_t> m_variables;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<const std::string*> m_names;  // keys of m_numbers: they stay where they are
    std::vector<char> m_done;
    std::vector<double> m_paths;
    std::vector<CompetencyBounds> m_bounds;
};

}  // namespace

std::optional<PathBounds> exact_bounds(const Program& program, const Key& key, std::size_t max_situations) {
    return Explorer(program, key, max_situations).run();
}

}  // namespace rapport::scoring
