#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "scenario_io/library.h"
#include "tests/scenario_io/shared.h"
#include "tests/support/scenario_factory.h"

using namespace rapport::scenario_io;
using namespace rapport::scenario;
using rapport::testing::make_scenario;

TEST_CASE("the complete example of the format page loads without any diagnostics") {
    const ScenarioFile file = read_scenario(example(), framework());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.scenario != nullptr);
}

TEST_CASE("every field of the example arrives where it belongs") {
    const ScenarioPtr scenario = read_scenario(example(), framework()).scenario;
    REQUIRE(scenario != nullptr);
    CHECK(scenario->id == "late-report");
    CHECK(scenario->version == 1);
    CHECK(scenario->framework == "account-manager");
    CHECK(scenario->languages == std::vector<std::string>{"en", "ru"});
    CHECK(scenario->default_language == "en");
    CHECK(scenario->title.in("ru") == "Отчёт опаздывает");
    CHECK(scenario->summary.in("en") == "Oleg waits for a report you have not sent.");
    CHECK(scenario->tags == std::vector<std::string>{"report"});
    CHECK(scenario->difficulty == 1);
    CHECK(scenario->minutes == 3);
    CHECK(scenario->client.name.in("ru") == "Олег Громов");
    CHECK(scenario->client.role.in("en") == "Founder");
    CHECK(scenario->client.company.in("ru") == "«Мебель Громова», 25 человек");
    CHECK(scenario->client.temperament.in("en") == "Calm, keeps count of promises.");
    CHECK(scenario->client.looks == Looks{Age::Middle,
                                          {0xD9, 0xA2, 0x7C},
                                          {0x1D, 0x1B, 0x1A},
                                          {0x55, 0x62, 0x4A},
                                          HairStyle::Short,
                                          Beard::Full,
                                          Glasses::None,
                                          ClothesStyle::Sweater});
    CHECK(scenario->briefing.setting.in("en") == "Call, Monday 11:00");
    REQUIRE(scenario->briefing.goals.size() == 1);
    REQUIRE(scenario->briefing.facts.size() == 1);
    CHECK(scenario->briefing.facts[0].id == "report");
    CHECK(scenario->briefing.facts[0].text.in("en") == "Ready tomorrow at noon.");
    CHECK(scenario->briefing.scored == std::vector<std::string>{"planning"});
    CHECK(scenario->content_hash == rapport::base::content_hash(example()));
    CHECK(scenario->start == 0);
    CHECK(scenario->loops.max_visits == 0);
}

TEST_CASE("variables of the example have their types, ranges and titles") {
    const ScenarioPtr scenario = read_scenario(example(), framework()).scenario;
    REQUIRE(scenario->variables.size() == 2);
    const Variable& trust = scenario->variables[0];
    CHECK(trust.name == "trust");
    CHECK(trust.type == Type::Integer);
    CHECK(trust.start == 50);
    CHECK(trust.min == 0);
    CHECK(trust.max == 100);
    CHECK(trust.shown);
    CHECK(scenario->variables[1].type == Type::Boolean);
    CHECK(scenario->variables[1].start == 0);
    CHECK(scenario->variables[1].max == 1);
    REQUIRE(scenario->variable_titles.size() == 2);
    CHECK(scenario->variable_titles[0].in("ru") == "Доверие");
    CHECK(scenario->variable_titles[1].empty());
}

