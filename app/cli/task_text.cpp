#include "cli/task_text.h"

#include <array>
#include <cmath>
#include <variant>

#include "cli/brief_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;
using language::mark;
using language::Translator;
using scenario::Task;
using scenario::TaskItem;
using scenario::TaskKind;

namespace {

std::string label(std::size_t number) {
    return std::to_string(number) + ".";
}

std::string with_id(ReplyIds ids, const std::string& id, const std::string& text) {
    return ids == ReplyIds::Shown ? "[" + id + "] " + text : text;
}

const scenario::Text* text_of(const Task& task, const std::string& item) {
    for (const TaskItem& each : task.items) {
        if (each.id == item) return &each.text;
    }
    return nullptr;
}

void print_questions(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    const Translator& tr = voice.tr;
    const auto text = [&](const scenario::Text& each) {
        return conversation.scenario().text(each, conversation.language());
    };
    std::size_t number = 0;
    for (const dialogue::ShownQuestion& shown : conversation.questions()) {
        const scenario::Question& question = conversation.task()->questions[shown.question];
        std::string words = text(question.text);
        if (shown.state == dialogue::QuestionState::Asked)
            words = tr.tr(Phrase("Asked already: {}", {words}));
        else if (shown.state == dialogue::QuestionState::Locked)
            words = tr.tr(Phrase("Locked: {} ({})", {words, text(question.locked_reason)}));
        voice.page.item(label(++number), with_id(ids, question.id, words), 2);
    }
    voice.page.text(
        tr.tr_n("You can ask {} more question.", "You can ask {} more questions.", conversation.questions_left()), 2);
}

std::string state_of(const Translator& tr, const dialogue::ShownMessage& shown) {
    const std::string time = minutes_text(tr, shown.waits);
    if (shown.reply && shown.waits == 0) return tr.tr("answered at once");
    if (shown.reply) {
        return shown.late ? tr.tr(Phrase("answered late, after {}", {time}))
                          : tr.tr(Phrase("answered after {}", {time}));
    }
    if (shown.late) return tr.tr(Phrase("late: waits {}", {time}));
    return shown.waits == 0 ? tr.tr("new") : tr.tr(Phrase("waits {}", {time}));
}

void print_messages(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    const Translator& tr = voice.tr;
    voice.page.text(tr.tr(Phrase("The clock: {} into the story.", {minutes_text(tr, conversation.story_minutes())})),
                    2);
    std::size_t number = 0;
    for (const dialogue::ShownMessage& shown : conversation.messages()) {
        const scenario::Message& message = conversation.task()->messages[shown.message];
        const std::string head =
            tr.tr(Phrase("{}, {}, {}", {sender_of(conversation, message), tr.tr(channel_name(message.channel)),
                                        state_of(tr, shown)}));
        std::string words = head;
        if (!shown.reply)
            words.append(": ").append(conversation.scenario().text(message.text, conversation.language()));
        voice.page.item(label(++number), with_id(ids, message.id, words), 2);
        if (ids == ReplyIds::Hidden || shown.reply) continue;
        print_message_replies(voice, conversation, message, ids);
    }
}

void print_items(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    std::size_t number = 0;
    for (const std::uint32_t item : conversation.items()) {
        const TaskItem& each = conversation.task()->items[item];
        voice.page.item(label(++number),
                        with_id(ids, each.id, conversation.scenario().text(each.text, conversation.language())), 2);
    }
}

// The answers of the tasks that are answered at once.
struct AnswerPrinter {
    Voice& voice;
    const Conversation& conversation;
    const Task& task;
    std::size_t indent;

