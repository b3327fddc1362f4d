// Lines and evidence: the small parts of which nodes, replies and tasks are made. Plain values, immutable after load.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenario/expression.h"
#include "scenario/text.h"

namespace rapport::scenario {

enum class Emotion : std::uint8_t { Neutral, Pleased, Interested, Worried, Irritated, Angry, Surprised, Tired };
enum class Speaker : std::uint8_t { Client, Narrator, Contact };

struct LineVariant {
    Expression when;
    Text text;
    Emotion emotion = Emotion::Neutral;
    Speaker speaker = Speaker::Client;
    std::uint32_t contact = 0;  // Speaker::Contact: index into Scenario::contacts
};

// The first variant whose condition holds is said; none may hold.
struct Line {
    std::vector<LineVariant> variants;
};

struct Evidence {
    std::string indicator;  // "listening.paraphrases"
    int strength = 0;       // 1..3
};

}  // namespace rapport::scenario
