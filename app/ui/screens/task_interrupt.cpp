// Interrupt: an inbox that fills while the decision stands, and a clock of the story.
#include <algorithm>

#include "ui/chat.h"
#include "ui/portrait.h"
#include "ui/screens/task.h"

namespace rapport::ui {

using dialogue::ShownMessage;

namespace {

struct Sender {
    const scenario::Text& name;
    const scenario::Text& role;
    const scenario::Looks& looks;
};

Sender sender_of(const Talk& talk, const scenario::Message& message) {
    const scenario::Scenario& scenario = talk.scenario();
    if (message.contact == scenario::kFromClient || message.contact >= scenario.contacts.size())
        return {scenario.client.name, scenario.client.role, scenario.client.looks};
    const scenario::Contact& contact = scenario.contacts[message.contact];
    return {contact.name, contact.role, contact.looks};
}

// The message that is being read: the one opened, or the first that waits.
std::optional<std::uint32_t> opened_message(const Talk& talk, const std::vector<ShownMessage>& shown) {
    const auto waits = [&](std::uint32_t message) {
        return std::any_of(shown.begin(), shown.end(),
                           [&](const ShownMessage& each) { return each.message == message && !each.reply; });
    };
    if (talk.view.task.opened && waits(*talk.view.task.opened)) return talk.view.task.opened;
    const auto first = std::find_if(shown.begin(), shown.end(), [](const ShownMessage& each) { return !each.reply; });
    if (first == shown.end()) return std::nullopt;
    return first->message;
}

struct Standing {
    std::string words;
    ChipLook look;
};

// How long it waits, and what that means.
Standing standing_of(const Talk& talk, const ShownMessage& shown) {
    const TaskWords words = words_of(talk);
    const std::string time = words.minutes(shown.waits);
    if (shown.reply && shown.late)
        return {words.tr(base::Phrase("answered late, after {}", {time})), {.tone = Tone::Bad, .icon = Icon::Clock}};
    if (shown.reply)
        return {words.tr(base::Phrase("answered after {}", {time})), {.tone = Tone::Good, .icon = Icon::Check}};
    if (shown.late) return {words.tr(base::Phrase("late: waits {}", {time})), {.tone = Tone::Bad, .icon = Icon::Alert}};
    if (shown.waits == 0) return {words.tr("new"), {.tone = Tone::Accent, .icon = Icon::Bell}};
    return {words.tr(base::Phrase("waits {}", {time})), {.icon = Icon::Clock}};
}

// The channel and how long it waits, side by side.
void draw_marks(Kit& ui, const std::string& channel, const ChipLook& by, const Standing& standing) {
    Flow flow(ui, Space::S, Space::XS);
    flow.next(chip_width(ui, channel, by));
    chip(ui, channel, by);
    flow.next(chip_width(ui, standing.words, standing.look));
    chip(ui, standing.words, standing.look);
}

void draw_head(Kit& ui, const Talk& talk, const ShownMessage& shown, const scenario::Message& message) {
    const Sender sender = sender_of(talk, message);
    const float size = ui.px(metric::kPortraitSmall);
    const Standing standing = standing_of(talk, shown);
    const std::string& channel = talk.model.tr(channel_word(message.channel));
    const ChipLook by{.icon = channel_icon(message.channel)};
    const float marks = chip_width(ui, channel, by) + ui.px(Space::S) + chip_width(ui, standing.words, standing.look);
    const bool wide = content_width(ui) >= marks + ui.px(metric::kTaskLeast);
    Columns columns(ui, "head", {Track::pixels(size), Track::part(1), Track::pixels(wide ? marks : 0)}, Space::M);
    columns.next();
    portrait(ui, size, sender.looks, scenario::Emotion::Neutral);
    columns.next();
    text(ui, talk.text(sender.name), {.style = TextStyle::BodyStrong});
    small_text(ui, talk.text(sender.role));
    if (!wide) {
        gap(ui, Space::XS);
        draw_marks(ui, channel, by, standing);
    }
    columns.next();
    if (wide) draw_marks(ui, channel, by, standing);
}

void draw_replies(Kit& ui, Talk& talk, const scenario::Message& message) {
    const std::string& tip = talk.model.tr("Answer with this");
    for (std::size_t i = 0; i < message.replies.size(); ++i) {
        const scenario::MessageReply& reply = message.replies[i];
        const std::string takes =
            reply.minutes == 0 ? talk.model.tr("takes no time")
                               : talk.model.tr(base::Phrase("takes {}", {words_of(talk).minutes(reply.minutes)}));
        gap(ui, Space::S);
        if (reply_card(ui, {"message-reply", i}, talk.text(reply.text),
                       {.number = static_cast<int>(i) + 1, .note = takes, .tooltip = tip}))
            give_answer(talk, dialogue::Handled{message.id, reply.id});
    }
}

void draw_message(Kit& ui, Talk& talk, const ShownMessage& shown, bool open) {
    const scenario::Message& message = talk.conversation().task()->messages[shown.message];
    const Id id{"message", static_cast<std::size_t>(shown.message)};
    const Shade ground = open ? Shade::AccentSoft : shown.reply ? Shade::Background : Shade::Surface;
    begin_card(ui, id, {.ground = ground, .outline = !open});
    draw_head(ui, talk, shown, message);
    gap(ui, Space::S);
    text(ui, talk.text(message.text), {.shade = shown.reply ? Shade::Muted : Shade::Text});
    if (open) draw_replies(ui, talk, message);
    if (open || shown.reply) return end_card(ui);
    const std::string& label = talk.text(sender_of(talk, message).name);
    if (end_card_button(ui, label, {talk.model.tr("Open it to answer"), "Enter", {}})) {
        talk.view.task.opened = shown.message;
        focus_item(ui, Id("message-reply", 0).path());
        ui.animation.request_frame();
    }
}

}  // namespace

std::string interrupt_progress(const Talk& talk) {
    const std::vector<ShownMessage> shown = talk.conversation().messages();
    const auto waiting =
        std::count_if(shown.begin(), shown.end(), [](const ShownMessage& each) { return !each.reply; });
    const std::string clock =
        talk.model.tr(base::Phrase("{} into the story", {words_of(talk).minutes(talk.conversation().story_minutes())}));
    return clock + " · " + talk.model.tr_n("{} message waits", "{} messages wait", waiting);
}

void draw_task_interrupt(Kit& ui, Talk& talk) {
    const std::vector<ShownMessage> shown = talk.conversation().messages();
    const std::optional<std::uint32_t> opened = opened_message(talk, shown);
    if (opened) ui.tab_start = Id("message-reply", 0).path();
    bool first = true;
    // What waits comes first; what has been answered is put away below.
    for (const bool answered : {false, true}) {
        for (const ShownMessage& each : shown) {
            if (each.reply.has_value() != answered) continue;
            if (!first) gap(ui, Space::S);
            first = false;
            draw_message(ui, talk, each, opened == each.message);
        }
    }
}

}  // namespace rapport::ui
