// What the window asks of the application that lives in it. Implemented once by the program, and by tests and
// galleries. UI thread only. The window owns the ImGui context and the fonts; the application owns the Kit and
// everything it shows. Per frame: frame() is called between begin_frame and end_frame of the kit, with its fonts and
// scale up to date.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit.h"

namespace rapport::desktop {

struct Application {
    virtual ~Application() = default;
    virtual ui::Kit& kit() = 0;
    virtual void frame() = 0;
    virtual std::string window_title() const = 0;
    virtual float text_scale() const { return 1; }  // 1..2
    // Everything that may be shown; the fonts are built again when the version changes.
    virtual std::vector<std::string_view> texts() const { return {}; }
    virtual std::uint64_t texts_version() const { return 0; }
    // The person closes the window. False keeps it open (the application asks, and sets wants_to_quit later).
    virtual bool may_close() { return true; }
    virtual bool wants_to_quit() const { return false; }
    // Called about once a second, also while the window sleeps. True if something outside changed and must be drawn.
    virtual bool poll() { return false; }
    // The first frame is on the screen.
    virtual void shown() {}
    // Called when the loop ends: last chance to save.
    virtual void closing() {}
};

}  // namespace rapport::desktop
