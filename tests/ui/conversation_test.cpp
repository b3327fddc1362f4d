// The conversation under a person's hands: mouse, keys, clock, both languages.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/answers.h"
#include "tests/ui/screen_stage.h"
#include "tests/ui/talk_scenario.h"
#include "ui/screens/conversation_state.h"

using namespace rapport;
using namespace rapport::ui;
using testing::kTalkId;

namespace {

// The conversation begun, everything said up to the first decision.
struct Talking {
    explicit Talking(const StageLook& look = {}) : stage(look) {
        stage.drop_own_file("talk.json", testing::talk_scenario());
        REQUIRE(stage.model().library->find(kTalkId) != nullptr);
        stage.perform(intent::StartConversation{kTalkId});
        REQUIRE(stage.model().playing.has_value());
    }
    Headless& person() { return stage.person(); }
    const dialogue::Conversation& conversation() { return stage.model().playing->conversation; }
    std::string last_reply() {
        const dialogue::Taken& taken = conversation().decisions().back();
        return conversation().scenario().nodes[taken.node].decision->replies[taken.reply].id;
    }
    // From now on the client takes time to answer.
    void type_slowly() { stage.model().settings.reduced_motion = false; }
    ScreenStage stage;
};

bool is_red(const Model& model) {
    return time_left(model) && time_left(model)->tone() == Tone::Bad;
}

}  // namespace

TEST_CASE("a conversation is played to its end by mouse, in both languages") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        Talking talk({.language = language});
        const bool russian = language == "ru";
        CHECK(talk.person().shows(russian ? "Ваша цель" : "Your goal"));
        CHECK(talk.person().shows(russian ? "Удержать цену." : "Keep the price."));
        CHECK(talk.person().shows(russian ? "раздражение" : "irritated"));
        CHECK(talk.person().shows(russian ? "решение 1" : "decision 1"));
        check_fits(talk.person());
        talk.person().click("reply/0");
        talk.person().settle();
        CHECK(talk.last_reply() == "ask");
        CHECK(talk.person().shows(russian ? "Что мне ему сказать?" : "So what do I tell him?"));
        CHECK(talk.person().shows(russian ? "осталось 0:20" : "0:20 left"));
        check_fits(talk.person());
        talk.person().click("reply/0");
        talk.person().settle();
        CHECK(talk.conversation().has_ended());
        CHECK(talk.person().shows(russian ? "Успех" : "Success"));
        CHECK(talk.person().shows(russian ? "Цена остаётся" : "She keeps the price"));
        check_fits(talk.person());
        talk.person().click("see-debrief");
        CHECK(talk.stage.model().screen == Screen::Debrief);
    }
}

TEST_CASE("a conversation is played to its end by keyboard") {
    Talking talk;
    talk.person().press(Key::Digit2);
    talk.person().settle();
    CHECK(talk.last_reply() == "cut");
    talk.person().press(Key::Down);
    talk.person().settle();
    CHECK(talk.person().focused() == "reply/0");
    talk.person().press(Key::Down);
    CHECK(talk.person().focused() == "reply/1");
    talk.person().press(Key::Enter);
    talk.person().settle();
    CHECK(talk.conversation().has_ended());
    CHECK(talk.last_reply() == "brush");
    CHECK(talk.person().shows("Failure"));
    talk.person().press(Key::Enter);
    CHECK(talk.stage.model().screen == Screen::Debrief);
}

TEST_CASE("Tab begins at the replies, and D opens the debrief") {
    Talking talk;
    talk.person().press(Key::Tab);
    CHECK(talk.person().focused() == "reply/0");
    talk.person().press(Key::Enter);
    talk.person().settle();
    CHECK(talk.last_reply() == "ask");
    talk.person().press(Key::Digit1);
    talk.person().settle();
    REQUIRE(talk.conversation().has_ended());
    talk.person().press(Key::D);
    CHECK(talk.stage.model().screen == Screen::Debrief);
}

TEST_CASE("Enter does not answer a decision whose replies have not been looked at") {
    Talking talk;
    talk.person().press(Key::Down);
    talk.person().press(Key::Enter);
    talk.person().settle();
    REQUIRE(talk.conversation().decisions().size() == 1);
    talk.person().press(Key::Enter);
    talk.person().press(Key::Enter);
    CHECK(talk.conversation().decisions().size() == 1);
}

