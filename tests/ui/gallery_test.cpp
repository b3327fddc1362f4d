// The whole kit on its gallery pages: nothing cut, nothing over anything, every letter there, every control reachable.
#include "ui/screens/gallery.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/ui/headless.h"

using namespace rapport::ui;

namespace {

constexpr GalleryPage kPages[] = {GalleryPage::Controls, GalleryPage::Conversation, GalleryPage::Library,
                                  GalleryPage::Charts,   GalleryPage::Portraits,    GalleryPage::Tasks};

struct Case {
    float width, height, scale;
};
constexpr Case kCases[] = {{1024, 640, 1}, {1280, 800, 1.5F}, {1920, 1080, 1}, {1024, 640, 2}, {1920, 1080, 2}};

void each_page(const std::function<void(Headless&)>& look_at) {
    for (const Case& one : kCases)
        for (const bool russian : {false, true})
            for (const GalleryPage page : kPages) {
                GalleryState state;
                state.russian = russian;
                state.page = page;
                state.name = "x";
                Headless screen([&](Kit& ui) { draw_gallery(ui, state); },
                                {.width = one.width, .height = one.height, .scale = one.scale, .dark = russian});
                screen.settle();
                CAPTURE(static_cast<int>(page));
                CAPTURE(russian);
                CAPTURE(one.width);
                CAPTURE(one.scale);
                look_at(screen);
            }
}

std::string listed(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text + "; ";
    return all;
}

}  // namespace

TEST_CASE("no text is cut off, spills over its card or lies over another, at any size in both languages") {
    each_page([](Headless& screen) {
        CHECK(listed(screen.clipped_texts()) == "");
        CHECK(listed(screen.overflowing_texts()) == "");
        CHECK(listed(screen.overlapping_texts()) == "");
    });
}

TEST_CASE("every letter shown has a glyph") {
    each_page([](Headless& screen) { CHECK(listed(screen.missing_glyphs()) == ""); });
}

TEST_CASE("every control can be reached with Tab, and names are unique") {
    each_page([](Headless& screen) {
        std::set<std::string> names, reached;
        for (const ItemRecord& item : screen.kit().items) {
            CAPTURE(item.name);
            CHECK(names.insert(item.name).second);
        }
        for (std::size_t i = 0; i <= names.size(); ++i) {
            screen.press(Key::Tab);
            reached.insert(screen.focused());
        }
        for (const std::string& name : names) {
            CAPTURE(name);
            CHECK(reached.contains(name));
        }
    });
}

TEST_CASE("an idle page wants no frame") {
    for (const GalleryPage page : {GalleryPage::Controls, GalleryPage::Library, GalleryPage::Charts}) {
        GalleryState state;
        state.page = page;
        Headless screen([&](Kit& ui) { draw_gallery(ui, state); }, {.reduced_motion = false});
        screen.settle();
        CHECK_FALSE(wants_frame(screen.kit()));
        CHECK(screen.kit().animation.seconds_to_wake() < 0);
    }
}

TEST_CASE("two runs draw the same") {
    int vertices[2] = {0, 0};
    std::string texts[2];
    for (int run = 0; run < 2; ++run) {
        GalleryState state;
        state.page = GalleryPage::Charts;
        Headless screen([&](Kit& ui) { draw_gallery(ui, state); });
        screen.settle();
        vertices[run] = screen.vertices();
        texts[run] = screen.snapshot();
    }
    CHECK(vertices[0] == vertices[1]);
    CHECK(texts[0] == texts[1]);
}

TEST_CASE("a toast says its sentence and goes away by itself") {
    GalleryState state;
    Headless screen([&](Kit& ui) { draw_gallery(ui, state); });
    screen.click("why");
    CHECK(screen.shows("Saved. The report lies in your folder."));
    screen.wait(5);
    CHECK_FALSE(screen.shows("Saved. The report lies in your folder."));
}
