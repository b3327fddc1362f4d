#include <doctest/doctest.h>

#include "tests/cli/rig.h"

using namespace rapport::cli;

TEST_CASE("the JSON result has the documented fields") {
    Rig rig;
    const Outcome analysed = rig.run({"analyse", "lost-parcel", "--json"});
    CHECK(analysed.code == kFine);
    const nlohmann::json json = analysed.json();
    CHECK(json["nodes"] == 4);
    CHECK(json["decisions"] == 2);
    CHECK(json["endings"] == 2);
    CHECK(json["ending_ids"] == nlohmann::json{"thanks", "gone"});
    CHECK(json["paths"] == 7);  // 3 after asking, 2 after each of the other two
    CHECK(json["bounds"] == "exact");
    for (const char* feature : {"contingency", "parallelism", "convergence", "looping"})
        CHECK(json["structure"].contains(feature));
    const nlohmann::json& planning = json["competencies"]["planning"];
    CHECK(planning["raw_min"] == -2);
    CHECK(planning["raw_max"] == 3);
    CHECK(planning["opportunities_min"] == 2);
    CHECK(planning["opportunities_max"] == 2);
    CHECK(json["competencies"].size() == 2);
}

TEST_CASE("the text says the same in both languages") {
    Rig rig;
    CHECK(contains(rig.run({"analyse", "lost-parcel"}).out, "Planning: points from -2 to 3; opportunities: 2"));
    CHECK(contains(rig.run({"analyse", "lost-parcel", "--language", "ru"}).out,
                   "Планирование: баллы от -2 до 3; возможностей: 2"));
}
