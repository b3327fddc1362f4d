#include "base/resources.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

using namespace rapport::base;
namespace fs = std::filesystem;

TEST_CASE("an installed program finds its files in share beside bin") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "share/rapport/scenarios");
    const Result<Resources> found = find_resources(folder.path() / "bin/rapport");
    REQUIRE(found.ok());
    CHECK(found->scenarios == folder.path() / "share/rapport/scenarios");
    CHECK(found->frameworks == folder.path() / "share/rapport/assets/competencies");
    CHECK(found->translations == folder.path() / "share/rapport/translations");
}

TEST_CASE("a program in a build folder finds the source tree above it") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "scenarios");
    fs::create_directories(folder.path() / "assets/competencies");
    const Result<Resources> found = find_resources(folder.path() / "build/release/rapport");
    REQUIRE(found.ok());
    CHECK(found->scenarios == folder.path() / "scenarios");
    CHECK(found->frameworks == folder.path() / "assets/competencies");
    CHECK(found->translations == folder.path() / "build/release/translations");
}

TEST_CASE("without files the error says where they were looked for") {
    const TemporaryFolder folder;
    const Result<Resources> found = find_resources(folder.path() / "bin/rapport");
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().message.find((folder.path() / "bin").string()) != std::string::npos);
}
