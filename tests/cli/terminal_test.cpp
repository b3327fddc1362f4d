#include "cli/terminal.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <string_view>

using namespace rapport::cli;

namespace {

// A pipe whose ends close themselves.
struct Pipe {
    Pipe() { REQUIRE(::pipe(ends.data()) == 0); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        ::close(ends[0]);
        if (ends[1] >= 0) ::close(ends[1]);
    }
    void write(std::string_view text) const {
        REQUIRE(::write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    void finish() {
        ::close(ends[1]);
        ends[1] = -1;
    }
    std::array<int, 2> ends{};
};

}  // namespace

TEST_CASE("lines come one by one, the last one also without its end") {
    Pipe pipe;
    pipe.write("first\nsecond\nthird");
    pipe.finish();
    DescriptorInput input(pipe.ends[0]);
    CHECK(input.read_line(std::nullopt).line == "first");
    CHECK(input.read_line(1'000).line == "second");
    CHECK(input.read_line(std::nullopt).line == "third");
    CHECK(input.read_line(std::nullopt).got == LineInput::Got::End);
}

TEST_CASE("a time limit runs out, and what was half typed is thrown away") {
    Pipe pipe;
    DescriptorInput input(pipe.ends[0]);
    pipe.write("half");
    CHECK(input.read_line(20).got == LineInput::Got::TimedOut);
    pipe.write("whole\n");
    CHECK(input.read_line(1'000).line == "whole");
}

TEST_CASE("what is no terminal counts as 80 columns wide") {
    Pipe pipe;
    CHECK(terminal_width(pipe.ends[0]) == 80);
}
