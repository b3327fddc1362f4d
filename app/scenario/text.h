// Text: what a person reads, in one or several languages. A plain value, immutable after load.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::scenario {

struct Translation {
    std::string language;  // "en", "ru", ...
    std::string text;
    friend bool operator==(const Translation&, const Translation&) = default;
};

class Text {
  public:
    Text() = default;
    // One text for every language.
    explicit Text(std::string same_everywhere) { m_translations.push_back({{}, std::move(same_everywhere)}); }
    explicit Text(std::vector<Translation> translations) : m_translations(std::move(translations)) {}

    bool empty() const { return m_translations.empty(); }
    const std::vector<Translation>& translations() const { return m_translations; }

    // The text in `language`; else in `fallback`; else the first there is; empty if there is none.
    const std::string& in(std::string_view language, std::string_view fallback = {}) const;

    friend bool operator==(const Text&, const Text&) = default;

  private:
    std::vector<Translation> m_translations;  // one with an empty language = the same everywhere
};

}  // namespace rapport::scenario
