#include <doctest/doctest.h>

#include "tests/cli/rig.h"

using namespace rapport::cli;

namespace {

std::string record(Rig& rig, const std::string& replies) {
    const std::string file = rig.path("talk.record");
    REQUIRE(rig.run({"play", "lost-parcel", "--replies", replies, "--seed", "1", "--record", file}).code == kFine);
    return file;
}

}  // namespace

TEST_CASE("the JSON result has the documented fields") {
    Rig rig;
    const Outcome scored = rig.run({"score", record(rig, "soon,noon"), "--json"});
    CHECK(scored.code == kFine);
    const nlohmann::json json = scored.json();
    CHECK(json["ending"] == "thanks");
    const nlohmann::json& planning = json["competencies"]["planning"];
    // soon: -1 of -2 (silence) to 1; noon: 1 of 0 to 1, the better reply being locked.
    CHECK(planning["score"].get<double>() == doctest::Approx((100.0 / 3 + 100) / 2));
    CHECK(planning["opportunities"] == 2);
    CHECK(planning["standard_error"].get<double>() == doctest::Approx(100.0 / 3));
    CHECK(planning["raw"] == 0);
    CHECK(planning["raw_min"] == -2);
    CHECK(planning["raw_max"] == 3);
    REQUIRE(planning["evidence"].size() == 2);
    CHECK(planning["evidence"][0] == nlohmann::json{{"decision", 1},
                                                    {"node", "where"},
                                                    {"reply", "soon"},
                                                    {"indicator", "planning.vague-promise"},
                                                    {"points", -1}});
}

TEST_CASE("an unfinished record is scored on what was observed") {
    Rig rig;
    const Outcome scored = rig.run({"score", record(rig, ""), "--json"});
    CHECK(scored.code == kFine);
    CHECK(scored.json()["ending"].is_null());
    CHECK(scored.json()["competencies"]["listening"]["score"].is_null());
    CHECK(contains(rig.run({"score", rig.path("talk.record")}).out, "not observed"));
}

TEST_CASE("the scenario is found where the record says, beside the record, in the library or where it is told") {
    Rig rig;
    const std::string file = record(rig, "ask,noon");
    const std::string moved =
        rig.write("elsewhere/talk.record",
                  replaced(rig.read("talk.record"), rig.path("lost-parcel.json"), "/nowhere/lost-parcel.json"));
    CHECK(rig.run({"score", moved}).code == kFine);
    rig.write("lost-parcel.json", replaced(fixture("lost-parcel.json"), "By noon.", "By ten."));
    rig.write("elsewhere/lost-parcel.json", fixture("lost-parcel.json"));
    CHECK(rig.run({"score", moved}).code == kFine);
    CHECK(rig.run({"score", file, "--scenario", rig.path("elsewhere/lost-parcel.json")}).code == kFine);
}

TEST_CASE("a record of changed content is refused, and of no scenario at all is a matter of the environment") {
    Rig rig;
    const std::string file = record(rig, "ask,noon");
    rig.write("lost-parcel.json", replaced(fixture("lost-parcel.json"), "By noon.", "By ten."));
    const Outcome changed = rig.run({"score", file});
    CHECK(changed.code == kContent);
    CHECK(contains(changed.err, "was changed after this conversation"));
    std::filesystem::remove(rig.path("lost-parcel.json"));
    const Outcome missing = rig.run({"score", file});
    CHECK(missing.code == kEnvironment);
    CHECK(contains(missing.err, "--scenario"));
}

TEST_CASE("what is no record, or one that was tampered with, is refused") {
    Rig rig;
    CHECK(rig.run({"score", rig.path("lost-parcel.json")}).code == kContent);
    CHECK(rig.run({"score", rig.path("nowhere.json")}).code == kEnvironment);
    record(rig, "soon,noon");
    const std::string tampered = rig.write(
        "tampered.record", replaced(rig.read("talk.record"), "\"reply\": \"noon\"", "\"reply\": \"back-door\""));
    const Outcome refused = rig.run({"score", tampered});
    CHECK(refused.code == kContent);
    CHECK(contains(refused.err, "could not be given"));
}

TEST_CASE("another framework than the recorded one is warned of") {
    Rig rig;
    const std::string file = record(rig, "ask,noon");
    std::string older = rig.read("talk.record");
    older.replace(older.find("\"hash\": \"", older.find("\"framework\"")) + 9, 4, "0000");
    const Outcome scored = rig.run({"score", rig.write("older.record", older)});
    CHECK(scored.code == kFine);
    CHECK(contains(scored.err, "framework has changed"));
    CHECK(rig.run({"score", file}).err.empty());
}
