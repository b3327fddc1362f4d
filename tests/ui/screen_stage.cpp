#include "tests/ui/screen_stage.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>

#include "tests/ui/answers.h"
#include "ui/app/actions.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

constexpr std::int64_t kNowMs = 1'781'618'520'000;  // 2026-06-16 14:02 UTC

std::filesystem::path new_folder() {
    static int count = 0;
    return std::filesystem::temp_directory_path() /
           ("rapport-screens-" + std::to_string(getpid()) + "-" + std::to_string(++count));
}

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& each : all) text += each + "\n";
    return text;
}

}  // namespace

ScreenStage::ScreenStage(const StageLook& look) : m_folder(new_folder()), m_clock(kNowMs) {
    const std::filesystem::path source(RAPPORT_SOURCE_DIR);
    auto framework = scenario_io::load_framework(m_files, source / "assets/competencies/account-manager.json");
    REQUIRE(framework.ok());
    m_library.emplace(
        m_files, *framework,
        std::vector<scenario_io::LibraryFolder>{{source / "scenarios", false}, {m_folder / "scenarios", true}});
    m_library->refresh();
    if (look.keeps_attempts) {
        auto store = store::Store::open(":memory:");
        REQUIRE(store.ok());
        m_store = std::move(store).value();
    }
    m_services.files = &m_files;
    m_services.clock = &m_clock;
    m_services.store = m_store ? &*m_store : nullptr;
    m_services.library = &*m_library;
    m_services.settings_file = m_folder / "settings.json";
    m_services.translations = std::filesystem::path(RAPPORT_BINARY_DIR) / "translations";
    m_services.templates = source / "assets/templates";
    m_services.reports = m_folder / "reports";
    m_services.new_seed = [] { return std::uint64_t{7}; };
    m_model.settings.language = look.language;
    m_model.settings.reduced_motion = true;
    m_model.keeps_attempts = look.keeps_attempts;
    if (!look.keeps_attempts) m_model.storage_problem = "The disk is full.";
    m_model.user_scenarios = (m_folder / "scenarios").string();
    m_model.attempts_file = (m_folder / "rapport.db").string();
    initialise(m_model, m_services);
    REQUIRE(m_model.settings.language == look.language);
    m_person = std::make_unique<Headless>([this](Kit& ui) { draw(ui); }, look.window);
    m_person->settle();
}

ScreenStage::~ScreenStage() {
    m_person.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void ScreenStage::draw(Kit& ui) {
    tick(m_model, m_services);
    // A conversation begins with a fresh view, also when a test opens it.
    if (m_model.screen == Screen::Conversation && m_drawn != Screen::Conversation) m_views.conversation = {};
    m_drawn = m_model.screen;
    Intents intents;
    Area area = begin_screen(ui);
    area.take_left(ui.px(metric::kRailWidth));
    switch (m_model.screen) {
        case Screen::Library:
            draw_library(ui, area, m_model, m_views.library, intents);
            break;
        case Screen::Briefing:
            draw_briefing(ui, area, m_model, m_views.briefing, intents);
            break;
        case Screen::Conversation:
            draw_conversation(ui, area, m_model, m_views.conversation, intents);
            break;
        case Screen::Progress:
            draw_progress(ui, area, m_model, m_views.progress, intents);
            break;
        case Screen::Drill:
            draw_drill(ui, area, m_model, m_views.drill, intents);
            break;
        case Screen::Settings:
            draw_settings(ui, area, m_model, intents);
            break;
        default:
            break;
    }
    draw_shortcuts(ui, m_model, m_views);
    perform_shortcuts(ui, m_model, m_views, intents);
    end_screen(ui);
    for (const Intent& intent : intents) {
        m_wished.push_back(intent);
        update(m_model, m_services, intent);
    }
    if (!intents.empty()) ui.animation.request_frame();
}

void ScreenStage::perform(const Intent& intent) {
    update(m_model, m_services, intent);
    m_person->settle();
}

void ScreenStage::play_through(const std::string& scenario_id, std::size_t position) {
    update(m_model, m_services, intent::StartConversation{scenario_id});
    REQUIRE(m_model.playing.has_value());
    while (!m_model.playing->conversation.has_ended()) {
        update(m_model, m_services, intent::SkipTyping{});
        const std::size_t given = m_model.playing->conversation.record().inputs.size();
        for (std::size_t at = position + 1; at-- > 0 && m_model.playing->conversation.record().inputs.size() == given;)
            update(m_model, m_services, some_step(m_model.playing->conversation, at));
        REQUIRE(m_model.playing->conversation.record().inputs.size() > given);
    }
    update(m_model, m_services, intent::LeaveConversation{});
    m_person->settle();
}

void ScreenStage::drop_own_file(std::string_view name, std::string_view content) {
    REQUIRE(m_files.write(m_folder / "scenarios" / name, content).ok());
    refresh_library(m_model, m_services);
    m_person->settle();
}

std::string ScreenStage::written(std::string_view name) const {
    const base::Result<std::string> content = m_files.read(m_folder / name, 10'000'000);
    REQUIRE(content.ok());
    return *content;
}

const scenario::Scenario& ScreenStage::first() const {
    return *m_library->entries().front().scenario;
}

void check_fits(Headless& person) {
    CHECK_MESSAGE(person.clipped_texts().empty(), joined(person.clipped_texts()));
    CHECK_MESSAGE(person.overflowing_texts().empty(), joined(person.overflowing_texts()));
    CHECK_MESSAGE(person.overlapping_texts().empty(), joined(person.overlapping_texts()));
    CHECK_MESSAGE(person.missing_glyphs().empty(), joined(person.missing_glyphs()));
}

}  // namespace rapport::ui
