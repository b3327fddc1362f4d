// The rules of briefs: that the catalogue knows what is offered, and that the key looks at what is offered.
#include "scenario/validator.h"

namespace rapport::scenario {

using base::Phrase;

namespace {

constexpr std::string_view kBrief = "/decision/brief";

template <typename Item>
std::vector<std::string_view> ids_of(const std::vector<Item>& items) {
    std::vector<std::string_view> ids;
    ids.reserve(items.size());
    for (const Item& item : items) ids.push_back(item.id);
    return ids;
}
std::vector<std::string_view> ids_of(const std::vector<std::string>& ids) {
    return {ids.begin(), ids.end()};
}

bool contains(const std::vector<std::string_view>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The field of a rule that names what it looks at.
const char* field_of(BriefPart part) {
    switch (part) {
        case BriefPart::Task:
            return "/task";
        case BriefPart::Input:
            return "/input";
        case BriefPart::Risk:
            return "/risk";
        default:
            return "";
    }
}

}  // namespace

void Validator::check_brief(const BriefTask& brief, const Place& place) {
    m_any_brief = true;
    if (m_scenario.catalogue) check_offers(brief, place);
    check_explanations(brief, place);
    bool measured = brief.key.empty();
    int least = 0;  // percent of the budget that the rules ask for
    for (std::size_t r = 0; r < brief.key.size(); ++r) {
        const BriefRule& rule = brief.key[r];
        const Place at{place.node, "/decision/brief/key", r};
        const bool counts = rule.need != Need::Optional;
        measured |= counts;
        if (rule.part == BriefPart::Budget) least += rule.percent_from;
        check_rule(brief, rule, at);
        if (!counts && !rule.evidence.empty()) {
            add(Code::OptionalEvidence, at.pointer("/evidence"),
                Phrase("This rule is optional and counts for nothing, so its evidence is never shown."));
        }
        if (counts) check_optional_evidence(rule.evidence, at, "/evidence", Sign::PositiveOnly);
    }
    const auto key = [&] { return place.pointer(std::string(kBrief) + "/key"); };
    if (!measured)
        add(Code::NothingMeasured, key(),
            Phrase("All rules are optional, so every brief would be as good as any other."));
    if (least > 100) {
        add(Code::BudgetImpossible, key(),
            Phrase("The rules ask for at least {} % of the budget.", {std::to_string(least)}));
    }
}

void Validator::check_offers(const BriefTask& brief, const Place& place) {
    const Catalogue& catalogue = *m_scenario.catalogue;
    const auto check = [&](const std::vector<std::string>& offered, const char* field,
                           const std::vector<std::string_view>& known) {
        for (std::size_t i = 0; i < offered.size(); ++i) {
            if (offered[i].empty() || contains(known, offered[i])) continue;
            add(Code::UnknownCatalogueItem, place.pointer(std::string(kBrief) + field + "/" + std::to_string(i)),
                Phrase("The catalogue has no “{}” that could stand here.", {offered[i]}),
                did_you_mean(offered[i], known));
        }
    };
    check(brief.kpis, "/kpis", ids_of(catalogue.kpis));
    check(brief.tasks, "/tasks", ids_of(catalogue.tasks));
    check(brief.inputs, "/inputs", ids_of(catalogue.inputs));
}

void Validator::check_explanations(const BriefTask& brief, const Place& place) {
    if (brief.explanations.empty()) return;
    const auto has = [&](int credit) {
        return std::any_of(brief.explanations.begin(), brief.explanations.end(),
                           [&](const BriefOption& each) { return each.credit == credit; });
    };
    if (has(0) && has(100)) return;
    add(Code::ExplanationCredits, place.pointer(std::string(kBrief) + "/explanations"),
        Phrase("One explanation at least has credit 100, and one 0."));
}

void Validator::check_rule(const BriefTask& brief, const BriefRule& rule, const Place& at) {
    const auto not_offered = [&](const std::string& field, const std::string& id,
                                 const std::vector<std::string_view>& offered) {
        add(Code::RuleNotOffered, at.pointer(field), Phrase("The brief does not offer “{}”.", {id}),
            did_you_mean(id, offered));
    };
    const std::vector<std::string_view> tasks = ids_of(brief.tasks);
    const std::vector<std::string_view> offered = rule.part == BriefPart::Input  ? ids_of(brief.inputs)
                                                  : rule.part == BriefPart::Risk ? ids_of(brief.risks)
                                                                                 : tasks;
    for (const std::string& id : rule.any_of) {
        if (!id.empty() && !contains(offered, id)) not_offered(field_of(rule.part), id, offered);
    }
    for (std::size_t g = 0; g < rule.goals.size(); ++g) {
        const std::string field = "/goals/" + std::to_string(g);
        const KpiRange& goal = rule.goals[g];
        if (!goal.kpi.empty() && !contains(ids_of(brief.kpis), goal.kpi))
            not_offered(field + "/kpi", goal.kpi, ids_of(brief.kpis));
        check_unrealistic(goal, at, field + "/unrealistic");
    }
    if (rule.part == BriefPart::Budget) check_budget_rule(brief, rule, at);
    if (rule.part == BriefPart::Explanation && brief.explanations.empty())
        add(Code::RuleNotOffered, at.pointer("/explanation"), Phrase("The brief offers no explanations."));
}

void Validator::check_budget_rule(const BriefTask& brief, const BriefRule& rule, const Place& at) {
    if (brief.budget == 0) {
        add(Code::RuleNotOffered, at.pointer("/budget"), Phrase("The brief has no budget that could be split."));
        return;
    }
    if (!m_scenario.catalogue || rule.channel.empty()) return;
    std::vector<std::string_view> channels;
    for (const std::string& id : brief.tasks) {
        if (const CatalogueTask* task = m_scenario.catalogue->task(id)) channels.push_back(task->channel);
    }
    if (contains(channels, rule.channel)) return;
    add(Code::RuleNotOffered, at.pointer("/budget"),
        Phrase("None of the tasks offered belongs to a channel “{}”.", {rule.channel}),
        did_you_mean(rule.channel, channels));
}

// What counts as fulfilled cannot be unrealistic at the same time.
void Validator::check_unrealistic(const KpiRange& goal, const Place& at, std::string_view field) {
    if (!goal.has_unrealistic || !m_scenario.catalogue) return;
    const CatalogueKpi* kpi = m_scenario.catalogue->kpi(goal.kpi);
    if (kpi == nullptr) return;
    const bool apart = kpi->lower_is_better ? goal.unrealistic < goal.from : goal.unrealistic > goal.to;
    if (apart) return;
    add(Code::UnrealisticInRange, at.pointer(field),
        kpi->lower_is_better ? Phrase("Of this KPI less is better: “unrealistic” must be below “from”.")
                             : Phrase("“unrealistic” must be above “to”, or a good target would be unrealistic."));
}

}  // namespace rapport::scenario
