#include <doctest/doctest.h>

#include <variant>

#include "dialogue/conversation.h"
#include "dialogue/script.h"
#include "tests/support/task_scenario.h"

using namespace rapport;
using dialogue::Conversation;
using dialogue::EntryKind;
using dialogue::EntryPart;
using dialogue::Stage;

namespace {

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    scenario::ScenarioPtr scenario = testing::load(testing::task_scenario_json(), *framework);

    Conversation begin(dialogue::Purpose purpose = dialogue::Purpose::Practice) const {
        dialogue::StartOptions options;
        options.seed = 5;
        options.purpose = purpose;
        return Conversation::start(scenario, options);
    }
    // A conversation that has come to the node, by the given words.
    Conversation at(std::initializer_list<std::string_view> words,
                    dialogue::Purpose purpose = dialogue::Purpose::Practice) const {
        Conversation conversation = begin(purpose);
        for (const std::string_view word : words) {
            const base::Phrase problem = dialogue::play_word(conversation, word, 1000);
            INFO(word << ": " << problem.english());
            REQUIRE(problem.empty());
        }
        return conversation;
    }
    std::string node(const Conversation& conversation) const { return scenario->nodes[conversation.state().node].id; }
};

std::int64_t trust(const Conversation& conversation) {
    return conversation.state().variables[0];
}

std::vector<std::string> texts(const Conversation& conversation, EntryPart part) {
    std::vector<std::string> all;
    for (const dialogue::Entry& entry : conversation.transcript()) {
        if (entry.part == part) all.push_back(conversation.text(entry));
    }
    return all;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a question unlocks another, is asked once, and its answer is heard") {
    Conversation conversation = begin();
    REQUIRE(conversation.questions().size() == 3);  // the hidden one is left out
    CHECK(conversation.questions()[1].state == dialogue::QuestionState::Locked);
    CHECK_FALSE(conversation.answer(dialogue::Asked{"deep"}, 1));
    REQUIRE(conversation.answer(dialogue::Asked{"open"}, 1));
    CHECK(trust(conversation) == 55);
    CHECK(conversation.emotion() == scenario::Emotion::Pleased);
    CHECK(conversation.questions()[1].state == dialogue::QuestionState::Available);
    CHECK(conversation.questions()[0].state == dialogue::QuestionState::Asked);
    CHECK_FALSE(conversation.answer(dialogue::Asked{"open"}, 2));
    CHECK_FALSE(conversation.answer(dialogue::Asked{"nothing"}, 2));
    CHECK_FALSE(conversation.choose(0, 2));
    CHECK(conversation.questions_left() == 2);
    CHECK(texts(conversation, EntryPart::Question) == std::vector<std::string>{"What matters?"});
    CHECK(texts(conversation, EntryPart::QuestionAnswer) == std::vector<std::string>{"Time."});
    CHECK(conversation.decisions().empty());
    REQUIRE(conversation.answer(dialogue::Finished{}, 3));
    CHECK(node(conversation) == "n2");
    CHECK(conversation.text(conversation.transcript().back()) == "Thank you.");
}

TEST_CASE_FIXTURE(Fixture,
                  "asking ends by itself when nothing more can be asked, and each question can be taken back") {
    Conversation conversation = at({"ask:open+rude+deep"});
    CHECK(node(conversation) == "n2");
    REQUIRE(conversation.step_back(5));
    CHECK(node(conversation) == "n1");
    CHECK(conversation.questions_left() == 1);
    CHECK(trust(conversation) == 35);
    REQUIRE(conversation.step_back(6));
    CHECK(trust(conversation) == 55);
    CHECK(conversation.emotion() == scenario::Emotion::Pleased);
    REQUIRE(conversation.answer(dialogue::Asked{"rude"}, 7));
    CHECK(trust(conversation) == 35);
}

