// The rules of replies, and what evidence amounts to: an opportunity is a decision at which points differ.
#include "scenario/validator.h"

namespace rapport::scenario {

using base::Phrase;

void Validator::check_decision(const Decision& decision, Place place) {
    if (decision.replies.empty()) m_resolved = false;  // could not be read
    if (decision.task) check_task(decision, place);
    if (decision.kind() != TaskKind::Choose) return check_outcomes(decision, place);
    bool unconditional = decision.replies.empty();
    for (std::size_t r = 0; r < decision.replies.size(); ++r) {
        const Reply& reply = decision.replies[r];
        const Place at{place.node, "/decision/replies", r};
        unconditional |= reply.when.source.empty() && !reply.only_on_timeout;
        check_reply(decision, reply, r, at);
        check_evidence(reply.evidence, at, "/evidence", Sign::Any);
        add_alternative();
    }
    end_alternatives();
    if (!unconditional && decision.exhausted.branches.empty()) {
        add(Code::NoUnconditionalReply, place.pointer("/decision/replies"),
            Phrase("Every reply has a condition: the trainee could be left without an answer."),
            Phrase("Give one reply no “when”."));
    }
    check_exhausted(decision, place);
    check_timeout(decision, place);
}

// Replies that can be given once, or under a condition, may all be gone when the conversation comes back.
void Validator::check_exhausted(const Decision& decision, const Place& place) {
    bool any_once = false;
    bool lasting = false;  // a reply that can always be given
    for (const Reply& reply : decision.replies) {
        any_once |= reply.once;
        lasting |= !reply.once && reply.when.source.empty() && !reply.only_on_timeout;
    }
    if (!decision.exhausted.branches.empty()) check_target(decision.exhausted, place, "/decision/exhausted");
    if (any_once && !lasting && decision.exhausted.branches.empty()) {
        add(Code::NoExhausted, place.pointer("/decision"),
            Phrase("When every reply has been given once, the trainee is left without an answer."),
            Phrase("Say in “exhausted” where the conversation goes on then."));
    }
    if (lasting && !decision.exhausted.branches.empty()) {
        add(Code::ExhaustedNotNeeded, place.pointer("/decision/exhausted"),
            Phrase("One of the replies can always be given, so this never happens."));
    }
}

void Validator::check_reply(const Decision& decision, const Reply& reply, std::size_t r, const Place& at) {
    check_condition(reply.when, at, "/when");
    check_effects(reply.effects);
    check_target(reply.next, at, "/next");
    check_locked(reply.locked_reason, reply.when, at);
    for (std::size_t other = 0; other < r; ++other) {
        if (!reply.id.empty() && decision.replies[other].id == reply.id) {
            add(Code::DuplicateReply, at.pointer("/id"),
                Phrase("Two replies of this decision have the id “{}”.", {reply.id}));
        }
        if (!reply.text.empty() && decision.replies[other].text == reply.text &&
            reply.when == decision.replies[other].when) {
            add(Code::SameReplyText, at.pointer("/text"), Phrase("Two replies of this decision have the same text."));
        }
    }
    check_myth(reply.myth, at);
}

void Validator::check_locked(const Text& reason, const Expression& when, const Place& at) {
    if (reason.empty() || !when.source.empty()) return;
    add(Code::LockedWithoutCondition, at.pointer("/locked_reason"),
        Phrase("A locked reply needs the condition that unlocks it, “when”."));
}

void Validator::check_myth(const std::string& myth, const Place& at) {
    if (!m_framework_known || myth.empty() || m_framework.myth(myth) != nullptr) return;
    std::vector<std::string_view> names;
    for (const Myth& each : m_framework.myths) names.push_back(each.id);
    add(Code::UnknownMyth, at.pointer("/myth"), Phrase("The framework has no myth “{}”.", {myth}),
        did_you_mean(myth, names));
}

void Validator::check_evidence(const std::vector<Evidence>& evidence, const Place& at, std::string_view field,
                               Sign sign) {
    if (!m_framework_known) return;
    const auto pointer = [&](const Evidence& each) {
        return at.pointer(std::string(field) + "/" + in_pointer(each.indicator));
    };
    for (const Evidence& each : evidence) {
        const auto known = m_indicators.find(each.indicator);
        if (known != m_indicators.end()) {
            m_points[known->second.competency] += known->second.positive ? each.strength : -each.strength;
            if (known->second.positive || sign == Sign::Any) continue;
            add(Code::NegativeEvidence, pointer(each),
                Phrase("“{}” is a negative indicator, but this evidence is shown by doing well.", {each.indicator}));
            continue;
        }
        m_all_known = false;
        if (is_full()) continue;
        std::vector<std::string_view> names;
        for (const auto& [name, ignored] : m_indicators) names.push_back(name);
        std::sort(names.begin(), names.end());
        add(Code::UnknownIndicator, pointer(each), Phrase("The framework has no indicator “{}”.", {each.indicator}),
            did_you_mean(each.indicator, names));
    }
}

void Validator::add_alternative() {
    for (std::size_t c = 0; c < m_points.size(); ++c) {
        m_spread[c].add(m_points[c]);
        m_points[c] = 0;
    }
}

void Validator::end_alternatives() {
    for (std::size_t c = 0; c < m_spread.size(); ++c) {
        if (m_spread[c].highest > m_spread[c].lowest) m_opportunity[c] = 1;
        m_spread[c] = Spread{};
    }
}

void Validator::check_optional_evidence(const std::vector<Evidence>& evidence, const Place& at, std::string_view field,
                                        Sign sign) {
    check_evidence(evidence, at, field, sign);
    add_alternative();
    add_alternative();  // without it
    end_alternatives();
}

void Validator::check_timeout(const Decision& decision, const Place& place) {
    const bool limited = decision.time_limit.seconds > 0;
    if (limited && decision.time_limit.reply >= decision.replies.size()) return;  // names no reply, already reported
    if (limited && !decision.replies[decision.time_limit.reply].when.source.empty()) {
        add(Code::TimeoutReplyConditional, place.pointer("/decision/time_limit/reply"),
            Phrase("The reply for running out of time has a condition, but silence must always be possible."));
    }
    if (limited && decision.replies[decision.time_limit.reply].once) {
        add(Code::TimeoutReplyConditional, place.pointer("/decision/time_limit/reply"),
            Phrase("The reply for running out of time can be given only once, but silence must always be possible."));
    }
    for (std::size_t r = 0; r < decision.replies.size(); ++r) {
        if (!decision.replies[r].only_on_timeout || (limited && decision.time_limit.reply == r)) continue;
        add(Code::SilentReplyWithoutLimit, Place{place.node, "/decision/replies", r}.pointer("/only_on_timeout"),
            Phrase("This reply is only for running out of time, but the decision’s “time_limit” does not name it."));
    }
}

}  // namespace rapport::scenario
