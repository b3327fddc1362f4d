#include "dialogue/measure_brief.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>

namespace rapport::dialogue {

using base::Phrase;
using scenario::BriefPart;
using scenario::BriefRule;
using scenario::BriefTask;
using scenario::Catalogue;
using scenario::CatalogueTask;
using scenario::KpiRange;
using scenario::Need;

namespace {

constexpr double kHalf = 0.5;
constexpr int kBudgetSlack = 10;  // percent outside of a range that still count half

bool contains(const std::vector<std::string>& list, const std::string& id) {
    return std::find(list.begin(), list.end(), id) != list.end();
}

const scenario::BriefOption* find_option(const std::vector<scenario::BriefOption>& options, const std::string& id) {
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const scenario::BriefOption& each) { return each.id == id; });
    return found == options.end() ? nullptr : &*found;
}

std::vector<std::string> tasks_of(const Briefed& brief) {
    std::vector<std::string> ids;
    ids.reserve(brief.tasks.size());
    for (const BriefedTask& each : brief.tasks) ids.push_back(each.task);
    return ids;
}

double fulfilled_goal(const KpiRange& goal, bool lower_is_better, const Briefed& brief) {
    if (goal.kpi != brief.kpi) return 0;
    const bool beyond = lower_is_better ? brief.target <= goal.unrealistic : brief.target >= goal.unrealistic;
    if (goal.has_unrealistic && beyond) return 0;
    const bool target = brief.target >= goal.from && brief.target <= goal.to;
    const bool date = brief.weeks >= goal.weeks_from && brief.weeks <= goal.weeks_to;
    return target && date ? 1 : kHalf;
}

double fulfilled_goals(const BriefRule& rule, const Catalogue& catalogue, const Briefed& brief) {
    const scenario::CatalogueKpi* kpi = catalogue.kpi(brief.kpi);
    double best = 0;
    for (const KpiRange& goal : rule.goals)
        best = std::max(best, fulfilled_goal(goal, kpi != nullptr && kpi->lower_is_better, brief));
    return best;
}

double fulfilled_budget(const BriefRule& rule, const Briefed& brief) {
    const auto found = brief.budget.find(rule.channel);
    const int share = found == brief.budget.end() ? 0 : found->second;
    const int outside = std::max({rule.percent_from - share, share - rule.percent_to, 0});
    return outside == 0 ? 1 : outside <= kBudgetSlack ? kHalf : 0;
}

double fulfilled_specialists(const Catalogue& catalogue, const Briefed& brief) {
    if (brief.tasks.empty()) return 0;
    const auto right = std::count_if(brief.tasks.begin(), brief.tasks.end(), [&](const BriefedTask& each) {
        const CatalogueTask* task = catalogue.task(each.task);
        return task != nullptr && task->specialist == each.specialist;
    });
    return static_cast<double>(right) / static_cast<double>(brief.tasks.size());
}

// Share of the dependencies kept: between chosen tasks, and on inputs that are offered.
double fulfilled_order(const BriefTask& offered, const Catalogue& catalogue, const Briefed& brief) {
    const std::vector<std::string> chosen = tasks_of(brief);
    int kept = 0;
    int all = 0;
    for (std::size_t place = 0; place < chosen.size(); ++place) {
        const CatalogueTask* task = catalogue.task(chosen[place]);
        if (task == nullptr) continue;
        for (const std::string& before : task->after) {
            const auto found = std::find(chosen.begin(), chosen.end(), before);
            if (found == chosen.end()) continue;
            ++all;
            kept += static_cast<std::size_t>(found - chosen.begin()) < place ? 1 : 0;
        }
        for (const std::string& input : task->inputs) {
            if (!contains(offered.inputs, input)) continue;
            ++all;
            kept += contains(brief.inputs, input) ? 1 : 0;
        }
    }
    return all == 0 ? 0 : static_cast<double>(kept) / all;
}

// The ids in the brief of the kind that the rule names.
std::vector<std::string> chosen_of(const BriefRule& rule, const Briefed& brief) {
    if (rule.part == BriefPart::Task) return tasks_of(brief);
    return rule.part == BriefPart::Input ? brief.inputs : brief.risks;
}

