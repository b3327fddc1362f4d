// The library: the scenarios found in some folders, read and checked, each with its diagnostics. A broken file is
// listed, never hides the others, and never stops the program; so are broken fragments and catalogues. refresh() reads
// again what has changed on disk, added and removed files included. Owned by one thread; the scenarios themselves are
// immutable and shared.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "scenario/framework.h"
#include "scenario_io/load.h"
#include "scenario_io/shelf.h"

namespace rapport::scenario_io {

struct LibraryEntry {
    std::filesystem::path file;
    bool own = false;
    scenario::ScenarioPtr scenario;  // null if the file is broken or cannot be read, or holds no scenario
    Diagnostics diagnostics;
    std::string unreadable;  // why the file could not be read at all
    base::FileStamp stamp;
};

class Library {
  public:
    Library(const base::Files& files, scenario::FrameworkPtr framework, std::vector<LibraryFolder> folders);

    // Looks at the folders again; true if anything changed.
    bool refresh();

    // By folder, then by file name.
    const std::vector<LibraryEntry>& entries() const { return m_entries; }
    // The first readable scenario with this id, or null.
    const LibraryEntry* find(std::string_view scenario_id) const;
    const scenario::FrameworkPtr& framework() const { return m_framework; }
    const Shelf& shelf() const { return m_shelf; }

  private:
    LibraryEntry read(const std::filesystem::path& file, bool own, const base::FileStamp& stamp) const;

    const base::Files& m_files;
    scenario::FrameworkPtr m_framework;
    Shelf m_shelf;
    std::vector<LibraryFolder> m_folders;
    std::vector<LibraryEntry> m_entries;
};

// Reads a framework file. The error lists its problems, if it has any.
base::Result<scenario::FrameworkPtr> load_framework(const base::Files& files, const std::filesystem::path& file);

}  // namespace rapport::scenario_io
