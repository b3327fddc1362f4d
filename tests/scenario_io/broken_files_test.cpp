// Files that are damaged in every way: they are refused or read, but never crash, and never give half a scenario.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/random.h"
#include "scenario_io/json_document.h"
#include "tests/scenario_io/shared.h"
#include "tests/support/scenario_factory.h"

using namespace rapport::scenario_io;
using rapport::base::Random;

namespace {

// What must hold for every file, whatever is in it.
void check_consistent(const std::string& source) {
    const ScenarioFile file = read_scenario(source, sources());
    REQUIRE((file.scenario == nullptr) == has_errors(file.diagnostics));
    const auto lines = static_cast<std::uint32_t>(std::count(source.begin(), source.end(), '\n') + 1);
    for (const Diagnostic& each : file.diagnostics) {
        REQUIRE(each.line >= 1);
        REQUIRE(each.line <= lines);
        REQUIRE(each.column >= 1);
        REQUIRE(each.column <= source.size() + 1);
        REQUIRE_FALSE(each.message.empty());
    }
    if (!file.scenario) return;
    REQUIRE(file.scenario->start < file.scenario->nodes.size());
    for (const auto& node : file.scenario->nodes) {
        using rapport::scenario::NodeKind;
        REQUIRE((node.decision != nullptr) == (node.kind == NodeKind::Decision));
        REQUIRE((node.ending != nullptr) == (node.kind == NodeKind::Ending));
        for (const auto& branch : node.next.branches) REQUIRE(branch.node < file.scenario->nodes.size());
    }
}

constexpr std::string_view kInteresting = "{}[]\",:\\/ \n019-+.eEtfnu*%'()=<>_\0\x7F\xD0\xFF";

void mutate(std::string& bytes, Random& random) {
    const auto any = [&](std::size_t size) {
        return random.below(static_cast<std::uint32_t>(std::max<std::size_t>(size, 1)));
    };
    const std::size_t at = any(bytes.size());
    switch (random.below(6)) {
        case 0:
            bytes[at] = static_cast<char>(random.below(256));
            break;
        case 1:
            bytes[at] = kInteresting[any(kInteresting.size())];
            break;
        case 2:
            bytes.erase(at, 1 + any(8));
            break;
        case 3:
            bytes.insert(at, 1, kInteresting[any(kInteresting.size())]);
            break;
        case 4:
            bytes.insert(at, bytes.substr(any(bytes.size()), 1 + any(60)));
            break;
        default:
            std::swap(bytes[at], bytes[any(bytes.size())]);
            break;
    }
}

// Swaps whole tokens of the file, so that it stays JSON more often and the checks behind the parser are reached.
void swap_values(std::string& source, Random& random) {
    std::vector<std::string_view> strings;
    for (std::size_t at = 0; (at = source.find('"', at)) != std::string::npos;) {
        const std::size_t end = source.find('"', at + 1);
        if (end == std::string::npos) break;
        strings.push_back(std::string_view(source).substr(at, end + 1 - at));
        at = end + 1;
    }
    const std::string_view replaced = strings[random.below(static_cast<std::uint32_t>(strings.size()))];
    const std::string instead(strings[random.below(static_cast<std::uint32_t>(strings.size()))]);
    source.replace(static_cast<std::size_t>(replaced.data() - source.data()), replaced.size(), instead);
}

}  // namespace

TEST_CASE("the example cut off after any byte is refused with one syntax or encoding error") {
    const std::string& whole = example();
    const std::size_t end = whole.find_last_of('}');
    for (std::size_t size = 0; size <= end; ++size) {
        const ScenarioFile file = read_scenario(std::string_view(whole).substr(0, size), framework());
        CAPTURE(size);
        REQUIRE(file.scenario == nullptr);
        REQUIRE(file.diagnostics.size() == 1);
        const std::string code = code_of(file.diagnostics.front());
        REQUIRE((code == "syntax-error" || code == "invalid-utf8"));
    }
    CHECK(read_scenario(std::string_view(whole).substr(0, end + 1), framework()).scenario != nullptr);
}

TEST_CASE("a cut-off file is read without a byte beyond its end") {
    // A copy on the heap of exactly this size, so that a sanitizer sees a read too far.
    for (std::size_t size = 0; size <= 400; ++size) {
        const std::vector<char> exact(example().begin(), example().begin() + static_cast<std::ptrdiff_t>(size));
        const ScenarioFile file = read_scenario({exact.data(), exact.size()}, framework());
        REQUIRE(file.scenario == nullptr);
    }
}

TEST_CASE("random changes of bytes never crash and never give a scenario with errors") {
    Random random(31337);
    for (int round = 0; round < 3000; ++round) {
        std::string source = example();
        for (std::uint32_t i = 1 + random.below(4); i > 0; --i) mutate(source, random);
        CAPTURE(round);
        check_consistent(source);
    }
}

