// Pieces that several screens share: figures with their errors, rows that unfold, the words for a scenario. UI thread only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/model.h"
#include "ui/app/past.h"
#include "ui/layout.h"

namespace rapport::ui {

// “Viktor Sedov, Owner”
std::string client_line(const Model& model, const scenario::Scenario& scenario);
// “English”, if the scenario cannot be shown in the language wanted; otherwise empty.
std::string other_language(const Model& model, const scenario::Scenario& scenario);
// The title of an ending as the scenario of the library has it; empty if the scenario or the ending is gone.
std::string ending_title(const Model& model, const store::AttemptSummary& attempt);
// The title of a scenario of the library, its id if it is gone.
std::string scenario_title(const Model& model, const std::string& scenario_id);

// “72”, and “± 9”; “± ?” if the error cannot be told.
std::string value_text(const Model& model, const Figure& figure);
std::string error_text(const Model& model, const Figure& figure);
// Both in one run, the value strong; as a table's cell they stand at the right.
void figure(Kit& ui, const Model& model, const Figure& figure, Align align = Align::Left);

// A row of a table with one title column and a narrow last one: a title that unfolds what `content` draws below it.
// Returns pressed. The table has the columns of kFoldColumns.
struct FoldLook {
    std::string_view title{};
    std::string_view detail{};  // faint, below the title
    bool open = false;
};
std::vector<Column> fold_columns(Kit& ui);
template <typename Content>
bool fold_row(Kit& ui, Table& table, Id id, const FoldLook& look, Content content);
void fold_head(Kit& ui, const FoldLook& look);
void fold_sign(Kit& ui, bool open);

// Pieces of given widths in lines, the last line at the bottom of a card of a filled row.
float flow_height(Kit& ui, std::span<const float> widths, float line_height, Space gap_x, Space gap_y);

// The title of a page, with room at its right for a control of this width: below the title where it does not fit.
struct PageHead {
    PageHead(Kit& ui, std::string_view title, float control_width);
    ~PageHead();
    PageHead(const PageHead&) = delete;
    PageHead& operator=(const PageHead&) = delete;

  private:
    Kit& m_ui;
    float m_bottom = 0, m_left = 0;
};

// How many columns of a page fit side by side: true if two of at least this width (design pixels) do.
bool is_wide(Kit& ui, float design_pixels);

template <typename Content>
bool fold_row(Kit& ui, Table& table, Id id, const FoldLook& look, Content content) {
    table.row();
    table.cell();
    fold_head(ui, look);
    if (look.open) {
        gap(ui, Space::XS);
        content();
    }
    table.cell();
    fold_sign(ui, look.open);
    return table.row_button(id, look.title);
}

}  // namespace rapport::ui
