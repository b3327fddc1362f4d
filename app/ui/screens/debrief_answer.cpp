#include "ui/screens/debrief_answer.h"

#include <algorithm>

#include "ui/choices.h"

namespace rapport::ui {

using base::Phrase;
using scenario::TaskKind;

namespace {

Reviewing reviewing(const Model& model, std::size_t decision) {
    const dialogue::Conversation& conversation = model.reviewed->conversation;
    const dialogue::Taken& taken = conversation.decisions()[decision];
    return {model, {model.translator, conversation}, taken, *conversation.scenario().nodes[taken.node].decision};
}

bool asks_for_worst(const Reviewing& review) {
    return review.decision.task && !review.task().ask_worst.empty() && review.taken.worst.has_value();
}

bool was_asked(const Reviewing& review, std::size_t question) {
    const dialogue::Program& program = review.words.conversation().program();
    const dialogue::ProgramTask& steps = program.tasks[program.nodes[review.taken.node].task];
    return std::any_of(review.taken.steps.begin(), review.taken.steps.end(),
                       [&](std::uint32_t step) { return steps.steps[step].item == question; });
}

// The first thing that is said in answer to a question.
std::string first_answer(const Reviewing& review, const scenario::Question& question) {
    if (question.answer.empty() || question.answer.front().variants.empty()) return {};
    return review.words.text(question.answer.front().variants.front().text);
}

std::string places_off(const Reviewing& review, std::size_t place, std::size_t given) {
    const TaskWords& words = review.words;
    if (place == given) return words.tr("You put it here too.");
    const auto off = static_cast<std::int64_t>(place > given ? place - given : given - place);
    const std::string where = words.number(static_cast<double>(given + 1));
    return words.tr(Phrase("You put it at place {}: {}", {where, words.tr_n("{} place off", "{} places off", off)}));
}

}  // namespace

void answer_row(Kit& ui, Id id, const AnswerRow& row) {
    answer_row(ui, id, row, [] {});
}

void answer_head(Kit& ui, const Model& model, std::string_view title, const double* credit) {
    const std::string words =
        credit == nullptr ? std::string() : model.tr(Phrase("{} of 100", {model.translator.number(*credit)}));
    const ChipLook look{.tone = Tone::Accent};
    const float width = credit == nullptr ? 0 : chip_width(ui, words, look) + ui.px(Space::M);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    text(ui, title, {.style = TextStyle::BodyStrong, .width = content_width(ui) - width});
    const float bottom = std::max(ImGui::GetCursorScreenPos().y, start.y + ui.px(metric::kChipHeight));
    if (credit != nullptr) {
        ImGui::SetCursorScreenPos(start);
        align_right(ui, width - ui.px(Space::M));
        chip(ui, words, look);
    }
    ImGui::SetCursorScreenPos({start.x, bottom});
    gap(ui, Space::S);
}

void review_ask(Kit& ui, const Reviewing& review) {
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("What could be asked, and what each question brings"));
    for (std::size_t i = 0; i < review.task().questions.size(); ++i) {
        const scenario::Question& question = review.task().questions[i];
        const bool asked = was_asked(review, i);
        AnswerRow row{.tone = asked ? Tone::Accent : Tone::Neutral, .sign = asked ? Icon::Check : Icon::Question};
        row.text = words.text(question.text);
        const std::string answer = first_answer(review, question);
        row.standing = asked            ? words.tr("You asked it.")
                       : answer.empty() ? words.tr("Not asked.")
                                        : words.tr(Phrase("Not asked. The answer: “{}”", {answer}));
        if (!question.feedback.empty()) row.why = words.text(question.feedback);
        answer_row(ui, {"question", i}, row);
    }
}

void review_rank(Kit& ui, const Reviewing& review) {
    const auto* ranked = std::get_if<dialogue::Ranked>(&review.taken.answer);
    if (ranked == nullptr) return;
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("The right order, and where you put each"), &review.taken.credit);
    const std::vector<scenario::TaskItem>& items = review.task().items;
    for (std::size_t place = 0; place < items.size(); ++place) {
        const auto found = std::find(ranked->items.begin(), ranked->items.end(), items[place].id);
        const auto given = static_cast<std::size_t>(found - ranked->items.begin());
        const bool right = given == place;
        AnswerRow row{.tone = right ? Tone::Good : Tone::Warn, .sign = right ? Icon::Check : Icon::Random};
        row.text = words.number(static_cast<double>(place + 1)) + ". " + words.text(items[place].text);
        row.standing = places_off(review, place, given);
        if (!items[place].why.empty()) row.why = words.text(items[place].why);
        answer_row(ui, {"place", place}, row);
    }
}

