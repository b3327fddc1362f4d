#include "ui/app/task_answer.h"

namespace rapport::ui {

using dialogue::Answer;
using dialogue::Conversation;
using scenario::TaskKind;

namespace {

Answer beginning_of(const Conversation& conversation) {
    switch (asking(conversation)) {
        case Asking::Question:
        case Asking::Messages:
            return dialogue::Finished{};
        case Asking::Order: {
            dialogue::Ranked ranked;
            for (const std::uint32_t item : conversation.items())
                ranked.items.push_back(conversation.task()->items[item].id);
            return ranked;
        }
        case Asking::BestWorst:
            return dialogue::BestAndWorst{};
        case Asking::Ratings:
            return dialogue::Rated{};
        case Asking::Brief:
            return dialogue::Briefed{};
        case Asking::Text:
            return dialogue::Written{};
        case Asking::Levels:
            return dialogue::SelfRated{};
        case Asking::Reply:
        case Asking::Worst:
            break;
    }
    return {};
}

}  // namespace

Asking asking(const Conversation& conversation) {
    if (conversation.stage() == dialogue::Stage::Worst) return Asking::Worst;
    if (conversation.stage() == dialogue::Stage::SelfRating) return Asking::Levels;
    switch (conversation.task_kind()) {
        case TaskKind::Choose:
            return Asking::Reply;
        case TaskKind::Ask:
            return Asking::Question;
        case TaskKind::Rank:
            return Asking::Order;
        case TaskKind::BestWorst:
            return Asking::BestWorst;
        case TaskKind::Rate:
            return Asking::Ratings;
        case TaskKind::Brief:
            return Asking::Brief;
        case TaskKind::Write:
            return Asking::Text;
        case TaskKind::Interrupt:
            return Asking::Messages;
    }
    return Asking::Reply;
}

std::string stage_name(const Conversation& conversation) {
    return std::to_string(conversation.decisions().size()) + '/' + std::to_string(conversation.state().node) + '/' +
           std::to_string(static_cast<int>(asking(conversation)));
}

Answer prepared_answer(const Conversation& conversation) {
    if (conversation.has_ended()) return {};
    Answer beginning = beginning_of(conversation);
    const std::optional<dialogue::Draft>& draft = conversation.draft();
    const bool fits = draft && draft->answer.index() == beginning.index() &&
                      draft->node == conversation.scenario().nodes[conversation.state().node].id;
    return fits ? draft->answer : beginning;
}

}  // namespace rapport::ui
