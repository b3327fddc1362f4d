// A competency framework of two competencies for tests, and a scenario text made from nodes. Header only.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "scenario_io/load.h"

namespace rapport::testing {

inline std::string framework_json() {
    const auto level = [](int n) { return R"({"level":)" + std::to_string(n) + R"(,"title":"t","anchor":"a"})"; };
    const std::string scale = "[" + level(1) + "," + level(2) + "," + level(3) + "," + level(4) + "," + level(5) + "]";
    const auto competency = [&](const std::string& id) {
        return R"({"id":")" + id + R"(","group":"core","title":")" + id + R"(","definition":"d","indicators":[
            {"id":"good","sign":"positive","text":"Good","advice":"Do good"},
            {"id":"fine","sign":"positive","text":"Fine","advice":"Do fine"},
            {"id":"bad","sign":"negative","text":"Bad","advice":"Avoid bad"}],"scale":)" +
               scale + "}";
    };
    return R"({"format":1,"id":"small","version":1,"languages":["en"],"default_language":"en","title":"Small",
        "groups":[{"id":"core","title":"Core","definition":"d"}],
        "competencies":[)" +
           competency("listening") + "," + competency("planning") + R"(],
        "myths":[{"id":"always-right","title":"Always right","truth":"Not always"}]})";
}

inline scenario::FrameworkPtr small_framework() {
    scenario_io::FrameworkFile file = scenario_io::read_framework(framework_json());
    REQUIRE(file.framework);
    return file.framework;
}

// A scenario of two languages around the given JSON of its nodes. `head` replaces the variables and other fields, comma
// at the end.
inline std::string scenario_json(
    std::string_view nodes, std::string_view scored = R"(["listening"])",
    std::string_view head =
        R"("variables":{"trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":"Trust"}},)") {
    return R"({"format":1,"id":"test","version":1,"framework":"small","languages":["en","ru"],"default_language":"en",
        "title":"Test","summary":"A test","difficulty":1,"minutes":1,
        "client":{"name":"Ann","role":"Owner","company":"Firm","temperament":"Calm","looks":{"age":"young","skin":"#ffffff",
        "hair_colour":"#000000","clothes_colour":"#112233","hair_style":"bob","beard":"none","glasses":"none","clothes_style":"suit"}},
        "briefing":{"setting":"Call","situation":"A situation","goals":["A goal"],"scored":)" +
           std::string(scored) + "}," + std::string(head) + R"("start":"n1","nodes":[)" + std::string(nodes) + "]}";
}

// The scenario, or a test failure that lists its problems.
inline scenario::ScenarioPtr load(const std::string& json, const scenario::CompetencyFramework& framework) {
    scenario_io::ScenarioFile file = scenario_io::read_scenario(json, framework);
    for (const scenario_io::Diagnostic& each : file.diagnostics) {
        if (each.severity == scenario::Severity::Error)
            MESSAGE(each.pointer << ": " << each.message.english() << " " << each.hint.english());
    }
    REQUIRE(file.scenario);
    return file.scenario;
}

}  // namespace rapport::testing
