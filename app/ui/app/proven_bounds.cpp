#include "ui/app/proven_bounds.h"

#include <chrono>

namespace rapport::ui {

void ProvenBounds::want(const scenario::ScenarioPtr& scenario, const scenario::CompetencyFramework& framework) {
    std::shared_future<scoring::PathBounds>& bounds = m_bounds[scenario->content_hash];
    if (bounds.valid()) return;
    bounds = std::async(std::launch::async, [scenario, key = scoring::make_key(*scenario, framework)] {
                 return scoring::path_bounds(dialogue::compile(*scenario), key);
             }).share();
}

const scoring::PathBounds* ProvenBounds::find(const scenario::Scenario& scenario) const {
    const auto found = m_bounds.find(scenario.content_hash);
    if (found == m_bounds.end() || found->second.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return nullptr;
    return &found->second.get();
}

void ProvenBounds::wait() const {
    for (const auto& [hash, bounds] : m_bounds) bounds.wait();
}

}  // namespace rapport::ui
