// Diagnostics as lines that editors and people understand: "file:line:column: error: sentence [code]". Pure functions.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>

#include "language/translator.h"
#include "scenario_io/diagnostics.h"

namespace rapport::cli {

void print_diagnostics(std::ostream& out, const language::Translator& tr, const std::string& file,
                       const scenario_io::Diagnostics& diagnostics);

std::size_t count_of(const scenario_io::Diagnostics& diagnostics, scenario::Severity severity);

}  // namespace rapport::cli
