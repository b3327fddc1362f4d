// The window: GLFW, OpenGL 3.3 through glad, Dear ImGui's back ends, fonts at the right scale, and frames only when
// needed. One window at a time, main thread only. With nothing moving the loop sleeps in glfwWaitEvents and costs
// nothing. Errors are environment errors with a sentence for the person: no display, no OpenGL 3.3, no fonts.
#pragma once

#include <string>

#include "base/result.h"
#include "desktop/app_window.h"

namespace rapport::desktop {

struct WindowSize {
    int width = 1280, height = 800;  // logical pixels; never smaller than 1024 x 640
};

// Shows the application until it is closed.
base::Status run_window(Application& application, const WindowSize& size);

// Draws the application off-screen until its motion has settled and writes a PNG of exactly this size.
base::Status write_screenshot(Application& application, const WindowSize& size, const std::string& path);

}  // namespace rapport::desktop
