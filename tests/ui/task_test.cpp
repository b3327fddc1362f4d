// Every kind of task under a person's hands: mouse, keys, drafts, both languages.
#include <algorithm>

#include "tests/ui/task_desk.h"

using namespace rapport;
using namespace rapport::ui;

TEST_CASE("questions are asked one after the other, by mouse or by key, until the person stops") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        TaskDesk desk({.language = language});
        const bool russian = language == "ru";
        CHECK(desk.person().shows(russian ? "У вас три вопроса." : "You have three questions."));
        CHECK(desk.person().shows(russian ? "Можно задать ещё 3 вопроса" : "3 more questions can be asked"));
        CHECK_FALSE(desk.person().enabled("question/3"));
        CHECK(desk.person().shows(russian ? "сколько ей остаётся" : "You do not know yet"));
        desk.person().click("question/0");
        desk.person().settle();
        CHECK(desk.person().shows(russian ? "уже спросили" : "asked"));
        CHECK_FALSE(desk.person().enabled("question/0"));
        CHECK(desk.person().enabled("question/3"));
        desk.person().press(Key::Digit2);
        desk.person().settle();
        CHECK(desk.conversation().questions_left() == 1);
        desk.person().click("done");
        desk.person().settle();
        CHECK(desk.conversation().decisions().size() == 1);
        CHECK(desk.last().steps.size() == 2);
    }
}

TEST_CASE("Ctrl+Enter stops the questions") {
    TaskDesk desk;
    desk.person().press(Key::Digit1);
    desk.person().settle();
    desk.person().press({.key = Key::Enter, .ctrl = true});
    desk.person().settle();
    CHECK(desk.conversation().decisions().size() == 1);
}

TEST_CASE("cards are put into order by keys, by buttons and by dragging") {
    TaskDesk desk;
    desk.go_to(Asking::Order);
    const std::vector<std::string> start = desk.draft<dialogue::Ranked>().items;
    const auto key_of = [&](const std::string& id) {
        const std::vector<scenario::TaskItem>& items = desk.conversation().task()->items;
        const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
        return std::to_string(found - items.begin());
    };
    const std::string first = "item/" + key_of(start[0]);
    REQUIRE(desk.person().tab_to(first));
    desk.person().press({.key = Key::Down, .alt = true});
    desk.person().settle();
    CHECK(desk.draft<dialogue::Ranked>().items == std::vector{start[1], start[0], start[2], start[3]});
    CHECK(desk.person().focused() == first);
    desk.person().press({.key = Key::Up, .alt = true});
    desk.person().settle();
    CHECK(desk.draft<dialogue::Ranked>().items == start);
    desk.person().click("item.down/" + key_of(start[2]));
    desk.person().settle();
    CHECK(desk.draft<dialogue::Ranked>().items == std::vector{start[0], start[1], start[3], start[2]});
    CHECK_FALSE(desk.person().enabled("item.up/" + key_of(start[0])));

    const Area from = desk.person().item(first).area, to = desk.person().item("item/" + key_of(start[3])).area;
    desk.person().drag({from.min.x + 60, from.centre().y}, {to.min.x + 60, to.centre().y + 4});
    desk.person().settle();
    CHECK(desk.draft<dialogue::Ranked>().items == std::vector{start[1], start[3], start[0], start[2]});
    desk.person().click("done");
    desk.person().settle();
    const auto* given = std::get_if<dialogue::Ranked>(&desk.last().answer);
    REQUIRE(given != nullptr);
    CHECK(given->items == std::vector{start[1], start[3], start[0], start[2]});
    CHECK(desk.person().shows("Your order"));
}

TEST_CASE("the best and the worst are said by mouse or by digits, and one of them cannot be both") {
    TaskDesk desk;
    desk.go_to(Asking::BestWorst);
    CHECK_FALSE(desk.person().enabled("done"));
    CHECK(desk.person().shows("Say which is the best and which is the worst."));
    desk.person().click("best/0");
    desk.person().press({.key = Key::Digit1, .shift = true});
    desk.person().settle();
    CHECK(desk.draft<dialogue::BestAndWorst>().best.empty());
    CHECK_FALSE(desk.draft<dialogue::BestAndWorst>().worst.empty());
    desk.person().press(Key::Digit2);
    desk.person().settle();
    CHECK_FALSE(desk.draft<dialogue::BestAndWorst>().best.empty());
    CHECK(desk.person().enabled("done"));
    desk.person().press({.key = Key::Enter, .ctrl = true});
    desk.person().settle();
    CHECK(std::holds_alternative<dialogue::BestAndWorst>(desk.last().answer));
}

