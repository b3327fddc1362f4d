// Random expressions against a second, naive implementation: a tree that is printed, parsed, evaluated and compared.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "base/random.h"
#include "scenario/expression.h"
#include "tests/scenario/scope.h"

using namespace rapport::scenario;
using rapport::base::Random;

namespace {

struct Tree {
    std::string op;  // an operator, a function, or a leaf as written
    std::vector<std::unique_ptr<Tree>> inner;
};
using TreePtr = std::unique_ptr<Tree>;

template <typename... Parts>
TreePtr tree(std::string op, Parts... parts) {
    auto made = std::make_unique<Tree>();
    made->op = std::move(op);
    (made->inner.push_back(std::move(parts)), ...);
    return made;
}

template <std::size_t N>
std::string pick(Random& random, const std::array<const char*, N>& from) {
    return from[random.below(N)];
}

TreePtr random_number(Random& random, int depth) {
    static constexpr std::array kLeaves = {"trust", "debt", "count", "huge", "visits('pricing')"};
    if (depth == 0) return tree(random.below(3) == 0 ? std::to_string(random.below(1'000'001)) : pick(random, kLeaves));
    static constexpr std::array kOperators = {"+", "-", "*", "min", "max"};
    switch (random.below(8)) {
        case 0:
            return tree("negate", random_number(random, depth - 1));
        case 1:
            return tree(random.below(2) == 0 ? "/" : "%", random_number(random, depth - 1),
                        tree(std::to_string(1 + random.below(9))));
        case 2:
            return tree(random.below(2) == 0 ? "/" : "%", random_number(random, depth - 1),
                        tree("negate", tree("count")));
        case 3:
            return random_number(random, 0);
        default:
            return tree(pick(random, kOperators), random_number(random, depth - 1), random_number(random, depth - 1));
    }
}

TreePtr random_truth(Random& random, int depth) {
    static constexpr std::array kLeaves = {"told", "true", "false"};
    static constexpr std::array kLogic = {"and", "or"};
    static constexpr std::array kComparisons = {"==", "!=", "<", "<=", ">", ">="};
    if (depth == 0) return tree(pick(random, kLeaves));
    switch (random.below(6)) {
        case 0:
            return tree("not", random_truth(random, depth - 1));
        case 1:
            return tree(random.below(2) == 0 ? "==" : "!=", random_truth(random, depth - 1),
                        random_truth(random, depth - 1));
        case 2:
        case 3:
            return tree(pick(random, kLogic), random_truth(random, depth - 1), random_truth(random, depth - 1));
        default:
            return tree(pick(random, kComparisons), random_number(random, depth - 1), random_number(random, depth - 1));
    }
}

// How strongly a tree's text holds together when it is put into another one.
int level(const Tree& of) {
    if (of.inner.empty() || of.op == "min" || of.op == "max") return 8;
    if (of.op == "or") return 1;
    if (of.op == "and") return 2;
    if (of.op == "not") return 3;
    if (of.op == "negate") return 7;
    if (of.op == "+" || of.op == "-") return 5;
    if (of.op == "*" || of.op == "/" || of.op == "%") return 6;
    return 4;
}

// With as few brackets as the rules of precedence allow, so that a mistake in them shows.
std::string print(const Tree& of);
std::string print_at(const Tree& of, int least) {
    return level(of) < least ? "(" + print(of) + ")" : print(of);
}
std::string print(const Tree& of) {
    const int own = level(of);
    if (of.inner.empty()) return of.op;
    if (of.op == "min" || of.op == "max") return of.op + "(" + print(*of.inner[0]) + ", " + print(*of.inner[1]) + ")";
    if (of.op == "not") return "not " + print_at(*of.inner[0], own);
    if (of.op == "negate") return "-" + print_at(*of.inner[0], own);
    const int left = own == 4 ? 5 : own;  // comparisons do not chain, everything else leans to the left
    return print_at(*of.inner[0], left) + " " + of.op + " " + print_at(*of.inner[1], own + 1);
}

__extension__ using Wide = __int128;

// Arithmetic in 128 bits, cut to 64 after each step: saturation, done another way.
std::int64_t cut(Wide wide) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    return wide > kMost ? kMost : wide < kLeast ? kLeast : static_cast<std::int64_t>(wide);
}

std::int64_t naive_leaf(const std::string& leaf, const TestValues& values) {
    for (std::size_t i = 0; i < test_variables().size(); ++i) {
        if (test_variables()[i].name == leaf) return values.variables[i];
    }
    if (leaf == "true" || leaf == "false") return leaf == "true" ? 1 : 0;
    return leaf.front() == 'v' ? values.entered : std::stoll(leaf);
}

