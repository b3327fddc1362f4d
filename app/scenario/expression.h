// The expression language of conditions and effects (scenarios/README.md, "Expressions").
// An expression is checked completely when it is read: names, types, ranges, divisors. Evaluation then cannot fail:
// arithmetic saturates at the limits of 64 bits, and a divisor is proven never to be zero.
// Values; immutable after parsing; evaluation is safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.h"

namespace rapport::scenario {

enum class Type : std::uint8_t { Integer, Boolean };

inline constexpr std::size_t kMaxExpressionLength = 500;
inline constexpr int kMaxExpressionDepth = 32;
inline constexpr std::int64_t kMaxVariableValue = 1'000'000;

struct Variable {
    std::string name;
    Type type = Type::Integer;
    std::int64_t start = 0;  // booleans: 0 or 1
    std::int64_t min = 0;
    std::int64_t max = 1;
    bool shown = false;
};

// What an expression may refer to. Borrowed for the time of parsing.
struct Scope {
    std::span<const Variable> variables;
    // Index of a node id, or nothing. `node_names` serve the "did you mean" hints.
    std::optional<std::uint32_t> (*find_node)(const void* context, std::string_view id) = nullptr;
    const void* context = nullptr;
    std::span<const std::string_view> node_names;
};

enum class Operation : std::uint8_t {
    Constant, Variable, Visits,
    Or, And, Not, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Add, Subtract, Multiply, Divide, Remainder, Negate, Minimum, Maximum
};

struct Instruction {
    Operation operation;
    std::int64_t operand;  // constant, variable index or node index
    friend bool operator==(const Instruction&, const Instruction&) = default;
};

// Smallest and largest value an expression can have, from the ranges of its variables.
struct Range {
    std::int64_t min = 0;
    std::int64_t max = 0;
};

// A checked expression in postfix order. An empty one has no instructions.
struct Expression {
    std::string source;
    std::vector<Instruction> code;
    Type type = Type::Boolean;
    Range range;

    bool empty() const { return code.empty(); }
    friend bool operator==(const Expression& a, const Expression& b) { return a.source == b.source && a.code == b.code; }
};

// `variable = value`, already reduced: `x += 5` has the value `x + 5`.
struct Effect {
    std::uint32_t variable = 0;
    Expression value;
    friend bool operator==(const Effect&, const Effect&) = default;
};

// What is wrong with an expression: a diagnostic without its place, and the byte offset inside the expression.
struct ExpressionProblem {
    Code code;
    std::size_t offset = 0;
    base::Phrase message;
    base::Phrase hint;
};

template <typename T>
struct Parsed {
    T value;
    std::optional<ExpressionProblem> problem;  // the first one found; `value` is then empty
};

Parsed<Expression> parse_condition(std::string_view source, const Scope& scope);
Parsed<Effect> parse_effect(std::string_view source, const Scope& scope);

// The current values an expression is evaluated against: one entry per variable; `visits(context, node)` counts entries.
struct Values {
    const std::int64_t* variables = nullptr;
    std::int64_t (*visits)(const void* context, std::uint32_t node) = nullptr;
    const void* context = nullptr;
};

// The value; truth values are 0 and 1. The empty expression is true.
std::int64_t evaluate(std::span<const Instruction> code, const Values& values);

}  // namespace rapport::scenario
