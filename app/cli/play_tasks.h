// Asking a person at a terminal for the answers to tasks. Each function asks until one answer is given, so that whoever
// leads the conversation can look at it anew afterwards.
#pragma once

#include "cli/play_desk.h"

namespace rapport::cli {

enum class Turn : std::uint8_t {
    Given,  // an answer was given
    Back,   // the last input is to be taken back
    Leave
};

// The task, or the part of it, that waits: everything but the choice of a reply.
Turn ask_task(Desk& desk);

// play_brief.cpp: part by part, then the whole to be reviewed and corrected.
Turn ask_brief(Desk& desk);
// play_write.cpp: lines until a single dot; and the trainee's own levels beside a model.
Turn ask_text(Desk& desk);
Turn ask_self_rating(Desk& desk);

// The place of a line among `count`, from 1: a number alone; nothing, and said why, otherwise.
std::optional<std::size_t> place_in(Desk& desk, const std::string& line, std::size_t count);

}  // namespace rapport::cli
