// Phrase: a sentence of the interface that is made in one place and read in another, perhaps in another language.
// It keeps its English format and its arguments apart, so that the reader can translate the format first.
// xgettext finds the formats by the name of the constructor; the arguments replace `{}` in order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport::base {

class Phrase {
  public:
    Phrase() = default;
    // `format` must be a string literal: it is the key of the translation.
    explicit Phrase(const char* format, std::vector<std::string> arguments = {})
        : m_format(format), m_arguments(std::move(arguments)) {}

    bool empty() const { return *m_format == '\0'; }
    const char* format() const { return m_format; }
    const std::vector<std::string>& arguments() const { return m_arguments; }

    // The English sentence.
    std::string english() const { return filled(m_format); }
    // The sentence with the arguments put into `format`, a translation of format(). Never throws: a format with too
    // many
    // `{}` leaves the rest empty.
    std::string filled(std::string_view format) const;

    friend bool operator==(const Phrase& a, const Phrase& b) {
        return std::string_view(a.m_format) == b.m_format && a.m_arguments == b.m_arguments;
    }

  private:
    const char* m_format = "";
    std::vector<std::string> m_arguments;
};

}  // namespace rapport::base
