// The help texts, written from what CLI11 knows of the commands: usage, arguments, options, examples. Pure functions.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <string>

#include "language/translator.h"

namespace rapport::cli {

// `name` is how the program is called: "rapport-cli" or "rapport-cli play".
std::string help_text(const CLI::App& app, const std::string& name, const language::Translator& tr, int width);

}  // namespace rapport::cli
