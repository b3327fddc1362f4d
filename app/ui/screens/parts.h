// Pieces that several screens share: figures with their errors, rows that unfold, the words for a scenario. UI thread
// only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/model.h"
#include "ui/app/past.h"
#include "ui/layout.h"

namespace rapport::ui {

// “Viktor Sedov · Owner”
std::string client_line(const Model& model, const scenario::Scenario& scenario);
// “English”, if the scenario cannot be shown in the language wanted; otherwise empty.
std::string other_language(const Model& model, const scenario::Scenario& scenario);
// The title of an ending as the scenario of the library has it; empty if the scenario or the ending is gone.
std::string ending_title(const Model& model, const store::AttemptSummary& attempt);
// How an ending is meant.
struct OutcomeLook {
    const char* word;  // to be translated
    Icon icon;
    Tone tone;
};
OutcomeLook outcome_look(scenario::Outcome outcome);
// The title of a scenario of the library, its id if it is gone.
std::string scenario_title(const Model& model, const std::string& scenario_id);

// “72”, and “± 9”; “± ?” if the error cannot be told.
std::string value_text(const Model& model, const Figure& figure);
std::string error_text(const Model& model, const Figure& figure);
std::string figure_text(const Model& model, const Figure& figure);  // both, never torn apart
// Both in one run, the value strong; as a table's cell they stand at the right.
void figure(Kit& ui, const Model& model, const Figure& figure, Align align = Align::Left);

// “8 decisions, new to you”, or why there is nothing to drill now.
std::string drill_words(const Model& model, const DrillOffer& offer);

// A row of a table with one column: a title that unfolds what `content` draws below it. Returns pressed.
struct FoldLook {
    std::string_view title{};
    std::string_view detail{};  // faint, below the title
    bool open = false;
};
inline constexpr Column kFoldColumns[] = {{}};
// One wide column and a narrow one for fold_sign, for rows that are laid out by hand.
std::vector<Column> fold_columns(Kit& ui);
template <typename Content>
bool fold_row(Kit& ui, Table& table, Id id, const FoldLook& look, Content content);
void fold_sign(Kit& ui, bool open);
void fold_head(Kit& ui, const FoldLook& look);

// Pieces of given widths in lines, the last line at the bottom of a card of a filled row.
float flow_height(Kit& ui, std::span<const float> widths, float line_height, Space gap_x, Space gap_y);

// The title of a page, with room at its right for a control of this width: below the title where it does not fit.
class PageHead {
  public:
    PageHead(Kit& ui, std::string_view title, float control_width);
    ~PageHead();
    // The width wanted, or the whole line below the title.
    float control_width() const { return m_control_width; }
    PageHead(const PageHead&) = delete;
    PageHead& operator=(const PageHead&) = delete;

  private:
    Kit& m_ui;
    float m_bottom = 0, m_left = 0, m_control_width = 0;
};

// Lowers the cursor so that a piece stands in the middle of a taller line.
void lower_in_line(Kit& ui, float line_height, float own_height);

// How many columns of a page fit side by side: true if two of at least this width (design pixels) do.
bool is_wide(Kit& ui, float design_pixels);

template <typename Content>
bool fold_row(Kit& ui, Table& table, Id id, const FoldLook& look, Content content) {
    table.row();
    table.cell();
    {
        Columns columns(ui, id, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
        columns.next();
        fold_sign(ui, look.open);
        columns.next();
        fold_head(ui, look);
        if (look.open) {
            gap(ui, Space::XS);
            content();
            gap(ui, Space::S);
        }
    }
    return table.row_button(id, look.title);
}

}  // namespace rapport::ui
