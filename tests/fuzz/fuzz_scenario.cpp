// Any bytes as a scenario file: never a crash, never a scenario beside an error, and in a loaded one every reference
// resolves.
#include <cstdint>
#include <fstream>
#include <iterator>

#include "scenario_io/load.h"
#include "tests/fuzz/fuzzing.h"

using namespace rapport;
using fuzzing::require;

namespace {

const scenario::CompetencyFramework& framework() {
    static const scenario::FrameworkPtr loaded = [] {
        std::ifstream file(RAPPORT_SOURCE_DIR "/assets/competencies/account-manager.json", std::ios::binary);
        const std::string source{std::istreambuf_iterator<char>(file), {}};
        return scenario_io::read_framework(source).framework;
    }();
    require(loaded != nullptr, "the shipped framework loads");
    return *loaded;
}

void check_target(const scenario::Scenario& of, const scenario::Target& target) {
    require(!target.branches.empty(), "a jump leads somewhere");
    for (const scenario::Branch& branch : target.branches)
        require(branch.node < of.nodes.size(), "a jump leads to a node");
    require(target.random || target.branches.back().when.empty(), "the last jump has no condition");
}

void check_decision(const scenario::Scenario& of, const scenario::Decision& decision) {
    require(decision.replies.size() >= 2, "a decision has two replies");
    bool unconditional = false;
    for (const scenario::Reply& reply : decision.replies) {
        unconditional = unconditional || (reply.when.empty() && !reply.only_on_timeout);
        check_target(of, reply.next);
        for (const scenario::Effect& effect : reply.effects)
            require(effect.variable < of.variables.size(), "an effect changes a variable");
    }
    require(unconditional, "one reply can always be given");
    if (decision.time_limit.seconds > 0)
        require(decision.time_limit.reply < decision.replies.size(), "silence is a reply");
}

void check_scenario(const scenario::Scenario& of) {
    require(of.start < of.nodes.size(), "the start is a node");
    require(of.variable_titles.size() == of.variables.size(), "each variable has a place for its title");
    for (const scenario::Variable& variable : of.variables) {
        require(variable.min <= variable.start && variable.start <= variable.max, "a variable starts within its range");
    }
    for (const scenario::Node& node : of.nodes) {
        require((node.decision != nullptr) == (node.kind == scenario::NodeKind::Decision),
                "a decision is there when it should be");
        require((node.ending != nullptr) == (node.kind == scenario::NodeKind::Ending),
                "an ending is there when it should be");
        if (node.kind == scenario::NodeKind::Jump) check_target(of, node.next);
        if (node.decision) check_decision(of, *node.decision);
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    fuzzing::use_dictionary(count, arguments, FUZZ_DICTIONARY);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const scenario_io::ScenarioFile file = scenario_io::read_scenario(source, framework());
    require((file.scenario == nullptr) == scenario_io::has_errors(file.diagnostics),
            "a scenario exactly when there is no error");
    for (const scenario_io::Diagnostic& each : file.diagnostics) {
        require(each.line >= 1 && each.line <= size + 1 && each.column >= 1 && each.column <= size + 1,
                "a place lies in the file");
        require(!each.message.english().empty(), "a diagnostic says something");
    }
    if (file.scenario) check_scenario(*file.scenario);
    return 0;
}
