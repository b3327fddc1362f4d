#include <doctest/doctest.h>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;

namespace {

std::string shipped() {
    return bytes_of(repository("assets/competencies/account-manager.json"));
}

Places places_with(std::string_view part, std::string_view instead) {
    std::string changed = shipped();
    REQUIRE(changed.find(part) != std::string::npos);
    changed.replace(changed.find(part), part.size(), instead);
    FrameworkFile file = read_framework(changed);
    REQUIRE((file.framework == nullptr) == has_errors(file.diagnostics));
    return places_of(file.diagnostics);
}

}  // namespace

TEST_CASE("the shipped framework loads without any diagnostics") {
    const FrameworkFile file = read_framework(shipped());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.framework != nullptr);
    CHECK(file.framework->id == "account-manager");
    CHECK(file.framework->languages == std::vector<std::string>{"en", "ru"});
    CHECK(file.framework->content_hash.size() == 64);
}

TEST_CASE("each competency of the shipped framework has signs for and against it and a scale of five levels") {
    for (const auto& competency : framework().competencies) {
        CAPTURE(competency.id);
        bool positive = false;
        bool negative = false;
        for (const auto& indicator : competency.indicators) (indicator.positive ? positive : negative) = true;
        CHECK(positive);
        CHECK(negative);
        REQUIRE(competency.scale.size() == 5);
        for (int level = 1; level <= 5; ++level)
            CHECK(competency.scale[static_cast<std::size_t>(level - 1)].level == level);
    }
}

TEST_CASE("problems of a framework are placed and leave no framework") {
    CHECK(places_with("\"format\": 1", "\"format\": 2") == Places{"3:13 unsupported-format /format"});
    CHECK(places_with("\"sign\": \"positive\"", "\"sign\": \"good\"").size() == 1);
    const Places doubled = places_with("\"id\": \"must-have\"", "\"id\": \"core\"");
    CHECK(doubled.front().find("duplicate-id /groups/1/id") != std::string::npos);
    CHECK(read_framework("[]").framework == nullptr);
    CHECK(places_of(read_framework("[]").diagnostics) == Places{"1:1 not-an-object "});
    CHECK(places_of(read_framework("{").diagnostics) == Places{"1:2 syntax-error "});
    CHECK(read_framework("{}").diagnostics.size() == 9);
}

TEST_CASE("the shipped framework cut off anywhere is refused") {
    const std::string whole = shipped();
    for (std::size_t size = 0; size + 2 < whole.size(); size += 97) {
        REQUIRE(read_framework(std::string_view(whole).substr(0, size)).framework == nullptr);
    }
}
