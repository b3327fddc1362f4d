// A conversation led by a list of replies: what is said, and what it scored. The same list and seed give the same
// words.
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "cli/conversation_text.h"
#include "cli/debrief_text.h"
#include "cli/play.h"
#include "cli/play_json.h"
#include "cli/task_text.h"
#include "dialogue/script.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;

namespace {

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin <= list.size()) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        std::string part = list.substr(begin, end - begin);
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string::npos) parts.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        begin = end + 1;
    }
    return parts;
}

const std::string& node_id(const Conversation& conversation) {
    return conversation.scenario().nodes[conversation.state().node].id;
}

std::vector<std::string> reply_ids(const Conversation& conversation) {
    std::vector<std::string> ids;
    for (const dialogue::ShownReply& shown : conversation.replies()) {
        if (shown.state == dialogue::ReplyState::Available)
            ids.push_back(conversation.decision()->replies[shown.reply].id);
    }
    if (conversation.decision()->time_limit.seconds > 0) ids.emplace_back("timeout");
    return ids;
}

std::string joined(const std::vector<std::string>& ids, const char* separator) {
    std::string text;
    for (const std::string& id : ids) text.append(text.empty() ? "" : separator).append(id);
    return text;
}

// The word that would answer the waiting task, made of what is shown (README.md, "Scripts").
std::string expected_word(const Conversation& conversation) {
    using scenario::TaskKind;
    if (conversation.stage() == dialogue::Stage::Worst) return "~" + joined(reply_ids(conversation), ", ~");
    std::vector<std::string> ids;
    for (const dialogue::ShownId& shown : conversation.shown_ids()) {
        if (!shown.locked) ids.push_back(shown.reply);
    }
    switch (conversation.task_kind()) {
        case TaskKind::Choose:
            return joined(ids, ", ");
        case TaskKind::Ask:
            return "ask:" + joined(ids, "+");
        case TaskKind::Rank:
            return "rank:" + joined(ids, "+");
        case TaskKind::BestWorst:
            return "best:" + (ids.size() < 2 ? std::string() : ids.front() + "+" + ids.back());
        case TaskKind::Rate:
            return "rate:" + joined(ids, "=4+") + "=4";
        case TaskKind::Brief:
            return "brief:kpi=ID/TARGET/WEEKS;tasks=ID/WHO+ID/WHO;inputs=ID+ID;budget=ID/PERCENT+ID/PERCENT;"
                   "risks=ID+ID;explain=ID";
        case TaskKind::Write:
            return "write:" + joined(conversation.task()->write.rated, "=3+") + "=3";
        case TaskKind::Interrupt: {
            std::vector<std::string> answers;
            for (const dialogue::ShownMessage& shown : conversation.messages()) {
                const scenario::Message& message = conversation.task()->messages[shown.message];
                if (!shown.reply) answers.push_back(message.id + "/" + message.replies.front().id);
            }
            return "handle:" + joined(answers, "+");
        }
    }
    return {};
}

