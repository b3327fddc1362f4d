#include "dialogue/conversation.h"

#include <doctest/doctest.h>

#include <set>
#include <variant>

#include "tests/support/small_framework.h"

using namespace rapport;
using dialogue::Conversation;
using dialogue::EntryKind;

namespace {

const char* const kNodes = R"JSON(
{"id":"n1","effects":["trust += 5"],"lines":[
   {"text":{"en":"Hello","ru":"Привет"},"emotion":"angry"},
   {"variants":[{"when":"trust >= 90","text":"You again"},{"when":"trust >= 55","text":"Well then","emotion":"pleased"},{"text":"Hm"}]},
   {"when":"trust > 90","text":"Never said"},
   {"speaker":"narrator","text":"A pause"}],
 "decision":{"time_limit":{"seconds":10,"reply":"silence"},"replies":[
   {"id":"ask","text":{"en":"Why?","ru":"Почему?"},"effects":["trust += 60"],"evidence":{"listening.good":2},"next":"n2"},
   {"id":"tell","text":"Listen","effects":["trust -= 70"],"evidence":{"listening.bad":1},"next":"n2"},
   {"id":"secret","text":"Secret","when":"trust > 90","next":"n2"},
   {"id":"locked","text":"Locked","when":"trust > 90","locked_reason":"Win trust first","next":"n2"},
   {"id":"silence","text":"...","only_on_timeout":true,"effects":["trust -= 1"],"evidence":{"listening.bad":2},"next":"n2"}]}},
{"id":"n2","lines":[{"text":"And?","emotion":"tired"}],"next":[{"when":"trust == 100","to":"happy"},{"to":"draw"}]},
{"id":"draw","next":{"random":[{"to":"left","weight":3},{"to":"right"}]}},
{"id":"left","lines":[{"text":"Left"}],"next":"last"},
{"id":"right","lines":[{"text":"Right"}],"next":"last"},
{"id":"last","decision":{"keep_order":true,"replies":[{"id":"a","text":"A","next":"sad"},{"id":"b","text":"B","next":"happy"}]}},
{"id":"happy","ending":{"outcome":"success","title":"Good","text":"It went well"}},
{"id":"sad","ending":{"outcome":"failure","title":"Bad","text":"It did not"}})JSON";

dialogue::StartOptions options(std::uint64_t seed = 1) {
    dialogue::StartOptions start;
    start.seed = seed;
    start.language = "ru";
    start.now_ms = 1000;
    start.framework_id = "small";
    return start;
}

std::size_t position_of(const Conversation& conversation, std::string_view reply) {
    for (std::size_t i = 0; i < conversation.replies().size(); ++i) {
        if (conversation.decision()->replies[conversation.replies()[i].reply].id == reply) return i;
    }
    return conversation.replies().size();
}

struct Fixture {
    scenario::FrameworkPtr framework = testing::small_framework();
    scenario::ScenarioPtr scenario = testing::load(testing::scenario_json(kNodes), *framework);
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "a conversation begins with the client's lines as the variables stand after the node's effects") {
    const Conversation conversation = Conversation::start(scenario, options());
    REQUIRE(conversation.transcript().size() == 3);
    CHECK(conversation.text(conversation.transcript()[0]) == "Привет");
    CHECK(conversation.text(conversation.transcript()[0], "en") == "Hello");
    CHECK(conversation.text(conversation.transcript()[1]) == "Well then");
    CHECK(conversation.transcript()[2].kind == EntryKind::Narrator);
    CHECK(conversation.emotion() == scenario::Emotion::Pleased);
    CHECK(conversation.state().variables[0] == 55);
}

TEST_CASE_FIXTURE(Fixture, "replies are available, locked with a reason, or hidden; silence is never listed") {
    const Conversation conversation = Conversation::start(scenario, options());
    REQUIRE(conversation.replies().size() == 3);
    CHECK(position_of(conversation, "secret") == 3);
    CHECK(position_of(conversation, "silence") == 3);
    CHECK(conversation.replies()[position_of(conversation, "locked")].state == dialogue::ReplyState::Locked);
    CHECK(conversation.replies()[position_of(conversation, "ask")].state == dialogue::ReplyState::Available);
}

TEST_CASE_FIXTURE(Fixture, "the order of replies comes from the seed, unless the author keeps it") {
    std::set<std::vector<std::uint32_t>> orders;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Conversation conversation = Conversation::start(scenario, options(seed));
        const Conversation again = Conversation::start(scenario, options(seed));
        CHECK(conversation.replies() == again.replies());
        std::vector<std::uint32_t> order;
        for (const auto& shown : conversation.replies()) order.push_back(shown.reply);
        orders.insert(order);
        Conversation kept = conversation;
        REQUIRE(kept.choose(position_of(kept, "tell"), 2000));
        CHECK(kept.replies()[0].reply == 0);
        CHECK(kept.replies()[1].reply == 1);
    }
    CHECK(orders.size() == 6);
}