TEST_CASE("each item is rated by a digit in its row, by arrows or by mouse") {
    TaskDesk desk;
    desk.go_to(Asking::Ratings);
    CHECK_FALSE(desk.person().enabled("done"));
    REQUIRE(desk.person().tab_to("rating/0"));
    desk.person().press(Key::Digit6);
    desk.person().settle();
    REQUIRE(desk.person().tab_to("rating/1"));
    desk.person().press(Key::Digit3);
    desk.person().settle();
    desk.person().press(Key::Left);
    desk.person().settle();
    CHECK(desk.person().focused() == "rating/1");
    const Area row = desk.person().item("rating/2").area;
    desk.person().click_at({row.max.x - 8, row.centre().y});
    desk.person().settle();
    std::vector<int> values;
    for (const auto& [id, value] : desk.draft<dialogue::Rated>().ratings) values.push_back(value);
    std::sort(values.begin(), values.end());
    CHECK(values == std::vector{2, 6, 7});
    desk.person().click("done");
    desk.person().settle();
    CHECK(std::holds_alternative<dialogue::Rated>(desk.last().answer));
}

TEST_CASE("after a reply the person says which would have been the worst, but not the one given") {
    TaskDesk desk;
    desk.go_to(Asking::Worst);
    CHECK(desk.person().shows("Which reply would have been the worst?"));
    CHECK(desk.person().shows("your reply"));
    int open = -1;
    for (int i = 0; i < 3; ++i)
        if (desk.person().enabled("worst/" + std::to_string(i))) open = i;
    REQUIRE(open >= 0);
    desk.person().press(digit_key(open + 1));
    desk.person().settle();
    CHECK(desk.last().worst.has_value());
}

TEST_CASE("a text is written, pasted into and kept while it is written") {
    TaskDesk desk;
    desk.go_to(Asking::Text);
    CHECK_FALSE(desk.person().enabled("done"));
    desk.person().click("text");
    desk.person().type("Bitte bis Mittwoch");
    desk.person().settle();
    CHECK(desk.draft<dialogue::Written>().text == "Bitte bis Mittwoch");
    CHECK(desk.person().shows("18 of 600 characters"));
    desk.person().press(Key::Backspace);
    desk.person().press({.key = Key::A, .ctrl = true});
    desk.person().press({.key = Key::X, .ctrl = true});
    desk.person().settle();
    CHECK(desk.draft<dialogue::Written>().text.empty());
    desk.person().press({.key = Key::V, .ctrl = true});
    desk.person().press(Key::Enter);
    desk.person().type("1 F");  // no shortcut is heard while one writes
    desk.person().settle();
    CHECK(desk.draft<dialogue::Written>().text == "Bitte bis Mittwoc\n1 F");
    CHECK(desk.draft<dialogue::Written>().pasted == 17);
    CHECK_FALSE(desk.stage.views().conversation.facts_open);

    const std::string attempt = desk.stage.model().playing->attempt_id;
    desk.stage.perform(intent::LeaveConversation{});
    desk.stage.perform(intent::Resume{attempt});
    CHECK(desk.draft<dialogue::Written>().text == "Bitte bis Mittwoc\n1 F");
    CHECK(desk.person().shows("Bitte bis Mittwoc"));
    desk.person().click("text");
    desk.person().press({.key = Key::Enter, .ctrl = true});
    desk.person().settle();
    CHECK(asking(desk.conversation()) == Asking::Levels);
}

TEST_CASE("a draft is written to the database once a second while one works on it") {
    TaskDesk desk;
    desk.go_to(Asking::Text);
    desk.stage.pass_time(2000);
    desk.person().click("text");
    desk.person().type("a");
    desk.person().frame(2);
    CHECK_FALSE(desk.stage.model().playing->draft_unsaved);
    desk.person().type("b");
    desk.person().frame(2);
    CHECK(desk.stage.model().playing->draft_unsaved);
    CHECK(next_tick_ms(desk.stage.model()) > 0);
    desk.stage.pass_time(1001);
    desk.person().frame(2);
    CHECK_FALSE(desk.stage.model().playing->draft_unsaved);
}

TEST_CASE("a good answer stands beside the own text, and the own level is chosen or left out") {
    for (const bool rates : {true, false}) {
        TaskDesk desk;
        desk.go_to(Asking::Levels);
        CHECK(desk.person().shows("Please fill in the prices by Wednesday."));
        CHECK(desk.person().shows("The reason in one sentence."));
        if (rates) {
            REQUIRE(desk.person().tab_to("level.presentation/3"));
            desk.person().press(Key::Enter);
            desk.person().settle();
            CHECK(desk.draft<dialogue::SelfRated>().levels.at("presentation") == 3);
        }
        desk.person().press(Key::T);
        desk.person().settle();
        CHECK_FALSE(desk.person().has("level.presentation/1"));
        desk.person().click("see-talk");
        desk.person().settle();
        desk.person().click("done");
        desk.person().settle();
        CHECK(desk.last().self_levels.size() == (rates ? 1 : 0));
    }
}

TEST_CASE("messages are answered in the order the person likes, and lateness is said in words") {
    TaskDesk desk;
    desk.go_to(Asking::Messages);
    CHECK(desk.person().shows("2 messages wait"));
    desk.person().click("message/1");
    desk.person().settle();
    CHECK(desk.person().shows("takes 25 min"));
    const bool second_is_now = desk.conversation().task()->messages[1].replies[1].minutes == 25;
    REQUIRE(second_is_now);
    desk.person().press(Key::Digit2);
    desk.person().settle();
    CHECK(desk.conversation().story_minutes() == 25);
    CHECK(desk.person().shows("late: waits 25 min"));
    desk.person().click("done");
    desk.person().settle();
    CHECK(desk.last().steps.size() == 1);
}

