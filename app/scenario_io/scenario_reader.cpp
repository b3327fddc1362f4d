// The outer parts of a scenario file: what it is about, client, briefing, variables; the nodes are read by
// node_reader.cpp.
#include <algorithm>

#include "base/hash.h"
#include "scenario/validate.h"
#include "scenario_io/load.h"
#include "scenario_io/node_reader.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Scenario;

namespace {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

scenario::Colour read_colour(Reading& reading, std::uint32_t value) {
    const std::string_view text = read_string(reading, value);
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    const bool valid = text.size() == 7 && text[0] == '#' &&
                       std::all_of(text.begin() + 1, text.end(), [&](char c) { return digit(c) >= 0; });
    if (!valid) {
        if (value != 0 && reading.json[value].kind == JsonKind::String) {
            reading.report(Code::BadColour, value, Phrase("“{}” is not a colour.", {std::string(text)}),
                           Phrase("Colours are written as #rrggbb."));
        }
        return {};
    }
    const auto component = [&](std::size_t at) {
        return static_cast<std::uint8_t>(digit(text[at]) * 16 + digit(text[at + 1]));
    };
    return {component(1), component(3), component(5)};
}

scenario::Looks read_looks(Reading& reading, std::uint32_t value) {
    enum { kAge, kSkin, kHairColour, kClothesColour, kHairStyle, kBeard, kGlasses, kClothesStyle };
    static constexpr Names<8> kNames = {"age",        "skin",  "hair_colour", "clothes_colour",
                                        "hair_style", "beard", "glasses",     "clothes_style"};
    static constexpr Names<3> kAges = {"young", "middle", "senior"};
    static constexpr Names<8> kHair = {"bald", "short", "side_part", "curly", "receding", "long", "bob", "bun"};
    static constexpr Names<4> kBeards = {"none", "stubble", "moustache", "full"};
    static constexpr Names<3> kGlassesNames = {"none", "round", "square"};
    static constexpr Names<6> kClothes = {"t_shirt", "shirt", "suit", "sweater", "hoodie", "blouse"};
    if (value == 0) return {};
    const auto at = fields_of(reading, value, kNames, 0xFF);
    scenario::Looks looks;
    looks.age = read_enum(reading, at[kAge], kAges, looks.age);
    looks.skin = read_colour(reading, at[kSkin]);
    looks.hair_colour = read_colour(reading, at[kHairColour]);
    looks.clothes_colour = read_colour(reading, at[kClothesColour]);
    looks.hair_style = read_enum(reading, at[kHairStyle], kHair, looks.hair_style);
    looks.beard = read_enum(reading, at[kBeard], kBeards, looks.beard);
    looks.glasses = read_enum(reading, at[kGlasses], kGlassesNames, looks.glasses);
    looks.clothes_style = read_enum(reading, at[kClothesStyle], kClothes, looks.clothes_style);
    return looks;
}

scenario::Client read_client(Reading& reading, std::uint32_t value) {
    static constexpr Names<5> kNames = {"name", "role", "company", "temperament", "looks"};
    if (value == 0) return {};
    const auto at = fields_of(reading, value, kNames, 0x1F);
    return {read_text(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2]), read_text(reading, at[3]),
            read_looks(reading, at[4])};
}

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

bool is_variable_name(std::string_view name) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    constexpr std::array<std::string_view, 8> kWords = {"and", "or", "not", "true", "false", "visits", "min", "max"};
    return !name.empty() && name.size() <= kMaxIdLength && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), allowed) &&
           std::find(kWords.begin(), kWords.end(), name) == kWords.end();
}

