// The command line of the desktop program, as values. Pure; tested in tests/desktop.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace rapport::desktop {

struct Options {
    std::string screenshot;          // a PNG file to write instead of opening a window
    std::string screen;              // which screen to open first; empty: the usual one
    std::string scenario;            // for screens that show one; empty: a shipped one
    int decisions = 3;               // how many decisions are taken when a conversation is shown
    std::string language;            // "en", "ru"; empty: as in the settings
    std::string theme;               // "light", "dark"; empty: as in the settings
    int width = 1280, height = 800;  // logical pixels
    int text_percent = 0;            // 100..200; 0: as in the settings
    bool timings = false;            // tell when the first frame is on the screen
    bool reduced_motion = false, help = false, version = false;
};

// An error names the argument and what it should look like.
base::Result<Options> parse_options(std::span<const std::string_view> arguments);
std::string_view options_help();

}  // namespace rapport::desktop
