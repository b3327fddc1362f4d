#include "desktop/key_queue.h"

#include <algorithm>
#include <cstddef>

namespace rapport::desktop {

void KeyQueue::drain(const std::function<void(const KeyEvent&)>& hand_on) {
    constexpr int kReleased = 0;  // as GLFW numbers it
    std::vector<int> changed;
    bool pressed = false;
    std::size_t taken = 0;
    for (; taken < m_events.size(); ++taken) {
        const KeyEvent& event = m_events[taken];
        const bool again = std::find(changed.begin(), changed.end(), event.key) != changed.end();
        if (again || (pressed && event.action == kReleased)) break;
        pressed = pressed || event.action != kReleased;
        changed.push_back(event.key);
        hand_on(event);
    }
    m_events.erase(m_events.begin(), m_events.begin() + static_cast<std::ptrdiff_t>(taken));
}

}  // namespace rapport::desktop
