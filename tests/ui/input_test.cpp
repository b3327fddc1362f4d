#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport::ui;

namespace {

struct Form {
    std::string name, search;
    float size = 100;
    int choice = 0, shortcuts = 0;
    void draw(Kit& ui) {
        begin_panel(ui, "panel", begin_screen(ui));
        search_field(ui, "search", search, "Client, topic", 280);
        gap(ui, Space::S);
        text_field(
            ui, "name", name,
            {.label = "Your name", .placeholder = "First and last name", .error = name == "x" ? "Too short." : ""});
        gap(ui, Space::S);
        slider(ui, "size", "Text size", size, {.low = 100, .high = 200, .step = 5, .shown = "100 %"});
        gap(ui, Space::S);
        constexpr std::string_view kOptions[] = {"English", "Русский", "Deutsch"};
        select(ui, "language", kOptions, choice);
        shortcuts += shortcut(ui, {Key::Digit1});
        end_panel(ui);
        end_screen(ui);
    }
};

}  // namespace

TEST_CASE("a click into a text field and typing fill it, in any alphabet") {
    Form form;
    Headless screen([&](Kit& ui) { form.draw(ui); });
    CHECK(screen.shows("First and last name"));
    screen.click("name");
    screen.type("Виктор é");
    CHECK(form.name == "Виктор é");
    CHECK_FALSE(screen.shows("First and last name"));
    CHECK(screen.shows("Виктор é"));
}

TEST_CASE("Tab goes into a text field, typing lands there, and Tab goes on") {
    Form form;
    Headless screen([&](Kit& ui) { form.draw(ui); });
    REQUIRE(screen.tab_to("search"));
    screen.frame(2);
    screen.type("abc");
    CHECK(form.search == "abc");
    REQUIRE(screen.tab_to("name"));
    screen.frame(2);
    screen.type("Anna");
    CHECK(form.name == "Anna");
    CHECK(form.search == "abc");
}

TEST_CASE("the cross empties the search field and the focus stays in it") {
    Form form;
    form.search = "tiles";
    Headless screen([&](Kit& ui) { form.draw(ui); });
    screen.click("search.clear");
    CHECK(form.search.empty());
    screen.frame(3);
    screen.type("x");
    CHECK(form.search == "x");
}

TEST_CASE("the problem of a field is said below it") {
    Form form;
    form.name = "x";
    Headless screen([&](Kit& ui) { form.draw(ui); });
    CHECK(screen.shows("Too short."));
}

TEST_CASE("digits typed into a field are no shortcuts") {
    Form form;
    Headless screen([&](Kit& ui) { form.draw(ui); });
    screen.press(Key::Digit1);
    CHECK(form.shortcuts == 1);
    screen.click("name");
    screen.press(Key::Digit1);
    CHECK(form.shortcuts == 1);
}

TEST_CASE("a slider follows the mouse and the arrows, in steps and within its limits") {
    Form form;
    Headless screen([&](Kit& ui) { form.draw(ui); });
    const Area bar = screen.item("size").area;
    screen.drag({bar.min.x + 10, bar.centre().y}, {bar.max.x + 300, bar.centre().y});
    CHECK(form.size == 200);
    REQUIRE(screen.tab_to("size"));
    screen.press(Key::Left);
    CHECK(form.size == 195);
    CHECK(screen.focused() == "size");
    screen.press(Key::Right);
    screen.press(Key::Right);
    CHECK(form.size == 200);
}

TEST_CASE("a selection opens below, takes the choice by mouse or keyboard, and Esc leaves it") {
    Form form;
    Headless screen([&](Kit& ui) { form.draw(ui); });
    screen.click("language");
    REQUIRE(screen.visible("language/2"));
    screen.click("language/2");
    CHECK(form.choice == 2);
    screen.frame(3);
    CHECK_FALSE(screen.has("language/2"));
    REQUIRE(screen.tab_to("language"));
    screen.press(Key::Enter);
    screen.frame(3);
    CHECK(screen.focused() == "language/2");
    screen.press(Key::Up);
    screen.press(Key::Enter);
    CHECK(form.choice == 1);
    screen.click("language");
    screen.press(Key::Escape);
    CHECK_FALSE(screen.has("language/1"));
    CHECK(form.choice == 1);
}
