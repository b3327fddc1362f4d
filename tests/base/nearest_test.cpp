#include "base/nearest.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/random.h"

using rapport::base::nearest_name;

namespace {

std::string nearest(std::string_view name, std::vector<std::string_view> known) {
    return std::string(nearest_name(name, known));
}

}  // namespace

TEST_CASE("a missing, added, wrong or swapped letter is found") {
    const std::vector<std::string_view> known = {"trust", "patience", "deadline"};
    CHECK(nearest("trst", known) == "trust");
    CHECK(nearest("trusst", known) == "trust");
    CHECK(nearest("trusd", known) == "trust");
    CHECK(nearest("turst", known) == "trust");
    CHECK(nearest("patiense", known) == "patience");
    CHECK(nearest("daedlnie", known) == "deadline");
}

TEST_CASE("the nearer of two names wins, and of two equally near ones the first") {
    CHECK(nearest("pric", {"prices", "price"}) == "price");
    CHECK(nearest("abx", {"aba", "abb"}) == "aba");
    CHECK(nearest("same", {"sane", "same"}) == "same");
}

TEST_CASE("what differs in more than a third of its letters is no suggestion") {
    CHECK(nearest("trust", {"crisp"}).empty());
    CHECK(nearest("aaaaaa", {"aaaabb"}) == "aaaabb");
    CHECK(nearest("aaaaaa", {"aaabbb"}).empty());
    CHECK(nearest("a", {"b"}) == "b");
    CHECK(nearest("", {"b"}) == "b");
    CHECK(nearest("", {"to"}).empty());
    CHECK(nearest("x", {}).empty());
}

TEST_CASE("names that are too long are left out instead of taking long") {
    const std::string at_limit(64, 'a');
    const std::string beyond(65, 'a');
    CHECK(nearest(at_limit, {at_limit}) == at_limit);
    CHECK(nearest(beyond, {at_limit}).empty());
    CHECK(nearest(at_limit, {beyond}).empty());
}

TEST_CASE("one random edit of a name leads back to it") {
    rapport::base::Random random(7);
    const std::vector<std::string_view> known = {"next-step", "paraphrases", "finds-need", "vague-promise",
                                                 "ties-to-goal"};
    for (int round = 0; round < 2000; ++round) {
        const std::string_view chosen = known[random.below(static_cast<std::uint32_t>(known.size()))];
        std::string misspelt(chosen);
        const std::size_t at = random.below(static_cast<std::uint32_t>(misspelt.size()));
        switch (random.below(4)) {
            case 0:
                misspelt.erase(at, 1);
                break;
            case 1:
                misspelt.insert(at, 1, 'q');
                break;
            case 2:
                misspelt[at] = 'q';
                break;
            default:
                std::swap(misspelt[at], misspelt[at == 0 ? 1 : at - 1]);
                break;
        }
        CAPTURE(misspelt);
        CHECK(nearest_name(misspelt, known) == chosen);
    }
}
