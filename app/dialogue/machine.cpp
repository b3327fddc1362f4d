#include "dialogue/machine.h"

namespace rapport::dialogue::detail {

namespace {

struct Counted {
    const Program* program;
    const State* state;
};

std::int64_t count_visits(const void* context, std::uint32_t node) {
    const Counted& counted = *static_cast<const Counted*>(context);
    return counted.state->visits[counted.program->nodes[node].visit_slot];
}

}  // namespace

std::int64_t evaluate_code(const Program& program, const State& state, std::uint32_t code, std::uint32_t length) {
    const Counted counted{&program, &state};
    return scenario::evaluate(std::span(program.code).subspan(code, length),
                              {state.variables.data(), count_visits, &counted});
}

}  // namespace rapport::dialogue::detail