TEST_CASE("a brief is put together from cards and handed over") {
    TaskDesk desk({.window = {.width = 1600, .height = 2400}});
    desk.go_to(Asking::Brief);
    Headless& person = desk.person();
    CHECK(person.shows("In the client’s words"));
    CHECK(person.shows("Still open"));
    CHECK_FALSE(person.enabled("done"));
    person.press(Key::Tab);
    CHECK(person.focused() == "kpi");  // the form, not the rail beside it
    person.click("kpi");
    person.settle();
    person.click("kpi/1");
    person.settle();
    CHECK(desk.draft<dialogue::Briefed>().kpi == "orders");
    person.click("target");
    person.type("100");
    person.click("weeks");
    person.type("12");
    person.settle();
    CHECK(desk.draft<dialogue::Briefed>().target == 100);
    CHECK(desk.draft<dialogue::Briefed>().weeks == 12);
    person.click("add-work");
    person.settle();
    person.type("feed");
    person.settle();
    CHECK(person.has("pick-work.row/1"));
    CHECK_FALSE(person.has("pick-work.row/5"));
    person.click("pick-work.row/1");
    person.settle();
    person.press(Key::Escape);
    person.settle();
    REQUIRE(desk.draft<dialogue::Briefed>().tasks.size() == 1);
    CHECK(desk.draft<dialogue::Briefed>().tasks[0].task == "feed-cleanup");
    person.click("specialist/1");
    person.settle();
    person.click("specialist/1/1");
    person.settle();
    CHECK_FALSE(desk.draft<dialogue::Briefed>().tasks[0].specialist.empty());
    person.click("add-input");
    person.settle();
    person.click("pick-input.row/0");
    person.settle();
    person.click("pick-input.close");
    person.settle();
    CHECK(desk.draft<dialogue::Briefed>().inputs == std::vector<std::string>{"product-feed"});
    person.click("split-evenly");
    person.settle();
    CHECK(desk.draft<dialogue::Briefed>().budget.size() == 1);
    CHECK(desk.draft<dialogue::Briefed>().budget.begin()->second == 100);
    person.click("explanation/0");
    person.settle();
    CHECK_FALSE(desk.draft<dialogue::Briefed>().explanation.empty());
    person.click("input-remove/0");
    person.settle();
    CHECK(desk.draft<dialogue::Briefed>().inputs.empty());
    REQUIRE(person.enabled("done"));
    person.click("done");
    person.settle();
    CHECK(std::holds_alternative<dialogue::Briefed>(desk.last().answer));
    CHECK(person.shows("Your brief"));
}

TEST_CASE("work that is taken out of a brief takes its share of the budget with it") {
    TaskDesk desk({.window = {.width = 1600, .height = 2400}});
    desk.go_to(Asking::Brief);
    dialogue::Briefed brief;
    brief.tasks = {{"counter-setup", ""}, {"search-campaigns", ""}};
    brief.budget = {{"search-ads", 60}, {"analytics", 40}};
    desk.stage.perform(intent::KeepDraft{brief});
    desk.person().click("work-down/0");
    desk.person().settle();
    CHECK(desk.draft<dialogue::Briefed>().tasks[0].task == "search-campaigns");
    desk.person().click("work-remove/3");
    desk.person().settle();
    CHECK(desk.draft<dialogue::Briefed>().budget.size() == 1);
    CHECK(desk.draft<dialogue::Briefed>().budget.count("search-ads") == 0);
}

TEST_CASE("every task fits at every size, in English and Russian") {
    struct Size {
        float width, height, scale;
    };
    for (const Size size :
         {Size{1024, 640, 1}, {1024, 6000, 1}, {1920, 4000, 1}, {1024, 9000, 1.5F}, {1024, 14000, 2}}) {
        for (const std::string language : {"en", "ru"}) {
            CAPTURE(size.width);
            CAPTURE(size.scale);
            CAPTURE(language);
            TaskDesk desk(
                {.window = {.width = size.width, .height = size.height, .scale = size.scale}, .language = language});
            for (const Asking each : {Asking::Question, Asking::Order, Asking::BestWorst, Asking::Ratings,
                                      Asking::Worst, Asking::Text, Asking::Levels, Asking::Messages, Asking::Brief}) {
                CAPTURE(static_cast<int>(each));
                desk.go_to(each);
                check_fits(desk.person());
            }
            dialogue::Answer full =
                dialogue::best_answer(*desk.conversation().task(), desk.conversation().scenario().catalogue.get());
            desk.stage.perform(intent::KeepDraft{full});
            desk.person().settle();
            check_fits(desk.person());
            if (size.height < 1000) continue;
            desk.person().click("add-work");
            desk.person().settle();
            check_fits(desk.person());
        }
    }
}
