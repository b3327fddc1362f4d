// The names that expressions in tests may use: three numbers, a truth value and two nodes.
#pragma once

#include <array>

#include "scenario/expression.h"

namespace rapport::scenario {

inline const std::array<Variable, 5>& test_variables() {
    static const std::array<Variable, 5> kVariables = {
        Variable{"trust", Type::Integer, 50, 0, 100, true},
        Variable{"debt", Type::Integer, -5, -10, 10, false},
        Variable{"count", Type::Integer, 1, 1, 5, false},
        Variable{"told", Type::Boolean, 0, 0, 1, false},
        Variable{"huge", Type::Integer, 0, -kMaxVariableValue, kMaxVariableValue, false},
    };
    return kVariables;
}

inline Scope test_scope() {
    static constexpr std::array<std::string_view, 2> kNodes = {"opening", "pricing"};
    Scope scope;
    scope.variables = test_variables();
    scope.find_node = [](const void*, std::string_view id) -> std::optional<std::uint32_t> {
        for (std::uint32_t i = 0; i < kNodes.size(); ++i) {
            if (kNodes[i] == id) return i;
        }
        return std::nullopt;
    };
    scope.node_names = kNodes;
    return scope;
}

// Values of the five variables in their order; every node has been entered `entered` times.
struct TestValues {
    std::array<std::int64_t, 5> variables{50, -5, 1, 0, 0};
    std::int64_t entered = 0;

    Values view() const {
        return {variables.data(),
                [](const void* context, std::uint32_t) { return *static_cast<const std::int64_t*>(context); },
                &entered};
    }
};

}  // namespace rapport::scenario
