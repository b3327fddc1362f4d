// What a Translator shares between its copies. Only for the sources of this folder: ICU and Boost stay behind it.
// Invariant: immutable except for the cache of sentences, which has its own lock and only grows.
#pragma once

#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <functional>
#include <locale>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "language/translator.h"

namespace rapport::language {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Translator::Data {
    std::string language = "en";
    std::locale catalogue = std::locale::classic();  // has the message facet if there is a catalogue
    bool has_catalogue = false;
    icu::Locale icu_locale = icu::Locale::getUK();
    std::unique_ptr<icu::TimeZone> time_zone;

    mutable std::shared_mutex sentences_lock;
    mutable std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> sentences;
};

}  // namespace rapport::language
