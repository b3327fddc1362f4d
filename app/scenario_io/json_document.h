// JsonDocument: a JSON file as one flat list of values in document order, each of which remembers where it stood.
// nlohmann/json's SAX interface does the parsing; this is the only place that includes it for scenarios. Flat, because
// building a tree of maps costs more than all the checks together; with places, because every diagnostic must name line
// and column. Immutable after parsing. Invariant: value 0 is the root; `end` of a container is the index after its last
// descendant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.h"

namespace rapport::scenario_io {

inline constexpr std::size_t kMaxFileBytes = 128U * 1024U * 1024U;
inline constexpr int kMaxJsonDepth = 32;

enum class JsonKind : std::uint8_t { Null, Boolean, Integer, Real, String, Array, Object };

// In an object, keys and values alternate; keys are String values.
struct JsonValue {
    JsonKind kind = JsonKind::Null;
    std::uint32_t end = 0;     // index after this value and everything inside it
    std::uint32_t after = 0;   // byte offset where the token before this one ended
    std::uint32_t length = 0;  // String: bytes; containers: number of members
    union {
        std::int64_t integer = 0;  // Integer, Boolean
        double real;
        std::uint64_t text;  // String: offset into the source, or kPooled and an offset into the pool
    };
};

struct Position {
    std::uint32_t line = 1;    // from 1
    std::uint32_t column = 1;  // from 1, in characters
};

class JsonDocument {
  public:
    // Parses `source`, which must outlive the document. On a problem of the file itself (syntax, UTF-8, depth, size),
    // returns one problem with its position, and the document is empty.
    struct Failure {
        scenario::Code code{};
        base::Phrase message;
        base::Phrase hint;
        std::size_t offset = 0;
        bool failed = false;
    };
    static JsonDocument parse(std::string_view source, Failure& failure);

    bool empty() const { return m_values.empty(); }
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_values.size()); }
    const JsonValue& operator[](std::uint32_t index) const { return m_values[index]; }
    std::string_view string(std::uint32_t index) const {
        const JsonValue& value = m_values[index];
        const bool pooled = (value.text & kPooled) != 0;
        return pooled ? std::string_view(m_pool.data() + (value.text & ~kPooled), value.length)
                      : std::string_view(m_source.data() + value.text, value.length);
    }

    // Where the value's first character stands in the source.
    std::size_t offset(std::uint32_t index) const;
    // Where byte `inside` of the text of a String value stands in the source, escapes counted as they are written.
    std::size_t offset_inside(std::uint32_t index, std::size_t inside) const;
    // JSON pointer (RFC 6901) of a value (not of a key). Walks down from the root.
    std::string pointer(std::uint32_t index) const;
    // The value a pointer names; if a part of it does not exist, the nearest value above it.
    std::uint32_t find(std::string_view pointer) const;

  private:
    friend class DocumentBuilder;
    static constexpr std::uint64_t kPooled = 1ULL << 63U;

    std::string_view m_source;
    std::vector<JsonValue> m_values;
    std::string m_pool;  // strings that are written with escapes; the others are read from the source
};

// Length of the byte order mark that some editors put before the first character: 3 or 0.
std::size_t byte_order_mark(std::string_view source);

// The position after reading on through `text` from `start`.
Position position_from(Position start, std::string_view text);

}  // namespace rapport::scenario_io
