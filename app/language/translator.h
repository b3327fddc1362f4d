// Translator: the interface in the reader's language: sentences, plurals, numbers, dates. English texts are the keys of
// the gettext catalogue, so English needs none; other languages read <folder>/<language>/LC_MESSAGES/rapport.mo through
// Boost.Locale (the folder is base::Resources::translations); dates and numbers come from ICU. No locale of the system
// is needed. A cheap value: copies share the catalogue. Immutable; safe to use from any thread. Returned
// references live as long as any copy. xgettext finds the texts by these names: tr, tr_n, mark, Phrase; their texts
// must be string literals.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrase.h"
#include "base/result.h"

namespace rapport::language {

// Marks a text of a table for translation; whoever shows it calls tr() on it.
constexpr const char* mark(const char* text) {
    return text;
}

class Translator {
  public:
    // English, without a catalogue. `time_zone` is an IANA name ("Europe/Moscow"); empty means the system's.
    explicit Translator(const std::string& time_zone = {});
    // `language` is "en", "ru", ... An error if there is no catalogue in `folder` for it or it cannot be read.
    static base::Result<Translator> load(const std::string& language, const std::filesystem::path& folder,
                                         const std::string& time_zone = {});

    const std::string& language() const;

    // Sentences. A text without a translation stays English. tr() is made for being called hundreds of times a frame.
    const std::string& tr(const char* text) const;
    // The form for `count`, with its `{}` replaced by the number: tr_n("{} decision", "{} decisions", 3).
    std::string tr_n(const char* one, const char* many, std::int64_t count) const;
    // The translated sentence of a Phrase with its arguments filled in.
    std::string tr(const base::Phrase& phrase) const;

    // Numbers. `decimals` digits after the decimal mark; the minus sign and digit grouping are the language's.
    std::string number(double value, int decimals = 0) const;
    // Points: whole ones without decimals, others with one.
    std::string points(double value) const;
    // A share in [0, 1] as "85%" or «85 %».
    std::string percent(double share, int decimals = 0) const;

    // Times are milliseconds since 1970 UTC, shown in the time zone.
    std::string time(std::int64_t ms) const;  // "14:02"
    std::string day(std::int64_t ms) const;   // "3 November 2025", «3 ноября 2025 г.»
    // When something was, as seen at `now_ms`: "today, 14:02", "yesterday, 14:02", "3 November", "3 November 2024".
    std::string when(std::int64_t ms, std::int64_t now_ms) const;
    // A length of time in two units at most: "45 s", "3 min 20 s", "1 h 5 min".
    std::string duration(std::int64_t ms) const;

    // "a, b and c".
    std::string list(const std::vector<std::string>& items) const;

  private:
    struct Data;
    explicit Translator(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}
    std::shared_ptr<const Data> m_data;
};

// The languages that load() can read from `folder`: "en" first, then the others by name.
std::vector<std::string> available_languages(const std::filesystem::path& folder);
// What the speakers of a language call it, for menus: "English", "Русский".
std::string own_name(const std::string& language);
// The language of a POSIX locale name ("ru_RU.UTF-8" gives "ru") if it is among `available`; otherwise "en".
std::string preferred_language(std::string_view locale_name, const std::vector<std::string>& available);

}  // namespace rapport::language
