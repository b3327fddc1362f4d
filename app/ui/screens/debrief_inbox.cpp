// The inbox: in which order the messages were answered, what was late, and how urgent each was.
#include <algorithm>
#include <optional>

#include "ui/screens/debrief_answer.h"

namespace rapport::ui {

using base::Phrase;

namespace {

// A message as it was dealt with. Times in story minutes.
struct Dealt {
    std::uint32_t message = 0;
    std::optional<std::uint32_t> reply;
    int waited = 0;
    bool late = true;
};

// In the order of the answers; those never answered at the end.
std::vector<Dealt> dealt_with(const Reviewing& review) {
    const dialogue::Program& program = review.words.conversation().program();
    const dialogue::ProgramTask& steps = program.tasks[program.nodes[review.taken.node].task];
    const std::vector<scenario::Message>& messages = review.task().messages;
    std::vector<Dealt> all;
    int clock = 0;
    for (const std::uint32_t step : review.taken.steps) {
        const dialogue::ProgramStep& taken = steps.steps[step];
        const scenario::Message& message = messages[taken.item];
        const int begin = std::max(clock, message.arrives);
        const int waited = begin - message.arrives;
        all.push_back({taken.item, taken.reply, waited, waited > message.due});
        clock = begin + taken.minutes;
    }
    for (std::uint32_t i = 0; i < messages.size(); ++i) {
        if (std::none_of(all.begin(), all.end(), [&](const Dealt& each) { return each.message == i; }))
            all.push_back({i, std::nullopt, 0, true});
    }
    return all;
}

const scenario::Text& sender_name(const Reviewing& review, const scenario::Message& message) {
    const scenario::Scenario& scenario = review.words.scenario();
    return message.contact < scenario.contacts.size() ? scenario.contacts[message.contact].name : scenario.client.name;
}

std::string standing_of(const Reviewing& review, const Dealt& dealt, std::size_t place) {
    const TaskWords& words = review.words;
    const scenario::Message& message = review.task().messages[dealt.message];
    if (!dealt.reply) return words.tr("Never answered.");
    const std::string where = words.number(static_cast<double>(place + 1)), time = words.minutes(dealt.waited),
                      due = words.minutes(message.due);
    return dealt.late ? words.tr(Phrase("Answered as number {}, after {}: late, {} were allowed.", {where, time, due}))
                      : words.tr(Phrase("Answered as number {}, after {}: in time.", {where, time}));
}

std::string reason_of(const Reviewing& review, const Dealt& dealt) {
    const TaskWords& words = review.words;
    const scenario::Message& message = review.task().messages[dealt.message];
    std::string why = words.tr(Phrase("Urgency {} of 5.", {words.number(message.urgency)}));
    if (!message.why.empty()) why += " " + words.text(message.why);
    if (!dealt.reply) return why;
    const scenario::MessageReply& reply = message.replies[*dealt.reply];
    why += "\n" + words.tr(Phrase("You: “{}”", {words.text(reply.text)}));
    if (!reply.feedback.empty()) why += " " + words.text(reply.feedback);
    return why;
}

}  // namespace

void review_inbox(Kit& ui, const Reviewing& review) {
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("The order in which you answered"), &review.taken.credit);
    const std::vector<Dealt> all = dealt_with(review);
    for (std::size_t place = 0; place < all.size(); ++place) {
        const scenario::Message& message = review.task().messages[all[place].message];
        AnswerRow row{.tone = all[place].late ? Tone::Bad : Tone::Good,
                      .sign = all[place].late ? Icon::Clock : Icon::Check};
        row.text = words.tr(Phrase("{}: {}", {words.text(sender_name(review, message)), words.text(message.text)}));
        row.standing = standing_of(review, all[place], place);
        row.why = reason_of(review, all[place]);
        answer_row(ui, {"message", place}, row);
    }
}

}  // namespace rapport::ui
