// Tasks, contacts, chapters and subjects in any order: what format 2 added arrives where it belongs.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;
using namespace rapport::scenario;

namespace {

const Scenario& every_task() {
    static const ScenarioPtr kLoaded = [] {
        ScenarioFile file = read_scenario(fixture("format-2/every-task.json"), sources());
        CHECK(places_of(file.diagnostics) == Places{});
        return file.scenario;
    }();
    REQUIRE(kLoaded != nullptr);
    return *kLoaded;
}

const Decision& decision_of(const char* node) {
    const std::size_t found = find_node(every_task(), node);
    REQUIRE(found < every_task().nodes.size());
    REQUIRE(every_task().nodes[found].decision != nullptr);
    return *every_task().nodes[found].decision;
}

// The fixture with one part of it written differently.
std::string every_task_with(std::string_view part, std::string_view instead) {
    std::string changed = fixture("format-2/every-task.json");
    const std::size_t at = changed.find(part);
    REQUIRE(at != std::string::npos);
    return changed.replace(at, part.size(), instead);
}

std::vector<std::string> codes_in(std::string_view source) {
    std::vector<std::string> codes;
    for (const Diagnostic& each : read_scenario(source, sources()).diagnostics) codes.push_back(code_of(each));
    return codes;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a file of format 1 still loads without diagnostics") {
    const ScenarioFile file = read_scenario(fixture("format-1/kick-off.json"), framework());
    CHECK(places_of(file.diagnostics) == Places{});
    CHECK(file.scenario != nullptr);
}

TEST_CASE("contacts are read, and say the lines that name them") {
    const Scenario& scenario = every_task();
    REQUIRE(scenario.contacts.size() == 2);
    CHECK(scenario.contacts[0].id == "maria");
    CHECK(scenario.contacts[0].role.in("en") == "Search specialist");
    CHECK(scenario.contacts[0].looks.age == Age::Middle);
    const LineVariant& hers = scenario.nodes[0].lines[1].variants[0];
    CHECK(hers.speaker == Speaker::Contact);
    CHECK(hers.contact == 0);
    CHECK(scenario.nodes[0].lines[0].variants[0].speaker == Speaker::Client);
}

TEST_CASE("a contact cannot be called as somebody who is always there") {
    CHECK(codes_in(every_task_with("\"id\": \"maria\"", "\"id\": \"narrator\"")) == Codes{"bad-id", "unknown-contact"});
}

TEST_CASE("a chapter makes the variable of the day, hidden, and moves it on before anything else happens") {
    const Scenario& scenario = every_task();
    REQUIRE(scenario.variables.size() == 3);
    const Variable& day = scenario.variables[2];
    CHECK(day.name == "day");
    CHECK(day.start == 1);
    CHECK(day.min == 1);
    CHECK(day.max == 10'000);
    CHECK_FALSE(day.shown);
    REQUIRE(scenario.variable_titles.size() == 3);
    const Node& later = scenario.nodes[find_node(scenario, "later")];
    REQUIRE(later.chapter != nullptr);
    CHECK(later.chapter->days == 7);
    CHECK(later.chapter->title.in("en") == "A week later");
    REQUIRE(later.effects.size() == 1);
    CHECK(later.effects[0].variable == 2);
    const std::int64_t values[] = {50, 0, 1};
    Values now;
    now.variables = values;
    CHECK(evaluate(std::span(later.effects[0].value.code.begin(), later.effects[0].value.code.end()), now) == 8);
}

TEST_CASE("the day cannot be declared where there are chapters, and can be where there are none") {
    const std::string own = "\"variables\": {\"day\": {\"type\": \"integer\", \"start\": 1, \"min\": 0, \"max\": 9},";
    CHECK(codes_in(every_task_with("\"variables\": {", own)) == Codes{"bad-variable-name"});
    const std::string source = example_with("\"trust\": {",
                                            "\"day\": {\"type\": \"integer\", \"start\": 1, \"min\": 0, "
                                            "\"max\": 9, \"shown\": true, \"title\": \"Day\"}, \"trust\": {");
    CHECK(places_in(source) == Places{});
}

TEST_CASE("replies that can be given once, and where it goes on when none is left") {
    const Decision& agenda = decision_of("agenda");
    CHECK(agenda.kind() == TaskKind::Choose);
    CHECK(agenda.task == nullptr);
    CHECK(agenda.replies[0].once);
    REQUIRE(agenda.exhausted.branches.size() == 1);
    CHECK(every_task().nodes[agenda.exhausted.branches[0].node].id == "later");
}

TEST_CASE("a way back through a reply without “once” is a loop") {
    std::string changed = fixture("format-2/every-task.json");
    const std::size_t reports = changed.find("\"reports\"");
    REQUIRE(reports != std::string::npos);
    const std::size_t once = changed.find("\"once\": true", reports);
    REQUIRE(once != std::string::npos);
    changed.replace(once, 12, "\"once\": false");
    CHECK(codes_in(changed) == Codes{"loop-without-limit", "exhausted-not-needed"});
}

TEST_CASE("which reply would be worst is asked beside the choice") {
    const Decision& opening = decision_of("opening");
    CHECK(opening.kind() == TaskKind::Choose);
    REQUIRE(opening.task != nullptr);
    REQUIRE(opening.task->ask_worst.size() == 1);
    CHECK(opening.task->ask_worst[0].reply == 1);
    CHECK(opening.task->ask_worst[0].why.in("en") == "It was Friday's word.");
}

TEST_CASE("questions are read with their answers, conditions and costs") {
    const Decision& asking = decision_of("asking");
    CHECK(asking.kind() == TaskKind::Ask);
    CHECK(asking.task->instruction.in("en") == "Find out what hurts.");
    CHECK(asking.task->most == 2);
    REQUIRE(asking.task->questions.size() == 3);
    const Question& more = asking.task->questions[1];
    CHECK(more.when.source == "knows");
    CHECK(more.locked_reason.in("en") == "You do not know enough.");
    REQUIRE(more.answer.size() == 1);
    CHECK(more.answer[0].variants[0].text.in("en") == "I close.");
    CHECK(more.evidence[0].indicator == "listening.finds-need");
    CHECK(asking.task->questions[2].effects.size() == 1);
    REQUIRE(asking.replies.size() == 1);
    CHECK(asking.replies[0].id == "on");
}

TEST_CASE("outcomes stand in place of replies, each with the credit it is for") {
    const Decision& ranking = decision_of("ranking");
    CHECK(ranking.kind() == TaskKind::Rank);
    REQUIRE(ranking.replies.size() == 2);
    CHECK(ranking.replies[0].from == 70);
    CHECK(ranking.replies[1].from == 0);
    CHECK(ranking.replies[0].text.in("en") == "In this order.");
    CHECK(ranking.replies[0].effects.size() == 1);
    CHECK(ranking.replies[1].feedback.in("en") == "He is lost.");
    REQUIRE(ranking.task->items.size() == 3);
    CHECK(ranking.task->items[2].why.in("en") == "At the end.");
    REQUIRE(ranking.task->evidence.size() == 1);
    CHECK(ranking.task->evidence[0].strength == 2);
}

TEST_CASE("the best, the worst and the experts' ratings are read") {
    const Task& judging = *decision_of("judging").task;
    CHECK(judging.kind == TaskKind::BestWorst);
    CHECK(judging.best == 0);
    CHECK(judging.worst == 2);
    const Task& rating = *decision_of("rating").task;
    CHECK(rating.kind == TaskKind::Rate);
    CHECK(rating.items[0].expert == doctest::Approx(6.5));
    CHECK(rating.items[1].expert == doctest::Approx(4));
}

TEST_CASE("a brief is read with all that it offers and every kind of rule") {
    const Decision& decision = decision_of("briefing");
    CHECK(decision.weight == 3);
    const BriefTask& brief = decision.task->brief;
    CHECK(every_task().catalogue != nullptr);
    CHECK(brief.budget == 300'000);
    CHECK(brief.currency == "₽");
    CHECK(brief.kpis == std::vector<std::string>{"orders", "reach"});
    CHECK(brief.tasks.size() == 4);
    CHECK(brief.risks.size() == 2);
    CHECK(brief.explanations[0].credit == 100);
    REQUIRE(brief.key.size() == 9);
    CHECK(brief.key[0].part == BriefPart::Kpi);
    CHECK(brief.key[0].weight == 3);
    REQUIRE(brief.key[0].goals.size() == 1);
    CHECK(brief.key[0].goals[0].to == doctest::Approx(200));
    CHECK(brief.key[0].goals[0].weeks_from == 8);
    CHECK(brief.key[0].goals[0].has_unrealistic);
    CHECK(brief.key[1].any_of == std::vector<std::string>{"feed-cleanup", "product-campaigns"});
    CHECK(brief.key[2].need == Need::Harmful);
    CHECK(brief.key[2].any_of == std::vector<std::string>{"banner-campaign"});
    CHECK(brief.key[3].part == BriefPart::Input);
    CHECK(brief.key[4].part == BriefPart::Risk);
    CHECK(brief.key[4].need == Need::Optional);
    CHECK(brief.key[5].part == BriefPart::Budget);
    CHECK(brief.key[5].channel == "product-ads");
    CHECK(brief.key[5].percent_from == 50);
    CHECK(brief.key[6].part == BriefPart::Specialists);
    CHECK(brief.key[7].part == BriefPart::Order);
    CHECK(brief.key[8].part == BriefPart::Explanation);
}

TEST_CASE("a model answer is read in paragraphs, each with its reason") {
    const WriteTask& writing = decision_of("writing").task->write;
    REQUIRE(writing.model.size() == 1);
    CHECK(writing.model[0].note.in("en") == "By name.");
    CHECK(writing.rated == std::vector<std::string>{"presentation"});
    CHECK(writing.most_characters == 600);
}

TEST_CASE("messages that interrupt are read with their times, senders and answers") {
    const Task& evening = *decision_of("evening").task;
    REQUIRE(evening.messages.size() == 2);
    const Message& down = evening.messages[0];
    CHECK(down.contact == kFromClient);
    CHECK(down.channel == Channel::Call);
    CHECK(down.arrives == 0);
    CHECK(down.due == 5);
    CHECK(down.urgency == 5);
    CHECK(down.on_time.size() == 1);
    CHECK(down.late_effects.size() == 1);
    CHECK(down.replies[0].minutes == 5);
    CHECK(down.replies[1].myth == "all-nerves");
    const Message& party = evening.messages[1];
    CHECK(party.contact == 1);
    CHECK(party.channel == Channel::Email);
    CHECK(party.due == 15);
    CHECK(party.replies[0].answer[0].variants[0].speaker == Speaker::Contact);
}

TEST_CASE("what belongs to another task is an unknown field") {
    const std::string limited = every_task_with(
        "\"task\": \"rank\",", "\"task\": \"rank\", \"time_limit\": {\"seconds\": 5, \"reply\": \"a\"},");
    CHECK(codes_in(limited) == Codes{"unknown-field"});
}

TEST_CASE("a task of an unknown kind is one problem, not one for each of its fields") {
    CHECK(codes_in(every_task_with("\"task\": \"rank\"", "\"task\": \"rnk\"")) == Codes{"unknown-value"});
}

TEST_CASE("in a file of format 1, each field of format 2 is reported by itself") {
    std::string source = fixture("format-2/every-task.json");
    source.replace(source.find("\"format\": 2"), 11, "\"format\": 1");
    const Codes codes = codes_in(source);
    CHECK(std::count(codes.begin(), codes.end(), "needs-newer-format") >= 12);
    CHECK(std::count(codes.begin(), codes.end(), "unknown-field") == 0);
}