void review_best_worst(Kit& ui, const Reviewing& review) {
    const auto* judged = std::get_if<dialogue::BestAndWorst>(&review.taken.answer);
    if (judged == nullptr) return;
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("The best and the worst, and what you said"), &review.taken.credit);
    for (std::size_t i = 0; i < review.task().items.size(); ++i) {
        const scenario::TaskItem& item = review.task().items[i];
        const bool best = i == review.task().best, worst = i == review.task().worst;
        const bool said_best = judged->best == item.id, said_worst = judged->worst == item.id;
        const bool right = best == said_best && worst == said_worst;
        AnswerRow row{.tone = !right          ? Tone::Warn
                              : best || worst ? Tone::Good
                                              : Tone::Neutral,
                      .sign = best    ? Icon::CheckCircle
                              : worst ? Icon::CloseCircle
                                      : Icon::Minus};
        row.text = words.text(item.text);
        const std::string& key = words.tr(best    ? language::mark("This is the best.")
                                          : worst ? language::mark("This is the worst.")
                                                  : language::mark("In between."));
        const std::string own = said_best    ? words.tr("You said: the best.")
                                : said_worst ? words.tr("You said: the worst.")
                                             : std::string();
        row.standing = key;
        if (!own.empty()) row.standing.append(" ").append(own);
        if (!item.why.empty()) row.why = words.text(item.why);
        answer_row(ui, {"item", i}, row);
    }
}

void review_rate(Kit& ui, const Reviewing& review) {
    const auto* rated = std::get_if<dialogue::Rated>(&review.taken.answer);
    if (rated == nullptr) return;
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("Your ratings beside the experts'"), &review.taken.credit);
    small_text(ui, words.tr("The disc is yours, the diamond theirs. What counts is which of them you find better than "
                            "which, not how generous you are."));
    gap(ui, Space::S);
    for (std::size_t i = 0; i < review.task().items.size(); ++i) {
        const scenario::TaskItem& item = review.task().items[i];
        const auto known = rated->ratings.find(item.id);
        const int own = known == rated->ratings.end() ? 0 : known->second;
        AnswerRow row{.sign = Icon::Balance};
        row.text = words.text(item.text);
        row.standing = words.tr(Phrase("You {}, the experts {}", {words.number(own), words.number(item.expert)}));
        if (!item.why.empty()) row.why = words.text(item.why);
        answer_row(ui, {"item", i}, row, [&] { rating_line(ui, own, item.expert); });
    }
}

void review_worst(Kit& ui, const Reviewing& review) {
    const TaskWords& words = review.words;
    const scenario::WorstQuestion& key = review.task().ask_worst.front();
    const bool hit = *review.taken.worst == key.reply;
    answer_head(ui, review.model, words.tr("Which reply would have been the worst"));
    AnswerRow row{.tone = hit ? Tone::Good : Tone::Warn, .sign = hit ? Icon::Check : Icon::CloseCircle};
    row.text = words.text(review.decision.replies[key.reply].text);
    row.standing =
        hit ? words.tr("You named it.")
            : words.tr(Phrase("You named: “{}”", {words.text(review.decision.replies[*review.taken.worst].text)}));
    if (!key.why.empty()) row.why = words.text(key.why);
    answer_row(ui, "worst", row);
}

bool has_answer_review(const Model& model, std::size_t decision) {
    const Reviewing review = reviewing(model, decision);
    return review.decision.kind() != TaskKind::Choose || asks_for_worst(review);
}

void draw_answer_review(Kit& ui, const Model& model, std::size_t decision) {
    const Reviewing review = reviewing(model, decision);
    switch (review.decision.kind()) {
        case TaskKind::Ask:
            return review_ask(ui, review);
        case TaskKind::Rank:
            return review_rank(ui, review);
        case TaskKind::BestWorst:
            return review_best_worst(ui, review);
        case TaskKind::Rate:
            return review_rate(ui, review);
        case TaskKind::Brief:
            return review_brief(ui, review);
        case TaskKind::Write:
            return review_write(ui, review);
        case TaskKind::Interrupt:
            return review_inbox(ui, review);
        case TaskKind::Choose:
            if (asks_for_worst(review)) review_worst(ui, review);
    }
}

}  // namespace rapport::ui
