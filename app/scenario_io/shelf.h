// The shelf: what scenarios share, found beside folders of scenarios: fragments in `fragments` inside such a folder,
// catalogues in `catalogues` beside it (the user's) or in `assets/catalogues` beside it (the shipped ones). refresh()
// reads again what has changed on disk. Owned by one thread; what stands on it is immutable and shared.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "scenario_io/load.h"

namespace rapport::scenario_io {

struct LibraryFolder {
    std::filesystem::path path;
    bool own = false;  // the user's own folder, not the shipped one
};

struct ShelfEntry {
    std::filesystem::path file;
    std::filesystem::path scenarios;  // the folder of scenarios beside which it lies
    bool own = false;
    base::FileStamp stamp;
    scenario::CataloguePtr catalogue;  // one of the two, or neither if the file is broken
    scenario::FragmentPtr fragment;
    Diagnostics diagnostics;
    std::string unreadable;  // why the file could not be read at all

    bool is_broken() const { return !catalogue && !fragment; }
};

class Shelf {
  public:
    explicit Shelf(scenario::FrameworkPtr framework) : m_framework(std::move(framework)) {}

    // Looks at the folders again; true if anything changed.
    bool refresh(const base::Files& files, const std::vector<LibraryFolder>& folders);

    // For a scenario in this folder: what lies beside it comes first, then the user's own, then what is shipped.
    Sources sources_for(const std::filesystem::path& scenarios) const;
    const std::vector<ShelfEntry>& entries() const { return m_entries; }

  private:
    scenario::FrameworkPtr m_framework;
    std::vector<ShelfEntry> m_entries;
};

}  // namespace rapport::scenario_io
