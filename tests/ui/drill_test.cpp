#include <doctest/doctest.h>

#include "tests/ui/screen_stage.h"
#include "ui/app/practice.h"
#include "ui/screens/drill_parts.h"
#include "ui/screens/parts.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

// Answers the waiting decision with its best or its weakest reply.
void answer(ScreenStage& stage, bool well) {
    const report::Drill& drill = stage.model().drilling->drill;
    const report::DrillItem& item = drill.items[drill.given.size()];
    const int wanted = well ? item.highest : item.lowest;
    const auto found = std::find(item.points.begin(), item.points.end(), wanted);
    stage.perform(intent::AnswerDrill{static_cast<std::size_t>(found - item.points.begin())});
}

void finish(ScreenStage& stage, bool well) {
    while (!stage.model().drilling->is_over()) {
        answer(stage, well);
        stage.perform(intent::NextInDrill{});
    }
}

}  // namespace

TEST_CASE("a drill is played by keyboard: a number answers, Enter goes on, Esc leaves") {
    ScreenStage stage;
    stage.perform(intent::Show{Screen::Progress});
    stage.perform(intent::StartDrill{"listening"});
    Headless& person = stage.person();
    const Drilling& drilling = *stage.model().drilling;
    REQUIRE(drilling.drill.items.size() == report::kDrillLength);
    person.press(Key::Enter);  // nothing has been answered yet
    CHECK(drilling.index() == 0);
    CHECK(drilling.drill.given.empty());
    person.press(Key::Digit2);
    CHECK(drilling.looking_at_answer);
    REQUIRE(drilling.drill.given.size() == 1);
    const report::DrillItem& first = drilling.drill.items[0];
    CHECK(drilling.drill.given[0].reply == first.decision().replies[first.replies[1]].id);
    person.settle();
    person.press(Key::Digit1);  // an answer cannot be given twice
    CHECK(drilling.drill.given.size() == 1);
    person.press(Key::Enter);
    person.settle();
    CHECK(drilling.index() == 1);
    CHECK_FALSE(drilling.looking_at_answer);
    person.press(Key::Escape);
    CHECK(stage.model().screen == Screen::Progress);
    CHECK_FALSE(stage.model().drilling.has_value());
    // What was answered is kept, although the drill was left.
    CHECK(stage.store().history().value().drill_answers.size() == 1);
}

TEST_CASE("every decision of a drill is understood on its own, and every answer is explained") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 1600}, .language = language});
        stage.perform(intent::StartDrill{"client-focus"});
        const Model& model = stage.model();
        Headless& person = stage.person();
        while (!model.drilling->is_over()) {
            const report::DrillItem& item = model.drilling->drill.items[model.drilling->index()];
            CHECK(person.shows(model.text(*item.scenario, item.scenario->summary)));
            for (const report::DrillLine& each : report::lines_of(*item.scenario, item.node))
                CHECK(person.shows(model.text(
                    *item.scenario, item.scenario->nodes[item.node].lines[each.line].variants[each.variant].text)));
            for (const std::uint32_t reply : item.replies)
                CHECK(person.shows(model.text(*item.scenario, item.decision().replies[reply].text)));
            check_fits(person);
            answer(stage, false);
            const report::DrillReview review =
                report::review(model.drilling->drill, model.drilling->index(), model.framework());
            CHECK(person.shows(model.tr(answer_look(review.scaled).word)));
            CHECK(person.shows(model.text(*item.scenario, item.decision().replies[review.best].text)));
            CHECK(person.shows(model.text(*item.scenario, item.decision().replies[review.reply].feedback)));
            for (const report::DrillEvidence& each : review.evidence) {
                const scenario::Competency& competency = model.framework().competencies[each.indicator.competency];
                CHECK(person.shows(model.framework_text(competency.indicators[each.indicator.indicator].text)));
            }
            check_fits(person);
            person.click("drill-next");
            person.settle();
        }
        CHECK(person.shows(figure_text(model, *report::drill_figure(model.drilling->drill))));
        CHECK(person.shows(
            model.tr_n("{} decision", "{} decisions", static_cast<std::int64_t>(model.drilling->drill.items.size()))));
        check_fits(person);
        person.press(Key::Enter);
        CHECK_FALSE(model.drilling.has_value());
    }
}

TEST_CASE("a decision is not asked again until it is due, and only if it was answered weakly") {
    ScreenStage stage;
    const auto offer = [&] { return *drill_offer(stage.model(), "teamwork"); };
    const std::size_t fit = offer().fit;
    REQUIRE(fit > 0);
    CHECK(offer().fresh == fit);
    stage.perform(intent::StartDrill{"teamwork"});
    answer(stage, false);
    stage.perform(intent::NextInDrill{});
    while (!stage.model().drilling->is_over()) {
        answer(stage, true);
        stage.perform(intent::NextInDrill{});
    }
    const std::size_t asked = stage.model().drilling->drill.items.size();
    stage.perform(intent::LeaveDrill{});
    CHECK(offer().fresh == fit - asked);
    CHECK(offer().due == 0);
    CHECK(offer().next_due_ms == stage.model().now_ms + kDayMs);
    stage.pass_time(kDayMs);
    stage.person().frame();
    stage.perform(intent::Show{Screen::Library});
    CHECK(offer().due == 1);
}

TEST_CASE("a competency with nothing to drill says when there will be something") {
    ScreenStage stage({.window = {.height = 2000}});
    stage.play_through("kick-off", 0);
    const std::string competency = stage.model().skills.competencies.front().id;
    while (drill_offer(stage.model(), competency)->ready() > 0) {
        stage.perform(intent::StartDrill{competency});
        finish(stage, false);
        stage.perform(intent::LeaveDrill{});
    }
    stage.perform(intent::Show{Screen::Progress});
    CHECK_FALSE(stage.person().enabled("drill"));
    CHECK(stage.person().shows("the next decision is due on 17 June 2026."));
    stage.perform(intent::StartDrill{competency});
    CHECK(stage.model().screen == Screen::Progress);
    CHECK(stage.model().notices.back().text == "There is nothing to drill for this competency now.");
}

TEST_CASE("without a database a drill is still remembered until the program ends") {
    ScreenStage stage({.keeps_attempts = false});
    const std::size_t fresh = drill_offer(stage.model(), "listening")->fresh;
    stage.perform(intent::StartDrill{"listening"});
    finish(stage, true);
    stage.perform(intent::LeaveDrill{});
    stage.perform(intent::Show{Screen::Library});
    CHECK(drill_offer(stage.model(), "listening")->fresh == fresh - report::kDrillLength);
}

TEST_CASE("the myths of attempts saved by an older version are derived from their records") {
    ScreenStage stage;
    stage.play_through("days-of-silence", 3);
    REQUIRE_FALSE(stage.model().skills.myths.empty());
    const std::size_t myths = stage.model().skills.myths.size();
    store::Attempt attempt = stage.store().load(stage.model().past[0].summary.id).value();
    attempt.myths.clear();
    REQUIRE(stage.store().save(attempt).ok());
    stage.perform(intent::Show{Screen::Progress});
    CHECK(stage.model().skills.myths.size() == myths);
    CHECK(stage.store().without_myths().value().empty());
}
