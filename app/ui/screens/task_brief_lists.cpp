// The lists of a brief: work, what the client must give, the budget over the channels, risks, the plain words.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/choices.h"
#include "ui/item.h"
#include "ui/screens/task.h"

namespace rapport::ui {

using dialogue::Briefed;
using dialogue::BriefedTask;

namespace {

const scenario::Catalogue& catalogue_of(const Talk& talk) {
    return *talk.scenario().catalogue;
}

template <typename List, typename Key>
bool has(const List& list, const Key& key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

bool is_planned(const Briefed& brief, const std::string& id) {
    return std::any_of(brief.tasks.begin(), brief.tasks.end(),
                       [&](const BriefedTask& each) { return each.task == id; });
}

// The channels of the work chosen, each once, in its order.
std::vector<std::string> channels_of(const Talk& talk, const Briefed& brief) {
    std::vector<std::string> channels;
    for (const BriefedTask& each : brief.tasks) {
        const scenario::CatalogueTask* known = catalogue_of(talk).task(each.task);
        if (known != nullptr && !has(channels, known->channel)) channels.push_back(known->channel);
    }
    return channels;
}

// Shares of channels that are no longer part of it go.
void drop_budget(const Talk& talk, Briefed& brief) {
    const std::vector<std::string> channels = channels_of(talk, brief);
    std::erase_if(brief.budget, [&](const auto& share) { return !has(channels, share.first); });
}

// An id that stays with what is listed, whatever place it has.
int index_in(const std::vector<std::string>& offered, const std::string& id) {
    return static_cast<int>(std::find(offered.begin(), offered.end(), id) - offered.begin());
}

bool add_button(Kit& ui, Id id, const std::string& label, const std::string& tip) {
    return button(ui, id, label, {.icon = Icon::Plus}, {tip, {}, {}});
}

// A card in the card: a ground without a border.
void begin_row(Kit& ui, Id id) {
    begin_card(ui, id, {.ground = Shade::Background, .outline = false, .padding = Space::M});
}

// A title with room for buttons at its right, and the explanation below.
float row_head(Kit& ui, std::string_view title, int buttons) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float control = ui.px(metric::kControlHeight), taken = control * static_cast<float>(buttons);
    const TextLook look{.style = TextStyle::BodyStrong, .width = content_width(ui) - taken - ui.px(Space::S)};
    const float height = text_height(ui, title, look);
    if (height < control) centre_on_line(ui, control, height);
    text(ui, title, look);
    const float bottom = std::max(ImGui::GetCursorScreenPos().y, start.y + control);
    ImGui::SetCursorScreenPos({region(ui).max.x - taken, start.y});
    return bottom;
}

void draw_specialist(Kit& ui, Talk& talk, BriefedTask& task, int key, bool& changed) {
    const TaskWords words = words_of(talk);
    std::vector<std::string_view> titles{words.tr("Who does it?")};
    int selected = 0;
    const std::vector<scenario::CatalogueItem>& all = catalogue_of(talk).specialists;
    for (const scenario::CatalogueItem& each : all) {
        titles.push_back(words.catalogue_text(each.title));
        if (each.id == task.specialist) selected = static_cast<int>(titles.size()) - 1;
    }
    if (select(ui, {"specialist", key}, titles, selected, content_width(ui),
               {words.tr("The specialist who gets this work"), {}, {}})) {
        task.specialist = selected == 0 ? std::string() : all[static_cast<std::size_t>(selected) - 1].id;
        changed = true;
    }
}

enum class RowWish : std::uint8_t { None, Up, Down, Remove };

RowWish draw_work_row(Kit& ui, Talk& talk, Briefed& brief, std::size_t place, bool& changed) {
    const TaskWords words = words_of(talk);
    BriefedTask& task = brief.tasks[place];
    const int key = index_in(brief_task(talk).tasks, task.task);
    const std::string title = words.number(static_cast<double>(place + 1)) + ". " + words.work(task.task);
    begin_row(ui, {"work", key});
    RowWish wish = RowWish::None;
    const float left = ImGui::GetCursorScreenPos().x;
    const float bottom = row_head(ui, title, 3);
    const bool first = place == 0, last = place + 1 == brief.tasks.size();
    if (icon_button(ui, {"work-up", key}, Icon::ChevronUp, words.tr("Earlier"),
                    {{}, {}, first ? words.tr("It is the first already.") : std::string_view()}))
        wish = RowWish::Up;
    same_line(ui, Space::None);
    if (icon_button(ui, {"work-down", key}, Icon::ChevronDown, words.tr("Later"),
                    {{}, {}, last ? words.tr("It is the last already.") : std::string_view()}))
        wish = RowWish::Down;
    same_line(ui, Space::None);
    if (icon_button(ui, {"work-remove", key}, Icon::Trash, words.tr("Take it out"))) wish = RowWish::Remove;
    ImGui::SetCursorScreenPos({left, bottom});
    if (const scenario::CatalogueTask* known = catalogue_of(talk).task(task.task))
        small_text(ui, words.catalogue_text(known->about));
    gap(ui, Space::S);
    draw_specialist(ui, talk, task, key, changed);
    end_card(ui);
    return wish;
}

void carry_out(const Talk& talk, Briefed& brief, std::size_t place, RowWish wish) {
    const auto at = brief.tasks.begin() + static_cast<std::ptrdiff_t>(place);
    if (wish == RowWish::Up) std::iter_swap(at, at - 1);
    if (wish == RowWish::Down) std::iter_swap(at, at + 1);
    if (wish == RowWish::Remove) brief.tasks.erase(at);
    drop_budget(talk, brief);
}

void toggle_work(const Talk& talk, Briefed& brief, const std::string& id) {
    if (is_planned(brief, id))
        std::erase_if(brief.tasks, [&](const BriefedTask& each) { return each.task == id; });
    else
        brief.tasks.push_back({id, {}});
    drop_budget(talk, brief);
}

void toggle(std::vector<std::string>& list, const std::string& id) {
    if (std::erase(list, id) == 0) list.push_back(id);
}

// A title, an explanation and a button to take it out.
bool draw_plain_row(Kit& ui, const Talk& talk, Id id, std::string_view title, std::string_view about) {
    const std::string remove = std::string(id.name) + "-remove";
    begin_row(ui, id);
    const float left = ImGui::GetCursorScreenPos().x;
    const float bottom = row_head(ui, title, 1);
    const bool removed = icon_button(ui, {remove, id.index}, Icon::Trash, talk.model.tr("Take it out"));
    ImGui::SetCursorScreenPos({left, bottom});
    if (!about.empty()) small_text(ui, about);
    end_card(ui);
    return removed;
}

}  // namespace

void draw_brief_work(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const TaskWords words = words_of(talk);
    begin_card(ui, "work-card");
    task_label(ui, words.tr("Work"), words.tr("What is to be done, in its order, and by whom"));
    RowWish wish = RowWish::None;
    std::size_t wished = 0;
    for (std::size_t i = 0; i < brief.tasks.size(); ++i) {
        const RowWish own = draw_work_row(ui, talk, brief, i, changed);
        if (own != RowWish::None) {
            wish = own;
            wished = i;
        }
        gap(ui, Space::S);
    }
    if (wish != RowWish::None) {
        carry_out(talk, brief, wished, wish);
        changed = true;
    }
    if (add_button(ui, "add-work", words.tr("Add work"), words.tr("A list of what the agency can do")))
        open_picker(ui, talk, "pick-work");
    end_card(ui);
    std::vector<PickRow> rows;
    for (const std::string& id : brief_task(talk).tasks) {
        const scenario::CatalogueTask* known = catalogue_of(talk).task(id);
        if (known == nullptr) continue;
        rows.push_back({id, words.catalogue_text(known->title), words.catalogue_text(known->about),
                        words.channel(known->channel), is_planned(brief, id)});
    }
    const std::string picked = draw_picker(ui, talk, "pick-work", words.tr("What is to be done?"), rows);
    if (picked.empty()) return;
    toggle_work(talk, brief, picked);
    changed = true;
}

void draw_brief_inputs(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const TaskWords words = words_of(talk);
    begin_card(ui, "inputs-card");
    task_label(ui, words.tr("What we need from the client"), words.tr("Without it the work cannot begin"));
    std::string removed;
    for (const std::string& id : brief.inputs) {
        const scenario::CatalogueItem* known = catalogue_of(talk).input(id);
        const std::string_view about = known == nullptr ? std::string_view() : words.catalogue_text(known->about);
        if (draw_plain_row(ui, talk, {"input", index_in(brief_task(talk).inputs, id)}, words.input(id), about))
            removed = id;
        gap(ui, Space::S);
    }
    if (add_button(ui, "add-input", words.tr("Add a request"), words.tr("A list of what clients are asked for")))
        open_picker(ui, talk, "pick-input");
    end_card(ui);
    std::vector<PickRow> rows;
    for (const std::string& id : brief_task(talk).inputs) {
        const scenario::CatalogueItem* known = catalogue_of(talk).input(id);
        if (known == nullptr) continue;
        rows.push_back(
            {id, words.catalogue_text(known->title), words.catalogue_text(known->about), {}, has(brief.inputs, id)});
    }
    std::string picked = draw_picker(ui, talk, "pick-input", words.tr("What must the client give?"), rows);
    if (picked.empty()) picked = removed;
    if (picked.empty()) return;
    toggle(brief.inputs, picked);
    changed = true;
}

void draw_brief_risks(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const std::vector<scenario::BriefOption>& offered = brief_task(talk).risks;
    if (offered.empty()) return;
    const TaskWords words = words_of(talk);
    gap(ui, Space::L);
    begin_card(ui, "risks-card");
    task_label(ui, words.tr("Risks"), words.tr("What the team and the client must know beforehand"));
    std::string removed;
    std::vector<PickRow> rows;
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const bool taken = has(brief.risks, offered[i].id);
        rows.push_back({offered[i].id, words.text(offered[i].text), {}, {}, taken});
        if (!taken) continue;
        if (draw_plain_row(ui, talk, {"risk", i}, words.text(offered[i].text), {})) removed = offered[i].id;
        gap(ui, Space::S);
    }
    if (add_button(ui, "add-risk", words.tr("Add a risk"), words.tr("A list of what may go wrong")))
        open_picker(ui, talk, "pick-risk");
    end_card(ui);
    std::string picked = draw_picker(ui, talk, "pick-risk", words.tr("What may go wrong?"), rows);
    if (picked.empty()) picked = removed;
    if (picked.empty()) return;
    toggle(brief.risks, picked);
    changed = true;
}

