// Key events between GLFW and Dear ImGui. Version 1.86 looks at the state of the keys once a frame, so a key that goes
// down and up between two frames would be lost, and Ctrl released right after a letter would make it a plain letter.
// The queue hands on at most one change of each key per frame, and no release together with a press before it. One
// window; UI thread only.
#pragma once

#include <functional>
#include <vector>

namespace rapport::desktop {

struct KeyEvent {
    int key = 0, scancode = 0, action = 0, modifiers = 0;
};

class KeyQueue {
  public:
    void push(const KeyEvent& event) { m_events.push_back(event); }
    bool empty() const { return m_events.empty(); }
    // Hands on the events that fit into this frame, in their order.
    void drain(const std::function<void(const KeyEvent&)>& hand_on);

  private:
    std::vector<KeyEvent> m_events;
};

}  // namespace rapport::desktop
