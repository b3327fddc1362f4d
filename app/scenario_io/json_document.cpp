#include "scenario_io/json_document.h"

#include <algorithm>
#include <charconv>
#include <cstring>
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

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// Length of the well-formed UTF-8 character at `at`, or 0 (Unicode 15, table 3-7).
std::size_t utf8_length(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    const unsigned char second = byte_at(text, at + 1);
    if (first < 0x80) return 1;
    const auto follows = [&](std::size_t i) { return (byte_at(text, at + i) & 0xC0U) == 0x80U; };
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool fits = first == 0xE0 ? second >= 0xA0 : first == 0xED ? second < 0xA0 : true;
        return fits && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool fits = first == 0xF0 ? second >= 0x90 : first == 0xF4 ? second < 0x90 : true;
        return fits && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

// Offset of the first byte that is not UTF-8, or the size of `text`.
std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = utf8_length(text, at);
        if (length == 0) break;
        at += length;
    }
    return at;
}

// The sentence inside a message of the parser: "[json.exception.parse_error.101] parse error at line 1, column 2:
// syntax error while parsing value - invalid literal; last read: 'x'". The place is given in our own form, and what was
// read last may be very long or end in the middle of a character.
std::string sentence_of(std::string_view what) {
    if (what.substr(0, 1) == "[") what.remove_prefix(std::min(what.size(), what.find("] ") + 2));
    if (what.substr(0, 11) == "parse error") what.remove_prefix(std::min(what.size(), what.find(": ") + 2));
    return std::string(what.substr(0, std::min(what.find("; last read: "), what.find(" parsing '"))));
}

// Where the token begins that the parser cannot use; `position` counts the characters read, `token` is what it keeps of
// it.
std::size_t begin_of_token(std::string_view what, std::size_t position, const std::string& token) {
    const auto is = [&](const char* name) {
        return what.find(std::string("unexpected ") + name) != std::string_view::npos;
    };
    std::size_t length = 1;
    if (is("string literal") || is("number literal") || what == "number overflow") length = token.size();
    if (is("true literal") || is("null literal")) length = 4;
    if (is("false literal")) length = 5;
    return position - std::min(position, length);
}

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
        added.length = static_cast<std::uint32_t>(value.size());
        // Written without escapes, a string stands between its quotes as it is: then it need not be copied.
        const char* raw = m_reached - 1 - value.size();
        const bool plain = raw > m_begin && raw[-1] == '"' && std::memcmp(raw, value.data(), value.size()) == 0 &&
                           value.find('\\') == std::string::npos;
        added.text =
            plain ? static_cast<std::uint64_t>(raw - m_begin) : JsonDocument::kPooled | m_document.m_pool.size();
        if (!plain) m_document.m_pool += value;
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
    bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) {
        const std::string_view source = m_document.m_source;
        const std::size_t invalid = find_invalid_utf8(source.substr(0, position + 3));
        if (invalid < std::min(position, source.size())) {
            m_failure = {Code::InvalidUtf8, Phrase("The file is not valid UTF-8 from here on."),
                         Phrase("Save the file with the encoding UTF-8."), invalid, true};
            return false;
        }
        const std::string sentence = sentence_of(error.what());
        const std::size_t offset = std::min(begin_of_token(sentence, position, token), source.size());
        m_failure = {Code::SyntaxError, Phrase("This is not valid JSON: {}.", {sentence}), syntax_hint(offset), offset,
                     true};
        return false;
    }

  private:
    // What authors most often get wrong, told by the characters around the place.
    Phrase syntax_hint(std::size_t offset) const {
        const std::string_view source = m_document.m_source;
        std::size_t before = offset;
        while (before > 0 && is_blank(source[before - 1])) --before;
        const char here = offset < source.size() ? source[offset] : '\0';
        const char last = before > 0 ? source[before - 1] : '\0';
        if (offset >= source.size()) return Phrase("A closing bracket or quote is missing, or the file was cut off.");
        if ((here == '}' || here == ']') && last == ',')
            return Phrase("There must be no comma after the last element.");
        if (here == '/') return Phrase("JSON has no comments; write a “note” instead.");
        if (here == '\'') return Phrase("JSON wants double quotes.");
        if (here == '\n' || here == '\r')
            return Phrase("A closing quote is missing; a line break inside a text is written \\n.");
        const bool value_begins = here == '"' || here == '{' || here == '[';
        if (value_begins && last != ',' && last != ':' && last != '\0')
            return Phrase("Is a comma missing before this?");
        return Phrase();
    }

    std::uint32_t offset() const { return static_cast<std::uint32_t>(m_reached - m_begin); }
    // Numbers are read one character beyond their end.
    std::uint32_t number_end() const { return offset(); }

    JsonValue& push(JsonKind kind, std::uint32_t token_end) {
        if (!m_open.empty() && m_document.m_values[m_open.back()].kind == JsonKind::Array)
            ++m_document.m_values[m_open.back()].length;
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
            m_failure = {Code::TooDeep,
                         Phrase("The file is nested more than {} levels deep.", {std::to_string(kMaxJsonDepth)}),
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
        failure = {Code::FileTooLarge,
                   Phrase("The file is larger than {} MiB.", {std::to_string(kMaxFileBytes >> 20U)}), Phrase(), 0,
                   true};
        return document;
    }
    document.m_values.reserve(source.size() / 8 + 16);  // more than files have; pages never written to cost nothing
    DocumentBuilder builder(document, failure, source.data());
    const TrackingIterator begin(source.data(), builder.reached());
    const TrackingIterator end(source.data() + source.size(), builder.reached());
    bool parsed = nlohmann::json::sax_parse(begin, end, &builder);
    const auto read = static_cast<std::size_t>(*builder.reached() - source.data());
    if (parsed && read > 0 && source[read - 1] == '\0') {  // the parser takes a zero byte for the end
        failure = {Code::SyntaxError, Phrase("This is not valid JSON: {}.", {"zero byte"}), Phrase(), read - 1, true};
        parsed = false;
    }
    if (!parsed) document.m_values.clear();
    return document;
}

