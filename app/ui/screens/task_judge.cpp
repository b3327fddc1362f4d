// Best and worst, and rating: each item a card with what can be said about it.
#include <algorithm>

#include "ui/choices.h"
#include "ui/item.h"
#include "ui/screens/task.h"

namespace rapport::ui {

using dialogue::BestAndWorst;

namespace {

// A choice that belongs to a card: pressed once it holds, pressed again it does not.
bool pick(Kit& ui, Id id, const std::string& label, const ButtonLook& shown, bool on, const Hint& hint) {
    ButtonLook look = shown;
    if (on) look.kind = ButtonKind::Primary;
    return button(ui, id, label, look, hint);
}

struct JudgeWords {
    std::string best, worst, best_tip, worst_tip;
};

// The two choices of an item. Digits say what is best, with Shift what is worst.
void draw_picks(Kit& ui, std::size_t place, const std::string& id, BestAndWorst& judged, bool& changed,
                const JudgeWords& words) {
    const ButtonLook best_look{.icon = Icon::CheckCircle}, worst_look{.icon = Icon::CloseCircle};
    const Chord best_key{digit_key(static_cast<int>(place) + 1)};
    Chord worst_key = best_key;
    worst_key.shift = true;
    const std::string best_name = chord_name(best_key), worst_name = chord_name(worst_key);
    const bool best =
        pick(ui, {"best", place}, words.best, best_look, judged.best == id, {words.best_tip, best_name, {}}) ||
        shortcut(ui, best_key);
    same_line(ui, Space::S);
    const bool worst =
        pick(ui, {"worst-of", place}, words.worst, worst_look, judged.worst == id, {words.worst_tip, worst_name, {}}) ||
        shortcut(ui, worst_key);
    if (best) {
        judged.best = judged.best == id ? std::string() : id;
        if (judged.worst == id) judged.worst.clear();
    }
    if (worst) {
        judged.worst = judged.worst == id ? std::string() : id;
        if (judged.best == id) judged.best.clear();
    }
    changed = changed || best || worst;
}

StepsLook steps_look(const Talk& talk) {
    return {.count = 7, .low = talk.model.tr("1: does harm"), .high = talk.model.tr("7: just right")};
}

// The text and, beside it or below where it is narrow, `control` of this width.
template <typename Control>
void draw_row(Kit& ui, const std::string& words, float width, Control control) {
    if (content_width(ui) >= ui.px(metric::kTaskRow) && content_width(ui) > 2 * width) {
        Columns columns(ui, "row", {Track::part(1), Track::pixels(width)}, Space::XL);
        columns.next();
        centre_on_line(ui, ui.px(metric::kControlHeight), ui.font(TextStyle::Body).line);
        text(ui, words);
        columns.next();
        control();
        return;
    }
    text(ui, words);
    gap(ui, Space::S);
    control();
}

}  // namespace

void draw_task_best_worst(Kit& ui, Talk& talk) {
    const Model& model = talk.model;
    const scenario::Task& task = *talk.conversation().task();
    auto judged = prepared<BestAndWorst>(talk.conversation());
    const JudgeWords words{model.tr("Best"), model.tr("Worst"), model.tr("This is the best of them"),
                           model.tr("This is the worst of them")};
    const float width = button_width(ui, words.best, {.icon = Icon::Check}) + ui.px(Space::S) +
                        button_width(ui, words.worst, {.icon = Icon::Check});
    const std::vector<std::uint32_t> order = talk.conversation().items();
    bool changed = false;
    ui.tab_start = Id("best", 0).path();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const scenario::TaskItem& item = task.items[order[i]];
        if (i > 0) gap(ui, Space::S);
        begin_card(ui, {"item", i},
                   {.padding = Space::M, .selected = judged.best == item.id || judged.worst == item.id});
        draw_row(ui, talk.text(item.text), width, [&] { draw_picks(ui, i, item.id, judged, changed, words); });
        end_card(ui);
    }
    if (changed) keep_draft(talk, judged);
}

void draw_task_rate(Kit& ui, Talk& talk) {
    const scenario::Task& task = *talk.conversation().task();
    auto rated = prepared<dialogue::Rated>(talk.conversation());
    const StepsLook steps = steps_look(talk);
    const std::vector<std::uint32_t> order = talk.conversation().items();
    bool changed = false;
    ui.tab_start = Id("rating", 0).path();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const scenario::TaskItem& item = task.items[order[i]];
        if (i > 0) gap(ui, Space::S);
        begin_card(ui, {"item", i}, {.padding = Space::M});
        draw_row(ui, talk.text(item.text), rating_steps_width(ui, steps), [&] {
            const auto known = rated.ratings.find(item.id);
            int value = known == rated.ratings.end() ? 0 : known->second;
            if (rating_steps(ui, {"rating", i}, talk.text(item.text), value, steps,
                             {talk.model.tr("Rate it from 1 to 7"), "1–7", {}})) {
                rated.ratings[item.id] = value;
                changed = true;
            }
        });
        end_card(ui);
    }
    if (changed) keep_draft(talk, rated);
}

}  // namespace rapport::ui
