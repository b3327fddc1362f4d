#include <doctest/doctest.h>

#include <variant>

#include "base/random.h"
#include "dialogue/conversation.h"
#include "scenario_io/load.h"
#include "tests/support/small_framework.h"

using namespace rapport;
using dialogue::Conversation;
using dialogue::Record;

namespace {

const char* const kNodes = R"JSON(
{"id":"n1","decision":{"time_limit":{"seconds":10,"reply":"b"},"replies":[
   {"id":"a","text":"A","effects":["trust -= 9"],"evidence":{"listening.good":1},"next":{"random":[{"to":"n2"},{"to":"n3"}]}},
   {"id":"b","text":"B","effects":["trust += 9"],"next":"n2"},
   {"id":"c","text":"C","when":"trust > 60","locked_reason":"Not yet","next":"n3"}]}},
{"id":"n2","next":[{"when":"trust > 70","to":"end"},{"to":"n4"}]},
{"id":"n3","effects":["trust += 1"],"next":"n4"},
{"id":"n4","decision":{"replies":[{"id":"x","text":"X","next":"n1"},{"id":"y","text":"Y","next":"end"},{"id":"z","text":"Z","next":"n1"}]}},
{"id":"end","ending":{"outcome":"mixed","title":"End","text":"End"}})JSON";

const char* const kHead =
    R"("variables":{"trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":"Trust"}},"loops":{"max_visits":5,"exit":"end"},)";

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    std::string json = testing::scenario_json(kNodes, R"(["listening"])", kHead);
    scenario::ScenarioPtr scenario = testing::load(json, *framework);

    // A conversation of random inputs, step backs and time-outs included.
    Conversation random_conversation(std::uint64_t seed) const {
        base::Random random(seed);
        dialogue::StartOptions options;
        options.seed = random.next();
        options.language = "ru";
        options.now_ms = 1'700'000'000'000;
        Conversation conversation = Conversation::start(scenario, options);
        std::int64_t now = options.now_ms;
        for (int step = 0; step < 40 && !conversation.has_ended(); ++step) {
            now += 1 + random.below(5000);
            const std::uint32_t what = random.below(10);
            if (what == 0)
                conversation.step_back(now);
            else if (what == 1)
                conversation.time_out(now);
            else
                conversation.choose(random.below(3), now);
        }
        return conversation;
    }

    std::string refusal(const Record& record) const {
        const auto result = dialogue::replay(scenario, record);
        const auto* failure = std::get_if<dialogue::ReplayFailure>(&result);
        return failure == nullptr ? std::string() : failure->reason.english();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "replaying the record of any conversation gives the same conversation, bit for bit") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const Conversation original = random_conversation(seed);
        const auto record = dialogue::read_record(dialogue::write_record(original.record()));
        REQUIRE(record.ok());
        CHECK(*record == original.record());
        const auto replayed = dialogue::replay(scenario, *record);
        REQUIRE(std::holds_alternative<Conversation>(replayed));
        const Conversation& again = std::get<Conversation>(replayed);
        CHECK(again.record() == original.record());
        CHECK(again.transcript() == original.transcript());
        CHECK(again.state() == original.state());
        CHECK(again.replies() == original.replies());
    }
}

TEST_CASE_FIXTURE(Fixture, "a record of a changed scenario is refused with both content hashes") {
    const Conversation original = random_conversation(7);
    std::string changed = json;
    changed.replace(changed.find("A situation"), 11, "B situation");
    const scenario::ScenarioPtr other = testing::load(changed, *framework);
    const auto result = dialogue::replay(other, original.record());
    REQUIRE(std::holds_alternative<dialogue::ReplayFailure>(result));
    const std::string reason = std::get<dialogue::ReplayFailure>(result).reason.english();
    CHECK(reason.find(scenario->content_hash.substr(0, 12)) != std::string::npos);
    CHECK(reason.find(other->content_hash.substr(0, 12)) != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a record that was tampered with is refused with the number of the input") {
    Conversation conversation =
        Conversation::start(scenario, {3, dialogue::Purpose::Practice, "en", 100, 0, {}, {}, {}});
    conversation.time_out(10);
    const Record good = conversation.record();
    CHECK(refusal(good).empty());
    Record bad = good;
    bad.scenario_id = "other";
    CHECK(refusal(bad).find("other") != std::string::npos);
    bad = good;
    bad.inputs[0].reply = "c";
    CHECK(refusal(bad).find("Input 1") != std::string::npos);
    bad = good;
    bad.inputs[0].node = "n4";
    CHECK(refusal(bad).find("stands at “n1”") != std::string::npos);
    bad = good;
    std::swap(bad.inputs[0].shown[0], bad.inputs[0].shown[1]);
    CHECK(refusal(bad).find("other replies") != std::string::npos);
    bad = good;
    bad.seed += 1;
    bad.ending = "end";
    CHECK_FALSE(refusal(bad).empty());
    bad = good;
    bad.language = "de";
    CHECK(refusal(bad).find("“de”") != std::string::npos);
    bad = good;
    bad.inputs.insert(bad.inputs.begin(), {dialogue::InputKind::StepBack, "n1", {}, {}, 1});
    CHECK(refusal(bad).find("none to take back") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a file that is no record is an error, never a crash, whatever byte it ends at") {
    const std::string text = dialogue::write_record(random_conversation(11).record());
    for (std::size_t length = 0; length + 2 < text.size(); ++length) {
        CHECK_FALSE(dialogue::read_record(std::string_view(text).substr(0, length)).ok());
    }
    CHECK_FALSE(dialogue::read_record("[]").ok());
    CHECK_FALSE(dialogue::read_record("{\"format\": 2}").ok());
    std::string seed = text;
    seed.replace(seed.find("\"seed\": \""), 9, "\"seed\": \"x");
    CHECK(dialogue::read_record(seed).error().message.find("seed") != std::string::npos);
}
