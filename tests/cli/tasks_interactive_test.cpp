// A person at the terminal answers every kind of task, in both languages.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "dialogue/record.h"
#include "dialogue/script.h"
#include "tests/cli/rig.h"
#include "tests/support/every_task.h"

using namespace rapport;
using namespace rapport::cli;

namespace {

constexpr const char* kSeed = "3";
const char* const kBriefWord =
    "brief:kpi=orders/50/8;tasks=feed+search+banner;inputs=list;risks=stock-out;budget=search-ads/70+display/30;"
    "explain=plain";

// The conversation as it stands after these words, which shows in what order things will be asked.
dialogue::Conversation after(const std::vector<std::string>& words) {
    static const testing::EveryTask kFixture;
    dialogue::Conversation conversation = kFixture.start(3);
    for (const std::string& word : words) REQUIRE(dialogue::play_word(conversation, word, 0).empty());
    return conversation;
}

// The numbers under which these items (or explanations) are shown.
std::string numbers_of(const dialogue::Conversation& conversation, const std::vector<std::string>& ids) {
    const std::vector<std::uint32_t> items = conversation.items();
    std::string numbers;
    for (const std::string& id : ids) {
        for (std::size_t place = 0; place < items.size(); ++place) {
            const scenario::Task& task = *conversation.task();
            const std::string& shown =
                task.items.empty() ? task.brief.explanations[items[place]].id : task.items[items[place]].id;
            if (shown == id) numbers.append(numbers.empty() ? "" : " ").append(std::to_string(place + 1));
        }
    }
    return numbers;
}

using Lines = std::vector<std::string>;

// What is typed at each decision of the scenario.
Lines ask_lines() {
    return {"1", "2"};
}
Lines order_lines() {
    return {numbers_of(after({"ask:what-for+how-much"}), {"count", "build", "report"})};
}
Lines pair_lines() {
    return {numbers_of(after({"ask:what-for+how-much", "@best"}), {"hear", "cut"})};
}
Lines marks_lines() {
    const dialogue::Conversation there = after({"ask:what-for+how-much", "@best", "@best"});
    Lines lines;
    for (const std::uint32_t item : there.items())
        lines.push_back(there.task()->items[item].id == "range"  ? "7"
                        : there.task()->items[item].id == "hope" ? "3"
                                                                 : "1");
    return lines;
}
Lines brief_lines() {
    const dialogue::Conversation there = after({"ask:what-for+how-much", "@best", "@best", "@best"});
    return {"1", "50", "8", "2 1 3", "2", "2", "1", "", "70 30", "1", numbers_of(there, {"plain"})};
}

Lines joined(const std::vector<Lines>& parts) {
    Lines all;
    for (const Lines& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

Lines to_the_end() {
    return joined({{""},
                   ask_lines(),
                   order_lines(),
                   pair_lines(),
                   marks_lines(),
                   brief_lines(),
                   {"3", "1", ""},                    // the inputs are put right, and the brief handed over
                   {"№ 1,", "№ 2.", ".", ""},         // the text
                   {"4", ""},                         // the trainee's own levels
                   {"2", "1", "1", "1", "3", "1"},    // the messages
                   {"1", "3"},                        // the reply, and the worst
                   {"", "", "", "", "", "", "", ""},  // the debrief, decision by decision
                   {""}});
}

Outcome type(Rig& rig, const Lines& lines, const std::vector<std::string>& more = {}) {
    rig.interactive = true;
    rig.add_every_task();
    rig.typist.lines = {lines.begin(), lines.end()};
    std::vector<std::string> arguments = {"play", "every-task", "--seed", kSeed, "--record", rig.path("talk.record")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return rig.run(arguments);
}

dialogue::Record record_of(const Rig& rig) {
    const base::Result<dialogue::Record> record = dialogue::read_record(rig.read("talk.record"));
    REQUIRE(record.ok());
    return *record;
}

// The longest word of Latin letters in a text, which a Russian text has none of.
std::string longest_latin_word(const std::string& text) {
    std::string longest;
    std::string word;
    for (const char c : text + " ") {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += c;
            continue;
        }
        if (word.size() > longest.size()) longest = word;
        word.clear();
    }
    return longest;
}

}  // namespace

TEST_CASE("a person answers every kind of task by numbers and reads what came of it") {
    Rig rig;
    const Outcome played = type(rig, to_the_end());
    CHECK(played.code == kFine);
    CHECK(rig.typist.lines.empty());
    const dialogue::Record record = record_of(rig);
    CHECK(record.ending == "good");
    dialogue::Conversation expected =
        after({"ask:what-for+how-much", "@best", "@best", "rate:range=7+hope=3+promise=1", kBriefWord});
    REQUIRE(record.inputs.size() == 13);
    for (std::size_t i = 0; i < expected.record().inputs.size(); ++i) {
        CHECK(record.inputs[i].answer == expected.record().inputs[i].answer);
        CHECK(record.inputs[i].shown == expected.record().inputs[i].shown);
    }
    CHECK(std::get<dialogue::Written>(record.inputs[6].answer).text == "№ 1,\n№ 2.");
    CHECK(std::get<dialogue::SelfRated>(record.inputs[7].answer).levels == std::map<std::string, int>{{"planning", 4}});
    CHECK(std::get<dialogue::Handled>(record.inputs[8].answer) == dialogue::Handled{"stop", "now"});
    CHECK(std::get<dialogue::Handled>(record.inputs[10].answer) == dialogue::Handled{"bill", "friday"});
    CHECK(std::get<dialogue::NamedWorst>(record.inputs[12].answer) == dialogue::NamedWorst{"shrug"});
}

TEST_CASE("what is asked is said in words, with chapters, names and reasons") {
    Rig rig;
    const std::string out = type(rig, to_the_end()).out;
    for (const char* words : {"Day 1. Monday",
                              "Maria Orlova [interested]: I listen in.",
                              "Your task: Ask up to two questions.",
                              "Locked: How much is in stock? (You know of no stock.)",
                              "You can ask 1 more question.",
                              "Day 3. Wednesday",
                              "Your order, the first first:\n  1. Count the lamps",
                              "The best, you say: You need room in the stock.",
                              "7: Between 40 and 60 orders.",
                              "Budget: 90,000 ₽ a month",
                              "Usual: 10 to 100 orders a month",
                              "Who does it? File of goods",
                              "2. Ads specialist",
                              "Your text has 9 characters.",
                              "A good answer, and why\n  Dear Vera, by noon.\n    Why: A time.",
                              "Your level (1–5, Enter leaves it out):",
                              "1. Maria Orlova, a message, new: Look, my cat.",
                              "1. Stopped. (takes no time)",
                              "2. Vera Lind, a call, answered at once",
                              "The clock: 5 min into the story.",
                              "Which reply would have been the worst?"}) {
        INFO(std::string(words));
        CHECK(contains(out, words));
    }
}

TEST_CASE("the debrief sets what was answered beside the key") {
    Rig rig;
    const std::string out = type(rig, to_the_end()).out;
    for (const char* words :
         {"You asked: What are the orders for?\n    Feedback: She told you the reason.",
          "Not asked: How is the weather?", "1. Count the lamps (in its place with you, too)\n     Why: First know.",
          "No time for that. (the worst one here; for you the worst)", "Experts 6.4, you 7: Between 40 and 60 orders.",
          "- Banner: does harm, and is there\n    Why: Nobody looks.", "- File of goods: fine, too", "A good brief:",
          "Planning: level 4 of 5, as you see it; no points come of it", "Vera Lind, a call, answered at once: Stop",
          "Urgency 5 of 5: Every minute costs.", "The worst, as you saw: Who knows.\n  Why: She is left alone.",
          "Your own levels, 1 to 5\n  Planning: 4 (decision 6)"}) {
        INFO(std::string(words));
        CHECK(contains(out, words));
    }
    CHECK(!contains(out, "[count]"));
}

TEST_CASE("in Russian everything is said in Russian") {
    Rig rig;
    const Outcome played = type(rig, to_the_end(), {"--language", "ru"});
    CHECK(record_of(rig).ending == "good");
    std::string own =
        played.out.substr(0, played.out.rfind(rig.path("talk.record")));  // the last line names the record
    while (own.find("Enter") != std::string::npos) own.erase(own.find("Enter"), 5);
    CHECK_MESSAGE(longest_latin_word(own).size() <= 1, longest_latin_word(own));
    CHECK(contains(own, "Ваше задание: Расставьте шаги по порядку."));
    CHECK(contains(own, "Можно задать ещё 1 вопрос."));
}

TEST_CASE("a slip is answered with what is expected, and asked again") {
    Rig rig;
    const Lines lines =
        joined({{"", "2", "x", "9"},
                ask_lines(),
                {"1 2", "1 1 2", "1 2 3 4", "first"},
                order_lines(),
                {"1", "1 1", "1 9"},
                pair_lines(),
                {"8", "7 7 7 7", "4 4 4"},
                marks_lines(),
                {"0", "1", "many", "0", "50", "-1", "8", "1 1", "", "2 1", "3", "2", "2", "5", "1", "1", "0", "1", ""},
                {"q"}});
    const Outcome played = type(rig, lines);
    CHECK(played.code == kFine);
    for (const char* words :
         {"This question is locked: You know of no stock.", "Please type one number from 1 to 3, then Enter.",
          "3 is missing. Type every number once, the first first, for example 3 2 1.", "1 is there twice.",
          "There are only the numbers 1 to 3.", "Type two numbers: that of the best, then that of the worst",
          "The best and the worst cannot be the same.", "Type 3 numbers from 1 (does harm) to 7 (just right)",
          "If all ratings are equal, they say nothing", "Type the figure that is to be reached",
          "Type a whole number of weeks from today, at least 1.", "Type numbers from 1 to 3, each once",
          "There is one channel, Search ads: the whole budget goes there."}) {
        INFO(std::string(words));
        CHECK(contains(played.out, words));
    }
    CHECK(record_of(rig).inputs.size() == 6);
}

TEST_CASE("“b” takes the last input back: a question, a rating, a part of the brief, a whole answer") {
    Rig rig;
    const Lines lines =
        joined({{"", "b", "3", "b", "1", "2"},  // the weather was not asked after all
                {"3 2 1", "b"},
                order_lines(),
                pair_lines(),
                {"5", "b"},
                marks_lines(),
                {"1", "50", "b", "60", "b", "b", "b", "назад"},  // out of the brief, back to the ratings
                {"b", "q"}});
    const Outcome played = type(rig, lines);
    CHECK(contains(played.out, "There is nothing to take back yet."));
    CHECK(contains(played.out, "Back to decision 4."));
    const dialogue::Record record = record_of(rig);
    const auto is_back = [](const dialogue::Input& input) { return input.kind == dialogue::InputKind::StepBack; };
    CHECK(std::count_if(record.inputs.begin(), record.inputs.end(), is_back) == 5);
}

TEST_CASE("nothing asked, and messages left, need Enter twice") {
    Rig rig;
    const Outcome played = type(rig, {"", "", "", "q"});
    CHECK(contains(played.out, "You have asked nothing yet. Enter once more goes on without asking."));
    CHECK(std::holds_alternative<dialogue::Finished>(record_of(rig).inputs.at(0).answer));
}

TEST_CASE("help, facts and the conversation so far can be read in the middle of a task") {
    Rig rig;
    const Outcome played = type(rig, {"", "1", "?", "f", "t", "q"});
    CHECK(contains(played.out, "An empty line ends the asking"));
    CHECK(contains(played.out, "The shop: Sells lamps."));
    const std::size_t first = played.out.find("The stock is full.");
    CHECK(played.out.find("The stock is full.", first + 1) != std::string::npos);
}

TEST_CASE("a conversation left in the middle of a task is resumed there") {
    Rig rig;
    type(rig, {"", "1", "q"});
    rig.typist.lines = {"", "q"};
    const Outcome resumed = rig.run({"play", "--from", rig.path("talk.record")});
    CHECK(contains(resumed.out, "Asked already: What are the orders for?"));
    CHECK(record_of(rig).inputs.size() == 2);
}

TEST_CASE("a keyboard that is closed in the middle of a text or a brief is no failure") {
    for (const Lines& last : {Lines{"Dear Vera,"}, Lines{}}) {
        Rig rig;
        const Lines lines =
            joined({{""}, ask_lines(), order_lines(), pair_lines(), marks_lines(), brief_lines(), {""}, last});
        CHECK(type(rig, lines).code == kFine);
    }
    Rig rig;
    const Lines brief = brief_lines();
    for (std::size_t count = 0; count <= brief.size(); ++count) {
        const Lines lines = joined({{""},
                                    ask_lines(),
                                    order_lines(),
                                    pair_lines(),
                                    marks_lines(),
                                    Lines(brief.begin(), brief.begin() + static_cast<std::ptrdiff_t>(count))});
        std::filesystem::remove(rig.path("talk.record"));
        CHECK(type(rig, lines).code == kFine);
    }
}
