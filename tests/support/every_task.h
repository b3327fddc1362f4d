// A scenario of two languages with one decision of every kind of task, and the catalogue of its brief
// (every-task.json, small-work.json). Header only.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "dialogue/conversation.h"
#include "scenario_io/load.h"

namespace rapport::testing {

inline std::string source_file(std::string_view path) {
    std::ifstream file(std::filesystem::path(RAPPORT_SOURCE_DIR) / path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string every_task_json() {
    return source_file("tests/support/every-task.json");
}
inline std::string small_work_json() {
    return source_file("tests/support/small-work.json");
}

struct EveryTask {
    EveryTask() {
        framework = scenario_io::read_framework(source_file("assets/competencies/account-manager.json")).framework;
        REQUIRE(framework);
        const scenario::CataloguePtr catalogue = scenario_io::read_catalogue(small_work_json()).catalogue;
        REQUIRE(catalogue);
        const scenario_io::ScenarioFile file =
            scenario_io::read_scenario(every_task_json(), scenario_io::Sources{*framework, {catalogue}, {}});
        for (const scenario_io::Diagnostic& each : file.diagnostics)
            MESSAGE(each.pointer << ": " << each.message.english());
        scenario = file.scenario;
        REQUIRE(scenario);
    }

    // The task of the decision at a node.
    const scenario::Task& at(std::string_view node) const {
        const std::size_t index = scenario::find_node(*scenario, node);
        REQUIRE(index < scenario->nodes.size());
        return *scenario->nodes[index].decision->task;
    }
    dialogue::Conversation start(std::uint64_t seed = 1, const std::string& language = "en") const {
        dialogue::StartOptions options;
        options.seed = seed;
        options.language = language;
        options.framework_id = framework->id;
        options.framework_hash = framework->content_hash;
        return dialogue::Conversation::start(scenario, options);
    }

    scenario::FrameworkPtr framework;
    scenario::ScenarioPtr scenario;
};

}  // namespace rapport::testing
