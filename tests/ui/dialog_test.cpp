#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport::ui;

namespace {

struct Asking {
    int opened = 0, confirmed = 0, cancelled = 0, behind = 0;
    bool danger = false;
    void draw(Kit& ui) {
        begin_panel(ui, "panel", begin_screen(ui));
        if (button(ui, "ask", "Ask")) {
            open_dialog(ui, "sure");
            ++opened;
        }
        behind += shortcut(ui, {Key::Digit1});
        const DialogAnswer answer = dialog(ui, "sure",
                                           {.title = "Leave?",
                                            .text = "You can resume later.",
                                            .confirm = "Leave",
                                            .cancel = "Stay",
                                            .danger = danger});
        confirmed += answer == DialogAnswer::Confirmed;
        cancelled += answer == DialogAnswer::Cancelled;
        end_panel(ui);
        end_screen(ui);
    }
};

}  // namespace

TEST_CASE("a dialog opened by Enter is not answered by the same Enter") {
    Asking asking;
    Headless screen([&](Kit& ui) { asking.draw(ui); });
    REQUIRE(screen.tab_to("ask"));
    screen.press(Key::Enter);
    CHECK(asking.opened == 1);
    CHECK(asking.confirmed == 0);
    CHECK(screen.shows("You can resume later."));
    CHECK(screen.focused() == "sure.confirm");
    screen.press(Key::Enter);
    CHECK(asking.confirmed == 1);
    screen.frame(3);
    CHECK_FALSE(screen.has("sure.confirm"));
}

TEST_CASE("Esc cancels, and the keyboard's shortcuts are silent behind a dialog") {
    Asking asking;
    Headless screen([&](Kit& ui) { asking.draw(ui); });
    screen.click("ask");
    screen.press(Key::Digit1);
    CHECK(asking.behind == 0);
    screen.press(Key::Escape);
    CHECK(asking.cancelled == 1);
    screen.frame(2);
    screen.press(Key::Digit1);
    CHECK(asking.behind == 1);
}

TEST_CASE("Tab stays inside the dialog") {
    Asking asking;
    Headless screen([&](Kit& ui) { asking.draw(ui); });
    screen.click("ask");
    for (int i = 0; i < 4; ++i) {
        screen.press(Key::Tab);
        CHECK(screen.focused().starts_with("sure."));
    }
}

TEST_CASE("a dangerous question has its focus on the harmless answer") {
    Asking asking;
    asking.danger = true;
    Headless screen([&](Kit& ui) { asking.draw(ui); });
    screen.click("ask");
    screen.frame(3);
    CHECK(screen.focused() == "sure.cancel");
    screen.press(Key::Enter);
    CHECK(asking.confirmed == 0);
    CHECK(asking.cancelled == 1);
}

TEST_CASE("the buttons answer to the mouse") {
    Asking asking;
    Headless screen([&](Kit& ui) { asking.draw(ui); });
    screen.click("ask");
    screen.frame(2);
    screen.click("sure.confirm");
    CHECK(asking.confirmed == 1);
}
