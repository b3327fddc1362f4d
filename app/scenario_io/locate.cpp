// Where problems stand in the file: line and column, in document order.
#include <algorithm>

#include "scenario_io/reading.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

Diagnostics locate(const JsonDocument& json, std::string_view source, const std::vector<FoundProblem>& found,
                   const scenario::Problems& problems) {
    std::vector<std::pair<std::size_t, Diagnostic>> placed;  // by byte offset
    const auto place = [&](scenario::Severity severity, Code code, std::uint32_t value, std::size_t inside,
                           const Phrase& message, const Phrase& hint) {
        // A key itself has no pointer; its value has.
        const bool key = code == Code::UnknownField || code == Code::DuplicateKey || code == Code::UnlistedLanguage;
        const std::size_t offset = inside == 0 ? json.offset(value) : json.offset_inside(value, inside - 1);
        placed.push_back({offset, {code, severity, 1, 1, json.pointer(key ? value + 1 : value), message, hint}});
    };
    std::size_t total = 0;
    for (const scenario::Severity wanted : {scenario::Severity::Error, scenario::Severity::Warning}) {
        const auto counts = [&](Code code) {
            return scenario::catalogue_entry(code).severity == wanted && ++total <= kMaxProblems;
        };
        for (const FoundProblem& each : found) {
            if (counts(each.code)) place(wanted, each.code, each.value, each.inside, each.message, each.hint);
        }
        for (const scenario::Problem& each : problems) {
            if (counts(each.code))
                place(wanted, each.code, json.find(each.pointer), each.inside, each.message, each.hint);
        }
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Diagnostics diagnostics;
    Position position;
    std::size_t reached = byte_order_mark(source);
    for (auto& [offset, diagnostic] : placed) {
        position = position_from(position, source.substr(reached, offset - reached));
        reached = offset;
        diagnostic.line = position.line;
        diagnostic.column = position.column;
        diagnostics.push_back(std::move(diagnostic));
    }
    if (total > kMaxProblems) {
        diagnostics.push_back({Code::TooManyProblems, scenario::Severity::Warning, 1, 1, "",
                               Phrase("Only the first {} problems are listed.", {std::to_string(kMaxProblems)}),
                               Phrase()});
    }
    return diagnostics;
}

Diagnostics locate_failure(std::string_view source, const JsonDocument::Failure& failure) {
    const std::size_t begin = std::min(byte_order_mark(source), failure.offset);
    const Position position = position_from({}, source.substr(begin, failure.offset - begin));
    return {
        {failure.code, scenario::Severity::Error, position.line, position.column, "", failure.message, failure.hint}};
}

}  // namespace rapport::scenario_io
