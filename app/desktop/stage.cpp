#include "desktop/stage.h"

#include <array>

#include "analysis/trainee.h"
#include "dialogue/conversation.h"
#include "report/progress.h"
#include "scoring/score.h"
#include "store/stored_scores.h"

namespace rapport::desktop {

namespace {

using dialogue::Conversation;

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
constexpr const char* kStageScenario = "banners-not-search";

// `skill` percent of the answers are good ones, the others are given by chance: neither perfect nor hopeless.
Conversation play_on_stage(const scenario_io::LibraryEntry& entry, const scenario::CompetencyFramework& framework,
                           std::int64_t start_ms, std::uint32_t skill) {
    dialogue::StartOptions options;
    options.seed = 7;
    options.now_ms = start_ms;
    options.framework_id = framework.id;
    options.framework_hash = framework.content_hash;
    Conversation conversation = Conversation::start(entry.scenario, options);
    const scoring::Key key = scoring::make_key(*entry.scenario, framework);
    base::Random random(static_cast<std::uint64_t>(start_ms));
    std::int64_t now = start_ms;
    while (!conversation.has_ended()) {
        now += 9000 + random.below(30'000);
        if (random.below(100) < skill)
            analysis::answer_well(conversation, key, now);
        else
            analysis::answer_by_chance(conversation, random, now);
    }
    return conversation;
}

store::Attempt stage_attempt(const Conversation& conversation, const scenario::CompetencyFramework& framework,
                             const std::string& id) {
    const dialogue::Record& record = conversation.record();
    const report::Debrief debrief = report::build_debrief(conversation, framework, {});
    const scoring::ScoreReport& scores = debrief.scores;
    store::Attempt attempt;
    attempt.summary = {id,
                       record.scenario_id,
                       record.scenario_version,
                       record.scenario_hash,
                       record.language,
                       std::to_string(record.seed),
                       "practice",
                       record.started_ms,
                       record.ended_ms,
                       record.ended_ms,
                       record.ending,
                       scores.overall};
    attempt.record = dialogue::write_record(record);
    attempt.scores = store::write_scores(scores);
    attempt.myths = store::write_myths(report::kept_myths(debrief));
    return attempt;
}

// What a simulated trainee does next, as a wish.
ui::Intent stage_step(const Conversation& waiting, const scoring::Key& key, base::Random& random) {
    constexpr std::uint32_t kSkill = 60;
    Conversation played = waiting;
    if (random.below(100) < kSkill)
        analysis::answer_well(played, key, 0);
    else
        analysis::answer_by_chance(played, random, 0);
    const dialogue::Input& given = played.record().inputs.back();
    if (given.kind == dialogue::InputKind::Task) return ui::intent::GiveAnswer{given.answer};
    const std::vector<dialogue::ShownReply>& shown = waiting.replies();
    std::size_t position = 0;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (waiting.decision()->replies[shown[i].reply].id == given.reply) position = i;
    return ui::intent::Choose{position};
}

base::Status show_conversation(ui::Application& application, const std::string& scenario, int decisions) {
    application.perform(ui::intent::StartConversation{scenario});
    const ui::Model& model = application.model();
    if (!model.playing) return base::Error{"There is no scenario “" + scenario + "”."};
    base::Random random(11);
    const scoring::Key key = scoring::make_key(model.playing->conversation.scenario(), model.framework());
    const auto taken = [&] { return static_cast<int>(model.playing->conversation.decisions().size()); };
    while (taken() < decisions && !model.playing->conversation.has_ended()) {
        application.perform(ui::intent::SkipTyping{});
        application.perform(stage_step(model.playing->conversation, key, random));
    }
    application.perform(ui::intent::SkipTyping{});
    return base::Done{};
}

// A drill after so many answers; an odd one is still being looked at.
void show_drill(ui::Application& application, int steps) {
    application.perform(ui::intent::Show{ui::Screen::Progress});
    const ui::Model& model = application.model();
    if (model.drills.empty()) return;
    application.perform(ui::intent::StartDrill{model.drills.front().competency});
    for (int i = 0; i < steps && model.drilling && !model.drilling->is_over(); ++i) {
        if (model.drilling->looking_at_answer)
            application.perform(ui::intent::NextInDrill{});
        else
            application.perform(ui::intent::AnswerDrill{static_cast<std::size_t>(i) % 3});
    }
}

}  // namespace

std::optional<store::Store> make_stage_store(const scenario_io::Library& library) {
    struct Past {
        const char* scenario;
        int days_ago;
        std::uint32_t skill;
    };
    constexpr std::array kPast = {Past{"kick-off", 21, 20},           Past{"days-of-silence", 15, 35},
                                  Past{"banners-not-search", 12, 30}, Past{"kick-off", 8, 60},
                                  Past{"days-of-silence", 4, 80},     Past{"banners-not-search", 1, 65}};
    auto store = store::Store::open(":memory:");
    if (!store) return std::nullopt;
    for (std::size_t i = 0; i < kPast.size(); ++i) {
        const scenario_io::LibraryEntry* entry = library.find(kPast[i].scenario);
        if (entry == nullptr) continue;
        const std::int64_t start_ms =
            kStageTimeMs - kPast[i].days_ago * kDayMs - static_cast<std::int64_t>(i) * 3'700'000;
        const Conversation played = play_on_stage(*entry, *library.framework(), start_ms, kPast[i].skill);
        if (!store->save(stage_attempt(played, *library.framework(), "stage-" + std::to_string(i))))
            return std::nullopt;
    }
    return std::move(store).value();
}

base::Status show_screen(ui::Application& application, const Options& options) {
    const std::string scenario = options.scenario.empty() ? kStageScenario : options.scenario;
    const std::string& screen = options.screen;
    if (screen.empty() || screen == "library") return base::Done{};
    if (screen == "progress")
        application.perform(ui::intent::Show{ui::Screen::Progress});
    else if (screen == "drill")
        show_drill(application, options.decisions);
    else if (screen == "settings")
        application.perform(ui::intent::Show{ui::Screen::Settings});
    else if (screen == "briefing")
        application.perform(ui::intent::OpenBriefing{scenario});
    else if (screen == "conversation")
        return show_conversation(application, scenario, options.decisions);
    else if (screen == "debrief") {
        const base::Status shown = show_conversation(application, scenario, 1000);
        application.perform(ui::intent::OpenDebrief{});
        application.model().bounds.wait();  // a picture shows them
        return shown;
    } else {
        return base::Error{"There is no screen “" + screen +
                           "”. Known: library, briefing, conversation, debrief, progress, drill, settings, gallery."};
    }
    return base::Done{};
}

}  // namespace rapport::desktop
