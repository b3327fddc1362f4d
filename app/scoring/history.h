// History: what is kept of a person's practice, as plain values: finished and open attempts, answers given in drills.
// Written and read by store, understood by report; both stand above this layer. Everything in it is derived from
// records or is a record itself; what is concluded from it (what to repeat, what to do next) is stored nowhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rapport::scoring {

struct KeptScore {
    std::string competency;
    std::optional<double> score;           // 0..100; nothing = not observed
    std::optional<double> standard_error;  // same unit
    int opportunities = 0;
    friend bool operator==(const KeptScore&, const KeptScore&) = default;
};

// A myth that some reply of an attempt would have fallen for.
struct KeptMyth {
    std::string myth;
    int offered = 0;     // decisions in which one could fall for it
    int fallen_for = 0;  // decisions in which the reply given did
    friend bool operator==(const KeptMyth&, const KeptMyth&) = default;
};

// Times are milliseconds since 1970 UTC.
struct KeptAttempt {
    std::string id, scenario;
    std::string content_hash;  // of the scenario as played
    std::int64_t started_ms = 0, updated_ms = 0;
    std::optional<std::int64_t> ended_ms;  // absent while the conversation is open
    std::string ending;                    // id of the ending node
    std::optional<double> overall;         // 0..100
    std::vector<KeptScore> scores;
    std::vector<KeptMyth> myths;
    friend bool operator==(const KeptAttempt&, const KeptAttempt&) = default;
};

// A decision of a scenario answered on its own, in a drill.
struct DrillAnswer {
    std::string drill;  // id of the drill
    int position = 0;   // in the drill, from 0
    std::string scenario;
    std::string content_hash;  // of the scenario as shown
    std::string node, reply, competency;
    int points = 0, lowest = 0, highest = 0;  // of the reply given; among the replies shown
    std::int64_t at_ms = 0;
    double scaled() const { return highest == lowest ? 0 : 100.0 * (points - lowest) / (highest - lowest); }
    friend bool operator==(const DrillAnswer&, const DrillAnswer&) = default;
};

struct History {
    std::vector<KeptAttempt> attempts;       // by their start, the oldest first
    std::vector<DrillAnswer> drill_answers;  // the oldest first
};

}  // namespace rapport::scoring
