#include "scenario/catalogue.h"

#include <algorithm>

namespace rapport::scenario {

namespace {

template <typename Item>
const Item* find_in(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& each) { return each.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const CatalogueItem* Catalogue::channel(std::string_view item_id) const {
    return find_in(channels, item_id);
}
const CatalogueItem* Catalogue::specialist(std::string_view item_id) const {
    return find_in(specialists, item_id);
}
const CatalogueItem* Catalogue::input(std::string_view item_id) const {
    return find_in(inputs, item_id);
}
const CatalogueKpi* Catalogue::kpi(std::string_view item_id) const {
    return find_in(kpis, item_id);
}
const CatalogueTask* Catalogue::task(std::string_view item_id) const {
    return find_in(tasks, item_id);
}

}  // namespace rapport::scenario
