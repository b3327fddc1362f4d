// A brief at the terminal: part by part, then the whole to be reviewed and corrected. Nothing is filled in beforehand,
// so that no answer is given away.
#include <algorithm>
#include <functional>

#include "cli/brief_text.h"
#include "cli/play_tasks.h"
#include "cli/task_text.h"

namespace rapport::cli {

using base::Phrase;
using dialogue::Briefed;

namespace {

enum class Step : std::uint8_t { Next, Back, Leave };

class BriefForm {
  public:
    explicit BriefForm(Desk& desk)
        : m_desk(desk), m_task(desk.conversation().task()->brief), m_words(desk.conversation(), m_task) {
        m_parts = {[this] { return ask_goal(); }, [this] { return ask_work(); }, [this] { return ask_inputs(); }};
        if (m_task.budget > 0) m_parts.push_back([this] { return ask_budget(); });
        if (!m_task.risks.empty()) m_parts.push_back([this] { return ask_risks(); });
        if (!m_task.explanations.empty()) m_parts.push_back([this] { return ask_explanation(); });
    }

    Turn run() {
        for (std::size_t part = 0; part < m_parts.size();) {
            const Step step = m_parts[part]();
            if (step == Step::Leave) return Turn::Leave;
            if (step == Step::Back && part == 0) return Turn::Back;
            part = step == Step::Back ? part - 1 : part + 1;
        }
        return review();
    }

  private:
    const std::string& tr(const char* text) const { return m_desk.tr().tr(text); }
    std::string tr(const Phrase& phrase) const { return m_desk.tr(phrase); }
    Page& page() { return m_desk.page(); }

    // Enter hands it over, a number changes that part.
    Turn review() {
        const auto show = [this] {
            print_brief(m_desk.voice(), m_desk.conversation(), m_task, m_brief, 2, Numbered::Yes);
        };
        page().text(tr("Your brief:"));
        show();
        while (true) {
            const Typed typed = m_desk.ask(
                {tr(Phrase("Enter hands it over, 1–{} changes that part:", {std::to_string(m_parts.size())})),
                 {tr("Type the number of a part to fill it in anew. An empty line hands the brief to the team.")},
                 show,
                 {}});
            if (typed.kind == Typed::Kind::Leave) return Turn::Leave;
            if (typed.kind == Typed::Kind::Back) {
                const Step step = m_parts.back()();
                if (step == Step::Leave) return Turn::Leave;
            } else if (typed.kind == Typed::Kind::Empty) {
                if (m_desk.give(m_brief)) return Turn::Given;
                continue;
            } else {
                const std::optional<std::size_t> part = place_in(m_desk, typed.text, m_parts.size());
                if (!part) continue;
                if (m_parts[*part]() == Step::Leave) return Turn::Leave;
                if (*part == 1 && m_task.budget > 0 && ask_budget() == Step::Leave) return Turn::Leave;
            }
            show();
        }
    }

    // One question; `take` is false, and has said why, for what cannot be taken. `empty_is_none`: an empty line is an
    // answer, too.
    Step ask(const std::string& prompt, const std::string& help, const std::function<void()>& show,
             const std::function<bool(const std::string&)>& take) {
        while (true) {
            const Typed typed = m_desk.ask({prompt, {help}, show, {}});
            if (typed.kind == Typed::Kind::Leave) return Step::Leave;
            if (typed.kind == Typed::Kind::Back) return Step::Back;
            if (take(typed.kind == Typed::Kind::Text ? typed.text : std::string())) return Step::Next;
        }
    }

    void list(const std::string& name, const std::vector<std::string>& words) {
        page().heading(name);
        for (std::size_t i = 0; i < words.size(); ++i) page().item(std::to_string(i + 1) + ".", words[i], 2);
    }

    // One of a list.
    Step ask_one(const std::string& name, const std::vector<std::string>& words, std::size_t& chosen) {
        const auto show = [&] { list(name, words); };
        show();
        return ask(tr(Phrase("Which one (1–{})?", {std::to_string(words.size())})),
                   tr("Type the number of one of the list."), show, [&](const std::string& line) {
                       const std::optional<std::size_t> place = place_in(m_desk, line, words.size());
                       if (place) chosen = *place;
                       return place.has_value();
                   });
    }

