// The path bounds of scenarios, each proven once, on a worker: proving may take a second. Part of the model; UI thread
// only. Destroying it waits for what is being proven.
#pragma once

#include <future>
#include <map>
#include <string>

#include "scenario/framework.h"
#include "scenario/scenario.h"
#include "scoring/bounds.h"

namespace rapport::ui {

class ProvenBounds {
  public:
    // Begins to prove those of the scenario unless that has been done.
    void want(const scenario::ScenarioPtr& scenario, const scenario::CompetencyFramework& framework);
    // Null while they are not known.
    const scoring::PathBounds* find(const scenario::Scenario& scenario) const;
    // Returns when everything wanted is known.
    void wait() const;

  private:
    std::map<std::string, std::shared_future<scoring::PathBounds>> m_bounds;  // by content hash
};

}  // namespace rapport::ui
