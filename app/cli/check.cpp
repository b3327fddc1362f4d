#include "cli/check.h"

#include <filesystem>
#include <optional>

#include "cli/diagnostics_text.h"
#include "cli/json.h"
#include "cli/open.h"
#include "scenario_io/json_document.h"

namespace rapport::cli {

namespace fs = std::filesystem;
using base::Phrase;
using scenario::Severity;
using scenario_io::Diagnostics;

namespace {

struct Checked {
    std::string file;
    Diagnostics diagnostics;
    std::string unreadable;  // why the file could not be read at all
};

// Other files than scenarios are known by a field at the top that no scenario has.
bool has_top_field(const scenario_io::JsonDocument& document, std::string_view pointer) {
    return !document.empty() && document[0].kind == scenario_io::JsonKind::Object && document.find(pointer) != 0;
}

// The problems of a file that turned out to hold no good scenario, as those of what it does hold.
Diagnostics problems_of(std::string_view source, const scenario::CompetencyFramework& framework,
                        Diagnostics as_scenario) {
    scenario_io::JsonDocument::Failure failure;
    const auto document = scenario_io::JsonDocument::parse(source, failure);
    if (has_top_field(document, "/competencies")) return scenario_io::read_framework(source).diagnostics;
    if (has_top_field(document, "/fragment")) return scenario_io::read_fragment(source, framework).diagnostics;
    if (has_top_field(document, "/channels")) return scenario_io::read_catalogue(source).diagnostics;
    return as_scenario;
}

Checked check_file(Context& context, const scenario::FrameworkPtr& framework, const fs::path& file) {
    Checked checked{file.string(), {}, {}};
    const base::Result<std::string> source = context.streams.files.read(file, scenario_io::kMaxFileBytes);
    if (!source) {
        checked.unreadable = source.error().message;
        return checked;
    }
    scenario_io::ScenarioFile read = scenario_io::read_scenario(*source, open_sources(context, framework, file));
    // Looked at only now, because most files are scenarios, and large ones need not be parsed twice.
    checked.diagnostics =
        read.scenario ? std::move(read.diagnostics) : problems_of(*source, *framework, std::move(read.diagnostics));
    return checked;
}

// The files meant: folders stand for the *.json in them. Nothing, and a failure said, for a name that means no file.
bool add_files(Context& context, const scenario::FrameworkPtr& framework, const std::string& name,
               std::vector<fs::path>& files) {
    std::error_code ignored;
    if (!fs::is_directory(name, ignored)) {
        const std::optional<fs::path> file = find_scenario_file(context, framework, name);
        if (file) files.push_back(*file);
        return file.has_value();
    }
    const std::vector<fs::path> inside = context.streams.files.list(name, ".json");
    if (inside.empty()) context.fail(kEnvironment, Phrase("There is no .json file in the folder {}.", {name}));
    files.insert(files.end(), inside.begin(), inside.end());
    return !inside.empty();
}

Json diagnostic_json(const language::Translator& tr, const scenario_io::Diagnostic& each) {
    return {{"code", scenario::catalogue_entry(each.code).id},
            {"severity", each.severity == Severity::Error ? "error" : "warning"},
            {"line", each.line},
            {"column", each.column},
            {"pointer", each.pointer},
            {"message", tr.tr(each.message)},
            {"hint", each.hint.empty() ? std::string() : tr.tr(each.hint)}};
}

struct Totals {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t unreadable = 0;
};

void print_as_json(Context& context, const std::vector<Checked>& all, const Totals& totals) {
    Json files = Json::array();
    for (const Checked& checked : all) {
        Json diagnostics = Json::array();
        for (const scenario_io::Diagnostic& each : checked.diagnostics)
            diagnostics.push_back(diagnostic_json(context.tr, each));
        files.push_back({{"file", checked.file},
                         {"errors", count_of(checked.diagnostics, Severity::Error)},
                         {"warnings", count_of(checked.diagnostics, Severity::Warning)},
                         {"unreadable", text_or_null(checked.unreadable)},
                         {"diagnostics", std::move(diagnostics)}});
    }
    print_json(context.streams.out,
               {{"files", std::move(files)}, {"errors", totals.errors}, {"warnings", totals.warnings}});
}

void print_as_text(Context& context, const std::vector<Checked>& all, const Totals& totals) {
    std::ostream& out = context.streams.out;
    for (const Checked& checked : all) {
        if (!checked.unreadable.empty()) continue;
        print_diagnostics(out, context.tr, checked.file, checked.diagnostics);
        if (checked.diagnostics.empty()) out << context.tr.tr(Phrase("{}: no problems", {checked.file})) << '\n';
    }
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    out << context.tr.tr(Phrase("{}: {}, {}.", {context.tr.tr_n("{} file checked", "{} files checked",
                                                                count(all.size() - totals.unreadable)),
                                                context.tr.tr_n("{} error", "{} errors", count(totals.errors)),
                                                context.tr.tr_n("{} warning", "{} warnings", count(totals.warnings))}))
        << '\n';
}

}  // namespace

int run_check(Context& context, const CheckOptions& options) {
    if (options.files.empty()) {
        context.fail(
            kUsage,
            Phrase("Name at least one file to check, for example “rapport-cli check scenarios/kick-off.json”."));
        return context.exit;
    }
    const std::optional<scenario::FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;

    std::vector<fs::path> files;
    Totals totals;
    std::vector<Checked> all;
    for (const std::string& name : options.files) {
        if (add_files(context, *framework, name, files)) continue;
        ++totals.unreadable;
        all.push_back({name, {}, context.tr.tr("There is no such file.")});
    }
    for (const fs::path& file : files) {
        all.push_back(check_file(context, *framework, file));
        if (!all.back().unreadable.empty()) {
            ++totals.unreadable;
            context.fail(kEnvironment, all.back().unreadable);
        }
        totals.errors += count_of(all.back().diagnostics, Severity::Error);
        totals.warnings += count_of(all.back().diagnostics, Severity::Warning);
    }
    if (options.json)
        print_as_json(context, all, totals);
    else
        print_as_text(context, all, totals);
    if (totals.unreadable > 0) return kEnvironment;
    return totals.errors > 0 ? kContent : kFine;
}

}  // namespace rapport::cli
