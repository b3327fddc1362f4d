#include <doctest/doctest.h>

#include <algorithm>

#include "tests/scenario_io/shared.h"

using namespace rapport::scenario_io;
using namespace rapport::scenario;

namespace {

std::string shipped() {
    return bytes_of(repository("assets/catalogues/digital-agency.json"));
}

}  // namespace

TEST_CASE("the shipped catalogue loads, with work for every channel and specialist, in both languages") {
    const CatalogueFile file = read_catalogue(shipped());
    CHECK(places_of(file.diagnostics) == Places{});
    REQUIRE(file.catalogue != nullptr);
    const Catalogue& catalogue = *file.catalogue;
    CHECK(catalogue.id == "digital-agency");
    CHECK(catalogue.languages == std::vector<std::string>{"en", "ru"});
    CHECK(catalogue.tasks.size() >= 35);
    const auto has_task = [&](const auto& wanted) {
        return std::any_of(catalogue.tasks.begin(), catalogue.tasks.end(), wanted);
    };
    for (const CatalogueItem& channel : catalogue.channels) {
        CAPTURE(channel.id);
        CHECK(has_task([&](const CatalogueTask& task) { return task.channel == channel.id; }));
    }
    for (const CatalogueItem& specialist : catalogue.specialists) {
        CAPTURE(specialist.id);
        CHECK(has_task([&](const CatalogueTask& task) { return task.specialist == specialist.id; }));
    }
}

TEST_CASE("the entries of a catalogue arrive with what they need") {
    const CataloguePtr catalogue = read_catalogue(shipped()).catalogue;
    REQUIRE(catalogue != nullptr);
    const CatalogueTask* products = catalogue->task("product-campaigns");
    REQUIRE(products != nullptr);
    CHECK(products->channel == "product-ads");
    CHECK(products->specialist == "ppc-specialist");
    CHECK(products->inputs.front() == "product-feed");
    CHECK(products->after == std::vector<std::string>{"feed-cleanup", "counter-setup"});
    CHECK(products->lead_days == 7);
    const CatalogueKpi* cost = catalogue->kpi("cost-per-order");
    REQUIRE(cost != nullptr);
    CHECK(cost->lower_is_better);
    CHECK(cost->typical_from == doctest::Approx(300));
    CHECK(cost->unit.in("ru") == "₽");
    CHECK(catalogue->input("product-feed")->title.in("ru") == "Товарный фид");
    CHECK(catalogue->channel("telepathy") == nullptr);
}

TEST_CASE("problems of a catalogue are located") {
    std::string source = shipped();
    const std::size_t at = source.find("\"channel\": \"search-ads\"");
    source.replace(at, 23, "\"channel\": \"serch-ads\"");
    const CatalogueFile file = read_catalogue(source);
    CHECK(file.catalogue == nullptr);
    REQUIRE(file.diagnostics.size() == 1);
    CHECK(code_of(file.diagnostics[0]) == "unknown-catalogue-item");
    CHECK(file.diagnostics[0].hint.english() == "Did you mean “search-ads”?");
    CHECK(file.diagnostics[0].line ==
          static_cast<std::uint32_t>(
              1 + std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
}

TEST_CASE("a catalogue cut off anywhere is refused") {
    const std::string source = shipped();
    const std::size_t end = source.find_last_of('}');
    for (std::size_t size = 0; size < end; size += 97)
        REQUIRE(read_catalogue(std::string_view(source).substr(0, size)).catalogue == nullptr);
}
