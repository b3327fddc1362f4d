// The user's own folders by the XDG Base Directory Specification 0.8. Pure: the environment comes in as values.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace rapport::store {

// The environment variables that decide; empty where unset.
struct Environment {
    std::string xdg_data_home;
    std::string xdg_config_home;
    std::string home;
};

// Reads them from the process; without HOME, the home folder of the user database.
Environment process_environment();

struct UserFolders {
    std::filesystem::path scenarios;  // <data>/rapport/scenarios
    std::filesystem::path database;   // <data>/rapport/rapport.db
    std::filesystem::path reports;    // <data>/rapport/reports
    std::filesystem::path settings;   // <config>/rapport/settings.json
};

// Relative values of the XDG variables are ignored, as the specification says. An error without any home. Creates
// nothing.
base::Result<UserFolders> user_folders(const Environment& environment);

}  // namespace rapport::store
