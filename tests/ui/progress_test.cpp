#include <doctest/doctest.h>

#include "tests/ui/screen_stage.h"
#include "ui/screens/parts.h"
#include "ui/screens/progress_parts.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

store::StoredScore scored(const std::string& competency, double score, std::optional<double> error, int opportunities) {
    return {competency, score, error, opportunities};
}

PastAttempt past(std::optional<double> overall, std::vector<store::StoredScore> scores) {
    PastAttempt attempt;
    attempt.summary.id = "attempt";
    attempt.summary.scenario = "kick-off";
    attempt.summary.ended_ms = 1;
    attempt.summary.overall = overall;
    attempt.scores = std::move(scores);
    return attempt;
}

}  // namespace

TEST_CASE("a difference within the error is never called higher or lower") {
    // 1.96 * sqrt(6^2 + 8^2) = 19.6
    CHECK(difference({50, 6.0, 4}, {69.5, 8.0, 4}) == Difference::WithinError);
    CHECK(difference({50, 6.0, 4}, {69.7, 8.0, 4}) == Difference::Higher);
    CHECK(difference({50, 6.0, 4}, {30.3, 8.0, 4}) == Difference::Lower);
    CHECK(difference({50, 6.0, 4}, {30.5, 8.0, 4}) == Difference::WithinError);
    CHECK(difference({0, std::nullopt, 1}, {100, 1.0, 9}) == Difference::Unknown);
    CHECK(difference({0, 0.0, 2}, {100, 0.0, 2}) == Difference::Unknown);
}

TEST_CASE("the error of an overall score bounds what the errors of its competencies allow") {
    const std::optional<Figure> overall = overall_figure(past(
        60,
        {scored("listening", 50, 8, 3), scored("planning", 70, 12, 4), {"structure", std::nullopt, std::nullopt, 0}}));
    REQUIRE(overall.has_value());
    CHECK(overall->value == 60);
    CHECK(*overall->error == doctest::Approx(10));
    CHECK(overall->observations == 7);
    CHECK_FALSE(overall_figure(past(60, {scored("listening", 50, std::nullopt, 1)}))->error.has_value());
    CHECK_FALSE(overall_figure(past(std::nullopt, {})).has_value());
}

TEST_CASE("a mean over attempts has an error from the second attempt on") {
    CompetencyPast one{"listening", {{0, {60, 9.0, 3}}}};
    CHECK_FALSE(mean_over_attempts(one).error.has_value());
    one.observed.push_back({1, {70, 9.0, 3}});
    one.observed.push_back({2, {80, 9.0, 3}});
    const Figure mean = mean_over_attempts(one);
    CHECK(mean.value == doctest::Approx(70));
    CHECK(*mean.error == doctest::Approx(10 / 1.7320508));  // s = 10, n = 3
    CHECK(mean.observations == 3);
}

TEST_CASE("without any attempt the progress page leads to the conversations") {
    ScreenStage stage;
    stage.perform(intent::Show{Screen::Progress});
    CHECK(stage.person().shows("Finish your first conversation"));
    stage.person().click("action");
    CHECK(stage.model().screen == Screen::Library);
}

TEST_CASE("the progress page says why attempts are not kept") {
    ScreenStage stage({.keeps_attempts = false});
    stage.perform(intent::Show{Screen::Progress});
    CHECK(stage.person().shows("Your conversations are not being saved"));
    CHECK(stage.person().shows("The disk is full."));
}

TEST_CASE("every score on the progress page stands with its error and its number of opportunities") {
    for (const std::string language : {"en", "ru"}) {
        CAPTURE(language);
        ScreenStage stage({.window = {.height = 4000}, .language = language});
        stage.play_through("kick-off", 0);
        stage.pass_time(86'400'000);
        stage.play_through("kick-off", 2);
        stage.perform(intent::Show{Screen::Progress});
        const std::vector<CompetencyPast> pasts = competency_pasts(stage.model());
        REQUIRE_FALSE(pasts.empty());
        for (const CompetencyPast& each : pasts) {
            const Figure& latest = each.observed.back().figure;
            CHECK(stage.person().shows(stage.model().competency_title(each.id)));
            CHECK(
                stage.person().shows(value_text(stage.model(), latest) + "\u00A0" + error_text(stage.model(), latest)));
            CHECK(stage.person().shows(stage.model().tr_n("{} opportunity", "{} opportunities", latest.observations)));
            CHECK(stage.person().shows(change_in_words(stage.model(), each)));
        }
        stage.person().click("attempt/1");
        CHECK(stage.model().screen == Screen::Debrief);
        CHECK(stage.model().reviewed->attempt_id == stage.model().past[1].summary.id);
    }
}

TEST_CASE("one competency can be looked at alone") {
    ScreenStage stage({.window = {.height = 4000}});
    stage.play_through("kick-off", 0);
    stage.perform(intent::Show{Screen::Progress});
    REQUIRE(stage.person().tab_to("course-one/1"));
    stage.person().press(Key::Enter);
    CHECK(stage.views().progress.competency == 2);
    check_fits(stage.person());
}
