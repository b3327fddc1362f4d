#include "dialogue/lines.h"

#include <array>

namespace rapport::dialogue {

std::optional<Entry> line_entry(const Program& program, const State& state, const scenario::Line& line) {
    struct Context {
        const Program* program;
        const State* state;
    } context{&program, &state};
    const auto visits = [](const void* opaque, std::uint32_t asked) -> std::int64_t {
        const auto& known = *static_cast<const Context*>(opaque);
        const std::uint32_t slot = known.program->nodes[asked].visit_slot;
        return slot == kUntracked ? 0 : known.state->visits[slot];
    };
    constexpr std::array kKinds = {EntryKind::Client, EntryKind::Narrator, EntryKind::Contact};  // by Speaker
    for (std::uint32_t v = 0; v < line.variants.size(); ++v) {
        const scenario::LineVariant& variant = line.variants[v];
        if (scenario::evaluate(variant.when.code, {state.variables.data(), visits, &context}) == 0) continue;
        Entry entry;
        entry.kind = kKinds[static_cast<std::size_t>(variant.speaker)];
        entry.node = state.node;
        entry.variant = v;
        entry.emotion = variant.emotion;
        return entry;
    }
    return std::nullopt;
}

}  // namespace rapport::dialogue
