// Keys by name, for shortcuts and tests: the one place that knows how this version of Dear ImGui stores key states.
// (1.86 keeps native codes and a map; from 1.87 on there are events.) Free functions on the current context, UI thread.
// Shortcuts are silent while a text is being typed or a dialog lies above; see Kit-level shortcut() in widgets.h.
#pragma once

#include <cstdint>
#include <string>

namespace rapport::ui {

enum class Key : std::uint8_t {
    None,
    Enter,
    Escape,
    Space,
    Tab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    Digit0,
    Digit1,
    Digit2,
    Digit3,
    Digit4,
    Digit5,
    Digit6,
    Digit7,
    Digit8,
    Digit9,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    Slash,
    Comma,
    Plus,
    Minus,
    Count
};

struct Chord {
    Key key = Key::None;
    bool ctrl = false, shift = false, alt = false;
    friend bool operator==(const Chord&, const Chord&) = default;
};

Key digit_key(int digit);                    // 0..9
std::string chord_name(const Chord& chord);  // "Ctrl+Z", "Esc", "↑"; the names of keys stay as printed on keyboards

// True in the frame in which the key goes down (and again while held if `repeat`), with exactly these modifiers.
bool chord_pressed(const Chord& chord, bool repeat = false);
bool key_down(Key key);
bool paste_pressed();  // Ctrl+V, Shift+Ins

// Set-up and simulation. Tab is taken away from Dear ImGui: the Kit moves the focus itself.
void map_keys_natively();  // headless contexts; the desktop's back end maps by itself
void take_tab_key();
void set_key(Key key, bool down);  // tests
void set_modifiers(bool ctrl, bool shift, bool alt);

}  // namespace rapport::ui
