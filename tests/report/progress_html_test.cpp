#include "report/progress_html.h"

#include <doctest/doctest.h>

#include <cstdlib>

#include "base/files.h"
#include "report/repetition.h"

using namespace rapport;
using namespace rapport::report;

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNow = 1'781'618'520'000;  // 2026-06-16 14:02 UTC

scenario::Text both(const std::string& english, const std::string& russian) {
    return scenario::Text(std::vector<scenario::Translation>{{"en", english}, {"ru", russian}});
}

struct Fixture {
    Fixture() {
        for (const auto& [id, title] : {std::pair{"listening", both("Listening", "Умение слушать")},
                                        std::pair{"planning", both("Planning <b>&</b> \"order\"", "План <b>&</b>")}}) {
            scenario::Competency competency;
            competency.id = id;
            competency.title = title;
            framework.competencies.push_back(std::move(competency));
        }
        framework.myths.push_back(
            {"right", both("The client is always right", "Клиент всегда прав"),
             both("The client knows the business & you the market.", "Клиент знает своё дело, а вы — рынок.")});
        framework.myths.push_back({"silent", both("Silence is well", "Молчание — к добру"), {}});
        auto scenario = std::make_shared<scenario::Scenario>();
        scenario->id = "parcel";
        scenario->default_language = "en";
        scenario->difficulty = 1;
        scenario->title = both("The <lost> parcel", "Пропавшая посылка");
        scenario->briefing.scored = {"listening"};
        scenario::Node node;
        node.id = "thanks";
        node.kind = scenario::NodeKind::Ending;
        node.ending = std::make_unique<scenario::Ending>();
        node.ending->outcome = scenario::Outcome::Success;
        node.ending->title = both("She said “thanks”", "Она сказала «спасибо»");
        scenario->nodes.push_back(std::move(node));
        scenarios.push_back(scenario);
        add("parcel", 21, "thanks", 45, {{"listening", 30, 8, 4}, {"planning", 60, 12, 3}},
            {{"right", 2, 1}, {"silent", 1, 1}});
        add("gone", 9, "end", 62, {{"listening", 55, 9, 5}}, {});
        add("parcel", 1, "thanks", 75, {{"listening", 80, 6, 4}, {"planning", 70, std::nullopt, 1}}, {{"right", 2, 0}});
    }

    void add(const std::string& scenario, int days_ago, const std::string& ending, double overall,
             std::vector<scoring::KeptScore> scores, std::vector<scoring::KeptMyth> myths) {
        scoring::KeptAttempt attempt;
        attempt.id = std::to_string(days_ago);
        attempt.scenario = scenario;
        attempt.ended_ms = kNow - days_ago * kDayMs;
        attempt.started_ms = attempt.updated_ms = *attempt.ended_ms;
        attempt.ending = ending;
        attempt.overall = overall;
        attempt.scores = std::move(scores);
        attempt.myths = std::move(myths);
        history.attempts.push_back(std::move(attempt));
    }

    std::string page(const language::Translator& tr) const {
        const Progress progress = build_progress(history, framework);
        const auto path = learning_path(history, scenarios, framework, kNow);
        const auto html =
            progress_html({progress, path.empty() ? nullptr : &path.front(), scenarios, framework, tr, kNow}, frame());
        REQUIRE(html.ok());
        return *html;
    }
    static std::string frame() {
        return base::DiskFiles()
            .read(fs::path(RAPPORT_SOURCE_DIR) / "assets/templates" / kProgressTemplate, 1'000'000)
            .value();
    }

    scenario::CompetencyFramework framework;
    Scenarios scenarios;
    scoring::History history;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the page to print is as it was approved, in English and Russian") {
    const auto russian = language::Translator::load("ru", fs::path(RAPPORT_BINARY_DIR) / "translations", "UTC");
    REQUIRE(russian.ok());
    const bool rebaseline = std::getenv("RAPPORT_REBASELINE") != nullptr;
    for (const language::Translator& tr : {language::Translator("UTC"), *russian}) {
        CAPTURE(tr.language());
        const std::string html = page(tr);
        const fs::path file =
            fs::path(RAPPORT_SOURCE_DIR) / "tests/report/golden" / ("progress." + tr.language() + ".html");
        base::DiskFiles files;
        if (rebaseline) REQUIRE(files.write(file, html).ok());
        const auto approved = files.read(file, 1'000'000);
        REQUIRE(approved.ok());
        CHECK(html == *approved);
    }
}

TEST_CASE_FIXTURE(Fixture, "no text of a scenario or framework can become markup") {
    const std::string html = page(language::Translator("UTC"));
    CHECK_FALSE(contains(html, "<b>"));
    CHECK_FALSE(contains(html, "<lost>"));
    CHECK(contains(html, "Planning &lt;b&gt;&amp;&lt;/b&gt; &quot;order&quot;"));
    CHECK(contains(html, "The &lt;lost&gt; parcel"));
}

TEST_CASE_FIXTURE(Fixture, "the page needs nothing but itself") {
    const std::string html = page(language::Translator("UTC"));
    for (const char* outside : {"http://", "https://", "src=", "<script", "<link", "url("})
        CHECK_FALSE(contains(html, outside));
    CHECK(contains(html, "@media print"));
}

TEST_CASE_FIXTURE(Fixture, "a page without any attempt says so and shows no empty tables") {
    history = {};
    const std::string html = page(language::Translator("UTC"));
    CHECK(contains(html, "No conversation has been finished yet."));
    CHECK_FALSE(contains(html, "<table>"));
    CHECK(contains(html, "A good one to begin with"));
}

TEST_CASE_FIXTURE(Fixture, "a damaged template is an error that names it") {
    const Progress progress;
    const language::Translator english("UTC");
    const auto html = progress_html({progress, nullptr, {}, framework, english, kNow}, "{{#open}} never closed");
    REQUIRE_FALSE(html.ok());
    CHECK(contains(html.error().message, kProgressTemplate));
}
