// rapport-cli drill: single decisions for one competency, one after the other, each looked at on the spot; by hand or
// from a list of replies.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"

namespace rapport::cli {

struct DrillOptions : CommonOptions {
    std::string competency;              // id; empty: lists those that can be drilled
    std::string seed;                    // digits; empty: from the clock
    std::string count;                   // digits, 1..50; empty: report::kDrillLength
    std::optional<std::string> replies;  // ids joined by commas
    std::string database;                // file; empty: the user's own, and none with --replies
};

int run_drill(Context& context, const DrillOptions& options);

}  // namespace rapport::cli
