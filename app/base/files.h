// Files: the outside world of files as an interface, so that tests can give a world of their own.
// Writes are atomic: readers see the old content or the new, never a part, also when the program is killed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace rapport::base {

struct FileStamp {
    std::uint64_t size = 0;     // bytes
    std::int64_t modified = 0;  // opaque; only equality has meaning
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

class Files {
  public:
    virtual ~Files() = default;
    // The whole file. An error if it cannot be read or is larger than `max_bytes`.
    virtual Result<std::string> read(const std::filesystem::path& path, std::uint64_t max_bytes) const = 0;
    // Replaces the file atomically (temporary file in the same folder, fsync, rename); creates missing folders.
    virtual Status write(const std::filesystem::path& path, std::string_view content) = 0;
    // Regular files of a folder whose names end in `extension` (".json"), sorted by name; a missing folder is an empty
    // list.
    virtual std::vector<std::filesystem::path> list(const std::filesystem::path& folder,
                                                    std::string_view extension) const = 0;
    // Size and time of last change; zeros when there is no such file.
    virtual FileStamp stamp(const std::filesystem::path& path) const = 0;
};

class DiskFiles final : public Files {
  public:
    Result<std::string> read(const std::filesystem::path& path, std::uint64_t max_bytes) const override;
    Status write(const std::filesystem::path& path, std::string_view content) override;
    std::vector<std::filesystem::path> list(const std::filesystem::path& folder,
                                            std::string_view extension) const override;
    FileStamp stamp(const std::filesystem::path& path) const override;
};

}  // namespace rapport::base
