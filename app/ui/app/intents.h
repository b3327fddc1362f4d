// Intents: what the user wants, as values. Screens only append to a list of them; update() carries them out after
// drawing.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "ui/app/model.h"

namespace rapport::ui::intent {

struct Show {
    Screen screen;
};  // go to a page of the rail
struct OpenBriefing {
    std::string scenario_id;
};
struct StartConversation {
    std::string scenario_id;
};  // a new attempt with a new seed
struct Resume {
    std::string attempt_id;
};  // an unfinished attempt from the database
struct Discard {
    std::string attempt_id;
};  // forget an attempt
struct Choose {
    std::size_t position;
};  // 0-based, as shown
struct GiveAnswer {
    dialogue::Answer answer;
};  // to the task that waits
struct KeepDraft {
    dialogue::Answer answer;
};  // what is being prepared for it
struct RunOutOfTime {};
struct SkipTyping {};  // show at once all that the client says
struct StepBack {};
struct TryAgainFrom {
    std::size_t decision;
};                            // from the debrief, 0-based: a new attempt that begins there
struct LeaveConversation {};  // it is saved; back to the library
struct OpenDebrief {};        // of the conversation that has just ended
struct OpenAttempt {
    std::string attempt_id;
};  // debrief of a finished attempt
struct SetLanguage {
    std::string language;
};
struct SetScenarioLanguage {
    std::string language;
};  // empty = as the interface
struct SetTheme {
    ThemeChoice theme;
};
struct SetTextPercent {
    int percent;
};  // clamped to 100..200
struct SetReducedMotion {
    bool on;
};
struct SetTimers {
    int percent;
};  // 0, 100, 150, 200
struct Tell {
    std::string text;
    Tone tone = Tone::Neutral;
};  // show a toast
struct StartDrill {
    std::string competency;
};
struct AnswerDrill {
    std::size_t position;
};                        // 0-based, as shown
struct NextInDrill {};    // the answer has been looked at
struct LeaveDrill {};     // back to the page it was begun from
struct PrintProgress {};  // writes the summary as a file and opens it
struct Quit {};

}  // namespace rapport::ui::intent

namespace rapport::ui {

using Intent =
    std::variant<intent::Show, intent::OpenBriefing, intent::StartConversation, intent::Resume, intent::Discard,
                 intent::Choose, intent::GiveAnswer, intent::KeepDraft, intent::RunOutOfTime, intent::SkipTyping,
                 intent::StepBack, intent::TryAgainFrom, intent::LeaveConversation, intent::OpenDebrief,
                 intent::OpenAttempt, intent::SetLanguage, intent::SetScenarioLanguage, intent::SetTheme,
                 intent::SetTextPercent, intent::SetReducedMotion, intent::SetTimers, intent::Tell, intent::StartDrill,
                 intent::AnswerDrill, intent::NextInDrill, intent::LeaveDrill, intent::PrintProgress, intent::Quit>;
using Intents = std::vector<Intent>;

}  // namespace rapport::ui
