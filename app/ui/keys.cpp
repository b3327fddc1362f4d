#include "ui/keys.h"

#include <imgui.h>

#include <array>
#include <cstddef>

namespace rapport::ui {
namespace {

struct KeyRow {
    int native;      // the code of the windowing library (GLFW), which Dear ImGui 1.86 uses as index
    ImGuiKey imgui;  // ImGuiKey_COUNT: unknown to this version
    const char* name;
};

// In the order of Key. Letters and digits are computed.
KeyRow row_of(Key key) {
    static constexpr std::array<KeyRow, 15> kNamed = {{{0, ImGuiKey_COUNT, ""},
                                                       {257, ImGuiKey_Enter, "Enter"},
                                                       {256, ImGuiKey_Escape, "Esc"},
                                                       {32, ImGuiKey_Space, "Space"},
                                                       {258, ImGuiKey_Tab, "Tab"},
                                                       {259, ImGuiKey_Backspace, "Backspace"},
                                                       {261, ImGuiKey_Delete, "Del"},
                                                       {265, ImGuiKey_UpArrow, "\u2191"},
                                                       {264, ImGuiKey_DownArrow, "\u2193"},
                                                       {263, ImGuiKey_LeftArrow, "\u2190"},
                                                       {262, ImGuiKey_RightArrow, "\u2192"},
                                                       {266, ImGuiKey_PageUp, "PgUp"},
                                                       {267, ImGuiKey_PageDown, "PgDn"},
                                                       {268, ImGuiKey_Home, "Home"},
                                                       {269, ImGuiKey_End, "End"}}};
    static constexpr std::array<const char*, 12> kFunction = {"F1", "F2", "F3", "F4",  "F5",  "F6",
                                                              "F7", "F8", "F9", "F10", "F11", "F12"};
    static constexpr std::array<KeyRow, 4> kSigns = {{{47, ImGuiKey_COUNT, "/"},
                                                      {44, ImGuiKey_COUNT, ","},
                                                      {61, ImGuiKey_COUNT, "+"},
                                                      {45, ImGuiKey_COUNT, "\u2212"}}};
    const auto index = static_cast<std::size_t>(key);
    if (index < kNamed.size()) return kNamed[index];
    if (key >= Key::F1 && key <= Key::F12) {
        const std::size_t f = index - static_cast<std::size_t>(Key::F1);
        return {290 + static_cast<int>(f), ImGuiKey_COUNT, kFunction[f]};
    }
    if (key >= Key::Slash && key <= Key::Minus) return kSigns[index - static_cast<std::size_t>(Key::Slash)];
    return {0, ImGuiKey_COUNT, ""};
}

int native_code(Key key) {
    if (key >= Key::Digit0 && key <= Key::Digit9) return '0' + static_cast<int>(key) - static_cast<int>(Key::Digit0);
    if (key >= Key::A && key <= Key::Z) return 'A' + static_cast<int>(key) - static_cast<int>(Key::A);
    return row_of(key).native;
}

// The keys of the number pad count as the ones above.
int second_code(Key key) {
    if (key >= Key::Digit0 && key <= Key::Digit9) return 320 + static_cast<int>(key) - static_cast<int>(Key::Digit0);
    if (key == Key::Enter) return 335;
    if (key == Key::Plus) return 334;
    if (key == Key::Minus) return 333;
    return 0;
}

}  // namespace

Key digit_key(int digit) {
    return digit < 0 || digit > 9 ? Key::None : static_cast<Key>(static_cast<int>(Key::Digit0) + digit);
}

std::string chord_name(const Chord& chord) {
    if (chord == Chord{Key::Slash, false, true, false}) return "?";
    std::string name;
    if (chord.ctrl) name += "Ctrl+";
    if (chord.alt) name += "Alt+";
    if (chord.shift) name += "Shift+";
    const bool printed =
        (chord.key >= Key::Digit0 && chord.key <= Key::Digit9) || (chord.key >= Key::A && chord.key <= Key::Z);
    if (printed)
        name += static_cast<char>(native_code(chord.key));
    else
        name += row_of(chord.key).name;
    return name;
}

bool key_down(Key key) {
    const ImGuiIO& io = ImGui::GetIO();
    const int first = native_code(key);
    const int second = second_code(key);
    return (first != 0 && io.KeysDown[first]) || (second != 0 && io.KeysDown[second]);
}

bool chord_pressed(const Chord& chord, bool repeat) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl != chord.ctrl || io.KeyAlt != chord.alt) return false;
    // On many layouts + and / need Shift: it is part of the sign, not of the chord.
    const bool sign = chord.key == Key::Plus || chord.key == Key::Slash;
    if (!sign && io.KeyShift != chord.shift) return false;
    const int first = native_code(chord.key);
    const int second = second_code(chord.key);
    return (first != 0 && ImGui::IsKeyPressed(first, repeat)) || (second != 0 && ImGui::IsKeyPressed(second, repeat));
}

bool paste_pressed() {
    constexpr int kInsert = 260;
    const ImGuiIO& io = ImGui::GetIO();
    const bool insert = io.KeyShift && !io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(kInsert, true);
    return insert || chord_pressed({.key = Key::V, .ctrl = true}, true);
}

void map_keys_natively() {
    ImGuiIO& io = ImGui::GetIO();
    for (int key = static_cast<int>(Key::Enter); key <= static_cast<int>(Key::End); ++key) {
        const KeyRow row = row_of(static_cast<Key>(key));
        if (row.imgui != ImGuiKey_COUNT) io.KeyMap[row.imgui] = row.native;
    }
    io.KeyMap[ImGuiKey_KeyPadEnter] = second_code(Key::Enter);
    for (const auto& [imgui, letter] : {std::pair{ImGuiKey_A, 'A'},
                                        {ImGuiKey_C, 'C'},
                                        {ImGuiKey_V, 'V'},
                                        {ImGuiKey_X, 'X'},
                                        {ImGuiKey_Y, 'Y'},
                                        {ImGuiKey_Z, 'Z'}})
        io.KeyMap[imgui] = letter;
}

void take_tab_key() {
    ImGui::GetIO().KeyMap[ImGuiKey_Tab] = -1;
}

void set_key(Key key, bool down) {
    ImGui::GetIO().KeysDown[native_code(key)] = down;
}

void set_modifiers(bool ctrl, bool shift, bool alt) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = ctrl;
    io.KeyShift = shift;
    io.KeyAlt = alt;
}

}  // namespace rapport::ui
