#include "cli/debrief_task_text.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "cli/brief_text.h"
#include "cli/task_text.h"
#include "dialogue/measure.h"
#include "dialogue/steps.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Conversation;
using dialogue::Taken;
using scenario::BriefPart;
using scenario::BriefRule;
using scenario::Task;
using scenario::TaskItem;
using scenario::TaskKind;

namespace {

// Prints the review of one task.
class Review {
  public:
    Review(Voice& voice, const Conversation& conversation, const scenario::CompetencyFramework& framework,
           const Taken& taken)
        : m_voice(voice),
          m_conversation(conversation),
          m_framework(framework),
          m_taken(taken),
          m_decision(*conversation.scenario().nodes[taken.node].decision),
          m_task(*m_decision.task) {}

    void print() {
        switch (m_task.kind) {
            case TaskKind::Choose:
                print_worst();
                break;
            case TaskKind::Ask:
                print_questions();
                break;
            case TaskKind::Rank:
                print_order(std::get<dialogue::Ranked>(m_taken.answer));
                break;
            case TaskKind::BestWorst:
                print_best_and_worst(std::get<dialogue::BestAndWorst>(m_taken.answer));
                break;
            case TaskKind::Rate:
                print_ratings(std::get<dialogue::Rated>(m_taken.answer));
                break;
            case TaskKind::Brief:
                print_brief_review(std::get<dialogue::Briefed>(m_taken.answer));
                break;
            case TaskKind::Write:
                print_text();
                break;
            case TaskKind::Interrupt:
                print_messages();
                break;
        }
    }

  private:
    const std::string& tr(const char* text) const { return m_voice.tr.tr(text); }
    std::string tr(const Phrase& phrase) const { return m_voice.tr.tr(phrase); }
    Page& page() { return m_voice.page; }
    const std::string& text(const scenario::Text& each) const {
        return m_conversation.scenario().text(each, m_conversation.language());
    }
    void say_why(const scenario::Text& why, std::size_t indent) {
        if (!why.empty()) page().labelled(tr("Why"), text(why), indent);
    }
    void say_credit(const char* format) { page().text(tr(Phrase(format, {m_voice.tr.number(m_taken.credit)})), 2); }
    // Positive less negative strengths.
    int points(const std::vector<scenario::Evidence>& evidence) const {
        int sum = 0;
        for (const scenario::Evidence& each : evidence) {
            scenario::IndicatorRef found;
            if (!m_framework.find_indicator(each.indicator, found)) continue;
            const bool positive = m_framework.competencies[found.competency].indicators[found.indicator].positive;
            sum += positive ? each.strength : -each.strength;
        }
        return sum;
    }
    const dialogue::ProgramTask& steps() const {
        const dialogue::Program& program = m_conversation.program();
        return program.tasks[program.nodes[m_taken.node].task];
    }

    void print_worst() {
        if (!m_taken.worst) return;
        const scenario::WorstQuestion& asked = m_task.ask_worst.front();
        page().labelled(*m_taken.worst == asked.reply ? tr("The worst, as you saw") : tr("The worst, you said"),
                        text(m_decision.replies[*m_taken.worst].text), 2);
        if (*m_taken.worst != asked.reply)
            page().labelled(tr("The worst is"), text(m_decision.replies[asked.reply].text), 2);
        say_why(asked.why, 2);
    }

    void print_questions() {
        std::vector<bool> asked(m_task.questions.size(), false);
        for (const std::uint32_t step : m_taken.steps) {
            const scenario::Question& question = m_task.questions[steps().steps[step].item];
            asked[steps().steps[step].item] = true;
            page().labelled(tr("You asked"), text(question.text), 2);
            if (!question.feedback.empty()) page().labelled(tr("Feedback"), text(question.feedback), 4);
        }
        if (m_taken.steps.empty()) page().text(tr("You asked nothing."), 2);
        const bool asked_well = static_cast<int>(m_taken.steps.size()) == m_task.most &&
                                std::all_of(m_taken.steps.begin(), m_taken.steps.end(), [&](std::uint32_t step) {
                                    return points(m_task.questions[steps().steps[step].item].evidence) > 0;
                                });
        for (std::size_t q = 0; q < m_task.questions.size(); ++q) {
            const scenario::Question& question = m_task.questions[q];
            if (asked[q]) continue;
            const bool worth_it = points(question.evidence) > 0;
            page().labelled(!worth_it    ? tr("Not asked")
                            : asked_well ? tr("As good a question")
                                         : tr("Not asked, and worth it"),
                            text(question.text), 2);
            if (worth_it && !question.feedback.empty()) page().labelled(tr("Feedback"), text(question.feedback), 4);
        }
    }

