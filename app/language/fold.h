// Folding: texts that a reader takes for the same become the same bytes, for searching. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace rapport::language {

// Without case in any script (Unicode case folding), and with ё as е, as Russians search. Malformed UTF-8 gives U+FFFD.
std::string fold(std::string_view text);

}  // namespace rapport::language
