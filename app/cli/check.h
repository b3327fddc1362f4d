// rapport-cli check: reads scenario and framework files and says everything that is wrong with them.
#pragma once

#include <string>
#include <vector>

#include "cli/context.h"

namespace rapport::cli {

struct CheckOptions : CommonOptions {
    std::vector<std::string> files;
};

// kContent if any file has an error, kEnvironment if any could not be read.
int run_check(Context& context, const CheckOptions& options);

}  // namespace rapport::cli
