// The files of the library that cannot be used, or that have warnings.
#include <algorithm>

#include "ui/screens/library_parts.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

bool is_error(const scenario_io::Diagnostic& each) {
    return each.severity == scenario::Severity::Error;
}

// “3 problems”, “1 warning”, or why the file is not used.
std::string summary_of(const Model& model, const scenario_io::LibraryEntry& entry, bool is_double) {
    if (is_double) return model.tr("Not used: another file has the same id.");
    if (!entry.unreadable.empty()) return model.tr("The file cannot be read.");
    const auto errors = std::count_if(entry.diagnostics.begin(), entry.diagnostics.end(), is_error);
    const auto warnings = static_cast<std::ptrdiff_t>(entry.diagnostics.size()) - errors;
    if (errors == 0) return model.tr_n("Can be played. {} warning.", "Can be played. {} warnings.", warnings);
    return model.tr_n("Cannot be played: {} problem.", "Cannot be played: {} problems.",
                      static_cast<std::int64_t>(entry.diagnostics.size()));
}

void draw_diagnostic(Kit& ui, const Model& model, const scenario_io::Diagnostic& each) {
    const std::string place =
        model.tr(base::Phrase("line {}, column {}", {std::to_string(each.line), std::to_string(each.column)}));
    gap(ui, Space::S);
    icon_text(ui, is_error(each) ? Icon::CloseCircle : Icon::Warning, place, is_error(each) ? Shade::Bad : Shade::Warn);
    text(ui, model.tr(each.message), {});
    if (!each.hint.empty()) small_text(ui, model.tr(each.hint));
}

void draw_details(Kit& ui, const Model& model, const scenario_io::LibraryEntry& entry, bool is_double) {
    small_text(ui, entry.file.string());
    if (is_double) {
        const scenario_io::LibraryEntry* used = model.library->find(entry.scenario->id);
        gap(ui, Space::S);
        text(ui, model.tr(base::Phrase("The id “{}” belongs to {}. Give this file an id of its own.",
                                       {entry.scenario->id, used->file.filename().string()})));
    }
    if (!entry.unreadable.empty()) {
        gap(ui, Space::S);
        text(ui, entry.unreadable);
    }
    for (const scenario_io::Diagnostic& each : entry.diagnostics) draw_diagnostic(ui, model, each);
}

}  // namespace

void draw_problems(Kit& ui, const Model& model, LibraryView& view, const LibrarySelection& selection) {
    if (selection.broken.empty() && selection.doubles.empty() && selection.warned.empty()) return;
    section(ui, model.tr("Files with problems"));
    gap(ui, Space::S);
    begin_card(ui, "problems");
    {
        Table table(ui, "files", kFoldColumns);
        int index = 0;
        for (const auto* group : {&selection.broken, &selection.doubles, &selection.warned}) {
            for (const scenario_io::LibraryEntry* entry : *group) {
                const bool is_double = group == &selection.doubles;
                const std::string name = entry->file.filename().string(), detail = summary_of(model, *entry, is_double);
                const bool open = view.broken == entry->file.string();
                if (fold_row(ui, table, {"problem", index++}, {name, detail, open},
                             [&] { draw_details(ui, model, *entry, is_double); })) {
                    view.broken = open ? std::string() : entry->file.string();
                }
            }
        }
    }
    end_card(ui);
    gap(ui, Space::XL);
}

}  // namespace rapport::ui
