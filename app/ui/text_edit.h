// Editing a text of several lines: caret, selection, undo. Pure functions on UTF-8 bytes; no ImGui, no fonts, any
// thread. Invariant: caret and anchor lie within the text, at the beginning of a code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapport::ui {

struct TextEdit {
    struct Moment {
        std::string text;
        std::size_t caret = 0;
    };
    std::size_t caret = 0, anchor = 0;  // bytes; the selection lies between them
    float wanted_x = -1;                // where the caret stays when it goes up and down; < 0: where it is
    std::vector<Moment> past, future;
    bool typing = false;  // the next character belongs to the same step of undo

    std::size_t begin() const { return caret < anchor ? caret : anchor; }
    std::size_t end() const { return caret < anchor ? anchor : caret; }
    bool has_selection() const { return caret != anchor; }
};

enum class Selecting : bool { No, Yes };
void move_caret(TextEdit& edit, std::size_t to, Selecting selecting);

std::size_t previous_character(std::string_view text, std::size_t byte);
std::size_t next_character(std::string_view text, std::size_t byte);
std::size_t previous_word(std::string_view text, std::size_t byte);
std::size_t next_word(std::string_view text, std::size_t byte);
int count_characters(std::string_view text);

// Puts `added` in place of the selection. `typed`: joins the step of undo before it.
void insert(TextEdit& edit, std::string& text, std::string_view added, bool typed);
// Erases the selection, or else what lies between the caret and `to`. False if there is nothing to erase.
bool erase(TextEdit& edit, std::string& text, std::size_t to);
bool undo(TextEdit& edit, std::string& text);
bool redo(TextEdit& edit, std::string& text);
// The text has been changed by somebody else: the caret stays inside.
void settle(TextEdit& edit, std::string_view text);

}  // namespace rapport::ui
