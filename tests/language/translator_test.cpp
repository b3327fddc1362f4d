#include "language/translator.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <thread>

using rapport::base::Phrase;
using rapport::language::Translator;

namespace {

Translator russian() {
    return Translator::load("ru", TEST_CATALOGUE, "Europe/Moscow").value();
}

constexpr const char* kOne = "{} decision";
constexpr const char* kMany = "{} decisions";

}  // namespace

TEST_CASE("English needs no catalogue") {
    const auto english = Translator::load("en", "/nowhere");
    REQUIRE(english.ok());
    CHECK(english->language() == "en");
    CHECK(english->tr("Settings") == "Settings");
    CHECK(english->tr_n(kOne, kMany, 1) == "1 decision");
    CHECK(english->tr_n(kOne, kMany, 0) == "0 decisions");
    CHECK(english->tr_n(kOne, kMany, 2) == "2 decisions");
}

TEST_CASE("a text is translated") {
    CHECK(russian().language() == "ru");
    CHECK(russian().tr("Settings") == "Настройки");
}

TEST_CASE("a text without a translation stays English") {
    CHECK(russian().tr("Not in the catalogue") == "Not in the catalogue");
    CHECK(russian().tr_n("{} cat", "{} cats", 2) == "2 cats");
}

TEST_CASE("the empty text stays empty instead of showing the header of the catalogue") {
    CHECK(russian().tr("").empty());
}

TEST_CASE("Russian plurals follow the last digits") {
    const Translator translator = russian();
    CHECK(translator.tr_n(kOne, kMany, 0) == "0 решений");
    CHECK(translator.tr_n(kOne, kMany, 1) == "1 решение");
    CHECK(translator.tr_n(kOne, kMany, 2) == "2 решения");
    CHECK(translator.tr_n(kOne, kMany, 5) == "5 решений");
    CHECK(translator.tr_n(kOne, kMany, 11) == "11 решений");
    CHECK(translator.tr_n(kOne, kMany, 12) == "12 решений");
    CHECK(translator.tr_n(kOne, kMany, 21) == "21 решение");
    CHECK(translator.tr_n(kOne, kMany, 102) == "102 решения");
    CHECK(translator.tr_n(kOne, kMany, 111) == "111 решений");
}

TEST_CASE("plurals of counts beyond 32 bits follow the last digits too") {
    const std::string text = russian().tr_n(kOne, kMany, 10'000'000'001);
    CHECK(text.ends_with(" решение"));
    CHECK(russian().tr_n(kOne, kMany, 10'000'000'011).ends_with(" решений"));
}

TEST_CASE("a phrase is translated first and filled in afterwards") {
    const Phrase phrase("{} of {} goals reached", {"2", "3"});
    CHECK(russian().tr(phrase) == "Достигнуто целей: 2 из 3");
    CHECK(Translator().tr(phrase) == "2 of 3 goals reached");
}

TEST_CASE("a missing catalogue is an error that names the file") {
    const auto missing = Translator::load("de", TEST_CATALOGUE);
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message.find("de/LC_MESSAGES/rapport.mo") != std::string::npos);
}

TEST_CASE("a damaged catalogue is an error, not a crash") {
    const std::filesystem::path folder = std::filesystem::path(TEST_CATALOGUE) / "damaged";
    const std::filesystem::path file = folder / "ru" / "LC_MESSAGES" / "rapport.mo";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "this is no catalogue";
    const auto damaged = Translator::load("ru", folder);
    std::filesystem::remove_all(folder);
    REQUIRE_FALSE(damaged.ok());
    CHECK(damaged.error().message.find("rapport.mo") != std::string::npos);
}

TEST_CASE("a returned sentence outlives the Translator it came from while a copy lives") {
    auto first = std::make_unique<Translator>(russian());
    const Translator copy = *first;
    const std::string& sentence = first->tr("Settings");
    for (int i = 0; i < 1000; ++i) first->tr(std::to_string(i).c_str());
    first.reset();
    CHECK(sentence == "Настройки");
}

TEST_CASE("threads may ask at the same time") {
    const Translator translator = russian();
    const auto ask = [&translator] {
        for (int i = 0; i < 200; ++i) {
            const std::string key = "text " + std::to_string(i);
            if (translator.tr(key.c_str()) != key || translator.tr("Settings") != "Настройки") return false;
        }
        return true;
    };
    bool other_right = false;
    std::thread other([&] { other_right = ask(); });
    const bool right = ask();
    other.join();
    CHECK(right);
    CHECK(other_right);
}
