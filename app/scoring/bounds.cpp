#include "scoring/bounds.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

#include "scenario/graph.h"
#include "scoring/situations.h"

namespace rapport::scoring {

namespace {

using dialogue::Program;
using scenario::NodeKind;

// What one decision can add for one competency.
struct Gain {
    double lowest = 0, highest = 0;
    bool always_opportunity = false;  // the replies that are never hidden already differ
    bool possible_opportunity = false;
};

// Bounds with conditions taken as open: one pass over the nodes, successors first. A loop adds, for every node in it,
// its least and greatest points as often as the node may be entered.
class OpenBounds {
  public:
    OpenBounds(const Program& program, const Key& key)
        : m_program(program),
          m_key(key),
          m_count(key.competencies),
          m_bounds(program.nodes.size() * key.competencies),
          m_paths(program.nodes.size(), 0),
          m_gains(key.competencies) {}

    PathBounds run() {
        find_order();
        const std::vector<std::uint32_t>& order = m_components.order;
        for (std::size_t begin = 0; begin < order.size();) {
            const std::uint32_t component = m_components.of[order[begin]];
            std::size_t end = begin + 1;
            while (end < order.size() && m_components.of[order[end]] == component) ++end;
            if (m_components.cyclic[component] == 0)
                pass(order[begin]);
            else
                pass_loop(std::span(order).subspan(begin, end - begin));
            begin = end;
        }
        PathBounds result;
        const auto first = m_bounds.begin() + static_cast<std::ptrdiff_t>(std::size_t{m_program.start} * m_count);
        result.competencies.assign(first, first + m_count);
        result.paths = m_paths[m_program.start];
        result.exact = !m_program.has_conditions && !m_has_loops && m_key.exact;
        return result;
    }

  private:
    CompetencyBounds* bounds(std::uint32_t node) { return m_bounds.data() + std::size_t{node} * m_count; }

    template <typename Visit>
    void each_jump(const dialogue::Route& route, Visit visit) const {
        for (std::uint32_t j = route.first; j < route.first + route.count; ++j) visit(m_program.jumps[j].node);
    }

    template <typename Visit>
    void each_successor(std::uint32_t node, Visit visit) const {
        each_jump(m_program.nodes[node].next, visit);
        for (const dialogue::ProgramReply& reply : m_program.replies_of(node)) each_jump(reply.next, visit);
    }

    // Strongly connected components, successors first.
    void find_order() {
        scenario::Graph graph;
        graph.first.reserve(m_program.nodes.size() + 1);
        graph.target.reserve(m_program.jumps.size());
        graph.first.push_back(0);
        for (std::uint32_t node = 0; node < m_program.nodes.size(); ++node) {
            each_successor(node, [&](std::uint32_t next) { graph.target.push_back(next); });
            graph.first.push_back(static_cast<std::uint32_t>(graph.target.size()));
        }
        m_components = scenario::find_components(graph);
    }

    void widen(CompetencyBounds& total, const CompetencyBounds& by, double lowest, double highest) const {
        total.raw_min = std::min(total.raw_min, by.raw_min + lowest);
        total.raw_max = std::max(total.raw_max, by.raw_max + highest);
        total.opportunities_min = std::min(total.opportunities_min, by.opportunities_min);
        total.opportunities_max = std::max(total.opportunities_max, by.opportunities_max);
    }

    static CompetencyBounds nothing_yet() {
        constexpr int kMost = std::numeric_limits<int>::max();
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        return {kInfinity, -kInfinity, kMost, 0};
    }

    void find_gains(std::uint32_t node) {
        const dialogue::ProgramNode& at = m_program.nodes[node];
        const bool steps = at.task != dialogue::kNoTask;  // its questions may all be held back: no sure opportunity
        for (std::uint32_t c = 0; c < m_count; ++c) {
            Gain gain;
            bool any = false;
            bool any_sure = false;
            double sure_lowest = 0;
            double sure_highest = 0;
            for (std::uint32_t r = 0; r < at.replies; ++r) {
                const dialogue::ProgramReply& reply = m_program.replies[at.first_reply + r];
                const Points points = points_of(node, r, c);
                gain.lowest = any ? std::min(gain.lowest, points.lowest) : points.lowest;
                gain.highest = any ? std::max(gain.highest, points.highest) : points.highest;
                any = true;
                const bool once = reply.once_slot != dialogue::kUntracked;
                if (reply.when.kind != dialogue::Test::Kind::Always || once || steps) continue;
                sure_lowest = any_sure ? std::min(sure_lowest, points.lowest) : points.lowest;
                sure_highest = any_sure ? std::max(sure_highest, points.highest) : points.highest;
                any_sure = true;
            }
            gain.possible_opportunity = gain.highest > gain.lowest;
            gain.always_opportunity = sure_highest > sure_lowest;
            m_gains[c] = gain;
        }
    }

