#include "scenario_io/decision_reader.h"

#include <algorithm>

#include "scenario_io/parts_reader.h"
#include "scenario_io/task_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Decision;
using scenario::TaskKind;

namespace {

scenario::Reply read_reply(Reading& reading, std::uint32_t value) {
    enum { kId, kText, kWhen, kLocked, kEffects, kEvidence, kFeedback, kMyth, kOnlyOnTimeout, kOnce, kNext, kNote };
    static constexpr Names<12> kNames = {"id",       "text",     "when", "locked_reason",   "effects",
                                         "evidence", "feedback", "myth", "only_on_timeout", "once",
                                         "next",     "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kText | 1U << kNext);
    scenario::Reply reply;
    reply.id = read_id(reading, at[kId]);
    reply.text = read_text(reading, at[kText]);
    reply.when = read_condition(reading, at[kWhen]);
    reply.locked_reason = read_text(reading, at[kLocked]);
    reply.effects = read_effects(reading, at[kEffects]);
    reply.evidence = read_evidence(reading, at[kEvidence]);
    reply.feedback = read_text(reading, at[kFeedback]);
    reply.myth = std::string(read_string(reading, at[kMyth]));
    reply.only_on_timeout = read_boolean(reading, at[kOnlyOnTimeout], false);
    need_format_2(reading, at[kOnce], "once");
    reply.once = read_boolean(reading, at[kOnce], false);
    reply.next = read_target(reading, at[kNext]);
    read_text(reading, at[kNote]);
    return reply;
}

// Index of the reply that a string names; reports an unknown one and returns replies.size().
std::uint32_t read_reply_reference(Reading& reading, std::uint32_t value, const Decision& decision) {
    const std::string_view id = read_string(reading, value);
    const std::size_t found = scenario::find_reply(decision, id);
    if (value != 0 && found == decision.replies.size()) {
        std::vector<std::string_view> known;
        for (const scenario::Reply& reply : decision.replies) known.push_back(reply.id);
        reading.report(Code::UnknownReply, value, Phrase("There is no reply “{}” in this decision.", {std::string(id)}),
                       did_you_mean(id, known));
    }
    return static_cast<std::uint32_t>(found);
}

scenario::TimeLimit read_time_limit(Reading& reading, std::uint32_t value, const Decision& decision) {
    static constexpr Names<2> kNames = {"seconds", "reply"};
    scenario::TimeLimit limit;
    if (value == 0) return limit;
    const auto at = fields_of(reading, value, kNames, 0b11);
    limit.seconds = static_cast<int>(read_integer(reading, at[0], 5, 600, 5));
    limit.reply = read_reply_reference(reading, at[1], decision);
    return limit;
}

scenario::WorstQuestion read_worst_question(Reading& reading, std::uint32_t value, const Decision& decision) {
    static constexpr Names<3> kNames = {"reply", "evidence", "why"};
    const auto at = fields_of(reading, value, kNames, 0b101);
    scenario::WorstQuestion question;
    question.reply = read_reply_reference(reading, at[0], decision);
    question.evidence = read_evidence(reading, at[1]);
    question.why = read_text(reading, at[2]);
    return question;
}

void read_choice_of_replies(Reading& reading, std::uint32_t value, Decision& decision) {
    enum { kReplies, kWeight, kKeepOrder, kTimeLimit, kExhausted, kTask, kInstruction, kAskWorst, kNote };
    static constexpr Names<9> kNames = {"replies", "weight",      "keep_order", "time_limit", "exhausted",
                                        "task",    "instruction", "ask_worst",  "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kReplies);
    const Elements elements = read_elements(reading, at[kReplies], 2, 10);
    decision.replies.reserve(elements.size());
    for (const std::uint32_t element : elements) decision.replies.push_back(read_reply(reading, element));
    const auto listed = std::count_if(decision.replies.begin(), decision.replies.end(),
                                      [](const auto& reply) { return !reply.only_on_timeout; });
    if (elements.size() >= 2 && listed < 2)
        reading.report(Code::TooFew, at[kReplies], Phrase("At least 2 replies must be listed."));
    if (listed > 9) reading.report(Code::TooMany, at[kReplies], Phrase("At most 9 replies can be listed."));
    decision.weight = static_cast<int>(read_integer(reading, at[kWeight], 1, 10, 1));
    decision.keep_order = read_boolean(reading, at[kKeepOrder], false);
    decision.time_limit = read_time_limit(reading, at[kTimeLimit], decision);
    for (const std::size_t field : {kExhausted, kTask, kInstruction, kAskWorst, kNote})
        need_format_2(reading, at[field], kNames[field]);
    decision.exhausted = read_target(reading, at[kExhausted]);
    read_text(reading, at[kNote]);
    if (at[kInstruction] == 0 && at[kAskWorst] == 0) return;
    decision.task = std::make_unique<scenario::Task>();
    decision.task->instruction = read_text(reading, at[kInstruction]);
    if (at[kAskWorst] != 0) decision.task->ask_worst.push_back(read_worst_question(reading, at[kAskWorst], decision));
}

}  // namespace

std::unique_ptr<Decision> read_decision(Reading& reading, std::uint32_t value) {
    static constexpr Names<8> kTasks = {"choose", "ask", "rank", "best_worst", "rate", "brief", "write", "interrupt"};
    auto decision = std::make_unique<Decision>();
    const std::uint32_t task = field_of(reading.json, value, "task");
    const std::size_t kind = read_choice(reading, task, kTasks, task == 0 ? 0 : kTasks.size());
    if (kind == kTasks.size()) return decision;  // what its fields mean is not known
    if (kind == 0) {
        read_choice_of_replies(reading, value, *decision);
    } else {
        need_format_2(reading, task, "task");
        read_task(reading, value, static_cast<TaskKind>(kind), *decision);
    }
    return decision;
}

}  // namespace rapport::scenario_io
