// Evaluation of checked expressions: cannot fail, loop or overflow.
#include <algorithm>
#include <array>

#include "scenario/expression.h"
#include "scenario/saturating.h"

namespace rapport::scenario {

namespace {

std::int64_t compute(Operation operation, std::int64_t a, std::int64_t b) {
    switch (operation) {
        case Operation::Or:
            return a | b;
        case Operation::And:
            return a & b;
        case Operation::Equal:
            return a == b ? 1 : 0;
        case Operation::NotEqual:
            return a != b ? 1 : 0;
        case Operation::Less:
            return a < b ? 1 : 0;
        case Operation::LessEqual:
            return a <= b ? 1 : 0;
        case Operation::Greater:
            return a > b ? 1 : 0;
        case Operation::GreaterEqual:
            return a >= b ? 1 : 0;
        case Operation::Add:
            return saturating_add(a, b);
        case Operation::Subtract:
            return saturating_subtract(a, b);
        case Operation::Multiply:
            return saturating_multiply(a, b);
        case Operation::Divide:
            return saturating_divide(a, b);
        case Operation::Remainder:
            return b == -1 ? 0 : a % b;
        case Operation::Minimum:
            return std::min(a, b);
        default:
            return std::max(a, b);
    }
}

}  // namespace

Instructions::Instructions(std::span<const Instruction> from) : m_size(static_cast<std::uint32_t>(from.size())) {
    if (from.size() > m_few.size()) m_many.reset(new Instruction[from.size()]);
    std::copy(from.begin(), from.end(), m_many ? m_many.get() : m_few.data());
}

std::int64_t evaluate(std::span<const Instruction> code, const Values& values) {
    if (code.empty()) return 1;
    std::array<std::int64_t, kMaxExpressionLength> stack;  // an expression has fewer operands than characters
    std::size_t top = 0;
    for (const Instruction& instruction : code) {
        switch (instruction.operation) {
            case Operation::Constant:
                stack[top++] = instruction.operand;
                break;
            case Operation::Variable:
                stack[top++] = values.variables[instruction.operand];
                break;
            case Operation::Visits:
                stack[top++] = values.visits(values.context, static_cast<std::uint32_t>(instruction.operand));
                break;
            case Operation::Not:
                stack[top - 1] = 1 - stack[top - 1];
                break;
            case Operation::Negate:
                stack[top - 1] = saturating_subtract(0, stack[top - 1]);
                break;
            default:
                --top;
                stack[top - 1] = compute(instruction.operation, stack[top - 1], stack[top]);
                break;
        }
    }
    return stack[0];
}

}  // namespace rapport::scenario