TEST_CASE("nodes, lines, replies, jumps and endings of the example arrive resolved") {
    const ScenarioPtr scenario = read_scenario(example(), framework()).scenario;
    REQUIRE(scenario->nodes.size() == 4);
    const Node& opening = scenario->nodes[0];
    REQUIRE(opening.kind == NodeKind::Decision);
    CHECK(opening.lines[0].variants[0].emotion == Emotion::Irritated);
    CHECK(opening.lines[0].variants[0].speaker == Speaker::Client);
    REQUIRE(opening.decision->replies.size() == 2);
    const Reply& date = opening.decision->replies[0];
    CHECK(date.id == "date");
    CHECK(date.effects.size() == 2);
    CHECK(date.effects[1].variable == 1);
    REQUIRE(date.evidence.size() == 1);
    CHECK(date.evidence[0].indicator == "planning.next-step");
    CHECK(date.evidence[0].strength == 2);
    REQUIRE(date.next.branches.size() == 1);
    CHECK(date.next.branches[0].node == 1);
    const Node& close = scenario->nodes[1];
    REQUIRE(close.kind == NodeKind::Jump);
    CHECK(close.lines[0].variants.size() == 2);
    CHECK(close.lines[0].variants[1].emotion == Emotion::Tired);
    REQUIRE(close.next.branches.size() == 2);
    CHECK(close.next.branches[0].when.source == "trust >= 50");
    CHECK(close.next.branches[1].when.empty());
    CHECK(close.next.branches[1].node == 3);
    REQUIRE(scenario->nodes[2].kind == NodeKind::Ending);
    CHECK(scenario->nodes[2].ending->outcome == Outcome::Success);
}

TEST_CASE(
    "what the example does not use is read too: loops, random jumps, time limits, locks, myths, notes, narrator") {
    auto json = nlohmann::json::parse(example());
    json["note"] = "Oleg has a board meeting on Tuesday.";
    json["loops"] = {{"max_visits", 4}, {"exit", "doubt"}};
    auto& opening = json["nodes"][0];
    opening["note"] = "The first minute.";
    opening["effects"] = {"trust -= visits('opening')"};
    opening["lines"][0]["speaker"] = "narrator";
    opening["lines"][0]["note"] = "Dry.";
    auto& decision = opening["decision"];
    decision["weight"] = 3;
    decision["keep_order"] = true;
    decision["time_limit"] = {{"seconds", 30}, {"reply", "silence"}};
    auto& replies = decision["replies"];
    replies[0]["note"] = "The best one.";
    replies[1]["when"] = "trust > 20";
    replies[1]["locked_reason"] = "Oleg would not believe this any more.";
    replies[1]["myth"] = framework().myths.front().id;
    replies.push_back(replies[0]);
    replies[2]["id"] = "silence";
    replies[2]["text"] = "(You say nothing.)";
    replies[2]["only_on_timeout"] = true;
    replies[2]["next"] = {{"random", {{{"to", "opening"}, {"weight", 5}}, {{"to", "doubt"}}}}};
    json["nodes"][3]["ending"]["note"] = "Rare.";
    const ScenarioFile file = read_scenario(json.dump(), framework());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.scenario != nullptr);
    const Node& node = file.scenario->nodes[0];
    CHECK(file.scenario->loops.max_visits == 4);
    CHECK(file.scenario->loops.exit == 3);
    CHECK(node.effects.size() == 1);
    CHECK(node.lines[0].variants[0].speaker == Speaker::Narrator);
    CHECK(node.decision->weight == 3);
    CHECK(node.decision->keep_order);
    CHECK(node.decision->time_limit.seconds == 30);
    CHECK(node.decision->time_limit.reply == 2);
    CHECK_FALSE(node.decision->replies[1].locked_reason.empty());
    CHECK(node.decision->replies[1].myth == framework().myths.front().id);
    const Target& next = node.decision->replies[2].next;
    CHECK(node.decision->replies[2].only_on_timeout);
    CHECK(next.random);
    REQUIRE(next.branches.size() == 2);
    CHECK(next.branches[0].weight == 5);
    CHECK(next.branches[1].weight == 1);
    CHECK(next.branches[1].node == 3);
}

