// The outer parts of a scenario file: what it is about, briefing, loops; people, variables and nodes have readers of
// their own.
#include <algorithm>

#include "base/hash.h"
#include "scenario/validate.h"
#include "scenario_io/include_reader.h"
#include "scenario_io/load.h"
#include "scenario_io/node_reader.h"
#include "scenario_io/parts_reader.h"
#include "scenario_io/people_reader.h"
#include "scenario_io/reading.h"
#include "scenario_io/variable_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Scenario;

namespace {

scenario::Briefing read_briefing(Reading& reading, std::uint32_t value) {
    enum { kSetting, kSituation, kGoals, kFacts, kScored };
    static constexpr Names<5> kNames = {"setting", "situation", "goals", "facts", "scored"};
    static constexpr Names<3> kFactNames = {"id", "title", "text"};
    scenario::Briefing briefing;
    if (value == 0) return briefing;
    const auto at = fields_of(reading, value, kNames, 0b10111);
    briefing.setting = read_text(reading, at[kSetting]);
    briefing.situation = read_text(reading, at[kSituation]);
    for (const std::uint32_t goal : read_elements(reading, at[kGoals], 1, 5))
        briefing.goals.push_back(read_text(reading, goal));
    for (const std::uint32_t element : read_elements(reading, at[kFacts], 0, 20)) {
        const auto fact = fields_of(reading, element, kFactNames, 0x7);
        std::string id = read_id(reading, fact[0]);
        const auto same = [&](const scenario::Fact& each) { return each.id == id; };
        if (std::any_of(briefing.facts.begin(), briefing.facts.end(), same)) {
            reading.report(Code::DuplicateId, fact[0], Phrase("Two facts have the id “{}”.", {id}));
        }
        briefing.facts.push_back({std::move(id), read_text(reading, fact[1]), read_text(reading, fact[2])});
    }
    for (const std::uint32_t element : read_elements(reading, at[kScored], 1, 10)) {
        std::string id(read_string(reading, element));
        if (std::find(briefing.scored.begin(), briefing.scored.end(), id) != briefing.scored.end()) {
            reading.report(Code::DuplicateId, element, Phrase("“{}” is listed twice.", {id}));
        }
        briefing.scored.push_back(std::move(id));
    }
    return briefing;
}

void read_loops(Reading& reading, std::uint32_t value, Scenario& scenario) {
    static constexpr Names<2> kNames = {"max_visits", "exit"};
    if (value == 0) return;
    const auto at = fields_of(reading, value, kNames, 0x3);
    scenario.loops.max_visits = static_cast<int>(read_integer(reading, at[0], 1, 20, 1));
    scenario.loops.exit = read_node_reference(reading, at[1]);
}

std::vector<std::string> read_tags(Reading& reading, std::uint32_t value) {
    std::vector<std::string> tags;
    for (const std::uint32_t tag : read_elements(reading, value, 0, 12)) tags.push_back(read_id(reading, tag));
    return tags;
}

scenario::CataloguePtr read_catalogue_reference(Reading& reading, std::uint32_t value, const Sources& sources) {
    if (value == 0) return nullptr;
    need_format_2(reading, value, "catalogue");
    reading.has_catalogue = true;
    const std::string id = read_id(reading, value);
    if (id.empty()) return nullptr;
    std::vector<std::string_view> known;
    for (const scenario::CataloguePtr& each : sources.catalogues) {
        if (each->id == id) return each;
        known.push_back(each->id);
    }
    reading.report(Code::UnknownCatalogue, value, Phrase("There is no catalogue “{}”, or its file has errors.", {id}),
                   did_you_mean(id, known));
    return nullptr;
}

// Of the file and of what it uses; that of the bytes alone if it uses nothing.
std::string hash_of(std::string_view source, const Scenario& scenario, const std::vector<PlannedInclusion>& included) {
    std::string hash = base::content_hash(source);
    if (!scenario.catalogue && included.empty()) return hash;
    if (scenario.catalogue) hash += scenario.catalogue->content_hash;
    for (const PlannedInclusion& each : included) hash += each.inclusion.fragment->content_hash;
    return base::content_hash(hash);
}

std::shared_ptr<Scenario> read_whole(Reading& reading, const Sources& sources,
                                     std::vector<PlannedInclusion>& included) {
    enum {
        kSchema,
        kFormat,
        kId,
        kVersion,
        kFramework,
        kLanguages,
        kDefaultLanguage,
        kTitle,
        kSummary,
        kTags,
        kDifficulty,
        kMinutes,
        kNote,
        kClient,
        kContacts,
        kCatalogue,
        kInclude,
        kBriefing,
        kVariables,
        kLoops,
        kStart,
        kNodes
    };
    static constexpr Names<22> kNames = {
        "$schema", "format",   "id",         "version", "framework", "languages", "default_language", "title",
        "summary", "tags",     "difficulty", "minutes", "note",      "client",    "contacts",         "catalogue",
        "include", "briefing", "variables",  "loops",   "start",     "nodes"};
    constexpr std::uint32_t kOptional = 1U << kSchema | 1U << kTags | 1U << kNote | 1U << kContacts | 1U << kCatalogue |
                                        1U << kInclude | 1U << kVariables | 1U << kLoops;
    const auto at = fields_of(reading, 0, kNames, ((1U << kNames.size()) - 1U) & ~kOptional);
    auto scenario = std::make_shared<Scenario>();
    read_format(reading, at[kFormat], 1, 2);
    scenario->default_language = read_languages(reading, at[kLanguages], at[kDefaultLanguage]);
    scenario->languages = reading.languages;
    scenario->id = read_id(reading, at[kId]);
    scenario->version = static_cast<int>(read_integer(reading, at[kVersion], 1, 1'000'000, 1));
    scenario->framework = read_id(reading, at[kFramework]);
    scenario->title = read_text(reading, at[kTitle]);
    scenario->summary = read_text(reading, at[kSummary]);
    scenario->tags = read_tags(reading, at[kTags]);
    scenario->difficulty = static_cast<int>(read_integer(reading, at[kDifficulty], 1, 5, 1));
    scenario->minutes = static_cast<int>(read_integer(reading, at[kMinutes], 1, 120, 1));
    read_text(reading, at[kNote]);
    scenario->client = read_client(reading, at[kClient]);
    scenario->contacts = read_contacts(reading, at[kContacts]);
    scenario->catalogue = read_catalogue_reference(reading, at[kCatalogue], sources);
    scenario->briefing = read_briefing(reading, at[kBriefing]);
    read_variables(reading, at[kVariables], *scenario);
    index_nodes(reading, at[kNodes]);
    reading.has_chapters |= includes_chapters(reading.json, at[kInclude], sources);
    if (reading.has_chapters) add_day(reading, at[kVariables], *scenario);
    included = plan_inclusions(reading, at[kInclude], at[kNodes], sources, *scenario);
    reading.scope.variables = scenario->variables;
    read_loops(reading, at[kLoops], *scenario);
    scenario->start = read_node_reference(reading, at[kStart]);
    scenario->nodes = read_nodes(reading, at[kNodes]);
    include_planned(reading, included, *scenario);
    return scenario;
}

}  // namespace

