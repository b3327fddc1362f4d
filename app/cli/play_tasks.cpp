#include "cli/play_tasks.h"

#include <algorithm>

#include "cli/task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;
using scenario::Task;
using scenario::TaskKind;

namespace {

constexpr std::size_t kHighestRating = 7;

std::string up_to(std::size_t count) {
    return std::to_string(count);
}

// What to ask, with the waiting task shown again when it is asked for.
Asking asking_about(Desk& desk, std::string prompt, std::vector<std::string> help) {
    return {std::move(prompt),
            std::move(help),
            [&desk] { print_waiting(desk.voice(), desk.conversation(), ReplyIds::Hidden); },
            {}};
}

// Back and Leave are the same for all tasks; everything else is the task's own business.
std::optional<Turn> turn_of(const Typed& typed) {
    if (typed.kind == Typed::Kind::Leave) return Turn::Leave;
    if (typed.kind == Typed::Kind::Back) return Turn::Back;
    return std::nullopt;
}

Turn ask_question(Desk& desk) {
    Conversation& conversation = desk.conversation();
    const std::vector<dialogue::ShownQuestion> shown = conversation.questions();
    bool warned = false;
    while (true) {
        const Asking asking = asking_about(
            desk, desk.tr(Phrase("Your question (1–{}, Enter stops asking, ? for help):", {up_to(shown.size())})),
            {desk.tr().tr("Type the number of a question. An empty line ends the asking, and the conversation goes "
                          "on.")});
        const Typed typed = desk.ask(asking);
        if (const auto turn = turn_of(typed)) return *turn;
        if (typed.kind == Typed::Kind::Empty) {
            if (conversation.pending() == nullptr && !warned) {
                warned = true;
                desk.page().text(desk.tr().tr("You have asked nothing yet. Enter once more goes on without asking."));
                continue;
            }
            if (desk.give(dialogue::Finished{})) return Turn::Given;
            continue;
        }
        const std::optional<std::size_t> place = place_in(desk, typed.text, shown.size());
        if (!place) continue;
        const scenario::Question& question = conversation.task()->questions[shown[*place].question];
        if (shown[*place].state == dialogue::QuestionState::Locked) {
            desk.page().labelled(desk.tr().tr("This question is locked"), desk.text(question.locked_reason));
            continue;
        }
        if (shown[*place].state == dialogue::QuestionState::Asked) {
            desk.page().text(desk.tr().tr("You have asked this already."));
            continue;
        }
        if (desk.give(dialogue::Asked{question.id})) return Turn::Given;
    }
}

// The answer to a message that was picked. Nothing: back to the inbox.
std::optional<Turn> ask_answer(Desk& desk, const scenario::Message& message) {
    const auto show = [&] {
        desk.page().labelled(sender_of(desk.conversation(), message), desk.text(message.text));
        print_message_replies(desk.voice(), desk.conversation(), message, ReplyIds::Hidden);
    };
    show();
    while (true) {
        const Typed typed = desk.ask(
            {desk.tr(Phrase("Your answer (1–{}, Enter goes back to the messages):", {up_to(message.replies.size())})),
             {desk.tr().tr("Type the number of an answer. An empty line leaves this message for later.")},
             show,
             {}});
        if (typed.kind == Typed::Kind::Leave) return Turn::Leave;
        if (typed.kind != Typed::Kind::Text) return std::nullopt;
        const std::optional<std::size_t> place = place_in(desk, typed.text, message.replies.size());
        if (place && desk.give(dialogue::Handled{message.id, message.replies[*place].id})) return Turn::Given;
    }
}

Turn ask_message(Desk& desk) {
    Conversation& conversation = desk.conversation();
    const std::vector<dialogue::ShownMessage> shown = conversation.messages();
    bool warned = false;
    while (true) {
        const Asking asking = asking_about(
            desk, desk.tr(Phrase("Which message (1–{}, Enter leaves the rest, ? for help)?", {up_to(shown.size())})),
            {desk.tr().tr("Type the number of a message to answer it. The clock of the story runs with what you "
                          "answer, not with your reading. An empty line leaves all others without an answer.")});
        const Typed typed = desk.ask(asking);
        if (const auto turn = turn_of(typed)) return *turn;
        if (typed.kind == Typed::Kind::Empty) {
            if (!warned) {
                warned = true;
                desk.page().text(
                    desk.tr().tr("Messages without an answer count as late. Enter once more leaves them so."));
                continue;
            }
            if (desk.give(dialogue::Finished{})) return Turn::Given;
            continue;
        }
        const std::optional<std::size_t> place = place_in(desk, typed.text, shown.size());
        if (!place) continue;
        if (shown[*place].reply) {
            desk.page().text(desk.tr().tr("This message is answered already."));
            continue;
        }
        const Task& task = *conversation.task();
        if (const auto turn = ask_answer(desk, task.messages[shown[*place].message])) return *turn;
        print_waiting(desk.voice(), conversation, ReplyIds::Hidden);
    }
}

// Why these numbers are no order of so many things; an empty phrase if they are.
Phrase objection_to_order(const std::vector<std::size_t>& numbers, std::size_t count, const std::string& example) {
    for (std::size_t number = 1; number <= count; ++number) {
        const auto times = std::count(numbers.begin(), numbers.end(), number);
        if (times == 0)
            return Phrase("{} is missing. Type every number once, the first first, for example {}.",
                          {std::to_string(number), example});
        if (times > 1)
            return Phrase("{} is there twice. Type every number once, the first first, for example {}.",
                          {std::to_string(number), example});
    }
    if (numbers.size() == count) return Phrase();
    return Phrase("There are only the numbers 1 to {}. Type every number once, for example {}.",
                  {std::to_string(count), example});
}

std::vector<std::size_t> numbers_or_none(const Typed& typed) {
    return numbers_in(typed.text).value_or(std::vector<std::size_t>());
}

Turn ask_order(Desk& desk) {
    const std::vector<std::uint32_t> items = desk.conversation().items();
    std::string example;
    for (std::size_t i = items.size(); i > 0; --i) example.append(std::to_string(i)).append(i > 1 ? " " : "");
    const Asking asking =
        asking_about(desk, desk.tr().tr("Your order, the first first (? for help):"),
                     {desk.tr(Phrase("Type every number once, the first first, for example {}.", {example}))});
    while (true) {
        const Typed typed = desk.ask(asking);
        if (const auto turn = turn_of(typed)) return *turn;
        const std::vector<std::size_t> numbers = numbers_or_none(typed);
        const Phrase objection = objection_to_order(numbers, items.size(), example);
        if (!objection.empty()) {
            desk.page().text(desk.tr(objection));
            continue;
        }
        dialogue::Ranked ranked;
        for (const std::size_t number : numbers)
            ranked.items.push_back(desk.conversation().task()->items[items[number - 1]].id);
        if (desk.give(ranked)) return Turn::Given;
    }
}

Turn ask_best_and_worst(Desk& desk) {
    const std::vector<std::uint32_t> items = desk.conversation().items();
    const std::string help =
        desk.tr().tr("Type two numbers: that of the best, then that of the worst, for example 2 4.");
    const Asking asking = asking_about(desk, desk.tr().tr("The best and the worst (? for help):"), {help});
    while (true) {
        const Typed typed = desk.ask(asking);
        if (const auto turn = turn_of(typed)) return *turn;
        const std::vector<std::size_t> numbers = numbers_or_none(typed);
        const auto is_place = [&](std::size_t number) { return number >= 1 && number <= items.size(); };
        if (numbers.size() != 2 || !std::all_of(numbers.begin(), numbers.end(), is_place)) {
            desk.page().text(help);
            continue;
        }
        const auto id = [&](std::size_t number) { return desk.conversation().task()->items[items[number - 1]].id; };
        if (desk.give(dialogue::BestAndWorst{id(numbers[0]), id(numbers[1])})) return Turn::Given;
    }
}

// One rating for each, in one line or one after the other.
Turn ask_ratings(Desk& desk) {
    const std::vector<std::uint32_t> items = desk.conversation().items();
    const Task& task = *desk.conversation().task();
    const std::string help = desk.tr(
        Phrase("Type {} numbers from 1 (does harm) to 7 (just right), one for each in the order of the list, in one "
               "line or one after the other.",
               {std::to_string(items.size())}));
    std::vector<std::size_t> ratings;
    while (true) {
        const std::string prompt = ratings.empty()
                                       ? desk.tr().tr("Your ratings, 1 to 7 (? for help):")
                                       : desk.tr(Phrase("Number {}, 1 to 7:", {std::to_string(ratings.size() + 1)}));
        const Typed typed = desk.ask(asking_about(desk, prompt, {help}));
        if (typed.kind == Typed::Kind::Back && !ratings.empty()) {
            ratings.pop_back();
            continue;
        }
        if (const auto turn = turn_of(typed)) return *turn;
        const std::vector<std::size_t> numbers = numbers_or_none(typed);
        const auto is_rating = [](std::size_t number) { return number >= 1 && number <= kHighestRating; };
        if (numbers.empty() || ratings.size() + numbers.size() > items.size() ||
            !std::all_of(numbers.begin(), numbers.end(), is_rating)) {
            desk.page().text(help);
            continue;
        }
        ratings.insert(ratings.end(), numbers.begin(), numbers.end());
        if (ratings.size() < items.size()) continue;
        dialogue::Rated rated;
        for (std::size_t i = 0; i < items.size(); ++i)
            rated.ratings[task.items[items[i]].id] = static_cast<int>(ratings[i]);
        if (desk.give(rated)) return Turn::Given;
        ratings.clear();
    }
}

Turn ask_worst(Desk& desk) {
    const std::vector<dialogue::ShownReply>& shown = desk.conversation().replies();
    const Asking asking = asking_about(
        desk, desk.tr(Phrase("The worst (1–{}, ? for help):", {up_to(shown.size())})),
        {desk.tr().tr("Type the number of the reply that would have done the most harm. Nobody says it; this is for "
                      "you.")});
    while (true) {
        const Typed typed = desk.ask(asking);
        if (const auto turn = turn_of(typed)) return *turn;
        const std::optional<std::size_t> place = place_in(desk, typed.text, shown.size());
        if (!place) continue;
        if (desk.give(dialogue::NamedWorst{desk.conversation().decision()->replies[shown[*place].reply].id}))
            return Turn::Given;
    }
}

}  // namespace

