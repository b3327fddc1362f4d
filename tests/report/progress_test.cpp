#include "report/progress.h"

#include <doctest/doctest.h>

using namespace rapport;
using namespace rapport::report;

namespace {

scenario::CompetencyFramework framework_of(const std::vector<std::string>& competencies,
                                           const std::vector<std::string>& myths) {
    scenario::CompetencyFramework framework;
    for (const std::string& id : competencies) {
        scenario::Competency competency;
        competency.id = id;
        framework.competencies.push_back(std::move(competency));
    }
    for (const std::string& id : myths) framework.myths.push_back({id, {}, {}});
    return framework;
}

scoring::KeptAttempt attempt(std::int64_t ended_ms, std::vector<scoring::KeptScore> scores,
                             std::vector<scoring::KeptMyth> myths = {}) {
    scoring::KeptAttempt kept;
    kept.ended_ms = ended_ms;
    kept.scores = std::move(scores);
    kept.myths = std::move(myths);
    return kept;
}

}  // namespace

TEST_CASE("a difference within the error is never called higher or lower") {
    // 1.96 * sqrt(6^2 + 8^2) = 19.6
    CHECK(difference({50, 6.0, 4}, {69.5, 8.0, 4}) == Difference::WithinError);
    CHECK(difference({50, 6.0, 4}, {69.7, 8.0, 4}) == Difference::Higher);
    CHECK(difference({50, 6.0, 4}, {30.3, 8.0, 4}) == Difference::Lower);
    CHECK(difference({50, 6.0, 4}, {30.5, 8.0, 4}) == Difference::WithinError);
    CHECK(difference({0, std::nullopt, 1}, {100, 1.0, 9}) == Difference::Unknown);
    CHECK(difference({0, 0.0, 4}, {100, 0.0, 4}) == Difference::Unknown);
}

TEST_CASE("with too few opportunities nothing is said, however far apart") {
    CHECK(difference({0, 1.0, kFewestOpportunities - 1}, {100, 1.0, 9}) == Difference::Unknown);
    CHECK(difference({0, 1.0, 9}, {100, 1.0, kFewestOpportunities - 1}) == Difference::Unknown);
    CHECK(difference({0, 1.0, kFewestOpportunities}, {100, 1.0, kFewestOpportunities}) == Difference::Higher);
}

TEST_CASE("the trend compares the latest attempt with the first, in the framework's order of competencies") {
    scoring::History history;
    history.attempts = {attempt(30, {{"planning", 80, 5, 4}, {"listening", 50, 5, 4}}),
                        attempt(10, {{"listening", 20, 5, 4}}), attempt(20, {{"listening", 90, 5, 4}}),
                        scoring::KeptAttempt{}};  // the last one is open
    const Progress progress = build_progress(history, framework_of({"listening", "planning", "structure"}, {}));
    CHECK(progress.attempts.size() == 3);
    REQUIRE(progress.competencies.size() == 2);
    const CompetencyProgress& listening = progress.competencies[0];
    CHECK(listening.id == "listening");
    CHECK(listening.first().value == 20);
    CHECK(listening.latest().value == 50);
    CHECK(listening.trend == Difference::Higher);
    CHECK(listening.opportunities == 12);
    CHECK(progress.competencies[1].trend == Difference::Unknown);
}

TEST_CASE("the words for a trend never say more than the figures do") {
    const language::Translator english("UTC");
    const auto words = [&](Figure first, Figure latest) {
        CompetencyProgress progress{"listening", {{0, first}, {1, latest}}, 0, difference(first, latest)};
        return english.tr(trend_words(progress, english));
    };
    CHECK(words({20, 5.0, 4}, {50, 5.0, 4}) == "Clearly higher than the first time (20\u00A0±\u00A05).");
    CHECK(words({50, 5.0, 4}, {20, 5.0, 4}) == "Clearly lower than the first time (50\u00A0±\u00A05).");
    CHECK(words({50, 9.0, 4}, {60, 9.0, 4}) == "First time 50\u00A0±\u00A09: the difference lies within the error.");
    CHECK(words({50, std::nullopt, 1}, {99, 1.0, 4}) ==
          "First time 50\u00A0±\u00A0?: too few opportunities to compare.");
    const CompetencyProgress once{"listening", {{0, {50, 9.0, 4}}}, 4};
    CHECK(english.tr(trend_words(once, english)) == "Seen in one conversation: nothing to compare with yet.");
}

TEST_CASE("a myth is overcome when it was offered again later and not fallen for") {
    scoring::History history;
    history.attempts = {attempt(10, {}, {{"a", 2, 1}, {"b", 1, 1}, {"c", 1, 0}, {"d", 1, 1}}),
                        attempt(20, {}, {{"a", 1, 0}, {"d", 1, 0}}), attempt(30, {}, {{"d", 1, 1}, {"foreign", 1, 1}})};
    const Progress progress = build_progress(history, framework_of({}, {"a", "b", "c", "d", "never-offered"}));
    REQUIRE(progress.myths.size() == 4);
    CHECK(progress.myths[0].id == "b");  // not offered since
    CHECK(progress.myths[0].state == MythState::FallenFor);
    CHECK(progress.myths[1].id == "d");  // overcome once, fallen for again
    CHECK(progress.myths[1].state == MythState::FallenFor);
    CHECK(progress.myths[1].last_fallen == 2);
    CHECK(progress.myths[1].fallen_for == 2);
    CHECK(progress.myths[2].id == "a");
    CHECK(progress.myths[2].state == MythState::Overcome);
    CHECK(progress.myths[2].offered == 3);
    CHECK(progress.myths[2].last == 1);
    CHECK(progress.myths[2].last_fallen == 0);
    CHECK(progress.myths[3].state == MythState::Resisted);
}

TEST_CASE("the error of an overall score bounds what the errors of its competencies allow") {
    const std::optional<Figure> overall = overall_figure(
        60, {{"listening", 50, 8, 3}, {"planning", 70, 12, 4}, {"structure", std::nullopt, std::nullopt, 0}});
    REQUIRE(overall.has_value());
    CHECK(*overall == Figure{60, 10.0, 7});
    CHECK_FALSE(overall_figure(60, {{"listening", 50, std::nullopt, 1}})->error.has_value());
    CHECK_FALSE(overall_figure(std::nullopt, {}).has_value());
}

TEST_CASE("a mean over attempts has an error from the second attempt on") {
    CompetencyProgress one{"listening", {{0, {60, 9.0, 3}}}};
    CHECK_FALSE(mean_over_attempts(one).error.has_value());
    one.observed.push_back({1, {70, 9.0, 3}});
    one.observed.push_back({2, {80, 9.0, 3}});
    const Figure mean = mean_over_attempts(one);
    CHECK(mean.value == doctest::Approx(70));
    CHECK(*mean.error == doctest::Approx(10 / 1.7320508));  // s = 10, n = 3
    CHECK(mean.observations == 3);
}
