#include "store/user_folders.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace rapport::store {

namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

// The folder of the variable if it is absolute, else `usual` under the home folder; empty if there is no home either.
std::filesystem::path base_folder(const std::filesystem::path& chosen, const std::filesystem::path& home,
                                  const char* usual) {
    if (chosen.is_absolute()) return chosen;
    return home.is_absolute() ? home / usual : std::filesystem::path();
}

}  // namespace

Environment process_environment() {
    Environment environment{variable("XDG_DATA_HOME"), variable("XDG_CONFIG_HOME"), variable("HOME")};
    if (environment.home.empty()) {
        const passwd* user = ::getpwuid(::getuid());
        if (user != nullptr && user->pw_dir != nullptr) environment.home = user->pw_dir;
    }
    return environment;
}

base::Result<UserFolders> user_folders(const Environment& environment) {
    const std::filesystem::path data = base_folder(environment.xdg_data_home, environment.home, ".local/share");
    const std::filesystem::path config = base_folder(environment.xdg_config_home, environment.home, ".config");
    if (data.empty() || config.empty()) {
        return base::Error{"There is no home folder to keep attempts and settings in: set HOME to an absolute path."};
    }
    return UserFolders{data / "rapport" / "scenarios", data / "rapport" / "rapport.db", data / "rapport" / "reports",
                       config / "rapport" / "settings.json"};
}

}  // namespace rapport::store