ScenarioFile read_scenario(std::string_view source, const Sources& sources) {
    JsonDocument::Failure failure;
    const JsonDocument json = JsonDocument::parse(source, failure);
    if (failure.failed) return {nullptr, locate_failure(source, failure)};
    if (json[0].kind != JsonKind::Object) {
        failure = {Code::NotAnObject, Phrase("A scenario file is one JSON object."), Phrase(), json.offset(0), true};
        return {nullptr, locate_failure(source, failure)};
    }
    Reading reading(json);
    std::vector<PlannedInclusion> included;
    std::shared_ptr<Scenario> scenario = read_whole(reading, sources, included);
    scenario->content_hash = hash_of(source, *scenario, included);
    scenario::Problems problems = scenario::validate(*scenario, sources.framework);
    if (!included.empty()) move_to_inclusions(problems, included, json);
    const auto misspelt = [](const FoundProblem& each) { return each.code == Code::UnknownContact; };
    if (std::any_of(reading.problems.begin(), reading.problems.end(), misspelt)) {
        std::erase_if(problems, [](const auto& each) { return each.code == Code::UnusedContact; });
    }
    if (!reading.missing_prefixes.empty()) {  // what is missing would have given the opportunities
        std::erase_if(problems, [](const auto& each) { return each.code == Code::ScoredWithoutOpportunity; });
    }
    ScenarioFile file;
    file.diagnostics = locate(json, source, reading.problems, problems);
    if (!has_errors(file.diagnostics)) file.scenario = std::move(scenario);
    return file;
}

ScenarioFile read_scenario(std::string_view source, const scenario::CompetencyFramework& framework) {
    return read_scenario(source, Sources{framework, {}, {}});
}

}  // namespace rapport::scenario_io
