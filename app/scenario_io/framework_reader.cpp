// Reads a competency framework: competencies with indicators and anchored scales, and the myths.
#include <algorithm>

#include "base/hash.h"
#include "scenario_io/load.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

namespace {

std::vector<scenario::CompetencyGroup> read_groups(Reading& reading, std::uint32_t value) {
    static constexpr Names<3> kNames = {"id", "title", "definition"};
    std::vector<scenario::CompetencyGroup> groups;
    UniqueIds seen;
    for (const std::uint32_t element : read_elements(reading, value, 1, 20)) {
        const auto at = fields_of(reading, element, kNames, 0x7);
        groups.push_back({seen.read(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2])});
    }
    return groups;
}

std::vector<scenario::Indicator> read_indicators(Reading& reading, std::uint32_t value) {
    static constexpr Names<4> kNames = {"id", "sign", "text", "advice"};
    static constexpr Names<2> kSigns = {"negative", "positive"};
    std::vector<scenario::Indicator> indicators;
    UniqueIds seen;
    for (const std::uint32_t element : read_elements(reading, value, 2, 40)) {
        const auto at = fields_of(reading, element, kNames, 0xF);
        indicators.push_back({seen.read(reading, at[0]), read_choice(reading, at[1], kSigns, 1) == 1,
                              read_text(reading, at[2]), read_text(reading, at[3])});
    }
    return indicators;
}

std::vector<scenario::ScaleLevel> read_scale(Reading& reading, std::uint32_t value) {
    static constexpr Names<3> kNames = {"level", "title", "anchor"};
    std::vector<scenario::ScaleLevel> scale;
    for (const std::uint32_t element : read_elements(reading, value, 1, 9)) {
        const auto at = fields_of(reading, element, kNames, 0x7);
        scale.push_back({static_cast<int>(read_integer(reading, at[0], 1, 5, 1)), read_text(reading, at[1]),
                         read_text(reading, at[2])});
    }
    bool complete = scale.size() == 5;
    for (std::size_t i = 0; i < scale.size(); ++i) complete = complete && scale[i].level == static_cast<int>(i) + 1;
    if (value != 0 && !complete) {
        reading.report(Code::ScaleIncomplete, value,
                       Phrase("A rating scale has the five levels 1 to 5, in this order, each written out."));
    }
    return scale;
}

std::vector<scenario::Competency> read_competencies(Reading& reading, std::uint32_t value,
                                                    const std::vector<scenario::CompetencyGroup>& groups) {
    static constexpr Names<6> kNames = {"id", "group", "title", "definition", "indicators", "scale"};
    std::vector<scenario::Competency> competencies;
    std::vector<std::string_view> known;
    known.reserve(groups.size());
    for (const scenario::CompetencyGroup& group : groups) known.push_back(group.id);
    UniqueIds seen;
    for (const std::uint32_t element : read_elements(reading, value, 1, 40)) {
        const auto at = fields_of(reading, element, kNames, 0x3F);
        scenario::Competency competency;
        competency.id = seen.read(reading, at[0]);
        competency.group = std::string(read_string(reading, at[1]));
        if (at[1] != 0 && std::find(known.begin(), known.end(), competency.group) == known.end()) {
            reading.report(Code::UnknownGroup, at[1], Phrase("There is no group “{}”.", {competency.group}),
                           did_you_mean(competency.group, known));
        }
        competency.title = read_text(reading, at[2]);
        competency.definition = read_text(reading, at[3]);
        competency.indicators = read_indicators(reading, at[4]);
        competency.scale = read_scale(reading, at[5]);
        competencies.push_back(std::move(competency));
    }
    return competencies;
}

std::vector<scenario::Myth> read_myths(Reading& reading, std::uint32_t value) {
    static constexpr Names<3> kNames = {"id", "title", "truth"};
    std::vector<scenario::Myth> myths;
    UniqueIds seen;
    for (const std::uint32_t element : read_elements(reading, value, 0, 40)) {
        const auto at = fields_of(reading, element, kNames, 0x7);
        myths.push_back({seen.read(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2])});
    }
    return myths;
}

}  // namespace

FrameworkFile read_framework(std::string_view source) {
    enum {
        kSchema,
        kFormat,
        kId,
        kVersion,
        kLanguages,
        kDefaultLanguage,
        kTitle,
        kGroups,
        kCompetencies,
        kMyths,
        kNote
    };
    static constexpr Names<11> kNames = {
        "$schema", "format", "id",           "version", "languages", "default_language",
        "title",   "groups", "competencies", "myths",   "note"};
    JsonDocument::Failure failure;
    const JsonDocument json = JsonDocument::parse(source, failure);
    if (!failure.failed && json[0].kind != JsonKind::Object) {
        failure = {Code::NotAnObject, Phrase("A framework file is one JSON object."), Phrase(), json.offset(0), true};
    }
    if (failure.failed) return {nullptr, locate_failure(source, failure)};
    Reading reading(json);
    const auto at = fields_of(reading, 0, kNames, 0x7FFU & ~(1U << kSchema | 1U << kNote));
    auto framework = std::make_shared<scenario::CompetencyFramework>();
    read_format(reading, at[kFormat], 1, 1);
    framework->default_language = read_languages(reading, at[kLanguages], at[kDefaultLanguage]);
    framework->languages = reading.languages;
    framework->id = read_id(reading, at[kId]);
    framework->version = static_cast<int>(read_integer(reading, at[kVersion], 1, 1'000'000, 1));
    framework->title = read_text(reading, at[kTitle]);
    framework->groups = read_groups(reading, at[kGroups]);
    framework->competencies = read_competencies(reading, at[kCompetencies], framework->groups);
    framework->myths = read_myths(reading, at[kMyths]);
    read_text(reading, at[kNote]);
    framework->content_hash = base::content_hash(source);
    FrameworkFile file;
    file.diagnostics = locate(json, source, reading.problems, {});
    if (!has_errors(file.diagnostics)) file.framework = std::move(framework);
    return file;
}

}  // namespace rapport::scenario_io
