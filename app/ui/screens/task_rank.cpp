// Rank: the items as cards to be put into order.
#include <algorithm>

#include "ui/screens/task.h"
#include "ui/sortable.h"

namespace rapport::ui {

void draw_task_rank(Kit& ui, Talk& talk) {
    const Model& model = talk.model;
    const scenario::Task& task = *talk.conversation().task();
    auto ranked = prepared<dialogue::Ranked>(talk.conversation());
    text(ui, model.tr("The first at the top. Drag the cards, or move the one in focus with Alt and an arrow key."),
         {.style = TextStyle::Small, .shade = Shade::Muted, .width = content_width(ui)});
    gap(ui, Space::M);
    std::vector<SortRow> rows;
    for (const std::string& id : ranked.items) {
        const auto found = std::find_if(task.items.begin(), task.items.end(),
                                        [&](const scenario::TaskItem& item) { return item.id == id; });
        if (found == task.items.end()) continue;
        rows.push_back({static_cast<int>(found - task.items.begin()), talk.text(found->text)});
    }
    const SortWords words{model.tr("Drag it, or Alt and an arrow key"), model.tr("One place up"),
                          model.tr("One place down"), model.tr("It is the first already."),
                          model.tr("It is the last already.")};
    if (!rows.empty()) ui.tab_start = Id("item", rows.front().key).path();
    const std::optional<RowMove> move = sortable(ui, "item", rows, talk.view.task.drag, words);
    if (!move) return;
    const std::string id = ranked.items[move->from];
    ranked.items.erase(ranked.items.begin() + static_cast<std::ptrdiff_t>(move->from));
    ranked.items.insert(ranked.items.begin() + static_cast<std::ptrdiff_t>(move->to), id);
    keep_draft(talk, ranked);
}

}  // namespace rapport::ui
