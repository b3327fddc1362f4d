// The debrief page as its reader uses it: by mouse and by keyboard, in both languages, at every size.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/ui/debrief_desk.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

using namespace rapport;
using namespace rapport::ui;

TEST_CASE("how it ended comes first: scenario, ending with its outcome in words, what happened") {
    Desk desk;
    desk.play({1, 0, 0});
    for (const char* words : {"Test", "The plan is wanted", "Success", "He waits for it", "Strongest: listening"}) {
        CAPTURE(words);
        CHECK(desk.screen().shows(words));
    }
    CHECK(desk.screen().shows("Myth met: “Always right”"));
    CHECK(desk.screen().shows("You fell for it."));
}

TEST_CASE("every score is shown with its error, its opportunities and the points that were possible") {
    for (const float width : {1280.0F, 700.0F}) {
        CAPTURE(width);
        Desk desk(kNodes, {.screen = {.width = width, .height = 900}});
        desk.play({1, 0, 0});
        desk.model().bounds.wait();
        const std::string page = whole_page(desk);
        const scoring::ScoreReport expected =
            scoring::score(desk.model().reviewed->conversation, desk.model().framework());
        for (const scoring::CompetencyScore& score : desk.debrief().scores.competencies) {
            CAPTURE(score.id);
            const auto bounded =
                std::find_if(expected.competencies.begin(), expected.competencies.end(),
                             [&](const scoring::CompetencyScore& each) { return each.id == score.id; });
            const std::optional<Figure> figure = figure_of(score);
            if (!figure) {
                CHECK(contains(page, "not observed on your path"));
                continue;
            }
            CHECK(contains(page, value_text(desk.model(), *figure)));
            CHECK(contains(page, error_text(desk.model(), *figure)));
            CHECK(contains(page, std::to_string(figure->observations)));
            CHECK(contains(page, range_text(desk.model(), bounded->raw_min, bounded->raw_max)));
        }
        CHECK(contains(page, "not observed on your path"));  // planning has no opportunity here
        CHECK_FALSE(desk.debrief().scores.competencies[1].score.has_value());
    }
}

TEST_CASE("the figures are explained in words when asked") {
    Desk desk;
    desk.play({0, 0, 0});
    desk.click("explain");
    CHECK(contains(whole_page(desk), "standard error"));
}

TEST_CASE("each decision's what-ifs unfold to the client's answer and to what the reply would have moved") {
    Desk desk;
    desk.play({0, 0, 1});
    for (std::size_t d = 0; d < desk.debrief().decisions.size(); ++d) {
        CAPTURE(d);
        REQUIRE(desk.view().decision == d);
        const std::vector<report::WhatIf>& alternatives = desk.debrief().decisions[d].alternatives;
        CHECK(alternatives.size() == (d == 1 ? 2 : 1));
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            desk.click("what-if/" + std::to_string(i));
            const std::string page = whole_page(desk);
            for (const dialogue::Entry& entry : alternatives[i].answer)
                CHECK(contains(page, desk.model().reviewed->conversation.text(entry)));
            for (const report::PointsMove& move : alternatives[i].points)
                CHECK(contains(page, points_text(desk.model(), move.competency, move.points)));
            for (const report::MeterMove& move : alternatives[i].meters)
                CHECK(contains(page, meter_text(desk.model(), d, move)));
            if (d == 1) CHECK(contains(page, "“He leaves”"));
        }
        desk.screen().press(Key::Right);
        desk.screen().settle();
    }
}

TEST_CASE("try again from here yields a running conversation at that decision and keeps the old one") {
    Desk desk;
    desk.play({1, 0, 0});
    const std::string kept = desk.model().reviewed->attempt_id;
    desk.click("try-again/1");
    REQUIRE(desk.model().playing.has_value());
    CHECK(desk.model().screen == Screen::Conversation);
    const dialogue::Conversation& again = desk.model().playing->conversation;
    CHECK_FALSE(again.has_ended());
    CHECK(again.decisions().size() == 1);
    CHECK(again.scenario().nodes[again.state().node].id == "n2");
    CHECK(desk.model().playing->attempt_id != kept);
    CHECK(desk.model().reviewed->conversation.has_ended());
}

