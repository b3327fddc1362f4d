// Reads a catalogue of an agency's work: channels, specialists, inputs, KPIs, and the tasks that refer to them.
#include <algorithm>

#include "base/hash.h"
#include "scenario_io/load.h"
#include "scenario_io/parts_reader.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Catalogue;
using scenario::CatalogueTask;
using scenario::Code;

namespace {

std::vector<scenario::CatalogueItem> read_items(Reading& reading, std::uint32_t value) {
    static constexpr Names<3> kNames = {"id", "title", "about"};
    std::vector<scenario::CatalogueItem> items;
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, value, 1, 300)) {
        const auto at = fields_of(reading, element, kNames, 0b111);
        items.push_back({ids.read(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2])});
    }
    return items;
}

scenario::CatalogueKpi read_kpi(Reading& reading, std::uint32_t value, UniqueIds& ids) {
    enum { kId, kTitle, kUnit, kAbout, kTypical, kLower };
    static constexpr Names<6> kNames = {"id", "title", "unit", "about", "typical", "lower_is_better"};
    static constexpr Names<2> kRange = {"from", "to"};
    const auto at = fields_of(reading, value, kNames, 0b11111);
    scenario::CatalogueKpi kpi;
    kpi.id = ids.read(reading, at[kId]);
    kpi.title = read_text(reading, at[kTitle]);
    kpi.about = read_text(reading, at[kAbout]);
    kpi.unit = read_text(reading, at[kUnit]);
    kpi.lower_is_better = read_boolean(reading, at[kLower], false);
    if (at[kTypical] == 0) return kpi;
    const auto range = fields_of(reading, at[kTypical], kRange, 0b11);
    kpi.typical_from = read_number(reading, range[0], 0, kMaxNumber, 0);
    kpi.typical_to = read_number(reading, range[1], 0, kMaxNumber, kpi.typical_from);
    if (kpi.typical_from > kpi.typical_to) {
        reading.report(Code::EmptyRange, at[kTypical],
                       Phrase("This range is empty: its beginning is larger than its end."));
    }
    return kpi;
}

template <typename Item>
std::vector<std::string_view> ids_of(const std::vector<Item>& items) {
    std::vector<std::string_view> ids;
    ids.reserve(items.size());
    for (const Item& item : items) ids.push_back(item.id);
    return ids;
}

// An id that stands elsewhere in the catalogue.
std::string read_known(Reading& reading, std::uint32_t value, const std::vector<std::string_view>& known) {
    std::string id = read_id(reading, value);
    if (id.empty() || std::find(known.begin(), known.end(), id) != known.end()) return id;
    reading.report(Code::UnknownCatalogueItem, value, Phrase("The catalogue has no “{}” that could stand here.", {id}),
                   did_you_mean(id, known));
    return id;
}

std::vector<std::string> read_all_known(Reading& reading, std::uint32_t value,
                                        const std::vector<std::string_view>& known) {
    std::vector<std::string> ids;
    for (const std::uint32_t element : read_elements(reading, value, 0, 20))
        ids.push_back(read_known(reading, element, known));
    return ids;
}

// The ids of a list of objects, before they are read: tasks name tasks that come later.
std::vector<std::string_view> names_in(const JsonDocument& json, std::uint32_t list) {
    std::vector<std::string_view> names;
    if (list == 0 || json[list].kind != JsonKind::Array) return names;
    for (std::uint32_t element = list + 1; element < json[list].end; element = json[element].end) {
        const std::uint32_t id = field_of(json, element, "id");
        if (id != 0 && json[id].kind == JsonKind::String) names.push_back(json.string(id));
    }
    return names;
}

