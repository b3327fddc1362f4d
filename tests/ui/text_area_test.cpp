#include "ui/text_area.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"
#include "ui/text_edit.h"

using namespace rapport::ui;

TEST_CASE("typing is one step of undo, a paste is another, and both come back") {
    TextEdit edit;
    std::string text;
    for (const char* each : {"a", "b", "c"}) insert(edit, text, each, true);
    insert(edit, text, "вставка", false);
    CHECK(text == "abcвставка");
    CHECK(undo(edit, text));
    CHECK(text == "abc");
    CHECK(undo(edit, text));
    CHECK(text.empty());
    CHECK_FALSE(undo(edit, text));
    CHECK(redo(edit, text));
    CHECK(redo(edit, text));
    CHECK(text == "abcвставка");
}

TEST_CASE("erasing takes whole characters and whole words, never a part of a letter") {
    TextEdit edit;
    std::string text = "Цена, срок";
    move_caret(edit, text.size(), Selecting::No);
    CHECK(erase(edit, text, previous_character(text, edit.caret)));
    CHECK(text == "Цена, сро");
    CHECK(erase(edit, text, previous_word(text, edit.caret)));
    CHECK(text == "Цена, ");
    CHECK(count_characters(text) == 6);
    move_caret(edit, 0, Selecting::No);
    CHECK_FALSE(erase(edit, text, previous_character(text, 0)));
}

namespace {

struct Field {
    std::string text;
    int pasted = 0;
    void draw(Kit& ui) {
        Area area = begin_screen(ui);
        begin_panel(ui, "panel", area);
        const TextAreaUse use = text_area(ui, "text", text, {.lines = 3});
        pasted += use.pasted;
        button(ui, "after", "After");
        end_panel(ui);
        end_screen(ui);
    }
};

}  // namespace

TEST_CASE("a long text wraps and the field grows with it; nothing is cut") {
    Field field;
    Headless person([&](Kit& ui) { field.draw(ui); }, {.width = 400, .height = 600});
    person.click("text");
    const float before = person.item("text").area.height();
    for (int i = 0; i < 30; ++i) person.type("слово ");
    person.settle();
    CHECK(person.item("text").area.height() > before);
    CHECK(person.clipped_texts().empty());
    CHECK(person.overflowing_texts().empty());
}

TEST_CASE("the keyboard reaches the field, edits it in the middle and leaves it with Tab") {
    Field field;
    field.text = "one two";
    Headless person([&](Kit& ui) { field.draw(ui); });
    REQUIRE(person.tab_to("text"));
    person.frame(2);
    person.press(Key::Home);
    person.press({.key = Key::Right, .ctrl = true});
    person.type("and ");
    CHECK(field.text == "one and two");
    person.press({.key = Key::Z, .ctrl = true});
    person.press({.key = Key::End, .shift = true});
    person.press(Key::Delete);
    person.frame(2);
    CHECK(field.text.starts_with("one"));
    person.press(Key::Tab);
    person.frame(2);
    CHECK(person.focused() == "after");
    person.type("x");
    CHECK(field.text.find('x') == std::string::npos);
}