TEST_CASE("the client takes time to answer; a key or a click on the talk shows it at once") {
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        Talking talk;
        talk.type_slowly();
        talk.person().press(Key::Digit1);
        talk.person().frame(30);
        CHECK(talk.stage.model().playing->is_typing());
        CHECK_FALSE(talk.person().shows("My partner wants it."));
        CHECK_FALSE(talk.person().has("reply/0"));
        CHECK(talk.person().shows("show at once"));
        if (way == 0) talk.person().press(Key::Space);
        if (way == 1) talk.person().press(Key::Enter);
        if (way == 2) talk.person().click_at({900, 120});
        talk.person().settle();
        CHECK_FALSE(talk.stage.model().playing->is_typing());
        CHECK(talk.person().shows("So what do I tell him?"));
        CHECK(talk.person().has("reply/0"));
    }
}

TEST_CASE("lines come one after the other, and what they did shows only then") {
    Talking talk;
    talk.type_slowly();
    talk.person().press(Key::Digit1);
    talk.person().settle();
    const auto trust = [&] {
        return shown_meters(talk.conversation(), talk.stage.model().playing->revealed).at(0).value;
    };
    CHECK(trust() == 50);
    CHECK(talk.person().shows("irritated"));
    talk.stage.pass_time(typing_ms("My partner wants it.") + 1);
    talk.person().frame(2);
    CHECK(talk.person().shows("My partner wants it."));
    CHECK_FALSE(talk.person().shows("So what do I tell him?"));
    CHECK(trust() == 60);
    CHECK(talk.person().shows("worried"));
    talk.stage.pass_time(typing_ms("So what do I tell him?") + 1);
    talk.person().settle();
    CHECK(talk.person().shows("So what do I tell him?"));
    CHECK(talk.person().shows("interested"));
}

