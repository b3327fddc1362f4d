// Where the program's own files lie: scenarios/, assets/ and the compiled translations.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace rapport::base {

struct Resources {
    std::filesystem::path scenarios;     // the shipped scenarios
    std::filesystem::path frameworks;    // assets/competencies
    std::filesystem::path translations;  // compiled catalogues, <language>/LC_MESSAGES/rapport.mo
    std::filesystem::path templates{};   // assets/templates, frames of printed pages
};

// Found from the place of the running executable: first as installed (../share/rapport beside it), then as built (the
// source tree above the build folder). An error names what was looked for.
Result<Resources> find_resources();
// The same for an executable at `executable`.
Result<Resources> find_resources(const std::filesystem::path& executable);

}  // namespace rapport::base
