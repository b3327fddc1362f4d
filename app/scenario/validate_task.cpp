// The rules of tasks: that they can be answered, that their key is one, and what they score.
#include "scenario/validator.h"

namespace rapport::scenario {

using base::Phrase;

void Validator::check_task(const Decision& decision, const Place& place) {
    const Task& task = *decision.task;
    switch (task.kind) {
        case TaskKind::Choose:
            check_worst_question(decision, place);
            break;
        case TaskKind::Ask:
            check_questions(task, place);
            break;
        case TaskKind::Rate:
            check_ratings(task, place);
            break;
        case TaskKind::Brief:
            check_brief(task.brief, place);
            break;
        case TaskKind::Write:
            for (std::size_t r = 0; r < task.write.rated.size(); ++r)
                check_competency(task.write.rated[r], place.pointer("/decision/rated/" + std::to_string(r)));
            break;
        case TaskKind::Interrupt:
            check_messages(task, place);
            break;
        case TaskKind::Rank:
        case TaskKind::BestWorst:
            break;
    }
    check_optional_evidence(task.evidence, place, "/decision/evidence", Sign::PositiveOnly);
}

void Validator::check_outcomes(const Decision& decision, const Place& place) {
    for (std::size_t r = 0; r < decision.replies.size(); ++r) {
        const Place at{place.node, "/decision/outcomes", r};
        check_effects(decision.replies[r].effects);
        check_target(decision.replies[r].next, at, "/next");
        check_myth(decision.replies[r].myth, at);
    }
}

void Validator::check_questions(const Task& task, const Place& place) {
    bool unconditional = task.questions.empty();
    for (std::size_t q = 0; q < task.questions.size(); ++q) {
        const Question& question = task.questions[q];
        const Place at{place.node, "/decision/questions", q};
        unconditional |= question.when.source.empty();
        check_condition(question.when, at, "/when");
        check_locked(question.locked_reason, question.when, at);
        check_lines(question.answer, at, "/answer");
        check_effects(question.effects);
        check_optional_evidence(question.evidence, at, "/evidence", Sign::Any);
    }
    if (unconditional) return;
    add(Code::NoUnconditionalReply, place.pointer("/decision/questions"),
        Phrase("Every question has a condition: the trainee could be left with nothing to ask."),
        Phrase("Give one question no “when”."));
}

void Validator::check_messages(const Task& task, const Place& place) {
    const auto differs = [&](const Message& message) { return message.urgency != task.messages.front().urgency; };
    if (!task.evidence.empty() && !task.messages.empty() &&
        std::none_of(task.messages.begin(), task.messages.end(), differs)) {
        add(Code::UrgenciesEqual, place.pointer("/decision/evidence"),
            Phrase("All messages are equally urgent, so no order is better than another."));
    }
    for (std::size_t m = 0; m < task.messages.size(); ++m) {
        const Message& message = task.messages[m];
        const Place at{place.node, "/decision/messages", m};
        if (message.contact != kFromClient) m_heard[message.contact] = 1;
        for (std::size_t r = 0; r < message.replies.size(); ++r) {
            const MessageReply& reply = message.replies[r];
            const Place inner{place.node, "/decision/messages", m, "/replies", r};
            check_effects(reply.effects);
            check_lines(reply.answer, inner, "/answer");
            check_myth(reply.myth, inner);
            check_evidence(reply.evidence, inner, "/evidence", Sign::Any);
            add_alternative();
        }
        add_alternative();  // left unanswered
        end_alternatives();
        check_optional_evidence(message.on_time, at, "/on_time", Sign::PositiveOnly);
        check_effects(message.late_effects);
    }
}

// A correlation with ratings that are all equal does not exist.
void Validator::check_ratings(const Task& task, const Place& place) {
    const auto& items = task.items;
    const auto differs = [&](const TaskItem& item) { return item.expert != items.front().expert; };
    if (items.empty() || std::any_of(items.begin(), items.end(), differs)) return;
    add(Code::ExpertsEqual, place.pointer("/decision/items"),
        Phrase("The experts rate all items alike, so no answer can be nearer to theirs than another."));
}

void Validator::check_worst_question(const Decision& decision, const Place& place) {
    for (const WorstQuestion& question : decision.task->ask_worst) {
        check_optional_evidence(question.evidence, place, "/decision/ask_worst/evidence", Sign::PositiveOnly);
        if (question.reply >= decision.replies.size() || !decision.replies[question.reply].only_on_timeout) continue;
        add(Code::WorstIsSilent, place.pointer("/decision/ask_worst/reply"),
            Phrase("The worst reply is one that the trainee never sees, because it is only for running out of time."));
    }
}

}  // namespace rapport::scenario
