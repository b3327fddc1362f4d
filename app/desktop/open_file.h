// Shows a file in the program that the user's desktop has for it. Any thread.
#pragma once

#include <filesystem>

namespace rapport::desktop {

// Through xdg-open (freedesktop.org xdg-utils); without it nothing happens. Returns at once.
void open_file(const std::filesystem::path& file);

}  // namespace rapport::desktop
