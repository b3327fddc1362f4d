// Content hashes: BLAKE2b-256 as 64 hexadecimal digits, the same as `b2sum -l 256 FILE` prints.
#pragma once

#include <string>
#include <string_view>

namespace rapport::base {

std::string content_hash(std::string_view bytes);

}  // namespace rapport::base
