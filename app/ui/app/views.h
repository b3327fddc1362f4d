// View states: what a screen remembers between frames and nobody else needs (search words, what is unfolded). Plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace rapport::ui {

struct LibraryView {
    std::string search;
    int filter = 0;         // 0 all, 1 not tried, 2.. competencies of the shown scenarios
    int difficulty = 0;     // 0 any, 1..5
    std::string broken;     // file whose diagnostics are unfolded
};

struct BriefingView {
    int fact = -1;  // unfolded fact
};

struct ConversationView {
    bool facts_open = false;
    std::size_t seen_entries = 0;  // revealed in the last frame: newer ones appear softly
};

struct DebriefView {
    std::size_t decision = 0;      // selected
    std::optional<std::size_t> what_if;  // unfolded alternative of that decision
    bool scroll_to_decision = false;
};

struct ProgressView {
    int competency = 0;  // 0 all
};

struct Views {
    LibraryView library;
    BriefingView briefing;
    ConversationView conversation;
    DebriefView debrief;
    ProgressView progress;
    bool shortcuts_open = false;
    bool quit_asked = false;
};

}  // namespace rapport::ui
