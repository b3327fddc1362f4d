// Any text as a condition and as an effect: what is accepted has, for extreme values of the variables, a value within
// the range that was proven for it, and evaluates without undefined behaviour; what is refused is refused inside the
// text.
#include <array>
#include <cstdint>

#include "scenario/expression.h"
#include "tests/fuzz/fuzzing.h"

using namespace rapport::scenario;
using rapport::fuzzing::require;

namespace {

const std::array<Variable, 5>& variables() {
    static const std::array<Variable, 5> kVariables = {
        Variable{"a", Type::Integer, 0, -kMaxVariableValue, kMaxVariableValue, false},
        Variable{"b", Type::Integer, 50, 0, 100, false}, Variable{"c", Type::Integer, 1, 1, 7, false},
        Variable{"d", Type::Integer, -3, -10, -1, false}, Variable{"t", Type::Boolean, 0, 0, 1, false}};
    return kVariables;
}

Scope scope() {
    static constexpr std::array<std::string_view, 2> kNodes = {"n", "opening"};
    Scope made;
    made.variables = variables();
    made.find_node = [](const void*, std::string_view id) -> std::optional<std::uint32_t> {
        if (id == kNodes[0]) return 0;
        if (id == kNodes[1]) return 1;
        return std::nullopt;
    };
    made.node_names = kNodes;
    return made;
}

// The smallest, the first and the largest value of each variable in every combination, and two numbers of visits.
void check_values(const Expression& expression) {
    std::array<std::int64_t, 5> values{};
    for (unsigned combination = 0; combination < 2 * 243; ++combination) {
        unsigned rest = combination / 2;
        for (std::size_t i = 0; i < values.size(); ++i, rest /= 3) {
            const Variable& variable = variables()[i];
            values[i] = rest % 3 == 0 ? variable.min : rest % 3 == 1 ? variable.start : variable.max;
        }
        const auto visits = [](const void* context, std::uint32_t) {
            return *static_cast<const std::int64_t*>(context);
        };
        const std::int64_t entered = combination % 2 == 0 ? 0 : kMaxVariableValue;
        const std::int64_t value = evaluate(expression.code, {values.data(), visits, &entered});
        require(value >= expression.range.min && value <= expression.range.max,
                "the value lies within the proven range");
        if (expression.type == Type::Boolean) require(value == 0 || value == 1, "a truth value is 0 or 1");
    }
}

void check_problem(const ExpressionProblem& problem, std::string_view source) {
    require(problem.offset <= source.size(), "a problem lies in the text");
    require(!problem.message.english().empty(), "a problem says something");
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    rapport::fuzzing::use_dictionary(count, arguments, FUZZ_DICTIONARY);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto condition = parse_condition(source, scope());
    if (condition.problem)
        check_problem(*condition.problem, source);
    else {
        require(condition.value.type == Type::Boolean && !condition.value.empty(), "a condition is a truth value");
        check_values(condition.value);
    }
    const auto effect = parse_effect(source, scope());
    if (effect.problem)
        check_problem(*effect.problem, source);
    else {
        require(effect.value.variable < variables().size(), "an effect changes a variable");
        require(effect.value.value.type == variables()[effect.value.variable].type,
                "an effect gives a value of the right type");
        check_values(effect.value.value);
    }
    return 0;
}
