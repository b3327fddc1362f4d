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

const Schema& scenario_schema() {
    static const Schema kSchema("assets/schemas/scenario-1.schema.json");
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
                                                 "scale-incomplete"};
    return kCodes;
}

std::vector<std::filesystem::path> json_files(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(repository(folder))) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    return files;
}

}  // namespace

TEST_CASE("every shipped scenario and framework is valid by its schema") {
    for (const auto& file : json_files("scenarios")) {
        CAPTURE(file.string());
        CHECK(scenario_schema().problem_of(nlohmann::json::parse(bytes_of(file))) == "");
    }
    for (const auto& file : json_files("assets/competencies")) {
        CAPTURE(file.string());
        CHECK(framework_schema().problem_of(nlohmann::json::parse(bytes_of(file))) == "");
    }
}

TEST_CASE("the complete example of the format page is valid by the schema") {
    CHECK(scenario_schema().problem_of(nlohmann::json::parse(example())) == "");
}

TEST_CASE("an example of a wrong shape is refused by the schema, any other example is not") {
    for (const auto& file : json_files("tests/scenario_io/diagnostics")) {
        const std::string name = file.filename().string();
        const std::string code = name.substr(0, name.find('.'));
        if (code == "too-deep" || code == "control-character")
            continue;  // a shape too, but not worth a rule in an editor
        CAPTURE(name);
        const bool is_framework = name.find(".framework.") != std::string::npos;
        const nlohmann::json document = nlohmann::json::parse(bytes_of(file));
        const std::string problem = (is_framework ? framework_schema() : scenario_schema()).problem_of(document);
        CAPTURE(problem);
        CHECK(problem.empty() != shape_codes().contains(code));
    }
}

TEST_CASE("every code about shape has an example that the schema can be shown") {
    for (const std::string& code : shape_codes()) {
        CAPTURE(code);
        const std::filesystem::path folder = repository("tests/scenario_io/diagnostics");
        CHECK((std::filesystem::exists(folder / (code + ".json")) ||
               std::filesystem::exists(folder / (code + ".framework.json"))));
    }
}
