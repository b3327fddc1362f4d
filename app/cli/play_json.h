// A conversation as JSON: transcript, answers, and what waits (README.md, "play").
#pragma once

#include "cli/json.h"
#include "cli/play.h"

namespace rapport::cli {

void print_as_json(const Playing& playing);

}  // namespace rapport::cli
