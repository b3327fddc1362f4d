// Layout: panels cut out of the window, cards, columns, grids, flows and tables.
// Panels and cards open a content region; content_width() and wrapped texts follow the innermost one. UI thread only.
// Heights of rows are known one frame later: a frame is requested by itself whenever something changed.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "ui/widgets.h"

namespace rapport::ui {

// The whole window's area; begin_screen opens the one root window, everything else lies in it.
Area begin_screen(Kit& ui);
void end_screen(Kit& ui);

// ---- panels: fixed areas with their own scrolling
enum class ScrollKeys : std::uint8_t { WhenFocused, Always };  // Page Up/Down, Home, End
struct PanelLook {
    Shade ground = Shade::Background;
    Space margin_x = Space::XXL, margin_y = Space::XL;
    bool scroll = true;
    ScrollKeys keys = ScrollKeys::WhenFocused;
    bool stick_to_end = false;  // follows its end as long as it is not scrolled away from it (a conversation)
    bool line_right = false, line_bottom = false;  // hairlines at the edges
};
void begin_panel(Kit& ui, Id id, const Area& area, const PanelLook& look = {});
void end_panel(Kit& ui);
void scroll_panel(Kit& ui, float pixels);  // inside a panel: positive = towards the end
void scroll_to_here(Kit& ui,
                    float where = 0.5F);  // brings the cursor's line into view: 0 = at the top, 1 = at the bottom

// ---- cards
struct CardLook {
    Shade ground = Shade::Surface;
    bool outline = true;
    Space padding = Space::L;
    float width = 0;  // 0 = content width
    float min_height = 0;
    bool fill_row = false;  // as tall as the tallest card of its Columns row or Grid row
    bool selected = false;  // accent outline
};
void begin_card(Kit& ui, Id id, const CardLook& look = {});
void end_card(Kit& ui);
// The whole card is one button; controls inside still work. Returns pressed.
bool end_card_button(Kit& ui, std::string_view label, const Hint& hint = {});
// In a card of a filled row: moves the cursor so that `height` ends at the card's bottom (known from the last frame).
void push_to_bottom(Kit& ui, float height);
// In a card of a filled row: what is left below `height`, for a picture to grow by. Ask once a card, just before
// drawing it.
float spare_height(Kit& ui, float height);

// Natural heights of the cards of the row being drawn; the kit's own business.
struct RowHeights {
    float filled = 0;   // the height to fill, from the last frame
    float natural = 0;  // the tallest so far in this frame
    float top = 0;
};

// ---- columns: side by side, each with its own content width; ends below the tallest
struct Track {
    float fixed = 0;    // pixels, or
    float share = 1;    // a part of what is left
    float minimum = 0;  // pixels; where the parts have less, the columns stand one below the other
    static Track pixels(float width) { return {width, 0, 0}; }
    static Track part(float share, float minimum = 0) { return {0, share, minimum}; }
};
class Columns {
  public:
    Columns(Kit& ui, Id id, std::initializer_list<Track> tracks, Space gap = Space::L);
    ~Columns();
    Columns(const Columns&) = delete;
    Columns& operator=(const Columns&) = delete;
    void next();  // call before each column's content, the first too
    bool stacked() const { return m_stacked; }

  private:
    void close_column();
    Kit& m_ui;
    ImGuiID m_id;
    std::vector<float> m_widths;
    float m_gap, m_left, m_top, m_bottom;
    std::size_t m_index = 0;
    bool m_stacked = false;
    RowHeights m_heights;
    RowHeights* m_outer;
};

// ---- grid: as many equal columns of at least `min_width` as fit (not more than `most`), row after row
class Grid {
  public:
    Grid(Kit& ui, Id id, float min_width, Space gap = Space::L, int most = 64);
    ~Grid();
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;
    void next();
    int columns() const { return m_columns; }

  private:
    void close_cell();
    void close_row();
    Kit& m_ui;
    ImGuiID m_id;
    float m_gap, m_left, m_top, m_bottom, m_width;
    int m_columns, m_count = 0;
    RowHeights m_heights;
    RowHeights* m_outer;
};

// ---- line: pieces side by side, each in the middle of the line's height; the line ends with the object
class Line {
  public:
    Line(Kit& ui, float height);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    void next(float own_height, Space gap = Space::S);  // call before each piece
    void next_right(ImVec2 own_size);                   // the piece ends at the right edge

  private:
    Kit& m_ui;
    float m_height, m_left, m_top;
    bool m_first = true;
};

// ---- flow: pieces in a line, going on in the next line when the width is used up
class Flow {
  public:
    explicit Flow(Kit& ui, Space gap_x = Space::S, Space gap_y = Space::S);
    void next(float width);  // call before each piece with its width

  private:
    float m_gap_x, m_gap_y, m_left, m_right, m_pen;
    bool m_first = true;
};

// ---- table: hairlines between rows, cells wrap, rows grow
struct Column {
    std::string_view title{};
    Track track{};
    Align align = Align::Left;
};
class Table {
  public:
    Table(Kit& ui, Id id, std::span<const Column> columns);  // draws the heads unless all are empty
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    void row();   // begins the next row
    void cell();  // begins the next cell: anything may be drawn in it
    void cell(std::string_view text, TextStyle style = TextStyle::Body, Shade shade = Shade::Text);  // aligned text
    // Makes the row begun last one button, with a chevron's worth of hover; call after its last cell.
    bool row_button(Id id, std::string_view label);

  private:
    void close_cell();
    void close_row();
    float width_of(std::size_t column) const;
    Kit& m_ui;
    ImGuiID m_id;
    std::vector<Column> m_columns;
    std::vector<float> m_lefts, m_rights;
    float m_left, m_right, m_top, m_bottom;
    float m_row_top = 0, m_cell_top = 0, m_height = 0, m_row_height = 0;
    std::size_t m_cell = 0;
    int m_row = 0;
    bool m_in_row = false, m_in_cell = false;
};

}  // namespace rapport::ui
