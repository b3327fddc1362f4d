#include <doctest/doctest.h>

#include <algorithm>

#include "language/translator.h"

using namespace rapport::language;

TEST_CASE("available languages are English and those with a catalogue") {
    CHECK(available_languages(TEST_CATALOGUE) == std::vector<std::string>{"en", "ru"});
    CHECK(available_languages("/nowhere") == std::vector<std::string>{"en"});
}

TEST_CASE("the build puts the shipped catalogues into one folder, and every language of them loads") {
    const std::string folder = RAPPORT_BINARY_DIR "/translations";
    const std::vector<std::string> languages = available_languages(folder);
    REQUIRE(std::find(languages.begin(), languages.end(), "ru") != languages.end());
    for (const std::string& language : languages) CHECK(Translator::load(language, folder).ok());
}

TEST_CASE("languages are listed under their own names") {
    CHECK(own_name("en") == "English");
    CHECK(own_name("ru") == "Русский");
}

TEST_CASE("the preferred language comes from the locale name, English if there is no such catalogue") {
    const std::vector<std::string> available = {"en", "ru"};
    CHECK(preferred_language("ru_RU.UTF-8", available) == "ru");
    CHECK(preferred_language("ru", available) == "ru");
    CHECK(preferred_language("ru@euro", available) == "ru");
    CHECK(preferred_language("de_DE.UTF-8", available) == "en");
    CHECK(preferred_language("C", available) == "en");
    CHECK(preferred_language("", available) == "en");
}
