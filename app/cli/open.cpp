#include "cli/open.h"

#include <algorithm>
#include <variant>
#include <vector>

#include "base/nearest.h"
#include "cli/diagnostics_text.h"
#include "dialogue/record.h"
#include "scenario_io/json_document.h"

namespace rapport::cli {

namespace fs = std::filesystem;
using base::Phrase;
using scenario::FrameworkPtr;

namespace {

constexpr std::uint64_t kMaxRecordBytes = 16U * 1024U * 1024U;

bool exists(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

fs::path full_path(const fs::path& path) {
    std::error_code error;
    const fs::path full = fs::absolute(path, error);
    return error ? path : full.lexically_normal();
}

std::vector<scenario_io::LibraryFolder> library_folders(Context& context) {
    std::vector<scenario_io::LibraryFolder> folders;
    if (context.streams.resources) folders.push_back({context.streams.resources->scenarios, false});
    if (!context.streams.user_scenarios.empty()) folders.push_back({context.streams.user_scenarios, true});
    return folders;
}

std::nullopt_t fail_unknown(Context& context, const scenario_io::Library& library, const std::string& name) {
    std::vector<std::string_view> known;
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (entry.scenario) known.emplace_back(entry.scenario->id);
    }
    const std::string_view nearest = base::nearest_name(name, known);
    if (!nearest.empty()) {
        return context.fail(kEnvironment,
                            Phrase("There is no file “{}” and no scenario with this id. Did you mean “{}”?",
                                   {name, std::string(nearest)}));
    }
    return context.fail(
        kEnvironment,
        Phrase("There is no file “{}” and no scenario with this id. “rapport-cli play” lists the scenarios.", {name}));
}

// Where a record's scenario may lie, the likeliest place first.
std::vector<fs::path> likely_places(Context& context, const FrameworkPtr& framework, const dialogue::Record& record,
                                    const fs::path& record_file) {
    std::vector<fs::path> places;
    if (!record.scenario_file.empty()) {
        places.emplace_back(record.scenario_file);
        places.push_back(record_file.parent_path() / fs::path(record.scenario_file).filename());
    }
    places.push_back(record_file.parent_path() / (record.scenario_id + ".json"));
    const scenario_io::Library library = open_library(context, framework);
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (entry.scenario && entry.scenario->id == record.scenario_id) places.push_back(entry.file);
    }
    return places;
}

// The first place with the very content that was played; else the first with the same scenario, which replay() will
// refuse by name.
std::optional<OpenedScenario> find_recorded(Context& context, const FrameworkPtr& framework,
                                            const dialogue::Record& record, const fs::path& record_file) {
    std::optional<OpenedScenario> changed;
    for (const fs::path& place : likely_places(context, framework, record, record_file)) {
        const base::Result<std::string> source = context.streams.files.read(place, scenario_io::kMaxFileBytes);
        if (!source) continue;
        scenario_io::ScenarioFile read = scenario_io::read_scenario(*source, open_sources(context, framework, place));
        if (!read.scenario || read.scenario->id != record.scenario_id) continue;
        OpenedScenario found{std::move(read.scenario), full_path(place)};
        if (found.scenario->content_hash == record.scenario_hash) return found;
        if (!changed) changed = std::move(found);
    }
    if (changed) return changed;
    return context.fail(kEnvironment,
                        Phrase("The scenario “{}” of this record was not found: not at {}, not beside the record, not "
                               "among the shipped scenarios. Name its file with --scenario.",
                               {record.scenario_id, record.scenario_file}));
}

}  // namespace