TEST_CASE_FIXTURE(Fixture, "the credit of a ranking decides the outcome") {
    CHECK(trust(at({"ask:", "rank:a+b+c+d"})) == 60);
    CHECK(trust(at({"ask:", "rank:b+a+c+d"})) == 60);  // 2 of 8 places off: 75
    CHECK(trust(at({"ask:", "rank:b+a+d+c"})) == 50);
    CHECK(trust(at({"ask:", "rank:d+c+b+a"})) == 40);
    const Conversation waiting = at({"ask:"});
    CHECK_FALSE(waiting.objection(dialogue::Ranked{{"a", "b", "c"}}).empty());
    CHECK_FALSE(waiting.objection(dialogue::Ranked{{"a", "b", "c", "c"}}).empty());
    CHECK_FALSE(waiting.objection(dialogue::Ranked{{"a", "b", "c", "e"}}).empty());
    CHECK_FALSE(waiting.objection(dialogue::Finished{}).empty());
    const Conversation ranked = at({"ask:", "rank:b+a+d+c"});
    CHECK(ranked.decisions().back().credit == doctest::Approx(50));
    CHECK(ranked.decisions().back().reply == 1);
}

TEST_CASE_FIXTURE(Fixture, "best and worst give 1 for each hit and take 1 for each swap") {
    const auto credit = [&](std::string_view word) { return at({"ask:", "@best", word}).decisions().back().credit; };
    CHECK(credit("best:y+x") == 100);
    CHECK(credit("best:y+z") == 75);
    CHECK(credit("best:z+x") == 75);
    CHECK(credit("best:z+y") == 25);
    CHECK(credit("best:x+y") == 0);
    CHECK_FALSE(at({"ask:", "@best"}).objection(dialogue::BestAndWorst{"x", "x"}).empty());
}

TEST_CASE_FIXTURE(Fixture, "ratings are measured by their profile and must differ") {
    const auto credit = [&](std::string_view word) {
        return at({"ask:", "@best", "@best", word}).decisions().back().credit;
    };
    CHECK(credit("rate:p=7+q=4+r=1") == doctest::Approx(100));
    CHECK(credit("rate:p=3+q=2+r=1") == doctest::Approx(100));  // milder, the same profile
    CHECK(credit("rate:p=1+q=4+r=7") == doctest::Approx(0));
    const Conversation waiting = at({"ask:", "@best", "@best"});
    CHECK_FALSE(waiting.objection(dialogue::Rated{{{"p", 4}, {"q", 4}, {"r", 4}}}).empty());
    CHECK_FALSE(waiting.objection(dialogue::Rated{{{"p", 4}, {"q", 8}, {"r", 4}}}).empty());
    CHECK_FALSE(waiting.objection(dialogue::Rated{{{"p", 4}, {"q", 5}}}).empty());
}

TEST_CASE_FIXTURE(Fixture, "in practice a written answer is followed by the trainee's own rating") {
    Conversation conversation = at({"ask:", "@best", "@best", "@best"});
    CHECK_FALSE(conversation.objection(dialogue::Written{" \n", 0}).empty());
    CHECK_FALSE(conversation.objection(dialogue::Written{std::string(201, 'x'), 0}).empty());
    std::string cyrillic;
    for (int i = 0; i < 200; ++i) cyrillic += "ж";
    CHECK(conversation.objection(dialogue::Written{cyrillic, 0}).empty());
    REQUIRE(conversation.answer(dialogue::Written{"Dear Ann,\nyes.", 4}, 9));
    CHECK(conversation.stage() == Stage::SelfRating);
    CHECK(texts(conversation, EntryPart::Written) == std::vector<std::string>{"Dear Ann,\nyes."});
    CHECK_FALSE(conversation.answer(dialogue::SelfRated{{{"planning", 3}}}, 10));
    CHECK_FALSE(conversation.answer(dialogue::SelfRated{{{"listening", 6}}}, 10));
    REQUIRE(conversation.answer(dialogue::SelfRated{{{"listening", 4}}}, 10));
    CHECK(conversation.stage() == Stage::Main);
    CHECK(conversation.decisions().back().self_levels.at("listening") == 4);
    CHECK(texts(conversation, EntryPart::Written) == std::vector<std::string>{"Dear Ann,\nyes."});
    CHECK(node(conversation) == "n6");

    Conversation assessed = at({"ask:", "@best", "@best", "@best"}, dialogue::Purpose::Assessment);
    REQUIRE(assessed.answer(dialogue::Written{"Dear Ann", 0}, 9));
    CHECK(node(assessed) == "n6");
}

