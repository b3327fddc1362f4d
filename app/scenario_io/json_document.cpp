#include "scenario_io/json_document.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

namespace {

// A pointer into the source that tells how far the parser has read: the SAX interface itself gives no positions.
class TrackingIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    TrackingIterator(const char* position, const char** reached) : m_position(position), m_reached(reached) {}
    const char& operator*() const { return *m_position; }
    TrackingIterator& operator++() {
        *m_reached = ++m_position;
        return *this;
    }
    TrackingIterator operator++(int) {
        TrackingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const TrackingIterator& other) const { return m_position == other.m_position; }
    bool operator!=(const TrackingIterator& other) const { return m_position != other.m_position; }

  private:
    const char* m_position;
    const char** m_reached;
};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

// Receives the parser's events and appends values.
class DocumentBuilder {
  public:
    DocumentBuilder(JsonDocument& document, JsonDocument::Failure& failure, const char* begin)
        : m_document(document), m_failure(failure), m_begin(begin), m_reached(begin) {}

    const char** reached() { return &m_reached; }

    bool null() { return add(JsonKind::Null, number_end()); }
    bool boolean(bool value) {
        JsonValue& added = push(JsonKind::Boolean, number_end());
        added.integer = value ? 1 : 0;
        return true;
    }
    bool number_integer(std::int64_t value) {
        JsonValue& added = push(JsonKind::Integer, number_end());
        added.integer = value;
        return true;
    }
    bool number_unsigned(std::uint64_t value) {
        constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
        return number_integer(static_cast<std::int64_t>(std::min(value, kMost)));
    }
    bool number_float(double value, const std::string& /*text*/) {
        JsonValue& added = push(JsonKind::Real, number_end());
        added.real = value;
        return true;
    }
    bool string(std::string& value) {
        JsonValue& added = push(JsonKind::String, offset());
        added.text = m_document.m_pool.size();
        added.length = static_cast<std::uint32_t>(value.size());
        m_document.m_pool += value;
        return true;
    }
    bool key(std::string& value) {
        ++m_document.m_values[m_open.back()].length;
        return string(value);
    }
    bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
    bool start_object(std::size_t /*count*/) { return open(JsonKind::Object); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*count*/) { return open(JsonKind::Array); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& error) {
        const std::string_view what = error.what();
        const bool utf8 = what.find("UTF-8") != std::string_view::npos;
        // "[json.exception…] parse error at line 1, column 2: syntax error while …": the place is given by us, in our own form.
        const std::size_t place = what.find(": ");
        const std::string_view sentence = place == std::string_view::npos ? what : what.substr(place + 2);
        m_failure = {utf8 ? Code::InvalidUtf8 : Code::SyntaxError,
                     utf8 ? Phrase("The file is not valid UTF-8 from here on.")
                          : Phrase("This is not valid JSON: {}.", {std::string(sentence)}),
                     utf8 ? Phrase("Save the file with the encoding UTF-8.") : Phrase(), position == 0 ? 0 : position - 1, true};
        return false;
    }

  private:
    std::uint32_t offset() const { return static_cast<std::uint32_t>(m_reached - m_begin); }
    // Numbers are read one character beyond their end.
    std::uint32_t number_end() const { return offset(); }

    JsonValue& push(JsonKind kind, std::uint32_t token_end) {
        if (!m_open.empty() && m_document.m_values[m_open.back()].kind == JsonKind::Array) ++m_document.m_values[m_open.back()].length;
        JsonValue& added = m_document.m_values.emplace_back();
        added.kind = kind;
        added.after = m_last_end;
        added.end = m_document.size();
        m_last_end = token_end;
        return added;
    }
    bool add(JsonKind kind, std::uint32_t token_end) {
        push(kind, token_end);
        return true;
    }
    bool open(JsonKind kind) {
        if (m_open.size() >= static_cast<std::size_t>(kMaxJsonDepth)) {
            m_failure = {Code::TooDeep, Phrase("The file is nested more than {} levels deep.", {std::to_string(kMaxJsonDepth)}),
                         Phrase(), offset() - 1U, true};
            return false;
        }
        push(kind, offset());
        m_open.push_back(m_document.size() - 1);
        return true;
    }
    bool close() {
        m_document.m_values[m_open.back()].end = m_document.size();
        m_open.pop_back();
        m_last_end = offset();
        return true;
    }

    JsonDocument& m_document;
    JsonDocument::Failure& m_failure;
    const char* m_begin;
    const char* m_reached;
    std::uint32_t m_last_end = 0;
    std::vector<std::uint32_t> m_open;
};

JsonDocument JsonDocument::parse(std::string_view source, Failure& failure) {
    JsonDocument document;
    document.m_source = source;
    if (source.size() > kMaxFileBytes) {
        failure = {Code::FileTooLarge, Phrase("The file is larger than {} MiB.", {std::to_string(kMaxFileBytes >> 20U)}), Phrase(), 0, true};
        return document;
    }
    document.m_values.reserve(source.size() / 24);
    document.m_pool.reserve(source.size() / 2);
    DocumentBuilder builder(document, failure, source.data());
    const TrackingIterator begin(source.data(), builder.reached());
    const TrackingIterator end(source.data() + source.size(), builder.reached());
    if (!nlohmann::json::sax_parse(begin, end, &builder)) document.m_values.clear();
    return document;
}

std::size_t JsonDocument::offset(std::uint32_t index) const {
    std::size_t at = m_values[index].after;
    const auto skip = [&](char c) { return is_blank(c) || c == ',' || c == ':'; };
    while (at < m_source.size() && skip(m_source[at])) ++at;
    return at;
}

std::string JsonDocument::pointer(std::uint32_t index) const {
    std::string path;
    std::uint32_t at = 0;
    while (at != index) {
        const bool object = m_values[at].kind == JsonKind::Object;
        std::uint32_t child = at + 1;
        std::size_t number = 0;
        std::string_view key;
        for (;; ++number) {
            if (object) key = string(child++);
            if (m_values[child].end > index) break;
            child = m_values[child].end;
        }
        path += '/';
        if (!object) path += std::to_string(number);
        for (const char c : key) path += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
        at = child;
    }
    return path;
}

std::uint32_t JsonDocument::find(std::string_view path) const {
    std::uint32_t at = 0;
    while (!path.empty()) {
        const std::size_t next = path.find('/', 1);
        std::string part(path.substr(1, next == std::string_view::npos ? next : next - 1));
        for (std::size_t tilde = 0; (tilde = part.find('~', tilde)) != std::string::npos; ++tilde) {
            part.replace(tilde, 2, part.compare(tilde, 2, "~1") == 0 ? "/" : "~");
        }
        path = next == std::string_view::npos ? std::string_view() : path.substr(next);
        const JsonValue& container = m_values[at];
        if (container.kind != JsonKind::Object && container.kind != JsonKind::Array) return at;
        std::size_t number = 0;
        std::from_chars(part.data(), part.data() + part.size(), number);
        std::uint32_t child = at + 1;
        bool found = false;
        for (std::size_t i = 0; child < container.end; ++i) {
            const bool object = container.kind == JsonKind::Object;
            found = object ? string(child) == part : i == number;
            if (object) ++child;
            if (found) break;
            child = m_values[child].end;
        }
        if (!found) return at;
        at = child;
    }
    return at;
}

Position position_from(Position start, std::string_view text) {
    for (const char c : text) {
        if (c == '\n') {
            ++start.line;
            start.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++start.column;
        }
    }
    return start;
}

}  // namespace rapport::scenario_io
