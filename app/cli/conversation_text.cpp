#include "cli/conversation_text.h"

#include <array>
#include <map>

#include "cli/task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;
using dialogue::Entry;
using dialogue::EntryKind;
using language::mark;
using scenario::Emotion;
using scenario::Scenario;

const char* emotion_name(Emotion emotion) {
    static constexpr std::array<const char*, 8> kNames = {mark("calm"),      mark("pleased"),   mark("interested"),
                                                          mark("worried"),   mark("irritated"), mark("angry"),
                                                          mark("surprised"), mark("tired")};
    return kNames[static_cast<std::size_t>(emotion)];
}

std::string quoted(const language::Translator& tr, const std::string& text) {
    return tr.tr(Phrase("“{}”", {text}));
}

void print_facts(Voice& voice, const Scenario& scenario, const std::string& language) {
    if (scenario.briefing.facts.empty()) {
        voice.page.text(voice.tr.tr("There is nothing to look up in this conversation."));
        return;
    }
    voice.page.heading(voice.tr.tr("What you can look up"));
    for (const scenario::Fact& fact : scenario.briefing.facts) {
        voice.page.labelled(scenario.text(fact.title, language), scenario.text(fact.text, language), 2);
    }
}

void print_briefing(Voice& voice, const Scenario& scenario, const scenario::CompetencyFramework& framework,
                    const std::string& language) {
    Page& page = voice.page;
    const language::Translator& tr = voice.tr;
    const auto text = [&](const scenario::Text& each) -> const std::string& { return scenario.text(each, language); };
    page.heading(text(scenario.title));
    page.text(text(scenario.briefing.setting));
    page.blank();
    page.text(text(scenario.briefing.situation));
    page.blank();
    page.labelled(tr.tr("Client"), text(scenario.client.name) + ". " + text(scenario.client.role) + ". " +
                                       text(scenario.client.company));
    page.labelled(tr.tr("Temperament"), text(scenario.client.temperament));
    page.blank();
    page.heading(tr.tr("Your goals"));
    for (const scenario::Text& goal : scenario.briefing.goals) page.item("-", text(goal), 2);
    page.blank();
    std::vector<std::string> scored;
    for (const scenario::Competency& competency : framework.competencies) {
        const auto same = [&](const std::string& id) { return id == competency.id; };
        if (std::any_of(scenario.briefing.scored.begin(), scenario.briefing.scored.end(), same)) {
            scored.push_back(framework.text(competency.title, tr.language()));
        }
    }
    page.labelled(tr.tr("Scored"), tr.list(scored));
    page.labelled(tr.tr("Difficulty"),
                  tr.tr(Phrase("{} of 5, about {}", {tr.number(scenario.difficulty),
                                                     tr.tr_n("{} minute", "{} minutes", scenario.minutes)})));
}

namespace {

// Who says it, with the feeling that is new: "Vera Lind [worried]".
std::string speaker(const Voice& voice, const std::string& name, Emotion emotion, Emotion before) {
    return emotion == before ? name : name + " [" + voice.tr.tr(emotion_name(emotion)) + "]";
}

// The answer to the decision to which the entry belongs.
const dialogue::Taken* taken_at(const Conversation& conversation, const Entry& entry) {
    const std::vector<dialogue::Taken>& decisions = conversation.decisions();
    return entry.decision < decisions.size() ? &decisions[entry.decision] : conversation.pending();
}

void print_message(Voice& voice, const Conversation& conversation, const Entry& entry) {
    const scenario::Message& message = conversation.scenario().nodes[entry.node].decision->task->messages[entry.item];
    const std::string from = sender_of(conversation, message) + ", " + voice.tr.tr(channel_name(message.channel));
    voice.page.labelled(from, conversation.text(entry));
}

}  // namespace