std::size_t JsonDocument::offset(std::uint32_t index) const {
    std::size_t at = std::max<std::size_t>(m_values[index].after, byte_order_mark(m_source));
    const auto skip = [&](char c) { return is_blank(c) || c == ',' || c == ':'; };
    while (at < m_source.size() && skip(m_source[at])) ++at;
    return at;
}

std::size_t JsonDocument::offset_inside(std::uint32_t index, std::size_t inside) const {
    std::size_t at = offset(index) + 1;  // after the quote
    while (inside > 0 && at < m_source.size() && m_source[at] != '"') {
        std::size_t written = 1;
        std::size_t meant = 1;
        if (m_source[at] == '\\') {
            written = 2;
            if (byte_at(m_source, at + 1) == 'u') {  // \uXXXX, or two of them for one character of four bytes
                unsigned code = 0;
                const char* digits = m_source.data() + at + 2;
                std::from_chars(digits, digits + 4, code, 16);
                const bool pair = code >= 0xD800 && code < 0xE000;
                written = pair ? 12 : 6;
                meant = pair ? 4 : code >= 0x800 ? 3 : code >= 0x80 ? 2 : 1;
            }
        }
        if (meant > inside) break;
        inside -= meant;
        at += written;
    }
    return std::min(at, m_source.size());
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
        for (const char c : key)
            path += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
        at = child;
    }
    return path;
}

std::uint32_t JsonDocument::find(std::string_view path) const {
    std::uint32_t at = 0;
    while (!path.empty()) {
        const std::size_t next = path.find('/', 1);
        std::string part(path.substr(1, next == std::string_view::npos ? next : next - 1));
        for (std::size_t tilde = 0; (tilde = part.find('~', tilde)) != std::string::npos; ++tilde) {  // RFC 6901
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

std::size_t byte_order_mark(std::string_view source) {
    return source.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
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
