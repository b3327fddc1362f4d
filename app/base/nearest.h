// The nearest of some known names to a misspelt one, for "did you mean ..." hints.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rapport::base {

// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours; Damerau 1964,
// restricted), if it is at most a third of the longer name's length (at least 1); otherwise an empty view. Names longer
// than 64 and candidates after the first 5 000 are ignored.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace rapport::base
