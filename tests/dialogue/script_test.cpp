#include "dialogue/script.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

#include "tests/support/every_task.h"

using namespace rapport;
using namespace rapport::dialogue;
using testing::EveryTask;

namespace {

const char* const kBrief =
    "brief:kpi=orders/50/8;tasks=feed+search/ppc;inputs=list;risks=stock-out;budget=search-ads/70+display/30;explain="
    "plain";

// Plays the words; the reason why the last one could not be followed, in English, or nothing.
std::string play(Conversation& conversation, const std::vector<std::string>& words) {
    std::int64_t now_ms = 0;
    for (const std::string& word : words) {
        const base::Phrase problem = play_word(conversation, word, now_ms += 1000);
        if (!problem.empty()) return problem.english();
    }
    return {};
}

const std::vector<std::string> kToTheEnd = {"ask:what-for+how-much",
                                            "rank:count+build+report",
                                            "best:hear+cut",
                                            "rate:range=7+hope=3+promise=1",
                                            kBrief,
                                            "write:planning=4+listening=2",
                                            "handle:stop/now+cat/nice+bill/friday",
                                            "friday~shrug"};

std::vector<std::string> first(std::size_t count) {
    return {kToTheEnd.begin(), kToTheEnd.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

TEST_CASE("one word answers each kind of task, to the end of the conversation") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    CHECK(play(conversation, kToTheEnd).empty());
    CHECK(conversation.record().ending == "good");
    const std::vector<Taken>& taken = conversation.decisions();
    REQUIRE(taken.size() == 8);
    CHECK(taken[0].steps.size() == 2);
    CHECK(std::get<Ranked>(taken[1].answer) == Ranked{{"count", "build", "report"}});
    CHECK(std::get<BestAndWorst>(taken[2].answer) == BestAndWorst{"hear", "cut"});
    CHECK(std::get<Rated>(taken[3].answer) == Rated{{{"range", 7}, {"hope", 3}, {"promise", 1}}});
    CHECK(taken[5].self_levels == std::map<std::string, int>{{"planning", 4}, {"listening", 2}});
    CHECK(taken[6].credit == 100);
    CHECK(taken[7].worst == std::optional<std::uint32_t>(2));
}

TEST_CASE("the parts of a brief are read by name, and a task without a name goes to the usual specialist") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    REQUIRE(play(conversation, first(5)).empty());
    const Briefed brief = std::get<Briefed>(conversation.decisions()[4].answer);
    CHECK(brief.kpi == "orders");
    CHECK(brief.target == 50);
    CHECK(brief.weeks == 8);
    CHECK(brief.tasks == std::vector<BriefedTask>{{"feed", "ppc"}, {"search", "ppc"}});
    CHECK(brief.inputs == std::vector<std::string>{"list"});
    CHECK(brief.risks == std::vector<std::string>{"stock-out"});
    CHECK(brief.budget == std::map<std::string, int>{{"search-ads", 70}, {"display", 30}});
    CHECK(brief.explanation == "plain");
}

TEST_CASE("fewer questions than allowed, or none at all, are asked and then ended") {
    const EveryTask fixture;
    Conversation some = fixture.start();
    CHECK(play(some, {"ask:weather"}).empty());
    CHECK(some.decisions().size() == 1);
    Conversation none = fixture.start();
    CHECK(play(none, {"ask:"}).empty());
    CHECK(none.decisions()[0].steps.empty());
}

TEST_CASE("what was asked before the problem stays asked") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    CHECK(play(conversation, {"ask:weather+how-much"}) == "This cannot be asked now.");
    REQUIRE(conversation.pending() != nullptr);
    CHECK(conversation.pending()->steps.size() == 1);
    CHECK(play(conversation, {"ask:what-for"}).empty());
    CHECK(conversation.decisions().size() == 1);
}

TEST_CASE("the best and the worst answer have words of their own") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    REQUIRE(play(conversation, {"ask:what-for", "@best", "@worst", "@best", "@worst"}).empty());
    CHECK(conversation.decisions()[1].credit == doctest::Approx(100));
    CHECK(conversation.decisions()[2].credit == doctest::Approx(0));
    CHECK(conversation.decisions()[3].credit == doctest::Approx(100));
    CHECK(conversation.decisions()[4].credit < 30);
    CHECK(play(conversation, {"@best"}) != "");  // a text has none
}

TEST_CASE("“back” takes the last input back, a question as well as a whole answer") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    CHECK(play(conversation, {"back"}) == "No decision has been taken yet.");
    REQUIRE(play(conversation, {"ask:what-for", "@worst", "back", "@best"}).empty());
    CHECK(conversation.decisions()[1].credit == doctest::Approx(100));
    REQUIRE(play(conversation, {"back", "back", "ask:"}).empty());  // the end of the asking, and asked again
    CHECK(conversation.decisions()[0].steps.size() == 1);
}

TEST_CASE("the worst reply can be named with the reply or after it") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    REQUIRE(play(conversation, first(7)).empty());
    REQUIRE(play(conversation, {"friday"}).empty());
    CHECK(conversation.stage() == Stage::Worst);
    CHECK(play(conversation, {"soon"}) == "This decision asks which reply would have been the worst.");
    CHECK(play(conversation, {"~dance"}) == "There is no reply “dance” here.");
    CHECK(play(conversation, {"~shrug"}).empty());
    CHECK(conversation.has_ended());
}

TEST_CASE("a word of another kind, or a broken one, is refused and changes nothing") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    for (const char* word : {"rank:a+b", "best:a+b", "rate:a=1", "brief:kpi=orders", "write:", "handle:a/b", "friday",
                             "@best", "timeout", "ask:dance", "dance:"}) {
        INFO(word);
        CHECK(!play(conversation, {word}).empty());
        CHECK(conversation.record().inputs.empty());
    }
    REQUIRE(play(conversation, {"ask:what-for"}).empty());
    for (const char* word : {"rank:", "rank:count+build", "rank:count+build+build", "ask:what-for", "count"}) {
        INFO(word);
        CHECK(!play(conversation, {word}).empty());
        CHECK(conversation.decisions().size() == 1);
    }
}

TEST_CASE("messages are handled in the order of the word, and the rest is left") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    REQUIRE(play(conversation, first(6)).empty());
    REQUIRE(play(conversation, {"handle:cat/talk+stop/soon"}).empty());
    const Taken& taken = conversation.decisions()[6];
    CHECK(taken.steps.size() == 2);
    CHECK(taken.credit < 100);
    CHECK(play(conversation, {"back", "handle:bill/never"}) == "There is no such message or answer.");
}

TEST_CASE("a conversation led by a script is replayed from its record") {
    const EveryTask fixture;
    Conversation conversation = fixture.start();
    REQUIRE(play(conversation, kToTheEnd).empty());
    const auto replayed = replay(fixture.scenario, conversation.record());
    REQUIRE(std::holds_alternative<Conversation>(replayed));
    CHECK(std::get<Conversation>(replayed).transcript() == conversation.transcript());
    CHECK(std::get<Conversation>(replayed).state() == conversation.state());
    CHECK(play(conversation, {"friday"}) == "The conversation has ended.");
}
