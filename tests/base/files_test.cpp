#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "tests/support/temporary_folder.h"

using namespace rapport::base;

namespace {

// Files may not grow beyond `bytes` while this lives: writing fails as it does on a full disk.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &m_before) == 0);
        const rlimit limit{bytes, m_before.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

  private:
    rlimit m_before{};
    void (*m_handler)(int);
};

std::size_t entries_in(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

}  // namespace

TEST_CASE("what is written is read again, byte for byte") {
    const TemporaryFolder folder;
    DiskFiles files;
    const std::string content("first line\r\nzero \0 byte, Привет", 32);
    REQUIRE(files.write(folder / "a.json", content).ok());
    CHECK(files.read(folder / "a.json", 100).value() == content);
}

TEST_CASE("an empty file is read as no bytes") {
    const TemporaryFolder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "empty", "").ok());
    CHECK(files.read(folder / "empty", 0).value().empty());
}

TEST_CASE("writing makes the folders that are missing") {
    const TemporaryFolder folder;
    DiskFiles files;
    REQUIRE(files.write(folder.path() / "one" / "two" / "a.json", "x").ok());
    CHECK(bytes_of(folder.path() / "one" / "two" / "a.json") == "x");
}

TEST_CASE("writing replaces a longer file completely and leaves nothing else behind") {
    const TemporaryFolder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "a.json", std::string(100'000, 'x')).ok());
    REQUIRE(files.write(folder / "a.json", "short").ok());
    CHECK(bytes_of(folder / "a.json") == "short");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("when writing fails half-way the old content survives and no part of the new is left") {
    const TemporaryFolder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "a.json", "the old content").ok());
    {
        const FileSizeLimit limit(4096);
        const Status written = files.write(folder / "a.json", std::string(1'000'000, 'x'));
        REQUIRE_FALSE(written.ok());
        CHECK(written.error().message.find("a.json") != std::string::npos);
    }
    CHECK(bytes_of(folder / "a.json") == "the old content");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("writing over a folder fails and says which") {
    const TemporaryFolder folder;
    DiskFiles files;
    std::filesystem::create_directory(folder / "a.json");
    const Status written = files.write(folder / "a.json", "x");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().message.find("a.json") != std::string::npos);
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file beyond the limit is refused, one of exactly the limit is not") {
    const TemporaryFolder folder;
    DiskFiles files;
    REQUIRE(files.write(folder / "a", std::string(2048, 'x')).ok());
    CHECK(files.read(folder / "a", 2048).ok());
    const Result<std::string> read = files.read(folder / "a", 2047);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.find("larger than 1 KiB") != std::string::npos);
}

TEST_CASE("a missing file, a folder and a pipe are errors that name the path, and none of them blocks") {
    const TemporaryFolder folder;
    const DiskFiles files;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    for (const std::filesystem::path& path : {folder / "missing.json", folder.path(), folder / "pipe"}) {
        const Result<std::string> read = files.read(path, 100);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().message.find(path.string()) != std::string::npos);
    }
}

TEST_CASE("a folder is listed by name, only regular files with the extension") {
    const TemporaryFolder folder;
    DiskFiles files;
    for (const char* name : {"b.json", "a.json", "c.txt", "json", "d.json.bak"})
        REQUIRE(files.write(folder / name, "x").ok());
    std::filesystem::create_directory(folder / "e.json");
    const std::vector<std::filesystem::path> found = files.list(folder.path(), ".json");
    CHECK(found == std::vector<std::filesystem::path>{folder / "a.json", folder / "b.json"});
    CHECK(files.list(folder / "missing", ".json").empty());
}

TEST_CASE("the stamp changes with the size and with the time, and is zero for no file") {
    const TemporaryFolder folder;
    DiskFiles files;
    CHECK(files.stamp(folder / "a") == FileStamp{});
    REQUIRE(files.write(folder / "a", "one").ok());
    const FileStamp first = files.stamp(folder / "a");
    CHECK(first.size == 3);
    CHECK(first == files.stamp(folder / "a"));
    REQUIRE(files.write(folder / "a", "three").ok());
    CHECK_FALSE(first == files.stamp(folder / "a"));
    REQUIRE(files.write(folder / "a", "two").ok());
    std::filesystem::last_write_time(folder / "a",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
    CHECK(files.stamp(folder / "a").size == first.size);
    CHECK_FALSE(first == files.stamp(folder / "a"));
}
