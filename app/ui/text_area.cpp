#include "ui/text_area.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/text_edit.h"

namespace rapport::ui {
namespace {

constexpr float kPadX = 12, kPadY = 10;

// The text as it lies on the screen.
struct Page {
    const std::string& text;
    const Wrapped& wrapped;
    ImVec2 at;
    const Font& font;

    std::size_t line_of(std::size_t byte) const {
        std::size_t line = 0;
        while (line + 1 < wrapped.lines.size() && wrapped.lines[line + 1].begin <= byte) ++line;
        return line;
    }
    ImVec2 place_of(std::size_t byte) const {
        const std::size_t line = line_of(byte);
        const std::size_t from = wrapped.lines[line].begin;
        const float x = advance_of(font, std::string_view(text).substr(from, byte - from));
        return {at.x + x, at.y + font.line * static_cast<float>(line)};
    }
    std::size_t byte_on(std::size_t line, float x) const {
        const TextLine& row = wrapped.lines[line];
        return byte_at(font, text, row, x);
    }
    std::size_t byte_under(ImVec2 point) const {
        const float row =
            std::clamp((point.y - at.y) / font.line, 0.0F, static_cast<float>(wrapped.lines.size()) - 0.5F);
        return byte_on(static_cast<std::size_t>(row), point.x - at.x);
    }
};

bool pressed_any(Key key, bool ctrl, Selecting& selecting) {
    const bool plain = chord_pressed({.key = key, .ctrl = ctrl}, true);
    const bool shifted = chord_pressed({.key = key, .ctrl = ctrl, .shift = true}, true);
    if (plain || shifted) selecting = shifted ? Selecting::Yes : Selecting::No;
    return plain || shifted;
}

void move_by_line(const Page& page, TextEdit& edit, int by, Selecting selecting) {
    const std::size_t line = page.line_of(edit.caret);
    const float x = edit.wanted_x >= 0 ? edit.wanted_x : page.place_of(edit.caret).x - page.at.x;
    if (by < 0 && line == 0) return move_caret(edit, 0, selecting);
    if (by > 0 && line + 1 == page.wrapped.lines.size()) return move_caret(edit, page.text.size(), selecting);
    move_caret(edit, page.byte_on(by < 0 ? line - 1 : line + 1, x), selecting);
    edit.wanted_x = x;
}

// True if the caret moved.
bool hear_moves(const Page& page, TextEdit& edit) {
    Selecting selecting = Selecting::No;
    const std::string& text = page.text;
    const TextLine& line = page.wrapped.lines[page.line_of(edit.caret)];
    const bool leaves = edit.has_selection();
    if (pressed_any(Key::Left, false, selecting)) {
        const bool to_edge = leaves && selecting == Selecting::No;
        move_caret(edit, to_edge ? edit.begin() : previous_character(text, edit.caret), selecting);
    } else if (pressed_any(Key::Right, false, selecting)) {
        const bool to_edge = leaves && selecting == Selecting::No;
        move_caret(edit, to_edge ? edit.end() : next_character(text, edit.caret), selecting);
    } else if (pressed_any(Key::Left, true, selecting)) {
        move_caret(edit, previous_word(text, edit.caret), selecting);
    } else if (pressed_any(Key::Right, true, selecting)) {
        move_caret(edit, next_word(text, edit.caret), selecting);
    } else if (pressed_any(Key::Up, false, selecting)) {
        move_by_line(page, edit, -1, selecting);
    } else if (pressed_any(Key::Down, false, selecting)) {
        move_by_line(page, edit, 1, selecting);
    } else if (pressed_any(Key::Home, true, selecting)) {
        move_caret(edit, 0, selecting);
    } else if (pressed_any(Key::End, true, selecting)) {
        move_caret(edit, text.size(), selecting);
    } else if (pressed_any(Key::Home, false, selecting)) {
        move_caret(edit, line.begin, selecting);
    } else if (pressed_any(Key::End, false, selecting)) {
        move_caret(edit, line.end, selecting);
    } else if (chord_pressed({.key = Key::A, .ctrl = true})) {
        move_caret(edit, 0, Selecting::No);
        move_caret(edit, text.size(), Selecting::Yes);
    } else {
        return false;
    }
    return true;
}

std::string without_returns(const char* clipboard) {
    std::string text = clipboard == nullptr ? "" : clipboard;
    std::erase(text, '\r');
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text;
}

void hear_clipboard(TextEdit& edit, std::string& text, TextAreaUse& use) {
    const bool copy = chord_pressed({.key = Key::C, .ctrl = true}), cut = chord_pressed({.key = Key::X, .ctrl = true});
    if ((copy || cut) && edit.has_selection()) {
        ImGui::SetClipboardText(text.substr(edit.begin(), edit.end() - edit.begin()).c_str());
        if (cut) use.changed |= erase(edit, text, edit.caret);
    }
    if (!paste_pressed()) return;
    const std::string pasted = without_returns(ImGui::GetClipboardText());
    if (pasted.empty()) return;
    insert(edit, text, pasted, false);
    use.changed = true;
    use.pasted += count_characters(pasted);
}

void hear_edits(TextEdit& edit, std::string& text, TextAreaUse& use) {
    if (chord_pressed({Key::Backspace}, true)) use.changed |= erase(edit, text, previous_character(text, edit.caret));
    if (chord_pressed({.key = Key::Backspace, .ctrl = true}, true))
        use.changed |= erase(edit, text, previous_word(text, edit.caret));
    if (chord_pressed({Key::Delete}, true)) use.changed |= erase(edit, text, next_character(text, edit.caret));
    if (chord_pressed({.key = Key::Delete, .ctrl = true}, true))
        use.changed |= erase(edit, text, next_word(text, edit.caret));
    if (chord_pressed({.key = Key::Z, .ctrl = true}, true)) use.changed |= undo(edit, text);
    if (chord_pressed({.key = Key::Y, .ctrl = true}, true) ||
        chord_pressed({.key = Key::Z, .ctrl = true, .shift = true}, true))
        use.changed |= redo(edit, text);
    if (chord_pressed({Key::Enter}, true) || chord_pressed({.key = Key::Enter, .shift = true}, true)) {
        insert(edit, text, "\n", true);
        use.changed = true;
    }
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != io.KeyAlt) return;  // both together are AltGr, which writes
    for (const ImWchar typed : io.InputQueueCharacters) {
        if (typed < 32 || typed == 127) continue;
        char bytes[5] = {};
        ImTextCharToUtf8(bytes, typed);
        insert(edit, text, bytes, true);
        use.changed = true;
    }
}

void draw_content(Kit& ui, const Page& page, const TextEdit* edit) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < page.wrapped.lines.size(); ++i) {
        const TextLine& line = page.wrapped.lines[i];
        const float y = page.at.y + page.font.line * static_cast<float>(i);
        if (edit != nullptr && edit->begin() < edit->end() && edit->begin() <= line.end && edit->end() >= line.begin) {
            const std::size_t from = std::clamp(edit->begin(), line.begin, line.end);
            const std::size_t to = std::clamp(edit->end(), line.begin, line.end);
            const std::string_view text = page.text;
            const float x0 = advance_of(page.font, text.substr(line.begin, from - line.begin));
            const float x1 = advance_of(page.font, text.substr(line.begin, to - line.begin));
            fill_box(list, {{page.at.x + x0, y}, {page.at.x + x1 + ui.px(1), y + page.font.line}},
                     with_alpha(ui.colour(Shade::Accent), 0.26F), ui.px(2));
        }
        draw_text(ui, {page.at.x, y}, TextStyle::Body, ui.colour(Shade::Text), page.wrapped.line(i));
    }
    if (edit == nullptr || std::fmod(ui.animation.now(), 1.2) > 0.8) return;
    const ImVec2 caret = page.place_of(edit->caret);
    list->AddLine({caret.x, caret.y + ui.px(2)}, {caret.x, caret.y + page.font.line - ui.px(2)}, ui.colour(Shade::Text),
                  ui.px(1.5F));
}

