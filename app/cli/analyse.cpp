#include "cli/analyse.h"

#include <array>
#include <cmath>

#include "analysis/structure.h"
#include "cli/json.h"
#include "cli/open.h"
#include "dialogue/program.h"
#include "scoring/bounds.h"

namespace rapport::cli {

using base::Phrase;
using scenario::Scenario;

namespace {

// What is printed, computed once for both forms.
struct Analysis {
    OpenedScenario opened;
    analysis::Structure structure;
    scoring::PathBounds bounds;
};

// How many decisions ask for what: by the name of the task in a scenario file.
constexpr std::array<const char*, 8> kTaskNames = {"choose", "ask",   "rank",  "best_worst",
                                                   "rate",   "brief", "write", "interrupt"};
using TaskCounts = std::array<std::int64_t, kTaskNames.size()>;

TaskCounts count_tasks(const Scenario& scenario) {
    TaskCounts counts{};
    for (const scenario::Node& node : scenario.nodes) {
        if (node.decision) ++counts[static_cast<std::size_t>(node.decision->kind())];
    }
    return counts;
}

const char* task_title(std::size_t kind) {
    static constexpr std::array<const char*, kTaskNames.size()> kTitles = {language::mark("choosing a reply"),
                                                                           language::mark("asking questions"),
                                                                           language::mark("putting into order"),
                                                                           language::mark("best and worst"),
                                                                           language::mark("rating"),
                                                                           language::mark("a brief"),
                                                                           language::mark("writing"),
                                                                           language::mark("messages that interrupt")};
    return kTitles[kind];
}

// A whole number as long as a double can hold it exactly; null for infinitely many.
Json paths_json(double paths) {
    constexpr double kExact = 9007199254740992.0;  // 2^53
    if (!std::isfinite(paths)) return {};
    return paths < kExact ? Json(static_cast<std::int64_t>(paths)) : Json(paths);
}

// Calls `each(competency, bounds)` for the competencies the scenario scores, in the framework's order.
template <typename Each>
void for_scored(const Analysis& analysis, const scenario::CompetencyFramework& framework, Each each) {
    const std::vector<std::string>& scored = analysis.opened.scenario->briefing.scored;
    for (std::size_t c = 0; c < framework.competencies.size(); ++c) {
        const scenario::Competency& competency = framework.competencies[c];
        if (std::find(scored.begin(), scored.end(), competency.id) != scored.end())
            each(competency, analysis.bounds.competencies[c]);
    }
}

void print_as_json(Context& context, const Analysis& analysis, const scenario::CompetencyFramework& framework) {
    const Scenario& scenario = *analysis.opened.scenario;
    const analysis::Structure& structure = analysis.structure;
    Json endings = Json::array();
    for (const scenario::Node& node : scenario.nodes) {
        if (node.ending) endings.push_back(node.id);
    }
    const TaskCounts counts = count_tasks(scenario);
    Json tasks = Json::object();
    for (std::size_t kind = 0; kind < counts.size(); ++kind) tasks[kTaskNames[kind]] = counts[kind];
    Json competencies = Json::object();
    for_scored(analysis, framework,
               [&](const scenario::Competency& competency, const scoring::CompetencyBounds& bounds) {
                   competencies[competency.id] = {{"opportunities_min", bounds.opportunities_min},
                                                  {"opportunities_max", bounds.opportunities_max},
                                                  {"raw_min", points_json(bounds.raw_min)},
                                                  {"raw_max", points_json(bounds.raw_max)}};
               });
    print_json(context.streams.out, {{"scenario",
                                      {{"id", scenario.id},
                                       {"version", scenario.version},
                                       {"hash", scenario.content_hash},
                                       {"file", analysis.opened.file.string()}}},
                                     {"nodes", structure.nodes},
                                     {"decisions", structure.decisions},
                                     {"replies", structure.replies},
                                     {"tasks", std::move(tasks)},
                                     {"endings", structure.endings},
                                     {"ending_ids", std::move(endings)},
                                     {"paths", paths_json(analysis.bounds.paths)},
                                     {"shortest", structure.shortest},
                                     {"longest", structure.longest},
                                     {"bounds", analysis.bounds.exact ? "exact" : "open"},
                                     {"structure",
                                      {{"contingency", structure.contingency},
                                       {"parallelism", structure.parallelism},
                                       {"convergence", structure.convergence},
                                       {"looping", structure.looping},
                                       {"max_visits", structure.max_visits}}},
                                     {"competencies", std::move(competencies)}});
}

std::string range(const language::Translator& tr, std::int64_t least, std::int64_t most) {
    const std::string low = tr.number(static_cast<double>(least));
    return least == most ? low : tr.tr(Phrase("{} to {}", {low, tr.number(static_cast<double>(most))}));
}

std::string looping_words(const language::Translator& tr, const analysis::Structure& structure) {
    if (!structure.looping) return tr.tr("none");
    if (structure.max_visits == 0) return tr.tr("ways lead back, until what can be said only once has been said");
    return tr.tr_n("a node can be entered up to {} time", "a node can be entered up to {} times", structure.max_visits);
}

void print_structure(Context& context, const Page& const_page, const analysis::Structure& structure) {
    const language::Translator& tr = context.tr;
    Page page = const_page;
    page.heading(tr.tr("How it branches"));
    page.labelled(tr.tr("Contingency"),
                  tr.tr(Phrase("{} of the decisions lead on to different nodes", {tr.percent(structure.contingency)})),
                  2);
    page.labelled(tr.tr("Parallelism"),
                  tr.tr(Phrase("at most {} at the same distance from the start",
                               {tr.tr_n("{} node", "{} nodes", structure.parallelism)})),
                  2);
    page.labelled(tr.tr("Convergence"),
                  tr.tr(Phrase("several ways lead into {} of the nodes", {tr.percent(structure.convergence)})), 2);
    page.labelled(tr.tr("Looping"), looping_words(tr, structure), 2);
}

void print_as_text(Context& context, const Analysis& analysis, const scenario::CompetencyFramework& framework) {
    const language::Translator& tr = context.tr;
    const Scenario& scenario = *analysis.opened.scenario;
    const analysis::Structure& structure = analysis.structure;
    Page page = context.page();
    page.heading(scenario.text(scenario.title, tr.language()) + " (" + scenario.id + ")");
    page.labelled(tr.tr("Nodes"), tr.number(structure.nodes), 2);
    page.labelled(tr.tr("Decisions"),
                  tr.tr(Phrase("{}, with {}",
                               {tr.number(structure.decisions), tr.tr_n("{} reply", "{} replies", structure.replies)})),
                  2);
    const TaskCounts counts = count_tasks(scenario);
    if (counts[0] < structure.decisions) {
        std::vector<std::string> tasks;
        for (std::size_t kind = 0; kind < counts.size(); ++kind) {
            if (counts[kind] > 0)
                tasks.push_back(tr.tr(task_title(kind)) + ": " + tr.number(static_cast<double>(counts[kind])));
        }
        page.labelled(tr.tr("Of these"), tr.list(tasks), 2);
    }
    page.labelled(tr.tr("Endings"), tr.number(structure.endings), 2);
    page.labelled(tr.tr("Complete paths"),
                  std::isfinite(analysis.bounds.paths) ? tr.number(analysis.bounds.paths)
                                                       : tr.tr("too many to count: the scenario loops"),
                  2);
    page.labelled(tr.tr("Decisions on one path"), range(tr, structure.shortest, structure.longest), 2);
    page.blank();
    print_structure(context, page, structure);
    page.blank();
    page.heading(tr.tr("What can be scored on one path"));
    for_scored(
        analysis, framework, [&](const scenario::Competency& competency, const scoring::CompetencyBounds& bounds) {
            const std::string text = tr.tr(Phrase("points from {} to {}; opportunities: {}",
                                                  {tr.points(bounds.raw_min), tr.points(bounds.raw_max),
                                                   range(tr, bounds.opportunities_min, bounds.opportunities_max)}));
            page.labelled(framework.text(competency.title, tr.language()), text, 2);
        });
    page.text(
        analysis.bounds.exact
            ? tr.tr("These bounds are exact: real conversations reach them.")
            : tr.tr("No conversation lies outside these bounds, but perhaps none reaches them: there are too many "
                    "situations, or too many answers to a task, to go through each."),
        2);
}

}  // namespace

int run_analyse(Context& context, const AnalyseOptions& options) {
    if (options.file.empty()) {
        context.fail(
            kUsage, Phrase("Name the scenario to analyse, for example “rapport-cli analyse scenarios/kick-off.json”."));
        return context.exit;
    }
    const std::optional<scenario::FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;
    const std::optional<std::filesystem::path> file = find_scenario_file(context, *framework, options.file);
    if (!file) return context.exit;
    std::optional<OpenedScenario> opened = open_scenario(context, *framework, *file);
    if (!opened) return context.exit;

    const Scenario& scenario = *opened->scenario;
    const scoring::Key key = scoring::make_key(scenario, **framework);
    const Analysis analysis{std::move(*opened), analysis::structure_of(scenario),
                            scoring::path_bounds(dialogue::compile(scenario), key)};
    if (options.json)
        print_as_json(context, analysis, **framework);
    else
        print_as_text(context, analysis, **framework);
    return kFine;
}

}  // namespace rapport::cli