void print_entries(Voice& voice, const Conversation& conversation, std::size_t first) {
    const Scenario& scenario = conversation.scenario();
    const language::Translator& tr = voice.tr;
    // The last feeling of each who speaks, by name.
    std::map<std::string, Emotion> feelings;
    for (std::size_t i = 0; i < conversation.transcript().size(); ++i) {
        const Entry& entry = conversation.transcript()[i];
        const scenario::Contact* contact = conversation.contact(entry);
        const std::string& name =
            scenario.text(contact == nullptr ? scenario.client.name : contact->name, conversation.language());
        const bool message = entry.part == dialogue::EntryPart::Message;
        const bool speaks = (entry.kind == EntryKind::Client || entry.kind == EntryKind::Contact) && !message;
        const Emotion before = feelings[name];
        if (speaks) feelings[name] = entry.emotion;
        if (i < first) continue;
        if (message && entry.kind != EntryKind::Trainee) {
            print_message(voice, conversation, entry);
            voice.page.blank();
            continue;
        }
        const std::string& text = conversation.text(entry);
        switch (entry.kind) {
            case EntryKind::Client:
            case EntryKind::Contact:
                voice.page.labelled(speaker(voice, name, entry.emotion, before), text);
                break;
            case EntryKind::Narrator:
                voice.page.text(text);
                break;
            case EntryKind::Chapter: {
                std::string title;
                if (entry.item > 0)
                    title = tr.tr(Phrase("Day {}", {tr.number(static_cast<double>(entry.item))})).append(". ");
                voice.page.heading(title.append(text));
                break;
            }
            case EntryKind::Work:
                if (const dialogue::Taken* taken = taken_at(conversation, entry))
                    print_answer(voice, conversation, *scenario.nodes[entry.node].decision->task, taken->answer, 0);
                break;
            case EntryKind::Trainee:
                voice.page.labelled(tr.tr("You"), text);
                break;
            case EntryKind::Silence:
                voice.page.labelled(tr.tr("You, out of time"), text);
                break;
        }
        voice.page.blank();
    }
}

void print_meters(Voice& voice, const Conversation& conversation) {
    const Scenario& scenario = conversation.scenario();
    const language::Translator& tr = voice.tr;
    std::vector<std::string> meters;
    for (std::size_t v = 0; v < scenario.variables.size(); ++v) {
        if (!scenario.variables[v].shown) continue;
        const std::int64_t value = conversation.state().variables[v];
        const std::string& title = scenario.text(scenario.variable_titles[v], conversation.language());
        std::string now = tr.number(static_cast<double>(value));
        // Once, at the beginning, so that the figures mean something.
        if (conversation.decisions().empty()) {
            now = tr.tr(Phrase("{} of {}", {now, tr.number(static_cast<double>(scenario.variables[v].max))}));
        }
        const std::int64_t change =
            conversation.decisions().empty() ? 0 : value - conversation.decisions().back().before.variables[v];
        const std::string size = tr.number(static_cast<double>(change < 0 ? -change : change));
        if (change > 0)
            meters.push_back(tr.tr(Phrase("{} {}, up {}", {title, now, size})));
        else if (change < 0)
            meters.push_back(tr.tr(Phrase("{} {}, down {}", {title, now, size})));
        else
            meters.push_back(std::string(title).append(" ").append(now));
    }
    std::string line;
    for (const std::string& meter : meters) line.append(line.empty() ? "" : "; ").append(meter);
    if (!line.empty()) voice.page.text("(" + line + ")");
}

void print_replies(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    const std::vector<dialogue::ShownReply>& shown = conversation.replies();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const scenario::Reply& reply = conversation.decision()->replies[shown[i].reply];
        std::string text = conversation.scenario().text(reply.text, conversation.language());
        if (shown[i].state == dialogue::ReplyState::Locked) {
            const std::string& reason = conversation.scenario().text(reply.locked_reason, conversation.language());
            text = voice.tr.tr(Phrase("Locked: {} ({})", {text, reason}));
        }
        if (ids == ReplyIds::Shown) text.insert(0, "[" + reply.id + "] ");
        voice.page.item(std::to_string(i + 1) + ".", text, 2);
    }
}

}  // namespace rapport::cli
