#include <doctest/doctest.h>

#include "scenario_io/json_document.h"

using namespace rapport::scenario_io;

namespace {

JsonDocument parsed(std::string_view source) {
    JsonDocument::Failure failure;
    JsonDocument document = JsonDocument::parse(source, failure);
    REQUIRE_FALSE(failure.failed);
    return document;
}

}  // namespace

TEST_CASE("values stand in document order, keys before their values") {
    const std::string source = R"( {"a": [1, -2, 3.5], "b": {"c": true, "d": null}, "e": "x"} )";
    const JsonDocument document = parsed(source);
    REQUIRE(document.size() == 14);
    CHECK(document[0].kind == JsonKind::Object);
    CHECK(document[0].length == 3);
    CHECK(document[0].end == 14);
    CHECK(document.string(1) == "a");
    CHECK(document[2].kind == JsonKind::Array);
    CHECK(document[2].length == 3);
    CHECK(document[2].end == 6);
    CHECK(document[3].integer == 1);
    CHECK(document[4].integer == -2);
    CHECK(document[5].real == 3.5);
    CHECK(document[9].integer == 1);
    CHECK(document[11].kind == JsonKind::Null);
    CHECK(document.string(13) == "x");
}

TEST_CASE("each value knows where it begins") {
    const std::string source = "{ \"a\" :\n [1 ,22,\"three\"], \"b\":{}}";
    const JsonDocument document = parsed(source);
    const auto at = [&](std::uint32_t index, std::size_t length) {
        return source.substr(document.offset(index), length);
    };
    CHECK(at(0, 1) == "{");
    CHECK(at(1, 3) == "\"a\"");
    CHECK(at(2, 2) == "[1");
    CHECK(at(3, 2) == "1 ");
    CHECK(at(4, 2) == "22");
    CHECK(at(5, 7) == "\"three\"");
    CHECK(at(6, 3) == "\"b\"");
    CHECK(at(7, 2) == "{}");
}

TEST_CASE("a pointer names a value and finds it again") {
    const JsonDocument document = parsed(R"({"a": [{"x": 1}, {"y/z": 2}], "": {"~": 3}})");
    for (std::uint32_t index = 0; index < document.size(); ++index) {
        const bool is_key = document[index].kind == JsonKind::String;  // there are no other strings here
        if (!is_key) CHECK(document.find(document.pointer(index)) == index);
    }
    CHECK(document.pointer(document.find("/a/1/y~1z")) == "/a/1/y~1z");
    CHECK(document.pointer(document.find("//~0")) == "//~0");
    CHECK(document.pointer(0).empty());
}

TEST_CASE("a pointer to nothing finds the nearest value above") {
    const JsonDocument document = parsed(R"({"a": [{"x": 1}]})");
    CHECK(document.pointer(document.find("/a/0/nothing/at/all")) == "/a/0");
    CHECK(document.pointer(document.find("/a/7")) == "/a");
    CHECK(document.pointer(document.find("/a/0/x/deeper")) == "/a/0/x");
    CHECK(document.find("/b") == 0);
}

TEST_CASE("strings with and without escapes are read alike") {
    const JsonDocument document =
        parsed(R"(["plain", "", "Ж", "\"", "\"abc", "ab\"", "\\", "a\\b", "\u0041", "\u0000", "x\"y", "\\\\"])");
    const std::vector<std::string_view> wanted = {
        "plain", "", "Ж", "\"", "\"abc", "ab\"", "\\", "a\\b", "A", std::string_view("\0", 1), "x\"y", "\\\\"};
    REQUIRE(document.size() == wanted.size() + 1);
    for (std::uint32_t i = 0; i < wanted.size(); ++i) CHECK(document.string(i + 1) == wanted[i]);
}

TEST_CASE("numbers beyond 64 bits become the largest there is, not a small one") {
    const JsonDocument document =
        parsed("[9223372036854775807, 9223372036854775808, 18446744073709551615, -9223372036854775808]");
    CHECK(document[1].integer == 9223372036854775807);
    CHECK(document[2].integer == 9223372036854775807);
    CHECK(document[3].integer == 9223372036854775807);
    CHECK(document[4].integer == -9223372036854775807 - 1);
    CHECK(parsed("[99999999999999999999999]")[1].kind == JsonKind::Real);
}

TEST_CASE("positions count lines and characters") {
    const Position position = position_from({}, "ab\r\nЖя");
    CHECK(position.line == 2);
    CHECK(position.column == 3);
}
