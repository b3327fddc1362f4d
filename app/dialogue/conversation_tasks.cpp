// Conversation: the answers to tasks.
#include <algorithm>
#include <bit>
#include <numeric>
#include <variant>

#include "dialogue/conversation.h"
#include "dialogue/lines.h"
#include "dialogue/measure.h"
#include "dialogue/steps.h"

namespace rapport::dialogue {

using base::Phrase;
using scenario::Task;
using scenario::TaskKind;

namespace {

template <typename Items>
std::uint32_t index_of(const Items& items, const std::string& id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.id == id; });
    return static_cast<std::uint32_t>(found - items.begin());
}

std::optional<std::uint32_t> find_step(const ProgramTask& steps, std::uint32_t item, std::uint32_t reply) {
    for (std::uint32_t step = 0; step < steps.steps.size(); ++step) {
        if (steps.steps[step].item == item && steps.steps[step].reply == reply) return step;
    }
    return std::nullopt;
}

// The step that an answer means; nothing if the task has no such question, message or reply.
std::optional<std::uint32_t> step_of(const Task& task, const ProgramTask& steps, const Answer& answer) {
    if (const auto* asked = std::get_if<Asked>(&answer))
        return find_step(steps, index_of(task.questions, asked->question), 0);
    const auto* handled = std::get_if<Handled>(&answer);
    if (handled == nullptr) return std::nullopt;
    const std::uint32_t message = index_of(task.messages, handled->message);
    if (message == task.messages.size()) return std::nullopt;
    return find_step(steps, message, index_of(task.messages[message].replies, handled->reply));
}

Phrase objection_to_step(const Conversation& conversation, const Answer& answer) {
    const bool asks = conversation.task_kind() == TaskKind::Ask;
    if (std::holds_alternative<Finished>(answer)) return Phrase();
    const ProgramTask& steps = *steps_at(conversation.program(), conversation.state());
    const auto step = step_of(*conversation.task(), steps, answer);
    if (!step) return asks ? Phrase("There is no such question here.") : Phrase("There is no such message or answer.");
    if (can_step(conversation.program(), conversation.state(), *step)) return Phrase();
    if (!asks) return Phrase("This message is not waiting for an answer.");
    return conversation.questions_left() == 0 ? Phrase("You have asked as many questions as you can.")
                                              : Phrase("This cannot be asked now.");
}

Phrase objection_to_worst(const Conversation& conversation, const Answer& answer) {
    const auto* named = std::get_if<NamedWorst>(&answer);
    if (named == nullptr) return Phrase("This decision asks which reply would have been the worst.");
    for (const ShownReply& shown : conversation.replies()) {
        const bool same = conversation.decision()->replies[shown.reply].id == named->reply;
        if (same && shown.state == ReplyState::Available) return Phrase();
    }
    return Phrase("There is no reply “{}” here.", {named->reply});
}

Phrase objection_to_rating(const Task& task, const Answer& answer) {
    const auto* rated = std::get_if<SelfRated>(&answer);
    if (rated == nullptr) return Phrase("This decision asks how well you did.");
    for (const auto& [competency, level] : rated->levels) {
        const std::vector<std::string>& asked = task.write.rated;
        if (std::find(asked.begin(), asked.end(), competency) == asked.end())
            return Phrase("“{}” is not to be rated here.", {competency});
        if (level < 1 || level > 5) return Phrase("A level is from 1 to 5.");
    }
    return Phrase();
}

}  // namespace

std::vector<ShownQuestion> Conversation::questions() const {
    std::vector<ShownQuestion> shown;
    if (task_kind() != TaskKind::Ask) return shown;
    const std::vector<scenario::Question>& all = task()->questions;
    const ProgramTask& steps = *steps_at(*m_program, m_state);
    for (std::uint32_t q = 0; q < all.size(); ++q) {
        const bool asked = (m_state.progress.done >> q & 1U) != 0;
        const bool open = holds(*m_program, m_state, steps.steps[q].when);
        if (!asked && !open && all[q].locked_reason.empty()) continue;
        shown.push_back({q, asked ? QuestionState::Asked : open ? QuestionState::Available : QuestionState::Locked});
    }
    return shown;
}

