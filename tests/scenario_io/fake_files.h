// A disk in memory, for tests of what is read from folders.
#pragma once

#include <doctest/doctest.h>

#include <map>

#include "base/files.h"
#include "tests/scenario_io/shared.h"

namespace rapport::scenario_io {

// A disk of the test's own; it counts how often files are read.
class FakeFiles final : public base::Files {
  public:
    base::Result<std::string> read(const std::filesystem::path& path, std::uint64_t /*max_bytes*/) const override {
        ++reads;
        const auto found = contents.find(path);
        if (found == contents.end() || found->second == "unreadable")
            return base::Error{"Cannot read " + path.string() + "."};
        return found->second;
    }
    base::Status write(const std::filesystem::path& path, std::string_view content) override {
        contents[path] = content;
        ++changes[path];
        return base::Done{};
    }
    std::vector<std::filesystem::path> list(const std::filesystem::path& folder,
                                            std::string_view extension) const override {
        std::vector<std::filesystem::path> found;
        for (const auto& [path, content] : contents) {
            if (path.parent_path() == folder && path.extension() == extension) found.push_back(path);
        }
        return found;
    }
    base::FileStamp stamp(const std::filesystem::path& path) const override {
        const auto found = contents.find(path);
        return found == contents.end() ? base::FileStamp{} : base::FileStamp{found->second.size(), changes.at(path)};
    }

    std::map<std::filesystem::path, std::string> contents;
    std::map<std::filesystem::path, std::int64_t> changes;
    mutable int reads = 0;
};

inline scenario::FrameworkPtr shared_framework() {
    return {scenario::FrameworkPtr(), &framework()};
}

inline void put(FakeFiles& files, const char* path, const std::string& content) {
    REQUIRE(files.write(path, content).ok());
}

}  // namespace rapport::scenario_io
