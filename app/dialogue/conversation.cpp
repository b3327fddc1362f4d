#include "dialogue/conversation.h"

#include <variant>

#include "dialogue/lines.h"
#include "dialogue/steps.h"

namespace rapport::dialogue {

using scenario::Scenario;
using scenario::TaskKind;

namespace {

// The number of the day, if the scenario counts days.
std::uint32_t day_of(const Scenario& scenario, const State& state) {
    for (std::size_t v = 0; v < scenario.variables.size(); ++v) {
        if (scenario.variables[v].name == "day") return static_cast<std::uint32_t>(state.variables[v]);
    }
    return 0;
}

// What is said on entering the state's node.
std::vector<Entry> say(const Scenario& scenario, const Program& program, const State& state, std::size_t decision) {
    std::vector<Entry> said;
    const scenario::Node& node = scenario.nodes[state.node];
    if (node.chapter) {
        Entry entry;
        entry.kind = EntryKind::Chapter;
        entry.part = EntryPart::Chapter;
        entry.node = state.node;
        entry.item = day_of(scenario, state);
        said.push_back(entry);
    }
    for (std::uint32_t line = 0; line < node.lines.size(); ++line) {
        std::optional<Entry> entry = line_entry(program, state, node.lines[line]);
        if (!entry) continue;
        entry->item = line;
        said.push_back(*entry);
    }
    for (Entry& entry : said) entry.decision = static_cast<std::uint32_t>(decision);
    return said;
}

// The order of a decision depends on the seed and its number only, so that stepping back shows the same order again.
template <typename T>
void shuffle_for(std::uint64_t seed, std::size_t decision, std::vector<T>& shown) {
    base::Random order(seed ^ (0xD1B54A32D192ED03ULL * (decision + 1)));
    order.shuffle(shown);
}

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
    if (!scenario.nodes[state.node].decision->keep_order) shuffle_for(seed, decision, shown);
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
            [&](std::uint32_t) { conversation.say_lines(); });
    conversation.arrive(options.now_ms);
    return conversation;
}

void Conversation::add_said(Entry entry) {
    entry.decision = static_cast<std::uint32_t>(m_decisions.size());
    if (entry.kind == EntryKind::Client) m_emotion = entry.emotion;
    m_transcript.push_back(entry);
}

void Conversation::say_lines() {
    for (const Entry& entry : say(*m_scenario, *m_program, m_state, m_decisions.size())) add_said(entry);
}

void Conversation::arrive(std::int64_t now_ms) {
    m_ended = dialogue::has_ended(*m_program, m_state);
    m_stage = Stage::Main;
    m_pending.reset();
    m_shown.clear();
    m_record.ended_ms = m_ended ? now_ms : 0;
    m_record.ending = m_ended ? m_scenario->nodes[m_state.node].id : std::string();
    if (!m_ended && task_kind() == TaskKind::Choose)
        m_shown = shown_replies(*m_scenario, *m_program, m_state, m_record.seed, m_decisions.size());
}

const std::string& Conversation::text(const Entry& entry) const {
    return text(entry, m_record.language);
}

const std::string& Conversation::text(const Entry& entry, std::string_view language) const {
    static const std::string kNothing;
    const scenario::Node& node = m_scenario->nodes[entry.node];
    if (entry.part == EntryPart::Written) {
        const Taken* taken = entry.decision < m_decisions.size() ? &m_decisions[entry.decision] : pending();
        const auto* written = taken == nullptr ? nullptr : std::get_if<Written>(&taken->answer);
        return written == nullptr ? kNothing : written->text;
    }
    if (entry.part == EntryPart::Task) return kNothing;
    if (entry.part == EntryPart::Chapter) return m_scenario->text(node.chapter->title, language);
    if (entry.part == EntryPart::Node) {
        const bool line = entry.kind != EntryKind::Trainee && entry.kind != EntryKind::Silence;
        return m_scenario->text(
            line ? node.lines[entry.item].variants[entry.variant].text : node.decision->replies[entry.item].text,
            language);
    }
    const scenario::Task& task = *node.decision->task;
    const auto text_of = [&]() -> const scenario::Text& {
        switch (entry.part) {
            case EntryPart::Question:
                return task.questions[entry.item].text;
            case EntryPart::QuestionAnswer:
                return task.questions[entry.item].answer[entry.line].variants[entry.variant].text;
            case EntryPart::Message:
                return task.messages[entry.item].text;
            case EntryPart::MessageReply:
                return task.messages[entry.item].replies[entry.reply].text;
            default:
                return task.messages[entry.item].replies[entry.reply].answer[entry.line].variants[entry.variant].text;
        }
    };
    return m_scenario->text(text_of(), language);
}

const scenario::Contact* Conversation::contact(const Entry& entry) const {
    if (entry.kind != EntryKind::Contact) return nullptr;
    const scenario::Node& node = m_scenario->nodes[entry.node];
    if (entry.part == EntryPart::Node)
        return &m_scenario->contacts[node.lines[entry.item].variants[entry.variant].contact];
    const scenario::Task& task = *node.decision->task;
    if (entry.part == EntryPart::QuestionAnswer)
        return &m_scenario->contacts[task.questions[entry.item].answer[entry.line].variants[entry.variant].contact];
    const scenario::Message& message = task.messages[entry.item];
    if (entry.part == EntryPart::Message) return &m_scenario->contacts[message.contact];
    return &m_scenario->contacts[message.replies[entry.reply].answer[entry.line].variants[entry.variant].contact];
}

