#include "scenario_io/library.h"

#include <doctest/doctest.h>

#include "tests/scenario_io/fake_files.h"
#include "tests/scenario_io/shared.h"

using namespace rapport;
using namespace rapport::scenario_io;

namespace {

std::string example_named(const std::string& id) {
    return example_with("\"id\": \"late-report\"", "\"id\": \"" + id + "\"");
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
