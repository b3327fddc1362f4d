// Replay: a record made into the conversation it tells of, or refused with the reason.
#include <algorithm>
#include <variant>

#include "dialogue/conversation.h"

namespace rapport::dialogue {

using base::Phrase;

namespace {

std::optional<Phrase> mismatch(const scenario::Scenario& scenario, const Record& record) {
    if (record.scenario_id != scenario.id) {
        return Phrase("This record belongs to the scenario “{}”, not to “{}”.", {record.scenario_id, scenario.id});
    }
    if (record.scenario_hash != scenario.content_hash) {
        return Phrase(
            "The scenario “{}” was changed after this conversation (recorded with content {}…, the file has {}…), so "
            "the record cannot be replayed.",
            {scenario.id, record.scenario_hash.substr(0, 12), scenario.content_hash.substr(0, 12)});
    }
    if (!scenario.speaks(record.language))
        return Phrase("The scenario has no texts in the language “{}” of this record.", {record.language});
    return std::nullopt;
}

std::string ordinal(std::size_t index) {
    return std::to_string(index + 1);
}

// Applies one input; the reason if it does not fit.
std::optional<Phrase> apply(Conversation& conversation, const Input& input, std::size_t index) {
    const std::int64_t now_ms = conversation.record().started_ms + input.at_ms;
    if (input.kind == InputKind::StepBack) {
        if (conversation.step_back(now_ms)) return std::nullopt;
        return Phrase("Input {} of the record takes a decision back, but there is none to take back.",
                      {ordinal(index)});
    }
    const scenario::Scenario& scenario = conversation.scenario();
    const scenario::Decision* decision = conversation.decision();
    if (decision == nullptr)
        return Phrase("Input {} of the record comes after the end of the conversation.", {ordinal(index)});
    const std::string& node = scenario.nodes[conversation.state().node].id;
    if (node != input.node) {
        return Phrase("Input {} of the record answers “{}”, but the conversation stands at “{}”.",
                      {ordinal(index), input.node, node});
    }
    const std::vector<ShownId> shown = conversation.shown_ids();
    if (shown != input.shown) {
        return Phrase("Input {} of the record lists other replies than this conversation shows at “{}”.",
                      {ordinal(index), node});
    }
    if (input.kind == InputKind::Task) {
        const Phrase objection = conversation.objection(input.answer);
        if (conversation.answer(input.answer, now_ms)) return std::nullopt;
        return Phrase("Input {} of the record does not answer “{}”: {}", {ordinal(index), node, objection.english()});
    }
    if (input.kind == InputKind::TimeOut) {
        const bool fits =
            decision->time_limit.seconds > 0 && decision->replies[decision->time_limit.reply].id == input.reply;
        if (fits && conversation.time_out(now_ms)) return std::nullopt;
        return Phrase("Input {} of the record runs out of time at “{}”, which has no such time limit.",
                      {ordinal(index), node});
    }
    const auto given =
        std::find_if(shown.begin(), shown.end(), [&](const ShownId& each) { return each.reply == input.reply; });
    if (conversation.choose(static_cast<std::size_t>(given - shown.begin()), now_ms)) return std::nullopt;
    return Phrase("Input {} of the record gives the reply “{}”, which could not be given at “{}”.",
                  {ordinal(index), input.reply, node});
}

}  // namespace

std::variant<Conversation, ReplayFailure> replay(const scenario::ScenarioPtr& scenario, const Record& record) {
    if (std::optional<Phrase> reason = mismatch(*scenario, record)) return ReplayFailure{std::move(*reason)};
    Conversation conversation = Conversation::start(
        scenario, {record.seed, record.purpose, record.language, record.timer_percent, record.started_ms,
                   record.scenario_file, record.framework_id, record.framework_hash});
    for (std::size_t i = 0; i < record.inputs.size(); ++i) {
        if (std::optional<Phrase> reason = apply(conversation, record.inputs[i], i))
            return ReplayFailure{std::move(*reason)};
    }
    if (conversation.record().ending != record.ending) {
        return ReplayFailure{Phrase("The record says that the conversation ended at “{}”, but its inputs lead to “{}”.",
                                    {record.ending, conversation.record().ending})};
    }
    if (record.draft && !conversation.has_ended()) conversation.keep_draft(record.draft->answer);
    return conversation;
}

}  // namespace rapport::dialogue
