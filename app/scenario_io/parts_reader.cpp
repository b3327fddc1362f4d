#include "scenario_io/parts_reader.h"

#include <algorithm>

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

namespace {

constexpr Names<2> kSpeakers = {"client", "narrator"};

// Who says a line: the two that every scenario has, or a contact.
void read_speaker(Reading& reading, std::uint32_t value, scenario::LineVariant& variant) {
    if (value == 0) return;
    const bool known_to_all =
        reading.json[value].kind == JsonKind::String &&
        std::find(kSpeakers.begin(), kSpeakers.end(), reading.json.string(value)) != kSpeakers.end();
    if (known_to_all || reading.format < 2 || reading.json[value].kind != JsonKind::String) {
        variant.speaker = read_enum(reading, value, kSpeakers, scenario::Speaker::Client);
        return;
    }
    variant.contact = read_contact(reading, value);
    variant.speaker = variant.contact == scenario::kFromClient ? scenario::Speaker::Client : scenario::Speaker::Contact;
}

scenario::LineVariant read_variant(Reading& reading, std::uint32_t value) {
    enum { kWhen, kText, kEmotion, kSpeaker, kNote };
    static constexpr Names<5> kNames = {"when", "text", "emotion", "speaker", "note"};
    static constexpr Names<8> kEmotions = {"neutral",   "pleased", "interested", "worried",
                                           "irritated", "angry",   "surprised",  "tired"};
    const auto at = fields_of(reading, value, kNames, 1U << kText);
    read_text(reading, at[kNote]);
    scenario::LineVariant variant;
    variant.when = read_condition(reading, at[kWhen]);
    variant.text = read_text(reading, at[kText]);
    variant.emotion = read_enum(reading, at[kEmotion], kEmotions, scenario::Emotion::Neutral);
    read_speaker(reading, at[kSpeaker], variant);
    return variant;
}

scenario::Line read_line(Reading& reading, std::uint32_t value) {
    static constexpr Names<2> kNames = {"variants", "note"};
    scenario::Line line;
    if (field_of(reading.json, value, "variants") == 0) {
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

}  // namespace

std::vector<scenario::Effect> read_effects(Reading& reading, std::uint32_t value) {
    std::vector<scenario::Effect> effects;
    if (value == 0) return effects;
    const Elements elements = read_elements(reading, value, 0, 16);
    effects.reserve(elements.size());
    for (const std::uint32_t element : elements) {
        if (!expect_kind(reading, element, JsonKind::String)) continue;
        auto parsed = scenario::parse_effect(reading.json.string(element), reading.scope);
        if (parsed.problem) report_expression(reading, element, std::move(*parsed.problem));
        effects.push_back(std::move(parsed.value));
    }
    return effects;
}

std::vector<scenario::Line> read_lines(Reading& reading, std::uint32_t value, std::size_t least, std::size_t most) {
    std::vector<scenario::Line> lines;
    if (value == 0) return lines;
    const Elements elements = read_elements(reading, value, least, most);
    lines.reserve(elements.size());
    for (const std::uint32_t line : elements) lines.push_back(read_line(reading, line));
    return lines;
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
        reading.report(
            Code::TooMany, value,
            Phrase("There are {} pieces of evidence; at most 16 are allowed.", {std::to_string(json[value].length)}));
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

std::uint32_t read_contact(Reading& reading, std::uint32_t value) {
    const std::string_view id = read_string(reading, value);
    if (value == 0 || reading.json[value].kind != JsonKind::String) return scenario::kFromClient;
    const auto found = std::find(reading.contacts.begin(), reading.contacts.end(), id);
    if (found != reading.contacts.end()) return static_cast<std::uint32_t>(found - reading.contacts.begin());
    std::vector<std::string_view> known = reading.contacts;
    known.insert(known.end(), kSpeakers.begin(), kSpeakers.end());
    reading.report(Code::UnknownContact, value, Phrase("There is no contact “{}”.", {std::string(id)}),
                   did_you_mean(id, known));
    return scenario::kFromClient;
}

std::uint32_t read_node_reference(Reading& reading, std::uint32_t value) {
    const std::string_view id = read_string(reading, value);
    if (value == 0 || reading.json[value].kind != JsonKind::String) return scenario::kNoNode;
    const auto found = reading.node_index.find(id);
    if (found != reading.node_index.end()) return found->second;
    const auto inside = [&](const std::string& prefix) { return id.starts_with(prefix); };
    const auto& missing = reading.missing_prefixes;
    if (reading.is_full() || std::any_of(missing.begin(), missing.end(), inside)) return scenario::kNoNode;
    reading.report(Code::UnknownNode, value, Phrase("There is no node “{}”.", {std::string(id)}),
                   did_you_mean(id, reading.node_names));
    return scenario::kNoNode;
}

}  // namespace rapport::scenario_io