RuleResult measure_rule(const BriefTask& task, const Catalogue& catalogue, const Briefed& brief, std::uint32_t index) {
    const BriefRule& rule = task.key[index];
    RuleResult result{index, 0, true, false};
    switch (rule.part) {
        case BriefPart::Kpi:
            result.fulfilled = fulfilled_goals(rule, catalogue, brief);
            break;
        case BriefPart::Task:
        case BriefPart::Input:
        case BriefPart::Risk: {
            const std::vector<std::string> chosen = chosen_of(rule, brief);
            result.chosen = std::any_of(rule.any_of.begin(), rule.any_of.end(),
                                        [&](const std::string& id) { return contains(chosen, id); });
            result.counts = rule.need != Need::Optional;
            result.fulfilled = result.chosen != (rule.need == Need::Harmful) ? 1 : 0;
            break;
        }
        case BriefPart::Budget:
            result.fulfilled = fulfilled_budget(rule, brief);
            break;
        case BriefPart::Specialists:
            result.fulfilled = fulfilled_specialists(catalogue, brief);
            break;
        case BriefPart::Order:
            result.fulfilled = fulfilled_order(task, catalogue, brief);
            break;
        case BriefPart::Explanation:
            if (const auto* option = find_option(task.explanations, brief.explanation))
                result.fulfilled = option->credit / 100.0;
            break;
    }
    return result;
}

template <typename Ids, typename Known>
Phrase unknown_in(const Ids& ids, const Known& known) {
    for (const std::string& id : ids) {
        if (!known(id)) return Phrase("This brief cannot hold “{}”.", {id});
    }
    return Phrase();
}

// ---- briefs made from the key

const BriefRule* first_rule(const BriefTask& task, BriefPart part) {
    const auto found =
        std::find_if(task.key.begin(), task.key.end(), [&](const BriefRule& rule) { return rule.part == part; });
    return found == task.key.end() ? nullptr : &*found;
}

bool is_harmful(const BriefTask& task, BriefPart part, const std::string& id) {
    return std::any_of(task.key.begin(), task.key.end(), [&](const BriefRule& rule) {
        return rule.part == part && rule.need == Need::Harmful && contains(rule.any_of, id);
    });
}

// One id for each rule with this need.
std::vector<std::string> ids_for(const BriefTask& task, BriefPart part, Need need) {
    std::vector<std::string> ids;
    for (const BriefRule& rule : task.key) {
        if (rule.part != part || rule.need != need) continue;
        const auto there = [&](const std::string& id) { return contains(ids, id); };
        if (std::any_of(rule.any_of.begin(), rule.any_of.end(), there)) continue;
        const auto harmless = [&](const std::string& id) {
            return need == Need::Harmful || !is_harmful(task, part, id);
        };
        const auto found = std::find_if(rule.any_of.begin(), rule.any_of.end(), harmless);
        if (found != rule.any_of.end()) ids.push_back(*found);
    }
    return ids;
}

// Each task after those it depends on.
std::vector<std::string> in_order(std::vector<std::string> ids, const Catalogue& catalogue) {
    std::vector<std::string> sorted;
    while (!ids.empty()) {
        const auto ready = [&](const std::string& id) {
            const CatalogueTask* task = catalogue.task(id);
            return task == nullptr || std::none_of(task->after.begin(), task->after.end(),
                                                   [&](const std::string& before) { return contains(ids, before); });
        };
        auto next = std::find_if(ids.begin(), ids.end(), ready);
        if (next == ids.end()) next = ids.begin();
        sorted.push_back(*next);
        ids.erase(next);
    }
    return sorted;
}

std::set<std::string> channels_of(const std::vector<std::string>& tasks, const Catalogue& catalogue) {
    std::set<std::string> channels;
    for (const std::string& id : tasks) {
        if (const CatalogueTask* task = catalogue.task(id)) channels.insert(task->channel);
    }
    return channels;
}