    void print_order(const dialogue::Ranked& answer) {
        say_credit(language::mark("The nearer to its place, the better: {} of 100. The right order, the first first:"));
        for (std::size_t place = 0; place < m_task.items.size(); ++place) {
            const TaskItem& item = m_task.items[place];
            const auto found = std::find(answer.items.begin(), answer.items.end(), item.id);
            const auto yours = found - answer.items.begin();
            const auto off = std::abs(yours - static_cast<std::ptrdiff_t>(place));
            const std::string where =
                off == 0 ? tr("in its place with you, too")
                         : tr(Phrase("with you at {}, {}", {m_voice.tr.number(static_cast<double>(yours + 1)),
                                                            m_voice.tr.tr_n("{} place off", "{} places off", off)}));
            page().item(std::to_string(place + 1) + ".", text(item.text) + " (" + where + ")", 2);
            say_why(item.why, 5);
        }
    }

    void print_best_and_worst(const dialogue::BestAndWorst& answer) {
        for (std::uint32_t i = 0; i < m_task.items.size(); ++i) {
            const TaskItem& item = m_task.items[i];
            std::string notes;
            const auto note = [&](const std::string& what) { notes.append(notes.empty() ? "" : "; ").append(what); };
            if (i == m_task.best) note(tr("the best one here"));
            if (i == m_task.worst) note(tr("the worst one here"));
            if (item.id == answer.best) note(tr("for you the best"));
            if (item.id == answer.worst) note(tr("for you the worst"));
            page().item("-", text(item.text) + (notes.empty() ? "" : " (" + notes + ")"), 2);
            say_why(item.why, 4);
        }
    }

    void print_ratings(const dialogue::Rated& answer) {
        say_credit(
            language::mark("Agreement with the experts: {} of 100. Rating everything high or low makes no "
                           "difference; what you set apart does."));
        for (const TaskItem& item : m_task.items) {
            const auto rating = answer.ratings.find(item.id);
            page().labelled(tr(Phrase("Experts {}, you {}",
                                      {figure_text(m_voice.tr, item.expert), m_voice.tr.number(rating->second)})),
                            text(item.text), 2);
            say_why(item.why, 4);
        }
    }

    // What a rule of the key looks at.
    std::string rule_name(const BriefWords& words, const BriefRule& rule) const {
        const auto any_of = [&](auto say) {
            std::string names;
            for (const std::string& id : rule.any_of) names.append(names.empty() ? "" : " / ").append(say(id));
            return names;
        };
        switch (rule.part) {
            case BriefPart::Kpi:
                return tr("Goal");
            case BriefPart::Task:
                return any_of([&](const auto& id) { return words.work(id); });
            case BriefPart::Input:
                return any_of([&](const auto& id) { return words.input(id); });
            case BriefPart::Risk:
                return any_of([&](const auto& id) { return words.risk(id); });
            case BriefPart::Budget:
                return tr(Phrase("Budget for {}: {} to {}",
                                 {words.channel(rule.channel), m_voice.tr.percent(rule.percent_from / 100.0),
                                  m_voice.tr.percent(rule.percent_to / 100.0)}));
            case BriefPart::Specialists:
                return tr("Who does it");
            case BriefPart::Order:
                return tr("The order, and what the work needs");
            case BriefPart::Explanation:
                return tr("To the client, in plain words");
        }
        return {};
    }

    std::string verdict(const BriefRule& rule, const dialogue::RuleResult& result) const {
        constexpr double kRounding = 1e-9;
        if (!result.counts) return result.chosen ? tr("fine, too") : tr("could be there, too");
        if (rule.need == scenario::Need::Harmful)
            return result.chosen ? tr("does harm, and is there") : tr("rightly left out");
        if (result.fulfilled > 1 - kRounding) return tr("yes");
        if (result.fulfilled < kRounding) return tr("missing");
        return tr(Phrase("in part, {}", {m_voice.tr.percent(result.fulfilled)}));
    }

