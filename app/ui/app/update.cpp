#include "ui/app/update.h"

#include <algorithm>

#include "ui/app/practice.h"

namespace rapport::ui {

namespace {

constexpr std::int64_t kTypingLeastMs = 500;
constexpr std::int64_t kTypingMostMs = 2600;
constexpr std::int64_t kTypingPerByteMs = 14;
constexpr std::int64_t kNarratorMs = 350;
constexpr std::int64_t kDraftMs = 1000;   // a draft is written to the database at most so often
constexpr std::int64_t kProvingMs = 100;  // a debrief looks so often whether the bounds are known by now

void report_failure(Model& model, const base::Status& status) {
    if (!status.ok()) model.tell(status.error().message, Tone::Bad);
}

// ---- attempts

store::Attempt attempt_of(const dialogue::Conversation& conversation, const std::string& id, std::int64_t now_ms,
                          const scenario::CompetencyFramework& framework) {
    const dialogue::Record& record = conversation.record();
    store::Attempt attempt;
    attempt.summary.id = id;
    attempt.summary.scenario = record.scenario_id;
    attempt.summary.scenario_version = record.scenario_version;
    attempt.summary.content_hash = record.scenario_hash;
    attempt.summary.language = record.language;
    attempt.summary.seed = std::to_string(record.seed);
    attempt.summary.purpose = record.purpose == dialogue::Purpose::Practice ? "practice" : "assessment";
    attempt.summary.started_ms = record.started_ms;
    attempt.summary.updated_ms = now_ms;
    if (conversation.has_ended()) {
        const report::Debrief debrief = report::build_debrief(conversation, framework, {});
        attempt.summary.ended_ms = record.ended_ms;
        attempt.summary.ending = record.ending;
        attempt.summary.overall = debrief.scores.overall;
        attempt.scores = store::write_scores(debrief.scores);
        attempt.myths = store::write_myths(report::kept_myths(debrief));
    }
    attempt.record = dialogue::write_record(record);
    return attempt;
}

void save_attempt(Model& model, Services& services, Playing& playing) {
    playing.saved_ms = model.now_ms;
    playing.draft_unsaved = false;
    if (services.store == nullptr) return;
    report_failure(model, services.store->save(
                              attempt_of(playing.conversation, playing.attempt_id, model.now_ms, model.framework())));
}

// Reads what the database knows about past attempts.
void refresh_attempts(Model& model, Services& services) {
    model.progress.clear();
    model.unfinished.clear();
    model.past.clear();
    if (services.store != nullptr) {
        read_history(model, services);
        const auto attempts = services.store->list();
        const auto progress = services.store->progress();
        if (!attempts || !progress) {
            model.tell(attempts ? progress.error().message : attempts.error().message, Tone::Bad);
            return;
        }
        for (const store::Progress& each : *progress) model.progress.emplace(each.scenario, each);
        for (const store::AttemptSummary& summary : *attempts) {
            if (!summary.ended_ms) {
                const scenario_io::LibraryEntry* entry = model.library->find(summary.scenario);
                const bool resumable = entry != nullptr && entry->scenario->content_hash == summary.content_hash;
                const auto known = model.unfinished.find(summary.scenario);
                const bool newer = known == model.unfinished.end() || known->second.updated_ms < summary.updated_ms;
                if (resumable && newer) model.unfinished.insert_or_assign(summary.scenario, summary);
                continue;
            }
            const auto kept = std::find_if(model.history.attempts.begin(), model.history.attempts.end(),
                                           [&](const scoring::KeptAttempt& each) { return each.id == summary.id; });
            if (kept != model.history.attempts.end()) model.past.push_back({summary, kept->scores});
        }
        std::reverse(model.past.begin(), model.past.end());
    }
    conclude(model);
}

// The conversation of a stored attempt; a notice says why when it cannot be had.
std::optional<dialogue::Conversation> conversation_of(Model& model, Services& services, const std::string& attempt_id) {
    if (services.store == nullptr) return std::nullopt;
    const auto attempt = services.store->load(attempt_id);
    if (!attempt) {
        model.tell(attempt.error().message, Tone::Bad);
        return std::nullopt;
    }
    const auto record = dialogue::read_record(attempt->record);
    if (!record) {
        model.tell(record.error().message, Tone::Bad);
        return std::nullopt;
    }
    const scenario_io::LibraryEntry* entry = model.library->find(record->scenario_id);
    if (entry == nullptr) {
        model.tell(model.tr(base::Phrase("The scenario “{}” is not in the library any more.", {record->scenario_id})),
                   Tone::Bad);
        return std::nullopt;
    }
    auto replayed = dialogue::replay(entry->scenario, *record);
    if (auto* failure = std::get_if<dialogue::ReplayFailure>(&replayed)) {
        model.tell(model.tr(failure->reason), Tone::Bad);
        return std::nullopt;
    }
    return std::move(std::get<dialogue::Conversation>(replayed));
}

// ---- conversation on the screen

// When the next entry appears, or, if all are shown, since when the decision stands.
void plan_reveal(Model& model) {
    Playing& playing = *model.playing;
    const std::vector<dialogue::Entry>& transcript = playing.conversation.transcript();
    while (playing.revealed < transcript.size()) {
        const dialogue::Entry& next = transcript[playing.revealed];
        using dialogue::EntryKind;
        const bool own =
            next.kind == EntryKind::Trainee || next.kind == EntryKind::Silence || next.kind == EntryKind::Work;
        if (!own && !model.settings.reduced_motion) {
            const bool narrated = next.kind == EntryKind::Narrator || next.kind == EntryKind::Chapter;
            playing.reveal_at_ms = model.now_ms + (narrated ? kNarratorMs : typing_ms(playing.conversation.text(next)));
            return;
        }
        ++playing.revealed;
    }
    playing.asked_at_ms = model.now_ms;
}

void begin(Model& model, Services& services, dialogue::Conversation conversation, std::string attempt_id,
           bool show_all) {
    model.bounds.want(conversation.scenario_ptr(), model.framework());  // the debrief will show them
    const std::size_t revealed = show_all ? conversation.transcript().size() : 0;
    model.playing = Playing{std::move(conversation), std::move(attempt_id), revealed, model.now_ms, model.now_ms};
    model.screen = Screen::Conversation;
    plan_reveal(model);
    save_attempt(model, services, *model.playing);
}

void after_step(Model& model, Services& services) {
    model.playing->revealed = std::min(model.playing->revealed, model.playing->conversation.transcript().size());
    plan_reveal(model);
    save_attempt(model, services, *model.playing);
}

void show_debrief(Model& model, dialogue::Conversation conversation, std::string attempt_id) {
    model.bounds.want(conversation.scenario_ptr(), model.framework());
    report::Debrief debrief = report::build_debrief(conversation, model.framework(), {});
    const std::int64_t started_ms = conversation.record().started_ms;
    model.reviewed = Reviewed{std::move(conversation), std::move(debrief), std::move(attempt_id), started_ms};
    model.screen = Screen::Debrief;
}

void reload_translator(Model& model, Services& services) {
    if (model.settings.language == "en") {
        model.translator = language::Translator();
        return;
    }
    auto loaded = language::Translator::load(model.settings.language, services.translations);
    if (loaded) {
        model.translator = std::move(loaded).value();
        return;
    }
    model.tell(loaded.error().message, Tone::Bad);
    model.settings.language = "en";
    model.translator = language::Translator();
}

void keep_settings(Model& model, Services& services) {
    if (services.settings_file.empty()) return;
    report_failure(model, save_settings(*services.files, services.settings_file, model.settings));
}

// ---- one overload per intent

struct Updater {
    Model& model;
    Services& services;

