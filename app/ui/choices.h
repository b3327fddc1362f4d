// Controls for judging: a card that is one of several to choose from, seven steps to rate by, and the picture of two
// ratings on one scale. Drawn at the cursor, UI thread only.
#pragma once

#include <optional>
#include <string_view>

#include "ui/widgets.h"

namespace rapport::ui {

struct ChoiceLook {
    bool selected = false;
    std::string_view title{};  // strong, above the text
    std::string_view note{};   // small, below it
    bool many = false;         // a check mark: others may be chosen too
};
// The whole card is the control. True if it was pressed.
bool choice_card(Kit& ui, Id id, std::string_view text, const ChoiceLook& look, const Hint& hint = {});

struct StepsLook {
    int count = 7;
    std::string_view low{}, high{};  // the ends in words, below
};
// Steps 1..count in a row; 0 = none yet. One control: the digits and the arrow keys choose while it has the focus, the
// mouse presses a step. True if the value changed.
bool rating_steps(Kit& ui, Id id, std::string_view label, int& value, const StepsLook& look, const Hint& hint = {});
float rating_steps_width(Kit& ui, const StepsLook& look);

// A line from 1 to `count` with a disc for the trainee's rating and a diamond for the experts'; content width.
void rating_line(Kit& ui, int own, double expert, int count = 7);

}  // namespace rapport::ui
