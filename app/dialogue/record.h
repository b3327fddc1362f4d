// The record of a conversation: what it was started with and every input with its time. The record is the truth:
// replaying it gives the same conversation, bit for bit, and scores are derived from it. It never holds points or
// texts. A value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "dialogue/answer.h"

namespace rapport::dialogue {

enum class Purpose : std::uint8_t { Practice, Assessment };
enum class InputKind : std::uint8_t { Choose, TimeOut, StepBack, Task };

struct ShownId {
    std::string reply;
    bool locked = false;
    friend bool operator==(const ShownId&, const ShownId&) = default;
};

struct Input {
    InputKind kind = InputKind::Choose;
    std::string node;            // id of the decision
    std::string reply;           // Choose, TimeOut: id of the reply given
    std::vector<ShownId> shown;  // replies, questions, messages or items in the order shown; empty for StepBack
    std::int64_t at_ms = 0;      // since the start of the conversation
    dialogue::Answer answer{};   // InputKind::Task
    friend bool operator==(const Input&, const Input&) = default;
};

// What has been prepared for the decision that waits, and not yet given.
struct Draft {
    std::string node;
    dialogue::Answer answer;
    friend bool operator==(const Draft&, const Draft&) = default;
};

struct Record {
    std::string scenario_id;
    int scenario_version = 1;
    std::string scenario_hash;
    std::string scenario_file;  // where it was read from: a hint for finding it again, nothing more
    std::string framework_id;
    std::string framework_hash;
    Purpose purpose = Purpose::Practice;
    std::uint64_t seed = 0;
    std::string language;
    int timer_percent = 100;      // 100, 150 or 200: time limits stretched; 0: off
    std::int64_t started_ms = 0;  // since 1970, UTC
    std::int64_t ended_ms = 0;    // 0 while it runs
    std::string ending;           // id of the ending node, empty while it runs
    std::vector<Input> inputs;
    std::optional<Draft> draft;
    friend bool operator==(const Record&, const Record&) = default;
};

// JSON, format 2, two-space indentation, fields in fixed order.
std::string write_record(const Record& record);
// The record, or an error that says what is wrong with the file. Reads formats 1 and 2. Unknown fields are ignored.
// Bounded: 10 000 inputs, 16 MiB.
base::Result<Record> read_record(std::string_view source);

}  // namespace rapport::dialogue