    // Several of a list, in the order typed.
    Step ask_several(const std::string& name, const std::string& prompt, const std::vector<std::string>& words,
                     std::size_t least, std::vector<std::size_t>& chosen) {
        const std::string help =
            tr(Phrase("Type numbers from 1 to {}, each once, separated by spaces, for example 2 1.",
                      {std::to_string(words.size())}));
        const auto show = [&] { list(name, words); };
        show();
        return ask(prompt, help, show, [&](const std::string& line) {
            const std::optional<std::vector<std::size_t>> numbers = numbers_in(line);
            bool fine = numbers && numbers->size() >= least;
            for (std::size_t i = 0; fine && i < numbers->size(); ++i) {
                const std::size_t number = (*numbers)[i];
                fine =
                    number >= 1 && number <= words.size() && std::count(numbers->begin(), numbers->end(), number) == 1;
            }
            if (!fine) {
                page().text(help);
                return false;
            }
            chosen.clear();
            for (const std::size_t number : *numbers) chosen.push_back(number - 1);
            return true;
        });
    }

    // A figure above 0.
    Step ask_figure(const std::string& prompt, const std::string& help, double least, double& figure) {
        return ask(
            prompt, help, [] {},
            [&](const std::string& line) {
                const std::optional<double> value = figure_in(line);
                if (!value || *value < least) {
                    page().text(help);
                    return false;
                }
                figure = *value;
                return true;
            });
    }

    // Measure, target, weeks: one after the other; back goes one of them back.
    Step ask_goal() {
        std::vector<std::string> words;
        for (const std::string& id : m_task.kpis) {
            const scenario::CatalogueKpi* kpi = m_words.catalogue().kpi(id);
            words.push_back(kpi == nullptr ? id : m_words.listed(kpi->title) + ". " + m_words.listed(kpi->about));
        }
        std::size_t chosen = 0;
        double weeks = 0;
        for (int question = 0; question < 3;) {
            Step step = Step::Next;
            if (question == 0) step = ask_one(tr("By what success is measured"), words, chosen);
            if (question == 0 && step == Step::Next) m_brief.kpi = m_task.kpis[chosen];
            if (question == 1) {
                say_usual();
                step = ask_figure(tr(Phrase("Target ({}):", {m_words.unit(m_brief.kpi)})),
                                  tr("Type the figure that is to be reached, for example 120 or 2.5."), 1e-9,
                                  m_brief.target);
            }
            if (question == 2) {
                step = ask_figure(tr("In how many weeks:"), tr("Type a whole number of weeks from today, at least 1."),
                                  1, weeks);
                m_brief.weeks = static_cast<int>(std::min(weeks, 1000.0));
            }
            if (step == Step::Leave || (step == Step::Back && question == 0)) return step;
            question += step == Step::Back ? -1 : 1;
        }
        return Step::Next;
    }

    void say_usual() {
        const scenario::CatalogueKpi* kpi = m_words.catalogue().kpi(m_brief.kpi);
        if (kpi == nullptr || kpi->typical_to <= 0) return;
        page().text(
            tr(Phrase("Usual: {} to {} {}", {figure_text(m_desk.tr(), kpi->typical_from),
                                             figure_text(m_desk.tr(), kpi->typical_to), m_words.listed(kpi->unit)})));
    }

    // The tasks in their order, then who does each.
    Step ask_work() {
        std::vector<std::string> words;
        for (const std::string& id : m_task.tasks) {
            const scenario::CatalogueTask* task = m_words.catalogue().task(id);
            words.push_back(task == nullptr ? id : m_words.listed(task->title) + ". " + m_words.listed(task->about));
        }
        std::vector<std::size_t> chosen;
        const std::string prompt = tr("The work, in the order in which it is to be done (? for help):");
        Step step = ask_several(tr("What is to be done?"), prompt, words, 1, chosen);
        if (step != Step::Next) return step;
        m_brief.tasks.clear();
        m_brief.budget.clear();
        for (const std::size_t place : chosen) m_brief.tasks.push_back({m_task.tasks[place], {}});
        const std::vector<scenario::CatalogueItem>& known = m_words.catalogue().specialists;
        std::vector<std::string> names;
        names.reserve(known.size());
        for (const scenario::CatalogueItem& each : known) names.push_back(m_words.listed(each.title));
        for (std::size_t i = 0; i < m_brief.tasks.size();) {
            std::size_t who = 0;
            step = ask_one(tr(Phrase("Who does it? {}", {m_words.work(m_brief.tasks[i].task)})), names, who);
            if (step == Step::Leave) return step;
            if (step == Step::Back && i == 0) return ask_work();
            if (step == Step::Next) m_brief.tasks[i].specialist = known[who].id;
            i = step == Step::Back ? i - 1 : i + 1;
        }
        return Step::Next;
    }

