#include "ui/layout.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"

using namespace rapport::ui;

namespace {

void on_page(Kit& ui, const std::function<void()>& content) {
    begin_panel(ui, "panel", begin_screen(ui));
    content();
    end_panel(ui);
    end_screen(ui);
}

}  // namespace

TEST_CASE("strips are cut off an area without gap or overlap, and never beyond its edges") {
    Area area{{0, 0}, {100, 50}};
    const Area left = area.take_left(30), bottom = area.take_bottom(20), top = area.take_top(1000);
    CHECK(left.max.x == 30);
    CHECK(bottom.min.y == 30);
    CHECK(top.height() == 30);
    CHECK(area.height() == 0);
    CHECK(area.width() == 70);
}

TEST_CASE("cards of a filled row are equally tall, and shrink again when the text does") {
    std::string words = "Short.";
    Headless screen([&](Kit& ui) {
        on_page(ui, [&] {
            Columns row(ui, "row", {{}, {}});
            for (int i = 0; i < 2; ++i) {
                row.next();
                begin_card(ui, {"card", i}, {.fill_row = true});
                text(ui, i == 0 ? words : "One line.");
                push_to_bottom(ui, 20);
                end_card_button(ui, "card");
            }
        });
    });
    screen.settle();
    const float low = screen.item("card/0").area.height();
    words = "One.\nTwo.\nThree.\nFour.";
    screen.settle();
    CHECK(screen.item("card/0").area.height() == screen.item("card/1").area.height());
    CHECK(screen.item("card/0").area.height() >= low + 60);
    words = "Short.";
    screen.settle();
    CHECK(screen.item("card/1").area.height() == low);
}

TEST_CASE("a grid has as many columns as fit and its cells never overlap") {
    for (const float width : {500.0F, 1024.0F, 1920.0F}) {
        Headless screen(
            [&](Kit& ui) {
                on_page(ui, [&] {
                    Grid grid(ui, "grid", ui.px(metric::kCardMinWidth));
                    for (int i = 0; i < 7; ++i) {
                        grid.next();
                        begin_card(ui, {"cell", i}, {.fill_row = true});
                        text(ui, "Cell");
                        end_card_button(ui, "cell");
                    }
                });
            },
            {.width = width});
        screen.settle();
        for (int i = 0; i < 7; ++i) {
            const Area one = screen.item("cell/" + std::to_string(i)).area;
            CHECK(one.max.x <= width - 31);
            for (int k = i + 1; k < 7; ++k) CHECK_FALSE(one.overlaps(screen.item("cell/" + std::to_string(k)).area));
        }
    }
}

TEST_CASE("a flow goes on in the next line instead of leaving the card") {
    Headless screen([&](Kit& ui) {
        on_page(ui, [&] {
            begin_card(ui, "card", {.width = 300});
            Flow flow(ui);
            for (int i = 0; i < 9; ++i) {
                flow.next(chip_width(ui, "negotiation"));
                chip_button(ui, {"chip", i}, "negotiation");
            }
            end_card(ui);
        });
    });
    CHECK(screen.overflowing_texts().empty());
    CHECK(screen.item("chip/8").area.min.y > screen.item("chip/0").area.max.y);
}

TEST_CASE("pieces of different heights share the middle of their line") {
    Headless screen([&](Kit& ui) {
        on_page(ui, [&] {
            Line line(ui, 56);
            line.next(ui.px(metric::kControlHeight));
            button(ui, "a", "A");
            line.next(ui.px(metric::kChipHeight));
            chip_button(ui, "b", "b");
            line.next_right({ui.px(metric::kControlHeight), ui.px(metric::kControlHeight)});
            icon_button(ui, "c", Icon::Close, "Close");
        });
    });
    CHECK(screen.item("a").area.centre().y == screen.item("b").area.centre().y);
    CHECK(screen.item("a").area.centre().y == screen.item("c").area.centre().y);
    CHECK(screen.item("c").area.max.x == doctest::Approx(1280 - 32));
}

TEST_CASE("a row of a table can be pressed, and cells of any content keep to their columns") {
    int pressed = -1;
    Headless screen([&](Kit& ui) {
        on_page(ui, [&] {
            const Column columns[] = {{"Competency", Track::part(1)}, {"Score", Track::pixels(80), Align::Right}};
            Table table(ui, "table", columns);
            for (int i = 0; i < 3; ++i) {
                table.row();
                table.cell("Ориентация на результат и планирование работы");
                table.cell("83 ± 12", TextStyle::BodyStrong);
                if (table.row_button({"row", i}, "open")) pressed = i;
            }
        });
    });
    screen.settle();
    screen.click("row/1");
    CHECK(pressed == 1);
    CHECK(screen.overlapping_texts().empty());
}

TEST_CASE("Tab brings a control that is scrolled away into view") {
    Headless screen([&](Kit& ui) {
        on_page(ui, [&] {
            for (int i = 0; i < 60; ++i) {
                button(ui, {"go", i}, "Go");
                gap(ui, Space::S);
            }
        });
    });
    REQUIRE(screen.has("go/59"));
    CHECK_FALSE(screen.visible("go/59"));
    screen.press({.key = Key::Tab, .shift = true});
    screen.press({.key = Key::Tab, .shift = true});
    screen.settle();
    CHECK(screen.visible(screen.focused()));
}
