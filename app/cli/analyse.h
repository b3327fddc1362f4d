// rapport-cli analyse: what a scenario can do: size, paths, attainable scores, the four features of branching.
#pragma once

#include <string>

#include "cli/context.h"

namespace rapport::cli {

struct AnalyseOptions : CommonOptions {
    std::string file;
};

int run_analyse(Context& context, const AnalyseOptions& options);

}  // namespace rapport::cli
