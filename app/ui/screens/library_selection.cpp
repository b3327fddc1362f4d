#include "ui/screens/library_selection.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "language/fold.h"

namespace rapport::ui {

namespace {

// Everything a scenario can be found by.
std::string searched_text(const Model& model, const scenario::Scenario& scenario) {
    std::string all = model.text(scenario, scenario.title) + '\n' + model.text(scenario, scenario.client.name) + '\n' +
                      model.text(scenario, scenario.client.company) + '\n' + model.text(scenario, scenario.client.role);
    for (const std::string& tag : scenario.tags) all += '\n' + tag;
    for (const std::string& competency : scenario.briefing.scored) all += '\n' + model.competency_title(competency);
    return language::fold(all);
}

std::vector<std::string> words_of(const std::string& search) {
    std::vector<std::string> words;
    const std::string folded = language::fold(search);
    for (std::size_t at = folded.find_first_not_of(' '); at != std::string::npos;) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        words.push_back(folded.substr(at, end - at));
        at = folded.find_first_not_of(' ', end);
    }
    return words;
}

bool scores(const scenario::Scenario& scenario, const std::string& competency) {
    return std::find(scenario.briefing.scored.begin(), scenario.briefing.scored.end(), competency) !=
           scenario.briefing.scored.end();
}

struct Filter {
    const Model& model;
    const LibraryView& view;
    std::vector<std::string> words;
    std::string competency;  // empty: any

    bool passes(const scenario::Scenario& scenario) const {
        if (view.filter == 1 && is_tried(model, scenario)) return false;
        if (!competency.empty() && !scores(scenario, competency)) return false;
        if (view.difficulty != 0 && scenario.difficulty != view.difficulty) return false;
        if (words.empty()) return true;
        const std::string text = searched_text(model, scenario);
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text.find(word) != std::string::npos; });
    }
};

}  // namespace

bool is_tried(const Model& model, const scenario::Scenario& scenario) {
    const auto known = model.progress.find(scenario.id);
    return known != model.progress.end() && known->second.finished > 0;
}

LibrarySelection select_scenarios(const Model& model, const LibraryView& view) {
    LibrarySelection selection;
    std::vector<const scenario_io::LibraryEntry*> readable;
    std::set<std::string_view> ids;
    std::set<std::string> competencies;
    std::set<int> difficulties;
    for (const scenario_io::LibraryEntry& entry : model.library->entries()) {
        if (!entry.scenario) {
            selection.broken.push_back(&entry);
            continue;
        }
        const scenario::Scenario& scenario = *entry.scenario;
        if (!ids.insert(scenario.id).second) {
            selection.doubles.push_back(&entry);
            continue;
        }
        if (!entry.diagnostics.empty()) selection.warned.push_back(&entry);
        readable.push_back(&entry);
        ++selection.all;
        if (!is_tried(model, scenario)) ++selection.not_tried;
        competencies.insert(scenario.briefing.scored.begin(), scenario.briefing.scored.end());
        difficulties.insert(scenario.difficulty);
    }
    for (const scenario::Competency& each : model.framework().competencies) {
        if (competencies.contains(each.id)) selection.competencies.push_back(each.id);
    }
    selection.difficulties.assign(difficulties.begin(), difficulties.end());

    Filter filter{model, view, words_of(view.search), {}};
    const auto chosen = static_cast<std::size_t>(std::max(view.filter - 2, 0));
    if (view.filter >= 2 && chosen < selection.competencies.size()) filter.competency = selection.competencies[chosen];
    for (const scenario_io::LibraryEntry* entry : readable) {
        if (filter.passes(*entry->scenario)) selection.shown.push_back(entry);
    }
    return selection;
}

}  // namespace rapport::ui
