#include "base/hash.h"

#include <sodium.h>

#include <array>

namespace rapport::base {

std::string content_hash(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::array<char, 65> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return {text.data(), 64};
}

}  // namespace rapport::base
