// The expression language of conditions and effects (scenarios/README.md, "Expressions").
// An expression is checked completely when it is read: names, types, ranges, divisors. Evaluation then cannot fail:
// arithmetic saturates at the limits of 64 bits, and a divisor is proven never to be zero.
// Values; immutable after parsing; evaluation is safe from any thread.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

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
    Constant,
    Variable,
    Visits,
    Or,
    And,
    Not,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    Negate,
    Minimum,
    Maximum
};

struct Instruction {
    Operation operation;
    std::int32_t operand;  // constant, variable index or node index
    friend bool operator==(const Instruction&, const Instruction&) = default;
};

// The instructions of one expression; immutable. Up to three, as “trust += 5” has, stand inside the value: a large
// scenario has hundreds of thousands of effects, and getting memory for each of them takes longer than reading it.
class Instructions {
  public:
    Instructions() = default;
    explicit Instructions(std::span<const Instruction> from);
    Instructions(const Instructions& other) : Instructions(std::span(other.begin(), other.size())) {}
    Instructions(Instructions&& other) noexcept
        : m_few(other.m_few), m_many(std::move(other.m_many)), m_size(std::exchange(other.m_size, 0)) {}
    Instructions& operator=(Instructions other) noexcept {
        m_few = other.m_few;
        m_many = std::move(other.m_many);
        m_size = other.m_size;
        return *this;
    }
    ~Instructions() = default;

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    const Instruction* begin() const { return m_many ? m_many.get() : m_few.data(); }
    const Instruction* end() const { return begin() + m_size; }
    const Instruction& operator[](std::size_t index) const { return begin()[index]; }
    friend bool operator==(const Instructions& a, const Instructions& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

  private:
    std::array<Instruction, 3> m_few{};
    std::unique_ptr<Instruction[]> m_many;  // if there are more
    std::uint32_t m_size = 0;
};

// Smallest and largest value an expression can have, from the ranges of its variables.
struct Range {
    std::int64_t min = 0;
    std::int64_t max = 0;
};

// A checked expression in postfix order. An empty one has no instructions.
struct Expression {
    std::string source;
    Instructions code;
    Type type = Type::Boolean;
    Range range;

    bool empty() const { return code.empty(); }
    friend bool operator==(const Expression& a, const Expression& b) {
        return a.source == b.source && a.code == b.code;
    }
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

// The current values an expression is evaluated against: one entry per variable; `visits(context, node)` counts
// entries.
struct Values {
    const std::int64_t* variables = nullptr;
    std::int64_t (*visits)(const void* context, std::uint32_t node) = nullptr;
    const void* context = nullptr;
};

// The value; truth values are 0 and 1. The empty expression is true.
std::int64_t evaluate(std::span<const Instruction> code, const Values& values);

}  // namespace rapport::scenario