TEST_CASE_FIXTURE(Fixture, "messages are answered in story time: late, in order, or not at all") {
    const std::initializer_list<std::string_view> before = {"ask:", "@best", "@best", "@best", "write:"};
    const auto handled = [&](std::string_view word) {
        Conversation conversation = at(before);
        const base::Phrase problem = dialogue::play_word(conversation, word, 1);
        INFO(problem.english());
        REQUIRE(problem.empty());
        return conversation;
    };
    Conversation waiting = at(before);
    CHECK(waiting.messages().size() == 2);  // the third has not arrived
    CHECK_FALSE(waiting.answer(dialogue::Handled{"late-one", "yes"}, 1));
    REQUIRE(waiting.answer(dialogue::Handled{"boss", "now"}, 1));
    CHECK(waiting.story_minutes() == 20);
    REQUIRE(waiting.messages().size() == 2);
    CHECK(waiting.messages()[0].reply == std::optional<std::uint32_t>(0));
    CHECK(waiting.messages()[1].late);
    CHECK(waiting.messages()[1].waits == 20);
    CHECK_FALSE(waiting.answer(dialogue::Handled{"boss", "later"}, 1));
    REQUIRE(waiting.answer(dialogue::Handled{"fire", "call"}, 1));
    CHECK(waiting.story_minutes() == 30);  // the clock jumps on to the message that comes next
    CHECK(waiting.messages().back().waits == 0);

    const std::int64_t start = trust(at(before));
    const Conversation right = handled("handle:fire/call+boss/now+late-one/no");
    CHECK(right.decisions().back().credit == doctest::Approx(100));
    CHECK(trust(right) == start + 10);
    const Conversation wrong = handled("handle:boss/now+fire/call+late-one/no");
    CHECK(wrong.decisions().back().credit == doctest::Approx(100.0 * 2 / 3));
    const Conversation none = handled("handle:");
    CHECK(none.decisions().back().credit == 0);
    CHECK(trust(none) == start - 5);  // the boss was never answered
}

TEST_CASE_FIXTURE(Fixture, "subjects are taken in any order, each once, and the conversation goes on after the last") {
    const std::initializer_list<std::string_view> before = {"ask:", "@best", "@best", "@best", "write:", "handle:"};
    Conversation conversation = at(before);
    CHECK(conversation.replies().size() == 2);
    REQUIRE(dialogue::play_word(conversation, "two", 1).empty());
    CHECK(conversation.replies().size() == 1);
    REQUIRE(dialogue::play_word(conversation, "one", 1).empty());
    CHECK(node(conversation) == "n8");
    Conversation other = at(before);
    REQUIRE(dialogue::play_word(other, "one", 1).empty());
    CHECK_FALSE(dialogue::play_word(other, "one", 1).empty());
    REQUIRE(dialogue::play_word(other, "two", 1).empty());
    CHECK(node(other) == "n8");
}

TEST_CASE_FIXTURE(Fixture, "after the choice the worst reply is asked for, before the client answers") {
    Conversation conversation = at({"ask:", "@best", "@best", "@best", "write:", "handle:", "one", "two", "fair"});
    CHECK(conversation.stage() == Stage::Worst);
    CHECK_FALSE(conversation.has_ended());
    CHECK_FALSE(conversation.choose(0, 1));
    CHECK_FALSE(conversation.answer(dialogue::NamedWorst{"nobody"}, 1));
    REQUIRE(conversation.answer(dialogue::NamedWorst{"poor"}, 1));
    CHECK(conversation.has_ended());
    CHECK(conversation.decisions().back().worst == std::optional<std::uint32_t>(2));
    REQUIRE(conversation.step_back(2));
    CHECK(conversation.stage() == Stage::Worst);
    REQUIRE(conversation.step_back(3));
    CHECK(conversation.stage() == Stage::Main);
    CHECK(conversation.pending() == nullptr);
}

