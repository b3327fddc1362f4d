#include "cli/program.h"

#include <doctest/doctest.h>

#include "tests/cli/rig.h"

using namespace rapport::cli;

TEST_CASE("the bare program shows its help and counts as misused") {
    Rig rig;
    const Outcome bare = rig.run({});
    CHECK(bare.code == kUsage);
    for (const char* command : {"play", "check", "score", "analyse"}) CHECK(contains(bare.out, command));
    const Outcome help = rig.run({"--help"});
    CHECK(help.code == kFine);
    CHECK(help.out == bare.out);
}

TEST_CASE("every command explains itself with an example") {
    Rig rig;
    for (const std::string command : {"play", "check", "score", "analyse"}) {
        const Outcome help = rig.run({command, "--help"});
        CHECK(help.code == kFine);
        CHECK(contains(help.out, "Usage: rapport-cli " + command));
        CHECK(contains(help.out, "Examples:\n  rapport-cli " + command));
    }
}

TEST_CASE("the version is one line") {
    Rig rig;
    const Outcome version = rig.run({"--version"});
    CHECK(version.code == kFine);
    CHECK(version.out == "rapport-cli " RAPPORT_VERSION "\n");
}

TEST_CASE("a misspelt command or option is answered with the right one") {
    Rig rig;
    const Outcome command = rig.run({"chekc"});
    CHECK(command.code == kUsage);
    CHECK(contains(command.err, "Did you mean “check”?"));
    const Outcome option = rig.run({"play", "lost-parcel", "--sede", "4"});
    CHECK(option.code == kUsage);
    CHECK(contains(option.err, "Did you mean “--seed”?"));
}

TEST_CASE("an option without its value and an argument too many are misuse") {
    Rig rig;
    CHECK(rig.run({"play", "lost-parcel", "--seed"}).code == kUsage);
    CHECK(rig.run({"analyse", "lost-parcel", "another"}).code == kUsage);
    for (const char* command : {"check", "score", "analyse"}) CHECK(rig.run({command}).code == kUsage);
}

TEST_CASE("the language comes from the environment, and --language goes before it") {
    Rig rig;
    rig.locale = "ru_RU.UTF-8";
    CHECK(contains(rig.run({}).out, "Команды"));
    CHECK(contains(rig.run({"check", "--language", "en", rig.path("lost-parcel.json")}).out, "1 file checked"));
    CHECK(contains(rig.run({"check", rig.path("lost-parcel.json")}).out, "Проверен 1 файл"));
}
