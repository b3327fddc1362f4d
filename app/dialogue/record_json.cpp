// The JSON form of a record. With record_answers.cpp the only file of this layer that includes nlohmann/json.
#include <charconv>
#include <nlohmann/json.hpp>

#include "dialogue/record.h"
#include "dialogue/record_answers.h"

namespace rapport::dialogue {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxInputs = 10'000;
constexpr std::size_t kMaxBytes = 16U * 1024U * 1024U;

const char* name_of(const Input& input) {
    switch (input.kind) {
        case InputKind::Choose:
            return "choose";
        case InputKind::TimeOut:
            return "time_out";
        case InputKind::StepBack:
            return "step_back";
        case InputKind::Task:
            break;
    }
    return kind_of(input.answer);
}

Json to_json(const Input& input) {
    Json json = {{"kind", name_of(input)}, {"node", input.node}};
    if (input.kind == InputKind::Task)
        json["answer"] = answer_to_json(input.answer);
    else if (input.kind != InputKind::StepBack)
        json["reply"] = input.reply;
    if (input.kind != InputKind::StepBack) {
        json["shown"] = Json::array();
        json["locked"] = Json::array();
        for (const ShownId& shown : input.shown) {
            json["shown"].push_back(shown.reply);
            if (shown.locked) json["locked"].push_back(shown.reply);
        }
    }
    json["at_ms"] = input.at_ms;
    return json;
}

// Throws nlohmann's exceptions and std::invalid_argument; read_record() is the seam that catches them.
Input input_from(const Json& json) {
    Input input;
    const std::string kind = json.at("kind").get<std::string>();
    input.node = json.at("node").get<std::string>();
    input.at_ms = json.at("at_ms").get<std::int64_t>();
    if (kind == "step_back") {
        input.kind = InputKind::StepBack;
        return input;
    }
    if (kind == "choose" || kind == "time_out") {
        input.kind = kind == "choose" ? InputKind::Choose : InputKind::TimeOut;
        input.reply = json.at("reply").get<std::string>();
    } else {
        input.kind = InputKind::Task;
        input.answer = answer_from_json(kind, json.value("answer", Json::object()));
    }
    const auto locked = json.at("locked").get<std::vector<std::string>>();
    for (const std::string& reply : json.at("shown").get<std::vector<std::string>>()) {
        input.shown.push_back({reply, std::find(locked.begin(), locked.end(), reply) != locked.end()});
    }
    return input;
}

Record record_from(const Json& json) {
    Record record;
    const int format = json.at("format").get<int>();
    if (format != 1 && format != 2) throw std::invalid_argument("it has a format that this program does not know");
    const Json& scenario = json.at("scenario");
    record.scenario_id = scenario.at("id").get<std::string>();
    record.scenario_version = scenario.at("version").get<int>();
    record.scenario_hash = scenario.at("hash").get<std::string>();
    record.scenario_file = scenario.value("file", std::string());
    const Json& framework = json.at("framework");
    record.framework_id = framework.at("id").get<std::string>();
    record.framework_hash = framework.at("hash").get<std::string>();
    record.purpose = json.at("purpose").get<std::string>() == "assessment" ? Purpose::Assessment : Purpose::Practice;
    const std::string seed = json.at("seed").get<std::string>();
    const auto parsed = std::from_chars(seed.data(), seed.data() + seed.size(), record.seed);
    if (parsed.ec != std::errc() || parsed.ptr != seed.data() + seed.size())
        throw std::invalid_argument("its seed is not a number");
    record.language = json.at("language").get<std::string>();
    record.timer_percent = json.at("timer_percent").get<int>();
    record.started_ms = json.at("started_ms").get<std::int64_t>();
    record.ended_ms = json.at("ended_ms").get<std::int64_t>();
    record.ending = json.at("ending").get<std::string>();
    const Json& inputs = json.at("inputs");
    if (inputs.size() > kMaxInputs) throw std::invalid_argument("it has more than 10 000 inputs");
    for (const Json& input : inputs) record.inputs.push_back(input_from(input));
    if (const auto draft = json.find("draft"); draft != json.end()) {
        record.draft = Draft{draft->at("node").get<std::string>(),
                             answer_from_json(draft->at("kind").get<std::string>(), draft->at("answer"))};
    }
    return record;
}

}  // namespace

std::string write_record(const Record& record) {
    Json inputs = Json::array();
    for (const Input& input : record.inputs) inputs.push_back(to_json(input));
    Json json = {
        {"format", 2},
        {"scenario",
         {{"id", record.scenario_id},
          {"version", record.scenario_version},
          {"hash", record.scenario_hash},
          {"file", record.scenario_file}}},
        {"framework", {{"id", record.framework_id}, {"hash", record.framework_hash}}},
        {"purpose", record.purpose == Purpose::Assessment ? "assessment" : "practice"},
        {"seed", std::to_string(record.seed)},
        {"language", record.language},
        {"timer_percent", record.timer_percent},
        {"started_ms", record.started_ms},
        {"ended_ms", record.ended_ms},
        {"ending", record.ending},
        {"inputs", std::move(inputs)},
    };
    if (record.draft) {
        json["draft"] = {{"node", record.draft->node},
                         {"kind", kind_of(record.draft->answer)},
                         {"answer", answer_to_json(record.draft->answer)}};
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<Record> read_record(std::string_view source) {
    if (source.size() > kMaxBytes) return base::Error{"This is not a record: it is larger than 16 MiB."};
    try {
        return record_from(Json::parse(source));
    } catch (const nlohmann::json::exception& error) {
        return base::Error{std::string("This is not a complete record of a conversation: ") + error.what() + "."};
    } catch (const std::invalid_argument& error) {
        return base::Error{std::string("This record cannot be read: ") + error.what() + "."};
    }
}

}  // namespace rapport::dialogue