    std::string text(const std::string& item) const {
        const scenario::Text* found = text_of(task, item);
        return found == nullptr ? item : conversation.scenario().text(*found, conversation.language());
    }
    void operator()(const dialogue::Ranked& answer) const {
        voice.page.text(voice.tr.tr("Your order, the first first:"), indent);
        for (std::size_t i = 0; i < answer.items.size(); ++i)
            voice.page.item(label(i + 1), text(answer.items[i]), indent + 2);
    }
    void operator()(const dialogue::BestAndWorst& answer) const {
        voice.page.labelled(voice.tr.tr("The best, you say"), text(answer.best), indent);
        voice.page.labelled(voice.tr.tr("The worst, you say"), text(answer.worst), indent);
    }
    void operator()(const dialogue::Rated& answer) const {
        voice.page.text(voice.tr.tr("Your ratings, from 1 (does harm) to 7 (just right):"), indent);
        for (const TaskItem& item : task.items) {
            const auto found = answer.ratings.find(item.id);
            if (found == answer.ratings.end()) continue;
            voice.page.item(std::to_string(found->second) + ":", text(item.id), indent + 2);
        }
    }
    void operator()(const dialogue::Briefed& answer) const {
        voice.page.text(voice.tr.tr("Your brief:"), indent);
        print_brief(voice, conversation, task.brief, answer, indent + 2);
    }
    template <typename Other>
    void operator()(const Other&) const {}
};

}  // namespace

std::string figure_text(const Translator& tr, double value) {
    constexpr double kRounding = 1e-6;
    int decimals = 0;
    for (double scaled = value; decimals < 2 && std::abs(scaled - std::round(scaled)) > kRounding; scaled *= 10)
        ++decimals;
    return tr.number(value, decimals);
}

std::string minutes_text(const Translator& tr, int minutes) {
    return tr.tr(Phrase("{} min", {tr.number(minutes)}));
}

const char* channel_name(scenario::Channel channel) {
    static constexpr std::array<const char*, 3> kNames = {mark("a call"), mark("a message"), mark("an email")};
    return kNames[static_cast<std::size_t>(channel)];
}

const std::string& sender_of(const Conversation& conversation, const scenario::Message& message) {
    const scenario::Scenario& scenario = conversation.scenario();
    return scenario.text(
        message.contact == scenario::kFromClient ? scenario.client.name : scenario.contacts[message.contact].name,
        conversation.language());
}

void print_message_replies(Voice& voice, const Conversation& conversation, const scenario::Message& message,
                           ReplyIds ids) {
    std::size_t number = 0;
    for (const scenario::MessageReply& reply : message.replies) {
        const std::string takes = reply.minutes == 0
                                      ? voice.tr.tr("takes no time")
                                      : voice.tr.tr(Phrase("takes {}", {minutes_text(voice.tr, reply.minutes)}));
        const std::string words =
            conversation.scenario().text(reply.text, conversation.language()) + " (" + takes + ")";
        voice.page.item(label(++number), with_id(ids, reply.id, words), ids == ReplyIds::Shown ? 6 : 2);
    }
}

void print_choices(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    if (conversation.has_ended()) return;
    if (conversation.stage() != dialogue::Stage::Main) {
        if (conversation.stage() == dialogue::Stage::Worst) print_replies(voice, conversation, ids);
        return;
    }
    switch (conversation.task_kind()) {
        case TaskKind::Choose:
            print_replies(voice, conversation, ids);
            break;
        case TaskKind::Ask:
            print_questions(voice, conversation, ids);
            break;
        case TaskKind::Interrupt:
            print_messages(voice, conversation, ids);
            break;
        case TaskKind::Brief:
            print_brief_offer(voice, conversation, ids);
            break;
        case TaskKind::Write:
            break;
        default:
            print_items(voice, conversation, ids);
    }
}

void print_waiting(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    if (conversation.has_ended()) return;
    if (conversation.stage() == dialogue::Stage::Worst)
        voice.page.text(voice.tr.tr("Which reply would have been the worst?"));
    else if (conversation.stage() == dialogue::Stage::SelfRating)
        voice.page.text(voice.tr.tr("How does your text do?"));
    else if (const Task* task = conversation.task(); task != nullptr && task->kind != TaskKind::Choose)
        voice.page.labelled(voice.tr.tr("Your task"),
                            conversation.scenario().text(task->instruction, conversation.language()));
    print_choices(voice, conversation, ids);
}

void print_answer(Voice& voice, const Conversation& conversation, const Task& task, const dialogue::Answer& answer,
                  std::size_t indent) {
    std::visit(AnswerPrinter{voice, conversation, task, indent}, answer);
}

}  // namespace rapport::cli