TEST_CASE("with the keyboard alone: the decisions one after the other, a reply unfolded, back to the scenarios") {
    Desk desk;
    desk.play({1, 0, 0});
    Headless& screen = desk.screen();
    screen.press(Key::Right);
    CHECK(desk.view().decision == 1);
    screen.press(Key::Right);
    screen.press(Key::Right);
    CHECK(desk.view().decision == 2);
    screen.settle();
    CHECK(screen.shows("Decision 3 of 3"));
    screen.press(Key::Left);
    CHECK(desk.view().decision == 1);
    REQUIRE(screen.tab_to("what-if/0"));
    screen.press(Key::Enter);
    CHECK(desk.view().what_if == 0U);
    CHECK(screen.shows("I thought so"));
    screen.press(Key::Enter);
    CHECK_FALSE(desk.view().what_if.has_value());
    REQUIRE(screen.tab_to("decision/0"));
    screen.press(Key::Enter);
    CHECK(desk.view().decision == 0);
    screen.press(Key::Escape);
    CHECK(desk.model().screen == Screen::Library);
}

TEST_CASE("every control is reached with Tab, whatever is scrolled away, and names are unique") {
    Desk desk;
    desk.play({1, 0, 0});
    for (const char* name : {"back", "again", "myth/0", "competency/0", "explain", "course", "copy", "what-if/0",
                             "try-again/0", "decision/1", "see-what-if/1", "try-again/2"}) {
        CAPTURE(name);
        CHECK(desk.screen().tab_to(name));
    }
    std::vector<std::string> names;
    for (const ItemRecord& item : desk.screen().kit().items) names.push_back(item.name);
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("a competency leads to its opportunities, and an opportunity to its decision") {
    Desk desk;
    desk.play({1, 0, 0});
    desk.click("competency/0");
    CHECK(desk.view().competency == 0U);
    const scoring::CompetencyScore& score = desk.debrief().scores.competencies[0];
    REQUIRE(score.opportunities.size() == 3);
    const std::string page = whole_page(desk);
    CHECK(contains(page, "Decision 1: \u22122 points, possible here \u22122 to 2"));
    CHECK(contains(page, "An opportunity for"));
    desk.screen().press(Key::Home);
    desk.click("opportunity/2");
    CHECK(desk.view().decision == 2);
    CHECK(desk.screen().visible("what-if/0"));
    desk.screen().press(Key::Home);
    desk.click("competency/0");
    CHECK_FALSE(desk.view().competency.has_value());
}

TEST_CASE("a click on a point of the course selects its decision, the end belongs to the last one") {
    Desk desk;
    desk.play({1, 0, 0});
    desk.reach("course");
    const Area chart = desk.screen().item("course").visible;
    desk.screen().click_at({chart.max.x - 12, chart.centre().y});
    CHECK(desk.view().decision == 2);
    desk.screen().press(Key::Home);
    desk.reach("course");
    const Area again = desk.screen().item("course").visible;
    desk.screen().click_at({again.min.x + 30, again.centre().y});
    CHECK(desk.view().decision == 0);
}

TEST_CASE("the words of a fact at the top lead to the decisions it rests on") {
    Desk desk;
    desk.play({0, 0, 1});
    const std::string link = "work-on/2";
    const Finding finding = weakest_finding(desk.model());
    REQUIRE(finding.decisions == std::vector<std::size_t>{2});
    desk.click(link);
    CHECK(desk.view().decision == 2);
}

TEST_CASE("a path without a fault has nothing to work on, and equal scores have no strongest") {
    Desk best;
    best.play({0, 0, 0});
    CHECK(best.screen().shows("Nothing to work on here"));
    CHECK(best.screen().shows("Strongest: listening"));
    Desk equal(long_nodes(4));
    equal.play({0, 1, 0, 1});
    REQUIRE(equal.debrief().scores.competencies[0].score == equal.debrief().scores.competencies[1].score);
    CHECK(equal.screen().shows("Nothing stands out"));
    CHECK(equal.screen().shows("Work on: "));
}

TEST_CASE(
    "the copied transcript holds every reply with its evidence, the ending and the scores, and a message says so") {
    Desk desk;
    desk.play({1, 0, 0});
    desk.click("copy");
    const std::string& text = desk.screen().clipboard();
    for (const char* words :
         {"Ann: Where are my leads", "You: You are right of course", "listening \u22122: Bad", "Myth: “Always right”",
          "Trust 50 \u2192 30", "You: A plan by noon", "Success: The plan is wanted", "listening: ", "\u00B1",
          "planning: not observed on your path"}) {
        CAPTURE(words);
        CHECK(contains(text, words));
    }
    REQUIRE(desk.model().notices.size() == 1);
    CHECK(desk.model().notices[0].text == "The transcript is on the clipboard.");
}

TEST_CASE("what was said can be selected and copied") {
    Desk desk;
    desk.play({0, 0, 0});
    desk.click("see-what-if/1");
    desk.screen().press(Key::Home);
    desk.reach("try-again/0");
    const auto& texts = desk.screen().kit().recorder->texts;
    const auto found = std::find_if(texts.begin(), texts.end(),
                                    [](const TextRecord& record) { return record.text == "You asked first"; });
    REQUIRE(found != texts.end());
    const ImVec2 at = found->area.centre();
    desk.screen().click_at(at, 2);
    desk.screen().press({.key = Key::C, .ctrl = true});
    CHECK(desk.screen().clipboard() == "asked");
}

TEST_CASE("the page speaks Russian throughout, the conversation in its own language") {
    Desk desk(kNodes, {.language = "ru"});
    desk.play({1, 0, 0});
    const std::string page = whole_page(desk);
    for (const char* words : {"План ждут", "Успех", "Сильнее всего", "Вы на него попались.", "Возможности",
                              "В следующий раз", "Ход разговора", "Решение 1 из 3", "Доверие 50", "Не надо лести"}) {
        CAPTURE(words);
        CHECK(contains(page, words));
    }
    for (const char* words : {"Decision", "Strongest", "Next time", "Try again", "Trust", "What if"}) {
        CAPTURE(words);
        CHECK_FALSE(contains(page, words));
    }
}

TEST_CASE("no text is cut, spills over or lies over another at any size, in both languages") {
    struct Case {
        float width, height, scale;
    };
    for (const Case& each : {Case{1024, 640, 1}, Case{1920, 1080, 1}, Case{1024, 640, 2}, Case{1280, 800, 1.5F}}) {
        for (const char* language : {"en", "ru"}) {
            CAPTURE(each.width);
            CAPTURE(each.scale);
            CAPTURE(language);
            Desk desk(
                {.language = language,
                 .screen = {.width = each.width, .height = each.height, .scale = each.scale, .dark = each.scale > 1}});
            desk.play({0, 1, 2, 3, 0, 1, 2, 3}, "kick-off");
            desk.view().competency = 0;
            desk.view().figures_explained = true;
            desk.view().what_if = 0;
            desk.screen().settle();
            CHECK_FALSE(wants_frame(desk.screen().kit()));
            std::string before;
            for (int i = 0; i < 80 && desk.screen().snapshot() != before; ++i) {
                before = desk.screen().snapshot();
                CHECK(listed(desk.screen().clipped_texts()) == "");
                CHECK(listed(desk.screen().overflowing_texts()) == "");
                CHECK(listed(desk.screen().overlapping_texts()) == "");
                CHECK(listed(desk.screen().missing_glyphs()) == "");
                desk.screen().press(Key::PageDown);
                desk.screen().settle();
            }
        }
    }
}

TEST_CASE("a long conversation draws only what is near, and any decision can still be reached") {
    constexpr int kDecisions = 120;
    Desk desk(long_nodes(kDecisions));
    desk.play({});
    REQUIRE(desk.debrief().decisions.size() == kDecisions);
    desk.screen().settle();
    CHECK_FALSE(desk.screen().has("decision/100"));
    desk.view().decision = 100;
    desk.screen().settle();
    CHECK(desk.screen().visible("try-again/100"));
    CHECK(desk.screen().shows("Decision 101 of 120"));
    CHECK_FALSE(desk.screen().has("decision/50"));
    desk.screen().press(Key::Home);
    desk.screen().settle();
    CHECK(desk.screen().visible("back"));
}
