// The conversation: bubbles, typing dots, reply cards, the timer. Immediate mode, drawn at the cursor, UI thread only.
// The height of a reply card can be asked before drawing, so that a screen can place the replies at the bottom.
// Texts come from scenario files: they are drawn as they are and can be selected and copied.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace rapport::ui {

enum class Voice : std::uint8_t { Client, Me, Narrator };  // left; right; small in the middle

// A line across with words in its middle: “Day 12 · The report”.
void chapter_mark(Kit& ui, std::string_view words);
float chapter_mark_height(Kit& ui, std::string_view words, float width);

// `appearing`: slides and fades in once when first drawn.
void bubble(Kit& ui, Id id, Voice voice, std::string_view text, bool appearing = false);
// The height of a bubble within this content width, pixels.
float bubble_height(Kit& ui, Voice voice, std::string_view text, float width);
// What was done, summed up, at the right: a title and lines.
void work_card(Kit& ui, Id id, std::string_view title, std::span<const std::string> lines);
float work_card_height(Kit& ui, std::string_view title, std::span<const std::string> lines, float width);
void typing_dots(Kit& ui, Id id, std::string_view name);  // a client's bubble; `name` is what a tooltip says

struct ReplyLook {
    int number = 1;             // the key that gives this answer
    std::string_view locked{};  // not empty: locked, with this reason shown
    std::string_view done{};    // not empty: has been given and cannot be given again, with this word shown
    std::string_view note{};    // small, below the text
    std::string_view tooltip{};
    bool chosen = false;  // already taken: accent ground
    float width = 0;      // 0 = content width
};
bool reply_card(Kit& ui, Id id, std::string_view text, const ReplyLook& look = {});
float reply_card_height(Kit& ui, std::string_view text, const ReplyLook& look = {});

// A bar across the content width; `left` 1..0. Turns amber under a third and red under a tenth, with `words` (“0:12”)
// as its tooltip. Asks for frames while it runs.
void timer_bar(Kit& ui, Id id, float left, std::string_view words);

}  // namespace rapport::ui
