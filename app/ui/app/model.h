// The model: everything the screens show. Screens take it const; only update() changes it, one intent at a time.
// Owned by the Application; UI thread only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/conversation.h"
#include "language/translator.h"
#include "report/debrief.h"
#include "report/drill.h"
#include "report/learning_path.h"
#include "report/progress.h"
#include "scenario_io/library.h"
#include "store/store.h"
#include "store/stored_scores.h"
#include "ui/app/proven_bounds.h"
#include "ui/app/settings.h"
#include "ui/theme.h"

namespace rapport::ui {

enum class Screen : std::uint8_t { Library, Briefing, Conversation, Debrief, Progress, Settings, Gallery, Drill };

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

enum class SuggestionKind : std::uint8_t { Resume, Prepare };

// What to do next, with its reason.
struct Suggestion {
    SuggestionKind kind = SuggestionKind::Prepare;
    std::string scenario_id;
    std::string attempt_id;  // Resume
    report::Recommendation why;
};

// What can be drilled of one competency now.
struct DrillOffer {
    std::string competency;
    std::size_t fit = 0;    // decisions of all scenarios that are fit for it
    std::size_t fresh = 0;  // of those, never answered
    std::size_t due = 0;    // of those, answered weakly and due again
    std::optional<std::int64_t> next_due_ms;
    std::size_t ready() const { return std::min(fresh + due, report::kDrillLength); }
};

// A drill on the screen: after an answer it is looked at, until the user goes on.
struct Drilling {
    report::Drill drill;
    bool looking_at_answer = false;
    Screen from = Screen::Progress;  // where it was begun
    // The decision on the screen; the number of items when the drill is over.
    std::size_t index() const { return drill.given.size() - (looking_at_answer ? 1 : 0); }
    bool is_over() const { return !looking_at_answer && drill.has_ended(); }
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
    bool can_print = false;                         // the summary can be written as a file
    bool keeps_attempts = true;                     // false: the database could not be opened
    std::string storage_problem;                    // why

    std::map<std::string, store::Progress> progress;          // by scenario id
    std::map<std::string, store::AttemptSummary> unfinished;  // by scenario id
    std::vector<PastAttempt> past;
    scoring::History history;  // what the conclusions below are drawn from
    report::Progress skills;
    std::optional<Suggestion> suggestion;
    std::vector<Suggestion> later;   // what comes after it
    std::vector<DrillOffer> drills;  // what is needed most first; only of competencies that can be drilled

    scenario::ScenarioPtr briefed;  // Screen::Briefing
    ProvenBounds bounds;
    std::optional<Playing> playing;
    std::optional<Reviewed> reviewed;
    std::optional<Drilling> drilling;  // Screen::Drill

    std::int64_t now_ms = 0;      // time of this frame
    std::vector<Notice> notices;  // new ones, shown once as toasts
    void tell(std::string text, Tone tone) { notices.push_back({std::move(text), tone}); }

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
