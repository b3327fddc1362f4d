#include "ui/screens/task_words.h"

#include <algorithm>
#include <cmath>

namespace rapport::ui {

using base::Phrase;
using dialogue::Answer;
using language::mark;
using scenario::Task;
using scenario::TaskKind;

namespace {

template <typename Item>
const std::string& title_or_id(const TaskWords& words, const Item* item, const std::string& id) {
    return item == nullptr ? id : words.catalogue_text(item->title);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& each : parts) all += (all.empty() ? "" : ", ") + each;
    return all;
}

void add_brief_lines(const TaskWords& words, const Task& task, const dialogue::Briefed& brief,
                     std::vector<std::string>& lines) {
    const auto add = [&](const char* label, const std::string& what) {
        if (!what.empty()) lines.push_back(words.tr(Phrase("{}: {}", {words.tr(label), what})));
    };
    if (!brief.kpi.empty()) add(mark("Goal"), words.goal(brief));
    std::vector<std::string> parts;
    for (const dialogue::BriefedTask& each : brief.tasks) parts.push_back(words.work(each.task));
    add(mark("Work"), joined(parts));
    parts.clear();
    for (const std::string& each : brief.inputs) parts.push_back(words.input(each));
    add(mark("From the client"), joined(parts));
    parts.clear();
    for (const auto& [channel, percent] : brief.budget) {
        if (percent > 0) parts.push_back(words.channel(channel) + " " + words.number(percent) + "\u00a0%");
    }
    add(mark("Budget"), joined(parts));
    parts.clear();
    for (const std::string& each : brief.risks) parts.push_back(words.option(task.brief.risks, each));
    add(mark("Risks"), joined(parts));
    if (!brief.explanation.empty())
        add(mark("In plain words"), words.option(task.brief.explanations, brief.explanation));
}

const dialogue::Taken* taken_of(const dialogue::Conversation& conversation, const dialogue::Entry& entry) {
    const std::vector<dialogue::Taken>& decisions = conversation.decisions();
    if (entry.decision < decisions.size()) return &decisions[entry.decision];
    return conversation.pending();
}

}  // namespace

std::string TaskWords::number(double value) const {
    int decimals = 0;
    for (double rest = value; decimals < 2 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10) ++decimals;
    return m_translator.number(value, decimals);
}

const std::string& TaskWords::text(const scenario::Text& text) const {
    return scenario().text(text, m_conversation.language());
}
const std::string& TaskWords::catalogue_text(const scenario::Text& text) const {
    return scenario().catalogue->text(text, m_conversation.language());
}
const std::string& TaskWords::channel(const std::string& id) const {
    return title_or_id(*this, scenario().catalogue->channel(id), id);
}
const std::string& TaskWords::specialist(const std::string& id) const {
    return title_or_id(*this, scenario().catalogue->specialist(id), id);
}
const std::string& TaskWords::input(const std::string& id) const {
    return title_or_id(*this, scenario().catalogue->input(id), id);
}
const std::string& TaskWords::kpi(const std::string& id) const {
    return title_or_id(*this, scenario().catalogue->kpi(id), id);
}
const std::string& TaskWords::work(const std::string& id) const {
    return title_or_id(*this, scenario().catalogue->task(id), id);
}

const std::string& TaskWords::item(const Task& task, const std::string& id) const {
    const auto found = std::find_if(task.items.begin(), task.items.end(),
                                    [&](const scenario::TaskItem& each) { return each.id == id; });
    return found == task.items.end() ? id : text(found->text);
}

const std::string& TaskWords::option(const std::vector<scenario::BriefOption>& options, const std::string& id) const {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const scenario::BriefOption& each) { return each.id == id; });
    return found == options.end() ? id : text(found->text);
}

std::string TaskWords::goal(const dialogue::Briefed& brief) const {
    const scenario::CatalogueKpi* known = scenario().catalogue->kpi(brief.kpi);
    const std::string unit = known == nullptr || known->unit.empty() ? "" : " " + catalogue_text(known->unit);
    if (brief.target <= 0 && brief.weeks <= 0) return kpi(brief.kpi);
    const std::string weeks = tr_n("{} week", "{} weeks", brief.weeks);
    return tr(Phrase("{}, {} in {}", {kpi(brief.kpi), number(brief.target) + unit, weeks}));
}

std::string TaskWords::minutes(int minutes) const {
    return tr(Phrase("{} min", {number(minutes)}));
}

std::string TaskWords::chapter(const dialogue::Entry& entry) const {
    const std::string day = tr(Phrase("Day {}", {number(entry.item)}));
    const std::unique_ptr<scenario::Chapter>& chapter = scenario().nodes[entry.node].chapter;
    if (chapter == nullptr || chapter->title.empty()) return day;
    return day + " · " + text(chapter->title);
}

const char* task_title(TaskKind kind) {
    switch (kind) {
        case TaskKind::Ask:
            return mark("Your questions");
        case TaskKind::Rank:
            return mark("Your order");
        case TaskKind::BestWorst:
            return mark("Best and worst, as you see it");
        case TaskKind::Rate:
            return mark("Your ratings");
        case TaskKind::Brief:
            return mark("Your brief");
        case TaskKind::Write:
            return mark("Your text");
        case TaskKind::Interrupt:
            return mark("Your inbox");
        case TaskKind::Choose:
            break;
    }
    return mark("Your reply");
}

std::vector<std::string> answer_lines(const TaskWords& words, const Task& task, const Answer& answer) {
    std::vector<std::string> lines;
    if (const auto* ranked = std::get_if<dialogue::Ranked>(&answer)) {
        for (std::size_t i = 0; i < ranked->items.size(); ++i)
            lines.push_back(words.number(static_cast<double>(i + 1)) + ". " + words.item(task, ranked->items[i]));
    } else if (const auto* judged = std::get_if<dialogue::BestAndWorst>(&answer)) {
        lines.push_back(words.tr(Phrase("Best: {}", {words.item(task, judged->best)})));
        lines.push_back(words.tr(Phrase("Worst: {}", {words.item(task, judged->worst)})));
    } else if (const auto* rated = std::get_if<dialogue::Rated>(&answer)) {
        for (const scenario::TaskItem& item : task.items) {
            const auto found = rated->ratings.find(item.id);
            if (found != rated->ratings.end())
                lines.push_back(words.number(found->second) + " · " + words.text(item.text));
        }
    } else if (const auto* brief = std::get_if<dialogue::Briefed>(&answer)) {
        add_brief_lines(words, task, *brief, lines);
    }
    return lines;
}

WorkSummary work_summary(const TaskWords& words, const dialogue::Entry& entry) {
    const scenario::Node& node = words.scenario().nodes[entry.node];
    if (!node.decision || !node.decision->task) return {};
    WorkSummary summary{words.tr(task_title(node.decision->kind())), {}};
    if (const dialogue::Taken* taken = taken_of(words.conversation(), entry))
        summary.lines = answer_lines(words, *node.decision->task, taken->answer);
    return summary;
}

Icon channel_icon(scenario::Channel channel) {
    switch (channel) {
        case scenario::Channel::Call:
            return Icon::Phone;
        case scenario::Channel::Email:
            return Icon::Envelope;
        case scenario::Channel::Message:
            break;
    }
    return Icon::Comment;
}

const char* channel_word(scenario::Channel channel) {
    switch (channel) {
        case scenario::Channel::Call:
            return mark("Call");
        case scenario::Channel::Email:
            return mark("E-mail");
        case scenario::Channel::Message:
            break;
    }
    return mark("Message");
}

}  // namespace rapport::ui
