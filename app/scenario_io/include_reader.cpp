#include "scenario_io/include_reader.h"

#include <algorithm>
#include <charconv>

#include "scenario_io/parts_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Fragment;
using scenario::Scenario;
using scenario::Variable;

namespace {

scenario::FragmentPtr read_fragment_reference(Reading& reading, std::uint32_t value, const Sources& sources) {
    const std::string id = read_id(reading, value);
    if (id.empty()) return nullptr;
    std::vector<std::string_view> known;
    for (const scenario::FragmentPtr& each : sources.fragments) {
        if (each->id == id) return each;
        known.push_back(each->id);
    }
    reading.report(Code::UnknownFragment, value, Phrase("There is no fragment “{}”, or its file has errors.", {id}),
                   did_you_mean(id, known));
    return nullptr;
}

// A fragment fits into a scenario whose languages it speaks. (Its framework is the one there is, or it would not have
// been read.)
bool fits(Reading& reading, std::uint32_t value, const Fragment& fragment, const Scenario& scenario) {
    for (const std::string& language : scenario.languages) {
        if (std::find(fragment.languages.begin(), fragment.languages.end(), language) != fragment.languages.end())
            continue;
        reading.report(Code::FragmentLanguage, value,
                       Phrase("The fragment “{}” is missing in the language “{}”.", {fragment.id, language}));
        return false;
    }
    return true;
}

std::size_t find_variable(const std::vector<Variable>& variables, std::string_view name) {
    const auto found =
        std::find_if(variables.begin(), variables.end(), [&](const Variable& each) { return each.name == name; });
    return static_cast<std::size_t>(found - variables.begin());
}

// Index of the scenario's variable that `value` names for the bound variable `wanted`.
std::uint32_t read_binding(Reading& reading, std::uint32_t value, const Variable& wanted, const Scenario& scenario) {
    const std::string_view name = read_string(reading, value);
    const std::size_t found = find_variable(scenario.variables, name);
    if (found == scenario.variables.size()) {
        std::vector<std::string_view> known;
        for (const Variable& each : scenario.variables) known.push_back(each.name);
        reading.report(Code::UnknownVariable, value, Phrase("There is no variable “{}”.", {std::string(name)}),
                       did_you_mean(name, known));
        return 0;
    }
    const Variable& bound = scenario.variables[found];
    if (bound.type != wanted.type || bound.min < wanted.min || bound.max > wanted.max) {
        reading.report(Code::BindingMismatch, value,
                       Phrase("The fragment’s variable “{}” has another type or a narrower range than “{}”.",
                              {wanted.name, bound.name}));
    }
    return static_cast<std::uint32_t>(found);
}

// Value of the member `name` of an object that maps names of a fragment; reports names that the fragment does not have.
std::vector<std::uint32_t> read_mapping(Reading& reading, std::uint32_t value,
                                        const std::vector<std::string_view>& names, Code unknown) {
    std::vector<std::uint32_t> found(names.size(), 0);
    if (value == 0 || !expect_kind(reading, value, JsonKind::Object)) return found;
    const JsonDocument& json = reading.json;
    for (std::uint32_t key = value + 1; key < json[value].end; key = json[key + 1].end) {
        const std::string_view name = json.string(key);
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            reading.report(unknown, key + 1, Phrase("The fragment has no “{}” to be connected.", {std::string(name)}),
                           did_you_mean(name, names));
        else
            found[static_cast<std::size_t>(at - names.begin())] = key + 1;
    }
    return found;
}

void plan_variables(Reading& reading, std::uint32_t value, std::uint32_t element, Scenario& scenario,
                    scenario::Inclusion& inclusion) {
    const Fragment& fragment = *inclusion.fragment;
    std::vector<std::string_view> names;
    for (std::size_t v = 0; v < fragment.variables.size(); ++v)
        names.push_back(fragment.bound[v] != 0 ? std::string_view(fragment.variables[v].name) : std::string_view());
    const std::vector<std::uint32_t> given = read_mapping(reading, value, names, Code::UnknownVariable);
    for (std::size_t v = 0; v < fragment.variables.size(); ++v) {
        Variable variable = fragment.variables[v];
        const std::size_t day = reading.has_chapters ? find_variable(scenario.variables, "day") : 0;
        if (given[v] != 0) {
            inclusion.variables.push_back(read_binding(reading, given[v], variable, scenario));
        } else if (fragment.bound[v] != 0 && variable.name == "day" && reading.has_chapters) {
            inclusion.variables.push_back(static_cast<std::uint32_t>(day));
        } else if (fragment.bound[v] != 0) {
            reading.report(Code::UnboundVariable, value != 0 ? value : element,
                           Phrase("The fragment needs a variable of the scenario for “{}”.", {variable.name}));
            inclusion.variables.push_back(0);
        } else {
            variable.name = scenario::included_variable_name(inclusion.prefix, variable.name);
            if (find_variable(scenario.variables, variable.name) != scenario.variables.size())
                reading.report(Code::DuplicateId, element,
                               Phrase("There is already a variable “{}”.", {variable.name}));
            inclusion.variables.push_back(static_cast<std::uint32_t>(scenario.variables.size()));
            scenario.variables.push_back(std::move(variable));
            scenario.variable_titles.push_back(fragment.variable_titles[v]);
        }
    }
}

void add_names(Reading& reading, const scenario::Inclusion& inclusion) {
    std::uint32_t index = inclusion.first_node;
    for (const scenario::Node& node : inclusion.fragment->nodes) {
        reading.made_names.push_back(inclusion.prefix + "." + node.id);
        reading.node_index.emplace(reading.made_names.back(), index++);
        reading.node_names.push_back(reading.made_names.back());
    }
    reading.scope.node_names = reading.node_names;
}

bool has_chapters(const Fragment& fragment) {
    return std::any_of(fragment.nodes.begin(), fragment.nodes.end(),
                       [](const auto& node) { return node.chapter != nullptr; });
}

}  // namespace

