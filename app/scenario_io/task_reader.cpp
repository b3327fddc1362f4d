#include "scenario_io/task_reader.h"

#include <algorithm>

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;
using scenario::Decision;
using scenario::TaskKind;

namespace {

bool is_measured(TaskKind kind) {
    return kind == TaskKind::Rank || kind == TaskKind::BestWorst || kind == TaskKind::Rate || kind == TaskKind::Brief;
}

struct OutcomeFields {
    std::uint32_t id = 0, from = 0;
};

scenario::Reply read_outcome(Reading& reading, std::uint32_t value, UniqueIds& ids, OutcomeFields& fields) {
    enum { kId, kFrom, kText, kEffects, kFeedback, kMyth, kNext, kNote };
    static constexpr Names<8> kNames = {"id", "from", "text", "effects", "feedback", "myth", "next", "note"};
    const auto at = fields_of(reading, value, kNames, 1U << kId | 1U << kNext);
    fields = {at[kId], at[kFrom]};
    scenario::Reply outcome;
    outcome.id = ids.read(reading, at[kId]);
    outcome.from = static_cast<int>(read_integer(reading, at[kFrom], 1, 100, 0));
    outcome.text = read_text(reading, at[kText]);
    outcome.effects = read_effects(reading, at[kEffects]);
    outcome.feedback = read_text(reading, at[kFeedback]);
    outcome.myth = std::string(read_string(reading, at[kMyth]));
    outcome.next = read_target(reading, at[kNext]);
    read_text(reading, at[kNote]);
    return outcome;
}

// Outcomes stand in falling order of `from`, and the last has none, so that every credit has exactly one.
void read_outcomes(Reading& reading, std::uint32_t value, TaskKind kind, Decision& decision) {
    if (value == 0) return;
    const bool measured = is_measured(kind);
    const Elements elements = read_elements(reading, value, 1, measured ? 5 : 1);
    decision.replies.reserve(elements.size());
    UniqueIds ids;
    int above = 101;
    std::size_t number = 0;
    for (const std::uint32_t element : elements) {
        OutcomeFields fields;
        decision.replies.push_back(read_outcome(reading, element, ids, fields));
        const int from = decision.replies.back().from;
        const bool last = ++number == elements.size();
        if (fields.from != 0 && !measured) {
            reading.report(Code::OutcomeNotMeasured, fields.from,
                           Phrase("The answer to this task is not measured, so its outcome has no “from”."));
        } else if (fields.from != 0 && last) {
            reading.report(Code::LastOutcomeFrom, fields.from,
                           Phrase("The last outcome is for every credit that is left, so it has no “from”."));
        } else if (fields.from == 0 && !last) {
            reading.report(Code::OutcomeWithoutFrom, element,
                           Phrase("This outcome has no “from”, so the ones after it never happen."));
        } else if (from > 0 && from >= above) {
            reading.report(
                Code::OutcomeOrder, fields.from,
                Phrase("This outcome is from {}, the one before it from {}: outcomes stand in falling order.",
                       {std::to_string(from), std::to_string(above)}));
        }
        if (from > 0) above = from;
    }
}

std::vector<scenario::TaskItem> read_items(Reading& reading, std::uint32_t value, std::size_t most, bool rated) {
    enum { kId, kText, kWhy, kExpert };
    static constexpr Names<4> kNames = {"id", "text", "why", "expert"};
    const std::span<const std::string_view> names = std::span(kNames).first(rated ? 4 : 3);
    std::vector<scenario::TaskItem> items;
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, value, 3, most)) {
        std::array<std::uint32_t, 4> at{};
        read_fields(reading, element, names, rated ? 0b1111 : 0b111, at);
        scenario::TaskItem item;
        item.id = ids.read(reading, at[kId]);
        item.text = read_text(reading, at[kText]);
        item.why = read_text(reading, at[kWhy]);
        item.expert = read_number(reading, at[kExpert], 1, 7, 1);
        items.push_back(std::move(item));
    }
    return items;
}

