#include "store/user_folders.h"

#include <doctest/doctest.h>

using namespace rapport::store;

TEST_CASE("without XDG variables the folders are the usual ones under the home folder") {
    const UserFolders folders =
        user_folders({.xdg_data_home = "", .xdg_config_home = "", .home = "/home/vera"}).value();
    CHECK(folders.scenarios == "/home/vera/.local/share/rapport/scenarios");
    CHECK(folders.database == "/home/vera/.local/share/rapport/rapport.db");
    CHECK(folders.settings == "/home/vera/.config/rapport/settings.json");
}

TEST_CASE("XDG variables win, without any home too") {
    const UserFolders folders =
        user_folders({.xdg_data_home = "/data", .xdg_config_home = "/config", .home = ""}).value();
    CHECK(folders.scenarios == "/data/rapport/scenarios");
    CHECK(folders.database == "/data/rapport/rapport.db");
    CHECK(folders.settings == "/config/rapport/settings.json");
}

TEST_CASE("relative XDG variables are ignored") {
    const UserFolders folders =
        user_folders({.xdg_data_home = "data", .xdg_config_home = "./config", .home = "/home/vera"}).value();
    CHECK(folders.database == "/home/vera/.local/share/rapport/rapport.db");
    CHECK(folders.settings == "/home/vera/.config/rapport/settings.json");
}

TEST_CASE("without any home there is an error that says what to set") {
    const auto folders = user_folders({});
    REQUIRE_FALSE(folders.ok());
    CHECK(folders.error().message.find("HOME") != std::string::npos);
}

TEST_CASE("this process has a home folder") {
    CHECK_FALSE(process_environment().home.empty());
}
