// Answers: what a trainee puts into a decision, as values with the author's ids, so that a record can be read without
// the program that wrote it. A choice of a reply is not one of them: it goes by its place among the shown ones.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace rapport::dialogue {

// Ask: one question. Interrupt: an answer to one message.
struct Asked {
    std::string question;
    friend bool operator==(const Asked&, const Asked&) = default;
};
struct Handled {
    std::string message, reply;
    friend bool operator==(const Handled&, const Handled&) = default;
};
// Ask, Interrupt: nothing more.
struct Finished {
    friend bool operator==(const Finished&, const Finished&) = default;
};

// Rank: all items, first to last.
struct Ranked {
    std::vector<std::string> items;
    friend bool operator==(const Ranked&, const Ranked&) = default;
};
struct BestAndWorst {
    std::string best, worst;
    friend bool operator==(const BestAndWorst&, const BestAndWorst&) = default;
};
// Rate: every item, 1 to 7; not all the same.
struct Rated {
    std::map<std::string, int> ratings;
    friend bool operator==(const Rated&, const Rated&) = default;
};

// Brief: ids of the catalogue and of the scenario; 0 and "" where nothing was put in yet.
struct BriefedTask {
    std::string task, specialist;
    friend bool operator==(const BriefedTask&, const BriefedTask&) = default;
};
struct Briefed {
    std::string kpi;
    double target = 0;
    int weeks = 0;
    std::vector<BriefedTask> tasks;  // in the order in which they are to be done
    std::vector<std::string> inputs, risks;
    std::map<std::string, int> budget;  // per channel, in percent of the whole
    std::string explanation;
    friend bool operator==(const Briefed&, const Briefed&) = default;
};

struct Written {
    std::string text;
    int pasted = 0;  // characters that came from the clipboard
    friend bool operator==(const Written&, const Written&) = default;
};

// After a choice: the reply held to be the worst.
struct NamedWorst {
    std::string reply;
    friend bool operator==(const NamedWorst&, const NamedWorst&) = default;
};
// After Write, in practice: levels 1 to 5 of the anchored scale; a competency left out was not rated.
struct SelfRated {
    std::map<std::string, int> levels;
    friend bool operator==(const SelfRated&, const SelfRated&) = default;
};

using Answer = std::variant<std::monostate, Asked, Handled, Finished, Ranked, BestAndWorst, Rated, Briefed, Written,
                            NamedWorst, SelfRated>;

}  // namespace rapport::dialogue
