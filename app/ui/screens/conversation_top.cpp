// The bar at the top of a conversation and the time limit below it.
#include <array>
#include <cmath>

#include "ui/chat.h"
#include "ui/draw.h"
#include "ui/item.h"
#include "ui/portrait.h"
#include "ui/screens/conversation_parts.h"

namespace rapport::ui {

namespace {

constexpr Space kRightInset = Space::L;  // in line with the replies

// The pieces at the right, each with its width; 0 = left out.
struct Pieces {
    std::optional<ClockChip> clock;
    std::string setting, decision, facts;
    ChipLook facts_look;
    float clock_width = 0, setting_width = 0, decision_width = 0, facts_width = 0, undo_width = 0;

    float width(Kit& ui) const {
        float sum = 0;
        for (const float each : {clock_width, setting_width, decision_width, undo_width, facts_width})
            sum += each > 0 ? each + ui.px(Space::M) : 0;
        return sum;
    }
};

std::string decision_text(const Talk& talk) {
    if (talk.conversation().has_ended() && !talk.playing.is_typing()) {
        return talk.model.tr_n("{} decision", "{} decisions",
                               static_cast<std::int64_t>(talk.conversation().decisions().size()));
    }
    return talk.model.tr(
        base::Phrase("decision {}", {talk.model.translator.number(static_cast<double>(shown_decision(talk.playing)))}));
}

Pieces measure_pieces(Kit& ui, const Talk& talk, const std::string& facts_key) {
    Pieces pieces;
    if (!talk.compact) pieces.clock = talk_clock(talk.model);
    if (pieces.clock) pieces.clock_width = chip_width(ui, pieces.clock->words, pieces.clock->look);
    pieces.setting = talk.text(talk.scenario().briefing.setting);
    pieces.setting_width = talk.compact ? 0 : text_width(ui, pieces.setting, TextStyle::Small);
    pieces.decision = decision_text(talk);
    pieces.decision_width = chip_width(ui, pieces.decision);
    if (talk.conversation().record().purpose == dialogue::Purpose::Practice)
        pieces.undo_width = ui.px(metric::kControlHeight);
    pieces.facts = talk.model.tr("Facts");
    pieces.facts_look = {.tone = talk.view.facts_open ? Tone::Accent : Tone::Neutral, .key = facts_key};
    pieces.facts_width = chip_width(ui, pieces.facts, pieces.facts_look);
    return pieces;
}

// The name above the mood, or the title alone. Takes the width that is left.
void draw_heading(Kit& ui, const Talk& talk, float bar_height, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (!talk.compact) {
        const std::string& title = talk.text(talk.scenario().title);
        TextLook look{.style = TextStyle::Section, .width = width};
        if (text_height(ui, title, look) > ui.font(TextStyle::Section).line * 2) look.style = TextStyle::BodyStrong;
        ImGui::SetCursorScreenPos({at.x, at.y + std::floor((bar_height - text_height(ui, title, look)) * 0.5F)});
        text(ui, title, look);
        return;
    }
    const float portrait_size = ui.px(metric::kPortraitSmall);
    ImGui::SetCursorScreenPos({at.x, at.y + std::floor((bar_height - portrait_size) * 0.5F)});
    const scenario::Emotion emotion = shown_emotion(talk.conversation(), talk.playing.revealed);
    animated_portrait(ui, "portrait", portrait_size, talk.client().looks, emotion);
    const float left = at.x + portrait_size + ui.px(Space::M);
    TextLook name{.style = TextStyle::BodyStrong, .width = width - portrait_size - ui.px(Space::M)};
    const std::string& words = talk.text(talk.client().name);
    const bool one_line = text_height(ui, words, name) <= ui.font(name.style).line;
    if (!one_line) name.style = TextStyle::SmallStrong;
    const float needed = text_height(ui, words, name) + (one_line ? ui.px(metric::kChipHeight) : 0);
    ImGui::SetCursorScreenPos({left, at.y + std::floor((bar_height - needed) * 0.5F)});
    ImGui::BeginGroup();
    text(ui, words, name);
    if (one_line) draw_talk_mood(ui, talk, Align::Left);  // otherwise the facts have the word
    ImGui::EndGroup();
}

void draw_right(Kit& ui, Talk& talk, const Pieces& pieces, float bar_height) {
    auto place = [&, x = region(ui).max.x - ui.px(kRightInset) - pieces.width(ui), top = ImGui::GetCursorScreenPos().y](
                     float width, float height) mutable {
        ImGui::SetCursorScreenPos({std::floor(x + ui.px(Space::M)), top + std::floor((bar_height - height) * 0.5F)});
        x += width + ui.px(Space::M);
    };
    const float chip_height = ui.px(metric::kChipHeight);
    if (pieces.clock_width > 0) {
        place(pieces.clock_width, chip_height);
        chip(ui, pieces.clock->words, pieces.clock->look);
    }
    if (pieces.setting_width > 0) {
        place(pieces.setting_width, ui.font(TextStyle::Small).line);
        small_text(ui, pieces.setting);
    }
    if (pieces.decision_width > 0) {
        place(pieces.decision_width, chip_height);
        chip(ui, pieces.decision);
    }
    if (pieces.undo_width > 0) {
        const Action& back = action("step-back");
        const char* blocked = back.blocked(talk.model);
        const std::string keys = chord_name(back.chord);
        place(pieces.undo_width, ui.px(metric::kControlHeight));
        const Hint hint{{}, keys, blocked == nullptr ? std::string_view() : std::string_view(talk.model.tr(blocked))};
        if (icon_button(ui, "step-back", Icon::Undo, talk.model.tr(back.label), hint))
            talk.intents.push_back(intent::StepBack{});
    }
    place(pieces.facts_width, chip_height);
    const std::string& explanation = talk.model.tr("The situation, your goals and what you know");
    if (chip_button(ui, "facts", pieces.facts, pieces.facts_look, {explanation, {}, {}}))
        talk.view.facts_open = !talk.view.facts_open;
}

}  // namespace

void draw_talk_bar(Kit& ui, const Area& area, Talk& talk) {
    const std::string facts_key = chord_name(action("facts").chord), leave_key = chord_name(action("leave").chord);
    begin_panel(ui, "talk-bar", area,
                {.ground = Shade::Surface, .margin_x = Space::L, .margin_y = Space::None, .scroll = false});
    const float control = ui.px(metric::kControlHeight);
    const ImVec2 start{area.min.x + ui.px(Space::S), area.min.y};
    ImGui::SetCursorScreenPos(start);
    Pieces pieces = measure_pieces(ui, talk, facts_key);
    // What does not fit is left out: the facts have the setting too. The title may take a second line.
    const std::string& title = talk.text(talk.scenario().title);
    const float wanted = talk.compact ? ui.px(metric::kPortraitSmall) * 5 : text_width(ui, title, TextStyle::Section);
    const float room = content_width(ui) - ui.px(kRightInset) - control - ui.px(Space::M);
    if (pieces.width(ui) + wanted > room) pieces.setting_width = 0;
    if (pieces.width(ui) + (talk.compact ? wanted : wanted * 0.6F) > room) pieces.decision_width = 0;

    ImGui::SetCursorScreenPos({start.x, start.y + std::floor((area.height() - control) * 0.5F)});
    const std::string& leave =
        talk.model.tr(talk.model.keeps_attempts ? action("leave").label : language::mark("Leave"));
    if (icon_button(ui, "leave", Icon::Close, leave, {{}, leave_key, {}}))
        talk.intents.push_back(intent::LeaveConversation{});
    ImGui::SetCursorScreenPos({start.x + control + ui.px(Space::S), start.y});
    draw_heading(ui, talk, area.height(), room - pieces.width(ui));
    ImGui::SetCursorScreenPos(start);
    draw_right(ui, talk, pieces, area.height());
    end_panel(ui);
}

std::optional<ClockChip> talk_clock(const Model& model) {
    const std::optional<TimeLeft> left = time_left(model);
    if (!left) return std::nullopt;
    const Tone tone = left->tone() == Tone::Accent ? Tone::Neutral : left->tone();
    return ClockChip{model.tr(base::Phrase("{} left", {left->clock()})), {.tone = tone, .icon = Icon::Clock}};
}

void draw_talk_timer(Kit& ui, const Area& area, const Talk& talk) {
    const std::optional<TimeLeft> left = time_left(talk.model);
    if (!left) {
        ImDrawList* list = ImGui::GetWindowDrawList();
        fill_box(list, area, ui.colour(Shade::Surface), 0);
        fill_box(list, {{area.min.x, area.max.y - ui.px(metric::kHairline)}, area.max}, ui.colour(Shade::Line), 0);
        return;
    }
    const RegionScope scope(ui, area);
    ImGui::SetCursorScreenPos(area.min);
    timer_bar(ui, "timer", left->part(), talk.model.tr(base::Phrase("{} left", {left->clock()})));
}

}  // namespace rapport::ui
