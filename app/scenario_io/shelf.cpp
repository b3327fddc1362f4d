#include "scenario_io/shelf.h"

#include <algorithm>

#include "scenario_io/json_document.h"

namespace rapport::scenario_io {

namespace {

enum class Shared : std::uint8_t { Fragment, Catalogue };

ShelfEntry read(const base::Files& files, const scenario::CompetencyFramework& framework, ShelfEntry entry,
                Shared shared) {
    const base::Result<std::string> source = files.read(entry.file, kMaxFileBytes);
    if (!source) {
        entry.unreadable = source.error().message;
    } else if (shared == Shared::Fragment) {
        FragmentFile file = read_fragment(*source, framework);
        entry.fragment = std::move(file.fragment);
        entry.diagnostics = std::move(file.diagnostics);
    } else {
        CatalogueFile file = read_catalogue(*source);
        entry.catalogue = std::move(file.catalogue);
        entry.diagnostics = std::move(file.diagnostics);
    }
    return entry;
}

}  // namespace

bool Shelf::refresh(const base::Files& files, const std::vector<LibraryFolder>& folders) {
    std::vector<ShelfEntry> found;
    bool changed = false;
    const auto add = [&](const std::filesystem::path& inside, const LibraryFolder& folder, Shared shared) {
        for (const std::filesystem::path& file : files.list(inside, ".json")) {
            const auto same = [&](const ShelfEntry& each) { return each.file == file; };
            if (std::any_of(found.begin(), found.end(), same)) continue;
            ShelfEntry entry{file, folder.path, folder.own, files.stamp(file), nullptr, nullptr, {}, {}};
            const auto known = std::find_if(m_entries.begin(), m_entries.end(), same);
            const bool unchanged = known != m_entries.end() && known->stamp == entry.stamp;
            changed = changed || !unchanged;
            found.push_back(unchanged ? *known : read(files, *m_framework, std::move(entry), shared));
        }
    };
    for (const LibraryFolder& folder : folders) {
        const std::filesystem::path beside = folder.path.parent_path();
        add(folder.path / "fragments", folder, Shared::Fragment);
        add(beside / "catalogues", folder, Shared::Catalogue);
        add(beside / "assets" / "catalogues", folder, Shared::Catalogue);
    }
    changed = changed || found.size() != m_entries.size();
    m_entries = std::move(found);
    return changed;
}

Sources Shelf::sources_for(const std::filesystem::path& scenarios) const {
    std::vector<const ShelfEntry*> order;
    for (const ShelfEntry& each : m_entries) order.push_back(&each);
    const auto rank = [&](const ShelfEntry* each) { return each->scenarios == scenarios ? 0 : (each->own ? 1 : 2); };
    std::stable_sort(order.begin(), order.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    // The user's catalogue takes the place of the shipped one for the shipped scenarios too.
    std::vector<const ShelfEntry*> catalogues = order;
    std::stable_sort(catalogues.begin(), catalogues.end(),
                     [](const auto* a, const auto* b) { return a->own > b->own; });
    Sources sources{*m_framework, {}, {}};
    for (const ShelfEntry* each : catalogues) {
        if (each->catalogue) sources.catalogues.push_back(each->catalogue);
    }
    for (const ShelfEntry* each : order) {
        if (each->fragment) sources.fragments.push_back(each->fragment);
    }
    return sources;
}

}  // namespace rapport::scenario_io