void read_variable(Reading& reading, std::uint32_t key, Scenario& scenario) {
    enum { kType, kStart, kMin, kMax, kShown, kTitle };
    static constexpr Names<6> kNames = {"type", "start", "min", "max", "shown", "title"};
    static constexpr Names<2> kTypes = {"integer", "boolean"};
    constexpr std::int64_t kMost = scenario::kMaxVariableValue;
    scenario::Variable variable;
    variable.name = std::string(reading.json.string(key));
    if (!is_variable_name(variable.name)) {
        reading.report(Code::BadVariableName, key + 1,
                       Phrase("“{}” cannot be the name of a variable.", {variable.name}),
                       Phrase("A name is a lower-case letter, then letters, digits and “_”, and no word of the "
                              "expression language."));
    }
    const auto at = fields_of(reading, key + 1, kNames, 0b11);
    variable.type = read_enum(reading, at[kType], kTypes, scenario::Type::Integer);
    variable.shown = read_boolean(reading, at[kShown], false);
    if (variable.type == scenario::Type::Boolean) {
        variable.start = read_boolean(reading, at[kStart], false) ? 1 : 0;
        const std::uint32_t range = at[kMin] != 0 ? at[kMin] : at[kMax];
        if (range != 0) reading.report(Code::BooleanRange, range, Phrase("A truth value has no “min” and “max”."));
        if (variable.shown)
            reading.report(Code::ShownBoolean, at[kShown], Phrase("A truth value cannot be shown as a meter."));
    } else {
        for (const std::size_t field : {std::size_t{kMin}, std::size_t{kMax}}) {
            if (at[field] == 0)
                reading.report(Code::MissingField, key + 1,
                               Phrase("The field “{}” is missing.", {std::string(kNames[field])}));
        }
        variable.start = read_integer(reading, at[kStart], -kMost, kMost, 0);
        variable.min = read_integer(reading, at[kMin], -kMost, kMost, -kMost);
        variable.max = read_integer(reading, at[kMax], -kMost, kMost, kMost);
        if (variable.min > variable.max) {
            reading.report(Code::EmptyRange, at[kMin],
                           Phrase("“min” is {}, larger than “max”, {}.",
                                  {std::to_string(variable.min), std::to_string(variable.max)}));
        } else if (variable.start < variable.min || variable.start > variable.max) {
            reading.report(
                Code::StartOutsideRange, at[kStart],
                Phrase("The start {} is outside the range from {} to {}.",
                       {std::to_string(variable.start), std::to_string(variable.min), std::to_string(variable.max)}));
        }
    }
    scenario::Text title = read_text(reading, at[kTitle]);
    if (variable.shown && title.empty()) {
        reading.report(Code::MeterWithoutTitle, key + 1,
                       Phrase("“{}” is shown to the trainee and needs a “title”.", {variable.name}));
    }
    scenario.variables.push_back(std::move(variable));
    scenario.variable_titles.push_back(std::move(title));
}

void read_variables(Reading& reading, std::uint32_t value, Scenario& scenario) {
    if (value == 0 || !expect_kind(reading, value, JsonKind::Object)) return;
    const JsonDocument& json = reading.json;
    if (json[value].length > 64) {
        return reading.report(
            Code::TooMany, value,
            Phrase("There are {} variables; at most 64 are allowed.", {std::to_string(json[value].length)}));
    }
    for (std::uint32_t key = value + 1; key < json[value].end; key = json[key + 1].end) {
        const std::string_view name = json.string(key);
        const auto same = [&](const scenario::Variable& each) { return each.name == name; };
        if (std::any_of(scenario.variables.begin(), scenario.variables.end(), same)) {
            reading.report(Code::DuplicateKey, key, Phrase("The field “{}” is written twice.", {std::string(name)}));
            continue;
        }
        read_variable(reading, key, scenario);
    }
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

std::shared_ptr<Scenario> read_whole(Reading& reading) {
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
        kBriefing,
        kVariables,
        kLoops,
        kStart,
        kNodes
    };
    static constexpr Names<19> kNames = {
        "$schema",  "format",    "id",    "version",    "framework", "languages", "default_language",
        "title",    "summary",   "tags",  "difficulty", "minutes",   "note",      "client",
        "briefing", "variables", "loops", "start",      "nodes"};
    constexpr std::uint32_t kOptional = 1U << kSchema | 1U << kTags | 1U << kNote | 1U << kVariables | 1U << kLoops;
    const auto at = fields_of(reading, 0, kNames, 0x7FFFFU & ~kOptional);
    auto scenario = std::make_shared<Scenario>();
    read_format(reading, at[kFormat]);
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
    scenario->briefing = read_briefing(reading, at[kBriefing]);
    read_variables(reading, at[kVariables], *scenario);
    index_nodes(reading, at[kNodes]);
    reading.scope.variables = scenario->variables;
    read_loops(reading, at[kLoops], *scenario);
    scenario->start = read_node_reference(reading, at[kStart]);
    scenario->nodes = read_nodes(reading, at[kNodes]);
    return scenario;
}

}  // namespace

ScenarioFile read_scenario(std::string_view source, const scenario::CompetencyFramework& framework) {
    JsonDocument::Failure failure;
    const JsonDocument json = JsonDocument::parse(source, failure);
    if (failure.failed) return {nullptr, locate_failure(source, failure)};
    if (json[0].kind != JsonKind::Object) {
        failure = {Code::NotAnObject, Phrase("A scenario file is one JSON object."), Phrase(), json.offset(0), true};
        return {nullptr, locate_failure(source, failure)};
    }
    Reading reading(json);
    std::shared_ptr<Scenario> scenario = read_whole(reading);
    scenario->content_hash = base::content_hash(source);
    ScenarioFile file;
    file.diagnostics = locate(json, source, reading.problems, scenario::validate(*scenario, framework));
    if (!has_errors(file.diagnostics)) file.scenario = std::move(scenario);
    return file;
}

}  // namespace rapport::scenario_io
