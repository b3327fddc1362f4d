#include "scoring/bounds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "base/random.h"
#include "dialogue/machine.h"
#include "tests/support/small_framework.h"

using namespace rapport;

namespace {

// Bounds found by playing every conversation there is.
class BruteForce {
  public:
    BruteForce(const dialogue::Program& program, const scoring::Key& key) : m_program(program), m_key(key) {
        m_result.competencies.assign(key.competencies,
                                     {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                                      std::numeric_limits<int>::max(), 0});
        dialogue::State state;
        dialogue::reset(program, state, 0);
        std::vector<double> raw(key.competencies, 0);
        std::vector<int> opportunities(key.competencies, 0);
        walk_to(state, program.start, raw, opportunities);
    }
    const scoring::PathBounds& result() const { return m_result; }

  private:
    void walk_to(dialogue::State state, std::uint32_t node, const std::vector<double>& raw,
                 const std::vector<int>& opportunities) {
        dialogue::enter(m_program, state, node);
        const dialogue::ProgramNode& at = m_program.nodes[state.node];
        if (at.kind == scenario::NodeKind::Ending) return finish(raw, opportunities);
        if (at.kind == scenario::NodeKind::Jump) return follow_all(state, at.next, raw, opportunities);
        std::vector<std::uint32_t> possible;
        for (std::uint32_t r = 0; r < at.replies; ++r) {
            if (dialogue::can_choose(m_program, state, r) || r == at.timeout_reply) possible.push_back(r);
        }
        std::vector<double> lowest(m_key.competencies, 1000);
        std::vector<double> highest(m_key.competencies, -1000);
        for (const std::uint32_t r : possible) {
            for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
                lowest[c] = std::min(lowest[c], points(state.node, r, c));
                highest[c] = std::max(highest[c], points(state.node, r, c));
            }
        }
        for (const std::uint32_t r : possible) {
            std::vector<double> raw_after = raw;
            std::vector<int> opportunities_after = opportunities;
            for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
                raw_after[c] += points(state.node, r, c);
                opportunities_after[c] += highest[c] > lowest[c] ? 1 : 0;
            }
            dialogue::State after = state;
            const dialogue::ProgramReply& reply = m_program.replies[at.first_reply + r];
            dialogue::detail::apply(m_program, after, reply.first_change, reply.changes);
            follow_all(after, reply.next, raw_after, opportunities_after);
        }
    }

    void follow_all(dialogue::State state, const dialogue::Route& route, const std::vector<double>& raw,
                    const std::vector<int>& opportunities) {
        if (route.total_weight == 0)
            return walk_to(state, dialogue::follow(m_program, state, route), raw, opportunities);
        for (std::uint32_t j = 0; j < route.count; ++j)
            walk_to(state, m_program.jumps[route.first + j].node, raw, opportunities);
    }

    double points(std::uint32_t node, std::uint32_t reply, std::uint32_t competency) const {
        for (const scoring::Points& each : m_key.of(node, reply)) {
            if (each.competency == competency) return each.lowest;
        }
        return 0;
    }

    void finish(const std::vector<double>& raw, const std::vector<int>& opportunities) {
        m_result.paths += 1;
        for (std::uint32_t c = 0; c < m_key.competencies; ++c) {
            scoring::CompetencyBounds& bounds = m_result.competencies[c];
            bounds.raw_min = std::min(bounds.raw_min, raw[c]);
            bounds.raw_max = std::max(bounds.raw_max, raw[c]);
            bounds.opportunities_min = std::min(bounds.opportunities_min, opportunities[c]);
            bounds.opportunities_max = std::max(bounds.opportunities_max, opportunities[c]);
        }
    }

    const dialogue::Program& m_program;
    const scoring::Key& m_key;
    scoring::PathBounds m_result;
};

struct Shape {
    bool conditions = false;
    bool loops = false;
};

