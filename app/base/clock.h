// Clock: where time comes from. Everything that needs time takes a Clock, so that tests and replay can hold the hands.
#pragma once

#include <cstdint>
#include <string>

namespace rapport::base {

class Clock {
  public:
    virtual ~Clock() = default;
    // Milliseconds since 1970-01-01 UTC.
    virtual std::int64_t now_ms() const = 0;
};

class SystemClock final : public Clock {
  public:
    std::int64_t now_ms() const override;
};

// A clock that stands still until it is told to move.
class ManualClock final : public Clock {
  public:
    explicit ManualClock(std::int64_t start_ms = 0) : m_now(start_ms) {}
    std::int64_t now_ms() const override { return m_now; }
    void advance(std::int64_t milliseconds) { m_now += milliseconds; }

  private:
    std::int64_t m_now;
};

// "2026-01-15T10:21:07Z" for milliseconds since 1970 (UTC, whole seconds).
std::string to_iso8601(std::int64_t ms);

}  // namespace rapport::base
