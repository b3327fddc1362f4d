// The scenario as an author writes it, as plain values (scenarios/README.md describes every field).
// Read and checked by scenario_io; immutable afterwards and safe to share between threads.
// Invariant of a loaded scenario: every reference resolves, every expression is checked, every text is complete.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "scenario/catalogue.h"
#include "scenario/expression.h"
#include "scenario/line.h"
#include "scenario/task.h"
#include "scenario/text.h"

namespace rapport::scenario {

// Stands for a reference that does not resolve; never in a loaded scenario.
inline constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

enum class Outcome : std::uint8_t { Success, Mixed, Failure };
enum class Age : std::uint8_t { Young, Middle, Senior };
enum class HairStyle : std::uint8_t { Bald, Short, SidePart, Curly, Receding, Long, Bob, Bun };
enum class Beard : std::uint8_t { None, Stubble, Moustache, Full };
enum class Glasses : std::uint8_t { None, Round, Square };
enum class ClothesStyle : std::uint8_t { TShirt, Shirt, Suit, Sweater, Hoodie, Blouse };

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

// What the portrait is drawn from.
struct Looks {
    Age age = Age::Middle;
    Colour skin, hair_colour, clothes_colour;
    HairStyle hair_style = HairStyle::Short;
    Beard beard = Beard::None;
    Glasses glasses = Glasses::None;
    ClothesStyle clothes_style = ClothesStyle::Shirt;
    friend bool operator==(const Looks&, const Looks&) = default;
};

struct Client {
    Text name, role, company, temperament;
    Looks looks;
};

// Somebody else who speaks or writes: a specialist, the boss, another client.
struct Contact {
    std::string id;
    Text name, role;
    Looks looks;
};

struct Fact {
    std::string id;
    Text title, text;
};

struct Briefing {
    Text setting, situation;
    std::vector<Text> goals;
    std::vector<Fact> facts;
    std::vector<std::string> scored;  // competency ids
};

// One way on. In a conditional target the first branch whose condition holds is taken; in a random one a draw by
// weight.
struct Branch {
    Expression when;
    std::uint32_t weight = 1;
    std::uint32_t node = 0;  // index into Scenario::nodes
};

struct Target {
    bool random = false;
    std::vector<Branch> branches;  // a plain jump has one; empty = no target
};

// What can be said at a decision; of a task other than Choose, an outcome: how it goes on after an answer of that
// credit.
struct Reply {
    std::string id;
    Text text;  // of an outcome it may be empty
    Expression when;
    Text locked_reason;  // not empty: shown but locked while `when` does not hold
    std::vector<Effect> effects;
    std::vector<Evidence> evidence;
    Text feedback;
    std::string myth;  // empty: none
    bool only_on_timeout = false;
    bool once = false;  // can be given only once in a conversation
    int from = 0;       // an outcome: the least credit it is for, 0..100
    Target next;
};

struct TimeLimit {
    int seconds = 0;          // 0: no limit
    std::uint32_t reply = 0;  // index into Decision::replies
};

struct Decision {
    std::vector<Reply> replies;  // of a task other than Choose its outcomes, the best first
    int weight = 1;              // 1..10
    bool keep_order = false;
    TimeLimit time_limit;
    Target exhausted;            // where to go on when no reply is left, because each has been given once
    std::unique_ptr<Task> task;  // null: choose one reply, and nothing else is asked
    TaskKind kind() const { return task ? task->kind : TaskKind::Choose; }
};

struct Ending {
    Outcome outcome = Outcome::Mixed;
    Text title, text;
};

enum class NodeKind : std::uint8_t { Jump, Decision, Ending };

// A new chapter begins with a node: some days have passed.
struct Chapter {
    Text title;
    int days = 0;  // 0..365
};

struct Node {
    std::string id;
    std::unique_ptr<Chapter> chapter;
    std::vector<Effect> effects;
    std::vector<Line> lines;
    NodeKind kind = NodeKind::Ending;
    Target next;                         // kind Jump
    std::unique_ptr<Decision> decision;  // kind Decision
    std::unique_ptr<Ending> ending;      // kind Ending
};

struct Loops {
    int max_visits = 0;      // 0: the scenario has no loops
    std::uint32_t exit = 0;  // index of an ending node
};

struct Scenario {
    std::string id;
    int version = 1;
    std::string framework;
    std::vector<std::string> languages;
    std::string default_language;
    Text title, summary;
    std::vector<std::string> tags;
    int difficulty = 1;  // 1..5
    int minutes = 1;     // 1..120
    Client client;
    std::vector<Contact> contacts;
    Briefing briefing;
    CataloguePtr catalogue;  // what briefs are made of; null if no task asks for one
    std::vector<Variable> variables;
    std::vector<Text> variable_titles;  // one per variable, empty if not shown
    Loops loops;
    std::uint32_t start = 0;
    std::vector<Node> nodes;
    std::string content_hash;  // of the bytes of the file, and of the fragments and the catalogue it uses

    // The text in `language`, or in the scenario's default language.
    const std::string& text(const Text& text, std::string_view language) const {
        return text.in(language, default_language);
    }
    bool speaks(std::string_view language) const;
};

using ScenarioPtr = std::shared_ptr<const Scenario>;

// Index of the node with this id, or nodes.size(). Linear.
std::size_t find_node(const Scenario& scenario, std::string_view id);
// Index of the reply with this id, or replies.size().
std::size_t find_reply(const Decision& decision, std::string_view id);

}  // namespace rapport::scenario
