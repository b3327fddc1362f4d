// Random: a small seeded generator whose stream is the same on every machine and compiler.
// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
// A value: copying it copies the position in the stream, which is how snapshots and replay keep it.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace rapport::base {

class Random {
  public:
    explicit Random(std::uint64_t seed = 0) : m_state(seed) {}

    // The next 64 random bits.
    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    // A whole number in [0, bound). `bound` must be at least 1. Multiply-shift reduction; its bias is below bound /
    // 2^32.
    std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * static_cast<std::uint64_t>(bound)) >> 32U);
    }

    // Puts the items into a random order (Fisher-Yates).
    template <typename T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(static_cast<std::uint32_t>(i))]);
    }

    friend bool operator==(const Random&, const Random&) = default;

  private:
    std::uint64_t m_state;
};

}  // namespace rapport::base
