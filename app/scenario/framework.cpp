#include "scenario/framework.h"

#include <algorithm>

namespace rapport::scenario {

namespace {

template <typename Items>
auto find_by_id(const Items& items, std::string_view id) -> decltype(items.data()) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Competency* CompetencyFramework::competency(std::string_view competency_id) const {
    return find_by_id(competencies, competency_id);
}

const Myth* CompetencyFramework::myth(std::string_view myth_id) const {
    return find_by_id(myths, myth_id);
}

bool CompetencyFramework::find_indicator(std::string_view full_id, IndicatorRef& found) const {
    const std::size_t dot = full_id.find('.');
    if (dot == std::string_view::npos) return false;
    const Competency* owner = competency(full_id.substr(0, dot));
    if (owner == nullptr) return false;
    const Indicator* indicator = find_by_id(owner->indicators, full_id.substr(dot + 1));
    if (indicator == nullptr) return false;
    found.competency = static_cast<std::uint32_t>(owner - competencies.data());
    found.indicator = static_cast<std::uint32_t>(indicator - owner->indicators.data());
    return true;
}

}  // namespace rapport::scenario
