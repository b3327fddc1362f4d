// Ask: the questions that can be put, one after the other. Also which reply would have been the worst.
#include "ui/chat.h"
#include "ui/screens/task.h"

namespace rapport::ui {

using dialogue::QuestionState;

std::string ask_progress(const Talk& talk) {
    return talk.model.tr_n("{} more question can be asked", "{} more questions can be asked",
                           talk.conversation().questions_left());
}

void draw_task_ask(Kit& ui, Talk& talk) {
    const std::vector<dialogue::ShownQuestion> shown = talk.conversation().questions();
    const scenario::Task& task = *talk.conversation().task();
    const std::string& tip = talk.model.tr("Ask this");
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const scenario::Question& question = task.questions[shown[i].question];
        ReplyLook look{.number = static_cast<int>(i) + 1, .tooltip = tip};
        if (shown[i].state == QuestionState::Locked) look.locked = talk.text(question.locked_reason);
        if (shown[i].state == QuestionState::Asked) look.done = talk.model.tr("asked");
        if (i > 0) gap(ui, Space::S);
        if (reply_card(ui, {"question", static_cast<std::size_t>(shown[i].question)}, talk.text(question.text), look))
            give_answer(talk, dialogue::Asked{question.id});
        if (ui.tab_start.empty() && shown[i].state == QuestionState::Available)
            ui.tab_start = Id("question", static_cast<std::size_t>(shown[i].question)).path();
    }
}

void draw_task_worst(Kit& ui, Talk& talk) {
    const dialogue::Taken* pending = talk.conversation().pending();
    const std::vector<dialogue::ShownReply>& shown =
        pending == nullptr || pending->shown.empty() ? talk.conversation().replies() : pending->shown;
    const scenario::Decision& decision = *talk.conversation().decision();
    const std::string& tip = talk.model.tr("This would have been the worst");
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const scenario::Reply& reply = decision.replies[shown[i].reply];
        ReplyLook look{.number = static_cast<int>(i) + 1, .tooltip = tip};
        if (pending != nullptr && pending->reply == shown[i].reply) look.done = talk.model.tr("your reply");
        if (i > 0) gap(ui, Space::S);
        if (reply_card(ui, {"worst", i}, talk.text(reply.text), look))
            give_answer(talk, dialogue::NamedWorst{reply.id});
        if (ui.tab_start.empty() && look.done.empty()) ui.tab_start = Id("worst", i).path();
    }
}

}  // namespace rapport::ui
