#include "dialogue/script.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "dialogue/measure.h"

namespace rapport::dialogue {

using base::Phrase;
using scenario::TaskKind;

namespace {

std::vector<std::string> split(std::string_view list, char separator) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(separator), list.size());
        if (end > 0) parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

// “name=value” or “name/value” as its two parts; the second is empty if there is none.
std::pair<std::string, std::string> halves(const std::string& text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

int number_in(const std::string& text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::map<std::string, int> numbers(std::string_view list, char separator) {
    std::map<std::string, int> values;
    for (const std::string& part : split(list, '+')) {
        const auto [name, value] = halves(part, separator);
        values[name] = number_in(value);
    }
    return values;
}

Phrase give(Conversation& conversation, const Answer& answer, std::int64_t now_ms) {
    Phrase objection = conversation.objection(answer);
    if (objection.empty()) conversation.answer(answer, now_ms);
    return objection;
}

Phrase choose_by_id(Conversation& conversation, const std::string& reply, std::int64_t now_ms) {
    const std::vector<ShownReply>& shown = conversation.replies();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (conversation.decision()->replies[shown[i].reply].id != reply) continue;
        if (conversation.choose(i, now_ms)) return Phrase();
        return Phrase("The reply “{}” is locked.", {reply});
    }
    return Phrase("There is no reply “{}” here.", {reply});
}

Briefed brief_from(const Conversation& conversation, std::string_view fields) {
    const scenario::Catalogue& catalogue = *conversation.scenario().catalogue;
    Briefed brief;
    for (const std::string& field : split(fields, ';')) {
        const auto [name, value] = halves(field, '=');
        if (name == "kpi") {
            const std::vector<std::string> parts = split(value, '/');
            if (!parts.empty()) brief.kpi = parts[0];
            if (parts.size() > 1) std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), brief.target);
            if (parts.size() > 2) brief.weeks = number_in(parts[2]);
        } else if (name == "tasks") {
            for (const std::string& part : split(value, '+')) {
                auto [task, specialist] = halves(part, '/');
                const scenario::CatalogueTask* known = catalogue.task(task);
                if (specialist.empty() && known != nullptr) specialist = known->specialist;
                brief.tasks.push_back({task, specialist});
            }
        } else if (name == "inputs") {
            brief.inputs = split(value, '+');
        } else if (name == "risks") {
            brief.risks = split(value, '+');
        } else if (name == "budget") {
            brief.budget = numbers(value, '/');
        } else if (name == "explain") {
            brief.explanation = value;
        }
    }
    return brief;
}

Phrase play_steps(Conversation& conversation, std::string_view list, std::int64_t now_ms) {
    const bool asks = conversation.task_kind() == TaskKind::Ask;
    const std::size_t before = conversation.decisions().size();
    for (const std::string& part : split(list, '+')) {
        const auto [message, reply] = halves(part, '/');
        const Answer step = asks ? Answer(Asked{part}) : Answer(Handled{message, reply});
        if (Phrase objection = give(conversation, step, now_ms); !objection.empty()) return objection;
    }
    return conversation.decisions().size() > before ? Phrase() : give(conversation, Finished{}, now_ms);
}

// The text that a script writes: what it says does not matter, since no machine scores it.
Phrase play_text(Conversation& conversation, std::string_view levels, std::int64_t now_ms) {
    Phrase objection;
    if (conversation.stage() != Stage::SelfRating) objection = give(conversation, Written{"…", 0}, now_ms);
    if (!objection.empty() || conversation.stage() != Stage::SelfRating) return objection;
    return give(conversation, SelfRated{numbers(levels, '=')}, now_ms);
}

Phrase play_task(Conversation& conversation, std::string_view kind, std::string_view rest, std::int64_t now_ms) {
    if (kind == "ask" || kind == "handle") return play_steps(conversation, rest, now_ms);
    if (kind == "rank") return give(conversation, Ranked{split(rest, '+')}, now_ms);
    if (kind == "rate") return give(conversation, Rated{numbers(rest, '=')}, now_ms);
    if (kind == "write") return play_text(conversation, rest, now_ms);
    if (kind == "brief" && conversation.task_kind() == TaskKind::Brief)
        return give(conversation, brief_from(conversation, rest), now_ms);
    if (kind == "best") {
        const auto [best, worst] = halves(std::string(rest), '+');
        return give(conversation, BestAndWorst{best, worst}, now_ms);
    }
    return Phrase("This decision asks for something else.");
}

}  // namespace

Phrase play_word(Conversation& conversation, std::string_view word, std::int64_t now_ms) {
    if (word == "back") return conversation.step_back(now_ms) ? Phrase() : Phrase("No decision has been taken yet.");
    if (conversation.has_ended()) return Phrase("The conversation has ended.");
    if (word == "timeout") return conversation.time_out(now_ms) ? Phrase() : Phrase("This decision has no time limit.");
    if (word == "@best" || word == "@worst") {
        if (conversation.task() == nullptr) return Phrase("This decision asks for a reply.");
        const scenario::Catalogue* catalogue = conversation.scenario().catalogue.get();
        const scenario::Task& task = *conversation.task();
        return give(conversation, word == "@best" ? best_answer(task, catalogue) : worst_answer(task, catalogue),
                    now_ms);
    }
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos)
        return play_task(conversation, word.substr(0, colon), word.substr(colon + 1), now_ms);
    const auto [reply, worst] = halves(std::string(word), '~');
    if (conversation.task_kind() != TaskKind::Choose) return Phrase("This decision asks for something else.");
    if (conversation.stage() == Stage::Worst)
        return give(conversation, reply.empty() ? Answer(NamedWorst{worst}) : Answer(), now_ms);
    Phrase objection = choose_by_id(conversation, reply, now_ms);
    if (!objection.empty() || worst.empty()) return objection;
    return give(conversation, NamedWorst{worst}, now_ms);
}

}  // namespace rapport::dialogue
