// Page: plain text on a terminal: paragraphs wrapped at its width, headings, items with a hanging indent.
// Emphasis only where the terminal has it; nothing is said by colour alone. A value that refers to a stream.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace rapport::cli {

// Columns that a text takes: its code points (UTF-8).
std::size_t columns(std::string_view text);

// The text broken at spaces so that no line is longer than `width`, longer words excepted. The first line begins after
// `first` columns that are already written, the others after `hanging` spaces. Line breaks of the text stay. No break
// at the end.
std::string wrapped(std::string_view text, std::size_t width, std::size_t first = 0, std::size_t hanging = 0);

class Page {
  public:
    Page(std::ostream& out, int width, bool colour);

    void blank() { m_out << '\n'; }
    void heading(std::string_view text);
    // A paragraph, every line indented.
    void text(std::string_view text, std::size_t indent = 0);
    // "label text", further lines under the text.
    void item(std::string_view label, std::string_view text, std::size_t indent = 0);
    // "Label: text" with the label emphasised, further lines indented by two.
    void labelled(std::string_view label, std::string_view text, std::size_t indent = 0);
    // Without a line break, for a question.
    void prompt(std::string_view text);

  private:
    std::string bold(std::string_view text) const;
    std::ostream& m_out;
    std::size_t m_width;
    bool m_colour;
};

}  // namespace rapport::cli
