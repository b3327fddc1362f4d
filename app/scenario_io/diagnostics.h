// A problem of an author's file with its place: what `rapport-cli check` prints and the library lists. Values.
#pragma once

#include <string>
#include <vector>

#include "scenario/diagnostic.h"

namespace rapport::scenario_io {

struct Diagnostic {
    scenario::Code code{};
    scenario::Severity severity = scenario::Severity::Error;
    std::uint32_t line = 1;    // from 1
    std::uint32_t column = 1;  // from 1, in characters
    std::string pointer;       // JSON pointer, "" is the whole file
    base::Phrase message;
    base::Phrase hint;  // may be empty
};

using Diagnostics = std::vector<Diagnostic>;

inline bool has_errors(const Diagnostics& diagnostics) {
    for (const Diagnostic& each : diagnostics) {
        if (each.severity == scenario::Severity::Error) return true;
    }
    return false;
}

}  // namespace rapport::scenario_io
