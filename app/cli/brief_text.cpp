#include "cli/brief_text.h"

#include <algorithm>

#include "cli/task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Briefed;
using dialogue::Conversation;
using language::Translator;
using scenario::BriefTask;

namespace {

const scenario::BriefOption* option(const std::vector<scenario::BriefOption>& options, const std::string& id) {
    const auto found = std::find_if(options.begin(), options.end(), [&](const auto& each) { return each.id == id; });
    return found == options.end() ? nullptr : &*found;
}

// A part of a brief: its name and what it holds, each on a line of its own.
struct Part {
    std::string name;
    std::vector<std::string> values;
};

std::vector<Part> parts_of(const Translator& tr, const BriefWords& words, const Briefed& brief) {
    std::vector<Part> parts;
    const BriefTask& task = words.task();
    Part goal{tr.tr("Goal"), {}};
    if (!brief.kpi.empty()) {
        goal.values.push_back(words.kpi(brief.kpi) + ": " + figure_text(tr, brief.target) + " " +
                              words.unit(brief.kpi) + ", " + tr.tr_n("in {} week", "in {} weeks", brief.weeks));
    }
    parts.push_back(std::move(goal));
    Part work{tr.tr("Work"), {}};
    for (const dialogue::BriefedTask& each : brief.tasks)
        work.values.push_back(words.work(each.task) + ". " + words.specialist(each.specialist));
    parts.push_back(std::move(work));
    Part inputs{tr.tr("What we need from the client"), {}};
    for (const std::string& each : brief.inputs) inputs.values.push_back(words.input(each));
    parts.push_back(std::move(inputs));
    if (task.budget > 0) {
        Part budget{tr.tr("Budget"), {}};
        for (const auto& [channel, percent] : brief.budget)
            budget.values.push_back(words.channel(channel) + ": " + tr.percent(percent / 100.0));
        parts.push_back(std::move(budget));
    }
    if (!task.risks.empty()) {
        Part risks{tr.tr("Risks"), {}};
        for (const std::string& each : brief.risks) risks.values.push_back(words.risk(each));
        parts.push_back(std::move(risks));
    }
    if (!task.explanations.empty()) {
        Part told{tr.tr("To the client, in plain words"), {}};
        if (!brief.explanation.empty()) told.values.push_back(words.explanation(brief.explanation));
        parts.push_back(std::move(told));
    }
    return parts;
}

void print_offered(Voice& voice, const std::string& name, const std::vector<std::string>& ids,
                   const std::vector<std::string>& words) {
    voice.page.text(name + ":", 2);
    for (std::size_t i = 0; i < ids.size(); ++i) voice.page.item("[" + ids[i] + "]", words[i], 4);
}

template <typename Say>
std::vector<std::string> said(const std::vector<std::string>& ids, Say say) {
    std::vector<std::string> words;
    words.reserve(ids.size());
    for (const std::string& id : ids) words.push_back(say(id));
    return words;
}

}  // namespace

BriefWords::BriefWords(const Conversation& conversation, const BriefTask& task)
    : m_conversation(&conversation), m_task(&task), m_catalogue(conversation.scenario().catalogue.get()) {}

const std::string& BriefWords::text(const scenario::Text& text) const {
    return m_conversation->scenario().text(text, m_conversation->language());
}

const std::string& BriefWords::listed(const scenario::Text& text) const {
    return m_catalogue->text(text, m_conversation->language());
}

std::string BriefWords::kpi(const std::string& id) const {
    const scenario::CatalogueKpi* found = m_catalogue->kpi(id);
    return found == nullptr ? id : listed(found->title);
}

std::string BriefWords::unit(const std::string& kpi) const {
    const scenario::CatalogueKpi* found = m_catalogue->kpi(kpi);
    return found == nullptr ? std::string() : listed(found->unit);
}

std::string BriefWords::work(const std::string& id) const {
    const scenario::CatalogueTask* found = m_catalogue->task(id);
    return found == nullptr ? id : listed(found->title);
}