    void print_brief_review(const dialogue::Briefed& brief) {
        const scenario::Catalogue& catalogue = *m_conversation.scenario().catalogue;
        const BriefWords words(m_conversation, m_task.brief);
        print_answer(m_voice, m_conversation, m_task, m_taken.answer, 2);
        say_credit(language::mark("What a good brief holds, and yours: {} of 100."));
        for (const dialogue::RuleResult& result : dialogue::measure_brief(m_task.brief, catalogue, brief)) {
            const BriefRule& rule = m_task.brief.key[result.rule];
            page().item("-", tr(Phrase("{}: {}", {rule_name(words, rule), verdict(rule, result)})), 2);
            say_why(rule.why, 4);
        }
        const auto told = std::find_if(m_task.brief.explanations.begin(), m_task.brief.explanations.end(),
                                       [&](const auto& each) { return each.id == brief.explanation; });
        if (told != m_task.brief.explanations.end() && !told->why.empty())
            page().labelled(tr("How your explanation is heard"), text(told->why), 2);
        page().text(tr("A good brief:"), 2);
        const dialogue::Answer best = dialogue::best_answer(m_task, &catalogue);
        print_brief(m_voice, m_conversation, m_task.brief, std::get<dialogue::Briefed>(best), 4);
    }

    void print_text() {
        page().text(tr("Your text:"), 2);
        page().text(std::get<dialogue::Written>(m_taken.answer).text, 4);
        page().text(tr("A good one, and why:"), 2);
        for (const scenario::ModelParagraph& paragraph : m_task.write.model) {
            page().text(text(paragraph.text), 4);
            say_why(paragraph.note, 6);
        }
        for (const auto& [id, level] : m_taken.self_levels) {
            const scenario::Competency* competency = m_framework.competency(id);
            if (competency == nullptr) continue;
            page().labelled(
                m_framework.text(competency->title, m_voice.tr.language()),
                tr(Phrase("level {} of 5, as you see it; no points come of it", {m_voice.tr.number(level)})), 2);
        }
    }

    // The messages in the order in which they were answered, then those that never were.
    void print_messages() {
        say_credit(language::mark("The urgent ones first: {} of 100."));
        std::vector<bool> answered(m_task.messages.size(), false);
        dialogue::State state = m_taken.before;
        for (const std::uint32_t step : m_taken.steps) {
            const dialogue::ProgramStep& taken = steps().steps[step];
            const int waited = dialogue::story_minutes(steps(), state.progress) - steps().messages[taken.item].arrives;
            const std::string time = minutes_text(m_voice.tr, waited);
            const bool late = dialogue::is_late(steps(), state.progress, taken.item);
            print_message(m_task.messages[taken.item], waited == 0 ? tr("answered at once")
                                                       : late      ? tr(Phrase("answered late, after {}", {time}))
                                                                   : tr(Phrase("answered after {}", {time})));
            print_reply(m_task.messages[taken.item], taken.reply);
            answered[taken.item] = true;
            dialogue::take_step(m_conversation.program(), state, step);
        }
        for (std::size_t m = 0; m < m_task.messages.size(); ++m) {
            if (!answered[m]) print_message(m_task.messages[m], tr("never answered"));
        }
    }

    void print_message(const scenario::Message& message, const std::string& what) {
        page().labelled(
            tr(Phrase("{}, {}, {}", {sender_of(m_conversation, message), tr(channel_name(message.channel)), what})),
            text(message.text), 2);
        page().labelled(tr(Phrase("Urgency {} of 5", {m_voice.tr.number(message.urgency)})),
                        message.why.empty()
                            ? tr(Phrase("an answer is due after {}", {minutes_text(m_voice.tr, message.due)}))
                            : text(message.why),
                        4);
    }

    void print_reply(const scenario::Message& message, std::uint32_t given) {
        const scenario::MessageReply& reply = message.replies[given];
        page().labelled(tr("You"), text(reply.text), 4);
        if (!reply.feedback.empty()) page().labelled(tr("Feedback"), text(reply.feedback), 4);
        const auto fewer = [&](const auto& a, const auto& b) { return points(a.evidence) < points(b.evidence); };
        const auto best = std::max_element(message.replies.begin(), message.replies.end(), fewer);
        if (points(best->evidence) <= points(reply.evidence)) return;
        page().labelled(tr("Better"), text(best->text), 4);
        if (!best->feedback.empty()) page().labelled(tr("Why"), text(best->feedback), 4);
    }

    Voice& m_voice;
    const Conversation& m_conversation;
    const scenario::CompetencyFramework& m_framework;
    const Taken& m_taken;
    const scenario::Decision& m_decision;
    const Task& m_task;
};

}  // namespace

void print_task_review(Voice& voice, const Conversation& conversation, const scenario::CompetencyFramework& framework,
                       const Taken& taken) {
    if (conversation.scenario().nodes[taken.node].decision->task) Review(voice, conversation, framework, taken).print();
}

}  // namespace rapport::cli
