// Reads a fragment by itself: as a scenario of nodes and variables, whose exits count as endings while it is checked.
#include "base/hash.h"
#include "scenario/validate.h"
#include "scenario_io/load.h"
#include "scenario_io/node_reader.h"
#include "scenario_io/parts_reader.h"
#include "scenario_io/reading.h"
#include "scenario_io/variable_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Fragment;
using scenario::Scenario;

namespace {

void read_inside(Reading& reading, std::uint32_t variables, std::uint32_t start, std::uint32_t nodes, Scenario& alone,
                 Fragment& fragment) {
    read_variables(reading, variables, alone, &fragment.bound);
    index_nodes(reading, nodes);
    if (reading.has_chapters) {
        add_day(reading, variables, alone);
        fragment.bound.resize(alone.variables.size(), 1);  // the day is that of the including scenario
    }
    reading.scope.variables = alone.variables;
    alone.start = read_node_reference(reading, start);
    alone.nodes = read_nodes(reading, nodes);
    for (const std::uint32_t exit : reading.exits) fragment.exits.push_back({alone.nodes[exit].id, exit});
}

// What a fragment scores is announced by the scenario that includes it.
bool concerns_scenarios(Code code) {
    return code == Code::OpportunityNotScored || code == Code::ScoredWithoutOpportunity;
}

}  // namespace

FragmentFile read_fragment(std::string_view source, const scenario::CompetencyFramework& framework) {
    enum {
        kSchema,
        kFormat,
        kFragment,
        kVersion,
        kFramework,
        kLanguages,
        kDefaultLanguage,
        kTitle,
        kVariables,
        kStart,
        kNodes,
        kNote,
        kInclude
    };
    static constexpr Names<13> kNames = {"$schema",          "format", "fragment",  "version", "framework", "languages",
                                         "default_language", "title",  "variables", "start",   "nodes",     "note",
                                         "include"};
    constexpr std::uint32_t kOptional = 1U << kSchema | 1U << kVariables | 1U << kNote | 1U << kInclude;
    JsonDocument::Failure failure;
    const JsonDocument json = JsonDocument::parse(source, failure);
    if (!failure.failed && json[0].kind != JsonKind::Object)
        failure = {Code::NotAnObject, Phrase("A fragment file is one JSON object."), Phrase(), json.offset(0), true};
    if (failure.failed) return {nullptr, locate_failure(source, failure)};
    Reading reading(json);
    reading.in_fragment = true;
    const auto at = fields_of(reading, 0, kNames, 0x1FFFU & ~kOptional);
    auto fragment = std::make_shared<Fragment>();
    Scenario alone;
    read_format(reading, at[kFormat], 2, 2);
    fragment->default_language = alone.default_language = read_languages(reading, at[kLanguages], at[kDefaultLanguage]);
    fragment->languages = alone.languages = reading.languages;
    fragment->id = read_id(reading, at[kFragment]);
    fragment->version = static_cast<int>(read_integer(reading, at[kVersion], 1, 1'000'000, 1));
    fragment->framework = alone.framework = read_id(reading, at[kFramework]);
    fragment->title = read_text(reading, at[kTitle]);
    read_text(reading, at[kNote]);
    if (at[kInclude] != 0)
        reading.report(Code::NestedFragment, at[kInclude], Phrase("A fragment cannot include other fragments."));
    read_inside(reading, at[kVariables], at[kStart], at[kNodes], alone, *fragment);
    scenario::Problems problems = scenario::validate(alone, framework);
    std::erase_if(problems, [](const scenario::Problem& each) { return concerns_scenarios(each.code); });
    FragmentFile file;
    file.diagnostics = locate(json, source, reading.problems, problems);
    if (has_errors(file.diagnostics)) return file;
    fragment->variables = std::move(alone.variables);
    fragment->variable_titles = std::move(alone.variable_titles);
    fragment->start = alone.start;
    fragment->nodes = std::move(alone.nodes);
    fragment->content_hash = base::content_hash(source);
    file.fragment = std::move(fragment);
    return file;
}

}  // namespace rapport::scenario_io
