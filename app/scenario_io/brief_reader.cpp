// The task of writing a brief for the team: what is offered, and the key by which the brief is measured.
#include <algorithm>

#include "scenario_io/task_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::BriefPart;
using scenario::BriefRule;
using scenario::Code;

namespace {

std::vector<std::string> read_ids(Reading& reading, std::uint32_t value, std::size_t least, std::size_t most) {
    std::vector<std::string> all;
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, value, least, most))
        all.push_back(ids.read(reading, element));
    return all;
}

// An id, or a list of ids.
std::vector<std::string> read_any_of(Reading& reading, std::uint32_t value) {
    if (reading.json[value].kind == JsonKind::Array) return read_ids(reading, value, 1, 8);
    return {read_id(reading, value)};
}

std::vector<scenario::BriefOption> read_options(Reading& reading, std::uint32_t value, std::size_t most,
                                                bool credited) {
    static constexpr Names<4> kNames = {"id", "text", "why", "credit"};
    std::vector<scenario::BriefOption> options;
    if (value == 0) return options;
    const std::span<const std::string_view> names = std::span(kNames).first(credited ? 4 : 3);
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, value, 2, most)) {
        std::array<std::uint32_t, 4> at{};
        read_fields(reading, element, names, credited ? 0b1111 : 0b111, at);
        options.push_back({ids.read(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2]),
                           static_cast<int>(read_integer(reading, at[3], 0, 100, 0))});
    }
    return options;
}

scenario::KpiRange read_goal(Reading& reading, std::uint32_t value) {
    enum { kKpi, kFrom, kTo, kWeeksFrom, kWeeksTo, kUnrealistic };
    static constexpr Names<6> kNames = {"kpi", "from", "to", "weeks_from", "weeks_to", "unrealistic"};
    const auto at = fields_of(reading, value, kNames, 1U << kKpi | 1U << kFrom | 1U << kTo);
    scenario::KpiRange goal;
    goal.kpi = read_id(reading, at[kKpi]);
    goal.from = read_number(reading, at[kFrom], 0, kMaxNumber, 0);
    goal.to = read_number(reading, at[kTo], 0, kMaxNumber, goal.from);
    goal.weeks_from = static_cast<int>(read_integer(reading, at[kWeeksFrom], 1, 520, 1));
    goal.weeks_to = static_cast<int>(read_integer(reading, at[kWeeksTo], 1, 520, std::max(52, goal.weeks_from)));
    goal.has_unrealistic = at[kUnrealistic] != 0;
    goal.unrealistic = read_number(reading, at[kUnrealistic], 0, kMaxNumber, 0);
    if (goal.from > goal.to || goal.weeks_from > goal.weeks_to)
        reading.report(Code::EmptyRange, value, Phrase("This range is empty: its beginning is larger than its end."));
    return goal;
}

namespace rule_field {

enum : std::size_t {
    kId,
    kGoals,
    kTask,
    kInput,
    kRisk,
    kBudget,
    kSpecialists,
    kOrder,
    kExplanation,
    kNeed,
    kFrom,
    kTo,
    kWeight,
    kEvidence,
    kWhy,
    kCount
};

}  // namespace rule_field

using RuleFields = std::array<std::uint32_t, rule_field::kCount>;

// That the rule looks at one thing, and has no fields that only others have. False if it is not known at what it looks.
bool check_shape(Reading& reading, std::uint32_t value, const RuleFields& at) {
    using namespace rule_field;
    const auto parts = std::count_if(at.begin() + kGoals, at.begin() + kExplanation + 1, [](auto i) { return i != 0; });
    if (parts != 1) {
        reading.report(Code::RuleShape, value,
                       Phrase("A rule has exactly one of “goals”, “task”, “input”, “risk”, “budget”, “specialists”, "
                              "“order” and “explanation”; this one has {}.",
                              {std::to_string(parts)}));
        return false;
    }
    const bool chosen = at[kTask] != 0 || at[kInput] != 0 || at[kRisk] != 0;
    if (at[kNeed] != 0 && !chosen)
        reading.report(Code::RuleShape, at[kNeed], Phrase("Only rules about a task, an input or a risk have “need”."));
    for (const std::size_t field : {kFrom, kTo}) {
        if (at[field] != 0 && at[kBudget] == 0)
            reading.report(Code::RuleShape, at[field], Phrase("Only rules about the budget have “from” and “to”."));
    }
    for (const std::size_t field : {kSpecialists, kOrder, kExplanation}) {
        if (at[field] != 0 && !read_boolean(reading, at[field], true))
            reading.report(Code::RuleShape, at[field], Phrase("Here only true has a meaning."));
    }
    return true;
}

