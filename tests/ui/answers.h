// Some answer to whatever a conversation asks for, so that tests can play any scenario to its end. Header only.
#pragma once

#include "dialogue/measure.h"
#include "ui/app/intents.h"
#include "ui/app/task_answer.h"

namespace rapport::ui {

inline dialogue::Answer some_message_answer(const dialogue::Conversation& now) {
    for (const dialogue::ShownMessage& each : now.messages()) {
        const scenario::Message& message = now.task()->messages[each.message];
        if (!each.reply) return dialogue::Handled{message.id, message.replies.back().id};
    }
    return dialogue::Finished{};
}

inline dialogue::Answer some_question(const dialogue::Conversation& now) {
    if (now.pending() != nullptr) return dialogue::Finished{};
    for (const dialogue::ShownQuestion& each : now.questions()) {
        if (each.state == dialogue::QuestionState::Available)
            return dialogue::Asked{now.task()->questions[each.question].id};
    }
    return dialogue::Finished{};
}

inline dialogue::Answer some_worst(const dialogue::Conversation& now) {
    for (const dialogue::ShownReply& each : now.pending()->shown) {
        if (each.reply != now.pending()->reply) return dialogue::NamedWorst{now.decision()->replies[each.reply].id};
    }
    return {};
}

// A poor one where there are better ones; nothing (std::monostate) where a reply is asked for.
inline dialogue::Answer some_answer(const dialogue::Conversation& now) {
    switch (asking(now)) {
        case Asking::Reply:
            return {};
        case Asking::Question:
            return some_question(now);
        case Asking::Messages:
            return some_message_answer(now);
        case Asking::Text:
            return dialogue::Written{"Please fill in the prices by Wednesday.", 3};
        case Asking::Levels:
            return dialogue::SelfRated{{{now.task()->write.rated.front(), 4}}};
        case Asking::Worst:
            return some_worst(now);
        default:
            return dialogue::worst_answer(*now.task(), now.scenario().catalogue.get());
    }
}

// What a person who does so wishes: that answer, or the reply at this place.
inline Intent some_step(const dialogue::Conversation& now, std::size_t position) {
    const dialogue::Answer answer = some_answer(now);
    if (std::holds_alternative<std::monostate>(answer)) return intent::Choose{position};
    return intent::GiveAnswer{answer};
}

}  // namespace rapport::ui
