#include "cli/page.h"

#include <algorithm>

namespace rapport::cli {

std::size_t columns(std::string_view text) {
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t first, std::size_t hanging) {
    std::string result;
    std::size_t used = first;
    std::size_t begin = 0;
    bool line_is_empty = true;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        const std::size_t needed = columns(word);
        if (!line_is_empty && !word.empty() && used + 1 + needed > width) {
            result.append("\n").append(hanging, ' ');
            used = hanging;
            line_is_empty = true;
        }
        if (!word.empty()) {
            if (!line_is_empty) {
                result += ' ';
                ++used;
            }
            result += word;
            used += needed;
            line_is_empty = false;
        }
        if (end == text.size()) break;
        if (text[end] == '\n') {
            result.append("\n").append(hanging, ' ');
            used = hanging;
            line_is_empty = true;
        }
        begin = end + 1;
    }
    return result;
}

Page::Page(std::ostream& out, int width, bool colour)
    : m_out(out), m_width(static_cast<std::size_t>(std::clamp(width, 40, 80))), m_colour(colour) {}

std::string Page::bold(std::string_view text) const {
    return m_colour ? "\033[1m" + std::string(text) + "\033[0m" : std::string(text);
}

void Page::heading(std::string_view text) {
    m_out << bold(wrapped(text, m_width)) << '\n';
}

void Page::text(std::string_view text, std::size_t indent) {
    m_out << std::string(indent, ' ') << wrapped(text, m_width, indent, indent) << '\n';
}

void Page::item(std::string_view label, std::string_view text, std::size_t indent) {
    const std::size_t hanging = indent + columns(label) + 1;
    m_out << std::string(indent, ' ') << label << ' ' << wrapped(text, m_width, hanging, hanging) << '\n';
}

void Page::labelled(std::string_view label, std::string_view text, std::size_t indent) {
    const std::size_t taken = indent + columns(label) + 2;
    m_out << std::string(indent, ' ') << bold(label) << ": " << wrapped(text, m_width, taken, indent + 2) << '\n';
}

void Page::prompt(std::string_view text) {
    m_out << bold(text) << ' ' << std::flush;
}

}  // namespace rapport::cli
