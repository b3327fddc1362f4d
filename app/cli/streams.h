// Streams: everything the commands touch of the outside world, so that tests can run them without a process.
// Owned by main() or a test; one thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>

#include "base/clock.h"
#include "base/files.h"
#include "base/resources.h"

namespace rapport::cli {

// Exit codes of every command (app/cli/README.md).
enum Exit : int { kFine = 0, kContent = 1, kEnvironment = 2, kUsage = 64 };

// Lines that somebody types.
class LineInput {
  public:
    enum class Got : std::uint8_t { Line, TimedOut, End };
    struct Answer {
        Got got = Got::End;
        std::string line;  // without its end
    };
    virtual ~LineInput() = default;
    // Waits for a line; at most so many milliseconds if a number is given.
    virtual Answer read_line(std::optional<std::int64_t> timeout_ms) = 0;
};

struct Streams {
    std::ostream& out;
    std::ostream& err;
    LineInput& input;
    base::Files& files;
    const base::Clock& clock;
    base::Result<base::Resources> resources;
    std::filesystem::path user_scenarios;  // empty: none
    std::string locale_name;               // "ru_RU.UTF-8"
    bool interactive = false;              // a person at a terminal answers
    bool colour = false;
    int width = 80;                    // columns
    std::filesystem::path database{};  // of attempts and drill answers; empty: none
};

}  // namespace rapport::cli