// Brings the caret into view of every window around it.
void show_caret(const Page& page, const TextEdit& edit) {
    const ImVec2 caret = page.place_of(edit.caret);
    const float margin = page.font.line;
    ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(),
                          {{caret.x, caret.y - margin}, {caret.x + 1, caret.y + page.font.line + margin}},
                          ImGuiScrollFlags_KeepVisibleEdgeY);
}

// The text that is being edited; there is at most one.
TextEdit& edit_of(Kit& ui, ImGuiID id) {
    if (ui.editor == nullptr) ui.editor = std::make_shared<TextEdit>();
    if (ui.edited != id) *ui.editor = {};
    ui.edited = id;
    return *ui.editor;
}

void hear_mouse(const Page& page, TextEdit& edit, const ItemState& state) {
    const ImGuiIO& io = ImGui::GetIO();
    if (!state.held || !io.MouseDown[0]) return;
    const std::size_t byte = page.byte_under(io.MousePos);
    if (io.MouseClicked[0] && io.MouseClickedCount[0] == 2) {
        const ByteRange word = word_around(page.text, byte);
        move_caret(edit, word.begin, Selecting::No);
        move_caret(edit, word.end, Selecting::Yes);
    } else if (io.MouseClickedCount[0] < 2) {
        move_caret(edit, byte, io.MouseClicked[0] && !io.KeyShift ? Selecting::No : Selecting::Yes);
    }
}

