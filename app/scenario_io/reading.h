// Reading: what the readers of one file share: the document, the problems found so far, and how single values are read.
// Every read_… function takes the index of a value, reports what is wrong with it and returns a usable default then;
// the index 0 (the root, never a field) means "absent" and yields the default in silence. Internal to scenario_io; one
// thread.
#pragma once

#include <array>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/expression.h"
#include "scenario/text.h"
#include "scenario_io/diagnostics.h"
#include "scenario_io/json_document.h"

namespace rapport::scenario_io {

inline constexpr std::size_t kMaxProblems = 1000;
inline constexpr std::size_t kMaxTextCharacters = 4000;
inline constexpr std::size_t kMaxIdLength = 64;

// Names of the fields of one kind of object.
template <std::size_t N>
using Names = std::array<std::string_view, N>;

struct FoundProblem {
    scenario::Code code{};
    std::uint32_t value = 0;
    std::size_t inside = 0;
    base::Phrase message;
    base::Phrase hint;
};

struct Reading {
    explicit Reading(const JsonDocument& document) : json(document) {}

    const JsonDocument& json;
    std::vector<FoundProblem> problems;
    std::vector<std::string> languages;
    scenario::Scope scope;
    std::unordered_map<std::string_view, std::uint32_t> node_index;
    std::vector<std::string_view> node_names;
    int format = 1;
    bool in_fragment = false;
    bool has_catalogue = false;                 // one is named
    bool has_chapters = false;                  // so there is a variable `day`
    std::vector<std::string_view> contacts;     // their ids, in order
    std::vector<std::uint32_t> exits;           // nodes of a fragment that lead out of it
    std::deque<std::string> made_names;         // of included nodes, which stand nowhere in the document
    std::vector<std::string> missing_prefixes;  // of nodes that would come from fragments which cannot be included

    // So many problems have been found that no more are kept (one more than is listed, to show that there are more):
    // what costs time to say need not be made.
    bool is_full() const { return problems.size() > kMaxProblems; }
    void report(scenario::Code code, std::uint32_t value, base::Phrase message, base::Phrase hint = base::Phrase(),
                std::size_t inside = 0);
};

// "Did you mean …?", or an empty phrase.
base::Phrase did_you_mean(std::string_view name, std::span<const std::string_view> known);

// The members of an object by a table of names: indices of values, 0 for absent ones. Reports a value that is no
// object, unknown and double fields, and missing ones (bit i of `required` stands for names[i]).
void read_fields(Reading& reading, std::uint32_t value, std::span<const std::string_view> names, std::uint32_t required,
                 std::span<std::uint32_t> found);

template <std::size_t N>
std::array<std::uint32_t, N> fields_of(Reading& reading, std::uint32_t value,
                                       const std::array<std::string_view, N>& names, std::uint32_t required) {
    static_assert(N <= 32);
    std::array<std::uint32_t, N> found{};
    read_fields(reading, value, names, required, found);
    return found;
}

// Value of a field of an object, 0 if there is none or `object` is none. For what must be known before the fields are
// read.
std::uint32_t field_of(const JsonDocument& json, std::uint32_t object, std::string_view name);

// Reports a field that is given, though the file says that it is of format 1.
void need_format_2(Reading& reading, std::uint32_t value, std::string_view name);

bool expect_kind(Reading& reading, std::uint32_t value, JsonKind wanted);

std::int64_t read_integer(Reading& reading, std::uint32_t value, std::int64_t min, std::int64_t max,
                          std::int64_t otherwise);
inline constexpr double kMaxNumber = 1e12;
// Whole or not.
double read_number(Reading& reading, std::uint32_t value, double min, double max, double otherwise);
bool read_boolean(Reading& reading, std::uint32_t value, bool otherwise);
std::string_view read_string(Reading& reading, std::uint32_t value);
std::string read_id(Reading& reading, std::uint32_t value);
scenario::Text read_text(Reading& reading, std::uint32_t value);
// A condition that cannot be read has no code, but a source, so that it still counts as a condition.
scenario::Expression read_condition(Reading& reading, std::uint32_t value);
// What is wrong with the condition or effect that stands at `value`.
void report_expression(Reading& reading, std::uint32_t value, scenario::ExpressionProblem problem);
// `format`, `languages` and `default_language`, which all kinds of files share. `oldest` and `newest` are the formats
// that this kind of file can have.
void read_format(Reading& reading, std::uint32_t value, int oldest, int newest);
std::string read_languages(Reading& reading, std::uint32_t languages, std::uint32_t default_language);

// The ids of one list: read one after the other, and one that is used twice is reported.
class UniqueIds {
  public:
    std::string read(Reading& reading, std::uint32_t value);

  private:
    std::vector<std::string> m_seen;
};

// Position of the string among `names`; reports and returns `otherwise` if it is none of them.
std::size_t read_choice(Reading& reading, std::uint32_t value, std::span<const std::string_view> names,
                        std::size_t otherwise);

template <typename Enum>
Enum read_enum(Reading& reading, std::uint32_t value, std::span<const std::string_view> names, Enum otherwise) {
    return static_cast<Enum>(read_choice(reading, value, names, static_cast<std::size_t>(otherwise)));
}

// The first elements of an array, to be walked through: indices of values.
class Elements {
  public:
    class Iterator {
      public:
        Iterator(const JsonDocument* json, std::uint32_t at, std::size_t number)
            : m_json(json), m_at(at), m_number(number) {}
        std::uint32_t operator*() const { return m_at; }
        Iterator& operator++() {
            m_at = (*m_json)[m_at].end;
            ++m_number;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return m_number != other.m_number; }

      private:
        const JsonDocument* m_json;
        std::uint32_t m_at;
        std::size_t m_number;
    };

    Elements() = default;
    Elements(const JsonDocument& json, std::uint32_t list, std::size_t size)
        : m_json(&json), m_first(list + 1), m_size(size) {}
    std::size_t size() const { return m_size; }
    Iterator begin() const { return {m_json, m_first, 0}; }
    Iterator end() const { return {m_json, m_first, m_size}; }

  private:
    const JsonDocument* m_json = nullptr;
    std::uint32_t m_first = 0;
    std::size_t m_size = 0;
};

// An array's elements; reports a value that is no array (no elements) and a number outside [least, most] (the first
// `most`).
Elements read_elements(Reading& reading, std::uint32_t value, std::size_t least, std::size_t most);

// The problems of the readers and of validation, located and sorted by place. Of too many, errors are kept before
// warnings.
Diagnostics locate(const JsonDocument& json, std::string_view source, const std::vector<FoundProblem>& found,
                   const scenario::Problems& problems);
Diagnostics locate_failure(std::string_view source, const JsonDocument::Failure& failure);

}  // namespace rapport::scenario_io
