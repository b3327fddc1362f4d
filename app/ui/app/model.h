// The model: everything the screens show. Screens take it const; only update() changes it, one intent at a time.
// Owned by the Application; UI thread only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "language/translator.h"
#include "report/debrief.h"
#include "scenario_io/library.h"
#include "store/store.h"
#include "store/stored_scores.h"
#include "ui/app/settings.h"
#include "ui/theme.h"

namespace rapport::ui {

enum class Screen : std::uint8_t { Library, Briefing, Conversation, Debrief, Progress, Settings, Gallery };

// A conversation on the screen: what has been said is revealed entry by entry, with pauses as if the client typed.
struct Playing {
    dialogue::Conversation conversation;
    std::string attempt_id;
    std::size_t revealed = 0;       // entries of the transcript that are shown
    std::int64_t reveal_at_ms = 0;  // when the next entry appears; while it is to come, the client “types”
    std::int64_t asked_at_ms = 0;   // when the waiting decision was first fully shown: the time limit counts from here
    std::int64_t saved_ms = 0;      // when it was last written to the database
    bool draft_unsaved = false;     // what is being prepared has changed since

    bool is_typing() const { return revealed < conversation.transcript().size(); }
    // Replies are shown and can be given.
    bool awaits_reply() const { return !is_typing() && !conversation.has_ended(); }
};

// A finished conversation being looked at.
struct Reviewed {
    dialogue::Conversation conversation;
    report::Debrief debrief;
    std::string attempt_id;
    std::int64_t started_ms = 0;
};

// A finished attempt, for the progress page. Oldest first.
struct PastAttempt {
    store::AttemptSummary summary;
    std::vector<store::StoredScore> scores;
};

enum class SuggestionKind : std::uint8_t { Resume, First, NotTried, Weakest };

// What to do next, with its reason.
struct Suggestion {
    SuggestionKind kind = SuggestionKind::First;
    std::string scenario_id;
    std::string attempt_id;  // Resume
    double best = 0;         // Weakest: best overall score so far
};

struct Notice {
    std::string text;
    Tone tone = Tone::Neutral;
};

struct Model {
    Screen screen = Screen::Library;
    Settings settings;
    language::Translator translator;
    std::vector<std::string> interface_languages;
    const scenario_io::Library* library = nullptr;  // never null while screens are drawn
    std::string user_scenarios;                     // path of the user's own folder, to be shown
    std::string attempts_file, settings_file;       // where they are kept, to be shown; empty: they are not
    bool keeps_attempts = true;                     // false: the database could not be opened
    std::string storage_problem;                    // why

    std::map<std::string, store::Progress> progress;          // by scenario id
    std::map<std::string, store::AttemptSummary> unfinished;  // by scenario id
    std::vector<PastAttempt> past;
    std::optional<Suggestion> suggestion;

    scenario::ScenarioPtr briefed;  // Screen::Briefing
    std::optional<Playing> playing;
    std::optional<Reviewed> reviewed;

    std::int64_t now_ms = 0;      // time of this frame
    std::vector<Notice> notices;  // new ones, shown once as toasts

    // Interface text.
    const std::string& tr(const char* text) const { return translator.tr(text); }
    std::string tr(const base::Phrase& phrase) const { return translator.tr(phrase); }
    std::string tr_n(const char* singular, const char* plural, std::int64_t count) const {
        return translator.tr_n(singular, plural, count);
    }
    // Language in which the texts of a scenario are shown outside a conversation.
    const std::string& scenario_language() const {
        return settings.scenario_language.empty() ? settings.language : settings.scenario_language;
    }
    // A scenario's text in that language.
    const std::string& text(const scenario::Scenario& scenario, const scenario::Text& text) const {
        return scenario.text(text, scenario_language());
    }
    const scenario::CompetencyFramework& framework() const { return *library->framework(); }
    // A framework text in the interface language.
    const std::string& framework_text(const scenario::Text& text) const {
        return framework().text(text, settings.language);
    }
    // Title of a competency, its id if the framework does not know it.
    const std::string& competency_title(const std::string& id) const {
        const scenario::Competency* found = framework().competency(id);
        return found == nullptr ? id : framework_text(found->title);
    }
};

}  // namespace rapport::ui
