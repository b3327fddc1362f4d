// The library page: what to practise next, and everything there is to practise.
#include <algorithm>

#include "ui/app/actions.h"
#include "ui/screens/library_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

void draw_head(Kit& ui, const Model& model, LibraryView& view) {
    const float wanted = ui.px(metric::kSearchWidth);
    const Action& row = action("search");
    const std::string keys = chord_name(row.chord);
    const PageHead head(ui, model.tr("Practise"), wanted);
    search_field(ui, "search", view.search, model.tr("Client, topic, competency"), head.control_width(),
                 {model.tr(row.label), keys, {}});
}

// A chip of the row of filters.
class FilterRow {
  public:
    explicit FilterRow(Kit& ui) : m_ui(ui), m_flow(ui) {}
    bool chip(Id id, std::string_view label, int count, bool selected, std::string_view tooltip) {
        m_flow.next(filter_chip_width(m_ui, label, count));
        return filter_chip(m_ui, id, label, count, selected, {tooltip, {}, {}});
    }
    void words(std::string_view label) {
        m_flow.next(text_width(m_ui, label, TextStyle::Small));
        lower_in_line(m_ui, m_ui.px(metric::kChipHeight), m_ui.font(TextStyle::Small).line);
        small_text(m_ui, label);
    }

  private:
    Kit& m_ui;
    Flow m_flow;
};

void draw_filters(Kit& ui, const Model& model, LibraryView& view, const LibrarySelection& selection) {
    FilterRow row(ui);
    if (row.chip("filter-all", model.tr("All"), selection.all, view.filter == 0, model.tr("Show every conversation")))
        view.filter = 0;
    if (row.chip("filter-new", model.tr("Not tried"), selection.not_tried, view.filter == 1,
                 model.tr("Show what you have not finished once")))
        view.filter = 1;
    for (std::size_t i = 0; i < selection.competencies.size(); ++i) {
        const int own = static_cast<int>(i) + 2;
        const std::string& title = model.competency_title(selection.competencies[i]);
        if (row.chip({"filter-competency", i}, title, -1, view.filter == own,
                     model.tr("Show what trains this competency")))
            view.filter = view.filter == own ? 0 : own;
    }
    if (selection.difficulties.size() < 2) return;
    for (const int level : selection.difficulties) {
        const std::string label = model.tr(base::Phrase("Difficulty {}", {model.translator.number(level)}));
        if (row.chip({"filter-difficulty", level}, label, -1, view.difficulty == level,
                     model.tr("Show this difficulty only; 5 is the hardest"))) {
            view.difficulty = view.difficulty == level ? 0 : level;
        }
    }
}

void draw_cards(Kit& ui, const Model& model, const LibrarySelection& selection, Intents& intents) {
    Grid grid(ui, "scenarios", ui.px(metric::kCardMinWidth));
    int index = 0;
    for (const scenario_io::LibraryEntry* entry : selection.shown) {
        grid.next();
        if (draw_scenario_card(ui, model, *entry, index++))
            intents.push_back(intent::OpenBriefing{entry->scenario->id});
    }
}

void draw_own_folder(Kit& ui, const Model& model) {
    if (model.user_scenarios.empty()) return;
    const std::string words = model.tr(base::Phrase(
        "Your own conversations live in {}. Put a scenario file there and it appears here.", {model.user_scenarios}));
    Columns columns(ui, "own-folder", {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    lower_in_line(ui, ui.font(TextStyle::Small).line, ui.font(TextStyle::Body).line);
    icon(ui, Icon::Folder);
    columns.next();
    selectable_text(ui, "own-folder", words, {.style = TextStyle::Small, .shade = Shade::Muted});
}

}  // namespace

void draw_library(Kit& ui, const Area& area, const Model& model, LibraryView& view, Intents& intents) {
    const LibrarySelection selection = select_scenarios(model, view);
    begin_panel(ui, "library", area, {.keys = ScrollKeys::Always});
    draw_head(ui, model, view);
    if (!model.keeps_attempts) {
        banner(ui, "not-kept", model.tr("Your conversations are not being saved"), model.storage_problem,
               {.tone = Tone::Warn, .icon = Icon::Warning});
        gap(ui, Space::L);
    }
    if (selection.all == 0) {
        empty_state(
            ui, "nothing", Icon::Inbox,
            model.tr("There are no conversations yet. Put a scenario file into your folder and it appears here."));
    } else {
        draw_suggestion(ui, model, intents);
        draw_filters(ui, model, view, selection);
        gap(ui, Space::L);
        if (selection.shown.empty()) {
            if (empty_state(ui, "not-found", Icon::Search, model.tr("No conversation fits these words and filters."),
                            model.tr("Clear the filters"))) {
                view.search.clear();
                view.filter = view.difficulty = 0;
            }
        } else {
            draw_cards(ui, model, selection, intents);
        }
    }
    gap(ui, Space::XL);
    draw_problems(ui, model, view, selection);
    draw_own_folder(ui, model);
    end_panel(ui);
}

}  // namespace rapport::ui