TEST_CASE_FIXTURE(Fixture, "a locked reply and a position that is not shown change nothing") {
    Conversation conversation = Conversation::start(scenario, options());
    const dialogue::Record before = conversation.record();
    CHECK_FALSE(conversation.choose(position_of(conversation, "locked"), 2000));
    CHECK_FALSE(conversation.choose(17, 2000));
    CHECK(conversation.record() == before);
    CHECK(conversation.transcript().size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "effects are clamped to the variable's range and steer conditional jumps") {
    Conversation conversation = Conversation::start(scenario, options());
    REQUIRE(conversation.choose(position_of(conversation, "ask"), 2500));
    CHECK(conversation.state().variables[0] == 100);
    REQUIRE(conversation.has_ended());
    CHECK(conversation.ending()->outcome == scenario::Outcome::Success);
    CHECK(conversation.record().ending == "happy");
    CHECK(conversation.record().ended_ms == 2500);
    CHECK(conversation.record().inputs[0].at_ms == 1500);
    CHECK_FALSE(conversation.choose(0, 3000));
}

TEST_CASE_FIXTURE(Fixture, "running out of time gives the reply that the author named") {
    Conversation conversation = Conversation::start(scenario, options());
    CHECK(conversation.time_limit_ms() == 10'000);
    REQUIRE(conversation.time_out(12'000));
    CHECK(conversation.state().variables[0] == 54);
    CHECK(conversation.transcript()[3].kind == EntryKind::Silence);
    CHECK(conversation.decisions()[0].timed_out);
    CHECK_FALSE(conversation.time_limit_ms().has_value());
    CHECK_FALSE(conversation.time_out(13'000));
}

TEST_CASE_FIXTURE(Fixture, "time limits stretch, and can be off") {
    dialogue::StartOptions slow = options();
    slow.timer_percent = 150;
    CHECK(Conversation::start(scenario, slow).time_limit_ms() == 15'000);
    slow.timer_percent = 0;
    CHECK_FALSE(Conversation::start(scenario, slow).time_limit_ms().has_value());
}

TEST_CASE_FIXTURE(Fixture, "random jumps are drawn by weight from the seed") {
    int left = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        Conversation conversation = Conversation::start(scenario, options(seed));
        REQUIRE(conversation.choose(position_of(conversation, "tell"), 2000));
        left += conversation.text(conversation.transcript().back()) == "Left" ? 1 : 0;
    }
    CHECK(left > 1400);  // 3 of 4, within about five standard deviations
    CHECK(left < 1600);
}

TEST_CASE_FIXTURE(Fixture, "stepping back restores everything that was said and known, and the record tells of it") {
    Conversation conversation = Conversation::start(scenario, options());
    const Conversation fresh = conversation;
    CHECK_FALSE(conversation.can_step_back());
    REQUIRE(conversation.choose(position_of(conversation, "tell"), 2000));
    REQUIRE(conversation.choose(0, 2100));
    CHECK(conversation.has_ended());
    REQUIRE(conversation.step_back_to(0, 2200));
    CHECK(conversation.transcript() == fresh.transcript());
    CHECK(conversation.state() == fresh.state());
    CHECK(conversation.replies() == fresh.replies());
    CHECK(conversation.emotion() == fresh.emotion());
    CHECK(conversation.record().ending.empty());
    CHECK(conversation.record().inputs.size() == 4);
    REQUIRE(conversation.choose(position_of(conversation, "ask"), 2300));
    CHECK(conversation.has_ended());
}

TEST_CASE_FIXTURE(Fixture, "in an assessment nothing can be taken back") {
    dialogue::StartOptions assessment = options();
    assessment.purpose = dialogue::Purpose::Assessment;
    Conversation conversation = Conversation::start(scenario, assessment);
    REQUIRE(conversation.choose(position_of(conversation, "tell"), 2000));
    CHECK_FALSE(conversation.can_step_back());
    CHECK_FALSE(conversation.step_back(2100));
    CHECK(conversation.decisions().size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "what if plays another reply in the same moment without touching the conversation") {
    Conversation conversation = Conversation::start(scenario, options());
    REQUIRE(conversation.choose(position_of(conversation, "tell"), 2000));
    const dialogue::Alternative other = dialogue::what_if(conversation, conversation.decisions()[0], 0);
    CHECK(other.ends);
    CHECK(scenario->nodes[other.after.node].id == "happy");
    REQUIRE(other.said.size() == 1);
    CHECK(conversation.text(other.said[0]) == "And?");
    const dialogue::Alternative same =
        dialogue::what_if(conversation, conversation.decisions()[0], conversation.decisions()[0].reply);
    CHECK(same.after == conversation.state());
}

TEST_CASE("a loop ends at its exit when a node would be entered once too often") {
    const scenario::FrameworkPtr framework = testing::small_framework();
    const scenario::ScenarioPtr scenario =
        testing::load(testing::scenario_json(R"JSON(
{"id":"n1","decision":{"keep_order":true,"replies":[
  {"id":"again","text":"Again","evidence":{"listening.good":1},"next":"n2"},{"id":"stop","text":"Stop","next":"end"}]}},
{"id":"n2","lines":[{"when":"visits('n2') == 2","text":"Twice"}],"next":"n1"},
{"id":"end","ending":{"outcome":"mixed","title":"End","text":"End"}},
{"id":"worn","ending":{"outcome":"failure","title":"Worn out","text":"Enough"}})JSON",
                                             R"(["listening"])", R"("loops":{"max_visits":3,"exit":"worn"},)"),
                      *framework);
    Conversation conversation = Conversation::start(scenario, options());
    REQUIRE(conversation.choose(0, 1));
    CHECK(conversation.transcript().size() == 1);
    REQUIRE(conversation.choose(0, 2));
    REQUIRE(conversation.transcript().size() == 3);
    CHECK(conversation.text(conversation.transcript()[2]) == "Twice");
    REQUIRE(conversation.choose(0, 3));
    REQUIRE(conversation.has_ended());
    CHECK(conversation.record().ending == "worn");
}
