// Every kind of task answered by a list of words, and what --json says of it.
#include <doctest/doctest.h>

#include "tests/cli/rig.h"
#include "tests/support/every_task.h"

using namespace rapport::cli;

namespace {

const std::string kBrief =
    "brief:kpi=orders/50/8;tasks=feed+search;inputs=list;risks=stock-out;budget=search-ads/100;explain=plain";
const std::string kAll = "ask:what-for+how-much,rank:build+count+report,best:hear+nod,rate:range=7+hope=5+promise=1," +
                         kBrief + ",write:planning=4,handle:stop/now+cat/nice,friday~soon";

Outcome play(Rig& rig, const std::string& words, std::vector<std::string> more = {}) {
    rig.add_every_task();
    more.insert(more.begin(), {"play", "every-task", "--seed", "1", "--replies", words});
    return rig.run(more);
}

}  // namespace

TEST_CASE("a list of words plays every kind of task and prints what was answered") {
    Rig rig;
    const Outcome played = play(rig, kAll);
    CHECK(played.code == kFine);
    CHECK(contains(played.out, "Your order, the first first:\n  1. Build the ads\n  2. Count the lamps"));
    CHECK(contains(played.out, "Goal: Orders: 50 orders a month, in 8 weeks"));
    CHECK(contains(played.out, "2. Build the ads (with you at 1, 1 place off)"));
    CHECK(contains(played.out, "The conversation is over, success: Vera stays"));
    CHECK(contains(played.out, "The worst, you said: Soon."));
}

TEST_CASE("in JSON each decision has its kind, its answer and its credit") {
    Rig rig;
    const nlohmann::json json = play(rig, kAll, {"--json"}).json();
    const nlohmann::json& decisions = json["decisions"];
    REQUIRE(decisions.size() == 8);
    CHECK(decisions[0]["kind"] == "ask");
    CHECK(decisions[0]["steps"] == nlohmann::json{{{"question", "what-for"}}, {{"question", "how-much"}}});
    CHECK(decisions[0]["credit"].is_null());
    CHECK(decisions[1]["answer"]["items"] == nlohmann::json{"build", "count", "report"});
    CHECK(decisions[1]["credit"].get<double>() == doctest::Approx(50));
    CHECK(decisions[1]["reply"] == "muddled");
    CHECK(decisions[2]["credit"] == 75.0);
    CHECK(decisions[3]["answer"]["ratings"]["hope"] == 5);
    CHECK(decisions[4]["answer"]["tasks"][0] == nlohmann::json{{"task", "feed"}, {"specialist", "ppc"}});
    CHECK(decisions[4]["credit"] == 100.0);
    CHECK(decisions[5]["self_levels"] == nlohmann::json{{"planning", 4}});
    CHECK(decisions[6]["steps"].size() == 2);
    CHECK(decisions[7]["worst"] == "soon");
    CHECK(json["self_levels"] == nlohmann::json{{{"decision", 6}, {"competency", "planning"}, {"level", 4}}});
    CHECK(json["transcript"][0] ==
          nlohmann::json{{"speaker", "chapter"}, {"node", "questions"}, {"day", 1}, {"text", "Monday"}});
    CHECK(json["transcript"][2]["contact"] == "maria");
}

TEST_CASE("in JSON the task that waits is described with all that can be chosen") {
    Rig rig;
    const auto waiting = [&](const std::string& words) {
        return play(rig, words, {"--json"}).json()["waiting"]["task"];
    };
    const nlohmann::json ask = waiting("");
    CHECK(ask["kind"] == "ask");
    CHECK(ask["left"] == 2);
    CHECK(ask["questions"][1]["state"] == "locked");
    std::string words = "ask:what-for";
    const nlohmann::json rank = waiting(words);
    CHECK(rank["items"].size() == 3);
    CHECK(rank["instruction"] == "Put the steps into order.");
    words += ",@best,@best,@best";
    const nlohmann::json brief = waiting(words)["brief"];
    CHECK(brief["budget"] == 90000);
    CHECK(brief["kpis"] == nlohmann::json{"orders", "price"});
    CHECK(brief["explanations"].size() == 2);
    CHECK(!brief["explanations"][0].contains("credit"));
    words += ",@best";
    CHECK(waiting(words)["rated"] == nlohmann::json{"planning", "listening"});
    words += ",write:";
    const nlohmann::json inbox = waiting(words);
    CHECK(inbox["story_minutes"] == 0);
    CHECK(inbox["messages"].size() == 2);
    CHECK(inbox["messages"][0]["from"] == "maria");
    CHECK(inbox["messages"][1]["from"].is_null());
    words += ",handle:stop/now,friday";
    CHECK(waiting(words)["stage"] == "worst");
    CHECK(play(rig, words + ",~shrug", {"--json"}).json()["waiting"].is_null());
}

