// The application's screens under a person's hands, without a window: the shipped scenarios, a folder of own files, a
// database in memory, a clock that stands still. Intents of the screens are carried out by the real update(). For
// tests; UI thread only.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "tests/ui/headless.h"
#include "ui/app/update.h"
#include "ui/app/views.h"

namespace rapport::ui {

struct StageLook {
    HeadlessLook window{};
    std::string language = "en";
    bool keeps_attempts = true;
};

class ScreenStage {
  public:
    explicit ScreenStage(const StageLook& look = {});
    ~ScreenStage();
    ScreenStage(const ScreenStage&) = delete;
    ScreenStage& operator=(const ScreenStage&) = delete;

    Headless& person() { return *m_person; }
    Model& model() { return m_model; }
    Views& views() { return m_views; }
    const Intents& wished() const { return m_wished; }  // every intent so far

    // As if a screen had wished it; then frames until nothing moves.
    void perform(const Intent& intent);
    void pass_time(std::int64_t ms) { m_clock.advance(ms); }

    // Plays the scenario to its end, always with the reply at this position (or the last there is), and returns to the
    // library.
    void play_through(const std::string& scenario_id, std::size_t position);
    // Puts a file into the user's own folder and reads the folder again.
    void drop_own_file(std::string_view name, std::string_view content);
    // A file the application has written into its folder.
    std::string written(std::string_view name) const;
    store::Store& store() { return *m_store; }
    // The first scenario of the library.
    const scenario::Scenario& first() const;

  private:
    void draw(Kit& ui);

    std::filesystem::path m_folder;
    base::DiskFiles m_files;
    base::ManualClock m_clock;
    std::optional<scenario_io::Library> m_library;
    std::optional<store::Store> m_store;
    Services m_services;
    Model m_model;
    Views m_views;
    Intents m_wished;
    Screen m_drawn = Screen::Library;
    std::unique_ptr<Headless> m_person;
};

// Nothing cut off, overlapping, over an edge or without a glyph.
void check_fits(Headless& person);

}  // namespace rapport::ui