BriefPart part_of(const RuleFields& at) {
    static constexpr std::array<BriefPart, 8> kParts = {BriefPart::Kpi,   BriefPart::Task,       BriefPart::Input,
                                                        BriefPart::Risk,  BriefPart::Budget,     BriefPart::Specialists,
                                                        BriefPart::Order, BriefPart::Explanation};
    for (std::size_t i = 0; i < kParts.size(); ++i) {
        if (at[rule_field::kGoals + i] != 0) return kParts[i];
    }
    return BriefPart::Order;
}

BriefRule read_rule(Reading& reading, std::uint32_t value, UniqueIds& ids) {
    using namespace rule_field;
    static constexpr Names<kCount> kNames = {"id",     "goals",       "task",   "input",       "risk",
                                             "budget", "specialists", "order",  "explanation", "need",
                                             "from",   "to",          "weight", "evidence",    "why"};
    static constexpr Names<3> kNeeds = {"required", "optional", "harmful"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kWhy);
    BriefRule rule;
    rule.id = ids.read(reading, at[kId]);
    rule.why = read_text(reading, at[kWhy]);
    rule.evidence = read_evidence(reading, at[kEvidence]);
    rule.part = BriefPart::Order;  // asks for nothing that could be missing
    if (reading.json[value].kind != JsonKind::Object || !check_shape(reading, value, at)) return rule;
    rule.part = part_of(at);
    if (at[kGoals] != 0) {
        for (const std::uint32_t goal : read_elements(reading, at[kGoals], 1, 8))
            rule.goals.push_back(read_goal(reading, goal));
    }
    for (const std::size_t field : {kTask, kInput, kRisk}) {
        if (at[field] != 0) rule.any_of = read_any_of(reading, at[field]);
    }
    rule.need = read_enum(reading, at[kNeed], kNeeds, rule.need);
    rule.channel = read_id(reading, at[kBudget]);
    rule.percent_from = static_cast<int>(read_integer(reading, at[kFrom], 0, 100, 0));
    rule.percent_to = static_cast<int>(read_integer(reading, at[kTo], 0, 100, 100));
    if (rule.percent_from > rule.percent_to)
        reading.report(Code::EmptyRange, value, Phrase("This range is empty: its beginning is larger than its end."));
    rule.weight = static_cast<int>(read_integer(reading, at[kWeight], 1, 3, 1));
    return rule;
}

}  // namespace

void read_brief(Reading& reading, std::uint32_t value, scenario::Decision& decision) {
    enum { kGoal, kBudgetOf, kCurrency, kKpis, kTasks, kInputs, kRisks, kExplanations, kKey };
    static constexpr auto kNames = with_common(Names<1>{"brief"});
    static constexpr Names<9> kFields = {"goal",   "budget", "currency",     "kpis", "tasks",
                                         "inputs", "risks",  "explanations", "key"};
    constexpr std::uint32_t kRequired = 1U << kGoal | 1U << kKpis | 1U << kTasks | 1U << kInputs | 1U << kKey;
    const auto outer = fields_of(reading, value, kNames, kCommonRequired | 1U << kOwnFields);
    read_common(reading, outer, decision);
    if (outer[kOwnFields] == 0) return;
    if (!reading.has_catalogue) {
        reading.report(Code::BriefWithoutCatalogue, outer[kOwnFields],
                       Phrase("A brief is made of what a catalogue of work offers, but the scenario names none."),
                       Phrase("Write “\"catalogue\": \"digital-agency\"” above the briefing."));
    }
    const auto at = fields_of(reading, outer[kOwnFields], kFields, kRequired);
    scenario::BriefTask& brief = decision.task->brief;
    brief.goal = read_text(reading, at[kGoal]);
    brief.budget = read_integer(reading, at[kBudgetOf], 1, 1'000'000'000'000, 0);
    brief.currency = std::string(read_string(reading, at[kCurrency]));
    brief.kpis = read_ids(reading, at[kKpis], 2, 8);
    brief.tasks = read_ids(reading, at[kTasks], 3, 16);
    brief.inputs = read_ids(reading, at[kInputs], 2, 12);
    brief.risks = read_options(reading, at[kRisks], 8, false);
    brief.explanations = read_options(reading, at[kExplanations], 5, true);
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, at[kKey], 2, 30))
        brief.key.push_back(read_rule(reading, element, ids));
}

}  // namespace rapport::scenario_io
