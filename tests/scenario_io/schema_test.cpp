// The JSON Schemas, which editors use for completion, agree with the readers as far as a schema can tell.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;
using valijson::adapters::NlohmannJsonAdapter;

namespace {

class Schema {
  public:
    explicit Schema(const char* path) {
        const nlohmann::json source = nlohmann::json::parse(bytes_of(repository(path)));
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(source), m_schema);
    }

    // Empty if the document is valid; else the first thing that is wrong.
    std::string problem_of(const nlohmann::json& document) const {
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(m_schema, NlohmannJsonAdapter(document), &results)) return {};
        valijson::ValidationResults::Error error;
        std::string place;
        results.popError(error);
        for (const std::string& part : error.context) place += part;
        return place + ": " + error.description;
    }

  private:
    valijson::Schema m_schema;
};

// Of a scenario, by the format that it says it is of.
const Schema& scenario_schema(const nlohmann::json& document) {
    static const Schema kFirst("assets/schemas/scenario-1.schema.json");
    static const Schema kSecond("assets/schemas/scenario-2.schema.json");
    return document.is_object() && document.value("format", 0) == 1 ? kFirst : kSecond;
}
const Schema& fragment_schema() {
    static const Schema kSchema("assets/schemas/fragment-2.schema.json");
    return kSchema;
}
const Schema& catalogue_schema() {
    static const Schema kSchema("assets/schemas/catalogue-2.schema.json");
    return kSchema;
}
const Schema& framework_schema() {
    static const Schema kSchema("assets/schemas/framework-1.schema.json");
    return kSchema;
}

// Codes about the shape of one value, which a schema can express. The others need names, other values or the graph.
const std::set<std::string>& shape_codes() {
    static const std::set<std::string> kCodes = {"not-an-object",
                                                 "unsupported-format",
                                                 "unknown-field",
                                                 "missing-field",
                                                 "wrong-type",
                                                 "not-whole",
                                                 "out-of-range",
                                                 "unknown-value",
                                                 "bad-id",
                                                 "too-many",
                                                 "too-few",
                                                 "bad-colour",
                                                 "empty-text",
                                                 "text-too-long",
                                                 "bad-language",
                                                 "duplicate-language",
                                                 "bad-variable-name",
                                                 "boolean-range",
                                                 "shown-boolean",
                                                 "meter-without-title",
                                                 "expression-too-long",
                                                 "not-an-effect",
                                                 "no-continuation",
                                                 "several-continuations",
                                                 "locked-without-condition",
                                                 "needs-newer-format",
                                                 "outcome-not-measured",
                                                 "rule-shape",
                                                 "nested-fragment",
                                                 "scale-incomplete"};
    return kCodes;
}

// By the name of an example: "unknown-group.framework.json".
const Schema& schema_for(const std::string& name, const nlohmann::json& document) {
    if (name.find(".framework.") != std::string::npos) return framework_schema();
    if (name.find(".fragment.") != std::string::npos) return fragment_schema();
    if (name.find(".catalogue.") != std::string::npos) return catalogue_schema();
    return scenario_schema(document);
}

std::vector<std::filesystem::path> json_files(const char* folder) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::exists(repository(folder))) return files;  // there need be no fragments
    for (const auto& entry : std::filesystem::directory_iterator(repository(folder))) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    return files;
}

}  // namespace

TEST_CASE("every shipped scenario, fragment, framework and catalogue is valid by its schema") {
    const auto check_all = [](const char* folder, const auto& schema_of) {
        for (const auto& file : json_files(folder)) {
            CAPTURE(file.string());
            const nlohmann::json document = nlohmann::json::parse(bytes_of(file));
            CHECK(schema_of(document).problem_of(document) == "");
        }
    };
    const auto fragment = [](const nlohmann::json&) -> const Schema& { return fragment_schema(); };
    check_all("scenarios", scenario_schema);
    check_all("tests/scenario_io/fixtures/format-1", scenario_schema);
    check_all("tests/scenario_io/fixtures/format-2", scenario_schema);
    check_all("scenarios/fragments", fragment);
    check_all("tests/scenario_io/fixtures/format-2/fragments", fragment);
    check_all("assets/competencies", [](const nlohmann::json&) -> const Schema& { return framework_schema(); });
    check_all("assets/catalogues", [](const nlohmann::json&) -> const Schema& { return catalogue_schema(); });
}

TEST_CASE("the complete example of the format page is valid by the schema") {
    const nlohmann::json document = nlohmann::json::parse(example());
    CHECK(scenario_schema(document).problem_of(document) == "");
}

TEST_CASE("an example of a wrong shape is refused by the schema, any other example is not") {
    for (const auto& file : json_files("tests/scenario_io/diagnostics")) {
        const std::string name = file.filename().string();
        const std::string code = name.substr(0, name.find('.'));
        if (code == "too-deep" || code == "control-character")
            continue;  // a shape too, but not worth a rule in an editor
        CAPTURE(name);
        const nlohmann::json document = nlohmann::json::parse(bytes_of(file));
        const std::string problem = schema_for(name, document).problem_of(document);
        CAPTURE(problem);
        CHECK(problem.empty() != shape_codes().contains(code));
    }
}

TEST_CASE("every code about shape has an example that the schema can be shown") {
    for (const std::string& code : shape_codes()) {
        CAPTURE(code);
        const std::filesystem::path folder = repository("tests/scenario_io/diagnostics");
        bool found = false;
        for (const char* kind : {"", ".framework", ".fragment"})
            found = found || std::filesystem::exists(folder / (code + kind + ".json"));
        CHECK(found);
    }
}
