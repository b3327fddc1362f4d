// rapport-cli: Rapport without a window. Everything it does is in program.h; here it meets the real world.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.h"
#include "cli/terminal.h"
#include "store/user_folders.h"

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// The locale of messages, by the order of precedence of POSIX.
std::string locale_name() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (std::string value = variable(name); !value.empty()) return value;
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    using namespace rapport;
    std::ios::sync_with_stdio(false);
    cli::DescriptorInput input(STDIN_FILENO);
    base::DiskFiles files;
    const base::SystemClock clock;
    const bool to_terminal = ::isatty(STDOUT_FILENO) != 0;
    const base::Result<store::UserFolders> folders = store::user_folders(store::process_environment());
    cli::Streams streams{std::cout,
                         std::cerr,
                         input,
                         files,
                         clock,
                         base::find_resources(),
                         folders ? folders->scenarios : std::filesystem::path(),
                         locale_name(),
                         ::isatty(STDIN_FILENO) != 0,
                         to_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb",
                         to_terminal ? cli::terminal_width(STDOUT_FILENO) : 80,
                         folders ? folders->database : std::filesystem::path()};
    const int code = cli::run(std::vector<std::string>(arguments + 1, arguments + count), streams);
    std::cout.flush();
    if (std::cout) return code;
    std::cerr << "rapport-cli: Cannot write the output.\n";
    return cli::kEnvironment;
}