int Conversation::questions_left() const {
    return task_kind() == TaskKind::Ask ? task()->most - std::popcount(m_state.progress.done) : 0;
}

std::vector<ShownMessage> Conversation::messages() const {
    std::vector<ShownMessage> shown;
    if (task_kind() != TaskKind::Interrupt) return shown;
    const ProgramTask& steps = *steps_at(*m_program, m_state);
    for (std::uint32_t m = 0; m < steps.messages.size(); ++m) {
        if (!is_waiting(steps, m_state.progress, m)) continue;
        const int waits = dialogue::story_minutes(steps, m_state.progress) - steps.messages[m].arrives;
        shown.push_back({m, waits, is_late(steps, m_state.progress, m), std::nullopt});
    }
    if (m_pending) {  // the answered ones, each at the time when its answer began
        State state = m_pending->before;
        for (const std::uint32_t step : m_pending->steps) {
            const ProgramStep& taken = steps.steps[step];
            const int waited = dialogue::story_minutes(steps, state.progress) - steps.messages[taken.item].arrives;
            shown.push_back({taken.item, waited, is_late(steps, state.progress, taken.item), taken.reply});
            take_step(*m_program, state, step);
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [&](const ShownMessage& a, const ShownMessage& b) {
        return std::pair(steps.messages[a.message].arrives, a.message) <
               std::pair(steps.messages[b.message].arrives, b.message);
    });
    return shown;
}

int Conversation::story_minutes() const {
    const ProgramTask* steps = m_ended ? nullptr : steps_at(*m_program, m_state);
    return steps == nullptr ? 0 : dialogue::story_minutes(*steps, m_state.progress);
}

std::vector<std::uint32_t> Conversation::items() const {
    if (task() == nullptr) return {};
    const bool brief = task_kind() == TaskKind::Brief;
    std::vector<std::uint32_t> shown(brief ? task()->brief.explanations.size() : task()->items.size());
    std::iota(shown.begin(), shown.end(), 0U);
    if (!decision()->keep_order) {
        base::Random order(m_record.seed ^ (0xD1B54A32D192ED03ULL * (m_decisions.size() + 1)));
        order.shuffle(shown);
    }
    return shown;
}

std::vector<ShownId> Conversation::shown_ids() const {
    std::vector<ShownId> ids;
    for (const ShownReply& shown : m_shown)
        ids.push_back({decision()->replies[shown.reply].id, shown.state == ReplyState::Locked});
    for (const ShownQuestion& shown : questions()) {
        if (shown.state != QuestionState::Asked)
            ids.push_back({task()->questions[shown.question].id, shown.state == QuestionState::Locked});
    }
    for (const ShownMessage& shown : messages()) {
        if (!shown.reply) ids.push_back({task()->messages[shown.message].id, false});
    }
    if (task() != nullptr && !task()->items.empty()) {
        for (const std::uint32_t item : items()) ids.push_back({task()->items[item].id, false});
    }
    return ids;
}

Phrase Conversation::objection(const Answer& answer) const {
    if (m_ended) return Phrase("The conversation has ended.");
    if (task() == nullptr) return Phrase("This decision asks for a reply.");
    if (m_stage == Stage::Worst) return objection_to_worst(*this, answer);
    if (m_stage == Stage::SelfRating) return objection_to_rating(*task(), answer);
    const TaskKind kind = task_kind();
    if (kind == TaskKind::Choose) return Phrase("This decision asks for a reply.");
    if (kind != TaskKind::Ask && kind != TaskKind::Interrupt)
        return objection_to(*task(), m_scenario->catalogue.get(), answer);
    const bool fits =
        std::holds_alternative<Finished>(answer) ||
        (kind == TaskKind::Ask ? std::holds_alternative<Asked>(answer) : std::holds_alternative<Handled>(answer));
    return fits ? objection_to_step(*this, answer) : Phrase("This decision asks for something else.");
}

void Conversation::keep_draft(Answer draft) {
    if (!m_ended) m_record.draft = Draft{m_scenario->nodes[m_state.node].id, std::move(draft)};
}

void Conversation::add_lines(const std::vector<scenario::Line>& lines, EntryPart part, std::uint32_t item,
                             std::uint32_t reply) {
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
        std::optional<Entry> entry = line_entry(*m_program, m_state, lines[line]);
        if (!entry) continue;
        entry->part = part;
        entry->item = item;
        entry->reply = reply;
        entry->line = line;
        add_said(*entry);
    }
}

