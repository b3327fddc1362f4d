// A field for a text of several lines that wraps its lines and grows with them; Dear ImGui's own does neither.
// Drawn at the cursor, UI thread only. Keys: arrows, words with Ctrl, Home, End, Shift selects, Ctrl+A C X V Z Y; Tab
// and Esc leave it. Nothing but the text itself belongs to the caller.
#pragma once

#include <string>
#include <string_view>

#include "ui/widgets.h"

namespace rapport::ui {

struct TextAreaLook {
    std::string_view label{};  // above the field
    std::string_view placeholder{};
    int lines = 6;  // at least
};
struct TextAreaUse {
    bool changed = false;
    int pasted = 0;  // characters that came from the clipboard in this frame
};
TextAreaUse text_area(Kit& ui, Id id, std::string& text, const TextAreaLook& look = {}, const Hint& hint = {});

}  // namespace rapport::ui