TEST_CASE("a word that does not answer the task is refused with one that would") {
    Rig rig;
    const Outcome wrong = play(rig, "ask:what-for,best:hear+cut");
    CHECK(wrong.code == kContent);
    CHECK(contains(wrong.err, "This decision asks for something else."));
    CHECK(contains(wrong.err, "Expected here: rank:"));
    CHECK(contains(play(rig, "friday").err, "ask:what-for+weather"));
    const Outcome unfinished = play(rig, "ask:what-for,@best,@best,@best");
    CHECK(unfinished.code == kFine);
    CHECK(contains(unfinished.out, "[stock-out] The lamps sell out."));
    CHECK(contains(unfinished.out, "waits for a word such as:\n  brief:kpi=ID/TARGET/WEEKS;"));
}

TEST_CASE("a score names the parts of an answer, and the trainee's own levels apart from the points") {
    Rig rig;
    play(rig, kAll, {"--record", rig.path("talk.record")});
    const nlohmann::json json = rig.run({"score", rig.path("talk.record"), "--json"}).json();
    CHECK(json["self_levels"][0]["level"] == 4);
    bool asked = false;
    for (const nlohmann::json& item : json["competencies"]["listening"]["evidence"])
        asked = asked || item.value("part", "") == "what-for";
    CHECK(asked);
    const Outcome scored = rig.run({"score", rig.path("talk.record")});
    CHECK(contains(scored.out, "Your own levels, 1 to 5\n  Planning: 4 (decision 6)"));
    CHECK(contains(scored.out, "“what-for”"));
}

TEST_CASE("a good question is missed only by somebody who could have asked it in place of another") {
    Rig rig;
    const std::string others = kAll.substr(kAll.find(",rank:"));
    CHECK(contains(play(rig, "ask:what-for" + others).out, "Not asked, and worth it: How much is in stock?"));
    nlohmann::json scenario = nlohmann::json::parse(rig.read("every-task.json"));
    for (nlohmann::json& node : scenario["nodes"]) {
        if (node.contains("decision") && node["decision"].value("task", "") == "ask") node["decision"]["most"] = 1;
    }
    const std::string file = rig.write("one-question.json", scenario.dump());
    const Outcome well = rig.run({"play", file, "--seed", "1", "--replies", "ask:what-for" + others});
    CHECK(contains(well.out, "As good a question: How much is in stock?"));
    const Outcome badly = rig.run({"play", file, "--seed", "1", "--replies", "ask:weather" + others});
    CHECK(contains(badly.out, "Not asked, and worth it: What are the orders for?"));
}

TEST_CASE("analyse says how ways lead back and why bounds are open") {
    Rig rig;
    const std::string hub = rig.write("kick-off.json", rapport::testing::source_file("scenarios/kick-off.json"));
    CHECK(contains(rig.run({"analyse", hub}).out, "Looping: ways lead back"));
    rig.add_every_task();
    CHECK(contains(rig.run({"analyse", "every-task"}).out, "too many answers to a task"));
}

TEST_CASE("analyse counts the tasks by kind") {
    Rig rig;
    rig.add_every_task();
    const nlohmann::json json = rig.run({"analyse", "every-task", "--json"}).json();
    for (const char* kind : {"choose", "ask", "rank", "best_worst", "rate", "brief", "write", "interrupt"})
        CHECK(json["tasks"][kind] == 1);
    CHECK(contains(rig.run({"analyse", "every-task"}).out, "Of these: choosing a reply: 1, asking questions: 1"));
}

TEST_CASE("the language changes the words of the tasks and not their results") {
    Rig rig;
    const nlohmann::json english = play(rig, kAll, {"--json"}).json();
    const nlohmann::json russian = play(rig, kAll, {"--json", "--language", "ru"}).json();
    CHECK(english["decisions"] == russian["decisions"]);
    CHECK(english["competencies"] == russian["competencies"]);
}
