// The rules that need no file; tests/scenario_io/ has an example file for every code.
#include "scenario/validate.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rapport::scenario;

namespace {

CompetencyFramework framework() {
    CompetencyFramework made;
    made.id = "fw";
    made.competencies.resize(1);
    made.competencies[0].id = "planning";
    made.competencies[0].indicators = {{"next-step", true, {}, {}}, {"vague-promise", false, {}, {}}};
    return made;
}

Target to(std::uint32_t node) {
    Target target;
    target.branches.emplace_back();
    target.branches.back().node = node;
    return target;
}

// One decision with a good and a bad reply, then an ending.
Scenario scenario() {
    Scenario made;
    made.framework = "fw";
    made.briefing.scored = {"planning"};
    made.nodes.resize(2);
    made.nodes[0].kind = NodeKind::Decision;
    made.nodes[0].decision = std::make_unique<Decision>();
    auto& replies = made.nodes[0].decision->replies;
    replies.resize(2);
    replies[0].id = "good";
    replies[0].evidence = {{"planning.next-step", 2}};
    replies[1].id = "bad";
    replies[1].evidence = {{"planning.vague-promise", 1}};
    for (Reply& reply : replies) reply.next = to(1);
    made.nodes[1].ending = std::make_unique<Ending>();
    return made;
}

std::vector<std::string> codes(const Scenario& of) {
    std::vector<std::string> found;
    for (const Problem& problem : validate(of, framework())) found.emplace_back(catalogue_entry(problem.code).id);
    return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a scenario that keeps the rules has no problems") {
    CHECK(codes(scenario()).empty());
}

TEST_CASE("a scenario for another framework is not measured by this one") {
    Scenario made = scenario();
    made.framework = "fww";
    CHECK(codes(made) == Codes{"unknown-framework"});
    CHECK(validate(made, framework())[0].hint.english() == "Did you mean “fw”?");
}

TEST_CASE("an unknown indicator is not also reported as an opportunity that is missing") {
    Scenario made = scenario();
    for (Reply& reply : made.nodes[0].decision->replies) reply.evidence = {{"planning.a/b~c", 1}};
    const Problems problems = validate(made, framework());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == Code::UnknownIndicator);
    CHECK(problems[0].pointer == "/nodes/0/decision/replies/0/evidence/planning.a~1b~0c");
}

TEST_CASE("a jump that could not be read says nothing about where the conversation ends") {
    Scenario made = scenario();
    made.nodes[0].decision->replies[0].next = {};
    made.nodes[0].decision->replies[1].next = to(0);
    CHECK(codes(made).empty());
}

TEST_CASE("a condition that could not be read counts as a condition") {
    Scenario made = scenario();
    made.variables = {{"trust", Type::Integer, 0, 0, 9, false}};
    for (Reply& reply : made.nodes[0].decision->replies) reply.when.source = "trust >";
    made.nodes[0].decision->replies[0].locked_reason = Text("Not yet");
    CHECK(codes(made) == Codes{"no-unconditional-reply"});
}

TEST_CASE("a variable that is only shown is used") {
    Scenario made = scenario();
    made.variables = {{"trust", Type::Integer, 0, 0, 9, true}, {"lost", Type::Integer, 0, 0, 9, false}};
    CHECK(codes(made) == Codes{"unused-variable"});
}

TEST_CASE("however many warnings there are, an error after them is kept") {
    Scenario made = scenario();
    const auto count = static_cast<std::uint32_t>(made.nodes.size());
    for (std::uint32_t i = 0; i < 3000; ++i) {  // unreachable, one after the other, the last comes back to itself
        Node& node = made.nodes.emplace_back();
        node.kind = NodeKind::Jump;
        node.next = to(std::min(count + i + 1, count + 2999));
    }
    made.loops.exit = 1;
    const Problems problems = validate(made, framework());
    CHECK(problems.size() < 2100);
    const auto loop = [](const Problem& each) { return each.code == Code::LoopWithoutLimit; };
    CHECK(std::any_of(problems.begin(), problems.end(), loop));
}

TEST_CASE("points of the reply for silence count towards the opportunity") {
    Scenario made = scenario();
    auto& decision = *made.nodes[0].decision;
    for (Reply& reply : decision.replies) reply.evidence.clear();
    decision.replies.resize(3);
    decision.replies[2].id = "silence";
    decision.replies[2].only_on_timeout = true;
    decision.replies[2].next = to(1);
    decision.replies[2].evidence = {{"planning.vague-promise", 1}};
    decision.time_limit = {20, 2};
    CHECK(codes(made).empty());
}
