// The controls. Immediate mode: call each frame, it draws at ImGui's cursor and says whether it was used.
// Every control works by mouse and keyboard (Tab and arrows move, Enter or Space press), shows focus, hover and press,
// and explains itself in a tooltip. Ids are constants, never translated; texts are drawn as they are, never as formats.
// There is no space between controls: put gap() or same_line() between them. UI thread only.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "ui/icons.h"
#include "ui/keys.h"
#include "ui/kit.h"

namespace rapport::ui {

// The name of a control: a constant, with an index where the same control comes several times.
struct Id {
    std::string_view name;
    int index = -1;
    Id(const char* text) : name(text) {}
    Id(std::string_view text, int number = -1) : name(text), index(number) {}
    Id(std::string_view text, std::size_t number) : name(text), index(static_cast<int>(number)) {}
    std::string path() const { return index < 0 ? std::string(name) : std::string(name) + "/" + std::to_string(index); }
};

struct Hint {
    std::string_view tooltip{};
    std::string_view shortcut{};  // as shown on keys: "Ctrl+F"
    std::string_view disabled{};  // not empty: the control cannot be used, and this says why
};

// ---- space and place
void gap(Kit& ui, Space space);          // down
void same_line(Kit& ui, Space space);    // stay on the line, to the right
float content_width(Kit& ui);            // from the cursor to the right edge of the innermost card, panel or column
void align_right(Kit& ui, float width);  // moves the cursor so that `width` ends at the right edge
// Lowers the next piece within a taller line; for several pieces of different heights see Line in layout.h.
void centre_on_line(Kit& ui, float line_height, float own_height);
void divider(Kit& ui);  // a hairline across

// ---- text
enum class Align : std::uint8_t { Left, Centre, Right };
struct TextLook {
    TextStyle style = TextStyle::Body;
    Shade shade = Shade::Text;
    Align align = Align::Left;
    float width = 0;  // pixels; 0 = to the right edge, but not more than about 80 characters
};
void text(Kit& ui, std::string_view text, const TextLook& look = {});  // wraps
void title(Kit& ui, std::string_view text);                            // 24 semibold
void section(Kit& ui, std::string_view text);                          // 17 semibold
void small_text(Kit& ui, std::string_view text);                       // 13 muted
float text_height(Kit& ui, std::string_view text, const TextLook& look = {});
float text_width(Kit& ui, std::string_view text, TextStyle style);  // unwrapped
// Text that can be selected with the mouse (double click: a word; Ctrl+A: all) and copied with Ctrl+C.
void selectable_text(Kit& ui, Id id, std::string_view text, const TextLook& look = {});
// Several pieces on one wrapped run, each with its own style: “**72** / 100 best”.
struct Span {
    std::string_view text{};
    TextStyle style = TextStyle::Body;
    Shade shade = Shade::Text;
};
void spans(Kit& ui, std::initializer_list<Span> pieces);
void icon(Kit& ui, Icon icon, Shade shade = Shade::Muted, IconSize size = IconSize::Small);
// An icon and a small text after it: (clock) 12 min.
void icon_text(Kit& ui, Icon icon, std::string_view text, Shade shade = Shade::Muted);
float icon_text_width(Kit& ui, std::string_view text);

// ---- buttons
enum class ButtonKind : std::uint8_t { Primary, Secondary, Quiet, Danger };
struct ButtonLook {
    ButtonKind kind = ButtonKind::Secondary;
    Icon icon = Icon::None;
    std::string_view detail{};  // fainter, after the label: “Start  8 min”
    float width = 0;            // 0 = as wide as needed
};
bool button(Kit& ui, Id id, std::string_view label, const ButtonLook& look = {}, const Hint& hint = {});
float button_width(Kit& ui, std::string_view label, const ButtonLook& look = {});
// `name` says what it does; it is the tooltip.
bool icon_button(Kit& ui, Id id, Icon icon, std::string_view name, const Hint& hint = {});
bool link(Kit& ui, Id id, std::string_view label, const Hint& hint = {});

// ---- chips and small marks
struct ChipLook {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
    std::string_view key{};  // a key cap at the end
};
void chip(Kit& ui, std::string_view label, const ChipLook& look = {});
bool chip_button(Kit& ui, Id id, std::string_view label, const ChipLook& look = {}, const Hint& hint = {});
// A chip that is on or off; `count` < 0 shows none.
bool filter_chip(Kit& ui, Id id, std::string_view label, int count, bool selected, const Hint& hint = {});
float chip_width(Kit& ui, std::string_view label, const ChipLook& look = {});
float filter_chip_width(Kit& ui, std::string_view label, int count);
void key_cap(Kit& ui, std::string_view key);
float key_cap_width(Kit& ui, std::string_view key);
// [1]–[4] answer
void key_hint(Kit& ui, std::initializer_list<std::string_view> keys, std::string_view meaning);
float key_hint_width(Kit& ui, std::initializer_list<std::string_view> keys, std::string_view meaning);
void difficulty_dots(Kit& ui, int value, int of = 5);
enum class Trend : std::uint8_t { None, Steady, Up, Down };
// Label, arrow, value and bar across the content width; the value moves smoothly.
struct MeterLook {
    Tone tone = Tone::Accent;
    Trend trend = Trend::None;
    float low = 0, high = 100;  // the ends of the bar
};
void meter(Kit& ui, Id id, std::string_view label, float value, const MeterLook& look = {},
           std::string_view tooltip = {});
// A thin bar 0..1 without words.
void progress_bar(Kit& ui, Id id, float part, Tone tone = Tone::Accent);

// ---- input
struct FieldLook {
    std::string_view label{};  // above the field
    std::string_view placeholder{};
    std::string_view error{};  // below, in red with an icon
    float width = 0;           // 0 = content width
    int lines = 1;
    bool password = false;
};
// True when the text changed.
bool text_field(Kit& ui, Id id, std::string& text, const FieldLook& look = {}, const Hint& hint = {});
bool search_field(Kit& ui, Id id, std::string& text, std::string_view placeholder, float width = 0,
                  const Hint& hint = {});
// The selected index changes: true. Left and right arrows move within.
bool segmented(Kit& ui, Id id, std::span<const std::string_view> options, int& selected, const Hint& hint = {});
bool select(Kit& ui, Id id, std::span<const std::string_view> options, int& selected, float width = 0,
            const Hint& hint = {});
struct SliderLook {
    float low = 0, high = 1, step = 0.1F;
    std::string_view shown{};  // the value in words: “125 %”
    float width = 0;
    std::string_view explanation{};  // small, below the label, which is then strong
};
bool slider(Kit& ui, Id id, std::string_view label, float& value, const SliderLook& look, const Hint& hint = {});
// Label at the left, switch at the right of the content width; `explanation` small below the label, which is then
// strong.
bool toggle(Kit& ui, Id id, std::string_view label, bool& on, std::string_view explanation = {}, const Hint& hint = {});

// ---- messages
// A tinted card: icon, title, text. Returns true if the action (if any) was pressed.
struct BannerLook {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
    std::string_view action{};
    bool fill_row = false;  // as tall as its row, see layout.h
};
bool banner(Kit& ui, Id id, std::string_view title, std::string_view text, const BannerLook& look = {});
// In the middle of the content area: what is missing and what to do next. True if the action was pressed.
bool empty_state(Kit& ui, Id id, Icon icon, std::string_view sentence, std::string_view action = {});
void show_toast(Kit& ui, std::string_view text, Tone tone = Tone::Neutral);
// For the rectangle just drawn; appears after a short rest of the mouse.
void tooltip(Kit& ui, std::string_view text, std::string_view shortcut = {});

// ---- dialogs: open once, then call each frame.
struct DialogText {
    std::string_view title{}, text{}, confirm{}, cancel{};
    bool danger = false;
};
enum class DialogAnswer : std::uint8_t { Waiting, Confirmed, Cancelled };
void open_dialog(Kit& ui, Id id);
// Waiting while open or closed. Enter confirms, Esc cancels; an empty `cancel` leaves one button.
DialogAnswer dialog(Kit& ui, Id id, const DialogText& words);
// A dialog with content of its own: draw between begin (if true) and end.
bool begin_dialog(Kit& ui, Id id, std::string_view title, float width = metric::kDialogWidth);  // design pixels
void end_dialog(Kit& ui);
void close_dialog(Kit& ui);

// ---- the rail at the left
bool rail_entry(Kit& ui, Id id, Icon icon, std::string_view label, bool selected, const Hint& hint = {});
void rail_logo(Kit& ui, std::string_view letter);

// True if the chord was pressed and nothing is being typed and no dialog lies above the current window.
bool shortcut(Kit& ui, const Chord& chord);

}  // namespace rapport::ui
