// The table of actions: menus, buttons, shortcuts, the shortcut sheet, tooltips and tests all read the same rows.
// Constant data; UI thread only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/app/intents.h"
#include "ui/app/model.h"
#include "ui/app/views.h"
#include "ui/icons.h"
#include "ui/keys.h"

namespace rapport::ui {

enum class ActionGroup : std::uint8_t { Everywhere, Library, Briefing, Conversation, Debrief, Drill };

struct Action {
    const char* id;     // "practise", never translated
    const char* label;  // English, to be translated
    ActionGroup group;
    Chord chord;
    // Why it cannot be done now (English, to be translated); nothing if it can. Not called for other groups' screens.
    const char* (*blocked)(const Model&);
    // What it does: an intent, or a change of the view alone (then it returns nothing).
    std::optional<Intent> (*perform)(const Model&, Views&);
};

std::span<const Action> actions();
// The action with this id; it must exist.
const Action& action(const char* id);
// Whether the action belongs to the screen being shown.
bool belongs(const Action& each, Screen screen);
// What starting the briefed scenario means: its unfinished attempt goes on, or a new one begins.
std::optional<Intent> start_or_resume(const Model& model);
// Performs every action whose keys were pressed in this frame.
struct Kit;
void perform_shortcuts(Kit& ui, const Model& model, Views& views, Intents& intents);

}  // namespace rapport::ui
