#include "desktop/open_file.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>

namespace rapport::desktop {

void open_file(const std::filesystem::path& file) {
    // The shell leaves at once and the opener belongs to nobody who would have to wait for it.
    std::string shell = "/bin/sh", flag = "-c", script = "xdg-open \"$1\" >/dev/null 2>&1 &", name = "open";
    std::string path = file.string();
    char* arguments[] = {shell.data(), flag.data(), script.data(), name.data(), path.data(), nullptr};
    pid_t child = 0;
    if (::posix_spawn(&child, shell.c_str(), nullptr, nullptr, arguments, environ) == 0) ::waitpid(child, nullptr, 0);
}

}  // namespace rapport::desktop