void read_tasks(Reading& reading, std::uint32_t value, Catalogue& catalogue) {
    enum { kId, kChannel, kSpecialist, kLead, kTitle, kAbout, kInputs, kAfter, kKpis };
    static constexpr Names<9> kNames = {"id",    "channel", "specialist", "lead_days", "title",
                                        "about", "inputs",  "after",      "kpis"};
    const auto tasks = names_in(reading.json, value);
    const auto channels = ids_of(catalogue.channels);
    const auto specialists = ids_of(catalogue.specialists);
    const auto inputs = ids_of(catalogue.inputs);
    const auto kpis = ids_of(catalogue.kpis);
    UniqueIds ids;
    for (const std::uint32_t element : read_elements(reading, value, 1, 500)) {
        const auto at = fields_of(reading, element, kNames, 0x1FF);
        CatalogueTask task;
        task.id = ids.read(reading, at[kId]);
        task.channel = read_known(reading, at[kChannel], channels);
        task.specialist = read_known(reading, at[kSpecialist], specialists);
        task.title = read_text(reading, at[kTitle]);
        task.about = read_text(reading, at[kAbout]);
        task.inputs = read_all_known(reading, at[kInputs], inputs);
        task.after = read_all_known(reading, at[kAfter], tasks);
        task.kpis = read_all_known(reading, at[kKpis], kpis);
        task.lead_days = static_cast<int>(read_integer(reading, at[kLead], 0, 250, 0));
        catalogue.tasks.push_back(std::move(task));
    }
}

// Takes away tasks that wait for nothing, until none is left: what then remains waits for itself.
void check_order(Reading& reading, std::uint32_t value, const Catalogue& catalogue) {
    std::vector<const CatalogueTask*> waiting;
    for (const CatalogueTask& task : catalogue.tasks) waiting.push_back(&task);
    const auto waits = [&](const CatalogueTask* task) {
        return std::any_of(waiting.begin(), waiting.end(), [&](const CatalogueTask* other) {
            return std::find(task->after.begin(), task->after.end(), other->id) != task->after.end();
        });
    };
    for (std::size_t before = waiting.size() + 1; before != waiting.size();) {
        before = waiting.size();
        std::vector<const CatalogueTask*> still;
        std::copy_if(waiting.begin(), waiting.end(), std::back_inserter(still), waits);
        waiting = std::move(still);
    }
    if (waiting.empty()) return;
    reading.report(
        Code::CircularOrder, value,
        Phrase("The tasks from “{}” on wait for each other, so none of them can be the first.", {waiting.front()->id}));
}

}  // namespace

CatalogueFile read_catalogue(std::string_view source) {
    enum {
        kSchema,
        kFormat,
        kId,
        kVersion,
        kLanguages,
        kDefaultLanguage,
        kTitle,
        kChannels,
        kSpecialists,
        kInputs,
        kKpis,
        kTasks,
        kNote
    };
    static constexpr Names<13> kNames = {
        "$schema",     "format", "id",   "version", "languages", "default_language", "title", "channels",
        "specialists", "inputs", "kpis", "tasks",   "note"};
    JsonDocument::Failure failure;
    const JsonDocument json = JsonDocument::parse(source, failure);
    if (!failure.failed && json[0].kind != JsonKind::Object)
        failure = {Code::NotAnObject, Phrase("A catalogue file is one JSON object."), Phrase(), json.offset(0), true};
    if (failure.failed) return {nullptr, locate_failure(source, failure)};
    Reading reading(json);
    const auto at = fields_of(reading, 0, kNames, 0x1FFFU & ~(1U << kSchema | 1U << kNote));
    auto catalogue = std::make_shared<Catalogue>();
    read_format(reading, at[kFormat], 2, 2);
    catalogue->default_language = read_languages(reading, at[kLanguages], at[kDefaultLanguage]);
    catalogue->languages = reading.languages;
    catalogue->id = read_id(reading, at[kId]);
    catalogue->version = static_cast<int>(read_integer(reading, at[kVersion], 1, 1'000'000, 1));
    catalogue->title = read_text(reading, at[kTitle]);
    catalogue->channels = read_items(reading, at[kChannels]);
    catalogue->specialists = read_items(reading, at[kSpecialists]);
    catalogue->inputs = read_items(reading, at[kInputs]);
    UniqueIds kpis;
    for (const std::uint32_t element : read_elements(reading, at[kKpis], 1, 200))
        catalogue->kpis.push_back(read_kpi(reading, element, kpis));
    read_tasks(reading, at[kTasks], *catalogue);
    check_order(reading, at[kTasks], *catalogue);
    read_text(reading, at[kNote]);
    catalogue->content_hash = base::content_hash(source);
    CatalogueFile file;
    file.diagnostics = locate(json, source, reading.problems, {});
    if (!has_errors(file.diagnostics)) file.catalogue = std::move(catalogue);
    return file;
}

}  // namespace rapport::scenario_io
