#include "dialogue/conversation.h"

#include <variant>

namespace rapport::dialogue {

using scenario::Scenario;

namespace {

// The entry for a line in this state: the first variant that holds; nothing if none does.
std::optional<Entry> entry_of(const Scenario& scenario, const Program& program, const State& state, std::uint32_t node,
                              std::uint32_t line) {
    struct Context {
        const Program* program;
        const State* state;
    } context{&program, &state};
    const auto visits = [](const void* opaque, std::uint32_t asked) -> std::int64_t {
        const auto& known = *static_cast<const Context*>(opaque);
        const std::uint32_t slot = known.program->nodes[asked].visit_slot;
        return slot == kUntracked ? 0 : known.state->visits[slot];
    };
    const std::vector<scenario::LineVariant>& variants = scenario.nodes[node].lines[line].variants;
    for (std::uint32_t v = 0; v < variants.size(); ++v) {
        if (scenario::evaluate(variants[v].when.code, {state.variables.data(), visits, &context}) == 0) continue;
        const EntryKind kind =
            variants[v].speaker == scenario::Speaker::Client ? EntryKind::Client : EntryKind::Narrator;
        return Entry{kind, node, line, v, 0, variants[v].emotion};
    }
    return std::nullopt;
}

void say(const Scenario& scenario, const Program& program, const State& state, std::uint32_t node, std::size_t decision,
         std::vector<Entry>& said) {
    for (std::uint32_t line = 0; line < scenario.nodes[node].lines.size(); ++line) {
        std::optional<Entry> entry = entry_of(scenario, program, state, node, line);
        if (!entry) continue;
        entry->decision = static_cast<std::uint32_t>(decision);
        said.push_back(*entry);
    }
}

// Shown replies in their order: shuffled by the seed and the number of the decision, so that stepping back shows the
// same order again.
std::vector<ShownReply> shown_replies(const Scenario& scenario, const Program& program, const State& state,
                                      std::uint64_t seed, std::size_t decision) {
    const std::vector<scenario::Reply>& replies = scenario.nodes[state.node].decision->replies;
    std::vector<ShownReply> shown;
    for (std::uint32_t r = 0; r < replies.size(); ++r) {
        if (replies[r].only_on_timeout) continue;
        if (can_choose(program, state, r))
            shown.push_back({r, ReplyState::Available});
        else if (!replies[r].locked_reason.empty())
            shown.push_back({r, ReplyState::Locked});
    }
    if (!scenario.nodes[state.node].decision->keep_order) {
        base::Random order(seed ^ (0xD1B54A32D192ED03ULL * (decision + 1)));
        order.shuffle(shown);
    }
    return shown;
}

}  // namespace

Conversation::Conversation(scenario::ScenarioPtr scenario, std::shared_ptr<const Program> program)
    : m_scenario(std::move(scenario)), m_program(std::move(program)) {}

Conversation Conversation::start(scenario::ScenarioPtr scenario, const StartOptions& options) {
    auto program = std::make_shared<const Program>(compile(*scenario));
    Conversation conversation(std::move(scenario), std::move(program));
    Record& record = conversation.m_record;
    const Scenario& played = *conversation.m_scenario;
    record.scenario_id = played.id;
    record.scenario_version = played.version;
    record.scenario_hash = played.content_hash;
    record.scenario_file = options.scenario_file;
    record.framework_id = options.framework_id;
    record.framework_hash = options.framework_hash;
    record.purpose = options.purpose;
    record.seed = options.seed;
    record.language = played.speaks(options.language) ? options.language : played.default_language;
    record.timer_percent = options.timer_percent;
    record.started_ms = options.now_ms;
    reset(*conversation.m_program, conversation.m_state, options.seed);
    proceed(*conversation.m_program, conversation.m_state, played.start,
            [&](std::uint32_t node) { conversation.say_lines(node); });
    conversation.arrive(options.now_ms);
    return conversation;
}

void Conversation::say_lines(std::uint32_t node) {
    const std::size_t before = m_transcript.size();
    say(*m_scenario, *m_program, m_state, node, m_decisions.size(), m_transcript);
    for (std::size_t i = before; i < m_transcript.size(); ++i) {
        if (m_transcript[i].kind == EntryKind::Client) m_emotion = m_transcript[i].emotion;
    }
}

void Conversation::arrive(std::int64_t now_ms) {
    m_ended = dialogue::has_ended(*m_program, m_state);
    m_shown.clear();
    m_record.ended_ms = m_ended ? now_ms : 0;
    m_record.ending = m_ended ? m_scenario->nodes[m_state.node].id : std::string();
    if (!m_ended) m_shown = shown_replies(*m_scenario, *m_program, m_state, m_record.seed, m_decisions.size());
}

const std::string& Conversation::text(const Entry& entry) const {
    return text(entry, m_record.language);
}

const std::string& Conversation::text(const Entry& entry, std::string_view language) const {
    const scenario::Node& node = m_scenario->nodes[entry.node];
    const bool line = entry.kind == EntryKind::Client || entry.kind == EntryKind::Narrator;
    return m_scenario->text(
        line ? node.lines[entry.item].variants[entry.variant].text : node.decision->replies[entry.item].text, language);
}

std::optional<std::int64_t> Conversation::time_limit_ms() const {
    const scenario::Decision* waiting = decision();
    if (waiting == nullptr || waiting->time_limit.seconds == 0 || m_record.timer_percent == 0) return std::nullopt;
    return static_cast<std::int64_t>(waiting->time_limit.seconds) * 10 * m_record.timer_percent;
}

bool Conversation::choose(std::size_t shown_position, std::int64_t now_ms) {
    if (shown_position >= m_shown.size() || m_shown[shown_position].state != ReplyState::Available) return false;
    give(m_shown[shown_position].reply, InputKind::Choose, now_ms);
    return true;
}

bool Conversation::time_out(std::int64_t now_ms) {
    const scenario::Decision* waiting = decision();
    if (waiting == nullptr || waiting->time_limit.seconds == 0) return false;
    give(waiting->time_limit.reply, InputKind::TimeOut, now_ms);
    return true;
}

void Conversation::give(std::uint32_t reply, InputKind kind, std::int64_t now_ms) {
    const std::uint32_t node = m_state.node;
    const std::vector<scenario::Reply>& replies = m_scenario->nodes[node].decision->replies;
    Input input{kind, m_scenario->nodes[node].id, replies[reply].id, {}, now_ms - m_record.started_ms};
    for (const ShownReply& shown : m_shown)
        input.shown.push_back({replies[shown.reply].id, shown.state == ReplyState::Locked});
    m_record.inputs.push_back(std::move(input));

    const bool timed_out = kind == InputKind::TimeOut;
    m_decisions.push_back(
        {node, reply, timed_out, m_shown, m_state, m_transcript.size(), now_ms - m_record.started_ms});
    const bool silent = timed_out && replies[reply].only_on_timeout;
    m_transcript.push_back({silent ? EntryKind::Silence : EntryKind::Trainee, node, reply, 0,
                            static_cast<std::uint32_t>(m_decisions.size() - 1), scenario::Emotion::Neutral});
    dialogue::choose(*m_program, m_state, reply, [&](std::uint32_t entered) { say_lines(entered); });
    arrive(now_ms);
}

bool Conversation::step_back(std::int64_t now_ms) {
    if (!can_step_back()) return false;
    Taken& last = m_decisions.back();
    m_state = std::move(last.before);
    m_transcript.resize(last.entry);
    m_decisions.pop_back();
    m_emotion = scenario::Emotion::Neutral;
    for (const Entry& entry : m_transcript) {
        if (entry.kind == EntryKind::Client) m_emotion = entry.emotion;
    }
    m_record.inputs.push_back(
        {InputKind::StepBack, m_scenario->nodes[m_state.node].id, {}, {}, now_ms - m_record.started_ms});
    arrive(now_ms);
    return true;
}

bool Conversation::step_back_to(std::size_t decision, std::int64_t now_ms) {
    if (m_record.purpose != Purpose::Practice || decision >= m_decisions.size()) return false;
    while (m_decisions.size() > decision) step_back(now_ms);
    return true;
}

Alternative what_if(const Conversation& conversation, const Taken& taken, std::uint32_t reply) {
    Alternative alternative;
    alternative.after = taken.before;
    const Program& program = conversation.program();
    const std::size_t decision = static_cast<std::size_t>(&taken - conversation.decisions().data()) + 1;
    choose(program, alternative.after, reply, [&](std::uint32_t node) {
        say(conversation.scenario(), program, alternative.after, node, decision, alternative.said);
    });
    alternative.ends = has_ended(program, alternative.after);
    return alternative;
}

}  // namespace rapport::dialogue
