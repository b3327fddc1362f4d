// One failing example for each code of the catalogue, in diagnostics/<code>.json; <code>.framework.json is a framework
// file (.catalogue and .fragment likewise), and <code>.txt holds what is no JSON. Each is otherwise right, so that only
// its own code is reported.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;
using rapport::scenario::CatalogueEntry;
using rapport::scenario::diagnostic_catalogue;
using rapport::scenario::Severity;

namespace {

// What cannot be had without the other; and codes whose files would be too large to keep (broken_files_test.cpp makes
// them).
const std::map<std::string, std::set<std::string>>& consequences() {
    static const std::map<std::string, std::set<std::string>> kConsequences = {
        {"duplicate-node", {"unreachable-node"}}};
    return kConsequences;
}
const std::set<std::string>& generated() {
    static const std::set<std::string> kGenerated = {"file-too-large", "too-many-problems"};
    return kGenerated;
}

struct Example {
    Diagnostics diagnostics;
    bool loaded = false;
    bool found = false;
};

Example read_example(const std::string& id) {
    const std::filesystem::path folder = repository("tests/scenario_io/diagnostics");
    for (const char* extension : {".json", ".txt"}) {
        if (!std::filesystem::exists(folder / (id + extension))) continue;
        ScenarioFile file = read_scenario(bytes_of(folder / (id + extension)), sources());
        return {std::move(file.diagnostics), file.scenario != nullptr, true};
    }
    if (std::filesystem::exists(folder / (id + ".fragment.json"))) {
        FragmentFile file = read_fragment(bytes_of(folder / (id + ".fragment.json")), framework());
        return {std::move(file.diagnostics), file.fragment != nullptr, true};
    }
    if (std::filesystem::exists(folder / (id + ".catalogue.json"))) {
        CatalogueFile file = read_catalogue(bytes_of(folder / (id + ".catalogue.json")));
        return {std::move(file.diagnostics), file.catalogue != nullptr, true};
    }
    if (!std::filesystem::exists(folder / (id + ".framework.json"))) return {};
    FrameworkFile file = read_framework(bytes_of(folder / (id + ".framework.json")));
    return {std::move(file.diagnostics), file.framework != nullptr, true};
}

}  // namespace

TEST_CASE(
    "every code of the catalogue has an example that is reported with it and with its severity, and with nothing "
    "else") {
    for (const CatalogueEntry& entry : diagnostic_catalogue()) {
        const std::string id = entry.id;
        if (generated().contains(id)) continue;
        CAPTURE(id);
        const Example example = read_example(id);
        REQUIRE(example.found);
        bool reported = false;
        for (const Diagnostic& each : example.diagnostics) {
            const auto allowed = consequences().find(id);
            const bool consequence = allowed != consequences().end() && allowed->second.contains(code_of(each));
            CAPTURE(code_of(each));
            CHECK((each.code == entry.code || consequence));
            if (each.code != entry.code) continue;
            reported = true;
            CHECK(each.severity == entry.severity);
            CHECK_FALSE(each.message.english().empty());
        }
        CHECK(reported);
        CHECK(example.loaded == (entry.severity == Severity::Warning));
    }
}

TEST_CASE("every example file belongs to a code of the catalogue") {
    std::set<std::string> ids;
    for (const CatalogueEntry& entry : diagnostic_catalogue()) ids.insert(entry.id);
    for (const auto& entry : std::filesystem::directory_iterator(repository("tests/scenario_io/diagnostics"))) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        CHECK(ids.contains(name.substr(0, name.find('.'))));
    }
}

TEST_CASE("misspelt names are reported with the right one") {
    for (const auto& [code, hint] :
         std::map<std::string, std::string>{{"unknown-value", "Did you mean “irritated”?"},
                                            {"unknown-variable", "Did you mean “trust”?"},
                                            {"unknown-function", "Did you mean “min”?"},
                                            {"expression-node", "Did you mean “opening”?"},
                                            {"unknown-framework", "Did you mean “account-manager”?"},
                                            {"unknown-indicator", "Did you mean “planning.next-step”?"},
                                            {"unknown-competency", "Did you mean “listening”?"},
                                            {"unknown-contact", "Did you mean “maria”?"},
                                            {"unknown-item", "Did you mean “call”?"},
                                            {"unknown-catalogue", "Did you mean “digital-agency”?"},
                                            {"unknown-catalogue-item", "Did you mean “analyst”?"},
                                            {"unknown-fragment", "Did you mean “next-step”?"},
                                            {"unknown-exit", "Did you mean “done”?"},
                                            {"unknown-group", "Did you mean “core”?"}}) {
        const std::string id = code;  // Clang cannot capture the parts of a pair
        CAPTURE(id);
        const Example example = read_example(id);
        REQUIRE(example.diagnostics.size() == 1);
        CHECK(example.diagnostics.front().hint.english() == hint);
    }
}

TEST_CASE("common mistakes of syntax are explained") {
    const auto hint = [](std::string_view source) {
        return read_scenario(source, framework()).diagnostics.at(0).hint.english();
    };
    CHECK(hint("{\"a\": 1,}") == "There must be no comma after the last element.");
    CHECK(hint("{\"a\": [1, 2,]}") == "There must be no comma after the last element.");
    CHECK(hint("{\"a\": 1 \"b\": 2}") == "Is a comma missing before this?");
    CHECK(hint("{'a': 1}") == "JSON wants double quotes.");
    CHECK(hint("{ // comment\n}") == "JSON has no comments; write a “note” instead.");
    CHECK(hint("{\"a\": \"one\ntwo\"}") == "A closing quote is missing; a line break inside a text is written \\n.");
    CHECK(hint("{\"a\": 1") == "A closing bracket or quote is missing, or the file was cut off.");
}

TEST_CASE("what a parser says about a broken file is short and is text, whatever the file holds") {
    const std::string source = "{\"a\": \"" + std::string(100'000, 'x') + "\n";
    const ScenarioFile file = read_scenario(source, framework());
    CHECK(file.diagnostics.at(0).message.english().size() < 300);
    const ScenarioFile cut = read_scenario("{\"a\": é}", framework());
    CHECK(cut.diagnostics.at(0).message.english().find('\xC3') == std::string::npos);
}

TEST_CASE("unreadable parts are reported once, without consequences elsewhere") {
    CHECK(places_in(example_with("\"when\": \"named_date\"", "\"when\": \"nmed_date\"")).size() == 1);
    CHECK(places_in(example_with("\"next\": \"close\"", "\"next\": 5")).size() == 1);
    CHECK(places_in(example_with("\"trust += 10\", \"named_date = true\"", "\"trust += 10\", \"named_date == true\""))
              .size() == 1);
    CHECK(places_in(example_with("\"to\": \"doubt\"", "\"to\": \"dobt\"")).size() == 1);
    CHECK(places_in(example_with("\"framework\": \"account-manager\"", "\"framework\": \"other\"")).size() == 1);
    CHECK(places_in(example_with("{\"when\": \"trust >= 50\",", "{\"when\": 5,")).size() == 1);
    CHECK(places_in(example_with("\"framework\": \"account-manager\",", "")).size() == 1);
}