TEST_CASE_FIXTURE(Fixture, "chapters count the days") {
    const Conversation conversation = at({"ask:", "@best", "@best", "@best", "write:"});
    std::vector<std::uint32_t> days;
    for (const dialogue::Entry& entry : conversation.transcript()) {
        if (entry.kind == EntryKind::Chapter) days.push_back(entry.item);
    }
    CHECK(days == std::vector<std::uint32_t>{1, 4});
    CHECK(texts(conversation, EntryPart::Chapter) == std::vector<std::string>{"Monday", "Thursday"});
    CHECK(conversation.text(conversation.transcript().back()) == "Late.");
}

TEST_CASE_FIXTURE(Fixture,
                  "a record of every kind of answer is written, read and replayed exactly, wherever it stops") {
    const std::vector<std::string_view> words = {"ask:open+deep",
                                                 "rank:b+a+c+d",
                                                 "best:z+x",
                                                 "rate:p=6+q=5+r=2",
                                                 "write:listening=2",
                                                 "handle:fire/wait+boss/later",
                                                 "back",
                                                 "handle:",
                                                 "two",
                                                 "one",
                                                 "good~poor"};
    Conversation conversation = begin();
    std::int64_t now_ms = 100;
    for (const std::string_view word : words) {
        INFO(word);
        REQUIRE(dialogue::play_word(conversation, word, now_ms += 50).empty());
        const base::Result<dialogue::Record> read =
            dialogue::read_record(dialogue::write_record(conversation.record()));
        REQUIRE(read);
        CHECK(*read == conversation.record());
        const auto again = dialogue::replay(scenario, *read);
        REQUIRE(std::holds_alternative<Conversation>(again));
        const Conversation& replayed = std::get<Conversation>(again);
        CHECK(replayed.transcript() == conversation.transcript());
        CHECK(replayed.state() == conversation.state());
        CHECK(replayed.stage() == conversation.stage());
        CHECK(replayed.record() == conversation.record());
    }
    CHECK(conversation.has_ended());
}

TEST_CASE_FIXTURE(Fixture, "a draft is kept with the record until its decision is answered") {
    Conversation conversation = at({"ask:", "@best", "@best", "@best"});
    conversation.keep_draft(dialogue::Written{"Dear", 0});
    const base::Result<dialogue::Record> read = dialogue::read_record(dialogue::write_record(conversation.record()));
    REQUIRE(read);
    const auto again = dialogue::replay(scenario, *read);
    REQUIRE(std::holds_alternative<Conversation>(again));
    REQUIRE(std::get<Conversation>(again).draft());
    CHECK(std::get<dialogue::Written>(std::get<Conversation>(again).draft()->answer).text == "Dear");
    REQUIRE(conversation.answer(dialogue::Written{"Dear Ann", 0}, 1));
    CHECK_FALSE(conversation.draft());
}

TEST_CASE_FIXTURE(Fixture, "a record whose answer does not fit is refused with the reason") {
    dialogue::Record record = at({"ask:open", "rank:b+a+c+d"}).record();
    record.inputs.back().answer = dialogue::Ranked{{"a", "a", "b", "c"}};
    const auto again = dialogue::replay(scenario, record);
    REQUIRE(std::holds_alternative<dialogue::ReplayFailure>(again));
    CHECK(std::get<dialogue::ReplayFailure>(again).reason.english().find("place of its own") != std::string::npos);
}

TEST_CASE("a record of format 1 is still read") {
    const base::Result<dialogue::Record> read = dialogue::read_record(R"({"format":1,
        "scenario":{"id":"test","version":1,"hash":"h","file":""},"framework":{"id":"small","hash":"f"},
        "purpose":"practice","seed":"7","language":"en","timer_percent":100,"started_ms":5,"ended_ms":0,"ending":"",
        "inputs":[{"kind":"choose","node":"n1","reply":"a","shown":["b","a"],"locked":["b"],"at_ms":9},
                  {"kind":"step_back","node":"n1","at_ms":12}]})");
    REQUIRE(read);
    REQUIRE(read->inputs.size() == 2);
    CHECK(read->inputs[0].reply == "a");
    CHECK(read->inputs[0].shown[0].locked);
    CHECK(read->inputs[1].kind == dialogue::InputKind::StepBack);
}
