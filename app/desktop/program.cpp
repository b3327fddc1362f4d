#include "desktop/program.h"

#include <cstdio>
#include <cstdlib>
#include <random>

#include "desktop/open_file.h"
#include "desktop/stage.h"
#include "language/translator.h"
#include "store/user_folders.h"

namespace rapport::desktop {

namespace {

std::uint64_t random_seed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

std::string environment_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return {};
}

// With the home folder as “~”, the way people write it.
std::string short_path(std::string path) {
    const std::string home = store::process_environment().home;
    if (!home.empty() && path.starts_with(home + "/")) path.replace(0, home.size(), "~");
    return path;
}

void apply(const Options& options, ui::Settings& settings) {
    if (!options.language.empty()) settings.language = options.language;
    if (!options.theme.empty())
        settings.theme = options.theme == "dark" ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light;
    if (options.text_percent > 0) settings.text_percent = options.text_percent;
    if (options.reduced_motion) settings.reduced_motion = true;
}

}  // namespace

base::Result<std::unique_ptr<Program>> Program::start(const Options& options) {
    std::unique_ptr<Program> program(new Program());
    if (const base::Status opened = program->open(options); !opened) return opened.error();
    return program;
}

base::Status Program::open(const Options& options) {
    const auto resources = base::find_resources();
    if (!resources) return resources.error();
    const bool picture = !options.screenshot.empty();
    const auto folders = store::user_folders(store::process_environment());
    if (const base::Status opened =
            open_library(*resources, picture || !folders ? std::filesystem::path() : folders->scenarios);
        !opened) {
        return opened;
    }
    ui::Services services;
    services.files = &m_files;
    services.library = &*m_library;
    services.translations = resources->translations;
    services.templates = resources->templates;
    services.new_seed = random_seed;
    if (folders) services.reports = folders->reports;
    ui::Settings settings;
    std::string storage_problem;
    if (picture) {  // always the same picture: a clock that stands still, and attempts played for the occasion
        m_clock = std::make_unique<base::ManualClock>(kStageTimeMs);
        m_store = make_stage_store(*m_library);
        services.new_seed = [] { return std::uint64_t{7}; };
    } else {
        m_clock = std::make_unique<base::SystemClock>();
        settings.language =
            language::preferred_language(environment_locale(), language::available_languages(resources->translations));
        if (folders) {
            services.settings_file = folders->settings;
            services.open_file = open_file;
            settings = ui::load_settings(m_files, folders->settings, settings);
            auto store = store::Store::open(folders->database);
            if (store)
                m_store = std::move(store).value();
            else
                storage_problem = store.error().message;
        } else {
            storage_problem = folders.error().message;
        }
    }
    services.clock = m_clock.get();
    services.store = m_store ? &*m_store : nullptr;
    apply(options, settings);
    m_application = std::make_unique<ui::Application>(services, settings);
    ui::Model& model = m_application->model();
    model.keeps_attempts = m_store.has_value();
    model.storage_problem = storage_problem;
    if (folders) {  // where everything lies, for the settings page
        model.user_scenarios = short_path(folders->scenarios.string());
        model.settings_file = short_path(folders->settings.string());
        if (model.keeps_attempts) model.attempts_file = short_path(folders->database.string());
    }
    m_texts = m_application->all_texts();
    m_timings = options.timings;
    return show_screen(*m_application, options);
}

base::Status Program::open_library(const base::Resources& resources, const std::filesystem::path& own_scenarios) {
    auto framework = scenario_io::load_framework(m_files, resources.frameworks / "account-manager.json");
    if (!framework) return framework.error();
    std::vector<scenario_io::LibraryFolder> folders = {{resources.scenarios, false}};
    if (!own_scenarios.empty()) folders.push_back({own_scenarios, true});
    m_library.emplace(m_files, *framework, std::move(folders));
    return base::Done{};
}

void Program::frame() {
    if (m_library_version != m_application->library_version()) {  // new texts may need new glyphs
        m_library_version = m_application->library_version();
        m_texts = m_application->all_texts();
        ++m_texts_version;
    }
    m_application->frame();
}

void Program::shown() {
    if (!m_timings) return;
    // Whoever measures the start reads the clock when this line comes.
    std::fputs("first frame\n", stderr);
    std::fflush(stderr);
}

std::string Program::window_title() const {
    const ui::Model& model = m_application->model();
    if (!model.playing) return "Rapport";
    const scenario::Scenario& played = model.playing->conversation.scenario();
    return played.text(played.title, model.playing->conversation.language()) + " – Rapport";
}

float Program::text_scale() const {
    return static_cast<float>(m_application->model().settings.text_percent) / 100.0F;
}

}  // namespace rapport::desktop