TEST_CASE("escapes in texts are decoded, and every other string is kept byte for byte") {
    const ScenarioFile file =
        read_scenario(example_with("\"en\": \"Founder\", ",
                                   "\"en\": \"\\u041e\\u043b\\u0435\\u0433 \\\"\\\\\\\" \\ud83d\\ude00\\nsecond\", "),
                      framework());
    REQUIRE(file.scenario != nullptr);
    CHECK(file.scenario->client.role.in("en") == "Олег \"\\\" 😀\nsecond");
    CHECK(file.scenario->client.role.in("ru") == "Основатель");
}

TEST_CASE("a file read twice gives the same hash, another byte another one") {
    const std::string other = example() + " ";
    CHECK(read_scenario(example(), framework()).scenario->content_hash ==
          read_scenario(example(), framework()).scenario->content_hash);
    CHECK(read_scenario(other, framework()).scenario->content_hash !=
          read_scenario(example(), framework()).scenario->content_hash);
}

TEST_CASE("a limit on loops lets nodes loop") {
    const std::string source =
        example_with("{\"to\": \"doubt\"}]", "{\"when\": \"trust < 20\", \"to\": \"doubt\"}, {\"to\": \"opening\"}]");
    const Diagnostics diagnostics = read_scenario(source, framework()).diagnostics;
    REQUIRE(diagnostics.size() == 1);
    CHECK(code_of(diagnostics[0]) == "loop-without-limit");
    CHECK(diagnostics[0].pointer == "/nodes/0");
    std::string limited = source;
    limited.insert(limited.find("\"start\": \"opening\""), "\"loops\": {\"max_visits\": 2, \"exit\": \"doubt\"}, ");
    CHECK(places_in(limited) == Places{});
}

TEST_CASE("every shipped scenario loads without diagnostics, as do the fragments and the catalogue that it uses") {
    const rapport::base::DiskFiles files;
    const FrameworkPtr shipped(FrameworkPtr(), &framework());
    const Library library(files, shipped, {{repository("scenarios"), false}});
    for (const LibraryEntry& entry : library.entries()) {
        CAPTURE(entry.file.string());
        CHECK(places_of(entry.diagnostics) == Places{});
        CHECK(entry.scenario != nullptr);
    }
    for (const ShelfEntry& entry : library.shelf().entries()) {
        CAPTURE(entry.file.string());
        CHECK(places_of(entry.diagnostics) == Places{});
    }
    CHECK(library.entries().size() > 0);
}

TEST_CASE("generated scenarios of any size, width and seed load without diagnostics") {
    for (const std::size_t nodes : {2U, 3U, 4U, 5U, 9U, 20U, 100U, 777U}) {
        for (const std::size_t width : {1U, 2U, 7U, 50U}) {
            for (std::uint64_t seed = 0; seed < 4; ++seed) {
                CAPTURE(nodes);
                CAPTURE(width);
                CAPTURE(seed);
                const ScenarioFile file = read_scenario(make_scenario({nodes, width, seed}), framework());
                CHECK(places_of(file.diagnostics) == Places{});
                REQUIRE(file.scenario != nullptr);
                CHECK(file.scenario->nodes.size() == nodes);
            }
        }
    }
}

TEST_CASE("generated scenarios are as the benchmarks need them") {
    const std::string source = make_scenario({1000, 50, 1});
    CHECK(source == make_scenario({1000, 50, 1}));
    CHECK(source != make_scenario({1000, 50, 2}));
    CHECK(source.size() / 1000 > 650);
    CHECK(source.size() / 1000 < 750);
    const ScenarioPtr scenario = read_scenario(source, framework()).scenario;
    REQUIRE(scenario != nullptr);
    std::size_t replies = 0;
    std::size_t conditions = 0;
    for (const Node& node : scenario->nodes) {
        if (node.kind != NodeKind::Decision) continue;
        CHECK(node.decision->replies.size() == 3);
        for (const Reply& reply : node.decision->replies) {
            CHECK(reply.effects.size() == 3);
            CHECK(reply.evidence.size() == 3);
            ++replies;
            conditions += reply.when.empty() ? 0 : 1;
        }
    }
    CHECK(conditions == replies / 5);
}