std::optional<std::int64_t> Conversation::time_limit_ms() const {
    const scenario::Decision* waiting = decision();
    if (waiting == nullptr || waiting->time_limit.seconds == 0 || m_record.timer_percent == 0) return std::nullopt;
    if (m_stage != Stage::Main) return std::nullopt;
    return static_cast<std::int64_t>(waiting->time_limit.seconds) * 10 * m_record.timer_percent;
}

bool Conversation::choose(std::size_t shown_position, std::int64_t now_ms) {
    if (m_stage != Stage::Main || shown_position >= m_shown.size()) return false;
    if (m_shown[shown_position].state != ReplyState::Available) return false;
    give(m_shown[shown_position].reply, InputKind::Choose, now_ms);
    return true;
}

bool Conversation::time_out(std::int64_t now_ms) {
    const scenario::Decision* waiting = decision();
    if (waiting == nullptr || waiting->time_limit.seconds == 0 || m_stage != Stage::Main) return false;
    give(waiting->time_limit.reply, InputKind::TimeOut, now_ms);
    return true;
}

void Conversation::remember() {
    m_moments.push_back({m_state, m_transcript.size(), m_decisions.size(), m_pending, m_stage, m_emotion});
}

void Conversation::add_input(InputKind kind, std::string reply, Answer answer, std::int64_t now_ms) {
    m_record.inputs.push_back({kind, m_scenario->nodes[m_state.node].id, std::move(reply), shown_ids(),
                               now_ms - m_record.started_ms, std::move(answer)});
    m_record.draft.reset();
}

// The decision that is being answered; begun with its first answer.
Taken& Conversation::begin_answer(std::int64_t now_ms) {
    if (!m_pending) {
        m_pending.emplace();
        m_pending->node = m_state.node;
        m_pending->shown = m_shown;
        m_pending->before = m_state;
        m_pending->entry = m_transcript.size();
    }
    m_pending->at_ms = now_ms - m_record.started_ms;
    return *m_pending;
}

void Conversation::give(std::uint32_t reply, InputKind kind, std::int64_t now_ms) {
    const scenario::Decision& given = *decision();
    add_input(kind, given.replies[reply].id, {}, now_ms);
    remember();
    Taken& taken = begin_answer(now_ms);
    taken.reply = reply;
    taken.timed_out = kind == InputKind::TimeOut;
    Entry entry;
    entry.kind = taken.timed_out && given.replies[reply].only_on_timeout ? EntryKind::Silence : EntryKind::Trainee;
    entry.node = m_state.node;
    entry.item = reply;
    add_said(entry);
    if (given.task && !given.task->ask_worst.empty() && !taken.timed_out)
        m_stage = Stage::Worst;
    else
        complete(now_ms);
}

// The answered decision is taken, and the conversation goes on.
void Conversation::complete(std::int64_t now_ms) {
    if (const ProgramTask* steps = steps_at(*m_program, m_state)) {
        finish_steps(*m_program, m_state);
        m_pending->credit = order_credit(*steps, m_state.progress);
    }
    const std::uint32_t reply = m_pending->reply;
    m_decisions.push_back(std::move(*m_pending));
    m_pending.reset();
    dialogue::choose(*m_program, m_state, reply, [&](std::uint32_t) { say_lines(); });
    arrive(now_ms);
}

bool Conversation::step_back(std::int64_t now_ms) {
    if (!can_step_back()) return false;
    Moment moment = std::move(m_moments.back());
    m_moments.pop_back();
    m_record.inputs.push_back(
        {InputKind::StepBack, m_scenario->nodes[moment.state.node].id, {}, {}, now_ms - m_record.started_ms, {}});
    m_record.draft.reset();
    m_state = std::move(moment.state);
    m_transcript.resize(moment.entries);
    m_decisions.resize(moment.decisions);
    arrive(now_ms);
    m_pending = std::move(moment.pending);
    m_stage = moment.stage;
    m_emotion = moment.emotion;
    return true;
}

bool Conversation::step_back_to(std::size_t decision, std::int64_t now_ms) {
    if (m_record.purpose != Purpose::Practice || decision >= m_decisions.size()) return false;
    while (m_decisions.size() > decision || m_pending) step_back(now_ms);
    return true;
}

Alternative what_if(const Conversation& conversation, const Taken& taken, std::uint32_t reply) {
    Alternative alternative;
    alternative.after = taken.before;
    const Program& program = conversation.program();
    const std::size_t decision = static_cast<std::size_t>(&taken - conversation.decisions().data()) + 1;
    choose(program, alternative.after, reply, [&](std::uint32_t) {
        for (const Entry& entry : say(conversation.scenario(), program, alternative.after, decision))
            alternative.said.push_back(entry);
    });
    alternative.ends = has_ended(program, alternative.after);
    return alternative;
}

}  // namespace rapport::dialogue
