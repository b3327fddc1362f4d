#include "scenario/diagnostic.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace rapport::scenario;

TEST_CASE("the catalogue has one row for each code, in their order") {
    const auto catalogue = diagnostic_catalogue();
    REQUIRE(catalogue.size() == static_cast<std::size_t>(Code::kCount));
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        CHECK(catalogue[i].code == static_cast<Code>(i));
        CHECK(&catalogue_entry(static_cast<Code>(i)) == &catalogue[i]);
    }
}

TEST_CASE("the ids of the codes are unique, lower-case and hyphenated") {
    std::set<std::string> ids;
    for (const CatalogueEntry& entry : diagnostic_catalogue()) {
        const std::string id = entry.id;
        CAPTURE(id);
        CHECK(ids.insert(id).second);
        CHECK(std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '8'; }));
    }
}