// Why a word of the script cannot be followed, and what could be said instead.
Phrase refusal(Context& context, const Conversation& conversation, const std::string& reply, std::size_t number,
               const Phrase& reason) {
    const std::string ordinal = std::to_string(number);
    if (conversation.has_ended()) {
        return Phrase("Reply {} of --replies, “{}”, comes after the end: the conversation ended at “{}”. Leave it out.",
                      {ordinal, reply, node_id(conversation)});
    }
    if (reply == "back")
        return Phrase("Reply {} of --replies is “back”, but no decision has been taken yet.", {ordinal});
    if (conversation.task_kind() != scenario::TaskKind::Choose || conversation.stage() != dialogue::Stage::Main) {
        return Phrase("Reply {} of --replies, “{}”, does not answer “{}”: {} Expected here: {}",
                      {ordinal, reply, node_id(conversation), context.tr.tr(reason), expected_word(conversation)});
    }
    const std::string possible = context.tr.list(reply_ids(conversation));
    const scenario::Decision& decision = *conversation.decision();
    const std::size_t index = scenario::find_reply(decision, reply);
    if (reply == "timeout")
        return Phrase("Reply {} of --replies is “timeout”, but the decision “{}” has no time limit. Possible here: {}.",
                      {ordinal, node_id(conversation), possible});
    if (index < decision.replies.size()) {
        if (decision.replies[index].only_on_timeout) {
            return Phrase(
                "Reply {} of --replies, “{}”, is given only by silence: write “timeout” for it. Possible at the "
                "decision “{}”: {}.",
                {ordinal, reply, node_id(conversation), possible});
        }
        return Phrase(
            "Reply {} of --replies, “{}”, cannot be given now: its condition does not hold. Possible at the decision "
            "“{}”: {}.",
            {ordinal, reply, node_id(conversation), possible});
    }
    const std::vector<std::string> ids = reply_ids(conversation);
    const std::vector<std::string_view> known(ids.begin(), ids.end());
    const std::string_view nearest = base::nearest_name(reply, known);
    if (nearest.empty())
        return Phrase("Reply {} of --replies, “{}”, is none of the decision “{}”. Possible here: {}.",
                      {ordinal, reply, node_id(conversation), possible});
    return Phrase("Reply {} of --replies, “{}”, is none of the decision “{}”. Did you mean “{}”? Possible here: {}.",
                  {ordinal, reply, node_id(conversation), std::string(nearest), possible});
}

void print_end(Playing& playing, Voice& voice) {
    const Conversation& conversation = playing.conversation;
    if (conversation.has_ended()) {
        const report::Debrief debrief = report::build_debrief(conversation, *playing.framework);
        print_summary(voice, conversation, *playing.framework, debrief);
        for (std::size_t d = 0; d < debrief.decisions.size(); ++d) {
            voice.page.blank();
            print_decision(voice, conversation, *playing.framework, debrief.decisions[d], d);
        }
        return;
    }
    print_waiting(voice, conversation, ReplyIds::Shown);
    voice.page.blank();
    const bool replies =
        conversation.task_kind() == scenario::TaskKind::Choose && conversation.stage() == dialogue::Stage::Main;
    if (replies) {
        voice.page.text(voice.tr.tr(
            Phrase("Unfinished: --replies ends before the conversation does. The decision “{}” waits for one of: {}.",
                   {node_id(conversation), voice.tr.list(reply_ids(conversation))})));
        return;
    }
    voice.page.text(voice.tr.tr(
        Phrase("Unfinished: --replies ends before the conversation does. The decision “{}” waits for a word such as:",
               {node_id(conversation)})));
    // On a line of its own, which is never broken, so that it can be copied.
    playing.context.streams.out << "  " << expected_word(conversation) << '\n';
}

}  // namespace

int play_scripted(Playing& playing, const std::string& replies) {
    Context& context = playing.context;
    Conversation& conversation = playing.conversation;
    Voice voice{context.page(), context.tr};
    const bool aloud = !playing.json;
    if (aloud) {
        print_briefing(voice, conversation.scenario(), *playing.framework, conversation.language());
        voice.page.blank();
        print_entries(voice, conversation, 0);
    }
    std::size_t number = 0;
    for (const std::string& reply : split(replies)) {
        ++number;
        const std::size_t said = conversation.transcript().size();
        const Phrase problem = dialogue::play_word(conversation, reply, playing.now_ms());
        if (!problem.empty()) {
            context.fail(kContent, refusal(context, conversation, reply, number, problem));
            return context.exit;
        }
        if (!playing.save()) return context.exit;
        if (!aloud) continue;
        if (reply == "back")
            voice.page.text(voice.tr.tr("(The last decision is taken back.)"));
        else
            print_entries(voice, conversation, said);
        print_meters(voice, conversation);
        voice.page.blank();
    }
    if (aloud)
        print_end(playing, voice);
    else
        print_as_json(playing);
    return kFine;
}

}  // namespace rapport::cli
