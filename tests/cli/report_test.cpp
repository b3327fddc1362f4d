#include <doctest/doctest.h>

#include "store/store.h"
#include "store/stored_scores.h"
#include "tests/cli/rig.h"

using namespace rapport;
using namespace rapport::cli;

namespace {

// A database with two attempts at the lost parcel.
std::string database(Rig& rig) {
    store::Store store = store::Store::open(rig.path("rapport.db")).value();
    for (const int number : {1, 2}) {
        store::Attempt attempt;
        attempt.summary.id = "attempt-" + std::to_string(number);
        attempt.summary.scenario = "lost-parcel";
        attempt.summary.started_ms = rig.clock.now_ms() - (3 - number) * 86'400'000LL;
        attempt.summary.updated_ms = attempt.summary.started_ms + 60'000;
        attempt.summary.ended_ms = attempt.summary.updated_ms;
        attempt.summary.ending = "thanks";
        attempt.summary.overall = 40.0 * number;
        attempt.scores = number == 1 ? R"({"planning":{"score":40,"standard_error":5,"opportunities":4}})"
                                     : R"({"planning":{"score":80,"standard_error":5,"opportunities":4}})";
        attempt.myths = store::write_myths({{"silence-is-well", 1, number == 1 ? 1 : 0}});
        REQUIRE(store.save(attempt).ok());
    }
    return rig.path("rapport.db");
}

}  // namespace

TEST_CASE("the report is a page with scores, trend, myths and attempts, in both languages") {
    Rig rig;
    const std::string file = database(rig);
    const Outcome english = rig.run({"report", "--database", file});
    CHECK(english.code == kFine);
    CHECK(english.out.starts_with("<!DOCTYPE html>"));
    CHECK(contains(english.out, "Clearly higher than the first time (40\u00A0±\u00A05)."));
    CHECK(contains(english.out, "The lost parcel"));
    CHECK(contains(english.out, "Overcome"));
    const Outcome russian = rig.run({"report", "--database", file, "--language", "ru"});
    CHECK(contains(russian.out, "Заметно выше, чем в первый раз (40\u00A0±\u00A05)."));
    CHECK(contains(russian.out, "Пропавшая посылка"));
}

TEST_CASE("--output writes the page into a file and says so") {
    Rig rig;
    const Outcome written = rig.run({"report", "--database", database(rig), "--output", rig.path("out/page.html")});
    CHECK(written.code == kFine);
    CHECK(contains(written.out, "page.html"));
    CHECK(rig.read("out/page.html") == rig.run({"report", "--database", rig.path("rapport.db")}).out);
    CHECK(rig.run({"report", "--output", rig.path("lost-parcel.json/x.html")}).code == kEnvironment);
}

TEST_CASE("the figures of the report as JSON") {
    Rig rig;
    const nlohmann::json json = rig.run({"report", "--database", database(rig), "--json"}).json();
    const nlohmann::json& planning = json["competencies"]["planning"];
    CHECK(planning["trend"] == "higher");
    CHECK(planning["first"]["score"] == 40.0);
    CHECK(planning["latest"]["standard_error"] == 5.0);
    CHECK(planning["latest"]["opportunities"] == 4);
    CHECK(planning["opportunities"] == 8);
    CHECK(planning["attempts"][1]["attempt"] == "attempt-2");
    CHECK(json["myths"]["silence-is-well"]["state"] == "overcome");
    CHECK(json["attempts"].size() == 2);
    CHECK(json["next"][0]["scenario"] == "lost-parcel");
    CHECK(json["next"][0]["why"] == "long-ago");  // repeated well when it was due
}

TEST_CASE("without any practice the report says so; a database that was named must be there") {
    Rig rig;
    CHECK(contains(rig.run({"report"}).out, "No conversation has been finished yet."));
    CHECK(rig.run({"report", "--json"}).json()["next"][0]["why"] == "begin");
    const Outcome missing = rig.run({"report", "--database", rig.path("nowhere.db")});
    CHECK(missing.code == kEnvironment);
    CHECK(contains(missing.err, "nowhere.db"));
    CHECK(rig.run({"report", "--json", "--output", rig.path("x.html")}).code == kUsage);
}
