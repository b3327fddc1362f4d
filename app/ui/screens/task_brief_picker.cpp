// The list from which the cards of a brief are added: a dialog with a search and rows that explain themselves.
#include <algorithm>

#include "language/fold.h"
#include "ui/choices.h"
#include "ui/item.h"
#include "ui/screens/task.h"

namespace rapport::ui {

namespace {

bool matches(const PickRow& row, const std::string& search) {
    if (search.empty()) return true;
    const std::string all = language::fold(row.title + ' ' + row.about + ' ' + row.detail);
    return all.find(language::fold(search)) != std::string::npos;
}

// The rows in a panel of their own, as high as they need or as the window allows.
std::string draw_rows(Kit& ui, Talk& talk, Id id, const std::vector<PickRow>& rows) {
    const float room = ImGui::GetIO().DisplaySize.y - ui.px(metric::kSheetMargin + metric::kControlHeight);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const ImGuiID height_id = id_of("rows-height");
    const float known = remembered(height_id, room);
    begin_panel(ui, "rows", {start, {start.x + content_width(ui), start.y + std::min(room, known)}},
                {.ground = Shade::Raised, .margin_x = Space::XS, .margin_y = Space::XS, .keys = ScrollKeys::Always});
    const float top = ImGui::GetCursorPosY();
    std::string pressed;
    const std::string name = id.path() + ".row";
    std::size_t found = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!matches(rows[i], talk.view.task.search)) continue;
        if (found++ > 0) gap(ui, Space::S);
        if (choice_card(ui, {name, i}, rows[i].about,
                        {.selected = rows[i].taken, .title = rows[i].title, .note = rows[i].detail, .many = true},
                        {talk.model.tr(rows[i].taken ? language::mark("Take it out again")
                                                     : language::mark("Put it into the brief")),
                         "Enter",
                         {}}))
            pressed = rows[i].id;
    }
    if (found == 0) small_text(ui, talk.model.tr("Nothing here is called that. Try another word."));
    const float height = ImGui::GetCursorPosY() - top + 2 * ui.px(Space::XS);
    end_panel(ui);
    remember(ui, height_id, height);
    return pressed;
}

}  // namespace

void open_picker(Kit& ui, Talk& talk, Id id) {
    talk.view.task.search.clear();
    open_dialog(ui, id);
}

std::string draw_picker(Kit& ui, Talk& talk, Id id, std::string_view title, const std::vector<PickRow>& rows) {
    if (!begin_dialog(ui, id, title, metric::kSheetWidth)) return {};
    const std::string search = id.path() + ".search", close = id.path() + ".close";
    if (ImGui::IsWindowAppearing()) focus_item(ui, search);
    search_field(ui, {search}, talk.view.task.search, talk.model.tr("Search"), 0,
                 {talk.model.tr("Looks through names and explanations"), {}, {}});
    gap(ui, Space::M);
    const std::string pressed = draw_rows(ui, talk, id, rows);
    gap(ui, Space::M);
    const std::string& words = talk.model.tr("Close");
    align_right(ui, button_width(ui, words));
    const bool closed = button(ui, {close}, words, {}, {talk.model.tr("Back to the brief"), "Esc", {}});
    if (closed || (!ImGui::IsWindowAppearing() && chord_pressed({Key::Escape}))) close_dialog(ui);
    end_dialog(ui);
    return pressed;
}

}  // namespace rapport::ui
