// The tasks in which something is said in reply: questions to the client, and messages that interrupt.
#include "scenario_io/task_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Decision;

namespace {

scenario::Question read_question(Reading& reading, std::uint32_t value, UniqueIds& ids) {
    enum { kId, kText, kWhen, kLocked, kAnswer, kEffects, kEvidence, kFeedback, kNote };
    static constexpr Names<9> kNames = {"id",      "text",     "when",     "locked_reason", "answer",
                                        "effects", "evidence", "feedback", "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kText | 1U << kAnswer);
    scenario::Question question;
    question.id = ids.read(reading, at[kId]);
    question.text = read_text(reading, at[kText]);
    question.when = read_condition(reading, at[kWhen]);
    question.locked_reason = read_text(reading, at[kLocked]);
    question.answer = read_lines(reading, at[kAnswer], 1, 5);
    question.effects = read_effects(reading, at[kEffects]);
    question.evidence = read_evidence(reading, at[kEvidence]);
    question.feedback = read_text(reading, at[kFeedback]);
    read_text(reading, at[kNote]);
    return question;
}

scenario::MessageReply read_message_reply(Reading& reading, std::uint32_t value, UniqueIds& ids) {
    enum { kId, kText, kMinutes, kEffects, kEvidence, kFeedback, kMyth, kAnswer, kNote };
    static constexpr Names<9> kNames = {"id",       "text", "minutes", "effects", "evidence",
                                        "feedback", "myth", "answer",  "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kText);
    scenario::MessageReply reply;
    reply.id = ids.read(reading, at[kId]);
    reply.text = read_text(reading, at[kText]);
    reply.minutes = static_cast<int>(read_integer(reading, at[kMinutes], 0, 240, reply.minutes));
    reply.effects = read_effects(reading, at[kEffects]);
    reply.evidence = read_evidence(reading, at[kEvidence]);
    reply.feedback = read_text(reading, at[kFeedback]);
    reply.myth = std::string(read_string(reading, at[kMyth]));
    reply.answer = read_lines(reading, at[kAnswer], 0, 5);
    read_text(reading, at[kNote]);
    return reply;
}

scenario::Message read_message(Reading& reading, std::uint32_t value, UniqueIds& ids) {
    enum { kId, kText, kFrom, kChannel, kArrives, kDue, kUrgency, kWhy, kReplies, kOnTime, kLate, kNote };
    static constexpr Names<12> kNames = {"id",      "text", "from",    "channel", "arrives",      "due",
                                         "urgency", "why",  "replies", "on_time", "late_effects", "note"};
    static constexpr Names<3> kChannels = {"call", "message", "email"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kText | 1U << kUrgency | 1U << kReplies);
    scenario::Message message;
    message.id = ids.read(reading, at[kId]);
    message.text = read_text(reading, at[kText]);
    const bool from_client = at[kFrom] == 0 || (reading.json[at[kFrom]].kind == JsonKind::String &&
                                                reading.json.string(at[kFrom]) == "client");
    message.contact = from_client ? scenario::kFromClient : read_contact(reading, at[kFrom]);
    message.channel = read_enum(reading, at[kChannel], kChannels, message.channel);
    message.arrives = static_cast<int>(read_integer(reading, at[kArrives], 0, 240, message.arrives));
    message.due = static_cast<int>(read_integer(reading, at[kDue], 1, 240, message.due));
    message.urgency = static_cast<int>(read_integer(reading, at[kUrgency], 1, 5, message.urgency));
    message.why = read_text(reading, at[kWhy]);
    UniqueIds reply_ids;
    for (const std::uint32_t element : read_elements(reading, at[kReplies], 2, 4))
        message.replies.push_back(read_message_reply(reading, element, reply_ids));
    message.on_time = read_evidence(reading, at[kOnTime]);
    message.late_effects = read_effects(reading, at[kLate]);
    read_text(reading, at[kNote]);
    return message;
}

}  // namespace

void read_ask(Reading& reading, std::uint32_t value, Decision& decision) {
    enum : std::size_t { kMost = kOwnFields, kQuestions };
    static constexpr auto kNames = with_common(Names<2>{"most", "questions"});
    const auto at = fields_of(reading, value, kNames, kCommonRequired | 1U << kMost | 1U << kQuestions);
    scenario::Task& task = *decision.task;
    task.most = static_cast<int>(read_integer(reading, at[kMost], 1, 6, 1));
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, at[kQuestions], 2, 10))
        task.questions.push_back(read_question(reading, element, ids));
    if (!task.questions.empty() && static_cast<std::size_t>(task.most) > task.questions.size()) {
        reading.report(Code::OutOfRange, at[kMost],
                       Phrase("There are only {} questions.", {std::to_string(task.questions.size())}));
    }
    read_common(reading, at, decision);
}

void read_interrupt(Reading& reading, std::uint32_t value, Decision& decision) {
    enum : std::size_t { kMessages = kOwnFields, kEvidence };
    static constexpr auto kNames = with_common(Names<2>{"messages", "evidence"});
    const auto at = fields_of(reading, value, kNames, kCommonRequired | 1U << kMessages);
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, at[kMessages], 2, 5))
        decision.task->messages.push_back(read_message(reading, element, ids));
    decision.task->evidence = read_evidence(reading, at[kEvidence]);
    read_common(reading, at, decision);
}

}  // namespace rapport::scenario_io
