// What the conversation screen tells about a conversation of which only the first entries have been revealed: pure
// functions, no ImGui, any thread. Invariant: nothing here gives away what the client has not said yet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.h"
#include "ui/widgets.h"

namespace rapport::ui {

// A variable that the scenario shows.
struct ShownMeter {
    std::size_t variable = 0;  // index into Scenario::variables
    std::int64_t value = 0, low = 0, high = 100;
    std::optional<std::int64_t> before;  // at the decision before; nothing at the beginning
};
// The values count as known once the client has reacted to the last reply.
std::vector<ShownMeter> shown_meters(const dialogue::Conversation& conversation, std::size_t revealed);

// Of the line of the client revealed last; neutral before the first.
scenario::Emotion shown_emotion(const dialogue::Conversation& conversation, std::size_t revealed);
// One word for a mood, English, to be translated.
const char* emotion_word(scenario::Emotion emotion);
Tone emotion_tone(scenario::Emotion emotion);

// The number of the decision that waits, or, while the client answers, of the one just taken. Counts from 1.
std::size_t shown_decision(const Playing& playing);

struct TimeLeft {
    std::int64_t left_ms = 0, limit_ms = 1;
    float part() const { return static_cast<float>(left_ms) / static_cast<float>(limit_ms); }
    Tone tone() const {
        return left_ms * 10 < limit_ms ? Tone::Bad : left_ms * 3 < limit_ms ? Tone::Warn : Tone::Accent;
    }
    std::string clock() const;  // “0:12”, seconds rounded up
};
// For the decision that waits, if it has a limit and time limits are on.
std::optional<TimeLeft> time_left(const Model& model);

}  // namespace rapport::ui
