#include "scenario_io/library.h"

#include <doctest/doctest.h>

#include <map>

#include "tests/scenario_io/shared.h"

using namespace rapport;
using namespace rapport::scenario_io;

namespace {

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

scenario::FrameworkPtr shared_framework() {
    return {scenario::FrameworkPtr(), &framework()};
}

std::string example_named(const std::string& id) {
    return example_with("\"id\": \"late-report\"", "\"id\": \"" + id + "\"");
}

void put(FakeFiles& files, const char* path, const std::string& content) {
    REQUIRE(files.write(path, content).ok());
}

}  // namespace

TEST_CASE("a library lists every file of its folders, the broken ones too") {
    FakeFiles files;
    put(files, "/shipped/b.json", example_named("b"));
    put(files, "/shipped/a.json", example_named("a"));
    put(files, "/own/broken.json", "{");
    put(files, "/own/locked.json", "unreadable");
    const Library library(files, shared_framework(), {{"/shipped", false}, {"/own", true}});
    REQUIRE(library.entries().size() == 4);
    CHECK(library.entries()[0].file == "/shipped/a.json");
    CHECK(library.entries()[0].scenario != nullptr);
    CHECK_FALSE(library.entries()[0].own);
    CHECK(library.entries()[2].scenario == nullptr);
    CHECK(has_errors(library.entries()[2].diagnostics));
    CHECK(library.entries()[2].own);
    CHECK(library.entries()[3].unreadable == "Cannot read /own/locked.json.");
    REQUIRE(library.find("b") != nullptr);
    CHECK(library.find("b")->file == "/shipped/b.json");
    CHECK(library.find("c") == nullptr);
}

TEST_CASE("refreshing reads only what has changed") {
    FakeFiles files;
    put(files, "/shipped/a.json", example_named("a"));
    put(files, "/shipped/b.json", example_named("b"));
    Library library(files, shared_framework(), {{"/shipped", false}});
    const auto before = library.find("a")->scenario;
    files.reads = 0;
    CHECK_FALSE(library.refresh());
    CHECK(files.reads == 0);
    put(files, "/shipped/b.json", example_named("bb"));
    CHECK(library.refresh());
    CHECK(files.reads == 1);
    CHECK(library.find("b") == nullptr);
    CHECK(library.find("bb") != nullptr);
    CHECK(library.find("a")->scenario == before);
}

TEST_CASE("refreshing sees files that come and go") {
    FakeFiles files;
    put(files, "/shipped/a.json", example_named("a"));
    Library library(files, shared_framework(), {{"/shipped", false}});
    put(files, "/shipped/b.json", example_named("b"));
    CHECK(library.refresh());
    CHECK(library.entries().size() == 2);
    files.contents.erase("/shipped/a.json");
    CHECK(library.refresh());
    REQUIRE(library.entries().size() == 1);
    CHECK(library.find("b") != nullptr);
}

TEST_CASE("a framework that cannot be used is an error that lists its problems") {
    FakeFiles files;
    put(files, "/fw.json", "{}");
    CHECK_FALSE(load_framework(files, "/missing.json").ok());
    const auto broken = load_framework(files, "/fw.json");
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().message.find("1:1 The field “format” is missing.") != std::string::npos);
    put(files, "/fw.json", bytes_of(repository("assets/competencies/account-manager.json")));
    CHECK(load_framework(files, "/fw.json").ok());
}
