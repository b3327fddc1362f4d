// The program in its window: puts the application of layer ui together with the disk, the clock, the database and the
// settings. Owned by main; UI thread only.
#pragma once

#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/files.h"
#include "base/resources.h"
#include "base/result.h"
#include "desktop/app_window.h"
#include "desktop/options.h"
#include "scenario_io/library.h"
#include "store/store.h"
#include "ui/app/application.h"

namespace rapport::desktop {

class Program final : public Application {
  public:
    // An error if the program's own files cannot be found or read. A database or settings that cannot be had are no
    // error: the program runs without keeping attempts, and says so.
    static base::Result<std::unique_ptr<Program>> start(const Options& options);

    ui::Kit& kit() override { return m_application->kit(); }
    void frame() override;
    bool poll() override { return m_application->look_for_changes(); }
    std::string window_title() const override;
    float text_scale() const override;
    std::vector<std::string_view> texts() const override { return {m_texts}; }
    std::uint64_t texts_version() const override { return m_texts_version; }
    void shown() override;
    bool may_close() override { return m_application->may_close(); }
    bool wants_to_quit() const override { return m_application->wants_to_quit(); }

    ui::Application& application() { return *m_application; }

  private:
    Program() = default;
    base::Status open(const Options& options);
    base::Status open_library(const base::Resources& resources, const std::filesystem::path& own_scenarios);

    base::DiskFiles m_files;
    std::unique_ptr<base::Clock> m_clock;
    std::optional<scenario_io::Library> m_library;
    std::optional<store::Store> m_store;
    std::unique_ptr<ui::Application> m_application;
    bool m_timings = false;
    std::string m_texts;
    std::uint64_t m_texts_version = 0;
    std::size_t m_library_version = 0;
};

}  // namespace rapport::desktop