// Every channel at the least its rule asks for, then up to its most; what is left goes to channels without a rule.
std::map<std::string, int> split_budget(const BriefTask& task, const std::set<std::string>& channels) {
    std::map<std::string, int> shares;
    int left = 100;
    const auto each_rule = [&](auto visit) {
        for (const BriefRule& rule : task.key) {
            if (rule.part == BriefPart::Budget && channels.count(rule.channel) != 0) visit(rule);
        }
    };
    each_rule([&](const BriefRule& rule) {
        shares[rule.channel] = rule.percent_from;
        left -= rule.percent_from;
    });
    each_rule([&](const BriefRule& rule) {
        const int more = std::clamp(rule.percent_to - rule.percent_from, 0, std::max(left, 0));
        shares[rule.channel] += more;
        left -= more;
    });
    for (const std::string& channel : channels) {
        if (left <= 0 || shares.count(channel) != 0) continue;
        shares[channel] = left;
        left = 0;
    }
    return shares;
}

}  // namespace

std::vector<RuleResult> measure_brief(const BriefTask& task, const Catalogue& catalogue, const Briefed& brief) {
    std::vector<RuleResult> results;
    results.reserve(task.key.size());
    for (std::uint32_t rule = 0; rule < task.key.size(); ++rule)
        results.push_back(measure_rule(task, catalogue, brief, rule));
    return results;
}

double brief_credit(const BriefTask& task, const Catalogue& catalogue, const Briefed& brief) {
    double sum = 0;
    double weights = 0;
    for (const RuleResult& result : measure_brief(task, catalogue, brief)) {
        if (!result.counts) continue;
        sum += task.key[result.rule].weight * result.fulfilled;
        weights += task.key[result.rule].weight;
    }
    return weights > 0 ? 100 * sum / weights : 100;
}

Phrase objection_to_brief(const BriefTask& task, const Catalogue& catalogue, const Briefed& brief) {
    if (brief.kpi.empty()) return Phrase("Choose how the goal is measured.");
    if (!contains(task.kpis, brief.kpi)) return Phrase("This brief cannot hold “{}”.", {brief.kpi});
    if (!std::isfinite(brief.target) || brief.target <= 0) return Phrase("Set the target figure.");
    if (brief.weeks < 1) return Phrase("Say in how many weeks.");
    if (brief.tasks.empty()) return Phrase("Add at least one task for the team.");
    const std::vector<std::string> tasks = tasks_of(brief);
    if (std::set<std::string>(tasks.begin(), tasks.end()).size() != tasks.size())
        return Phrase("A task is in the brief twice.");
    Phrase unknown = unknown_in(tasks, [&](const std::string& id) { return contains(task.tasks, id); });
    if (unknown.empty()) unknown = unknown_in(brief.inputs, [&](const auto& id) { return contains(task.inputs, id); });
    if (unknown.empty())
        unknown = unknown_in(brief.risks, [&](const auto& id) { return find_option(task.risks, id) != nullptr; });
    if (!unknown.empty()) return unknown;
    for (const BriefedTask& each : brief.tasks) {
        if (each.specialist.empty()) return Phrase("Every task needs somebody who does it.");
        if (catalogue.specialist(each.specialist) == nullptr)
            return Phrase("This brief cannot hold “{}”.", {each.specialist});
    }
    for (const auto& [channel, percent] : brief.budget) {
        if (catalogue.channel(channel) == nullptr || percent < 0)
            return Phrase("This brief cannot hold “{}”.", {channel});
    }
    if (task.budget > 0) {
        const auto sum = std::accumulate(brief.budget.begin(), brief.budget.end(), std::int64_t{0},
                                         [](std::int64_t total, const auto& share) { return total + share.second; });
        if (sum != 100) return Phrase("The budget is split to {} %, not to 100 %.", {std::to_string(sum)});
    }
    if (!task.explanations.empty() && find_option(task.explanations, brief.explanation) == nullptr)
        return Phrase("Choose how you explain it to the client.");
    return Phrase();
}