TEST_CASE("strings in each other's places never crash and never give a scenario with errors") {
    Random random(4242);
    int read_on = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string source = example();
        for (std::uint32_t i = 1 + random.below(3); i > 0; --i) swap_values(source, random);
        CAPTURE(round);
        check_consistent(source);
        const Diagnostics diagnostics = read_scenario(source, framework()).diagnostics;
        read_on += diagnostics.empty() || code_of(diagnostics.front()) != "syntax-error" ? 1 : 0;
    }
    CHECK(read_on > 2000);
}

TEST_CASE("damaged files with every task and with fragments never crash and never give a scenario with errors") {
    Random random(99);
    for (const char* path : {"format-2/every-task.json", "format-2/including.json"}) {
        for (int round = 0; round < 800; ++round) {
            std::string source = fixture(path);
            for (std::uint32_t i = 1 + random.below(3); i > 0; --i) {
                if (random.below(3) == 0)
                    mutate(source, random);
                else
                    swap_values(source, random);
            }
            CAPTURE(round);
            check_consistent(source);
        }
    }
}

TEST_CASE("damaged fragments and catalogues never crash and never give a value with errors") {
    Random random(7);
    for (int round = 0; round < 600; ++round) {
        std::string fragment = fixture("format-2/fragments/next-step.json");
        std::string catalogue = bytes_of(repository("tests/scenario_io/diagnostics/circular-order.catalogue.json"));
        for (std::string* source : {&fragment, &catalogue}) {
            swap_values(*source, random);
            if (random.below(4) == 0) mutate(*source, random);
        }
        const FragmentFile read = read_fragment(fragment, framework());
        REQUIRE((read.fragment == nullptr) == has_errors(read.diagnostics));
        const CatalogueFile other = read_catalogue(catalogue);
        REQUIRE((other.catalogue == nullptr) == has_errors(other.diagnostics));
    }
}

TEST_CASE("random bytes are refused") {
    Random random(1);
    for (int round = 0; round < 2000; ++round) {
        std::string source(random.below(200), ' ');
        for (char& byte : source) {
            byte = random.below(2) == 0 ? static_cast<char>(random.below(256))
                                        : kInteresting[random.below(static_cast<std::uint32_t>(kInteresting.size()))];
        }
        REQUIRE(read_scenario(source, framework()).scenario == nullptr);
        check_consistent(source);
    }
}

TEST_CASE("values of every kind in the place of any value are reported, not believed") {
    const std::string& whole = example();
    for (const char* instead : {"null", "true", "0", "-1", "1.5", "1e300", "99999999999999999999", "\"\"", "\"x\"",
                                "[]", "[[]]", "{}", "{\"\":{}}"}) {
        for (std::size_t colon = whole.find("\": "); colon != std::string::npos;
             colon = whole.find("\": ", colon + 1)) {
            const std::size_t begin = colon + 3;
            int open = 0;  // the value ends at a comma or bracket on its own level
            bool quoted = false;
            std::size_t end = begin;
            for (; end < whole.size(); ++end) {
                const char c = whole[end];
                if (c == '"') quoted = !quoted;
                if (quoted) continue;
                if (c == '{' || c == '[') ++open;
                if (open == 0 && (c == ',' || c == '}' || c == ']')) break;
                if (c == '}' || c == ']') --open;
            }
            check_consistent(whole.substr(0, begin) + instead + whole.substr(end));
        }
    }
}

TEST_CASE("a file over the size limit is refused before it is parsed") {
    const std::string source(kMaxFileBytes + 1, ' ');
    CHECK(places_in(source) == Places{"1:1 file-too-large "});
}

TEST_CASE("with more problems than are listed, the rest is counted as one warning and the file is refused") {
    std::string source = rapport::testing::make_scenario({1000, 50, 1});
    for (std::size_t at = 0; (at = source.find("trust ", at)) != std::string::npos; ++at) source[at + 1] = 'x';
    const ScenarioFile file = read_scenario(source, framework());
    CHECK(file.scenario == nullptr);
    REQUIRE(file.diagnostics.size() == 1001);
    CHECK(places_of({file.diagnostics.back()}) == Places{"1:1 too-many-problems "});
    CHECK(file.diagnostics.back().severity == rapport::scenario::Severity::Warning);
}

TEST_CASE("thousands of warnings do not hide an error, which would let a wrong scenario load") {
    std::string nodes;
    for (int i = 0; i < 2500; ++i) {  // unreachable, the last one leads back to itself
        const std::string id = "u" + std::to_string(i);
        nodes += ", {\"id\": \"" + id + "\", \"next\": \"u" + std::to_string(std::min(i + 1, 2499)) + "\"}";
    }
    std::string source = example();
    source.insert(source.rfind("  ]\n}"), nodes);
    const ScenarioFile file = read_scenario(source, framework());
    CHECK(file.scenario == nullptr);
    CHECK(has_errors(file.diagnostics));
    CHECK(file.diagnostics.size() == 1001);
}
