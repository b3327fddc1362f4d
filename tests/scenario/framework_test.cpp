#include "scenario/framework.h"

#include <doctest/doctest.h>

using namespace rapport::scenario;

namespace {

CompetencyFramework framework() {
    CompetencyFramework made;
    made.default_language = "en";
    made.competencies.resize(2);
    made.competencies[0].id = "listening";
    made.competencies[1].id = "planning";
    made.competencies[1].indicators = {{"next-step", true, {}, {}}, {"vague-promise", false, {}, {}}};
    made.myths = {{"salesperson", Text("A manager sells"), Text("No")}};
    return made;
}

}  // namespace

TEST_CASE("an indicator is found by competency and name") {
    const CompetencyFramework made = framework();
    IndicatorRef found;
    REQUIRE(made.find_indicator("planning.vague-promise", found));
    CHECK(found.competency == 1);
    CHECK(found.indicator == 1);
}

TEST_CASE("what is no indicator is not found") {
    const CompetencyFramework made = framework();
    IndicatorRef found;
    for (const char* name : {"", ".", "planning", "planning.", "planning.nothing", "listening.next-step",
                             "nobody.next-step", ".next-step"}) {
        CAPTURE(name);
        CHECK_FALSE(made.find_indicator(name, found));
    }
}

TEST_CASE("competencies and myths are found by id") {
    const CompetencyFramework made = framework();
    CHECK(made.competency("planning") == &made.competencies[1]);
    CHECK(made.competency("plan") == nullptr);
    CHECK(made.myth("salesperson") == &made.myths[0]);
    CHECK(made.myth("") == nullptr);
}