// A random scenario of at most 12 nodes; nodes point forwards only, unless it may loop.
std::string random_scenario(base::Random& random, const Shape& shape) {
    const std::uint32_t count = 3 + random.below(10);
    const std::uint32_t endings = 1 + random.below(2);
    const auto id = [](std::uint32_t n) { return "\"n" + std::to_string(n + 1) + "\""; };
    const auto target = [&](std::uint32_t from) {
        if (shape.loops && random.below(4) == 0) return id(random.below(count));
        return id(from + 1 + random.below(count - from - 1));
    };
    std::string nodes;
    for (std::uint32_t n = 0; n < count; ++n) {
        nodes += (n == 0 ? "{\"id\":" : ",{\"id\":") + id(n);
        if (random.below(3) == 0) nodes += R"(,"effects":["trust += 7"])";
        if (n + endings >= count) {
            nodes += R"(,"ending":{"outcome":"mixed","title":"E","text":"E"}})";
            continue;
        }
        if (n > 0 && random.below(4) == 0) {
            const bool drawn = random.below(2) == 0;
            nodes += drawn ? R"(,"next":{"random":[{"to":)" + target(n) + R"(},{"to":)" + target(n) + "}]}}"
                           : R"(,"next":[{"when":"trust >= 50","to":)" + target(n) + R"(},{"to":)" + target(n) + "}]}";
            if (!shape.conditions && !drawn) {
                nodes.erase(nodes.rfind(R"(,"next")"));
                nodes += R"(,"next":)" + target(n) + "}";
            }
            continue;
        }
        nodes += R"(,"decision":{"replies":[)";
        const std::uint32_t replies = 2 + random.below(3);
        for (std::uint32_t r = 0; r < replies; ++r) {
            nodes += (r == 0 ? "{\"id\":\"r" : ",{\"id\":\"r") + std::to_string(r) + R"(","text":"t)" +
                     std::to_string(r) + "\"";
            if (shape.conditions && r > 0 && random.below(3) == 0)
                nodes += R"(,"when":"trust )" + std::string(random.below(2) == 0 ? ">" : "<") + R"( 45")";
            if (random.below(2) == 0) nodes += R"(,"effects":["trust -= )" + std::to_string(random.below(20)) + R"("])";
            const std::uint32_t kind = random.below(5);
            if (kind == 0) nodes += R"(,"evidence":{"listening.good":)" + std::to_string(1 + random.below(3)) + "}";
            if (kind == 1) nodes += R"(,"evidence":{"listening.bad":)" + std::to_string(1 + random.below(3)) + "}";
            if (kind == 2) nodes += R"(,"evidence":{"listening.fine":1,"planning.good":2})";
            nodes += R"(,"next":)" + target(n) + "}";
        }
        nodes += "]}}";
    }
    const std::string loops = shape.loops ? R"("loops":{"max_visits":2,"exit":)" + id(count - 1) + "}," : "";
    return testing::scenario_json(
        nodes, R"(["listening"])",
        R"("variables":{"trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":"Trust"}},)" +
            loops);
}

// What is announced as scored does not matter here, so those rules are not the test's concern.
scenario::ScenarioPtr loaded(const std::string& json, const scenario::CompetencyFramework& framework) {
    for (const char* scored : {R"(["listening"])", R"(["planning"])", R"(["listening","planning"])"}) {
        std::string variant = json;
        variant.replace(variant.find(R"(["listening"])"), 13, scored);
        if (auto file = scenario_io::read_scenario(variant, framework); file.scenario) return file.scenario;
    }
    return nullptr;
}

int compare_with_brute_force(const Shape& shape, int wanted) {
    const scenario::FrameworkPtr framework = testing::small_framework();
    base::Random random(20240607);
    int compared = 0;
    for (int attempt = 0; attempt < wanted * 20 && compared < wanted; ++attempt) {
        const scenario::ScenarioPtr scenario = loaded(random_scenario(random, shape), *framework);
        if (!scenario) continue;
        const dialogue::Program program = dialogue::compile(*scenario);
        const scoring::Key key = scoring::make_key(*scenario, *framework);
        const scoring::PathBounds found = scoring::path_bounds(program, key);
        const BruteForce expected(program, key);
        CHECK(found.exact);
        CHECK(found.competencies == expected.result().competencies);
        CHECK(found.paths == expected.result().paths);
        // Bounds with conditions taken as open may be wider, never narrower.
        const scoring::PathBounds open = scoring::path_bounds(program, key, 0);
        for (std::uint32_t c = 0; c < key.competencies; ++c) {
            CHECK(open.competencies[c].raw_min <= found.competencies[c].raw_min);
            CHECK(open.competencies[c].raw_max >= found.competencies[c].raw_max);
            CHECK(open.competencies[c].opportunities_min <= found.competencies[c].opportunities_min);
            CHECK(open.competencies[c].opportunities_max >= found.competencies[c].opportunities_max);
        }
        ++compared;
    }
    return compared;
}

}  // namespace

TEST_CASE("bounds equal those of playing every path, on 1 000 random graphs of at most 12 nodes") {
    CHECK(compare_with_brute_force({}, 1000) == 1000);
}

TEST_CASE("bounds equal those of playing every path where replies and jumps have conditions") {
    CHECK(compare_with_brute_force({true, false}, 500) == 500);
}

TEST_CASE("bounds equal those of playing every path where conversations loop") {
    CHECK(compare_with_brute_force({true, true}, 100) == 100);
}