namespace {

// How much of the budget has been given away, in words and with its tone.
void draw_sum(Kit& ui, const Talk& talk, int sum) {
    const TaskWords words = words_of(talk);
    const ChipLook look{.tone = sum == 100  ? Tone::Good
                                : sum > 100 ? Tone::Bad
                                            : Tone::Warn,
                        .icon = sum == 100 ? Icon::Check : Icon::Alert};
    const std::string left = words.number(std::abs(100 - sum));
    const std::string label = sum == 100  ? words.tr("100 % is split")
                              : sum > 100 ? words.tr(base::Phrase("{} % too much", {left}))
                                          : words.tr(base::Phrase("{} % left to split", {left}));
    chip(ui, label, look);
}

void split_evenly(const std::vector<std::string>& channels, Briefed& brief) {
    constexpr int kWhole = 20;  // steps of 5 %
    const int count = static_cast<int>(channels.size());
    for (int i = 0; i < count; ++i)
        brief.budget[channels[static_cast<std::size_t>(i)]] = (kWhole / count + (i < kWhole % count ? 1 : 0)) * 5;
}

}  // namespace

void draw_brief_budget(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const std::int64_t budget = brief_task(talk).budget;
    if (budget <= 0) return;
    const TaskWords words = words_of(talk);
    const std::vector<std::string> channels = channels_of(talk, brief);
    gap(ui, Space::L);
    begin_card(ui, "budget-card");
    task_label(ui, words.tr("Budget"),
               words.tr(channels.empty() ? language::mark("Add work first: its channels appear here.")
                                         : language::mark("Over the channels, in steps of 5 %")));
    int sum = 0;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const auto known = brief.budget.find(channels[i]);
        auto percent = static_cast<float>(known == brief.budget.end() ? 0 : known->second);
        const double money = static_cast<double>(budget) * static_cast<double>(percent) / 100;
        const std::string shown = words.number(static_cast<double>(percent)) + "\u00a0% · " +
                                  words.number(std::round(money)) + "\u00a0" + brief_task(talk).currency;
        if (slider(ui, {"share", i}, words.channel(channels[i]), percent,
                   {.low = 0, .high = 100, .step = 5, .shown = shown},
                   {words.tr("Drag, or the left and right arrow keys"), "← →", {}})) {
            brief.budget[channels[i]] = static_cast<int>(std::lround(percent));
            changed = true;
        }
        sum += static_cast<int>(std::lround(percent));
        gap(ui, Space::S);
    }
    if (!channels.empty()) {
        draw_sum(ui, talk, sum);
        gap(ui, Space::S);
        if (button(ui, "split-evenly", words.tr("Split evenly"), {.kind = ButtonKind::Quiet, .icon = Icon::Balance},
                   {words.tr("The same share for every channel"), {}, {}})) {
            split_evenly(channels, brief);
            changed = true;
        }
    }
    end_card(ui);
}

void draw_brief_explanations(Kit& ui, Talk& talk, Briefed& brief, bool& changed) {
    const std::vector<scenario::BriefOption>& offered = brief_task(talk).explanations;
    if (offered.empty()) return;
    gap(ui, Space::L);
    begin_card(ui, "explanation-card");
    task_label(ui, talk.model.tr("How you explain it"), talk.model.tr("To the client, in plain words"));
    const std::vector<std::uint32_t> order = talk.conversation().items();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const scenario::BriefOption& option = offered[order[i]];
        if (i > 0) gap(ui, Space::S);
        if (choice_card(ui, {"explanation", i}, talk.text(option.text), {.selected = brief.explanation == option.id},
                        {talk.model.tr("Say it like this"), "Enter", {}})) {
            brief.explanation = option.id;
            changed = true;
        }
    }
    end_card(ui);
}

}  // namespace rapport::ui
