#include "base/hash.h"

#include <doctest/doctest.h>

using rapport::base::content_hash;

TEST_CASE("content hashes are BLAKE2b-256 as b2sum -l 256 prints it") {
    CHECK(content_hash("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(content_hash("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    CHECK(content_hash(std::string(1'000'000, 'a')) ==
          "0741850f36cba4259628355d1073e24ddb9ca0e1bfac36fd39ae5dc2101e23a4");
    CHECK(content_hash(std::string_view("a\0b", 3)) ==
          "f2c67fb755da2d22dea00c49aa161fa4457ada51c50260da341260b4752f74d1");
}
