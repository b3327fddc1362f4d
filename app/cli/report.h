// rapport-cli report: the summary of what the attempts in the database show, as a page to print or as JSON.
#pragma once

#include <string>

#include "cli/context.h"

namespace rapport::cli {

struct ReportOptions : CommonOptions {
    std::string output;    // file; empty: stdout
    std::string database;  // file; empty: the user's own
};

int run_report(Context& context, const ReportOptions& options);

}  // namespace rapport::cli
