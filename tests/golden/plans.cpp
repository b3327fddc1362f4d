#include "tests/golden/plans.h"

#include <doctest/doctest.h>

#include <sstream>

#include "base/files.h"
#include "dialogue/script.h"
#include "scenario_io/shelf.h"

namespace rapport::golden {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxBytes = 64U * 1024U * 1024U;
constexpr std::int64_t kThinkingMs = 5'000;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) {
        const std::size_t first = part.find_first_not_of(' ');
        const std::size_t last = part.find_last_not_of(' ');
        parts.push_back(first == std::string::npos ? std::string() : part.substr(first, last - first + 1));
    }
    return parts;
}

std::vector<Plan> read_plans(const fs::path& file) {
    std::vector<Plan> plans;
    std::istringstream lines(read_text(file));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::vector<std::string> fields = split(line, '|');
        INFO(file.string() << ": " << line);
        REQUIRE(fields.size() == 4);
        plans.push_back({fields[0], std::stoull(fields[1]), split(fields[2], ','), fields[3]});
    }
    return plans;
}

}  // namespace

fs::path golden_folder() {
    return fs::path(RAPPORT_SOURCE_DIR) / "tests" / "golden";
}

std::string read_text(const fs::path& path) {
    const base::Result<std::string> content = base::DiskFiles().read(path, kMaxBytes);
    INFO(path.string());
    REQUIRE(content.ok());
    return *content;
}

const scenario::FrameworkPtr& framework() {
    static const scenario::FrameworkPtr kFramework = [] {
        const fs::path file = fs::path(RAPPORT_SOURCE_DIR) / "assets" / "competencies" / "account-manager.json";
        scenario_io::FrameworkFile read = scenario_io::read_framework(read_text(file));
        REQUIRE(read.framework);
        return read.framework;
    }();
    return kFramework;
}

const std::vector<PlannedScenario>& planned_scenarios() {
    static const std::vector<PlannedScenario> kScenarios = [] {
        std::vector<PlannedScenario> all;
        const base::DiskFiles files;
        const fs::path folder = fs::path(RAPPORT_SOURCE_DIR) / "scenarios";
        scenario_io::Shelf shelf(framework());
        shelf.refresh(files, {{folder, false}});
        for (const fs::path& file : files.list(folder, ".json")) {
            scenario_io::ScenarioFile read = scenario_io::read_scenario(read_text(file), shelf.sources_for(folder));
            INFO(file.string());
            REQUIRE(read.scenario);
            const fs::path plan = golden_folder() / (read.scenario->id + ".plan");
            all.push_back(
                {read.scenario, read_plans(plan), scoring::make_key(*read.scenario, *framework()), std::nullopt});
        }
        REQUIRE(!all.empty());
        return all;
    }();
    return kScenarios;
}

const scoring::PathBounds& PlannedScenario::bounds() const {
    if (!proven_bounds) proven_bounds = scoring::path_bounds(dialogue::compile(*scenario), key);
    return *proven_bounds;
}

dialogue::Conversation start(const scenario::ScenarioPtr& scenario, std::uint64_t seed, const std::string& language) {
    return dialogue::Conversation::start(scenario, {.seed = seed,
                                                    .purpose = dialogue::Purpose::Practice,
                                                    .language = language,
                                                    .timer_percent = 100,
                                                    .now_ms = 0,
                                                    .scenario_file = {},
                                                    .framework_id = framework()->id,
                                                    .framework_hash = framework()->content_hash});
}

dialogue::Conversation play(const scenario::ScenarioPtr& scenario, const Plan& plan, const std::string& language) {
    dialogue::Conversation conversation = start(scenario, plan.seed, language);
    std::int64_t now_ms = 0;
    for (const std::string& reply : plan.replies) {
        INFO(scenario->id << ", " << plan.name << ", reply “" << reply << "” at “"
                          << scenario->nodes[conversation.state().node].id << "”");
        now_ms += kThinkingMs;
        const base::Phrase problem = dialogue::play_word(conversation, reply, now_ms);
        CHECK_MESSAGE(problem.empty(), problem.english());
        if (!problem.empty()) break;
    }
    return conversation;
}

}  // namespace rapport::golden
