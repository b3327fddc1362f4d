#include "cli/play_json.h"

#include <array>

#include "cli/brief_text.h"
#include "dialogue/record_answers.h"

namespace rapport::cli {

using dialogue::Conversation;
using dialogue::EntryKind;
using dialogue::EntryPart;
using scenario::Task;
using scenario::TaskKind;

namespace {

const char* kind_name(TaskKind kind) {
    static constexpr std::array<const char*, 8> kNames = {"choose", "ask",   "rank",  "best_worst",
                                                          "rate",   "brief", "write", "interrupt"};
    return kNames[static_cast<std::size_t>(kind)];
}

// The answer to a task in the form of a record; null where there is none.
Json answer_json(const dialogue::Answer& answer) {
    return answer.index() == 0 ? Json() : dialogue::answer_to_json(answer);
}

const dialogue::Taken* taken_at(const Conversation& conversation, const dialogue::Entry& entry) {
    const std::vector<dialogue::Taken>& decisions = conversation.decisions();
    return entry.decision < decisions.size() ? &decisions[entry.decision] : conversation.pending();
}

// Which question, message or reply an entry of a task is about.
void add_part(const Conversation& conversation, const dialogue::Entry& entry, Json& json) {
    const scenario::Node& node = conversation.scenario().nodes[entry.node];
    switch (entry.part) {
        case EntryPart::Node:
            if (entry.kind == EntryKind::Trainee || entry.kind == EntryKind::Silence)
                json["reply"] = node.decision->replies[entry.item].id;
            break;
        case EntryPart::Question:
        case EntryPart::QuestionAnswer:
            json["question"] = node.decision->task->questions[entry.item].id;
            break;
        case EntryPart::Message:
            json["message"] = node.decision->task->messages[entry.item].id;
            break;
        case EntryPart::MessageReply:
        case EntryPart::MessageAnswer:
            json["message"] = node.decision->task->messages[entry.item].id;
            json["reply"] = node.decision->task->messages[entry.item].replies[entry.reply].id;
            break;
        case EntryPart::Task:
            if (const dialogue::Taken* taken = taken_at(conversation, entry))
                json["answer"] = answer_json(taken->answer);
            break;
        case EntryPart::Chapter:
            json["day"] = entry.item;
            break;
        case EntryPart::Written:
            break;
    }
}

Json entry_json(const Conversation& conversation, const dialogue::Entry& entry) {
    static constexpr const char* kEmotions[] = {"neutral",   "pleased", "interested", "worried",
                                                "irritated", "angry",   "surprised",  "tired"};
    static constexpr const char* kSpeakers[] = {"client",  "narrator", "contact", "trainee",
                                                "silence", "work",     "chapter"};
    Json json = {{"speaker", kSpeakers[static_cast<std::size_t>(entry.kind)]},
                 {"node", conversation.scenario().nodes[entry.node].id}};
    if (const scenario::Contact* contact = conversation.contact(entry)) json["contact"] = contact->id;
    if (entry.kind == EntryKind::Client || entry.kind == EntryKind::Contact)
        json["emotion"] = kEmotions[static_cast<std::size_t>(entry.emotion)];
    add_part(conversation, entry, json);
    json["text"] = conversation.text(entry);
    return json;
}

Json questions_json(const Conversation& conversation) {
    static constexpr const char* kStates[] = {"available", "locked", "asked"};
    Json all = Json::array();
    for (const dialogue::ShownQuestion& shown : conversation.questions()) {
        const scenario::Question& question = conversation.task()->questions[shown.question];
        all.push_back({{"id", question.id},
                       {"state", kStates[static_cast<std::size_t>(shown.state)]},
                       {"text", conversation.scenario().text(question.text, conversation.language())}});
    }
    return all;
}

Json messages_json(const Conversation& conversation) {
    static constexpr const char* kChannels[] = {"call", "message", "email"};
    const scenario::Scenario& scenario = conversation.scenario();
    const auto text = [&](const scenario::Text& each) { return scenario.text(each, conversation.language()); };
    Json all = Json::array();
    for (const dialogue::ShownMessage& shown : conversation.messages()) {
        const scenario::Message& message = conversation.task()->messages[shown.message];
        Json replies = Json::array();
        for (const scenario::MessageReply& reply : message.replies)
            replies.push_back({{"id", reply.id}, {"minutes", reply.minutes}, {"text", text(reply.text)}});
        const bool client = message.contact == scenario::kFromClient;
        all.push_back({{"id", message.id},
                       {"from", client ? Json() : Json(scenario.contacts[message.contact].id)},
                       {"channel", kChannels[static_cast<std::size_t>(message.channel)]},
                       {"waits", shown.waits},
                       {"late", shown.late},
                       {"answered", shown.reply ? Json(message.replies[*shown.reply].id) : Json()},
                       {"text", text(message.text)},
                       {"replies", std::move(replies)}});
    }
    return all;
}

template <typename Options>
Json options_json(const BriefWords& words, const Options& options) {
    Json all = Json::array();
    for (const scenario::BriefOption& each : options) all.push_back({{"id", each.id}, {"text", words.text(each.text)}});
    return all;
}

Json brief_json(const Conversation& conversation) {
    const scenario::BriefTask& task = conversation.task()->brief;
    const BriefWords words(conversation, task);
    std::vector<scenario::BriefOption> explanations;
    for (const std::uint32_t each : conversation.items()) explanations.push_back(task.explanations[each]);
    return {{"goal", words.text(task.goal)},
            {"budget", task.budget == 0 ? Json() : Json(task.budget)},
            {"kpis", task.kpis},
            {"tasks", task.tasks},
            {"inputs", task.inputs},
            {"risks", options_json(words, task.risks)},
            {"explanations", options_json(words, explanations)}};
}

Json task_json(const Conversation& conversation) {
    const Task* task = conversation.task();
    if (task == nullptr || (task->kind == TaskKind::Choose && conversation.stage() == dialogue::Stage::Main)) return {};
    static constexpr const char* kStages[] = {"main", "worst", "self_rating"};
    Json json = {{"kind", kind_name(task->kind)},
                 {"stage", kStages[static_cast<std::size_t>(conversation.stage())]},
                 {"instruction", conversation.scenario().text(task->instruction, conversation.language())}};
    if (!task->items.empty()) {
        json["items"] = Json::array();
        for (const std::uint32_t item : conversation.items()) {
            const scenario::TaskItem& each = task->items[item];
            json["items"].push_back(
                {{"id", each.id}, {"text", conversation.scenario().text(each.text, conversation.language())}});
        }
    }
    if (task->kind == TaskKind::Ask) {
        json["left"] = conversation.questions_left();
        json["questions"] = questions_json(conversation);
    }
    if (task->kind == TaskKind::Interrupt) {
        json["story_minutes"] = conversation.story_minutes();
        json["messages"] = messages_json(conversation);
    }
    if (task->kind == TaskKind::Brief) json["brief"] = brief_json(conversation);
    if (task->kind == TaskKind::Write) {
        json["most_characters"] = task->write.most_characters;
        json["rated"] = task->write.rated;
    }
    return json;
}

Json waiting_json(const Conversation& conversation) {
    if (conversation.has_ended()) return {};
    Json replies = Json::array();
    for (const dialogue::ShownReply& shown : conversation.replies()) {
        const scenario::Reply& reply = conversation.decision()->replies[shown.reply];
        replies.push_back({{"id", reply.id},
                           {"locked", shown.state == dialogue::ReplyState::Locked},
                           {"text", conversation.scenario().text(reply.text, conversation.language())}});
    }
    const int seconds = conversation.decision()->time_limit.seconds;
    return {{"node", conversation.scenario().nodes[conversation.state().node].id},
            {"time_limit_seconds", seconds == 0 ? Json() : Json(seconds)},
            {"replies", std::move(replies)},
            {"task", task_json(conversation)}};
}

// The questions asked, or the messages answered, in their order.
Json steps_json(const Conversation& conversation, const dialogue::Taken& taken) {
    Json steps = Json::array();
    const scenario::Decision& decision = *conversation.scenario().nodes[taken.node].decision;
    if (taken.steps.empty()) return steps;
    const dialogue::Program& program = conversation.program();
    const dialogue::ProgramTask& task = program.tasks[program.nodes[taken.node].task];
    for (const std::uint32_t step : taken.steps) {
        const dialogue::ProgramStep& at = task.steps[step];
        if (decision.kind() == TaskKind::Ask) {
            steps.push_back({{"question", decision.task->questions[at.item].id}});
            continue;
        }
        const scenario::Message& message = decision.task->messages[at.item];
        steps.push_back({{"message", message.id}, {"reply", message.replies[at.reply].id}});
    }
    return steps;
}

Json decision_json(const Conversation& conversation, const dialogue::Taken& taken) {
    const scenario::Node& node = conversation.scenario().nodes[taken.node];
    const TaskKind kind = node.decision->kind();
    const bool measured = kind != TaskKind::Choose && kind != TaskKind::Ask && kind != TaskKind::Write;
    Json json = {{"node", node.id},
                 {"kind", kind_name(kind)},
                 {"reply", node.decision->replies[taken.reply].id},
                 {"timed_out", taken.timed_out},
                 {"credit", measured ? Json(taken.credit) : Json()}};
    if (taken.answer.index() != 0) json["answer"] = answer_json(taken.answer);
    if (kind == TaskKind::Ask || kind == TaskKind::Interrupt) json["steps"] = steps_json(conversation, taken);
    if (taken.worst) json["worst"] = node.decision->replies[*taken.worst].id;
    if (kind == TaskKind::Write) json["self_levels"] = taken.self_levels;
    return json;
}

}  // namespace

void print_as_json(const Playing& playing) {
    const Conversation& conversation = playing.conversation;
    const scenario::Scenario& scenario = conversation.scenario();
    const dialogue::Record& record = conversation.record();
    const scoring::ScoreReport report = scoring::score(conversation, *playing.framework);
    Json transcript = Json::array();
    for (const dialogue::Entry& entry : conversation.transcript())
        transcript.push_back(entry_json(conversation, entry));
    Json meters = Json::object();
    for (std::size_t v = 0; v < scenario.variables.size(); ++v) {
        if (scenario.variables[v].shown) meters[scenario.variables[v].name] = conversation.state().variables[v];
    }
    Json decisions = Json::array();
    for (const dialogue::Taken& taken : conversation.decisions())
        decisions.push_back(decision_json(conversation, taken));
    print_json(playing.context.streams.out, {{"scenario",
                                              {{"id", scenario.id},
                                               {"version", scenario.version},
                                               {"hash", scenario.content_hash},
                                               {"file", record.scenario_file}}},
                                             {"language", record.language},
                                             {"seed", std::to_string(record.seed)},
                                             {"transcript", std::move(transcript)},
                                             {"meters", std::move(meters)},
                                             {"waiting", waiting_json(conversation)},
                                             {"decisions", std::move(decisions)},
                                             {"ending", text_or_null(report.ending)},
                                             {"overall", number_or_null(report.overall)},
                                             {"self_levels", self_levels_json(report)},
                                             {"competencies", competencies_json(report)}});
}

}  // namespace rapport::cli
