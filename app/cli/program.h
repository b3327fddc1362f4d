// The program rapport-cli as a function: command line in, exit code out. Safe to call many times in one process.
#pragma once

#include <span>
#include <string>

#include "cli/streams.h"

namespace rapport::cli {

// `arguments` without the program's name. Returns one of Exit.
int run(std::span<const std::string> arguments, Streams& streams);

}  // namespace rapport::cli
