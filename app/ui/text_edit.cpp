#include "ui/text_edit.h"

#include <algorithm>
#include <utility>

namespace rapport::ui {
namespace {

constexpr std::size_t kMostMoments = 200;

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool parts_words(char byte) {
    return byte == ' ' || byte == '\n' || byte == ',' || byte == '.' || byte == '!' || byte == '?' || byte == ';' ||
           byte == ':' || byte == '(' || byte == ')';
}

void remember_moment(TextEdit& edit, const std::string& text) {
    edit.past.push_back({text, edit.caret});
    if (edit.past.size() > kMostMoments) edit.past.erase(edit.past.begin());
    edit.future.clear();
}

bool swap_moment(TextEdit& edit, std::string& text, std::vector<TextEdit::Moment>& from,
                 std::vector<TextEdit::Moment>& to) {
    if (from.empty()) return false;
    to.push_back({std::move(text), edit.caret});
    text = std::move(from.back().text);
    edit.caret = edit.anchor = std::min(from.back().caret, text.size());
    from.pop_back();
    edit.typing = false;
    edit.wanted_x = -1;
    return true;
}

}  // namespace

void move_caret(TextEdit& edit, std::size_t to, Selecting selecting) {
    edit.caret = to;
    if (selecting == Selecting::No) edit.anchor = to;
    edit.typing = false;
    edit.wanted_x = -1;
}

std::size_t previous_character(std::string_view text, std::size_t byte) {
    if (byte == 0) return 0;
    do --byte;
    while (byte > 0 && continues(text[byte]));
    return byte;
}

std::size_t next_character(std::string_view text, std::size_t byte) {
    if (byte >= text.size()) return text.size();
    do ++byte;
    while (byte < text.size() && continues(text[byte]));
    return byte;
}

std::size_t previous_word(std::string_view text, std::size_t byte) {
    while (byte > 0 && parts_words(text[byte - 1])) --byte;
    while (byte > 0 && !parts_words(text[byte - 1])) --byte;
    return byte;
}

std::size_t next_word(std::string_view text, std::size_t byte) {
    while (byte < text.size() && !parts_words(text[byte])) ++byte;
    while (byte < text.size() && parts_words(text[byte])) ++byte;
    return byte;
}

int count_characters(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char byte) { return !continues(byte); }));
}

void insert(TextEdit& edit, std::string& text, std::string_view added, bool typed) {
    if (!(typed && edit.typing && !edit.has_selection())) remember_moment(edit, text);
    const std::size_t from = edit.begin();
    text.replace(from, edit.end() - from, added);
    edit.caret = edit.anchor = from + added.size();
    edit.typing = typed && added != " " && added != "\n";
    edit.wanted_x = -1;
}

bool erase(TextEdit& edit, std::string& text, std::size_t to) {
    if (!edit.has_selection()) edit.anchor = to;
    if (!edit.has_selection()) return false;
    const std::size_t caret = edit.caret;
    remember_moment(edit, text);
    edit.past.back().caret = caret;
    const std::size_t from = edit.begin();
    text.erase(from, edit.end() - from);
    edit.caret = edit.anchor = from;
    edit.typing = false;
    edit.wanted_x = -1;
    return true;
}

bool undo(TextEdit& edit, std::string& text) {
    return swap_moment(edit, text, edit.past, edit.future);
}

bool redo(TextEdit& edit, std::string& text) {
    return swap_moment(edit, text, edit.future, edit.past);
}

void settle(TextEdit& edit, std::string_view text) {
    const auto inside = [&](std::size_t byte) {
        byte = std::min(byte, text.size());
        while (byte > 0 && byte < text.size() && continues(text[byte])) --byte;
        return byte;
    };
    edit.caret = inside(edit.caret);
    edit.anchor = inside(edit.anchor);
}

}  // namespace rapport::ui
