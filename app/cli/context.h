// Context: what a command is given besides its options: streams, the interface's language, and how to fail.
// Lives for one run(); one thread.
#pragma once

#include <optional>
#include <string>

#include "cli/page.h"
#include "cli/streams.h"
#include "language/translator.h"

namespace rapport::cli {

// Options that several commands share.
struct CommonOptions {
    std::string language;   // as asked for; empty: from the environment
    std::string framework;  // file; empty: the shipped one
    bool json = false;
};

struct Context {
    Streams& streams;
    language::Translator tr;
    std::string language_asked;  // --language; empty if not given
    int exit = kFine;            // of the last fail()

    Page page() const { return Page(streams.out, streams.width, streams.colour); }
    // Says on stderr what went wrong and what to do next; keeps the exit code, so that a caller can hand it on.
    std::nullopt_t fail(Exit code, const base::Phrase& sentence);
    std::nullopt_t fail(Exit code, const std::string& sentence);
    void warn(const base::Phrase& sentence);
};

// Without control characters, which a foreign file could use to move the cursor. Line breaks stay.
std::string printable(const std::string& text);

}  // namespace rapport::cli
