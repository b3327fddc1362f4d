#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace rapport::base {

namespace {

constexpr std::size_t kMaxLength = 64;
constexpr std::size_t kMaxCandidates = 5000;  // a hint is not worth more time than that

// The edit distance, or some number above `most` if it is larger than that.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    using Row = std::array<std::uint8_t, kMaxLength + 1>;
    std::array<Row, 3> rows;
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const Row& before = rows[(i + 1) % 3];
        const Row& previous = rows[(i + 2) % 3];
        Row& current = rows[i % 3];
        std::size_t least = i;
        current[0] = static_cast<std::uint8_t>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t cost = std::min<std::size_t>(previous[j], current[j - 1]) + 1;
            cost = std::min<std::size_t>(cost, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U));
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost = std::min<std::size_t>(cost, before[j - 2] + 1U);
            current[j] = static_cast<std::uint8_t>(cost);
            least = std::min(least, cost);
        }
        if (least > most) return least;  // it never becomes smaller again
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
    std::string_view best;
    std::size_t best_distance = kMaxLength;
    if (name.size() > kMaxLength) return best;
    for (const std::string_view candidate : candidates.first(std::min(candidates.size(), kMaxCandidates))) {
        if (candidate.size() > kMaxLength) continue;
        const std::size_t allowed = std::max<std::size_t>(1, std::max(name.size(), candidate.size()) / 3);
        const std::size_t longer = std::max(name.size(), candidate.size());
        if (longer - std::min(name.size(), candidate.size()) > allowed) continue;
        const std::size_t distance = edit_distance(name, candidate, std::min(allowed, best_distance));
        if (distance <= allowed && distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace rapport::base
