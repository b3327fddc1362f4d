#include "cli/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <limits>

namespace rapport::cli {

namespace {

using SteadyClock = std::chrono::steady_clock;

// Milliseconds to wait, for poll(): never negative, which would mean for ever.
int left_until(SteadyClock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

}  // namespace

LineInput::Answer DescriptorInput::read_line(std::optional<std::int64_t> timeout_ms) {
    const SteadyClock::time_point deadline = SteadyClock::now() + std::chrono::milliseconds(timeout_ms.value_or(0));
    while (true) {
        const std::size_t end = m_waiting.find('\n');
        if (end != std::string::npos) {
            Answer answer{Got::Line, m_waiting.substr(0, end)};
            m_waiting.erase(0, end + 1);
            return answer;
        }
        pollfd waiting{m_descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, timeout_ms ? left_until(deadline) : -1);
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) {
            ::tcflush(m_descriptor, TCIFLUSH);
            m_waiting.clear();
            return {Got::TimedOut, {}};
        }
        std::array<char, 1024> buffer{};
        const ssize_t got = ::read(m_descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) {
            // The last line of a file may have no end.
            if (m_waiting.empty()) return {Got::End, {}};
            return {Got::Line, std::exchange(m_waiting, {})};
        }
        m_waiting.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

int terminal_width(int descriptor) {
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return size.ws_col;
}

}  // namespace rapport::cli
