// Buttons, chips, toggles and other pressed controls: by mouse, by keyboard, disabled.
#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport::ui;

namespace {

struct Panel {
    int start = 0, chip = 0, link = 0, card = 0, inner = 0, export_pressed = 0;
    bool on = false;
    int segment = 0;
    void draw(Kit& ui) {
        begin_panel(ui, "panel", begin_screen(ui));
        start += button(ui, "start", "Start", {.kind = ButtonKind::Primary},
                        {.tooltip = "Begin the talk", .shortcut = "Enter"});
        gap(ui, Space::S);
        export_pressed += button(ui, "export", "Export", {}, {.disabled = "Finish the conversation first."});
        gap(ui, Space::S);
        chip += filter_chip(ui, "due", "Due", 2, false);
        gap(ui, Space::S);
        link += rapport::ui::link(ui, "why", "Why this score?");
        gap(ui, Space::S);
        toggle(ui, "sounds", "Sounds", on);
        gap(ui, Space::S);
        constexpr std::string_view kThemes[] = {"Light", "Dark"};
        segmented(ui, "theme", kThemes, segment);
        gap(ui, Space::S);
        begin_card(ui, {"card", 3});
        text(ui, "100%s %n done");
        inner += icon_button(ui, "inner", Icon::Trash, "Delete");
        card += end_card_button(ui, "The card");
        end_panel(ui);
        end_screen(ui);
    }
};

}  // namespace

TEST_CASE("every pressed control answers to the mouse, once per click") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    for (const char* name : {"start", "due", "why", "sounds", "theme/1", "inner"}) screen.click(name);
    CHECK(panel.start == 1);
    CHECK(panel.chip == 1);
    CHECK(panel.link == 1);
    CHECK(panel.on);
    CHECK(panel.segment == 1);
    CHECK(panel.inner == 1);
    CHECK(panel.card == 0);
    screen.click_at({screen.item("card/3").area.max.x - 20, screen.item("card/3").area.max.y - 6});
    CHECK(panel.card == 1);
}

TEST_CASE("every pressed control answers to Enter and to Space when Tab has reached it") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    for (const char* name : {"start", "due", "why", "sounds", "theme/1", "inner", "card/3"}) {
        REQUIRE(screen.tab_to(name));
        screen.press(Key::Enter);
        REQUIRE(screen.focused() == name);
        screen.press(Key::Space);
    }
    CHECK(panel.start == 2);
    CHECK(panel.chip == 2);
    CHECK(panel.link == 2);
    CHECK_FALSE(panel.on);
    CHECK(panel.segment == 1);
    CHECK(panel.inner == 2);
    CHECK(panel.card == 2);
}

TEST_CASE("a disabled control is never pressed, can be reached, and says why") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    screen.click("export");
    CHECK_FALSE(screen.enabled("export"));
    screen.wait(1);
    CHECK(screen.shows("Finish the conversation first."));
    screen.move_mouse({900, 700});
    CHECK_FALSE(screen.shows("Finish the conversation first."));
    REQUIRE(screen.tab_to("export"));
    screen.press(Key::Enter);
    screen.press(Key::Space);
    screen.frame(3);
    CHECK(screen.shows("Finish the conversation first."));
    CHECK(panel.export_pressed == 0);
}

TEST_CASE("a tooltip waits for the mouse to rest and shows the shortcut") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    screen.hover("start");
    CHECK_FALSE(screen.shows("Begin the talk"));
    screen.wait(0.7);
    CHECK(screen.shows("Begin the talk"));
    CHECK(screen.shows("Enter"));
}

TEST_CASE("Tab walks forwards and Shift+Tab backwards through the same controls") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    screen.press(Key::Tab);
    const std::string first = screen.focused();
    screen.press(Key::Tab);
    CHECK(screen.focused() != first);
    screen.press({.key = Key::Tab, .shift = true});
    CHECK(screen.focused() == first);
}

TEST_CASE("arrows move the focus to the neighbour") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    REQUIRE(screen.tab_to("start"));
    screen.press(Key::Down);
    CHECK(screen.focused() == "export");
    screen.press(Key::Up);
    CHECK(screen.focused() == "start");
}

TEST_CASE("texts are drawn as they are: per cent signs are no formats") {
    Panel panel;
    Headless screen([&](Kit& ui) { panel.draw(ui); });
    CHECK(screen.shows("100%s %n done"));
}

TEST_CASE("the same id with another index is another control") {
    int pressed = -1;
    Headless screen([&](Kit& ui) {
        begin_panel(ui, "panel", begin_screen(ui));
        for (int i = 0; i < 3; ++i) {
            if (button(ui, {"go", i}, "Go")) pressed = i;
            gap(ui, Space::S);
        }
        end_panel(ui);
        end_screen(ui);
    });
    screen.click("go/1");
    CHECK(pressed == 1);
}
