#include "ui/animation.h"

#include <algorithm>

namespace rapport::ui {
namespace {

// Fast at first, calm at the end (cubic ease-out).
float ease(float part) {
    const float rest = 1 - part;
    return 1 - rest * rest * rest;
}

}  // namespace

void Animator::begin_frame(double now, bool reduced_motion) {
    m_now = now;
    m_reduced = reduced_motion;
    m_running = false;
    m_wake = -1;
    ++m_frame;
    // Values nobody asked for in the last frames belong to things that are gone.
    if (m_frame % 64 == 0)
        std::erase_if(m_tracks, [this](const auto& entry) { return m_frame - entry.second.seen > 60; });
}

float Animator::value(ImGuiID id, float target, float seconds) {
    return value_from(id, target, target, seconds);
}

float Animator::value_from(ImGuiID id, float start, float target, float seconds) {
    auto [entry, fresh] = m_tracks.try_emplace(id);
    Track& track = entry->second;
    if (fresh) track = {start, target, m_now, m_frame};
    track.seen = m_frame;
    const auto current = [&] {
        if (m_reduced || seconds <= 0) return track.target;
        const auto part = static_cast<float>((m_now - track.start) / seconds);
        if (part >= 1) return track.target;
        return track.from + (track.target - track.from) * ease(std::max(part, 0.0F));
    };
    if (track.target != target) {
        track.from = current();
        track.target = target;
        track.start = m_now;
    }
    const float result = current();
    if (result != track.target) m_running = true;
    return result;
}

void Animator::keep_moving() {
    if (!m_reduced) m_running = true;
}

void Animator::wake_after(double seconds) {
    const double at = m_now + std::max(seconds, 0.0);
    if (m_wake < 0 || at < m_wake) m_wake = at;
}

double Animator::seconds_to_wake() const {
    return m_wake < 0 ? -1 : std::max(0.0, m_wake - m_now);
}

}  // namespace rapport::ui
