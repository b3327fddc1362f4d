#include "ui/screens/task.h"

#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/screens/conversation_chat.h"

namespace rapport::ui {

using language::mark;

namespace {

constexpr float kMostPart = 0.68F;  // of the height; the talk above keeps the rest

// What the panel of a kind is like.
struct Kind {
    bool whole = false;  // in place of the talk
    float column = metric::kTalkColumn;
    const char* done = "";  // its button
    const char* explanation = "";
    Icon icon = Icon::Check;
    bool stops = false;  // the button ends the task early
};

Kind kind_of(Asking asked) {
    switch (asked) {
        case Asking::Question:
            return {.done = mark("No more questions"),
                    .explanation = mark("Go on with what you know"),
                    .icon = Icon::Right,
                    .stops = true};
        case Asking::Order:
        case Asking::BestWorst:
        case Asking::Ratings:
            return {.done = mark("Done"), .explanation = mark("Gives your answer; the conversation goes on")};
        case Asking::Brief:
            return {.whole = true,
                    .column = metric::kTaskWide,
                    .done = mark("Hand over"),
                    .explanation = mark("Gives the brief to the team")};
        case Asking::Text:
            return {.done = mark("Send"), .explanation = mark("Sends your text"), .icon = Icon::Envelope};
        case Asking::Levels:
            return {.whole = true,
                    .column = metric::kTaskWide,
                    .done = mark("Go on"),
                    .explanation = mark("Keeps your levels; the conversation goes on"),
                    .icon = Icon::Right};
        case Asking::Messages:
            return {.done = mark("Leave the rest"),
                    .explanation = mark("Nothing more is answered; messages left count as late"),
                    .icon = Icon::Right,
                    .stops = true};
        case Asking::Reply:
        case Asking::Worst:
            break;
    }
    return {};
}

bool has_foot(const Talk& talk) {
    return asking(talk.conversation()) != Asking::Worst;
}

std::string progress_of(const Talk& talk) {
    switch (asking(talk.conversation())) {
        case Asking::Question:
            return ask_progress(talk);
        case Asking::Text:
            return write_progress(talk);
        case Asking::Messages:
            return interrupt_progress(talk);
        case Asking::Brief:
            return brief_progress(talk);
        default:
            return {};
    }
}

// Digits for so many things.
TaskKey digits(std::size_t count, const char* meaning) {
    const std::size_t last = std::min<std::size_t>(count, 9);
    return {"1", last > 1 ? std::to_string(last) : std::string(), meaning, 0};
}

std::size_t replies_to_open_message(const Talk& talk) {
    const std::vector<scenario::Message>& messages = talk.conversation().task()->messages;
    std::size_t most = 0;
    for (const dialogue::ShownMessage& each : talk.conversation().messages()) {
        if (!each.reply) most = std::max(most, messages[each.message].replies.size());
    }
    return most;
}

const scenario::Text& instruction_of(const Talk& talk) {
    return talk.conversation().task()->instruction;
}

void draw_heading(Kit& ui, const Talk& talk) {
    const Model& model = talk.model;
    switch (asking(talk.conversation())) {
        case Asking::Worst:
            text(ui, model.tr("Which reply would have been the worst?"), {.style = TextStyle::Section});
            gap(ui, Space::XS);
            small_text(ui, model.tr("Whoever sees what does harm also sees why the better reply is better."));
            break;
        case Asking::Levels:
            text(ui, model.tr("Your text beside a good one"), {.style = TextStyle::Section});
            break;
        default:
            text(ui, talk.text(instruction_of(talk)), {.style = TextStyle::Section});
    }
    gap(ui, Space::M);
}

void draw_content(Kit& ui, Talk& talk) {
    switch (asking(talk.conversation())) {
        case Asking::Question:
            return draw_task_ask(ui, talk);
        case Asking::Order:
            return draw_task_rank(ui, talk);
        case Asking::BestWorst:
            return draw_task_best_worst(ui, talk);
        case Asking::Ratings:
            return draw_task_rate(ui, talk);
        case Asking::Brief:
            return draw_task_brief(ui, talk);
        case Asking::Text:
            return draw_task_write(ui, talk);
        case Asking::Levels:
            return draw_task_levels(ui, talk);
        case Asking::Messages:
            return draw_task_interrupt(ui, talk);
        case Asking::Worst:
            return draw_task_worst(ui, talk);
        case Asking::Reply:
            break;
    }
}

// The button that goes from the task to the talk and back.
const char* see_label(bool open) {
    return open ? mark("Back to the task") : mark("See the talk");
}
ButtonLook see_look(bool open) {
    return {.kind = open ? ButtonKind::Primary : ButtonKind::Quiet, .icon = open ? Icon::Pencil : Icon::Comment};
}

void draw_talk_button(Kit& ui, Talk& talk, const Kind& kind) {
    if (!kind.whole) return;
    const Action& row = action("see-talk");
    const std::string keys = chord_name(row.chord);
    const bool open = talk.view.task.talk_open;
    if (button(ui, "see-talk", talk.model.tr(see_label(open)), see_look(open), {talk.model.tr(row.label), keys, {}}))
        talk.view.task.talk_open = !open;
}

void draw_done(Kit& ui, Talk& talk, const Kind& kind, const std::string& objection) {
    const Action& row = action("hand-over");
    const std::string keys = chord_name(row.chord);
    const ButtonLook look{.kind = kind.stops ? ButtonKind::Secondary : ButtonKind::Primary, .icon = kind.icon};
    if (button(ui, "done", talk.model.tr(kind.done), look, {talk.model.tr(kind.explanation), keys, objection}))
        give_answer(talk, prepared_answer(talk.conversation()));
}

// The words at the left of the line and the widths around them.
struct Foot {
    std::string objection, words;
    float seen = 0, done = 0, room = 0;
};

Foot measure_foot(Kit& ui, const Talk& talk, const Kind& kind, float width) {
    Foot foot;
    const base::Phrase why = talk.conversation().objection(prepared_answer(talk.conversation()));
    if (!why.empty()) foot.objection = talk.model.tr(why);
    foot.words = progress_of(talk);
    if (foot.words.empty()) foot.words = foot.objection;
    const bool open = talk.view.task.talk_open;
    if (kind.whole) foot.seen = button_width(ui, talk.model.tr(see_label(open)), see_look(open)) + ui.px(Space::M);
    if (!open) foot.done = button_width(ui, talk.model.tr(kind.done), {.icon = kind.icon});
    foot.room = std::max(width - foot.seen - foot.done - ui.px(Space::M), ui.px(metric::kNumberField));
    return foot;
}

// How far it is at the left, the button at the right; the words wrap.
void draw_foot(Kit& ui, Talk& talk, const Kind& kind, float height) {
    const TalkColumn column(ui, kind.column);
    const Foot foot = measure_foot(ui, talk, kind, content_width(ui));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float button_top = start.y + std::floor((height - ui.px(metric::kControlHeight)) * 0.5F);
    const float right = start.x + content_width(ui);
    ImGui::SetCursorScreenPos({start.x, button_top});
    draw_talk_button(ui, talk, kind);
    if (talk.view.task.talk_open) return;
    const Wrapped lines = wrap(ui, foot.words, TextStyle::Small, foot.room);
    draw_wrapped(ui, ImGui::GetWindowDrawList(),
                 {start.x + foot.seen, start.y + std::floor((height - lines.height) * 0.5F)}, lines,
                 ui.colour(Shade::Muted));
    ImGui::SetCursorScreenPos({right - foot.done, button_top});
    draw_done(ui, talk, kind, foot.objection);
}

// Of its content; 0: there is none.
float foot_height(Kit& ui, const Talk& talk, const Kind& kind, float panel_width) {
    if (!has_foot(talk)) return 0;
    const Foot foot = measure_foot(ui, talk, kind, talk_column_width(ui, panel_width, kind.column));
    const float control = ui.px(metric::kControlHeight);
    return talk.view.task.talk_open ? control
                                    : std::max(control, wrap(ui, foot.words, TextStyle::Small, foot.room).height);
}

// As a person types it: no grouping, a point before the decimals.
std::string typed_number(double value) {
    std::string words = std::to_string(value);
    words.erase(words.find_last_not_of('0') + 1);
    if (words.ends_with('.')) words.pop_back();
    return words;
}

// A stage that has just begun knows nothing of the one before.
void settle(Kit& ui, Talk& talk) {
    const std::string stage = stage_name(talk.conversation());
    if (talk.view.task.stage == stage) return;
    talk.view.task = {};
    talk.view.task.stage = stage;
    const auto brief = prepared<dialogue::Briefed>(talk.conversation());
    if (brief.target > 0) talk.view.task.target = typed_number(brief.target);
    if (brief.weeks > 0) talk.view.task.weeks = std::to_string(brief.weeks);
    ui.animation.request_frame();
}

void draw_panel(Kit& ui, const Area& area, Talk& talk, const Kind& kind, float most) {
    // No scrollbar while the panel glides to the height that it needs.
    const bool scroll = kind.whole || talk.view.task.height + 2 * ui.px(Space::M) > most + 1;
    begin_panel(ui, "task", area, {.margin_x = talk_margin(ui, area.width()), .margin_y = Space::M, .scroll = scroll});
    const float top = ImGui::GetCursorScreenPos().y;
    ImGui::PushID(talk.view.task.stage.c_str());
    {
        const TalkColumn column(ui, kind.column);
        draw_heading(ui, talk);
        draw_content(ui, talk);
    }
    ImGui::PopID();
    const float height = ImGui::GetCursorScreenPos().y - top;
    if (std::abs(height - talk.view.task.height) > 0.5F) {
        talk.view.task.height = height;
        ui.animation.request_frame();
    }
    fade_edges(ui);
    end_panel(ui);
}

}  // namespace

bool awaits_task(const Talk& talk) {
    return talk.playing.awaits_reply() && asking(talk.conversation()) != Asking::Reply;
}

void keep_draft(Talk& talk, dialogue::Answer answer) {
    talk.intents.push_back(intent::KeepDraft{std::move(answer)});
}

void give_answer(Talk& talk, dialogue::Answer answer) {
    talk.intents.push_back(intent::GiveAnswer{std::move(answer)});
}

TaskWords words_of(const Talk& talk) {
    return {talk.model.translator, talk.conversation()};
}

void task_label(Kit& ui, std::string_view label, std::string_view explanation) {
    text(ui, label, {.style = TextStyle::BodyStrong});
    if (!explanation.empty()) small_text(ui, explanation);
    gap(ui, Space::S);
}

std::vector<TaskKey> task_keys(const Talk& talk) {
    const dialogue::Conversation& conversation = talk.conversation();
    const std::string done = chord_name(action("hand-over").chord), see = chord_name(action("see-talk").chord);
    switch (asking(conversation)) {
        case Asking::Question:
            return {digits(conversation.questions().size(), mark("ask")), {done, {}, mark("no more"), 0}};
        case Asking::Order:
            return {{chord_name({.key = Key::Up, .alt = true}), chord_name({.key = Key::Down, .alt = true}),
                     mark("move the card"), 0},
                    {done, {}, mark("done"), 0}};
        case Asking::BestWorst:
            return {digits(conversation.items().size(), mark("best")),
                    {chord_name({.key = Key::Digit1, .shift = true}),
                     chord_name({.key = digit_key(static_cast<int>(conversation.items().size())), .shift = true}),
                     mark("worst"), 0},
                    {done, {}, mark("done"), 0}};
        case Asking::Ratings:
            return {{"Tab", {}, mark("next row"), 0}, digits(7, mark("rate")), {done, {}, mark("done"), 0}};
        case Asking::Text:
            return {{done, {}, mark("send"), 0}};
        case Asking::Messages:
            return {digits(replies_to_open_message(talk), mark("answer")),
                    {"Tab", {}, mark("next message"), 1},
                    {done, {}, mark("leave the rest"), 2}};
        case Asking::Worst:
            return {digits(conversation.pending() == nullptr ? 1 : conversation.pending()->shown.size(),
                           mark("the worst"))};
        case Asking::Brief:
            return {
                {"Tab", {}, mark("next field"), 0}, {see, {}, mark("the talk"), 0}, {done, {}, mark("hand over"), 0}};
        case Asking::Levels:
            return {{"Tab", {}, mark("next level"), 0}, {see, {}, mark("the talk"), 0}, {done, {}, mark("go on"), 0}};
        case Asking::Reply:
            break;
    }
    return {};
}

float talk_task_column(const Talk& talk) {
    return kind_of(asking(talk.conversation())).column;
}

Area draw_talk_task(Kit& ui, Area area, Talk& talk) {
    settle(ui, talk);
    const Kind kind = kind_of(asking(talk.conversation()));
    if (!kind.whole) talk.view.task.talk_open = false;  // the talk is in view anyway
    if (const float foot = foot_height(ui, talk, kind, area.width()); foot > 0) {
        begin_panel(ui, "task-foot", area.take_bottom(foot + 2 * ui.px(Space::S)),
                    {.margin_x = talk_margin(ui, area.width()), .margin_y = Space::S, .scroll = false});
        draw_foot(ui, talk, kind, foot);
        end_panel(ui);
    }
    if (talk.view.task.talk_open && kind.whole) return area;
    const bool whole = kind.whole || area.height() < ui.px(metric::kTaskLeast);
    const float most =
        whole ? area.height()
              : std::min(area.height(), std::max(std::floor(area.height() * kMostPart), ui.px(metric::kTaskLeast)));
    const float wanted = kind.whole ? most : std::min(most, talk.view.task.height + 2 * ui.px(Space::M));
    const float height = std::floor(ui.animation.value(ImGui::GetID("task-height"), wanted));
    draw_panel(ui, area.take_bottom(std::max(height, 1.0F)), talk, kind, most);
    return area;
}

}  // namespace rapport::ui
