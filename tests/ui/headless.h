// A person at the screen, without a window: draws frames of any screen with Dear ImGui's null back end, moves a real
// mouse, presses keys, types, and reads what is drawn. For tests of the kit and of every screen; UI thread only.
// Time is fixed (60 frames a second) and motion reduced unless asked for, so that two runs give the same frames.
// Controls are named by the ids that screens give them ("start", "reply/2"); nothing depends on the language.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/keys.h"
#include "ui/kit.h"

struct ImGuiContext;

namespace rapport::ui {

struct HeadlessLook {
    float width = 1280, height = 800, scale = 1;
    bool dark = false, reduced_motion = true;
};

class Headless {
  public:
    using Draw = std::function<void(Kit&)>;
    // `draw` is called once per frame between begin_frame and end_frame.
    explicit Headless(Draw draw, const HeadlessLook& look = {});
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    Kit& kit() { return m_kit; }
    void frame(int count = 1);
    void settle();  // until nothing wants another frame, two seconds at most
    void wait(double seconds);

    // ---- controls; asking for a missing one is a failure of the test with a list of those there are
    bool has(std::string_view name) const;
    bool visible(std::string_view name) const;  // some part of it is on screen
    bool enabled(std::string_view name) const;
    const ItemRecord& item(std::string_view name) const;
    std::string focused() const;  // name of the control with the keyboard focus ring, or ""

    // ---- input
    void move_mouse(ImVec2 to);
    void hover(std::string_view name);
    void click(std::string_view name);  // in the middle of its visible part; a hidden control is a failure
    void click_at(ImVec2 at, int times = 1);
    void drag(ImVec2 from, ImVec2 to);
    void wheel(float lines);
    void press(const Chord& chord);
    void press(Key key) { press(Chord{key}); }
    void type(std::string_view text);
    bool tab_to(std::string_view name);  // by pressing Tab, at most once round
    const std::string& clipboard() const { return m_clipboard; }

    // ---- what is drawn
    std::string snapshot() const;                        // visible texts in drawing order, one a line
    bool shows(std::string_view text) const;             // in the snapshot, also across broken lines
    std::vector<std::string> clipped_texts() const;      // visible, but cut off at the left or right
    std::vector<std::string> overflowing_texts() const;  // reach over the right edge of their card or column
    std::vector<std::string> overlapping_texts() const;  // pairs drawn over each other
    std::vector<std::string> missing_glyphs() const;     // texts with code points that have no glyph
    int vertices() const;

  private:
    void run_frame();
    Draw m_draw;
    ImGuiContext* m_context = nullptr;
    Kit m_kit;
    Recorder m_recorder;
    std::string m_clipboard;
};

// Inter and Font Awesome where CMake found them.
FontFiles test_font_files();

}  // namespace rapport::ui