// Begins and ends the editing. True while it lasts.
bool is_editing(Kit& ui, const ItemState& state) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool clicked = state.held && g.IO.MouseClicked[0];
    if (clicked || state.pressed || g.NavActivateInputId == state.id) edit_of(ui, state.id);
    if (ui.edited != state.id) return false;
    const bool elsewhere = g.IO.MouseClicked[0] && !state.hovered;
    if (elsewhere || g.NavId != state.id || chord_pressed({Key::Escape})) {
        ui.edited = 0;
        return false;
    }
    return true;
}

}  // namespace

TextAreaUse text_area(Kit& ui, Id id, std::string& text, const TextAreaLook& look, const Hint& hint) {
    const float width = content_width(ui);
    if (!look.label.empty()) {
        rapport::ui::text(ui, look.label, {.style = TextStyle::SmallStrong, .width = width});
        gap(ui, Space::XS);
    }
    const Font& font = ui.font(TextStyle::Body);
    const float pad_x = ui.px(kPadX), pad_y = ui.px(kPadY);
    Wrapped wrapped = wrap(ui, text, TextStyle::Body, width - 2 * pad_x);
    const float height = std::max(wrapped.height, font.line * static_cast<float>(look.lines)) + 2 * pad_y;
    const Area area = take_area({width, height});
    const std::string own_label(look.label.empty() ? look.placeholder : look.label);
    const ItemState state = item(ui, id, area, own_label, hint);
    ui.items.back().text_input = true;
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    TextAreaUse use;
    const ImVec2 at{area.min.x + pad_x, area.min.y + pad_y};
    const bool began_before = ui.edited == state.id;  // the key that begins the editing writes nothing
    const bool editing = state.enabled && is_editing(ui, state);
    if (editing) {
        TextEdit& edit = *ui.editor;
        settle(edit, text);
        const Page before{text, wrapped, at, font};
        hear_mouse(before, edit, state);
        const bool moved = began_before && hear_moves(before, edit);
        if (began_before && !moved) hear_clipboard(edit, text, use);
        if (began_before && !moved) hear_edits(edit, text, use);
        keep_focus();
        ImGui::GetCurrentContext()->WantTextInputNextFrame = 1;
        if (use.changed) wrapped = wrap(ui, text, TextStyle::Body, width - 2 * pad_x);
        if (use.changed || moved) show_caret({text, wrapped, at, font}, edit);
        if (use.changed) ui.animation.request_frame();
    }
    if (!state.visible) return use;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float rounding = ui.px(metric::kRadiusControl);
    fill_box(list, area, ui.colour(Shade::Surface), rounding);
    outline_box(list, area, mix(ui.colour(Shade::Line), ui.colour(Shade::Muted), state.hover * 0.6F), rounding,
                ui.px(metric::kHairline));
    if (editing || state.focused) draw_focus_ring(ui, list, area, rounding);
    if (text.empty() && !look.placeholder.empty())
        draw_wrapped(ui, list, at, wrap(ui, look.placeholder, TextStyle::Body, width - 2 * pad_x),
                     ui.colour(Shade::Muted));
    draw_content(ui, {text, wrapped, at, font}, editing ? ui.editor.get() : nullptr);
    return use;
}

}  // namespace rapport::ui
