#include "ui/screens/conversation_state.h"

#include <algorithm>

namespace rapport::ui {

using dialogue::Conversation;
using dialogue::EntryKind;
using language::mark;
using scenario::Emotion;

namespace {

// The client has said something since the last reply, or nothing is left to be said.
bool has_reacted(const Conversation& conversation, std::size_t revealed) {
    const std::vector<dialogue::Entry>& transcript = conversation.transcript();
    if (revealed >= transcript.size() || conversation.decisions().empty()) return true;
    const std::size_t reply = conversation.decisions().back().entry;
    for (std::size_t i = reply + 1; i < revealed; ++i) {
        if (transcript[i].kind == EntryKind::Client || transcript[i].kind == EntryKind::Contact) return true;
    }
    return false;
}

}  // namespace

std::vector<ShownMeter> shown_meters(const Conversation& conversation, std::size_t revealed) {
    const std::vector<dialogue::Taken>& decisions = conversation.decisions();
    const bool reacted = has_reacted(conversation, revealed);
    const dialogue::State& now = reacted ? conversation.state() : decisions.back().before;
    const std::size_t past = decisions.size() - (reacted ? 0 : 1);
    const scenario::Scenario& scenario = conversation.scenario();
    std::vector<ShownMeter> meters;
    for (std::size_t i = 0; i < scenario.variables.size(); ++i) {
        const scenario::Variable& variable = scenario.variables[i];
        if (!variable.shown) continue;
        ShownMeter meter{i, now.variables[i], variable.min, variable.max, std::nullopt};
        if (past > 0) meter.before = decisions[past - 1].before.variables[i];
        meters.push_back(meter);
    }
    return meters;
}

Emotion shown_emotion(const Conversation& conversation, std::size_t revealed) {
    const std::vector<dialogue::Entry>& transcript = conversation.transcript();
    for (std::size_t i = std::min(revealed, transcript.size()); i-- > 0;) {
        if (transcript[i].kind == EntryKind::Client) return transcript[i].emotion;
    }
    return Emotion::Neutral;
}

const char* emotion_word(Emotion emotion) {
    switch (emotion) {
        case Emotion::Neutral:
            return mark("calm");
        case Emotion::Pleased:
            return mark("pleased");
        case Emotion::Interested:
            return mark("interested");
        case Emotion::Worried:
            return mark("worried");
        case Emotion::Irritated:
            return mark("irritated");
        case Emotion::Angry:
            return mark("angry");
        case Emotion::Surprised:
            return mark("surprised");
        case Emotion::Tired:
            return mark("tired");
    }
    return "";
}

Tone emotion_tone(Emotion emotion) {
    switch (emotion) {
        case Emotion::Pleased:
        case Emotion::Interested:
            return Tone::Good;
        case Emotion::Worried:
        case Emotion::Tired:
            return Tone::Warn;
        case Emotion::Irritated:
        case Emotion::Angry:
            return Tone::Bad;
        case Emotion::Surprised:
            return Tone::Accent;
        case Emotion::Neutral:
            break;
    }
    return Tone::Neutral;
}

std::size_t shown_decision(const Playing& playing) {
    const std::size_t taken = playing.conversation.decisions().size();
    return playing.awaits_reply() ? taken + 1 : std::max<std::size_t>(taken, 1);
}

std::string TimeLeft::clock() const {
    const std::int64_t seconds = (left_ms + 999) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::optional<TimeLeft> time_left(const Model& model) {
    if (!model.playing || !model.playing->awaits_reply()) return std::nullopt;
    const std::optional<std::int64_t> limit = model.playing->conversation.time_limit_ms();
    if (!limit) return std::nullopt;
    return TimeLeft{std::clamp<std::int64_t>(model.playing->asked_at_ms + *limit - model.now_ms, 0, *limit), *limit};
}

}  // namespace rapport::ui
