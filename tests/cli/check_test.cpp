#include <doctest/doctest.h>

#include "tests/cli/rig.h"

using namespace rapport::cli;

TEST_CASE("a file without problems passes") {
    Rig rig;
    const Outcome checked = rig.run({"check", rig.path("lost-parcel.json")});
    CHECK(checked.code == kFine);
    CHECK(contains(checked.out, "lost-parcel.json: no problems"));
}

TEST_CASE("a problem is said with file, line, column and what was probably meant") {
    Rig rig;
    const std::string file = rig.write(
        "broken.json",
        replaced(fixture("lost-parcel.json"), "\"effects\": [\"asked = true\"", "\"effects\": [\"aksed = true\""));
    const Outcome checked = rig.run({"check", file});
    CHECK(checked.code == kContent);
    CHECK(contains(checked.out, file + ":42:25: "));
    CHECK(contains(checked.out, "error: There is no variable “aksed”."));
    CHECK(contains(checked.out, "[unknown-variable]"));
    CHECK(contains(checked.out, "Did you mean “asked”?"));
}

TEST_CASE("the JSON result has the documented fields") {
    Rig rig;
    const std::string file =
        rig.write("broken.json", replaced(fixture("lost-parcel.json"), "\"difficulty\": 1", "\"difficulty\": 9"));
    const Outcome checked = rig.run({"check", "--json", rig.path("lost-parcel.json"), file});
    CHECK(checked.code == kContent);
    const nlohmann::json json = checked.json();
    REQUIRE(json["files"].size() == 2);
    CHECK(json["files"][0]["errors"] == 0);
    CHECK(json["files"][0]["diagnostics"].empty());
    CHECK(json["files"][1]["file"] == file);
    CHECK(json["files"][1]["errors"] == 1);
    CHECK(json["files"][1]["warnings"] == 0);
    const nlohmann::json& found = json["files"][1]["diagnostics"][0];
    CHECK(found["code"] == "out-of-range");
    CHECK(found["severity"] == "error");
    CHECK(found["line"] == 10);
    CHECK(found["column"] == 17);
    CHECK(found["pointer"] == "/difficulty");
    CHECK(found["message"].is_string());
    CHECK(found["hint"].is_string());
}

TEST_CASE("a folder stands for its files, and a framework is known as one") {
    Rig rig;
    const Outcome checked =
        rig.run({"check", "--json", rig.path(""), std::string(RAPPORT_SOURCE_DIR) + "/assets/competencies"});
    CHECK(checked.code == kFine);
    CHECK(checked.json()["files"].size() == 2);
    const Outcome broken = rig.run({"check", rig.write("framework.json", R"({"format": 1, "competencies": []})")});
    CHECK(broken.code == kContent);
    CHECK(contains(broken.out, "“groups”"));
    CHECK(!contains(broken.out, "“nodes”"));
}

TEST_CASE("a missing file is a matter of the environment, and the others are checked all the same") {
    Rig rig;
    const Outcome checked = rig.run({"check", "--json", rig.path("nowhere.json"), rig.path("lost-parcel.json")});
    CHECK(checked.code == kEnvironment);
    CHECK(checked.json()["files"].size() == 2);
    CHECK(checked.json()["files"][0]["unreadable"].is_string());
    CHECK(contains(checked.err, "nowhere.json"));
}