bool includes_chapters(const JsonDocument& json, std::uint32_t value, const Sources& sources) {
    if (value == 0 || json[value].kind != JsonKind::Array) return false;
    for (std::uint32_t element = value + 1; element < json[value].end; element = json[element].end) {
        const std::uint32_t id = field_of(json, element, "fragment");
        if (id == 0 || json[id].kind != JsonKind::String) continue;
        for (const scenario::FragmentPtr& each : sources.fragments) {
            if (each->id == json.string(id) && has_chapters(*each)) return true;
        }
    }
    return false;
}

std::vector<PlannedInclusion> plan_inclusions(Reading& reading, std::uint32_t value, std::uint32_t nodes,
                                              const Sources& sources, Scenario& scenario) {
    enum { kFragment, kAs, kVariables, kExits };
    static constexpr Names<4> kNames = {"fragment", "as", "variables", "exits"};
    std::vector<PlannedInclusion> planned;
    if (value == 0) return planned;
    need_format_2(reading, value, "include");
    const bool listed = nodes != 0 && reading.json[nodes].kind == JsonKind::Array;
    auto next = listed ? reading.json[nodes].length : 0U;
    UniqueIds prefixes;
    for (const std::uint32_t element : read_elements(reading, value, 0, 20)) {
        const auto at = fields_of(reading, element, kNames, 1U << kFragment | 1U << kAs);
        PlannedInclusion plan;
        plan.inclusion.prefix = prefixes.read(reading, at[kAs]);
        plan.inclusion.fragment = read_fragment_reference(reading, at[kFragment], sources);
        if (!plan.inclusion.fragment || !fits(reading, element, *plan.inclusion.fragment, scenario)) {
            reading.missing_prefixes.push_back(plan.inclusion.prefix + ".");
            continue;
        }
        plan.inclusion.first_node = next;
        plan.exits = at[kExits];
        plan.value = element;
        next += static_cast<std::uint32_t>(plan.inclusion.fragment->nodes.size());
        plan_variables(reading, at[kVariables], element, scenario, plan.inclusion);
        add_names(reading, plan.inclusion);
        planned.push_back(std::move(plan));
    }
    return planned;
}

void include_planned(Reading& reading, std::vector<PlannedInclusion>& planned, Scenario& scenario) {
    for (PlannedInclusion& plan : planned) {
        const Fragment& fragment = *plan.inclusion.fragment;
        std::vector<std::string_view> names;
        for (const scenario::FragmentExit& exit : fragment.exits) names.push_back(exit.id);
        const std::vector<std::uint32_t> given = read_mapping(reading, plan.exits, names, Code::UnknownExit);
        for (std::size_t e = 0; e < names.size(); ++e) {
            if (given[e] == 0) {
                reading.report(Code::MissingExit, plan.exits != 0 ? plan.exits : plan.value,
                               Phrase("The exit “{}” of the fragment leads nowhere.", {std::string(names[e])}),
                               Phrase("Say in “exits” which node follows."));
            }
            plan.inclusion.exits.push_back(given[e] == 0 ? scenario::kNoNode : read_node_reference(reading, given[e]));
        }
        if (scenario.nodes.size() == plan.inclusion.first_node) scenario::include_nodes(scenario, plan.inclusion);
    }
}

void move_to_inclusions(scenario::Problems& problems, const std::vector<PlannedInclusion>& planned,
                        const JsonDocument& json) {
    constexpr std::string_view kNodes = "/nodes/";
    constexpr std::string_view kVariables = "/variables/";
    const auto foreign = [&](scenario::Problem& each) {
        const std::string_view pointer = each.pointer;
        std::uint32_t node = 0;
        if (pointer.substr(0, kNodes.size()) == kNodes)
            std::from_chars(pointer.data() + kNodes.size(), pointer.data() + pointer.size(), node);
        const PlannedInclusion* inside = nullptr;
        for (const PlannedInclusion& plan : planned) {
            if (node >= plan.inclusion.first_node) inside = &plan;
        }
        if (pointer.substr(0, kVariables.size()) == kVariables) {
            return std::any_of(planned.begin(), planned.end(), [&](const PlannedInclusion& plan) {
                return pointer.substr(kVariables.size())
                    .starts_with(scenario::included_variable_name(plan.inclusion.prefix, ""));
            });
        }
        if (inside == nullptr) return false;
        each.pointer = json.pointer(inside->value);
        // The others are the fragment's own, and reported with it.
        return each.code != Code::UnreachableNode && each.code != Code::NoWayToEnding &&
               each.code != Code::LoopWithoutLimit;
    };
    std::erase_if(problems, foreign);
}

}  // namespace rapport::scenario_io
