// The rules of tasks and subjects that need no file; tests/scenario_io/ has an example file for every code.
#include <doctest/doctest.h>

#include "scenario/graph.h"
#include "scenario/include.h"
#include "scenario/validate.h"

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

// One decision of this kind with one outcome or two replies, then an ending.
Scenario scenario_of(TaskKind kind) {
    Scenario made;
    made.framework = "fw";
    made.briefing.scored = {"planning"};
    made.nodes.resize(2);
    made.nodes[0].kind = NodeKind::Decision;
    made.nodes[0].decision = std::make_unique<Decision>();
    Decision& decision = *made.nodes[0].decision;
    decision.replies.resize(kind == TaskKind::Choose ? 2 : 1);
    for (Reply& reply : decision.replies) reply.next = to(1);
    decision.task = std::make_unique<Task>();
    decision.task->kind = kind;
    made.nodes[1].ending = std::make_unique<Ending>();
    return made;
}

std::vector<std::string> codes(const Scenario& of) {
    std::vector<std::string> found;
    for (const Problem& problem : validate(of, framework())) found.emplace_back(catalogue_entry(problem.code).id);
    return found;
}

using Codes = std::vector<std::string>;

// Two subjects, each of which comes back to the table of subjects, and an ending.
Scenario subjects() {
    Scenario made = scenario_of(TaskKind::Choose);
    made.briefing.scored.clear();
    made.nodes[0].decision->task.reset();
    made.nodes.resize(4);
    made.nodes[1].ending = std::make_unique<Ending>();
    for (const std::uint32_t subject : {2U, 3U}) {
        made.nodes[subject].kind = NodeKind::Jump;
        made.nodes[subject].next = to(0);
    }
    for (std::uint32_t r = 0; r < 2; ++r) {
        Reply& reply = made.nodes[0].decision->replies[r];
        reply.id = r == 0 ? "first" : "second";
        reply.once = true;
        reply.next = to(2 + r);
    }
    made.nodes[0].decision->exhausted = to(1);
    return made;
}

}  // namespace

TEST_CASE("subjects taken once each, in any order, are no loop") {
    CHECK(codes(subjects()).empty());
}

TEST_CASE("a way back that can be gone again and again is a loop, though others can be gone only once") {
    Scenario made = subjects();
    made.nodes[0].decision->replies[1].once = false;
    CHECK(codes(made) == Codes{"exhausted-not-needed", "loop-without-limit"});
}

TEST_CASE("what follows when all replies have been given can make a loop too") {
    Scenario made = subjects();
    made.nodes[2].next = to(1);
    made.nodes[0].decision->exhausted = to(0);
    CHECK(codes(made) == Codes{"loop-without-limit"});
}

TEST_CASE("a table of subjects needs a way on when all have been taken") {
    Scenario made = subjects();
    made.nodes[0].decision->exhausted = {};
    made.nodes[3].next = to(1);
    CHECK(codes(made) == Codes{"no-exhausted"});
}

TEST_CASE("with a way on when none holds, all replies may have conditions") {
    Scenario made = subjects();
    for (Reply& reply : made.nodes[0].decision->replies) reply.when.source = "unreadable";
    CHECK(codes(made).empty());
}

TEST_CASE("silence must always be possible, so its reply cannot be one that is given once") {
    Scenario made = subjects();
    made.nodes[0].decision->time_limit = {20, 0};
    CHECK(codes(made) == Codes{"timeout-reply-conditional"});
}

TEST_CASE("the graph of what can be gone without end leaves out replies that are given once") {
    const Scenario made = subjects();
    CHECK(build_graph(made).successors(0).size() == 3);
    CHECK(build_graph(made, OnceReplies::LeftOut).successors(0).size() == 1);
    CHECK(reachable_from(build_graph(made), 0)[1] == 1);
}

TEST_CASE("evidence of a credit is an opportunity by itself, at every kind of task that has one") {
    for (const TaskKind kind : {TaskKind::Rank, TaskKind::BestWorst, TaskKind::Rate, TaskKind::Interrupt}) {
        Scenario made = scenario_of(kind);
        CHECK(codes(made) == Codes{"scored-without-opportunity"});
        made.nodes[0].decision->task->evidence = {{"planning.next-step", 2}};
        CHECK(codes(made).empty());
        made.nodes[0].decision->task->evidence = {{"planning.vague-promise", 2}};
        CHECK(codes(made) == Codes{"negative-evidence"});
    }
}

