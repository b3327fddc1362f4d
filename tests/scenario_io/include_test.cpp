// Fragments: read by themselves, then put into a scenario under a prefix.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/hash.h"
#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;
using namespace rapport::scenario;

namespace {

std::string including() {
    return fixture("format-2/including.json");
}

std::string with(std::string source, std::string_view part, std::string_view instead) {
    const std::size_t at = source.find(part);
    REQUIRE(at != std::string::npos);
    return source.replace(at, part.size(), instead);
}

const Node& node_of(const Scenario& scenario, const char* id) {
    const std::size_t found = find_node(scenario, id);
    REQUIRE(found < scenario.nodes.size());
    return scenario.nodes[found];
}

}  // namespace

TEST_CASE("a fragment read by itself knows its own variables, those it needs, and its exits") {
    const FragmentFile file = read_fragment(fixture("format-2/fragments/next-step.json"), framework());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.fragment != nullptr);
    CHECK(file.fragment->id == "next-step");
    REQUIRE(file.fragment->variables.size() == 2);
    CHECK(file.fragment->bound == std::vector<char>{1, 0});
    REQUIRE(file.fragment->exits.size() == 2);
    CHECK(file.fragment->exits[1].id == "refused");
    CHECK(file.fragment->exits[1].node == 3);
}

TEST_CASE("an included fragment stands in the scenario under its prefix") {
    const ScenarioFile file = read_scenario(including(), sources());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.scenario != nullptr);
    const Scenario& scenario = *file.scenario;
    REQUIRE(scenario.nodes.size() == 7);
    CHECK(scenario.nodes[scenario.nodes[0].next.branches[0].node].id == "close.opening");
    REQUIRE(scenario.variables.size() == 2);
    CHECK(scenario.variables[1].name == "close_asked");
    CHECK(scenario.variable_titles.size() == 2);
}

TEST_CASE("effects and conditions of a fragment work on the variables and nodes where they now stand") {
    const ScenarioPtr scenario = read_scenario(including(), sources()).scenario;
    REQUIRE(scenario != nullptr);
    const Reply& date = node_of(*scenario, "close.opening").decision->replies[0];
    REQUIRE(date.effects.size() == 2);
    CHECK(date.effects[0].variable == 0);  // trust, which is the scenario's
    CHECK(date.effects[1].variable == 1);  // asked, which is its own
    const Node& check = node_of(*scenario, "close.check");
    const Expression& when = check.next.branches[0].when;
    std::vector<std::int64_t> values = {50, 1};
    std::uint32_t asked_about = 0;
    Values now;
    now.variables = values.data();
    now.context = &asked_about;
    now.visits = [](const void* context, std::uint32_t node) -> std::int64_t {
        *const_cast<std::uint32_t*>(static_cast<const std::uint32_t*>(context)) = node;
        return 1;
    };
    const std::span code(when.code.begin(), when.code.end());
    CHECK(evaluate(code, now) == 1);
    CHECK(scenario->nodes[asked_about].id == "close.opening");
    values[0] = 39;
    CHECK(evaluate(code, now) == 0);
}

TEST_CASE("the exits of a fragment lead to the nodes that the scenario says") {
    const ScenarioPtr scenario = read_scenario(including(), sources()).scenario;
    REQUIRE(scenario != nullptr);
    const Node& done = node_of(*scenario, "close.done");
    CHECK(done.kind == NodeKind::Jump);
    CHECK(scenario->nodes[done.next.branches.at(0).node].id == "agreed");
    CHECK(scenario->nodes[node_of(*scenario, "close.refused").next.branches.at(0).node].id == "doubt");
}

TEST_CASE("a fragment can be included twice, each time with variables of its own") {
    std::string source =
        with(including(), "\"include\": [",
             R"("include": [{"fragment": "next-step", "as": "first-close", "variables": {"trust": "trust"},
                                 "exits": {"done": "close.opening", "refused": "close.opening"}}, )");
    source = with(source, "\"next\": \"close.opening\"", "\"next\": \"first-close.opening\"");
    const ScenarioFile file = read_scenario(source, sources());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.scenario != nullptr);
    CHECK(file.scenario->nodes.size() == 11);
    REQUIRE(file.scenario->variables.size() == 3);
    CHECK(file.scenario->variables[1].name == "first_close_asked");
}

TEST_CASE("a fragment that nothing leads into is reported where it is included") {
    const Diagnostics found =
        read_scenario(with(including(), "\"next\": \"close.opening\"", "\"next\": \"agreed\""), sources()).diagnostics;
    REQUIRE_FALSE(found.empty());
    CHECK(std::any_of(found.begin(), found.end(), [](const Diagnostic& each) {
        return code_of(each) == "unreachable-node" && each.pointer == "/include/0";
    }));
}

TEST_CASE("a missing fragment is one problem, whatever refers to its nodes and variables") {
    CHECK(places_in(with(including(), "\"fragment\": \"next-step\"", "\"fragment\": \"unknown\"")).size() == 1);
}

TEST_CASE("the content of a scenario is its file together with the fragments and the catalogue that it uses") {
    using rapport::base::content_hash;
    const auto hash = [](std::string_view source, const Sources& from) {
        const ScenarioPtr scenario = read_scenario(source, from).scenario;
        REQUIRE(scenario != nullptr);
        return scenario->content_hash;
    };
    CHECK(hash(example(), sources()) == content_hash(example()));
    CHECK(hash(including(), sources()) != content_hash(including()));
    Sources changed = sources();
    std::string fragment = fixture("format-2/fragments/next-step.json");
    changed.fragments = {read_fragment(fragment + "\n", framework()).fragment};
    CHECK(hash(including(), changed) != hash(including(), sources()));
    const std::string with_brief = fixture("format-2/every-task.json");
    changed.fragments = sources().fragments;
    changed.catalogues = {
        read_catalogue(bytes_of(repository("assets/catalogues/digital-agency.json")) + "\n").catalogue};
    CHECK(hash(with_brief, changed) != hash(with_brief, sources()));
    CHECK(hash(example(), changed) == content_hash(example()));
}
