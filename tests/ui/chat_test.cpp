#include "ui/chat.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport::ui;

namespace {

struct Talk {
    int taken = 0;
    int lines = 3;
    std::string search;
    void draw(Kit& ui) {
        Area area = begin_screen(ui);
        const Area replies = area.take_bottom(300);
        begin_panel(ui, "talk", area, {.keys = ScrollKeys::Always, .stick_to_end = true});
        for (int i = 0; i < lines; ++i) {
            const std::string line = "Line " + std::to_string(i) + ": banners, all of them, today.";
            bubble(ui, {"line", i}, i % 2 == 0 ? Voice::Client : Voice::Me, line);
            gap(ui, Space::S);
        }
        end_panel(ui);
        begin_panel(ui, "replies", replies, {.margin_y = Space::S});
        search_field(ui, "search", search, "Search");
        for (int i = 1; i <= 3; ++i) {
            gap(ui, Space::S);
            if (reply_card(ui, {"reply", i}, "Reply " + std::to_string(i),
                           {.number = i, .locked = i == 3 ? "Ask about Marina first." : ""}))
                taken = i;
        }
        end_panel(ui);
        end_screen(ui);
    }
};

}  // namespace

TEST_CASE("a reply is taken by mouse, by its digit, and by Enter") {
    Talk talk;
    Headless screen([&](Kit& ui) { talk.draw(ui); });
    screen.click("reply/2");
    CHECK(talk.taken == 2);
    screen.press(Key::Digit1);
    CHECK(talk.taken == 1);
    REQUIRE(screen.tab_to("reply/2"));
    screen.press(Key::Enter);
    CHECK(talk.taken == 2);
}

TEST_CASE("a locked reply says why and cannot be taken") {
    Talk talk;
    Headless screen([&](Kit& ui) { talk.draw(ui); });
    CHECK(screen.shows("Ask about Marina first."));
    screen.click("reply/3");
    screen.press(Key::Digit3);
    REQUIRE(screen.tab_to("reply/3"));
    screen.press(Key::Enter);
    CHECK(talk.taken == 0);
}

TEST_CASE("a digit typed into a field is no reply") {
    Talk talk;
    Headless screen([&](Kit& ui) { talk.draw(ui); });
    screen.click("search");
    screen.press(Key::Digit2);
    CHECK(talk.taken == 0);
}

TEST_CASE("a conversation follows its end until it is scrolled away, and again from the end on") {
    Talk talk;
    talk.lines = 30;
    Headless screen([&](Kit& ui) { talk.draw(ui); });
    screen.settle();
    CHECK(screen.shows("Line 29:"));
    CHECK_FALSE(screen.shows("Line 2:"));
    screen.press(Key::PageUp);
    screen.settle();
    CHECK_FALSE(screen.shows("Line 29:"));
    talk.lines = 31;
    screen.settle();
    CHECK_FALSE(screen.shows("Line 30:"));
    screen.press(Key::End);
    talk.lines = 32;
    screen.settle();
    CHECK(screen.shows("Line 31:"));
    screen.press(Key::Home);
    screen.settle();
    CHECK(screen.shows("Line 0:"));
}

TEST_CASE("a bubble's text can be selected with the mouse and copied") {
    Talk talk;
    talk.lines = 1;
    Headless screen([&](Kit& ui) { talk.draw(ui); });
    screen.settle();
    const std::string whole = "Line 0: banners, all of them, today.";
    // The bubble stands at the bottom of the talk, its text 14 pixels in.
    const float left = 32 + 14, y = 800 - 300 - 24 - 8 - 21;
    screen.drag({left + 1, y}, {left + 600, y});
    screen.press({.key = Key::C, .ctrl = true});
    CHECK(screen.clipboard() == whole);
    screen.click_at({left + 70, y}, 2);
    screen.press({.key = Key::C, .ctrl = true});
    CHECK(screen.clipboard() == "banners");
    screen.press({.key = Key::A, .ctrl = true});
    screen.press({.key = Key::C, .ctrl = true});
    CHECK(screen.clipboard() == whole);
}

TEST_CASE("the height asked before is the height drawn") {
    const std::string text =
        "Понимаю вас. В июне поиск дал 61 заказ из 80. Показать, что нам даст тест на 15 % бюджета?";
    for (const float scale : {1.0F, 2.0F}) {
        float asked = 0;
        Headless screen(
            [&](Kit& ui) {
                begin_panel(ui, "panel", begin_screen(ui));
                asked = reply_card_height(ui, text, {.locked = "Почему нельзя"});
                reply_card(ui, "reply", text, {.locked = "Почему нельзя"});
                end_panel(ui);
                end_screen(ui);
            },
            {.width = 700, .scale = scale});
        CHECK(screen.item("reply").area.height() == doctest::Approx(asked));
    }
}
