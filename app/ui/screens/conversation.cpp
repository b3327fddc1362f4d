// The conversation: the client at the left, the talk in the middle, the replies below it, the facts at hand.
#include <algorithm>
#include <cmath>

#include "ui/screens/conversation_chat.h"
#include "ui/screens/conversation_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/task.h"

namespace rapport::ui {

namespace {

constexpr float kAnswersPart = 0.6F;  // of the height below the bar; replies that need more scroll

bool is_compact(const Kit& ui, const Area& area) {
    return area.width() < ui.px(metric::kSidePanel + metric::kTalkLeast);
}

// What the chat says by itself, kept for the time of a frame.
struct ChatWords {
    std::string typing;
    ChatLook look;
};

ChatWords chat_words(const Talk& talk) {
    ChatWords words;
    const std::vector<dialogue::Entry>& transcript = talk.conversation().transcript();
    if (talk.playing.is_typing()) {
        const dialogue::Entry& next = transcript[talk.playing.revealed];
        const scenario::Contact* contact = talk.conversation().contact(next);
        const bool somebody = contact != nullptr || next.kind == dialogue::EntryKind::Client;
        const std::string& name = talk.text(contact == nullptr ? talk.client().name : contact->name);
        if (somebody) words.typing = talk.model.tr(base::Phrase("{} is answering", {name}));
    }
    words.look.translator = &talk.model.translator;
    words.look.silence = talk.model.tr("You said nothing");
    words.look.ran_out = talk.model.tr("Time ran out, so this was your answer");
    words.look.keys = !talk.view.facts_open;
    return words;
}

void draw_body(Kit& ui, Area area, Talk& talk) {
    // In a low window the hints give way: every control says its key itself.
    const float hints_height = ui.px(metric::kKeyCap) + 2 * ui.px(Space::S);
    const bool low = area.height() < ui.px(metric::kTalkLow);
    const Area hints = area.take_bottom(low ? ui.px(Space::XS) : hints_height);
    const bool task = awaits_task(talk);
    if (task) area = draw_talk_task(ui, area, talk);
    const float wanted = task ? 0 : talk_answers_height(ui, area.width(), talk);
    const float most = std::floor(area.height() * kAnswersPart);
    const float answers_height = std::floor(ui.animation.value(ImGui::GetID("answers-height"), std::min(wanted, most)));
    const Area answers = area.take_bottom(task ? 0 : answers_height);

    ChatWords words = chat_words(talk);
    words.look.typing = words.typing;
    const bool seen = area.height() >= ui.px(Space::XXL);
    const bool clicked =
        seen && draw_chat(ui, area, talk.conversation(), talk.playing.revealed, words.look, talk.view.chat);
    if (clicked && talk.playing.is_typing()) talk.intents.push_back(intent::SkipTyping{});
    if (!task) draw_talk_answers(ui, answers, talk, wanted > most);
    if (!low) draw_talk_hints(ui, hints, talk);
}

}  // namespace

void draw_conversation(Kit& ui, const Area& area, const Model& model, ConversationView& view, Intents& intents) {
    if (!model.playing) return;
    Talk talk{model, *model.playing, view, intents, is_compact(ui, area)};
    Area rest = area;
    const float timer = ui.px(metric::kTimerBar);
    const Area bar = rest.take_top(ui.px(metric::kTopBar) - (talk.compact ? 0 : timer));
    draw_talk_bar(ui, bar, talk);
    draw_talk_timer(ui, rest.take_top(timer), talk);
    Area sheet = rest;
    // The facts stand beside the talk where both have room, above it where they leave enough to be seen, and otherwise
    // instead of it.
    const float facts_width = ui.px(metric::kFactsPanel), side = talk.compact ? 0 : ui.px(metric::kSidePanel);
    const float beside = rest.width() - side - facts_width;
    const bool room = beside >= ui.px(metric::kTalkLeast), sliver = beside < facts_width * 0.5F;
    talk.covered = view.facts_open && sliver;
    if (talk.covered) {
        draw_talk_facts(ui, sheet, talk, SheetPlace::Instead);
        hear_talk_keys(ui, talk);
        return;
    }
    if (talk.compact) {
        const float meters = talk_meters_height(ui, talk);
        if (meters > 0) draw_talk_meters_row(ui, rest.take_top(meters), talk);
    } else {
        draw_talk_client(ui, rest.take_left(ui.px(metric::kSidePanel)), talk);
    }
    const Area facts = sliver ? sheet : sheet.take_right(facts_width);
    if (view.facts_open && room) rest.take_right(facts.width());
    draw_body(ui, rest, talk);
    draw_talk_facts(ui, facts, talk, room ? SheetPlace::Beside : sliver ? SheetPlace::Instead : SheetPlace::Above);
    hear_talk_keys(ui, talk);
}

}  // namespace rapport::ui