TEST_CASE("a question with evidence is an opportunity, because it can be left unasked") {
    Scenario made = scenario_of(TaskKind::Ask);
    auto& questions = made.nodes[0].decision->task->questions;
    questions.resize(2);
    questions[0].evidence = {{"planning.vague-promise", 1}};
    CHECK(codes(made).empty());
    for (Question& question : questions) question.when.source = "unreadable";
    CHECK(codes(made) == Codes{"no-unconditional-reply"});
}

TEST_CASE("answers to a message are an opportunity if they differ from each other or from no answer") {
    Scenario made = scenario_of(TaskKind::Interrupt);
    auto& messages = made.nodes[0].decision->task->messages;
    messages.resize(2);
    messages[0].contact = messages[1].contact = kFromClient;
    messages[0].replies.resize(2);
    CHECK(codes(made) == Codes{"scored-without-opportunity"});
    for (MessageReply& reply : messages[0].replies) reply.evidence = {{"planning.next-step", 1}};
    CHECK(codes(made).empty());
    for (MessageReply& reply : messages[0].replies) reply.evidence.clear();
    messages[1].on_time = {{"planning.next-step", 1}};
    CHECK(codes(made).empty());
}

TEST_CASE("experts who rate everything alike give no key") {
    Scenario made = scenario_of(TaskKind::Rate);
    Task& task = *made.nodes[0].decision->task;
    task.evidence = {{"planning.next-step", 1}};
    task.items.resize(3);
    CHECK(codes(made) == Codes{"experts-equal"});
    task.items[1].expert = 2.5;
    CHECK(codes(made).empty());
}

TEST_CASE("a brief can offer only what its catalogue has, and be measured only by what it offers") {
    Scenario made = scenario_of(TaskKind::Brief);
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->kpis = {{"orders", {}, {}, {}, 1, 9, false}};
    catalogue->tasks.resize(1);
    catalogue->tasks[0].id = "counters";
    catalogue->tasks[0].channel = "analytics";
    made.catalogue = catalogue;
    BriefTask& brief = made.nodes[0].decision->task->brief;
    brief.kpis = {"orders"};
    brief.tasks = {"counters"};
    brief.key.resize(2);
    brief.key[0].any_of = {"counters"};
    brief.key[0].evidence = {{"planning.next-step", 1}};
    brief.key[1].part = BriefPart::Kpi;
    brief.key[1].goals.resize(1);
    brief.key[1].goals[0].kpi = "orders";
    CHECK(codes(made).empty());

    brief.tasks = {"counter"};
    const Problems problems = validate(made, framework());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == Code::UnknownCatalogueItem);
    CHECK(problems[0].pointer == "/nodes/0/decision/brief/tasks/0");
    CHECK(problems[0].hint.english() == "Did you mean “counters”?");
    CHECK(problems[1].code == Code::RuleNotOffered);
    CHECK(problems[1].pointer == "/nodes/0/decision/brief/key/0/task");
}

TEST_CASE("the share of a budget can be asked for only if there is a budget, and a task in that channel") {
    Scenario made = scenario_of(TaskKind::Brief);
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->tasks.resize(1);
    catalogue->tasks[0].id = "counters";
    catalogue->tasks[0].channel = "analytics";
    made.catalogue = catalogue;
    BriefTask& brief = made.nodes[0].decision->task->brief;
    brief.tasks = {"counters"};
    brief.key.resize(1);
    brief.key[0].part = BriefPart::Budget;
    brief.key[0].channel = "analytics";
    brief.key[0].evidence = {{"planning.next-step", 1}};
    CHECK(codes(made) == Codes{"rule-not-offered"});
    brief.budget = 1000;
    CHECK(codes(made).empty());
    brief.key[0].channel = "email";
    CHECK(codes(made) == Codes{"rule-not-offered"});
}

TEST_CASE("where less is better, a target below the range can be unrealistic, and not one above it") {
    Scenario made = scenario_of(TaskKind::Brief);
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->kpis = {{"cost", {}, {}, {}, 1, 9, true}};
    made.catalogue = catalogue;
    BriefTask& brief = made.nodes[0].decision->task->brief;
    brief.kpis = {"cost"};
    brief.key.resize(1);
    brief.key[0].part = BriefPart::Kpi;
    brief.key[0].evidence = {{"planning.next-step", 1}};
    brief.key[0].goals = {{"cost", 20, 30, 1, 52, 10, true}};
    CHECK(codes(made).empty());
    brief.key[0].goals[0].unrealistic = 40;
    CHECK(codes(made) == Codes{"unrealistic-in-range"});
}

TEST_CASE("an included variable is called after the prefix, in letters that expressions can have") {
    CHECK(included_variable_name("next-step", "asked") == "next_step_asked");
}