// Index of the item that a string names.
std::uint32_t read_item_reference(Reading& reading, std::uint32_t value, const std::vector<scenario::TaskItem>& items) {
    const std::string_view id = read_string(reading, value);
    if (id.empty()) return 0;
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    if (found != items.end()) return static_cast<std::uint32_t>(found - items.begin());
    std::vector<std::string_view> known;
    known.reserve(items.size());
    for (const scenario::TaskItem& item : items) known.push_back(item.id);
    reading.report(Code::UnknownItem, value, Phrase("There is no item “{}” in this task.", {std::string(id)}),
                   did_you_mean(id, known));
    return 0;
}

// Rank and Rate.
void read_items_task(Reading& reading, std::uint32_t value, Decision& decision) {
    static constexpr auto kNames = with_common(Names<2>{"items", "evidence"});
    const bool rated = decision.task->kind == TaskKind::Rate;
    const auto at = fields_of(reading, value, kNames, kCommonRequired | 1U << kOwnFields);
    decision.task->items = read_items(reading, at[kOwnFields], rated ? 6 : 7, rated);
    decision.task->evidence = read_evidence(reading, at[kOwnFields + 1]);
    read_common(reading, at, decision);
}

void read_best_worst(Reading& reading, std::uint32_t value, Decision& decision) {
    enum : std::size_t { kItems = kOwnFields, kBest, kWorst, kEvidence };
    static constexpr auto kNames = with_common(Names<4>{"items", "best", "worst", "evidence"});
    const auto at = fields_of(reading, value, kNames, kCommonRequired | 1U << kItems | 1U << kBest | 1U << kWorst);
    scenario::Task& task = *decision.task;
    task.items = read_items(reading, at[kItems], 6, false);
    task.best = read_item_reference(reading, at[kBest], task.items);
    task.worst = read_item_reference(reading, at[kWorst], task.items);
    const bool both = at[kBest] != 0 && at[kWorst] != 0 && !read_string(reading, at[kBest]).empty();
    if (both && reading.json.string(at[kBest]) == read_string(reading, at[kWorst])) {
        reading.report(
            Code::BestIsWorst, at[kWorst],
            Phrase("The same item, “{}”, is the best and the worst.", {std::string(reading.json.string(at[kBest]))}));
    }
    task.evidence = read_evidence(reading, at[kEvidence]);
    read_common(reading, at, decision);
}

void read_write(Reading& reading, std::uint32_t value, Decision& decision) {
    enum : std::size_t { kModel = kOwnFields, kRated, kMost };
    static constexpr auto kNames = with_common(Names<3>{"model", "rated", "most_characters"});
    static constexpr Names<2> kParagraph = {"text", "note"};
    const auto at = fields_of(reading, value, kNames, kCommonRequired | 1U << kModel | 1U << kRated);
    scenario::WriteTask& task = decision.task->write;
    for (const std::uint32_t element : read_elements(reading, at[kModel], 1, 8)) {
        const auto paragraph = fields_of(reading, element, kParagraph, 0b11);
        task.model.push_back({read_text(reading, paragraph[0]), read_text(reading, paragraph[1])});
    }
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, at[kRated], 1, 3))
        task.rated.push_back(ids.read(reading, element));
    task.most_characters = static_cast<int>(read_integer(reading, at[kMost], 200, 4000, 2000));
    read_common(reading, at, decision);
}

}  // namespace

void read_common(Reading& reading, std::span<const std::uint32_t> at, Decision& decision) {
    decision.task->instruction = read_text(reading, at[kInstructionField]);
    decision.weight = static_cast<int>(read_integer(reading, at[kWeightField], 1, 10, 1));
    read_text(reading, at[kNoteField]);
    read_outcomes(reading, at[kOutcomesField], decision.task->kind, decision);
}

void read_task(Reading& reading, std::uint32_t value, TaskKind kind, Decision& decision) {
    decision.task = std::make_unique<scenario::Task>();
    decision.task->kind = kind;
    switch (kind) {
        case TaskKind::Choose:
            break;
        case TaskKind::Ask:
            return read_ask(reading, value, decision);
        case TaskKind::Rank:
        case TaskKind::Rate:
            return read_items_task(reading, value, decision);
        case TaskKind::BestWorst:
            return read_best_worst(reading, value, decision);
        case TaskKind::Brief:
            return read_brief(reading, value, decision);
        case TaskKind::Write:
            return read_write(reading, value, decision);
        case TaskKind::Interrupt:
            return read_interrupt(reading, value, decision);
    }
}

}  // namespace rapport::scenario_io
