// rapport-cli play: a conversation in plain text, by hand or from a list of replies; also the twin of the window for
// screen readers.
#pragma once

#include <string>

#include "cli/context.h"
#include "cli/open.h"
#include "dialogue/conversation.h"

namespace rapport::cli {

struct PlayOptions : CommonOptions {
    std::string file;                    // file or id; empty: ask, or what --from says
    std::string seed;                    // digits; empty: from the clock
    std::optional<std::string> replies;  // ids joined by commas
    std::string record;                  // where to save; empty: nowhere, or where --from was read
    std::string from;                    // a record to resume
    std::string timers = "1";            // off, 1, 1.5, 2
};

int run_play(Context& context, const PlayOptions& options);

// A conversation under way and where it is saved.
struct Playing {
    Context& context;
    scenario::FrameworkPtr framework;
    dialogue::Conversation conversation;
    std::string record_file;  // empty: not saved
    std::int64_t clock_offset =
        0;  // a resumed conversation goes on where it stopped, so the break does not count as its time
    bool json = false;

    std::int64_t now_ms() const { return context.streams.clock.now_ms() - clock_offset; }
    // Saves the record; false if that failed, which has been said then.
    bool save();
};

// play_scripted.cpp: gives the replies of the list and prints what was said and scored.
int play_scripted(Playing& playing, const std::string& replies);
// play_interactive.cpp: asks for each reply.
int play_interactive(Playing& playing);

}  // namespace rapport::cli
