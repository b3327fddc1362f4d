#include "scenario_io/node_reader.h"

#include "scenario_io/decision_reader.h"
#include "scenario_io/parts_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Node;

namespace {

// The day of the story goes on before anything else happens at the node.
void read_chapter(Reading& reading, std::uint32_t value, Node& node) {
    static constexpr Names<2> kNames = {"title", "days"};
    if (value == 0) return;
    need_format_2(reading, value, "chapter");
    const auto at = fields_of(reading, value, kNames, 0b11);
    node.chapter = std::make_unique<scenario::Chapter>();
    node.chapter->title = read_text(reading, at[0]);
    node.chapter->days = static_cast<int>(read_integer(reading, at[1], 0, 365, 0));
    if (!reading.has_chapters) return;
    node.effects.push_back(scenario::parse_effect("day += " + std::to_string(node.chapter->days), reading.scope).value);
}

std::unique_ptr<scenario::Ending> read_ending(Reading& reading, std::uint32_t value) {
    static constexpr Names<4> kNames = {"outcome", "title", "text", "note"};
    static constexpr Names<3> kOutcomes = {"success", "mixed", "failure"};
    const auto at = fields_of(reading, value, kNames, 0b111);
    read_text(reading, at[3]);
    return std::make_unique<scenario::Ending>(
        scenario::Ending{read_enum(reading, at[0], kOutcomes, scenario::Outcome::Mixed), read_text(reading, at[1]),
                         read_text(reading, at[2])});
}

Node read_node(Reading& reading, std::uint32_t value, std::uint32_t index) {
    enum { kId, kNote, kChapter, kEffects, kLines, kDecision, kNext, kEnding, kExit };
    static constexpr Names<9> kNames = {"id",       "note", "chapter", "effects", "lines",
                                        "decision", "next", "ending",  "exit"};
    std::array<std::uint32_t, kNames.size()> at{};
    read_fields(reading, value, std::span(kNames).first(reading.in_fragment ? 9 : 8), 1U, at);
    Node node;
    node.id = read_id(reading, at[kId]);
    read_text(reading, at[kNote]);
    read_chapter(reading, at[kChapter], node);
    if (node.effects.empty()) {
        node.effects = read_effects(reading, at[kEffects]);
    } else {
        for (scenario::Effect& effect : read_effects(reading, at[kEffects])) node.effects.push_back(std::move(effect));
    }
    node.lines = read_lines(reading, at[kLines], 0, 20);
    const int continuations =
        (at[kDecision] != 0 ? 1 : 0) + (at[kNext] != 0 ? 1 : 0) + (at[kEnding] != 0 ? 1 : 0) + (at[kExit] != 0 ? 1 : 0);
    if (continuations == 0 && reading.json[value].kind == JsonKind::Object) {
        reading.report(Code::NoContinuation, value,
                       Phrase("This node has no “decision”, no “next” and no “ending”: the conversation would stop."));
    }
    if (continuations > 1) {
        reading.report(Code::SeveralContinuations, value,
                       Phrase("A node has only one of “decision”, “next” and “ending”."));
    }
    if (at[kDecision] != 0) {
        node.kind = scenario::NodeKind::Decision;
        node.decision = read_decision(reading, at[kDecision]);
    } else if (at[kNext] != 0) {
        node.kind = scenario::NodeKind::Jump;
        node.next = read_target(reading, at[kNext]);
    } else {
        node.kind = scenario::NodeKind::Ending;
        if (at[kEnding] != 0) node.ending = read_ending(reading, at[kEnding]);
        if (at[kExit] != 0 && !read_boolean(reading, at[kExit], true))
            reading.report(Code::UnknownValue, at[kExit], Phrase("Here only true has a meaning."));
        if (at[kExit] != 0) reading.exits.push_back(index);
    }
    return node;
}

// Value of the field “id” of a node, 0 if there is none.
std::uint32_t id_of(const JsonDocument& json, std::uint32_t node) {
    const std::uint32_t id = field_of(json, node, "id");
    return id != 0 && json[id].kind == JsonKind::String ? id : 0;
}

}  // namespace

void index_nodes(Reading& reading, std::uint32_t nodes) {
    if (nodes == 0 || reading.json[nodes].kind != JsonKind::Array) return;
    const JsonDocument& json = reading.json;
    reading.node_index.reserve(json[nodes].length);
    reading.node_names.reserve(json[nodes].length);
    std::uint32_t index = 0;
    for (std::uint32_t node = nodes + 1; node < json[nodes].end; node = json[node].end, ++index) {
        const std::uint32_t id = id_of(json, node);
        reading.has_chapters |= reading.format >= 2 && field_of(json, node, "chapter") != 0;
        if (id == 0) continue;
        if (reading.node_index.emplace(json.string(id), index).second) {
            reading.node_names.push_back(json.string(id));
        } else {
            reading.report(Code::DuplicateNode, id,
                           Phrase("Two nodes have the id “{}”.", {std::string(json.string(id))}));
        }
    }
    reading.scope.find_node = [](const void* context, std::string_view id) -> std::optional<std::uint32_t> {
        const auto& known = *static_cast<const std::unordered_map<std::string_view, std::uint32_t>*>(context);
        const auto found = known.find(id);
        return found == known.end() ? std::nullopt : std::optional(found->second);
    };
    reading.scope.context = &reading.node_index;
    reading.scope.node_names = reading.node_names;
}

std::vector<Node> read_nodes(Reading& reading, std::uint32_t nodes) {
    std::vector<Node> read;
    const Elements elements = read_elements(reading, nodes, 1, kMaxNodes);
    read.reserve(elements.size());
    for (const std::uint32_t element : elements)
        read.push_back(read_node(reading, element, static_cast<std::uint32_t>(read.size())));
    return read;
}

}  // namespace rapport::scenario_io
