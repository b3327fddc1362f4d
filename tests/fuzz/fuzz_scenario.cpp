// Any bytes as a scenario file, a fragment or a catalogue: never a crash, never a value beside an error, and in a
// loaded scenario every reference resolves.
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

std::string bytes_of(const char* path) {
    std::ifstream file(std::string(RAPPORT_SOURCE_DIR "/") + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const scenario_io::Sources& sources() {
    static const scenario_io::Sources loaded = [] {
        scenario_io::Sources all{framework(), {}, {}};
        all.catalogues.push_back(
            scenario_io::read_catalogue(bytes_of("assets/catalogues/digital-agency.json")).catalogue);
        all.fragments.push_back(
            scenario_io::read_fragment(bytes_of("tests/scenario_io/fixtures/format-2/fragments/next-step.json"),
                                       framework())
                .fragment);
        require(all.catalogues.back() && all.fragments.back(), "catalogue and fragment load");
        return all;
    }();
    return loaded;
}

void check_target(const scenario::Scenario& of, const scenario::Target& target) {
    require(!target.branches.empty(), "a jump leads somewhere");
    for (const scenario::Branch& branch : target.branches)
        require(branch.node < of.nodes.size(), "a jump leads to a node");
    require(target.random || target.branches.back().when.empty(), "the last jump has no condition");
}

void check_effects(const scenario::Scenario& of, const std::vector<scenario::Effect>& effects) {
    for (const scenario::Effect& effect : effects)
        require(effect.variable < of.variables.size(), "an effect changes a variable");
}

void check_lines(const scenario::Scenario& of, const std::vector<scenario::Line>& lines) {
    for (const scenario::Line& line : lines) {
        for (const scenario::LineVariant& variant : line.variants) {
            require(variant.speaker != scenario::Speaker::Contact || variant.contact < of.contacts.size(),
                    "a line is said by somebody");
        }
    }
}

void check_task(const scenario::Scenario& of, const scenario::Task& task) {
    require(task.items.empty() || (task.best < task.items.size() && task.worst < task.items.size()),
            "best and worst are items");
    require(task.kind != scenario::TaskKind::Brief || of.catalogue, "a brief has a catalogue");
    for (const scenario::Question& question : task.questions) {
        check_lines(of, question.answer);
        check_effects(of, question.effects);
    }
    for (const scenario::Message& message : task.messages) {
        require(message.contact == scenario::kFromClient || message.contact < of.contacts.size(),
                "a message is from somebody");
        for (const scenario::MessageReply& reply : message.replies) {
            check_lines(of, reply.answer);
            check_effects(of, reply.effects);
        }
        check_effects(of, message.late_effects);
    }
}

void check_decision(const scenario::Scenario& of, const scenario::Decision& decision) {
    const bool choice = decision.kind() == scenario::TaskKind::Choose;
    require(decision.replies.size() >= (choice ? 2U : 1U), "a decision has two replies, a task an outcome");
    bool unconditional = !decision.exhausted.branches.empty();
    for (const scenario::Reply& reply : decision.replies) {
        unconditional = unconditional || (reply.when.empty() && !reply.only_on_timeout);
        check_target(of, reply.next);
        check_effects(of, reply.effects);
    }
    require(unconditional, "one reply can always be given, or it goes on without");
    if (!decision.exhausted.branches.empty()) check_target(of, decision.exhausted);
    if (decision.time_limit.seconds > 0)
        require(decision.time_limit.reply < decision.replies.size(), "silence is a reply");
    if (decision.task) {
        check_task(of, *decision.task);
        for (const scenario::WorstQuestion& question : decision.task->ask_worst)
            require(question.reply < decision.replies.size(), "the worst is a reply");
    }
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
        check_lines(of, node.lines);
        check_effects(of, node.effects);
        if (node.kind == scenario::NodeKind::Jump) check_target(of, node.next);
        if (node.decision) check_decision(of, *node.decision);
    }
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    fuzzing::use_dictionary(count, arguments, FUZZ_DICTIONARY);
    return 0;
}

void check_places(const scenario_io::Diagnostics& diagnostics, std::size_t size) {
    for (const scenario_io::Diagnostic& each : diagnostics) {
        require(each.line >= 1 && each.line <= size + 1 && each.column >= 1 && each.column <= size + 1,
                "a place lies in the file");
        require(!each.message.english().empty(), "a diagnostic says something");
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const scenario_io::ScenarioFile file = scenario_io::read_scenario(source, sources());
    require((file.scenario == nullptr) == scenario_io::has_errors(file.diagnostics),
            "a scenario exactly when there is no error");
    check_places(file.diagnostics, size);
    if (file.scenario) check_scenario(*file.scenario);
    if (source.find("\"fragment\"") != std::string_view::npos) {
        const scenario_io::FragmentFile fragment = scenario_io::read_fragment(source, framework());
        require((fragment.fragment == nullptr) == scenario_io::has_errors(fragment.diagnostics),
                "a fragment exactly when there is no error");
        check_places(fragment.diagnostics, size);
    }
    if (source.find("\"channels\"") != std::string_view::npos) {
        const scenario_io::CatalogueFile catalogue = scenario_io::read_catalogue(source);
        require((catalogue.catalogue == nullptr) == scenario_io::has_errors(catalogue.diagnostics),
                "a catalogue exactly when there is no error");
        check_places(catalogue.diagnostics, size);
    }
    return 0;
}
