#include "scenario_io/reading.h"

#include <algorithm>
#include <charconv>

#include "base/nearest.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

namespace {

const char* kind_name(JsonKind kind) {
    switch (kind) {
        case JsonKind::Null:
            return "null";
        case JsonKind::Boolean:
            return "true/false";
        case JsonKind::Integer:
        case JsonKind::Real:
            return "a number";
        case JsonKind::String:
            return "a string";
        case JsonKind::Array:
            return "a list";
        case JsonKind::Object:
            return "an object";
    }
    return "";
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void check_text(Reading& reading, std::uint32_t value, std::string_view text) {
    const bool blank = std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; });
    if (blank) return reading.report(Code::EmptyText, value, Phrase("This text is empty."));
    if (text.size() > kMaxTextCharacters && characters(text) > kMaxTextCharacters) {
        reading.report(Code::TextTooLong, value,
                       Phrase("This text has {} characters; at most {} are allowed.",
                              {std::to_string(characters(text)), std::to_string(kMaxTextCharacters)}));
    }
    const auto control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; };
    if (std::any_of(text.begin(), text.end(), control)) {
        reading.report(Code::ControlCharacter, value, Phrase("This text contains a control character."),
                       Phrase("Only line breaks (\\n) are allowed."));
    }
}

bool is_valid_id(std::string_view id) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto allowed = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !id.empty() && id.size() <= kMaxIdLength && letter(id.front()) && std::all_of(id.begin(), id.end(), allowed);
}