std::int64_t naive(const Tree& of, const TestValues& values) {
    if (of.inner.empty()) return naive_leaf(of.op, values);
    const Wide a = naive(*of.inner[0], values);
    if (of.op == "not") return a == 0 ? 1 : 0;
    if (of.op == "negate") return cut(-a);
    const Wide b = naive(*of.inner[1], values);
    if (of.op == "and") return a != 0 && b != 0 ? 1 : 0;
    if (of.op == "or") return a != 0 || b != 0 ? 1 : 0;
    if (of.op == "==") return a == b ? 1 : 0;
    if (of.op == "!=") return a != b ? 1 : 0;
    if (of.op == "<") return a < b ? 1 : 0;
    if (of.op == "<=") return a <= b ? 1 : 0;
    if (of.op == ">") return a > b ? 1 : 0;
    if (of.op == ">=") return a >= b ? 1 : 0;
    if (of.op == "+") return cut(a + b);
    if (of.op == "-") return cut(a - b);
    if (of.op == "*") return cut(a * b);
    if (of.op == "/") return cut(a / b);
    if (of.op == "%") return cut(a % b);
    return cut(of.op == "min" ? std::min(a, b) : std::max(a, b));
}

// Values at the ends of the ranges as often as within them.
TestValues random_values(Random& random) {
    TestValues values;
    for (std::size_t i = 0; i < values.variables.size(); ++i) {
        const Variable& variable = test_variables()[i];
        const auto width = static_cast<std::uint32_t>(variable.max - variable.min + 1);
        const std::uint32_t chance = random.below(4);
        values.variables[i] = chance == 0   ? variable.min
                              : chance == 1 ? variable.max
                                            : variable.min + random.below(width);
    }
    values.entered = random.below(2) == 0 ? 0 : random.below(20);
    return values;
}

void check_values(const Tree& of, const Expression& parsed, Random& random) {
    for (int i = 0; i < 5; ++i) {
        const TestValues values = random_values(random);
        const std::int64_t found = evaluate(parsed.code, values.view());
        CHECK(found == naive(of, values));
        CHECK(found >= parsed.range.min);
        CHECK(found <= parsed.range.max);
    }
}

}  // namespace

TEST_CASE("random conditions have the value that a naive evaluation of their tree has, within the proven range") {
    Random random(20260115);
    int compared = 0;
    for (int round = 0; round < 4000; ++round) {
        const TreePtr made = random_truth(random, 1 + static_cast<int>(random.below(5)));
        const std::string source = print(*made);
        if (source.size() > kMaxExpressionLength) continue;
        CAPTURE(source);
        const auto parsed = parse_condition(source, test_scope());
        REQUIRE_FALSE(parsed.problem.has_value());
        check_values(*made, parsed.value, random);
        ++compared;
    }
    CHECK(compared > 3000);
}

TEST_CASE("random effects have the value that a naive evaluation of their tree has, within the proven range") {
    Random random(20260116);
    for (int round = 0; round < 4000; ++round) {
        const TreePtr value = random_number(random, 1 + static_cast<int>(random.below(5)));
        const std::string source = "huge = " + print(*value);
        if (source.size() > kMaxExpressionLength) continue;
        CAPTURE(source);
        const auto parsed = parse_effect(source, test_scope());
        REQUIRE_FALSE(parsed.problem.has_value());
        check_values(*value, parsed.value.value, random);
    }
}

TEST_CASE("random rows of tokens are either read or reported inside the text, never worse") {
    static constexpr std::array kTokens = {"trust", "told", "debt", "and",     "or",   "not",  "(", ")",
                                           "+",     "-",    "*",    "/",       "%",    "==",   "<", "=",
                                           "+=",    "1",    "0",    "1000000", "min(", "max(", ",", "visits('opening')",
                                           "'",     "true", "я",    "\\"};
    Random random(5);
    int good = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string source;
        for (std::uint32_t i = random.below(9); i > 0; --i) source += pick(random, kTokens) + " ";
        CAPTURE(source);
        const auto condition = parse_condition(source, test_scope());
        const auto effect = parse_effect(source, test_scope());
        if (condition.problem) CHECK(condition.problem->offset <= source.size());
        if (effect.problem) CHECK(effect.problem->offset <= source.size());
        good += condition.problem ? 0 : 1;
    }
    CHECK(good > 100);
}
