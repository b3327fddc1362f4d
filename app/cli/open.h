// Opens what commands are named on the command line: frameworks, scenarios by file or id, records. Failures are said on
// stderr through the Context, which keeps the exit code; the functions then return nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/context.h"
#include "dialogue/conversation.h"
#include "scenario/framework.h"
#include "scenario_io/library.h"

namespace rapport::cli {

std::optional<scenario::FrameworkPtr> open_framework(Context& context, const CommonOptions& options);

// The shipped scenarios and the user's own.
scenario_io::Library open_library(Context& context, const scenario::FrameworkPtr& framework);

// What a scenario file may refer to: what lies beside it, the user's own, and what is shipped.
scenario_io::Sources open_sources(Context& context, const scenario::FrameworkPtr& framework,
                                  const std::filesystem::path& file);

// The file meant by `name`: a path, or the id of a scenario of the library.
std::optional<std::filesystem::path> find_scenario_file(Context& context, const scenario::FrameworkPtr& framework,
                                                        const std::string& name);

struct OpenedScenario {
    scenario::ScenarioPtr scenario;
    std::filesystem::path file;  // absolute
};
// Reads it; a file with errors is refused, with its diagnostics on stderr.
std::optional<OpenedScenario> open_scenario(Context& context, const scenario::FrameworkPtr& framework,
                                            const std::filesystem::path& file);

struct OpenedRecord {
    dialogue::Conversation conversation;
    std::filesystem::path scenario_file;
};
// Reads a record, finds its scenario (`scenario_name` if given, else where the record says, beside the record, in the
// library) and replays it. Warns when the framework is not the one of the record.
std::optional<OpenedRecord> open_record(Context& context, const scenario::FrameworkPtr& framework,
                                        const std::string& record_file, const std::string& scenario_name);

}  // namespace rapport::cli
