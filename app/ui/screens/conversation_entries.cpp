#include "ui/screens/conversation_entries.h"

#include <algorithm>

#include "ui/chat.h"
#include "ui/item.h"
#include "ui/portrait.h"
#include "ui/screens/task_words.h"

namespace rapport::ui {

using dialogue::Conversation;
using dialogue::Entry;
using dialogue::EntryKind;

namespace {

bool is_own(const Entry& entry) {
    return entry.kind == EntryKind::Trainee || entry.kind == EntryKind::Silence || entry.kind == EntryKind::Work;
}

// The chip above an answer that the clock gave; empty for all others.
std::string_view caption_of(const Conversation& conversation, const Entry& entry, const ChatLook& look) {
    if (entry.kind == EntryKind::Silence) return look.silence;
    if (entry.kind != EntryKind::Trainee || entry.decision >= conversation.decisions().size()) return {};
    return conversation.decisions()[entry.decision].timed_out ? look.ran_out : std::string_view();
}

TextLook silence_look(Kit& ui, float width) {
    return {.style = TextStyle::Small,
            .shade = Shade::Muted,
            .align = Align::Right,
            .width = std::min(width, ui.px(metric::kBubbleWidth))};
}

TaskWords words_of(const Conversation& conversation, const ChatLook& look) {
    static const language::Translator kEnglish;
    return {look.translator == nullptr ? kEnglish : *look.translator, conversation};
}

// Somebody else than the client is named above what they say, unless they go on speaking.
const scenario::Contact* named_above(const Conversation& conversation, std::size_t index) {
    const scenario::Contact* contact = conversation.contact(conversation.transcript()[index]);
    if (contact == nullptr || index == 0) return contact;
    return conversation.contact(conversation.transcript()[index - 1]) == contact ? nullptr : contact;
}

// The client comes back after somebody else has spoken: then the client is named too.
bool names_client(const Conversation& conversation, std::size_t index) {
    const std::vector<Entry>& all = conversation.transcript();
    if (conversation.scenario().contacts.empty() || all[index].kind != EntryKind::Client) return false;
    for (std::size_t i = index; i-- > 0;) {
        if (all[i].kind == EntryKind::Client) return false;
        if (all[i].kind == EntryKind::Contact) return true;
    }
    return false;
}

float speaker_height(Kit& ui) {
    return ui.px(metric::kPortraitTiny) + ui.px(Space::XS);
}

void draw_speaker(Kit& ui, const Conversation& conversation, const Entry& entry) {
    const scenario::Contact* contact = conversation.contact(entry);
    const scenario::Client& client = conversation.scenario().client;
    const scenario::Looks& looks = contact == nullptr ? client.looks : contact->looks;
    const auto said = [&](const scenario::Text& text) -> const std::string& {
        return conversation.scenario().text(text, conversation.language());
    };
    const float size = ui.px(metric::kPortraitTiny);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    portrait(ui, size, looks, entry.emotion);
    ImGui::SetCursorScreenPos({at.x + size + ui.px(Space::S), at.y});
    centre_on_line(ui, size, ui.font(TextStyle::Small).line);
    const std::string& name = said(contact == nullptr ? client.name : contact->name);
    const std::string& role = said(contact == nullptr ? client.role : contact->role);
    const float name_width = text_width(ui, name, TextStyle::SmallStrong);
    const float room = content_width(ui);
    text(ui, name, {.style = TextStyle::SmallStrong, .width = room});
    if (name_width + ui.px(Space::S) + text_width(ui, role, TextStyle::Small) <= room) {
        same_line(ui, Space::S);
        small_text(ui, role);
    }
    ImGui::SetCursorScreenPos({at.x, at.y + speaker_height(ui)});
}

float caption_height(Kit& ui, std::string_view caption) {
    return caption.empty() ? 0 : ui.px(metric::kChipHeight) + ui.px(Space::XS);
}

Voice voice_of(const Entry& entry) {
    return entry.kind == EntryKind::Narrator ? Voice::Narrator : is_own(entry) ? Voice::Me : Voice::Client;
}

}  // namespace

float entry_height(Kit& ui, const Conversation& conversation, std::size_t index, const ChatLook& look, float width) {
    const Entry& entry = conversation.transcript()[index];
    if (entry.kind == EntryKind::Chapter)
        return chapter_mark_height(ui, words_of(conversation, look).chapter(entry), width);
    if (entry.kind == EntryKind::Work) {
        const WorkSummary summary = work_summary(words_of(conversation, look), entry);
        return work_card_height(ui, summary.title, summary.lines, width);
    }
    const std::string& words = conversation.text(entry);
    float height = caption_height(ui, caption_of(conversation, entry, look));
    if (entry.kind == EntryKind::Silence) return height + text_height(ui, words, silence_look(ui, width));
    if (named_above(conversation, index) != nullptr || names_client(conversation, index)) height += speaker_height(ui);
    return height + bubble_height(ui, voice_of(entry), words, width);
}

Space gap_before(const Conversation& conversation, std::size_t index) {
    const Entry& entry = conversation.transcript()[index];
    const Entry& previous = conversation.transcript()[index - 1];
    if (entry.kind == EntryKind::Chapter || previous.kind == EntryKind::Chapter) return Space::M;
    return is_own(entry) == is_own(previous) ? Space::S : Space::M;
}

void draw_entry(Kit& ui, const Conversation& conversation, std::size_t index, const ChatLook& look, bool appearing) {
    const Entry& entry = conversation.transcript()[index];
    if (entry.kind == EntryKind::Chapter) return chapter_mark(ui, words_of(conversation, look).chapter(entry));
    if (entry.kind == EntryKind::Work) {
        const WorkSummary summary = work_summary(words_of(conversation, look), entry);
        return work_card(ui, {"entry", index}, summary.title, summary.lines);
    }
    const std::string& words = conversation.text(entry);
    const std::string_view caption = caption_of(conversation, entry, look);
    if (!caption.empty()) {
        const ChipLook clock{.icon = Icon::Clock};
        align_right(ui, chip_width(ui, caption, clock));
        chip(ui, caption, clock);
        gap(ui, Space::XS);
    }
    if (entry.kind == EntryKind::Silence) {
        const TextLook quiet = silence_look(ui, content_width(ui));
        align_right(ui, quiet.width);
        text(ui, words, quiet);
        return;
    }
    if (named_above(conversation, index) != nullptr || names_client(conversation, index))
        draw_speaker(ui, conversation, entry);
    bubble(ui, {"entry", index}, voice_of(entry), words, appearing);
}

}  // namespace rapport::ui
