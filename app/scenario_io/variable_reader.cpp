#include "scenario_io/variable_reader.h"

#include <algorithm>

#include "scenario_io/parts_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Scenario;

namespace {

bool is_variable_name(std::string_view name) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    constexpr std::array<std::string_view, 8> kWords = {"and", "or", "not", "true", "false", "visits", "min", "max"};
    return !name.empty() && name.size() <= kMaxIdLength && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), allowed) &&
           std::find(kWords.begin(), kWords.end(), name) == kWords.end();
}

void read_variable(Reading& reading, std::uint32_t key, Scenario& scenario, std::vector<char>* bound) {
    enum { kType, kStart, kMin, kMax, kShown, kTitle, kBound };
    static constexpr Names<7> kNames = {"type", "start", "min", "max", "shown", "title", "bound"};
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
    const bool is_bound = bound != nullptr && field_of(reading.json, key + 1, "bound") != 0;
    std::array<std::uint32_t, kNames.size()> at{};
    read_fields(reading, key + 1, std::span(kNames).first(bound != nullptr ? 7 : 6), is_bound ? 0b01 : 0b11, at);
    if (is_bound && !read_boolean(reading, at[kBound], true))
        reading.report(Code::UnknownValue, at[kBound], Phrase("Here only true has a meaning."));
    if (bound != nullptr) bound->push_back(is_bound ? 1 : 0);
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
        if (is_bound) variable.start = variable.min;
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

}  // namespace

void read_variables(Reading& reading, std::uint32_t value, Scenario& scenario, std::vector<char>* bound) {
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
        read_variable(reading, key, scenario, bound);
    }
}

void add_day(Reading& reading, std::uint32_t variables, Scenario& scenario) {
    const auto same = [](const scenario::Variable& each) { return each.name == "day"; };
    if (std::any_of(scenario.variables.begin(), scenario.variables.end(), same)) {
        reading.report(Code::BadVariableName, field_of(reading.json, variables, "day"),
                       Phrase("“day” is the day of the story in a scenario with chapters, and need not be declared."));
        return;
    }
    scenario.variables.push_back({"day", scenario::Type::Integer, 1, 1, kLastDay, false});
    scenario.variable_titles.emplace_back();
}

}  // namespace rapport::scenario_io
