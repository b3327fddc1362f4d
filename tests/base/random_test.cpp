#include "base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>

using rapport::base::Random;

TEST_CASE("the stream is that of the published SplitMix64") {
    // The values of the reference implementation for this seed, as Rosetta Code lists them.
    Random random(1234567);
    for (const std::uint64_t wanted : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                                       4593380528125082431ULL, 16408922859458223821ULL}) {
        CHECK(random.next() == wanted);
    }
    CHECK(Random(0).next() == 0xE220A8397B1DCDAFULL);
}

TEST_CASE("bounded numbers and shuffles are the same on every machine, because records are replayed from them") {
    Random random(42);
    for (const std::uint32_t wanted : {4U, 0U, 1U, 2U, 0U, 5U, 1U, 4U}) CHECK(random.below(6) == wanted);
    std::vector<int> items = {0, 1, 2, 3, 4, 5};
    Random(9).shuffle(items);
    CHECK(items == std::vector<int>{5, 0, 2, 1, 3, 4});
}

TEST_CASE("bounded numbers stay below the bound, also at its ends") {
    Random random(3);
    for (const std::uint32_t bound : {1U, 2U, 3U, 1000U, 0xFFFFFFFFU}) {
        for (int i = 0; i < 1000; ++i) CHECK(random.below(bound) < bound);
    }
}

TEST_CASE("each of six sides comes up about as often as the others") {
    Random random(11);
    std::array<int, 6> seen{};
    for (int i = 0; i < 60'000; ++i) ++seen[random.below(6)];
    for (const int count : seen) {
        CHECK(count > 9'600);  // more than four standard deviations (91) around 10 000
        CHECK(count < 10'400);
    }
}

TEST_CASE("a shuffle keeps every item and leaves nothing and one item alone") {
    Random random(5);
    std::vector<int> items(100);
    std::iota(items.begin(), items.end(), 0);
    std::vector<int> shuffled = items;
    random.shuffle(shuffled);
    CHECK(shuffled != items);
    std::sort(shuffled.begin(), shuffled.end());
    CHECK(shuffled == items);
    const Random before = random;
    std::vector<int> one = {7};
    std::vector<int> none;
    random.shuffle(one);
    random.shuffle(none);
    CHECK(one == std::vector<int>{7});
    CHECK(random == before);
}

TEST_CASE("a copy goes on from the same place in the stream") {
    Random random(99);
    random.next();
    Random copy = random;
    CHECK(copy == random);
    CHECK(copy.next() == random.next());
    copy.next();
    CHECK_FALSE(copy == random);
}