std::optional<FrameworkPtr> open_framework(Context& context, const CommonOptions& options) {
    if (options.framework.empty() && !context.streams.resources)
        return context.fail(kEnvironment, context.streams.resources.error().message);
    const fs::path file = options.framework.empty() ? context.streams.resources->frameworks / "account-manager.json"
                                                    : fs::path(options.framework);
    const base::Result<std::string> source = context.streams.files.read(file, scenario_io::kMaxFileBytes);
    if (!source) return context.fail(kEnvironment, source.error().message);
    scenario_io::FrameworkFile read = scenario_io::read_framework(*source);
    if (read.framework) return std::move(read.framework);
    print_diagnostics(context.streams.err, context.tr, file.string(), read.diagnostics);
    return context.fail(kContent,
                        Phrase("The competency framework {} has errors and cannot be used.", {file.string()}));
}

scenario_io::Library open_library(Context& context, const FrameworkPtr& framework) {
    return scenario_io::Library(context.streams.files, framework, library_folders(context));
}

scenario_io::Sources open_sources(Context& context, const FrameworkPtr& framework, const fs::path& file) {
    const fs::path folder = full_path(file).parent_path();
    std::vector<scenario_io::LibraryFolder> folders = library_folders(context);
    const auto same = [&](const scenario_io::LibraryFolder& each) { return full_path(each.path) == folder; };
    const auto known = std::find_if(folders.begin(), folders.end(), same);
    const fs::path named = known != folders.end() ? known->path : folder;
    if (known == folders.end()) folders.push_back({folder, false});
    scenario_io::Shelf shelf(framework);
    shelf.refresh(context.streams.files, folders);
    return shelf.sources_for(named);
}

std::optional<fs::path> find_scenario_file(Context& context, const FrameworkPtr& framework, const std::string& name) {
    if (exists(name)) return fs::path(name);
    const scenario_io::Library library = open_library(context, framework);
    if (const scenario_io::LibraryEntry* entry = library.find(name)) return entry->file;
    // A broken file of the library has no id; whoever names it wants to hear what is wrong with it.
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (entry.file.stem() == name) return entry.file;
    }
    return fail_unknown(context, library, name);
}

std::optional<OpenedScenario> open_scenario(Context& context, const FrameworkPtr& framework, const fs::path& file) {
    const base::Result<std::string> source = context.streams.files.read(file, scenario_io::kMaxFileBytes);
    if (!source) return context.fail(kEnvironment, source.error().message);
    scenario_io::ScenarioFile read = scenario_io::read_scenario(*source, open_sources(context, framework, file));
    if (read.scenario) return OpenedScenario{std::move(read.scenario), full_path(file)};
    context.streams.out.flush();
    print_diagnostics(context.streams.err, context.tr, file.string(), read.diagnostics);
    return context.fail(kContent, Phrase("{} has errors and cannot be used until they are mended.", {file.string()}));
}

std::optional<OpenedRecord> open_record(Context& context, const FrameworkPtr& framework, const std::string& record_file,
                                        const std::string& scenario_name) {
    const base::Result<std::string> source = context.streams.files.read(record_file, kMaxRecordBytes);
    if (!source) return context.fail(kEnvironment, source.error().message);
    const base::Result<dialogue::Record> record = dialogue::read_record(*source);
    if (!record) return context.fail(kContent, record_file + ": " + record.error().message);

    std::optional<OpenedScenario> opened;
    if (scenario_name.empty()) {
        opened = find_recorded(context, framework, *record, full_path(record_file));
    } else if (const std::optional<fs::path> file = find_scenario_file(context, framework, scenario_name)) {
        opened = open_scenario(context, framework, *file);
    }
    if (!opened) return std::nullopt;

    std::variant<dialogue::Conversation, dialogue::ReplayFailure> replayed =
        dialogue::replay(opened->scenario, *record);
    if (const auto* failure = std::get_if<dialogue::ReplayFailure>(&replayed))
        return context.fail(kContent, failure->reason);
    if (record->framework_hash != framework->content_hash) {
        context.warn(
            Phrase("The competency framework has changed since this conversation was recorded; the scores follow the "
                   "present one."));
    }
    return OpenedRecord{std::move(*std::get_if<dialogue::Conversation>(&replayed)), opened->file};
}

}  // namespace rapport::cli