    void operator()(const intent::Show& show) {
        save_draft(model, services);
        model.screen = show.screen;
        if (show.screen == Screen::Library || show.screen == Screen::Progress) refresh_attempts(model, services);
    }
    void operator()(const intent::OpenBriefing& open) {
        const scenario_io::LibraryEntry* entry = model.library->find(open.scenario_id);
        if (entry == nullptr) return;
        model.briefed = entry->scenario;
        model.screen = Screen::Briefing;
    }
    void operator()(const intent::StartConversation& start) {
        const scenario_io::LibraryEntry* entry = model.library->find(start.scenario_id);
        if (entry == nullptr) return;
        model.briefed = entry->scenario;
        dialogue::StartOptions options;
        options.seed = services.new_seed();
        options.language = model.scenario_language();
        options.timer_percent = model.settings.timer_percent;
        options.now_ms = model.now_ms;
        options.scenario_file = entry->file.string();
        options.framework_id = model.framework().id;
        options.framework_hash = model.framework().content_hash;
        begin(model, services, dialogue::Conversation::start(entry->scenario, options), store::new_attempt_id(), false);
    }
    void operator()(const intent::Resume& resume) {
        std::optional<dialogue::Conversation> conversation = conversation_of(model, services, resume.attempt_id);
        if (!conversation) return;
        model.briefed = conversation->scenario_ptr();
        begin(model, services, std::move(*conversation), resume.attempt_id, true);
    }
    void operator()(const intent::Discard& discard) {
        if (services.store == nullptr) return;
        report_failure(model, services.store->remove(discard.attempt_id));
        refresh_attempts(model, services);
    }
    void operator()(const intent::Choose& choose) {
        if (!model.playing || !model.playing->awaits_reply()) return;
        if (model.playing->conversation.choose(choose.position, model.now_ms)) after_step(model, services);
    }
    void operator()(const intent::GiveAnswer& give) {
        if (!model.playing || !model.playing->awaits_reply()) return;
        if (model.playing->conversation.answer(give.answer, model.now_ms)) after_step(model, services);
    }
    void operator()(const intent::KeepDraft& keep) {
        if (!model.playing || !model.playing->awaits_reply()) return;
        model.playing->conversation.keep_draft(keep.answer);
        model.playing->draft_unsaved = true;
        if (model.now_ms - model.playing->saved_ms >= kDraftMs) save_draft(model, services);
    }
    void operator()(const intent::RunOutOfTime&) {
        if (!model.playing || !model.playing->awaits_reply()) return;
        if (model.playing->conversation.time_out(model.now_ms)) after_step(model, services);
    }
    void operator()(const intent::SkipTyping&) {
        if (!model.playing || !model.playing->is_typing()) return;
        model.playing->revealed = model.playing->conversation.transcript().size();
        plan_reveal(model);
    }
    void operator()(const intent::StepBack&) {
        if (model.playing && model.playing->conversation.step_back(model.now_ms)) after_step(model, services);
    }
    void operator()(const intent::TryAgainFrom& from) {
        if (!model.reviewed) return;
        dialogue::Conversation conversation = model.reviewed->conversation;
        if (!conversation.step_back_to(from.decision, model.now_ms)) return;
        model.briefed = conversation.scenario_ptr();
        begin(model, services, std::move(conversation), store::new_attempt_id(), true);
    }
    void operator()(const intent::LeaveConversation&) {
        save_draft(model, services);
        model.playing.reset();
        (*this)(intent::Show{Screen::Library});
    }
    void operator()(const intent::OpenDebrief&) {
        if (!model.playing || !model.playing->conversation.has_ended()) return;
        Playing played = std::move(*model.playing);
        model.playing.reset();
        refresh_attempts(model, services);
        show_debrief(model, std::move(played.conversation), std::move(played.attempt_id));
    }
    void operator()(const intent::OpenAttempt& open) {
        std::optional<dialogue::Conversation> conversation = conversation_of(model, services, open.attempt_id);
        if (conversation && conversation->has_ended()) show_debrief(model, std::move(*conversation), open.attempt_id);
    }
    void operator()(const intent::SetLanguage& set) {
        model.settings.language = set.language;
        reload_translator(model, services);
        keep_settings(model, services);
    }
    void operator()(const intent::SetScenarioLanguage& set) {
        model.settings.scenario_language = set.language;
        keep_settings(model, services);
    }
    void operator()(const intent::SetTheme& set) {
        model.settings.theme = set.theme;
        keep_settings(model, services);
    }
    void operator()(const intent::SetTextPercent& set) {
        model.settings.text_percent = std::clamp(set.percent, 100, 200);
        keep_settings(model, services);
    }
    void operator()(const intent::SetReducedMotion& set) {
        model.settings.reduced_motion = set.on;
        keep_settings(model, services);
    }
    void operator()(const intent::SetTimers& set) {
        model.settings.timer_percent = set.percent;
        keep_settings(model, services);
    }
    void operator()(const intent::Tell& said) { model.tell(said.text, said.tone); }
    void operator()(const intent::StartDrill& start) { start_drill(model, services, start.competency); }
    void operator()(const intent::AnswerDrill& given) { answer_drill(model, services, given.position); }
    void operator()(const intent::NextInDrill&) { next_in_drill(model); }
    void operator()(const intent::LeaveDrill&) { leave_drill(model); }
    void operator()(const intent::PrintProgress&) { print_progress(model, services); }
    void operator()(const intent::Quit&) {}  // the application's own
};

}  // namespace

std::int64_t typing_ms(std::string_view text) {
    return std::clamp(kTypingLeastMs + static_cast<std::int64_t>(text.size()) * kTypingPerByteMs, kTypingLeastMs,
                      kTypingMostMs);
}

void initialise(Model& model, Services& services) {
    model.library = services.library;
    model.settings_file = services.settings_file.string();
    model.can_print = !services.templates.empty() && !services.reports.empty();
    model.now_ms = services.clock->now_ms();
    model.interface_languages = language::available_languages(services.translations);
    reload_translator(model, services);
    refresh_attempts(model, services);
}

void update(Model& model, Services& services, const Intent& intent) {
    std::visit(Updater{model, services}, intent);
}

void save_draft(Model& model, Services& services) {
    if (model.playing && model.playing->draft_unsaved) save_attempt(model, services, *model.playing);
}

void tick(Model& model, Services& services) {
    model.now_ms = services.clock->now_ms();
    if (model.playing && model.now_ms - model.playing->saved_ms >= kDraftMs) save_draft(model, services);
    if (model.screen != Screen::Conversation || !model.playing) return;
    Playing& playing = *model.playing;
    if (playing.is_typing() && model.now_ms >= playing.reveal_at_ms) {
        ++playing.revealed;
        plan_reveal(model);
    }
    const std::optional<std::int64_t> limit = playing.conversation.time_limit_ms();
    if (playing.awaits_reply() && limit && model.now_ms - playing.asked_at_ms >= *limit)
        update(model, services, intent::RunOutOfTime{});
}

std::int64_t next_tick_ms(const Model& model) {
    const bool proving = model.reviewed && model.bounds.find(model.reviewed->conversation.scenario()) == nullptr;
    if (model.screen == Screen::Debrief && proving) return kProvingMs;
    if (model.screen != Screen::Conversation || !model.playing) return -1;
    const Playing& playing = *model.playing;
    if (playing.draft_unsaved) return std::max<std::int64_t>(1, playing.saved_ms + kDraftMs - model.now_ms);
    if (playing.is_typing()) return std::max<std::int64_t>(0, playing.reveal_at_ms - model.now_ms);
    const std::optional<std::int64_t> limit = playing.conversation.time_limit_ms();
    if (!playing.awaits_reply() || !limit) return -1;
    return std::max<std::int64_t>(0, playing.asked_at_ms + *limit - model.now_ms);
}

bool refresh_library(Model& model, Services& services) {
    if (!services.library->refresh()) return false;
    refresh_attempts(model, services);
    return true;
}

}  // namespace rapport::ui
