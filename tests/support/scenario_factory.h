// Scenario files made by a program, for property tests and benchmarks: layered stories of any size in which every node
// is reached, every conversation ends and nothing deserves a diagnostic. Three replies a decision; each reply changes
// three variables and gives three pieces of evidence; every fifth reply has a condition. English only, about 700 bytes
// a node, read against the shipped framework `account-manager`. Pure functions: the same shape gives the same bytes on
// every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace rapport::testing {

struct StoryShape {
    std::size_t nodes = 100;  // from 2; the last up to three are endings
    std::size_t width = 50;   // from 1; nodes in a layer
    std::uint64_t seed = 1;
};

// The bytes of a scenario file.
std::string make_scenario(const StoryShape& shape);

}  // namespace rapport::testing