    Step ask_inputs() {
        std::vector<std::string> words;
        for (const std::string& id : m_task.inputs) {
            const scenario::CatalogueItem* input = m_words.catalogue().input(id);
            words.push_back(input == nullptr ? id : m_words.listed(input->title) + ". " + m_words.listed(input->about));
        }
        std::vector<std::size_t> chosen;
        const Step step =
            ask_several(tr("What must the client give?"), tr("Which (Enter for none, ? for help)?"), words, 0, chosen);
        if (step != Step::Next) return step;
        m_brief.inputs.clear();
        for (const std::size_t place : chosen) m_brief.inputs.push_back(m_task.inputs[place]);
        return step;
    }

    // A share for every channel of the tasks, in one line.
    Step ask_budget() {
        const std::vector<std::string> channels = m_words.channels(m_brief);
        m_brief.budget.clear();
        if (channels.size() == 1) {
            m_brief.budget[channels[0]] = 100;
            page().text(
                tr(Phrase("There is one channel, {}: the whole budget goes there.", {m_words.channel(channels[0])})));
            return Step::Next;
        }
        std::vector<std::string> names;
        names.reserve(channels.size());
        for (const std::string& id : channels) names.push_back(m_words.channel(id));
        const std::string help = tr(
            Phrase("Type {} shares in percent, one for each channel in the order of the list; together they are 100.",
                   {std::to_string(channels.size())}));
        const auto show = [&] { list(tr("Budget"), names); };
        show();
        return ask(tr("Your shares in percent (? for help):"), help, show, [&](const std::string& line) {
            const std::vector<std::size_t> numbers = numbers_in(line).value_or(std::vector<std::size_t>());
            std::size_t sum = 0;
            for (const std::size_t number : numbers) sum += std::min<std::size_t>(number, 1000);
            if (numbers.size() != channels.size()) {
                page().text(help);
                return false;
            }
            if (sum != 100) {
                page().text(tr(Phrase("Together they are {} %, not 100 %.", {std::to_string(sum)})));
                return false;
            }
            for (std::size_t i = 0; i < channels.size(); ++i)
                m_brief.budget[channels[i]] = static_cast<int>(numbers[i]);
            return true;
        });
    }

    Step ask_risks() {
        std::vector<std::string> words;
        for (const scenario::BriefOption& each : m_task.risks) words.push_back(m_desk.text(each.text));
        std::vector<std::size_t> chosen;
        const Step step =
            ask_several(tr("What may go wrong?"), tr("Which (Enter for none, ? for help)?"), words, 0, chosen);
        if (step != Step::Next) return step;
        m_brief.risks.clear();
        for (const std::size_t place : chosen) m_brief.risks.push_back(m_task.risks[place].id);
        return step;
    }

    Step ask_explanation() {
        const std::vector<std::uint32_t> order = m_desk.conversation().items();
        std::vector<std::string> words;
        words.reserve(order.size());
        for (const std::uint32_t each : order) words.push_back(m_desk.text(m_task.explanations[each].text));
        std::size_t chosen = 0;
        const Step step = ask_one(tr("How you explain it"), words, chosen);
        if (step == Step::Next) m_brief.explanation = m_task.explanations[order[chosen]].id;
        return step;
    }

    Desk& m_desk;
    const scenario::BriefTask& m_task;
    BriefWords m_words;
    std::vector<std::function<Step()>> m_parts;
    Briefed m_brief;
};

}  // namespace

Turn ask_brief(Desk& desk) {
    return BriefForm(desk).run();
}

}  // namespace rapport::cli
