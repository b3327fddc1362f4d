// The transcript: follows its end, scrolls, selects, and costs the same whether it has ten entries or ten thousand.
#include "ui/screens/conversation_chat.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "scenario_io/load.h"
#include "tests/support/small_framework.h"
#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

// One node that is answered again and again: each round adds a reply and two lines.
dialogue::Conversation long_talk(std::size_t rounds) {
    const scenario::FrameworkPtr framework = testing::small_framework();
    const std::string nodes =
        R"({"id":"n1","lines":[{"text":"A line of the client that is long enough to be broken into two lines in its bubble, at least."},
        {"text":"Well?"}],"decision":{"replies":[{"id":"a","text":"Yes, again.","evidence":{"listening.good":1},"next":"n1"},
        {"id":"b","text":"No.","evidence":{"listening.bad":1},"next":"end"}],"keep_order":true}},
        {"id":"end","ending":{"outcome":"mixed","title":"Over","text":"Over."}})";
    const std::string loops = R"("loops":{"max_visits":20,"exit":"end"},)";
    dialogue::Conversation talk = dialogue::Conversation::start(
        testing::load(testing::scenario_json(nodes, R"(["listening"])", loops), *framework), {});
    for (std::size_t i = 0; i < rounds && !talk.has_ended(); ++i) talk.choose(0, 0);
    return talk;
}

// Ten thousand lines and then a decision.
dialogue::Conversation endless_talk() {
    std::string nodes;
    for (int node = 1; node <= 500; ++node) {
        nodes += R"({"id":"n)" + std::to_string(node) + R"(","lines":[)";
        for (int line = 0; line < 20; ++line) {
            nodes +=
                (line > 0 ? "," : "") + std::string(R"({"text":"Line )") + std::to_string((node - 1) * 20 + line) +
                R"(: banners on the whole ring road, and you keep feeding me positions in a search that nobody reads."})";
        }
        nodes +=
            node < 500
                ? R"(],"next":"n)" + std::to_string(node + 1) + R"("},)"
                : std::string(
                      R"(],"decision":{"replies":[{"id":"a","text":"Yes.","evidence":{"listening.good":1},"next":"end"},
                                {"id":"b","text":"No.","evidence":{"listening.bad":1},"next":"end"}]}},)");
    }
    nodes += R"({"id":"end","ending":{"outcome":"mixed","title":"Over","text":"Over."}})";
    const scenario::FrameworkPtr framework = testing::small_framework();
    return dialogue::Conversation::start(testing::load(testing::scenario_json(nodes), *framework), {});
}

struct Chat {
    explicit Chat(dialogue::Conversation given, const HeadlessLook& look = {})
        : talk(std::move(given)), person([this](Kit& ui) { draw(ui); }, look) {
        person.settle();
    }
    void draw(Kit& ui) {
        const Area area = begin_screen(ui);
        const ChatLook look{.typing = typing ? "typing" : "", .silence = "You said nothing", .ran_out = "Time ran out"};
        clicks += draw_chat(ui, area, talk, std::min(revealed, talk.transcript().size()), look, view) ? 1 : 0;
        end_screen(ui);
    }
    dialogue::Conversation talk;
    ChatView view;
    std::size_t revealed = 1'000'000;
    bool typing = false;
    int clicks = 0;
    Headless person;
};

}  // namespace

TEST_CASE("a short talk stands at the bottom, a long one shows its end") {
    Chat brief(long_talk(0));
    CHECK(brief.person.shows("Well?"));
    Chat lengthy(long_talk(19));
    CHECK(lengthy.view.at_end);
    CHECK(lengthy.talk.transcript().size() > 50);
    const std::string text = lengthy.person.snapshot();
    CHECK(text.find("Well?") != std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') < 40);
}

TEST_CASE("new entries are followed at the end and do not disturb someone who reads further up") {
    Chat chat(long_talk(10));
    chat.revealed = 20;
    chat.person.settle();
    CHECK(chat.view.at_end);
    chat.revealed = 25;
    chat.person.settle();
    CHECK(chat.view.at_end);
    chat.person.move_mouse({600, 400});
    chat.person.wheel(3);
    chat.person.settle();
    CHECK_FALSE(chat.view.at_end);
    const float place = chat.view.scroll;
    chat.revealed = 30;
    chat.person.settle();
    CHECK(chat.view.scroll == place);
    chat.person.press(Key::End);
    chat.person.settle();
    CHECK(chat.view.at_end);
    CHECK(chat.view.scroll > place);
    chat.person.press(Key::PageUp);
    chat.person.settle();
    CHECK_FALSE(chat.view.at_end);
}

TEST_CASE("entries that were taken back are forgotten and replaced") {
    Chat chat(long_talk(3));
    const float before = chat.view.bottoms.back();
    REQUIRE(chat.talk.step_back(0));
    chat.person.settle();
    CHECK(chat.view.entries == chat.talk.transcript());
    CHECK(chat.view.bottoms.back() < before);
    REQUIRE(chat.talk.choose(0, 0));
    chat.person.settle();
    CHECK(chat.view.bottoms.back() == before);
}

TEST_CASE("heights are measured again when the width changes, and the drawn text is the measured one") {
    for (const float width : {500.0F, 1280.0F}) {
        Chat chat(long_talk(6), {.width = width});
        CHECK(chat.person.overlapping_texts().empty());
        CHECK(chat.person.clipped_texts().empty());
        CHECK(chat.view.bottoms.size() == chat.talk.transcript().size());
        CHECK(std::is_sorted(chat.view.bottoms.begin(), chat.view.bottoms.end()));
    }
}

TEST_CASE("a click on the ground is told apart from one on a bubble, whose text is selected and copied") {
    Chat chat(long_talk(0));
    chat.person.click_at({1000, 200});
    CHECK(chat.clicks == 1);
    // “Well?” is the last bubble of the column in the middle: 16 above the bottom, 10 below its text.
    const float left = (1280 - 880) / 2.0F + 14, y = 800 - 16 - 10 - 11;
    chat.person.click_at({left + 8, y}, 2);
    CHECK(chat.clicks == 1);
    chat.person.press({.key = Key::C, .ctrl = true});
    CHECK(chat.person.clipboard() == "Well");
}

TEST_CASE("the dots come below the last entry and belong to the end") {
    Chat chat(long_talk(19));
    const float before = chat.view.scroll;
    chat.typing = true;
    chat.person.settle();
    CHECK(chat.view.at_end);
    CHECK(chat.view.scroll == doctest::Approx(before + 8 + 42));
}

TEST_CASE("ten thousand entries are measured once and cost no more to draw than a few") {
    Chat chat(endless_talk());
    REQUIRE(chat.talk.transcript().size() == 10'000);
    CHECK(chat.person.shows("Line 9999:"));
    Chat few(long_talk(6));
    CHECK(chat.person.vertices() < 3 * few.person.vertices());
    chat.person.press(Key::Home);
    chat.person.settle();
    CHECK(chat.person.shows("Line 0:"));
    const auto start = std::chrono::steady_clock::now();
    constexpr int kFrames = 60;
    chat.person.frame(kFrames);
    const double milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / kFrames;
    MESSAGE("a frame takes ", milliseconds, " ms");
    CHECK(milliseconds < 20);  // ten times what it may be: the machine may be busy
}
