#include <doctest/doctest.h>

#include "store/store.h"
#include "tests/cli/rig.h"

using namespace rapport;
using namespace rapport::cli;

TEST_CASE("a drill from a list of replies explains each answer and gives the score with its error and count") {
    Rig rig;
    const Outcome empty = rig.run({"drill", "planning", "--seed", "1", "--replies", "", "--json"});
    REQUIRE(empty.code == kFine);
    REQUIRE(empty.json()["decisions"].size() == 2);
    CHECK(empty.json()["answered"] == 0);
    CHECK(empty.json()["score"].is_null());
    // Replies with a condition or for silence are not among those asked.
    std::string replies;
    const nlohmann::json asked = empty.json();
    for (const auto& decision : asked["decisions"]) {
        CHECK(decision["replies"].size() == 2);
        replies += (replies.empty() ? "" : ",") + std::string(decision["node"] == "where" ? "soon" : "noon");
    }
    const Outcome played = rig.run({"drill", "planning", "--seed", "1", "--replies", replies});
    CHECK(played.code == kFine);
    CHECK(contains(played.out, "Decision 1 of 2"));
    CHECK(contains(played.out, "Vera Lind: Where is my parcel?"));
    CHECK(contains(played.out, "[soon] It will be there very soon."));
    CHECK(contains(played.out, "She heard no time."));
    CHECK(contains(played.out, "The best reply: Which door should it have come to?"));
    CHECK(contains(played.out, "Planning: 50\u00A0±\u00A050 (2 decisions)"));
    const nlohmann::json json = rig.run({"drill", "planning", "--seed", "1", "--replies", replies, "--json"}).json();
    CHECK(json["score"] == 50.0);
    CHECK(json["standard_error"] == 50.0);
    CHECK(json["answered"] == 2);
    for (const auto& decision : json["decisions"]) {
        if (decision["node"] != "where") continue;
        CHECK(decision["answer"]["reply"] == "soon");
        CHECK(decision["answer"]["best"] == "ask");
        CHECK(decision["answer"]["scaled"] == 0.0);
        CHECK(decision["answer"]["evidence"][0]["indicator"] == "planning.vague-promise");
    }
}

TEST_CASE("the same seed gives the same drill, in Russian too") {
    Rig rig;
    const std::vector<std::string> arguments = {"drill", "planning", "--seed", "3", "--replies", ""};
    const Outcome first = rig.run(arguments);
    rig.clock.advance(86'400'000);
    CHECK(rig.run(arguments).out == first.out);
    const Outcome russian = rig.run({"drill", "planning", "--seed", "3", "--replies", "", "--language", "ru"});
    CHECK(contains(russian.out, "Решение 1 из 2"));
}

TEST_CASE("what is answered by hand is kept, and comes again only when it was weak and is due") {
    Rig rig;
    rig.interactive = true;
    rig.typist.lines = {"7", "word", "2", "", "q"};
    const Outcome first = rig.run({"drill", "planning", "--seed", "1", "--database", rig.path("rapport.db")});
    CHECK(first.code == kFine);
    CHECK(contains(first.out, "(1 decision)"));
    const auto kept = store::Store::open(rig.path("rapport.db")).value().history().value().drill_answers;
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].scaled() == 0);  // the second reply is the weak one at both decisions
    const std::string answered = kept[0].node;
    const std::vector<std::string> again = {"drill",     "planning", "--database", rig.path("rapport.db"),
                                            "--replies", "",         "--json"};
    const auto decisions = rig.run(again).json()["decisions"];
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0]["node"] != answered);
    rig.clock.advance(86'400'000);
    const auto later = rig.run(again).json()["decisions"];
    REQUIRE(later.size() == 2);
    CHECK(later[1]["node"] == answered);
    CHECK(later[1]["again"] == true);
}

TEST_CASE("a drill with nothing to ask says when there will be something") {
    Rig rig;
    const std::string database = rig.path("rapport.db");
    rig.typist.lines = {"2", "", "2"};
    CHECK(rig.run({"drill", "planning", "--database", database}).code == kFine);
    const Outcome nothing = rig.run({"drill", "planning", "--database", database});
    CHECK(nothing.code == kFine);
    CHECK(contains(nothing.out, "the next decision is due on 4 November 2025."));
    CHECK(contains(rig.run({"drill", "negotiation"}).out, "No scenario has a decision"));
}

TEST_CASE("a drill that is asked for wrongly says what would be right") {
    Rig rig;
    const Outcome unknown = rig.run({"drill", "planing"});
    CHECK(unknown.code == kUsage);
    CHECK(contains(unknown.err, "Did you mean “planning”?"));
    const Outcome none = rig.run({"drill"});
    CHECK(none.code == kUsage);
    CHECK(contains(none.err, "listening"));
    CHECK(rig.run({"drill", "planning", "--count", "0"}).code == kUsage);
    CHECK(rig.run({"drill", "planning", "--count", "many"}).code == kUsage);
    CHECK(rig.run({"drill", "planning", "--seed", "-1"}).code == kUsage);
    CHECK(rig.run({"drill", "planning", "--json"}).code == kUsage);
    const Outcome wrong = rig.run({"drill", "planning", "--replies", "back-door"});
    CHECK(wrong.code == kContent);
    CHECK(contains(wrong.err, "cannot be given"));
    CHECK(rig.run({"drill", "planning", "--count", "1", "--seed", "1", "--replies", "ask,ask,ask"}).code == kContent);
    rig.write("broken.db", std::string(5000, '?'));
    CHECK(rig.run({"drill", "planning", "--database", rig.path("broken.db")}).code == kEnvironment);
}
