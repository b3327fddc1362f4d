#include "base/hash.h"

#include <sodium.h>

#include <array>

namespace rapport::base {

std::string content_hash(std::string_view bytes) {
    // Chooses the fastest code for this processor, once; without it the hash is right but slow. Failing it changes
    // nothing.
    [[maybe_unused]] static const int kInitialised = sodium_init();
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    std::array<char, 65> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return {text.data(), 64};
}

}  // namespace rapport::base
