#include <sodium.h>

#include <array>

#include "store/store.h"

namespace rapport::store {

std::string new_attempt_id() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);  // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
    std::array<char, 33> digits{};
    sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
    const std::string text(digits.data(), 32);
    return text.substr(0, 8) + "-" + text.substr(8, 4) + "-" + text.substr(12, 4) + "-" + text.substr(16, 4) + "-" +
           text.substr(20);
}

}  // namespace rapport::store
