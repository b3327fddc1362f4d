// The real program, once: that main() hands on arguments, output and exit codes.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <string>

namespace {

struct Ran {
    int code = -1;
    std::string out;
};

Ran shell(const std::string& arguments) {
    const std::string command = std::string(RAPPORT_BINARY_DIR) + "/rapport-cli " + arguments;
    std::FILE* pipe = ::popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Ran ran;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) ran.out += static_cast<char>(c);
    ran.code = WEXITSTATUS(::pclose(pipe));
    return ran;
}

}  // namespace

TEST_CASE("the program starts, prints and returns its exit code") {
    CHECK(shell("--version").out == "rapport-cli " RAPPORT_VERSION "\n");
    CHECK(shell("--version").code == 0);
    CHECK(shell("2>&1").code == 64);
}

TEST_CASE("output that cannot be written is a failure") {
    CHECK(shell("--help >/dev/full 2>/dev/null").code == 2);
}