TEST_CASE("a time limit counts from the moment the replies are shown, warns, and runs out") {
    Talking talk;
    talk.type_slowly();
    talk.person().press(Key::Digit1);
    talk.stage.pass_time(4000);
    talk.person().frame(2);
    talk.stage.pass_time(4000);
    talk.person().settle();
    REQUIRE(talk.stage.model().playing->awaits_reply());
    CHECK(talk.person().shows("0:20 left"));
    talk.stage.pass_time(8500);
    talk.person().frame(2);
    CHECK(talk.person().shows("0:12 left"));
    CHECK_FALSE(is_red(talk.stage.model()));
    talk.stage.pass_time(10'000);
    talk.person().frame(2);
    CHECK(talk.person().shows("0:02 left"));
    CHECK(is_red(talk.stage.model()));
    talk.person().press(Key::F);
    CHECK(talk.stage.views().conversation.facts_open);
    talk.stage.pass_time(1500);
    talk.person().frame(2);
    CHECK(talk.last_reply() == "silent");
    talk.person().press(Key::Space);
    talk.person().settle();
    CHECK(talk.person().shows("You said nothing"));
    CHECK(talk.person().shows("(You look at the ceiling.)"));
    check_fits(talk.person());
}

TEST_CASE("no clock is shown for a decision without a limit, nor when limits are off") {
    Talking talk;
    CHECK_FALSE(time_left(talk.stage.model()));
    CHECK_FALSE(talk.person().shows("left"));
    talk.stage.perform(intent::LeaveConversation{});
    talk.stage.perform(intent::SetTimers{0});
    talk.stage.perform(intent::Discard{talk.stage.model().unfinished.at(kTalkId).id});
    talk.stage.perform(intent::StartConversation{kTalkId});
    talk.person().press(Key::Digit1);
    talk.person().settle();
    REQUIRE(talk.conversation().decisions().size() == 1);
    CHECK_FALSE(talk.person().shows("0:20 left"));
}

TEST_CASE("a locked reply says why and is chosen neither by mouse nor by key") {
    Talking talk;
    CHECK(talk.person().shows("You have not asked her yet."));
    CHECK_FALSE(talk.person().enabled("reply/2"));
    talk.person().click("reply/2");
    talk.person().press(Key::Digit3);
    REQUIRE(talk.person().tab_to("reply/2"));
    talk.person().press(Key::Enter);
    talk.person().press(Key::Space);
    CHECK(talk.conversation().decisions().empty());
}

TEST_CASE("texts that look like formats or ids are shown as they are") {
    Talking talk;
    for (const char* words : {"The phone rings. %s%n", "Hello ##id, ###: 50 %s off?", "What made you ask %d today?",
                              "Fifty %s off", "Ann ##id"}) {
        CHECK(talk.person().shows(words));
    }
    talk.person().press(Key::F);
    talk.person().settle();
    CHECK(talk.person().shows("Price %n"));
    CHECK(talk.person().shows("100 %s a month"));
}

TEST_CASE("the last reply is taken back by key, by button and from the ending") {
    Talking talk;
    CHECK_FALSE(talk.person().enabled("step-back"));
    talk.person().press(Key::Digit2);
    talk.person().settle();
    CHECK(talk.person().shows("40"));
    talk.person().press(Key::Backspace);
    talk.person().settle();
    CHECK(talk.conversation().decisions().empty());
    CHECK(talk.person().shows("50"));
    CHECK_FALSE(talk.person().shows("My partner wants it."));
    CHECK(talk.person().has("reply/2"));
    talk.person().press(Key::Digit1);
    talk.person().settle();
    talk.person().click("step-back");
    talk.person().settle();
    CHECK(talk.conversation().decisions().empty());
    talk.person().press(Key::Digit1);
    talk.person().press(Key::Digit1);
    talk.person().settle();
    REQUIRE(talk.conversation().has_ended());
    talk.person().click("take-back");
    talk.person().settle();
    CHECK_FALSE(talk.conversation().has_ended());
    CHECK(talk.conversation().decisions().size() == 1);
}

TEST_CASE("the facts open and close with F, the chip and their cross; Esc closes them before it leaves") {
    Talking talk;
    const auto open = [&] { return talk.stage.views().conversation.facts_open; };
    talk.person().press(Key::F);
    talk.person().settle();
    CHECK(open());
    CHECK(talk.person().shows("Agree on a date."));
    CHECK(talk.person().shows("She waits for a price."));
    check_fits(talk.person());
    talk.person().press(Key::F);
    CHECK_FALSE(open());
    talk.person().click("facts");
    CHECK(open());
    talk.person().settle();
    talk.person().click("close-facts");
    CHECK_FALSE(open());
    talk.person().press(Key::F);
    talk.person().press(Key::Escape);
    CHECK_FALSE(open());
    CHECK(talk.stage.model().screen == Screen::Conversation);
    talk.person().press(Key::Escape);
    CHECK(talk.stage.model().screen == Screen::Library);
}

TEST_CASE("an answer can be given while the facts are open") {
    Talking talk({.window = {.width = 1024, .height = 640}});
    talk.person().press(Key::F);
    talk.person().settle();
    talk.person().press(Key::Digit1);
    CHECK(talk.last_reply() == "ask");
    CHECK(talk.stage.views().conversation.facts_open);
}

TEST_CASE("leaving keeps the conversation, and it goes on where it was") {
    Talking talk;
    talk.person().press(Key::Digit1);
    talk.person().settle();
    talk.person().click("leave");
    CHECK(talk.stage.model().screen == Screen::Library);
    REQUIRE(talk.stage.model().unfinished.contains(kTalkId));
    talk.stage.perform(intent::Resume{talk.stage.model().unfinished.at(kTalkId).id});
    CHECK(talk.conversation().decisions().size() == 1);
    CHECK(talk.person().shows("So what do I tell him?"));
}

TEST_CASE("a conversation fits at every size, in English and Russian, with and without the facts") {
    struct Size {
        float width, height, scale;
    };
    for (const Size size : {Size{1024, 640, 1},
                            {1280, 800, 1},
                            {1920, 1080, 1},
                            {1024, 640, 1.5F},
                            {1024, 640, 2},
                            {1280, 800, 2},
                            {1920, 1080, 2}}) {
        for (const std::string language : {"en", "ru"}) {
            for (const char* id : {kTalkId, "banners-not-search", "site-down-at-night"}) {
                // Long talks where room is scarcest and on the usual screen.
                if (id != kTalkId && size.width * 640 != size.height * 1024 && size.width != 1280) continue;
                CAPTURE(size.width);
                CAPTURE(size.scale);
                CAPTURE(language);
                CAPTURE(id);
                ScreenStage stage({.window = {.width = size.width, .height = size.height, .scale = size.scale},
                                   .language = language});
                stage.drop_own_file("talk.json", testing::talk_scenario());
                stage.perform(intent::StartConversation{id});
                for (int i = 0; i < 60 && !stage.model().playing->conversation.has_ended(); ++i) {
                    check_fits(stage.person());
                    if (asking(stage.model().playing->conversation) == Asking::Reply)
                        CHECK(stage.person().visible("reply/0"));
                    stage.person().press(Key::F);
                    stage.person().settle();
                    check_fits(stage.person());
                    stage.person().press(Key::F);
                    stage.person().settle();
                    const std::size_t before = stage.model().playing->conversation.record().inputs.size();
                    for (std::size_t at = 0;
                         at < 9 && stage.model().playing->conversation.record().inputs.size() == before; ++at)
                        stage.perform(some_step(stage.model().playing->conversation, at));
                }
                REQUIRE(stage.model().playing->conversation.has_ended());
                check_fits(stage.person());
            }
        }
    }
}
