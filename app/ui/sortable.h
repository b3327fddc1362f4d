// A list whose rows are put into another order: dragged with the mouse to a place that shows, moved with Alt and the
// arrow keys, or with the buttons of each row. Drawn at the cursor, UI thread only. The order belongs to the caller.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace rapport::ui {

struct Kit;
struct Id;

// What is being dragged; lives as long as the list is shown.
struct DragState {
    int key = -1;    // of the row, -1 = none
    float grip = 0;  // pixels from the row's top to the mouse
};

struct SortRow {
    int key = 0;  // stays with the row when it moves; part of its id
    std::string_view text{};
};
// In words, for the tooltips.
struct SortWords {
    std::string_view how{};            // of the row
    std::string_view up{}, down{};     // of its buttons
    std::string_view first{}, last{};  // why a button cannot be used
};
struct RowMove {
    std::size_t from = 0, to = 0;  // the row is taken out at `from` and put in at `to`
};

// The move wished in this frame. Rows are named id/key, their buttons id.up/key and id.down/key.
std::optional<RowMove> sortable(Kit& ui, const Id& id, std::span<const SortRow> rows, DragState& drag,
                                const SortWords& words);

}  // namespace rapport::ui
