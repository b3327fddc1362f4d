// View states: what a screen remembers between frames and nobody else needs (search words, what is unfolded). Plain
// values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "ui/sortable.h"

namespace rapport::ui {

struct LibraryView {
    std::string search;
    int filter = 0;      // 0 all, 1 not tried, 2.. competencies of the shown scenarios
    int difficulty = 0;  // 0 any, 1..5
    std::string broken;  // file whose diagnostics are unfolded
};

struct BriefingView {
    int fact = -1;        // unfolded fact
    int competency = -1;  // unfolded among those scored
};

// The transcript as laid out and as scrolled: heights are measured once, not in each frame.
struct ChatView {
    std::vector<dialogue::Entry> entries;  // as measured
    std::vector<float> bottoms;            // of each entry, pixels from the top of the transcript
    std::string measured_for;              // scenario, language, scale and width they hold for
    std::size_t fresh_from = 0;            // entries from here on appear softly
    double fresh_since = 0;                // seconds on the animator's clock
    float scroll_by = 0;                   // wished for the next frame, pixels
    float scroll = 0;                      // in the last frame
    bool at_end = true, drawn = false;
};

// What the trainee does at a task beyond its draft, which the conversation keeps.
struct TaskView {
    std::string stage;                    // what it belongs to; another stage begins afresh
    bool talk_open = false;               // the talk stands in place of the task
    float height = 0;                     // of the panel's content, from the last frame
    DragState drag;                       // Rank
    std::string target, weeks;            // Brief: as typed
    std::string search;                   // Brief: in the list of what can be added
    std::optional<std::uint32_t> opened;  // Interrupt: the message that is being read
};

struct ConversationView {
    bool facts_open = false;
    float ending_height = 0;  // of the ending card, from the last frame
    TaskView task;
    ChatView chat;
};

struct DebriefView {
    std::size_t decision = 0;            // selected
    std::optional<std::size_t> what_if;  // unfolded alternative of that decision
    bool scroll_to_decision = false;
    bool scroll_to_what_if = false;         // it has just been unfolded: its end shall be seen
    std::size_t drawn_decision = 0;         // selected when last drawn: a change by keyboard is scrolled to
    std::optional<std::size_t> competency;  // index into the scores: its opportunities are marked
    bool figures_explained = false;
};

struct ProgressView {
    int competency = 0;  // chosen, index into the competencies observed
};

struct DrillView {
    std::size_t drawn = 0;      // the decision drawn last, and
    bool drawn_answer = false;  // whether its answer was looked at: a change scrolls to the top
};

struct Views {
    LibraryView library;
    BriefingView briefing;
    ConversationView conversation;
    DebriefView debrief;
    ProgressView progress;
    DrillView drill;
    bool shortcuts_open = false;
    bool quit_asked = false;
};

}  // namespace rapport::ui