std::optional<std::size_t> place_in(Desk& desk, const std::string& line, std::size_t count) {
    const std::vector<std::size_t> numbers = numbers_in(line).value_or(std::vector<std::size_t>());
    if (numbers.size() == 1 && numbers[0] >= 1 && numbers[0] <= count) return numbers[0] - 1;
    desk.page().text(count == 1 ? desk.tr().tr("Please type 1, then Enter.")
                                : desk.tr(Phrase("Please type one number from 1 to {}, then Enter.", {up_to(count)})));
    return std::nullopt;
}

Turn ask_task(Desk& desk) {
    print_waiting(desk.voice(), desk.conversation(), ReplyIds::Hidden);
    if (desk.conversation().stage() == dialogue::Stage::Worst) return ask_worst(desk);
    if (desk.conversation().stage() == dialogue::Stage::SelfRating) return ask_self_rating(desk);
    switch (desk.conversation().task_kind()) {
        case TaskKind::Ask:
            return ask_question(desk);
        case TaskKind::Interrupt:
            return ask_message(desk);
        case TaskKind::Rank:
            return ask_order(desk);
        case TaskKind::BestWorst:
            return ask_best_and_worst(desk);
        case TaskKind::Rate:
            return ask_ratings(desk);
        case TaskKind::Brief:
            return ask_brief(desk);
        default:
            return ask_text(desk);
    }
}

}  // namespace rapport::cli
