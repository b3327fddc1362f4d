#include "scenario_io/node_reader.h"

#include <algorithm>

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Node;

namespace {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

std::vector<scenario::Effect> read_effects(Reading& reading, std::uint32_t value) {
    std::vector<scenario::Effect> effects;
    if (value == 0) return effects;
    const Elements elements = read_elements(reading, value, 0, 16);
    effects.reserve(elements.size());
    for (const std::uint32_t element : elements) {
        if (!expect_kind(reading, element, JsonKind::String)) continue;
        auto parsed = scenario::parse_effect(reading.json.string(element), reading.scope);
        if (parsed.problem) {
            reading.report(parsed.problem->code, element, std::move(parsed.problem->message),
                           std::move(parsed.problem->hint), parsed.problem->offset + 1);
        }
        effects.push_back(std::move(parsed.value));
    }
    return effects;
}

scenario::LineVariant read_variant(Reading& reading, std::uint32_t value) {
    enum { kWhen, kText, kEmotion, kSpeaker, kNote };
    static constexpr Names<5> kNames = {"when", "text", "emotion", "speaker", "note"};
    static constexpr Names<8> kEmotions = {"neutral",   "pleased", "interested", "worried",
                                           "irritated", "angry",   "surprised",  "tired"};
    static constexpr Names<2> kSpeakers = {"client", "narrator"};
    const auto at = fields_of(reading, value, kNames, 1U << kText);
    read_text(reading, at[kNote]);
    return {read_condition(reading, at[kWhen]), read_text(reading, at[kText]),
            read_enum(reading, at[kEmotion], kEmotions, scenario::Emotion::Neutral),
            read_enum(reading, at[kSpeaker], kSpeakers, scenario::Speaker::Client)};
}

bool has_field(const JsonDocument& json, std::uint32_t object, std::string_view name) {
    if (json[object].kind != JsonKind::Object) return false;
    for (std::uint32_t key = object + 1; key < json[object].end; key = json[key + 1].end) {
        if (json.string(key) == name) return true;
    }
    return false;
}

scenario::Line read_line(Reading& reading, std::uint32_t value) {
    static constexpr Names<2> kNames = {"variants", "note"};
    scenario::Line line;
    if (!has_field(reading.json, value, "variants")) {
        line.variants.push_back(read_variant(reading, value));
        return line;
    }
    const auto at = fields_of(reading, value, kNames, 1U);
    read_text(reading, at[1]);
    for (const std::uint32_t variant : read_elements(reading, at[0], 1, 20))
        line.variants.push_back(read_variant(reading, variant));
    return line;
}

scenario::Branch read_branch(Reading& reading, std::uint32_t value, bool random) {
    static constexpr Names<2> kConditional = {"when", "to"};
    static constexpr Names<2> kRandom = {"weight", "to"};
    scenario::Branch branch;
    const auto at = fields_of(reading, value, random ? kRandom : kConditional, 0b10);
    if (random)
        branch.weight = static_cast<std::uint32_t>(read_integer(reading, at[0], 1, 1000, 1));
    else
        branch.when = read_condition(reading, at[0]);
    branch.node = read_node_reference(reading, at[1]);
    return branch;
}

void add_branches(Reading& reading, std::uint32_t list, scenario::Target& target) {
    const Elements elements = read_elements(reading, list, 1, 20);
    target.branches.reserve(elements.size());
    for (const std::uint32_t branch : elements) target.branches.push_back(read_branch(reading, branch, target.random));
}

scenario::Target read_target(Reading& reading, std::uint32_t value) {
    static constexpr Names<1> kNames = {"random"};
    scenario::Target target;
    if (value == 0) return target;
    switch (reading.json[value].kind) {
        case JsonKind::String:
            target.branches.resize(1);
            target.branches.front().node = read_node_reference(reading, value);
            break;
        case JsonKind::Array:
            add_branches(reading, value, target);
            break;
        case JsonKind::Object: {
            target.random = true;
            const auto at = fields_of(reading, value, kNames, 1U);
            add_branches(reading, at[0], target);
            break;
        }
        default:
            reading.report(Code::WrongType, value,
                           Phrase("“next” is a node id, a list of conditional jumps, or {“random”: [...]}."));
    }
    return target;
}

std::vector<scenario::Evidence> read_evidence(Reading& reading, std::uint32_t value) {
    std::vector<scenario::Evidence> evidence;
    if (value == 0 || !expect_kind(reading, value, JsonKind::Object)) return evidence;
    const JsonDocument& json = reading.json;
    if (json[value].length > 16) {
        reading.report(Code::TooMany, value,
                       Phrase("This reply has {} pieces of evidence; at most 16 are allowed.",
                              {std::to_string(json[value].length)}));
        return evidence;
    }
    evidence.reserve(json[value].length);
    for (std::uint32_t key = value + 1; key < json[value].end; key = json[key + 1].end) {
        const std::string_view indicator = json.string(key);
        const auto same = [&](const scenario::Evidence& each) { return each.indicator == indicator; };
        if (std::any_of(evidence.begin(), evidence.end(), same)) {
            reading.report(Code::DuplicateKey, key,
                           Phrase("The field “{}” is written twice.", {std::string(indicator)}));
            continue;
        }
        evidence.push_back({std::string(indicator), static_cast<int>(read_integer(reading, key + 1, 1, 3, 1))});
    }
    return evidence;
}

scenario::Reply read_reply(Reading& reading, std::uint32_t value) {
    enum { kId, kText, kWhen, kLocked, kEffects, kEvidence, kFeedback, kMyth, kOnlyOnTimeout, kNext, kNote };
    static constexpr Names<11> kNames = {"id",       "text",     "when", "locked_reason",   "effects",
                                         "evidence", "feedback", "myth", "only_on_timeout", "next",
                                         "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kText | 1U << kNext);
    scenario::Reply reply;
    reply.id = read_id(reading, at[kId]);
    reply.text = read_text(reading, at[kText]);
    reply.when = read_condition(reading, at[kWhen]);
    reply.locked_reason = read_text(reading, at[kLocked]);
    reply.effects = read_effects(reading, at[kEffects]);
    reply.evidence = read_evidence(reading, at[kEvidence]);
    reply.feedback = read_text(reading, at[kFeedback]);
    reply.myth = std::string(read_string(reading, at[kMyth]));
    reply.only_on_timeout = read_boolean(reading, at[kOnlyOnTimeout], false);
    reply.next = read_target(reading, at[kNext]);
    read_text(reading, at[kNote]);
    return reply;
}

scenario::TimeLimit read_time_limit(Reading& reading, std::uint32_t value, const scenario::Decision& decision) {
    static constexpr Names<2> kNames = {"seconds", "reply"};
    scenario::TimeLimit limit;
    if (value == 0) return limit;
    const auto at = fields_of(reading, value, kNames, 0b11);
    limit.seconds = static_cast<int>(read_integer(reading, at[0], 5, 600, 5));
    const std::string_view id = read_string(reading, at[1]);
    const std::size_t found = scenario::find_reply(decision, id);
    if (at[1] != 0 && found == decision.replies.size()) {
        std::vector<std::string_view> known;
        for (const scenario::Reply& reply : decision.replies) known.push_back(reply.id);
        reading.report(Code::UnknownReply, at[1], Phrase("There is no reply “{}” in this decision.", {std::string(id)}),
                       did_you_mean(id, known));
    }
    limit.reply = static_cast<std::uint32_t>(found);
    return limit;
}

std::unique_ptr<scenario::Decision> read_decision(Reading& reading, std::uint32_t value) {
    enum { kReplies, kWeight, kKeepOrder, kTimeLimit };
    static constexpr Names<4> kNames = {"replies", "weight", "keep_order", "time_limit"};
    auto decision = std::make_unique<scenario::Decision>();
    const auto at = fields_of(reading, value, kNames, 1U);
    const Elements elements = read_elements(reading, at[kReplies], 2, 10);
    decision->replies.reserve(elements.size());
    for (const std::uint32_t element : elements) decision->replies.push_back(read_reply(reading, element));
    const auto listed = std::count_if(decision->replies.begin(), decision->replies.end(),
                                      [](const auto& reply) { return !reply.only_on_timeout; });
    if (elements.size() >= 2 && listed < 2)
        reading.report(Code::TooFew, at[kReplies], Phrase("At least 2 replies must be listed."));
    if (listed > 9) reading.report(Code::TooMany, at[kReplies], Phrase("At most 9 replies can be listed."));
    decision->weight = static_cast<int>(read_integer(reading, at[kWeight], 1, 10, 1));
    decision->keep_order = read_boolean(reading, at[kKeepOrder], false);
    decision->time_limit = read_time_limit(reading, at[kTimeLimit], *decision);
    return decision;
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

Node read_node(Reading& reading, std::uint32_t value) {
    enum { kId, kNote, kEffects, kLines, kDecision, kNext, kEnding };
    static constexpr Names<7> kNames = {"id", "note", "effects", "lines", "decision", "next", "ending"};
    const auto at = fields_of(reading, value, kNames, 1U);
    Node node;
    node.id = read_id(reading, at[kId]);
    read_text(reading, at[kNote]);
    node.effects = read_effects(reading, at[kEffects]);
    if (at[kLines] != 0) {
        const Elements lines = read_elements(reading, at[kLines], 0, 20);
        node.lines.reserve(lines.size());
        for (const std::uint32_t line : lines) node.lines.push_back(read_line(reading, line));
    }
    const int continuations = (at[kDecision] != 0 ? 1 : 0) + (at[kNext] != 0 ? 1 : 0) + (at[kEnding] != 0 ? 1 : 0);
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
    }
    return node;
}

// Value of the field “id” of a node, 0 if there is none.
std::uint32_t id_of(const JsonDocument& json, std::uint32_t node) {
    if (json[node].kind != JsonKind::Object) return 0;
    for (std::uint32_t key = node + 1; key < json[node].end; key = json[key + 1].end) {
        if (json.string(key) == "id" && json[key + 1].kind == JsonKind::String) return key + 1;
    }
    return 0;
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
    for (const std::uint32_t element : elements) read.push_back(read_node(reading, element));
    return read;
}

std::uint32_t read_node_reference(Reading& reading, std::uint32_t value) {
    const std::string_view id = read_string(reading, value);
    if (value == 0 || reading.json[value].kind != JsonKind::String) return scenario::kNoNode;
    const auto found = reading.node_index.find(id);
    if (found != reading.node_index.end()) return found->second;
    if (reading.is_full()) return scenario::kNoNode;
    reading.report(Code::UnknownNode, value, Phrase("There is no node “{}”.", {std::string(id)}),
                   did_you_mean(id, reading.node_names));
    return scenario::kNoNode;
}

}  // namespace rapport::scenario_io
