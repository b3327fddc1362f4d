#include <doctest/doctest.h>

#include "dialogue/record.h"
#include "tests/cli/rig.h"

using namespace rapport;
using namespace rapport::cli;

TEST_CASE("a list of replies plays the conversation to its debrief") {
    Rig rig;
    const Outcome played = rig.run({"play", rig.path("lost-parcel.json"), "--replies", "ask,back-door", "--seed", "1"});
    CHECK(played.code == kFine);
    CHECK(contains(played.out, "Vera Lind [irritated]: Where is my parcel?"));
    CHECK(contains(played.out, "You: Which door should it have come to?"));
    CHECK(contains(played.out, "(Trust 55, up 5)"));
    CHECK(contains(played.out, "The conversation is over, success: Vera waits till noon"));
    CHECK(contains(played.out, "Listening: 100 ± 0 (2 opportunities)"));
}

TEST_CASE("the same seed and replies print the same, whatever the clock says") {
    Rig rig;
    const std::vector<std::string> arguments = {"play", "lost-parcel", "--replies", "soon,noon", "--seed", "7"};
    const Outcome first = rig.run(arguments);
    rig.clock.advance(86'400'000);
    CHECK(rig.run(arguments).out == first.out);
}

TEST_CASE("the language changes the words and not the scores") {
    Rig rig;
    const Outcome english = rig.run({"play", "lost-parcel", "--replies", "soon,noon", "--json", "--seed", "1"});
    const Outcome russian =
        rig.run({"play", "lost-parcel", "--replies", "soon,noon", "--json", "--seed", "1", "--language", "ru"});
    CHECK(russian.json()["language"] == "ru");
    CHECK(russian.json()["transcript"][1]["text"] == "Где моя посылка?");
    CHECK(english.json()["competencies"] == russian.json()["competencies"]);
    CHECK(rig.run({"play", "lost-parcel", "--replies", "soon", "--language", "fr"}).code == kUsage);
}

TEST_CASE("a reply that cannot be given is named with those that can") {
    Rig rig;
    const Outcome unknown = rig.run({"play", "lost-parcel", "--replies", "aks"});
    CHECK(unknown.code == kContent);
    CHECK(contains(unknown.err, "“where”"));
    CHECK(contains(unknown.err, "Did you mean “ask”?"));
    CHECK(contains(unknown.err, "ask, soon and timeout"));
    const Outcome locked = rig.run({"play", "lost-parcel", "--replies", "soon,back-door"});
    CHECK(locked.code == kContent);
    CHECK(contains(locked.err, "noon and sometime"));
    CHECK(rig.run({"play", "lost-parcel", "--replies", "1"}).code == kContent);
    CHECK(rig.run({"play", "lost-parcel", "--replies", "silence"}).code == kContent);
    CHECK(rig.run({"play", "lost-parcel", "--replies", "ask,timeout"}).code == kContent);
    CHECK(rig.run({"play", "lost-parcel", "--replies", "back"}).code == kContent);
    CHECK(rig.run({"play", "lost-parcel", "--replies", "ask,noon,noon"}).code == kContent);
}

TEST_CASE("a list that ends early leaves the conversation unfinished and says what it waits for") {
    Rig rig;
    const Outcome played = rig.run({"play", "lost-parcel", "--replies", "ask", "--record", rig.path("talk.json")});
    CHECK(played.code == kFine);
    CHECK(contains(played.out, "Unfinished"));
    CHECK(contains(played.out, "[back-door] By noon, to the back door."));
    CHECK(dialogue::read_record(rig.read("talk.json"))->ending.empty());
    CHECK(rig.run({"play", "lost-parcel", "--replies", ""}).code == kFine);
}

TEST_CASE("“timeout” says nothing and “back” takes a decision back") {
    Rig rig;
    const Outcome played = rig.run({"play", "lost-parcel", "--json", "--replies", "timeout,back,ask,back-door"});
    CHECK(played.code == kFine);
    CHECK(played.json()["ending"] == "thanks");
    CHECK(played.json()["meters"]["trust"] == 55);
    const Outcome silent = rig.run({"play", "lost-parcel", "--json", "--replies", "timeout"});
    CHECK(silent.json()["ending"].is_null());
    CHECK(silent.json()["waiting"]["node"] == "when");
    CHECK(silent.json()["waiting"]["replies"][0]["locked"] == true);
    CHECK(silent.json()["transcript"][2]["speaker"] == "silence");
}

TEST_CASE("the record tells everything and names the scenario's file") {
    Rig rig;
    CHECK(rig.run({"play", "lost-parcel", "--replies", "ask,noon", "--seed", "18446744073709551615", "--record",
                   rig.path("talk.json")})
              .code == kFine);
    const base::Result<dialogue::Record> record = dialogue::read_record(rig.read("talk.json"));
    REQUIRE(record.ok());
    CHECK(record->seed == 18446744073709551615U);
    CHECK(record->ending == "thanks");
    CHECK(record->scenario_file == rig.path("lost-parcel.json"));
    CHECK(record->inputs.size() == 2);
}

TEST_CASE("options that make no sense are misuse") {
    Rig rig;
    CHECK(rig.run({"play", "lost-parcel", "--seed", "-1"}).code == kUsage);
    CHECK(rig.run({"play", "lost-parcel", "--seed", "18446744073709551616"}).code == kUsage);
    CHECK(rig.run({"play", "lost-parcel", "--timers", "3"}).code == kUsage);
    CHECK(rig.run({"play", "lost-parcel", "--json"}).code == kUsage);
    CHECK(rig.run({"play", "--replies", "ask"}).code == kUsage);
}

TEST_CASE("--record never writes over the scenario") {
    Rig rig;
    CHECK(rig.run({"play", "lost-parcel", "--replies", "ask", "--record", rig.path("lost-parcel.json")}).code ==
          kUsage);
    CHECK(rig.read("lost-parcel.json") == fixture("lost-parcel.json"));
}

TEST_CASE("what cannot be read or written is a matter of the environment") {
    Rig rig;
    CHECK(rig.run({"play", rig.path("nowhere.json")}).code == kEnvironment);
    CHECK(contains(rig.run({"play", "lost-parcle"}).err, "Did you mean “lost-parcel”?"));
    CHECK(
        rig.run({"play", "lost-parcel", "--replies", "ask", "--record", rig.path("lost-parcel.json/talk.json")}).code ==
        kEnvironment);
}

TEST_CASE("a scenario with errors is not played, and they are listed") {
    Rig rig;
    const std::string file =
        rig.write("broken.json", replaced(fixture("lost-parcel.json"), "\"next\": \"when\"", "\"next\": \"wehn\""));
    const Outcome played = rig.run({"play", file, "--replies", "ask"});
    CHECK(played.code == kContent);
    CHECK(contains(played.err, "There is no node “wehn”."));
}

TEST_CASE("without a scenario and a person, play lists the library and counts as misused") {
    Rig rig;
    const Outcome listed = rig.run({"play"});
    CHECK(listed.code == kUsage);
    CHECK(contains(listed.out, "1. The lost parcel (lost-parcel)"));
}