Briefed best_brief(const BriefTask& task, const Catalogue& catalogue) {
    Briefed brief;
    const BriefRule* goals = first_rule(task, BriefPart::Kpi);
    if (goals != nullptr && !goals->goals.empty()) {
        const KpiRange& goal = goals->goals.front();
        brief.kpi = goal.kpi;
        brief.target = std::clamp(std::round((goal.from + goal.to) / 2), goal.from, goal.to);
        brief.weeks = (goal.weeks_from + goal.weeks_to) / 2;
    } else {
        brief.kpi = task.kpis.front();
        brief.target = 1;
        brief.weeks = 12;
    }
    std::vector<std::string> tasks = ids_for(task, BriefPart::Task, Need::Required);
    for (const std::string& id : task.tasks) {
        if (tasks.empty() && !is_harmful(task, BriefPart::Task, id)) tasks.push_back(id);
    }
    brief.inputs = ids_for(task, BriefPart::Input, Need::Required);
    for (const std::string& id : in_order(tasks, catalogue)) {
        const CatalogueTask* known = catalogue.task(id);
        brief.tasks.push_back({id, known == nullptr ? std::string() : known->specialist});
        if (known == nullptr) continue;
        for (const std::string& input : known->inputs) {
            const bool wanted = contains(task.inputs, input) && !contains(brief.inputs, input);
            if (wanted && !is_harmful(task, BriefPart::Input, input)) brief.inputs.push_back(input);
        }
    }
    brief.risks = ids_for(task, BriefPart::Risk, Need::Required);
    if (task.budget > 0) brief.budget = split_budget(task, channels_of(tasks, catalogue));
    const auto better = [](const auto& a, const auto& b) { return a.credit < b.credit; };
    if (!task.explanations.empty())
        brief.explanation = std::max_element(task.explanations.begin(), task.explanations.end(), better)->id;
    return brief;
}

Briefed worst_brief(const BriefTask& task, const Catalogue& catalogue) {
    Briefed brief;
    brief.kpi = task.kpis.front();
    brief.target = 1;
    brief.weeks = 1;
    const BriefRule* rule = first_rule(task, BriefPart::Kpi);
    const auto fulfilled = [&] { return rule == nullptr ? 0.0 : fulfilled_goals(*rule, catalogue, brief); };
    for (const std::string& kpi : task.kpis) {
        if (fulfilled() > 0) brief.kpi = kpi;
    }
    if (fulfilled() > 0) {
        for (const KpiRange& goal : rule->goals) {
            if (goal.kpi == brief.kpi && goal.has_unrealistic) brief.target = goal.unrealistic;
        }
    }
    std::vector<std::string> tasks = ids_for(task, BriefPart::Task, Need::Harmful);
    const auto is_required = [&](const std::string& id) {
        return std::any_of(task.key.begin(), task.key.end(), [&](const BriefRule& each) {
            return each.part == BriefPart::Task && each.need == Need::Required && contains(each.any_of, id);
        });
    };
    for (const bool even_required : {false, true}) {
        for (const std::string& id : task.tasks) {
            if (tasks.empty() && (even_required || !is_required(id))) tasks.push_back(id);
        }
    }
    tasks = in_order(std::move(tasks), catalogue);
    std::reverse(tasks.begin(), tasks.end());
    for (const std::string& id : tasks) {
        const CatalogueTask* known = catalogue.task(id);
        BriefedTask added{id, {}};
        for (const scenario::CatalogueItem& specialist : catalogue.specialists) {
            if (added.specialist.empty() && (known == nullptr || known->specialist != specialist.id))
                added.specialist = specialist.id;
        }
        brief.tasks.push_back(std::move(added));
    }
    brief.inputs = ids_for(task, BriefPart::Input, Need::Harmful);
    brief.risks = ids_for(task, BriefPart::Risk, Need::Harmful);
    if (task.budget > 0) {  // the whole on the channel where it fulfils the fewest rules
        double least = 1e9;
        for (const std::string& channel : channels_of(tasks, catalogue)) {
            const std::map<std::string, int> all = {{channel, 100}};
            Briefed trial;
            trial.budget = all;
            double sum = 0;
            for (const BriefRule& each : task.key)
                sum += each.part == BriefPart::Budget ? fulfilled_budget(each, trial) : 0;
            if (sum < least) brief.budget = all;
            least = std::min(least, sum);
        }
    }
    const auto better = [](const auto& a, const auto& b) { return a.credit < b.credit; };
    if (!task.explanations.empty())
        brief.explanation = std::min_element(task.explanations.begin(), task.explanations.end(), better)->id;
    return brief;
}

}  // namespace rapport::dialogue
