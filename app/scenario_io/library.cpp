#include "scenario_io/library.h"

#include <algorithm>

#include "scenario_io/json_document.h"

namespace rapport::scenario_io {

Library::Library(const base::Files& files, scenario::FrameworkPtr framework, std::vector<LibraryFolder> folders)
    : m_files(files), m_framework(std::move(framework)), m_shelf(m_framework), m_folders(std::move(folders)) {
    refresh();
}

bool Library::refresh() {
    std::vector<LibraryEntry> found;
    const bool shelf_changed = m_shelf.refresh(m_files, m_folders);
    bool changed = shelf_changed;
    for (const LibraryFolder& folder : m_folders) {
        for (const std::filesystem::path& file : m_files.list(folder.path, ".json")) {
            const base::FileStamp stamp = m_files.stamp(file);
            const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                            [&](const LibraryEntry& each) { return each.file == file; });
            if (known != m_entries.end() && known->stamp == stamp && !shelf_changed) {
                found.push_back(std::move(*known));
                known->file.clear();
                continue;
            }
            found.push_back(read(file, folder.own, stamp));
            changed = true;
        }
    }
    for (const ShelfEntry& each : m_shelf.entries()) {
        if (each.is_broken())
            found.push_back({each.file, each.own, nullptr, each.diagnostics, each.unreadable, each.stamp});
    }
    changed = changed || found.size() != m_entries.size();
    m_entries = std::move(found);
    return changed;
}

LibraryEntry Library::read(const std::filesystem::path& file, bool own, const base::FileStamp& stamp) const {
    LibraryEntry entry{file, own, nullptr, {}, {}, stamp};
    const base::Result<std::string> source = m_files.read(file, kMaxFileBytes);
    if (!source) {
        entry.unreadable = source.error().message;
        return entry;
    }
    ScenarioFile read = read_scenario(*source, m_shelf.sources_for(file.parent_path()));
    entry.scenario = std::move(read.scenario);
    entry.diagnostics = std::move(read.diagnostics);
    return entry;
}

const LibraryEntry* Library::find(std::string_view scenario_id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const LibraryEntry& entry) {
        return entry.scenario && entry.scenario->id == scenario_id;
    });
    return found == m_entries.end() ? nullptr : &*found;
}

base::Result<scenario::FrameworkPtr> load_framework(const base::Files& files, const std::filesystem::path& file) {
    const base::Result<std::string> source = files.read(file, kMaxFileBytes);
    if (!source) return source.error();
    FrameworkFile read = read_framework(*source);
    if (read.framework) return std::move(read.framework);
    std::string message = "The competency framework " + file.string() + " cannot be used.";
    for (const Diagnostic& each : read.diagnostics) {
        message += "\n" + std::to_string(each.line) + ":" + std::to_string(each.column) + " " + each.message.english();
    }
    return base::Error{message};
}

}  // namespace rapport::scenario_io
