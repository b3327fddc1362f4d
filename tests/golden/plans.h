// What the golden tests share: the shipped scenarios with their plans, and how to play one. Fails the test on a broken
// file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "scenario/framework.h"
#include "scoring/score.h"

namespace rapport::golden {

struct Plan {
    std::string name;
    std::uint64_t seed = 0;
    std::vector<std::string> replies;
    std::string ending;
};

struct PlannedScenario {
    scenario::ScenarioPtr scenario;
    std::vector<Plan> plans;
    scoring::Key key;
    // Proven when first asked for, which takes seconds for a scenario of many tasks.
    const scoring::PathBounds& bounds() const;

    mutable std::optional<scoring::PathBounds> proven_bounds;
};

std::filesystem::path golden_folder();
std::string read_text(const std::filesystem::path& path);

const scenario::FrameworkPtr& framework();
// Every scenario of scenarios/, with its plan.
const std::vector<PlannedScenario>& planned_scenarios();

dialogue::Conversation start(const scenario::ScenarioPtr& scenario, std::uint64_t seed, const std::string& language);
// Plays a plan to its end; stops where a reply cannot be given, and reports it.
dialogue::Conversation play(const scenario::ScenarioPtr& scenario, const Plan& plan, const std::string& language);

}  // namespace rapport::golden
