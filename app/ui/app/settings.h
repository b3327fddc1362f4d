// What the user has set, kept as a small JSON file in the configuration folder. A value.
#pragma once

#include <filesystem>
#include <string>

#include "base/files.h"
#include "base/result.h"

namespace rapport::ui {

enum class ThemeChoice : std::uint8_t { Light, Dark };

struct Settings {
    std::string language = "en";    // of the interface
    std::string scenario_language;  // of the conversations; empty = as the interface
    ThemeChoice theme = ThemeChoice::Light;
    int text_percent = 100;  // 100..200
    bool reduced_motion = false;
    int timer_percent = 100;  // time limits: 100, 150, 200; 0 = off
    friend bool operator==(const Settings&, const Settings&) = default;
};

// The saved settings; defaults for a missing file, for damaged or foreign values, and for what the file does not name.
Settings load_settings(const base::Files& files, const std::filesystem::path& path, const Settings& defaults);
base::Status save_settings(base::Files& files, const std::filesystem::path& path, const Settings& settings);

}  // namespace rapport::ui