// Asks a question or answers a message.
void Conversation::take(std::uint32_t step) {
    const ProgramStep& taken = steps_at(*m_program, m_state)->steps[step];
    const Task& asked = *task();
    Entry entry;
    entry.node = m_state.node;
    entry.item = taken.item;
    entry.reply = taken.reply;
    m_pending->steps.push_back(step);
    take_step(*m_program, m_state, step);
    if (asked.kind == TaskKind::Ask) {
        entry.kind = EntryKind::Trainee;
        entry.part = EntryPart::Question;
        add_said(entry);
        add_lines(asked.questions[taken.item].answer, EntryPart::QuestionAnswer, taken.item, 0);
        return;
    }
    const scenario::Message& message = asked.messages[taken.item];
    entry.kind = message.contact == scenario::kFromClient ? EntryKind::Client : EntryKind::Contact;
    entry.part = EntryPart::Message;
    entry.emotion = m_emotion;
    add_said(entry);
    entry.kind = EntryKind::Trainee;
    entry.part = EntryPart::MessageReply;
    add_said(entry);
    add_lines(message.replies[taken.reply].answer, EntryPart::MessageAnswer, taken.item, taken.reply);
}

bool Conversation::answer(const Answer& answer, std::int64_t now_ms) {
    if (!objection(answer).empty()) return false;
    add_input(InputKind::Task, {}, answer, now_ms);
    remember();
    Taken& taken = begin_answer(now_ms);
    if (const auto* named = std::get_if<NamedWorst>(&answer)) {
        taken.worst = static_cast<std::uint32_t>(scenario::find_reply(*decision(), named->reply));
        complete(now_ms);
        return true;
    }
    if (const auto* rated = std::get_if<SelfRated>(&answer)) {
        taken.self_levels = rated->levels;
        finish(now_ms);
        return true;
    }
    if (const ProgramTask* steps = steps_at(*m_program, m_state)) {
        const auto step = step_of(*task(), *steps, answer);
        if (step) take(*step);
        if (!step || steps_used_up(*m_program, m_state)) finish(now_ms);
        return true;
    }
    taken.answer = answer;
    taken.credit = credit_of(*task(), m_scenario->catalogue.get(), answer);
    const bool written = std::holds_alternative<Written>(answer);
    Entry entry;
    entry.kind = written ? EntryKind::Trainee : EntryKind::Work;
    entry.part = written ? EntryPart::Written : EntryPart::Task;
    entry.node = m_state.node;
    add_said(entry);
    if (written && m_record.purpose == Purpose::Practice && !task()->write.rated.empty())
        m_stage = Stage::SelfRating;
    else
        finish(now_ms);
    return true;
}

// The task is answered: its outcome happens.
void Conversation::finish(std::int64_t now_ms) {
    m_pending->reply = outcome_for(*decision(), m_pending->credit);
    if (!decision()->replies[m_pending->reply].text.empty()) {
        Entry entry;
        entry.kind = EntryKind::Trainee;
        entry.node = m_state.node;
        entry.item = m_pending->reply;
        add_said(entry);
    }
    complete(now_ms);
}

}  // namespace rapport::dialogue
