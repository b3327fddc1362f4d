// Where problems are said to be: line and column count from 1 and in characters, as editors do.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;

namespace {

// Line and column of the only place where `part` stands in `source`, counted by another, simpler way.
std::string place_of(const std::string& source, std::string_view part, std::size_t further = 0) {
    const std::size_t at = source.find(part) + further;
    REQUIRE(source.find(part) != std::string::npos);
    REQUIRE(source.find(part, source.find(part) + 1) == std::string::npos);
    const std::size_t line_begin = source.rfind('\n', at - 1) == std::string::npos ? 0 : source.rfind('\n', at - 1) + 1;
    const auto lines = std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    std::size_t column = 1;
    for (std::size_t i = line_begin; i < at; ++i)
        column += (static_cast<unsigned char>(source[i]) & 0xC0U) == 0x80U ? 0 : 1;
    return std::to_string(lines + 1) + ":" + std::to_string(column);
}

std::string replaced(std::string text, std::string_view part, std::string_view instead) {
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += instead.size())
        text.replace(at, part.size(), instead);
    return text;
}

}  // namespace

TEST_CASE("a wrong value is placed at its first character") {
    const std::string source = example_with("\"minutes\": 3", "\"minutes\":  \"three\"");
    CHECK(places_in(source) == Places{place_of(source, "\"three\"") + " wrong-type /minutes"});
}

TEST_CASE("an unknown field is placed at its name, a missing one at the object that lacks it") {
    const std::string unknown = example_with("\"minutes\": 3", "\"minutes\": 3, \"mood\": 1");
    CHECK(places_in(unknown) == Places{place_of(unknown, "\"mood\"") + " unknown-field /mood"});
    const std::string missing = example_with("\"age\": \"middle\", ", "");
    CHECK(places_in(missing) == Places{place_of(missing, "{\"skin\"") + " missing-field /client/looks"});
}

TEST_CASE("numbers, which end without a sign of their own, do not shift what follows them") {
    const std::string source =
        example_with("\"min\": 0, \"max\": 100, \"shown\": true", "\"min\":0,\"max\":100,\"shown\":1");
    CHECK(places_in(source) == Places{place_of(source, "\"shown\":1", 8) + " wrong-type /variables/trust/shown"});
}

TEST_CASE("columns count characters, not bytes") {
    const std::string source = example_with("\"emotion\": \"irritated\"", "\"emotion\": \"cross\"");
    CHECK(places_in(source) == Places{place_of(source, "\"cross\"") + " unknown-value /nodes/0/lines/0/emotion"});
    // The Russian text before it on the same line has two bytes a letter, so that bytes would give another column.
    const std::size_t at = source.find("\"cross\"");
    const std::size_t bytes = at - source.rfind('\n', at);
    CHECK(read_scenario(source, framework()).diagnostics.at(0).column < bytes);
}

TEST_CASE("a problem inside an expression is placed at the very word") {
    const std::string source = example_with("\"trust -= 10\"", "\"trust -= 10 + trast\"");
    CHECK(places_in(source) ==
          Places{place_of(source, "trast") + " unknown-variable /nodes/0/decision/replies/1/effects/0"});
}

TEST_CASE("escapes before the wrong word are counted as they are written") {
    const std::string source = example_with("\"trust >= 50\"", R"("tr\u0075st \u003e= 50 and\u0009trust > \u0442 5")");
    const std::string place = place_of(source, R"(\u0442)");
    CHECK(places_in(source) == Places{place + " expression-syntax /nodes/1/next/0/when"});
}

TEST_CASE("escapes of every length keep the place exact") {
    for (const char* escaped :
         {R"(\")", R"(\\)", R"(\/)", R"(\u0024)", R"(\u0416)", R"(\u20ac)", R"(\ud83d\ude00)", "я", "😀"}) {
        CAPTURE(escaped);
        const std::string source =
            example_with("\"trust >= 50\"", std::string("\"visits('") + escaped + "') + trast > 1\"");
        const std::string wrong =
            example_with("\"trust >= 50\"", std::string("\"trust > 1 or visits('") + escaped + "') > 1\"");
        CHECK(places_in(wrong) ==
              Places{place_of(wrong, std::string("'") + escaped) + " expression-node /nodes/1/next/0/when"});
        const std::string after = example_with("\"trust >= 50\"", std::string("\"'") + escaped + "' > 1\"");
        CHECK(places_in(after) ==
              Places{place_of(after, std::string("'") + escaped) + " expression-syntax /nodes/1/next/0/when"});
    }
    const std::string source = example_with("\"trust >= 50\"", R"("trust\u0020>\u0020\u0033\u0020or\u0020trast > 1")");
    CHECK(places_in(source) == Places{place_of(source, "trast") + " unknown-variable /nodes/1/next/0/when"});
}

TEST_CASE("line ends of Windows and a byte order mark change no place") {
    const std::string unix_ends = example_with("\"minutes\": 3", "\"minutes\": 300");
    const std::string windows_ends = replaced(unix_ends, "\n", "\r\n");
    CHECK(places_in(windows_ends) == places_in(unix_ends));
    CHECK(places_in("\xEF\xBB\xBF" + unix_ends) == places_in(unix_ends));
    CHECK(places_in("\xEF\xBB\xBF" + windows_ends) == places_in(unix_ends));
    CHECK(places_in("\xEF\xBB\xBF" + example()) == Places{});
    CHECK(places_in("\xEF\xBB\xBF{\"format\" 1}") == Places{"1:11 syntax-error "});
    CHECK(places_in("\xEF\xBB\xBF[]") == Places{"1:1 not-an-object "});
}