    Points points_of(std::uint32_t node, std::uint32_t reply, std::uint32_t competency) const {
        for (const Points& each : m_key.of(node, reply)) {
            if (each.competency == competency) return each;
        }
        return {competency, 0, 0};
    }

    // A node that is entered at most once.
    void pass(std::uint32_t node) {
        const dialogue::ProgramNode& at = m_program.nodes[node];
        CompetencyBounds* own = bounds(node);
        if (at.kind == NodeKind::Ending) {
            m_paths[node] = 1;
            return;
        }
        std::fill(own, own + m_count, nothing_yet());
        m_points.assign(m_count, Points{});
        const auto through = [&](const dialogue::Route& route) {
            each_jump(route, [&](std::uint32_t next) {
                const CompetencyBounds* after = bounds(next);
                for (std::uint32_t c = 0; c < m_count; ++c)
                    widen(own[c], after[c], m_points[c].lowest, m_points[c].highest);
                m_paths[node] += m_paths[next];
            });
        };
        if (at.kind == NodeKind::Jump) return through(at.next);
        through(at.next);  // when no reply is left
        find_gains(node);
        for (std::uint32_t r = 0; r < at.replies; ++r) {
            for (const Points& each : m_key.of(node, r)) m_points[each.competency] = each;
            through(m_program.replies[at.first_reply + r].next);
            for (const Points& each : m_key.of(node, r)) m_points[each.competency] = {};
        }
        for (std::uint32_t c = 0; c < m_count; ++c) {
            own[c].opportunities_min += m_gains[c].always_opportunity ? 1 : 0;
            own[c].opportunities_max += m_gains[c].possible_opportunity ? 1 : 0;
        }
    }

    // How often a node of a loop can be entered: as the author says, and where the loop goes through replies that can
    // be given once, not more often than there are such replies.
    int visits_in(std::span<const std::uint32_t> members) const {
        int once = 0;
        for (const std::uint32_t node : members) {
            for (const dialogue::ProgramReply& reply : m_program.replies_of(node))
                once += reply.once_slot != dialogue::kUntracked ? 1 : 0;
        }
        return std::max(static_cast<int>(m_program.max_visits), once + 1);
    }

    // Nodes that can be entered again: all get the bounds of the whole loop.
    void pass_loop(std::span<const std::uint32_t> members) {
        m_has_loops = true;
        const std::uint32_t component = m_components.of[members.front()];
        std::vector<CompetencyBounds> inside(m_count);
        std::vector<CompetencyBounds> after(m_count);  // the exit of the loops is an ending: nothing more to gain
        const int visits = visits_in(members);
        for (const std::uint32_t node : members) {
            each_successor(node, [&](std::uint32_t next) {
                if (m_components.of[next] == component) return;
                for (std::uint32_t c = 0; c < m_count; ++c) widen(after[c], bounds(next)[c], 0, 0);
            });
            if (m_program.nodes[node].kind != NodeKind::Decision) continue;
            find_gains(node);
            for (std::uint32_t c = 0; c < m_count; ++c) {
                inside[c].raw_min += visits * std::min(0.0, m_gains[c].lowest);
                inside[c].raw_max += visits * std::max(0.0, m_gains[c].highest);
                inside[c].opportunities_max += m_gains[c].possible_opportunity ? visits : 0;
            }
        }
        for (const std::uint32_t node : members) {
            m_paths[node] = std::numeric_limits<double>::infinity();
            for (std::uint32_t c = 0; c < m_count; ++c) {
                bounds(node)[c] = {after[c].raw_min + inside[c].raw_min, after[c].raw_max + inside[c].raw_max, 0,
                                   after[c].opportunities_max + inside[c].opportunities_max};
            }
        }
    }

    const Program& m_program;
    const Key& m_key;
    std::uint32_t m_count;
    std::vector<CompetencyBounds> m_bounds;  // node by node
    std::vector<double> m_paths;             // per node
    std::vector<Gain> m_gains;               // of the decision being passed
    std::vector<Points> m_points;            // of the reply being passed
    scenario::Components m_components;
    bool m_has_loops = false;
};

}  // namespace

PathBounds path_bounds(const Program& program, const Key& key, std::size_t max_situations) {
    PathBounds open = OpenBounds(program, key).run();
    if (open.exact) return open;
    std::optional<PathBounds> exact = exact_bounds(program, key, max_situations);
    return exact ? std::move(*exact) : open;
}

}  // namespace rapport::scoring
