#include "desktop/key_queue.h"

#include <doctest/doctest.h>

using rapport::desktop::KeyEvent;
using rapport::desktop::KeyQueue;

namespace {

std::vector<std::pair<int, int>> drained(KeyQueue& queue) {
    std::vector<std::pair<int, int>> events;
    queue.drain([&](const KeyEvent& event) { events.emplace_back(event.key, event.action); });
    return events;
}

using Events = std::vector<std::pair<int, int>>;

}  // namespace

TEST_CASE("a key that goes down and up between two frames is seen down in one frame and up in the next") {
    KeyQueue queue;
    for (const KeyEvent& event : {KeyEvent{341, 0, 1, 0}, {84, 0, 1, 2}, {84, 0, 0, 2}, {341, 0, 0, 0}})
        queue.push(event);
    CHECK(drained(queue) == Events{{341, 1}, {84, 1}});
    CHECK_FALSE(queue.empty());
    CHECK(drained(queue) == Events{{84, 0}, {341, 0}});
    CHECK(queue.empty());
    CHECK(drained(queue).empty());
}

TEST_CASE("Ctrl released at once after a letter still belongs to the letter") {
    KeyQueue queue;
    for (const KeyEvent& event : {KeyEvent{341, 0, 1, 0}, {84, 0, 1, 2}, {341, 0, 0, 2}, {84, 0, 0, 0}})
        queue.push(event);
    CHECK(drained(queue) == Events{{341, 1}, {84, 1}});
    CHECK(drained(queue) == Events{{341, 0}, {84, 0}});
    CHECK(queue.empty());
}

TEST_CASE("a key pressed three times quickly is seen three times") {
    KeyQueue queue;
    for (int i = 0; i < 3; ++i) {
        queue.push({49, 0, 1, 0});
        queue.push({49, 0, 0, 0});
    }
    int frames = 0;
    int presses = 0;
    for (; !queue.empty() && frames < 100; ++frames) {
        for (const auto& [key, action] : drained(queue)) presses += action;
    }
    CHECK(presses == 3);
    CHECK(frames == 6);
}
