#include "cli/diagnostics_text.h"

#include <algorithm>

#include "cli/context.h"

namespace rapport::cli {

void print_diagnostics(std::ostream& out, const language::Translator& tr, const std::string& file,
                       const scenario_io::Diagnostics& diagnostics) {
    for (const scenario_io::Diagnostic& each : diagnostics) {
        out << file << ':' << each.line << ':' << each.column << ": ";
        out << (each.severity == scenario::Severity::Error ? tr.tr("error") : tr.tr("warning")) << ": ";
        out << printable(tr.tr(each.message)) << " [" << scenario::catalogue_entry(each.code).id << "]\n";
        if (!each.hint.empty()) out << "    " << printable(tr.tr(each.hint)) << '\n';
    }
}

std::size_t count_of(const scenario_io::Diagnostics& diagnostics, scenario::Severity severity) {
    const auto same = [&](const scenario_io::Diagnostic& each) { return each.severity == severity; };
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), same));
}

}  // namespace rapport::cli
