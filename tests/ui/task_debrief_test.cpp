// The debrief of tasks: what was answered beside the key, with the reasons.
#include "tests/ui/debrief_desk.h"
#include "tests/ui/task_desk.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

// The page of a conversation in which every task has been answered badly.
struct Page {
    explicit Page(const StageLook& look = {}) : desk(look) {
        desk.go_to_end();
        desk.stage.perform(intent::OpenDebrief{});
        REQUIRE(desk.stage.model().reviewed.has_value());
        person = std::make_unique<Headless>(
            [this](Kit& ui) {
                Intents intents;
                const Area area = begin_screen(ui);
                draw_debrief(ui, area, desk.stage.model(), desk.stage.views().debrief, intents);
                end_screen(ui);
            },
            look.window);
        person->settle();
    }
    TaskDesk desk;
    std::unique_ptr<Headless> person;
};

}  // namespace

TEST_CASE("the debrief puts every answer beside its key, with the reason") {
    Page page({.window = {.width = 1600, .height = 16000}});
    for (const char* words : {"You asked it.",
                              "Not asked. The answer:",
                              "The right order, and where you put each",
                              "places off",
                              "What is not counted cannot be improved.",
                              "The best and the worst, and what you said",
                              "This is the best.",
                              "Your ratings beside the experts'",
                              "the experts 6.5",
                              "Which reply would have been the worst",
                              "Your text beside a good one",
                              "3 characters were pasted.",
                              "They are kept apart from the points.",
                              "The order in which you answered",
                              "Urgency 5 of 5.",
                              "Your brief beside a good one",
                              "A good one",
                              "Her own figure and date.",
                              "Day 9 · A question from Pavel",
                              "Pavel Orlov"}) {
        CAPTURE(words);
        CHECK(page.person->shows(words));
    }
}

TEST_CASE("the debrief of tasks fits at every size, in English and Russian") {
    struct Size {
        float width, height, scale;
    };
    for (const Size size : {Size{1024, 20000, 1}, {1920, 20000, 1}, {1024, 40000, 2}}) {
        for (const std::string language : {"en", "ru"}) {
            CAPTURE(size.width);
            CAPTURE(size.scale);
            CAPTURE(language);
            Page page(
                {.window = {.width = size.width, .height = size.height, .scale = size.scale}, .language = language});
            check_fits(*page.person);
        }
    }
}
