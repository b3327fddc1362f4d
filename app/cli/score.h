// rapport-cli score: the scores of a record, after replaying it.
#pragma once

#include <string>

#include "cli/context.h"

namespace rapport::cli {

struct ScoreOptions : CommonOptions {
    std::string record;
    std::string scenario;  // file or id; empty: found from the record
};

int run_score(Context& context, const ScoreOptions& options);

}  // namespace rapport::cli