TEST_CASE("a file on one line has columns only") {
    const std::string source = replaced(example_with("\"minutes\": 3", "\"minutes\": 300"), "\n", " ");
    CHECK(places_in(source) == Places{place_of(source, "300") + " out-of-range /minutes"});
}

TEST_CASE("pointers escape slashes and tildes in names") {
    const std::string source = example_with("\"minutes\": 3", "\"minutes\": 3, \"a/b~c\": 1");
    CHECK(places_in(source) == Places{place_of(source, "\"a/b~c\"") + " unknown-field /a~1b~0c"});
    const std::string evidence = example_with("\"planning.next-step\": 2", "\"planning.next-step\": 2, \"a/b~c\": 1");
    CHECK(places_in(evidence) == Places{place_of(evidence, "\"a/b~c\"", 9) +
                                        " unknown-indicator /nodes/0/decision/replies/0/evidence/a~1b~0c"});
}

TEST_CASE("several problems in one file are all reported, in the order of the file") {
    std::string source = example();
    const auto change = [&](std::string_view part, std::string_view instead) {
        source.replace(source.find(part), part.size(), instead);
    };
    change("\"late-report\"", "\"Late report\"");
    change("\"minutes\": 3", "\"minutes\": 0");
    change("#d9a27c", "#d9a27");
    change("\"named_date = true\"", "\"named_dat = true\"");
    change("\"planning.vague-promise\": 1", "\"planning.vague-promise\": 9");
    change("\"next\": \"close\"", "\"next\": \"clos\"");
    change("\"outcome\": \"failure\"", "\"outcome\": \"disaster\"");
    CHECK(places_in(source) ==
          Places{place_of(source, "\"Late report\"") + " bad-id /id",
                 place_of(source, "\"minutes\": 0", 11) + " out-of-range /minutes",
                 place_of(source, "\"#d9a27\"") + " bad-colour /client/looks/skin",
                 place_of(source, "named_dat =") + " unknown-variable /nodes/0/decision/replies/0/effects/1",
                 place_of(source, "\"clos\"") + " unknown-node /nodes/0/decision/replies/0/next",
                 place_of(source, "\"planning.vague-promise\": 9", 26) +
                     " out-of-range /nodes/0/decision/replies/1/evidence/planning.vague-promise",
                 place_of(source, "\"disaster\"") + " unknown-value /nodes/3/ending/outcome"});
}

TEST_CASE("a syntax error is placed where the wrong token begins") {
    CHECK(places_in("{\"a\" \"long string\"}") == Places{"1:6 syntax-error "});
    CHECK(places_in("{\"a\": 1 12345}") == Places{"1:9 syntax-error "});
    CHECK(places_in("{\"a\": 1 false}") == Places{"1:9 syntax-error "});
    CHECK(places_in("{\"a\": 1 true}") == Places{"1:9 syntax-error "});
    CHECK(places_in("{\"a\": [1,\n  null null]}") == Places{"2:8 syntax-error "});
    CHECK(places_in("{\"a\": 1,\n}") == Places{"2:1 syntax-error "});
    CHECK(places_in("{\"a\":,}") == Places{"1:6 syntax-error "});
    CHECK(places_in("{\"Ж\": 1]") == Places{"1:8 syntax-error "});
    CHECK(places_in("{} {") == Places{"1:4 syntax-error "});
    CHECK(places_in("") == Places{"1:1 syntax-error "});
    CHECK(places_in("{\n") == Places{"2:1 syntax-error "});
    CHECK(places_in("{\"a\": \"tab\there\"}") == Places{"1:11 syntax-error "});
    CHECK(places_in("{\"a\": \"open\n}") == Places{"1:12 syntax-error "});
    CHECK(places_in("{\"a\": 1e999}") == Places{"1:7 syntax-error "});
    CHECK(places_in("{\"a\": é}") == Places{"1:7 syntax-error "});
    CHECK(places_in(std::string("{}\0{}", 5)) == Places{"1:3 syntax-error "});
}

TEST_CASE("the first byte that is not UTF-8 is placed, inside a string and outside") {
    CHECK(places_in("{\"a\": \"Ж\xD0\"}") == Places{"1:9 invalid-utf8 "});
    CHECK(places_in("{\"a\": \xFF}") == Places{"1:7 invalid-utf8 "});
    CHECK(places_in("{\"a\": \"\xED\xA0\x80\"}") == Places{"1:8 invalid-utf8 "});
    CHECK(places_in("{\"a\": \"\xC0\x80\"}") == Places{"1:8 invalid-utf8 "});
    CHECK(places_in("{\"a\": \"\xF5\x80\x80\x80\"}") == Places{"1:8 invalid-utf8 "});
    CHECK(places_in("{\"a\": \"x\xD0") == Places{"1:9 invalid-utf8 "});
    CHECK(places_in("\xEF\xBBx{}") == Places{"1:1 invalid-utf8 "});
}

TEST_CASE("a text about UTF-8 before a syntax error is no encoding problem") {
    CHECK(places_in("{\"a\": \"ill-formed UTF-8 byte\" \"b\"}") == Places{"1:31 syntax-error "});
}

TEST_CASE("the depth that is too deep is placed") {
    const std::string source = "{\"note\": " + std::string(40, '[') + std::string(40, ']') + "}";
    CHECK(places_in(source) == Places{"1:41 too-deep "});
}
