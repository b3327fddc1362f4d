#include "base/nearest.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace rapport::base {

namespace {

constexpr std::size_t kMaxLength = 64;
constexpr std::size_t kMaxCandidates = 5000;  // a hint is not worth more time than that

std::size_t edit_distance(std::string_view a, std::string_view b) {
    using Row = std::array<std::size_t, kMaxLength + 1>;
    Row before{};
    Row previous{};
    Row current{};
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[j] = std::min({replace, previous[j] + 1, current[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
        }
        before = previous;
        previous = current;
    }
    return previous[b.size()];
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
        const std::size_t distance = edit_distance(name, candidate);
        if (distance <= allowed && distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace rapport::base
