#include <doctest/doctest.h>

#include "dialogue/record.h"
#include "tests/cli/rig.h"

using namespace rapport;
using namespace rapport::cli;

namespace {

Outcome type(Rig& rig, std::deque<std::string> lines, const std::vector<std::string>& arguments) {
    rig.interactive = true;
    rig.typist.lines = std::move(lines);
    return rig.run(arguments);
}

}  // namespace

TEST_CASE("a newcomer chooses a scenario, reads the briefing, answers by numbers and reads the debrief") {
    Rig rig;
    const Outcome played = type(rig, {"1", "f", "", "1", "1", "", ""}, {"play"});
    CHECK(played.code == kFine);
    CHECK(contains(played.out, "Your goals\n  - Say where the parcel is."));
    CHECK(contains(played.out, "The courier: Answers from 8:00."));
    CHECK(contains(played.out, "  1. Which door should it have come to?"));
    CHECK(contains(played.out, "The conversation is over, success: Vera waits till noon"));
    CHECK(contains(played.out, "Decision 2: 100 of 100"));
}

TEST_CASE("ids are never shown to a person") {
    Rig rig;
    const Outcome played = type(rig, {"", "1"}, {"play", "lost-parcel"});
    CHECK(!contains(played.out, "[ask]"));
    CHECK(!contains(played.out, "back-door]"));
}

TEST_CASE("when the time is up, silence is the answer") {
    Rig rig;
    const Outcome played =
        type(rig, {"", "<time is up>", "q"}, {"play", "lost-parcel", "--record", rig.path("talk.json")});
    CHECK(contains(played.out, "Answer within 20 s"));
    CHECK(contains(played.out, "Time is up."));
    CHECK(contains(played.out, "You, out of time: (You say nothing.)"));
    CHECK(rig.typist.timeouts[1] == std::optional<std::int64_t>(20'000));
    CHECK(dialogue::read_record(rig.read("talk.json"))->inputs[0].kind == dialogue::InputKind::TimeOut);
}

TEST_CASE("time limits can be stretched and switched off, and looking at the facts does not stop them") {
    Rig rig;
    type(rig, {"", "f", "1"}, {"play", "lost-parcel", "--timers", "1.5"});
    CHECK(rig.typist.timeouts[1] == std::optional<std::int64_t>(30'000));
    CHECK(rig.typist.timeouts[2] == std::optional<std::int64_t>(30'000));  // the clock of the test stands still
    rig.typist.timeouts.clear();
    const Outcome off = type(rig, {"", "1"}, {"play", "lost-parcel", "--timers", "off"});
    CHECK(rig.typist.timeouts[1] == std::nullopt);
    CHECK(!contains(off.out, "Answer within"));
}

TEST_CASE("nobody at a terminal means no time limits") {
    Rig rig;
    rig.typist.lines = {"", "2"};
    const Outcome played = rig.run({"play", "lost-parcel"});
    CHECK(played.code == kFine);
    CHECK(rig.typist.timeouts[1] == std::nullopt);
}

TEST_CASE("a locked reply says why, a wrong number how many there are") {
    Rig rig;
    const Outcome played = type(rig, {"", "2", "1", "9", "2"}, {"play", "lost-parcel"});
    CHECK(contains(played.out, "Locked: By noon, to the back door. (You do not know the door.)"));
    CHECK(contains(played.out, "This reply is locked: You do not know the door."));
    CHECK(contains(played.out, "There is no reply 9; there are 3."));
    CHECK(contains(played.out, "The conversation is over"));
}

TEST_CASE("a decision can be taken back, also by the same key of a Russian keyboard") {
    Rig rig;
    const Outcome played =
        type(rig, {"", "b", "2", "и", "1", "q"}, {"play", "lost-parcel", "--record", rig.path("talk.json")});
    CHECK(contains(played.out, "There is nothing to take back yet."));
    CHECK(contains(played.out, "Back to decision 1."));
    const base::Result<dialogue::Record> record = dialogue::read_record(rig.read("talk.json"));
    REQUIRE(record->inputs.size() == 3);
    CHECK(record->inputs[1].kind == dialogue::InputKind::StepBack);
    CHECK(record->inputs[2].reply == "ask");
}

TEST_CASE("after the end, the number of a decision tries again from there") {
    Rig rig;
    const Outcome played = type(rig, {"", "2", "3", "q", "1", "1", "1", "q", ""},
                                {"play", "lost-parcel", "--record", rig.path("talk.json")});
    CHECK(contains(played.out, "a failure: Vera orders elsewhere"));
    CHECK(contains(played.out, "success: Vera waits till noon"));
    CHECK(dialogue::read_record(rig.read("talk.json"))->ending == "thanks");
}

TEST_CASE("a conversation left is resumed where it stood, and the break does not count") {
    Rig rig;
    const std::string talk = rig.path("talk.json");
    const Outcome left = type(rig, {"", "1", "q"}, {"play", "lost-parcel", "--record", talk});
    CHECK(contains(left.out, "\n  rapport-cli play --from " + talk + "\n"));
    rig.clock.advance(86'400'000);
    const Outcome resumed = type(rig, {"1", "q", ""}, {"play", "--from", talk});
    CHECK(resumed.code == kFine);
    CHECK(contains(resumed.out, "You: Which door should it have come to?"));
    const base::Result<dialogue::Record> record = dialogue::read_record(rig.read("talk.json"));
    CHECK(record->ending == "thanks");
    CHECK(record->inputs.back().at_ms < 60'000);
}

TEST_CASE("an older record is replaced only with consent") {
    Rig rig;
    const std::string talk = rig.write("talk.json", "precious");
    CHECK(type(rig, {"q"}, {"play", "lost-parcel", "--record", talk}).code == kFine);
    CHECK(rig.read("talk.json") == "precious");
    type(rig, {"", "", "1", "q"}, {"play", "lost-parcel", "--record", talk});
    CHECK(dialogue::read_record(rig.read("talk.json")).ok());
}

TEST_CASE("leaving at once and a closed keyboard are no failures") {
    Rig rig;
    CHECK(type(rig, {"q"}, {"play"}).code == kFine);
    CHECK(type(rig, {}, {"play", "lost-parcel"}).code == kFine);
    CHECK(type(rig, {""}, {"play", "lost-parcel"}).code == kFine);
}

TEST_CASE("a record that cannot be written stops the conversation with a sentence") {
    Rig rig;
    const Outcome played =
        type(rig, {"", "1"}, {"play", "lost-parcel", "--record", rig.path("lost-parcel.json/talk.json")});
    CHECK(played.code == kEnvironment);
    CHECK(contains(played.err, "Cannot write"));
}
