#include "tests/cli/rig.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include "tests/support/every_task.h"

namespace rapport::cli {

namespace fs = std::filesystem;

LineInput::Answer Typist::read_line(std::optional<std::int64_t> timeout_ms) {
    timeouts.push_back(timeout_ms);
    if (lines.empty()) return {Got::End, {}};
    std::string line = std::move(lines.front());
    lines.pop_front();
    if (line == "<time is up>") return {Got::TimedOut, {}};
    return {Got::Line, std::move(line)};
}

Rig::Rig() {
    std::string name = (fs::temp_directory_path() / "rapport-cli-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    m_root = name;
    m_folder = m_root / "scenarios";
    write("lost-parcel.json", fixture("lost-parcel.json"));
}

Rig::~Rig() {
    std::error_code ignored;
    fs::remove_all(m_root, ignored);
}

Outcome Rig::run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const base::Resources resources{m_folder, fs::path(RAPPORT_SOURCE_DIR) / "assets" / "competencies",
                                    fs::path(RAPPORT_BINARY_DIR) / "translations",
                                    fs::path(RAPPORT_SOURCE_DIR) / "assets" / "templates"};
    Streams streams{out, err, typist, m_files, clock, resources, {}, locale, interactive, false, 80};
    const int code = cli::run(arguments, streams);
    return {code, out.str(), err.str()};
}

void Rig::add_every_task() {
    write("every-task.json", testing::every_task_json());
    write("../assets/catalogues/small-work.json", testing::small_work_json());
}

std::string Rig::write(const std::string& name, const std::string& content) {
    REQUIRE(m_files.write(path(name), content).ok());
    return path(name);
}

std::string Rig::read(const std::string& name) const {
    const base::Result<std::string> content = m_files.read(path(name), 1'000'000);
    REQUIRE(content.ok());
    return *content;
}

std::string fixture(const std::string& name) {
    const base::Result<std::string> content =
        base::DiskFiles().read(fs::path(RAPPORT_SOURCE_DIR) / "tests" / "cli" / "fixtures" / name, 1'000'000);
    REQUIRE(content.ok());
    return *content;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace rapport::cli
