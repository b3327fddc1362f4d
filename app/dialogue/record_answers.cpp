#include "dialogue/record_answers.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace rapport::dialogue {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kKinds = {"",     "ask",   "handle", "finish", "rank",     "best_worst",
                               "rate", "brief", "write",  "worst",  "self_rate"};  // by the variant's index
static_assert(kKinds.size() == std::variant_size_v<Answer>);

struct Writer {
    Json operator()(const std::monostate&) const { return Json::object(); }
    Json operator()(const Asked& answer) const { return {{"question", answer.question}}; }
    Json operator()(const Handled& answer) const { return {{"message", answer.message}, {"reply", answer.reply}}; }
    Json operator()(const Finished&) const { return Json::object(); }
    Json operator()(const Ranked& answer) const { return {{"items", answer.items}}; }
    Json operator()(const BestAndWorst& answer) const { return {{"best", answer.best}, {"worst", answer.worst}}; }
    Json operator()(const Rated& answer) const { return {{"ratings", answer.ratings}}; }
    Json operator()(const Briefed& answer) const {
        Json tasks = Json::array();
        for (const BriefedTask& each : answer.tasks)
            tasks.push_back({{"task", each.task}, {"specialist", each.specialist}});
        return {{"kpi", answer.kpi},       {"target", answer.target},          {"weeks", answer.weeks},
                {"tasks", tasks},          {"inputs", answer.inputs},          {"risks", answer.risks},
                {"budget", answer.budget}, {"explanation", answer.explanation}};
    }
    Json operator()(const Written& answer) const { return {{"text", answer.text}, {"pasted", answer.pasted}}; }
    Json operator()(const NamedWorst& answer) const { return {{"reply", answer.reply}}; }
    Json operator()(const SelfRated& answer) const { return {{"levels", answer.levels}}; }
};

Briefed brief_from(const Json& json) {
    Briefed brief;
    brief.kpi = json.at("kpi").get<std::string>();
    brief.target = json.at("target").get<double>();
    brief.weeks = json.at("weeks").get<int>();
    for (const Json& each : json.at("tasks"))
        brief.tasks.push_back({each.at("task").get<std::string>(), each.at("specialist").get<std::string>()});
    brief.inputs = json.at("inputs").get<std::vector<std::string>>();
    brief.risks = json.at("risks").get<std::vector<std::string>>();
    brief.budget = json.at("budget").get<std::map<std::string, int>>();
    brief.explanation = json.at("explanation").get<std::string>();
    return brief;
}

}  // namespace

const char* kind_of(const Answer& answer) {
    return kKinds[answer.index()];
}

Json answer_to_json(const Answer& answer) {
    return std::visit(Writer{}, answer);
}

Answer answer_from_json(const std::string& kind, const Json& json) {
    const auto text = [&](const char* name) { return json.at(name).get<std::string>(); };
    if (kind == "ask") return Asked{text("question")};
    if (kind == "handle") return Handled{text("message"), text("reply")};
    if (kind == "finish") return Finished{};
    if (kind == "rank") return Ranked{json.at("items").get<std::vector<std::string>>()};
    if (kind == "best_worst") return BestAndWorst{text("best"), text("worst")};
    if (kind == "rate") return Rated{json.at("ratings").get<std::map<std::string, int>>()};
    if (kind == "brief") return brief_from(json);
    if (kind == "write") return Written{text("text"), json.at("pasted").get<int>()};
    if (kind == "worst") return NamedWorst{text("reply")};
    if (kind == "self_rate") return SelfRated{json.at("levels").get<std::map<std::string, int>>()};
    throw std::invalid_argument("\"" + kind + "\" is not a kind of input");
}

}  // namespace rapport::dialogue
