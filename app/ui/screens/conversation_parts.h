// The regions of the conversation screen; only for conversation*.cpp. Values borrowed for one frame; UI thread only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/app/actions.h"
#include "ui/app/intents.h"
#include "ui/app/model.h"
#include "ui/app/views.h"
#include "ui/layout.h"
#include "ui/screens/conversation_state.h"

namespace rapport::ui {

// What every region reads and writes.
struct Talk {
    const Model& model;
    const Playing& playing;
    ConversationView& view;
    Intents& intents;
    bool compact = false;  // no room for the side panel
    bool covered = false;  // the facts stand in place of the talk

    const dialogue::Conversation& conversation() const { return playing.conversation; }
    const scenario::Scenario& scenario() const { return playing.conversation.scenario(); }
    const scenario::Client& client() const { return scenario().client; }
    // A text of the scenario in the conversation's language.
    const std::string& text(const scenario::Text& text) const {
        return scenario().text(text, playing.conversation.language());
    }
};

// ---- conversation_top.cpp
// Who and where at the left, the clock and the facts at the right.
void draw_talk_bar(Kit& ui, const Area& area, Talk& talk);
// “0:12 left”, if the decision that waits has a limit.
struct ClockChip {
    std::string words;
    ChipLook look;
};
std::optional<ClockChip> talk_clock(const Model& model);
// The time limit across the screen, or a hairline.
void draw_talk_timer(Kit& ui, const Area& area, const Talk& talk);

// ---- conversation_client.cpp
void draw_talk_client(Kit& ui, const Area& area, const Talk& talk);
// The compact form: the clock and the meters side by side, as many as fit. Height 0: there are none.
float talk_meters_height(Kit& ui, const Talk& talk);
void draw_talk_meters_row(Kit& ui, const Area& area, const Talk& talk);
// All meters, one below the other.
void draw_talk_meters(Kit& ui, const Talk& talk);
void draw_talk_mood(Kit& ui, const Talk& talk, Align align);
std::string talk_work(const Talk& talk);  // “Owner, Sedov Tiles, 40 people”

// ---- conversation_replies.cpp
// Height that the replies or the ending need in a panel of this width; 0 while the client answers.
float talk_answers_height(Kit& ui, float panel_width, const Talk& talk);
// `scroll`: they need more height than they have.
void draw_talk_answers(Kit& ui, const Area& area, Talk& talk, bool scroll);
void draw_talk_hints(Kit& ui, const Area& area, Talk& talk);
// Enter and the arrow keys, after everything has been drawn.
void hear_talk_keys(Kit& ui, Talk& talk);

// ---- conversation_facts.cpp
enum class SheetPlace : std::uint8_t { Beside, Above, Instead };  // of the talk
void draw_talk_facts(Kit& ui, const Area& area, Talk& talk, SheetPlace place);

}  // namespace rapport::ui