bool is_language(std::string_view code) {
    return (code.size() == 2 || code.size() == 3) &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// As short as it can be written.
std::string number_text(double number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return {digits.data(), end};
}

std::vector<std::string_view> views(const std::vector<std::string>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

void Reading::report(Code code, std::uint32_t value, Phrase message, Phrase hint, std::size_t inside) {
    if (is_full()) return;
    problems.push_back({code, value, inside, std::move(message), std::move(hint)});
    if (is_full()) scope.node_names = {};  // no more hints, which would cost more time than reading the file
}

Phrase did_you_mean(std::string_view name, std::span<const std::string_view> known) {
    const std::string_view nearest = base::nearest_name(name, known);
    return nearest.empty() ? Phrase() : Phrase("Did you mean “{}”?", {std::string(nearest)});
}

bool expect_kind(Reading& reading, std::uint32_t value, JsonKind wanted) {
    const JsonKind kind = reading.json[value].kind;
    if (kind == wanted) return true;
    reading.report(Code::WrongType, value,
                   Phrase("This should be {}, but it is {}.", {kind_name(wanted), kind_name(kind)}));
    return false;
}

std::uint32_t field_of(const JsonDocument& json, std::uint32_t object, std::string_view name) {
    if (json[object].kind != JsonKind::Object) return 0;
    for (std::uint32_t key = object + 1; key < json[object].end; key = json[key + 1].end) {
        if (json.string(key) == name) return key + 1;
    }
    return 0;
}

void need_format_2(Reading& reading, std::uint32_t value, std::string_view name) {
    if (value == 0 || reading.format >= 2) return;
    reading.report(Code::NeedsNewerFormat, value,
                   Phrase("“{}” came with format 2, but this file says that it is of format 1.", {std::string(name)}),
                   Phrase("Write “\"format\": 2”."));
}

void read_fields(Reading& reading, std::uint32_t value, std::span<const std::string_view> names, std::uint32_t required,
                 std::span<std::uint32_t> found) {
    if (!expect_kind(reading, value, JsonKind::Object)) return;
    const JsonDocument& json = reading.json;
    const std::uint32_t end = json[value].end;
    std::size_t expected = 0;  // authors write fields in the order of the documentation: try the next name first
    for (std::uint32_t key = value + 1; key < end; key = json[key + 1].end) {
        const std::string_view name = json.string(key);
        std::size_t field = expected;
        while (field < names.size() && names[field] != name) ++field;
        if (field == names.size()) {
            field = 0;
            while (field < expected && names[field] != name) ++field;
            if (field == expected) field = names.size();
        }
        if (field == names.size()) {
            reading.report(Code::UnknownField, key, Phrase("There is no field “{}” here.", {std::string(name)}),
                           did_you_mean(name, names));
            continue;
        }
        if (found[field] != 0) {
            reading.report(Code::DuplicateKey, key, Phrase("The field “{}” is written twice.", {std::string(name)}));
        }
        found[field] = key + 1;
        expected = field + 1;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((required >> i & 1U) == 0 || found[i] != 0) continue;
        reading.report(Code::MissingField, value, Phrase("The field “{}” is missing.", {std::string(names[i])}));
    }
}

std::int64_t read_integer(Reading& reading, std::uint32_t value, std::int64_t min, std::int64_t max,
                          std::int64_t otherwise) {
    if (value == 0) return otherwise;
    if (reading.json[value].kind == JsonKind::Real) {
        reading.report(Code::NotWhole, value, Phrase("This should be a whole number."));
        return otherwise;
    }
    if (!expect_kind(reading, value, JsonKind::Integer)) return otherwise;
    const std::int64_t number = reading.json[value].integer;
    if (number >= min && number <= max) return number;
    reading.report(Code::OutOfRange, value,
                   Phrase("{} is outside the range from {} to {}.",
                          {std::to_string(number), std::to_string(min), std::to_string(max)}));
    return otherwise;
}

double read_number(Reading& reading, std::uint32_t value, double min, double max, double otherwise) {
    if (value == 0) return otherwise;
    const JsonValue& found = reading.json[value];
    if (found.kind != JsonKind::Real && !expect_kind(reading, value, JsonKind::Integer)) return otherwise;
    const double number = found.kind == JsonKind::Real ? found.real : static_cast<double>(found.integer);
    if (number >= min && number <= max) return number;
    reading.report(
        Code::OutOfRange, value,
        Phrase("{} is outside the range from {} to {}.", {number_text(number), number_text(min), number_text(max)}));
    return otherwise;
}

bool read_boolean(Reading& reading, std::uint32_t value, bool otherwise) {
    if (value == 0 || !expect_kind(reading, value, JsonKind::Boolean)) return otherwise;
    return reading.json[value].integer != 0;
}

std::string_view read_string(Reading& reading, std::uint32_t value) {
    if (value == 0 || !expect_kind(reading, value, JsonKind::String)) return {};
    return reading.json.string(value);
}

std::string read_id(Reading& reading, std::uint32_t value) {
    const std::string_view id = read_string(reading, value);
    if (value == 0 || reading.json[value].kind != JsonKind::String) return {};
    if (!is_valid_id(id)) {
        reading.report(Code::BadId, value, Phrase("“{}” cannot be an id.", {std::string(id.substr(0, kMaxIdLength))}),
                       Phrase("Ids are lower-case Latin letters, digits, “-” and “_”, begin with a letter and have at "
                              "most 64 characters."));
    }
    return std::string(id);
}

scenario::Text read_text(Reading& reading, std::uint32_t value) {
    if (value == 0) return {};
    const JsonDocument& json = reading.json;
    if (json[value].kind == JsonKind::String) {
        check_text(reading, value, json.string(value));
        return scenario::Text(std::string(json.string(value)));
    }
    if (json[value].kind != JsonKind::Object) {
        reading.report(Code::WrongType, value,
                       Phrase("This should be a text: a string, or an object with one string per language; it is {}.",
                              {kind_name(json[value].kind)}));
        return {};
    }
    std::vector<scenario::Translation> translations;
    translations.reserve(json[value].length);
    for (std::uint32_t key = value + 1; key < json[value].end; key = json[key + 1].end) {
        const std::string_view language = json.string(key);
        if (std::find(reading.languages.begin(), reading.languages.end(), language) == reading.languages.end()) {
            reading.report(Code::UnlistedLanguage, key,
                           Phrase("The language “{}” is not listed in “languages”.", {std::string(language)}),
                           did_you_mean(language, views(reading.languages)));
            continue;
        }
        const auto same = [&](const scenario::Translation& each) { return each.language == language; };
        if (std::any_of(translations.begin(), translations.end(), same)) {
            reading.report(Code::DuplicateKey, key,
                           Phrase("The field “{}” is written twice.", {std::string(language)}));
            continue;
        }
        if (!expect_kind(reading, key + 1, JsonKind::String)) continue;
        check_text(reading, key + 1, json.string(key + 1));
        translations.push_back({std::string(language), std::string(json.string(key + 1))});
    }
    for (const std::string& language : reading.languages) {
        const auto same = [&](const scenario::Translation& each) { return each.language == language; };
        if (std::any_of(translations.begin(), translations.end(), same)) continue;
        reading.report(Code::MissingLanguage, value, Phrase("This text is missing in the language “{}”.", {language}));
    }
    return scenario::Text(std::move(translations));
}

scenario::Expression read_condition(Reading& reading, std::uint32_t value) {
    if (value == 0) return {};
    scenario::Expression unreadable;
    unreadable.source = "?";
    if (!expect_kind(reading, value, JsonKind::String)) return unreadable;
    auto parsed = scenario::parse_condition(reading.json.string(value), reading.scope);
    if (!parsed.problem) return std::move(parsed.value);
    report_expression(reading, value, std::move(*parsed.problem));
    return unreadable;
}

void report_expression(Reading& reading, std::uint32_t value, scenario::ExpressionProblem problem) {
    const bool unknown_name = problem.code == Code::UnknownVariable || problem.code == Code::ExpressionNode;
    if (unknown_name && !reading.missing_prefixes.empty()) return;  // it may come from the fragment that is missing
    reading.report(problem.code, value, std::move(problem.message), std::move(problem.hint), problem.offset + 1);
}

void read_format(Reading& reading, std::uint32_t value, int oldest, int newest) {
    reading.format = newest;  // of an unknown one, so that what is new is not reported too
    if (value == 0 || !expect_kind(reading, value, JsonKind::Integer)) return;
    const std::int64_t format = reading.json[value].integer;
    if (format >= oldest && format <= newest) {
        reading.format = static_cast<int>(format);
        return;
    }
    const std::string formats =
        oldest == newest ? std::to_string(newest) : std::to_string(oldest) + "–" + std::to_string(newest);
    reading.report(Code::UnsupportedFormat, value,
                   Phrase("This program reads format {}; the file says {}.", {formats, std::to_string(format)}),
                   format > newest ? Phrase("A newer program may be needed.") : Phrase());
}

std::string read_languages(Reading& reading, std::uint32_t languages, std::uint32_t default_language) {
    for (const std::uint32_t element : read_elements(reading, languages, 1, 8)) {
        const std::string language(read_string(reading, element));
        if (!is_language(language)) {
            reading.report(Code::BadLanguage, element, Phrase("“{}” is not a language code.", {language}),
                           Phrase("For example “en” or “ru”."));
        } else if (std::find(reading.languages.begin(), reading.languages.end(), language) != reading.languages.end()) {
            reading.report(Code::DuplicateLanguage, element, Phrase("The language “{}” is listed twice.", {language}));
        } else {
            reading.languages.push_back(language);
        }
    }
    const std::string chosen(read_string(reading, default_language));
    const bool listed =
        std::find(reading.languages.begin(), reading.languages.end(), chosen) != reading.languages.end();
    if (default_language != 0 && !listed) {
        reading.report(Code::DefaultLanguage, default_language,
                       Phrase("The default language “{}” is not listed in “languages”.", {chosen}),
                       did_you_mean(chosen, views(reading.languages)));
    }
    return chosen;
}

std::string UniqueIds::read(Reading& reading, std::uint32_t value) {
    std::string id = read_id(reading, value);
    if (id.empty()) return id;
    if (std::find(m_seen.begin(), m_seen.end(), id) != m_seen.end())
        reading.report(Code::DuplicateId, value, Phrase("The id “{}” is used twice.", {id}));
    else
        m_seen.push_back(id);
    return id;
}

std::size_t read_choice(Reading& reading, std::uint32_t value, std::span<const std::string_view> names,
                        std::size_t otherwise) {
    if (value == 0 || !expect_kind(reading, value, JsonKind::String)) return otherwise;
    const std::string_view chosen = reading.json.string(value);
    const auto found = std::find(names.begin(), names.end(), chosen);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    std::string listed;
    for (const std::string_view name : names) listed += (listed.empty() ? "" : ", ") + std::string(name);
    Phrase hint = did_you_mean(chosen, names);
    if (hint.empty()) hint = Phrase("Known values: {}.", {listed});
    reading.report(Code::UnknownValue, value, Phrase("“{}” is not one of the known values.", {std::string(chosen)}),
                   std::move(hint));
    return otherwise;
}

Elements read_elements(Reading& reading, std::uint32_t value, std::size_t least, std::size_t most) {
    if (value == 0 || !expect_kind(reading, value, JsonKind::Array)) return {};
    const std::size_t size = reading.json[value].length;
    if (size < least) {
        reading.report(Code::TooFew, value,
                       Phrase("This list has {} elements; at least {} are needed.",
                              {std::to_string(size), std::to_string(least)}));
    }
    if (size > most) {
        reading.report(
            Code::TooMany, value,
            Phrase("This list has {} elements; at most {} are allowed.", {std::to_string(size), std::to_string(most)}));
    }
    return {reading.json, value, std::min(size, most)};
}

}  // namespace rapport::scenario_io