std::string BriefWords::specialist(const std::string& id) const {
    const scenario::CatalogueItem* found = m_catalogue->specialist(id);
    return found == nullptr ? id : listed(found->title);
}

std::string BriefWords::input(const std::string& id) const {
    const scenario::CatalogueItem* found = m_catalogue->input(id);
    return found == nullptr ? id : listed(found->title);
}

std::string BriefWords::channel(const std::string& id) const {
    const scenario::CatalogueItem* found = m_catalogue->channel(id);
    return found == nullptr ? id : listed(found->title);
}

std::string BriefWords::risk(const std::string& id) const {
    const scenario::BriefOption* found = option(m_task->risks, id);
    return found == nullptr ? id : text(found->text);
}

std::string BriefWords::explanation(const std::string& id) const {
    const scenario::BriefOption* found = option(m_task->explanations, id);
    return found == nullptr ? id : text(found->text);
}

std::vector<std::string> BriefWords::channels(const Briefed& brief) const {
    std::vector<std::string> found;
    for (const scenario::CatalogueItem& channel : m_catalogue->channels) {
        const bool used = std::any_of(brief.tasks.begin(), brief.tasks.end(), [&](const auto& each) {
            const scenario::CatalogueTask* task = m_catalogue->task(each.task);
            return task != nullptr && task->channel == channel.id;
        });
        if (used) found.push_back(channel.id);
    }
    return found;
}

void print_brief(Voice& voice, const Conversation& conversation, const BriefTask& task, const Briefed& brief,
                 std::size_t indent, Numbered numbered) {
    std::size_t number = 0;
    for (const Part& part : parts_of(voice.tr, BriefWords(conversation, task), brief)) {
        const std::string name = numbered == Numbered::Yes ? std::to_string(++number) + ". " + part.name : part.name;
        if (part.values.size() > 1) {
            voice.page.text(name + ":", indent);
            for (const std::string& value : part.values) voice.page.item("-", value, indent + 2);
        } else {
            voice.page.labelled(name, part.values.empty() ? voice.tr.tr("nothing") : part.values.front(), indent);
        }
    }
}

void print_brief_offer(Voice& voice, const Conversation& conversation, ReplyIds ids) {
    const Translator& tr = voice.tr;
    const BriefTask& task = conversation.task()->brief;
    const BriefWords words(conversation, task);
    voice.page.labelled(tr.tr("In the client’s words"), words.text(task.goal), 2);
    if (task.budget > 0) {
        const std::string amount = tr.number(static_cast<double>(task.budget)) + " " + task.currency;
        voice.page.text(tr.tr(Phrase("Budget: {} a month", {amount})), 2);
    }
    if (ids == ReplyIds::Hidden) return;
    print_offered(voice, tr.tr("Goal"), task.kpis, said(task.kpis, [&](const auto& id) { return words.kpi(id); }));
    print_offered(voice, tr.tr("Work"), task.tasks, said(task.tasks, [&](const auto& id) { return words.work(id); }));
    print_offered(voice, tr.tr("What we need from the client"), task.inputs,
                  said(task.inputs, [&](const auto& id) { return words.input(id); }));
    std::vector<std::string> specialists;
    for (const scenario::CatalogueItem& each : words.catalogue().specialists) specialists.push_back(each.id);
    print_offered(voice, tr.tr("Who can do it"), specialists,
                  said(specialists, [&](const auto& id) { return words.specialist(id); }));
    std::vector<std::string> risks;
    for (const scenario::BriefOption& each : task.risks) risks.push_back(each.id);
    if (!risks.empty())
        print_offered(voice, tr.tr("Risks"), risks, said(risks, [&](const auto& id) { return words.risk(id); }));
    std::vector<std::string> told;
    for (const std::uint32_t each : conversation.items()) told.push_back(task.explanations[each].id);
    if (!told.empty())
        print_offered(voice, tr.tr("To the client, in plain words"), told,
                      said(told, [&](const auto& id) { return words.explanation(id); }));
}

}  // namespace rapport::cli
