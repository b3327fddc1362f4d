// Smoothed values by id, and the question whether another frame is needed: an idle window draws nothing.
// Owned by the Kit; UI thread only. Under reduced motion every value jumps to its target and nothing asks for frames.
// Invariant: a value ends exactly at its target after its duration and is forgotten when not asked for any more.
#pragma once

#include <imgui.h>

#include <unordered_map>

namespace rapport::ui {

namespace duration {  // seconds
inline constexpr float kHover = 0.12F, kQuick = 0.15F, kMood = 0.22F, kMeter = 0.35F, kToast = 4.0F, kTooltip = 0.45F;
}

class Animator {
  public:
    // `now` in seconds, never running backwards.
    void begin_frame(double now, bool reduced_motion);
    // The value on its way to `target` (eased). The first call with an id starts at the target, without motion.
    float value(ImGuiID id, float target, float seconds = duration::kQuick);
    // As value, but the first call starts at `start`: for things that appear.
    float value_from(ImGuiID id, float start, float target, float seconds);

    // Another frame is wanted at once; set by moving values and by keep_moving.
    bool running() const { return m_running; }
    // Something moves all the time while it is shown (typing dots). Ignored under reduced motion.
    void keep_moving();
    // A frame is needed even under reduced motion: layout settles, a timer counts.
    void request_frame() { m_running = true; }
    // A frame is wanted in so many seconds at the latest.
    void wake_after(double seconds);
    // Seconds until the earliest wish, or a negative number if there is none.
    double seconds_to_wake() const;
    bool reduced() const { return m_reduced; }
    double now() const { return m_now; }

  private:
    struct Track {
        float from = 0, target = 0;
        double start = 0;
        int seen = 0;
    };
    std::unordered_map<ImGuiID, Track> m_tracks;
    double m_now = 0, m_wake = -1;
    int m_frame = 0;
    bool m_running = false, m_reduced = false;
};

}  // namespace rapport::ui
