// What the tests of the commands share: a world of their own with a folder, a clock and somebody who types.
#pragma once

#include <deque>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "cli/program.h"
#include "cli/streams.h"

namespace rapport::cli {

// Types the lines given, then leaves. "<time is up>" lets a time limit run out.
class Typist final : public LineInput {
  public:
    Answer read_line(std::optional<std::int64_t> timeout_ms) override;
    std::deque<std::string> lines;
    std::vector<std::optional<std::int64_t>> timeouts;  // as asked for, per line
};

struct Outcome {
    int code = 0;
    std::string out, err;
    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

class Rig {
  public:
    Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;
    ~Rig();

    Outcome run(const std::vector<std::string>& arguments);

    // A path in the rig's folder, which is also its scenario library.
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    // Puts the scenario with one decision of every kind beside the other (tests/support/every_task.h).
    void add_every_task();
    std::string write(const std::string& name, const std::string& content);
    std::string read(const std::string& name) const;

    std::string locale = "C";
    bool interactive = false;
    Typist typist;
    base::ManualClock clock{1'762'167'720'000};

  private:
    std::filesystem::path m_root, m_folder;
    base::DiskFiles m_files;
};

// tests/cli/fixtures/<name>.
std::string fixture(const std::string& name);
// `text` with the first `what` replaced, which must be there.
std::string replaced(std::string text, const std::string& what, const std::string& with);
bool contains(const std::string& text, const std::string& part);

}  // namespace rapport::cli
