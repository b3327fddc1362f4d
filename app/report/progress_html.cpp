#include "report/progress_html.h"

#include <kainjow/mustache.hpp>

#include "report/progress_words.h"

namespace rapport::report {

namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;
using language::mark;

// The chart of a competency, in the units of its viewBox.
constexpr double kChartWidth = 180, kChartHeight = 48, kChartMargin = 6;

std::string coordinate(double value) {
    const auto tenths = static_cast<long long>(value * 10 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

double height_of(double score) {
    const double kept = score < 0 ? 0 : score > 100 ? 100 : score;
    return kChartHeight - kChartMargin - kept / 100 * (kChartHeight - 2 * kChartMargin);
}

const scenario::Scenario* find_scenario(const ProgressPage& page, const std::string& id) {
    for (const scenario::ScenarioPtr& each : page.scenarios) {
        if (each->id == id) return each.get();
    }
    return nullptr;
}

std::string scenario_title(const ProgressPage& page, const std::string& id) {
    const scenario::Scenario* found = find_scenario(page, id);
    return found == nullptr ? id : found->text(found->title, page.tr.language());
}

std::string ending_title(const ProgressPage& page, const scoring::KeptAttempt& attempt) {
    const scenario::Scenario* found = find_scenario(page, attempt.scenario);
    if (found == nullptr) return {};
    const std::size_t node = scenario::find_node(*found, attempt.ending);
    if (node >= found->nodes.size() || !found->nodes[node].ending) return {};
    return found->text(found->nodes[node].ending->title, page.tr.language());
}

std::string opportunities_words(const ProgressPage& page, int count) {
    return page.tr.tr_n("{} opportunity", "{} opportunities", count);
}

void add_chart(data& row, const CompetencyProgress& competency) {
    data points = data::type::list;
    std::string line;
    const std::size_t count = competency.observed.size();
    for (std::size_t i = 0; i < count; ++i) {
        const Figure& figure = competency.observed[i].figure;
        const double part = count == 1 ? 0.5 : static_cast<double>(i) / static_cast<double>(count - 1);
        const std::string x = coordinate(kChartMargin + part * (kChartWidth - 2 * kChartMargin));
        const std::string y = coordinate(height_of(figure.value));
        const double error = figure.error.value_or(0);
        data point;
        point.set("x", x);
        point.set("y", y);
        point.set("top", coordinate(height_of(figure.value + error)));
        point.set("bottom", coordinate(height_of(figure.value - error)));
        points.push_back(point);
        if (!line.empty()) line += ' ';
        line.append(x).append(",").append(y);
    }
    row.set("points", points);
    row.set("line", line);
}

data competencies(const ProgressPage& page) {
    data rows = data::type::list;
    for (const CompetencyProgress& each : page.progress.competencies) {
        data row;
        row.set("title", competency_title(page.framework, each.id, page.tr));
        row.set("figure", figure_words(page.tr, each.latest()));
        row.set("opportunities", opportunities_words(page, each.latest().observations));
        row.set("trend", page.tr.tr(trend_words(each, page.tr)));
        add_chart(row, each);
        rows.push_back(row);
    }
    return rows;
}

data myths(const ProgressPage& page) {
    data rows = data::type::list;
    for (const MythProgress& each : page.progress.myths) {
        data row;
        row.set("title", myth_title(page.framework, each.id, page.tr));
        row.set("state", page.tr.tr(state_word(each.state)));
        row.set("words", myth_words(page.progress, each, page.tr, page.now_ms));
        if (const scenario::Myth* known = page.framework.myth(each.id))
            row.set("truth", page.framework.text(known->truth, page.tr.language()));
        rows.push_back(row);
    }
    return rows;
}

data attempts(const ProgressPage& page) {
    data rows = data::type::list;
    for (std::size_t i = page.progress.attempts.size(); i-- > 0;) {
        const scoring::KeptAttempt& each = page.progress.attempts[i];
        const std::optional<Figure> overall = overall_figure(each.overall, each.scores);
        data row;
        row.set("when", page.tr.day(*each.ended_ms));
        row.set("title", scenario_title(page, each.scenario));
        row.set("ending", ending_title(page, each));
        row.set("figure", overall ? figure_words(page.tr, *overall) : "–");
        row.set("opportunities", overall ? opportunities_words(page, overall->observations) : "");
        rows.push_back(row);
    }
    return rows;
}

data next_step(const ProgressPage& page) {
    std::string words;
    for (const base::Phrase& each : reasons(*page.next, page.framework, page.tr, page.now_ms))
        words += (words.empty() ? "" : " ") + page.tr.tr(each);
    data next;
    next.set("title", scenario_title(page, page.next->scenario));
    next.set("reason", words);
    return next;
}

// The words of the page itself.
void set_words(data& all, const ProgressPage& page) {
    const std::pair<const char*, const char*> words[] = {
        {"word_title", mark("Progress")},     {"word_competencies", mark("Competencies")},
        {"word_myths", mark("Myths")},        {"word_attempts", mark("Finished conversations")},
        {"word_next", mark("Next for you")},  {"word_competency", mark("Competency")},
        {"word_score", mark("Latest score")}, {"word_course", mark("Course")},
        {"word_change", mark("Change")},      {"word_conversation", mark("Conversation")},
        {"word_overall", mark("Overall")},    {"word_date", mark("Date")},
    };
    for (const auto& [name, word] : words) all.set(name, page.tr.tr(word));
}

}  // namespace

base::Result<std::string> progress_html(const ProgressPage& page, const std::string& page_template) {
    mustache frame(page_template);
    if (!frame.is_valid())
        return base::Error{std::string("The template ") + kProgressTemplate + " is damaged: " + frame.error_message() +
                           "."};
    data all;
    set_words(all, page);
    all.set("language", page.tr.language());
    all.set("made", page.tr.tr(base::Phrase("Made on {} with Rapport", {page.tr.day(page.now_ms)})));
    all.set("headline", headline_words(page.progress, page.framework, page.tr));
    all.set("rule", rule_words(page.tr));
    all.set("competencies", competencies(page));
    all.set("any_competency", !page.progress.competencies.empty());
    all.set("myths", myths(page));
    all.set("any_myth", !page.progress.myths.empty());
    all.set("attempts", attempts(page));
    all.set("any_attempt", !page.progress.attempts.empty());
    if (page.next != nullptr) all.set("next", next_step(page));
    return frame.render(all);
}

}  // namespace rapport::report
