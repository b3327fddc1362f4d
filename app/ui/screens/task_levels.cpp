// After a text of one's own: a good one beside it, and how the trainee rates the own one.
#include "ui/choices.h"
#include "ui/screens/parts.h"
#include "ui/screens/task.h"

namespace rapport::ui {

namespace {

const std::string& own_text(const Talk& talk) {
    static const std::string kNothing;
    const dialogue::Taken* pending = talk.conversation().pending();
    const auto* written = pending == nullptr ? nullptr : std::get_if<dialogue::Written>(&pending->answer);
    return written == nullptr ? kNothing : written->text;
}

void draw_own(Kit& ui, const Talk& talk) {
    begin_card(ui, "own", {.fill_row = true});
    task_label(ui, talk.model.tr("Your text"));
    selectable_text(ui, "own-text", own_text(talk));
    end_card(ui);
}

void draw_model(Kit& ui, const Talk& talk) {
    begin_card(ui, "model", {.fill_row = true});
    task_label(ui, talk.model.tr("A good answer, and why"));
    const std::vector<scenario::ModelParagraph>& model = talk.conversation().task()->write.model;
    for (std::size_t i = 0; i < model.size(); ++i) {
        if (i > 0) gap(ui, Space::M);
        selectable_text(ui, {"paragraph", i}, talk.text(model[i].text));
        if (!model[i].note.empty()) {
            gap(ui, Space::XS);
            small_text(ui, talk.text(model[i].note));
        }
    }
    end_card(ui);
}

void draw_levels(Kit& ui, Talk& talk, const std::string& id, dialogue::SelfRated& rated, bool& changed) {
    const scenario::Competency* competency = talk.model.framework().competency(id);
    if (competency == nullptr) return;
    const auto known = rated.levels.find(id);
    task_label(ui, talk.model.framework_text(competency->title), talk.model.framework_text(competency->definition));
    for (const scenario::ScaleLevel& level : competency->scale) {
        const bool on = known != rated.levels.end() && known->second == level.level;
        const std::string title = words_of(talk).number(level.level) + ". " + talk.model.framework_text(level.title);
        const std::string name = "level." + id;
        if (choice_card(ui, {name, level.level}, talk.model.framework_text(level.anchor),
                        {.selected = on, .title = title},
                        {talk.model.tr(on ? language::mark("Press again to leave it unrated")
                                          : language::mark("My text is like this")),
                         {},
                         {}})) {
            if (on)
                rated.levels.erase(id);
            else
                rated.levels[id] = level.level;
            changed = true;
        }
        gap(ui, Space::S);
    }
}

}  // namespace

void draw_task_levels(Kit& ui, Talk& talk) {
    {
        const float least = ui.px(metric::kTaskColumn);
        Columns columns(ui, "texts", {Track::part(1, least), Track::part(1, least)}, Space::L);
        columns.next();
        draw_own(ui, talk);
        columns.next();
        draw_model(ui, talk);
    }
    gap(ui, Space::L);
    text(ui, talk.model.tr("How does your text do?"), {.style = TextStyle::Section});
    small_text(ui, talk.model.tr("Choose the level that describes it best. This is for you: it is kept apart from the "
                                 "points, and you may leave it out."));
    gap(ui, Space::M);
    auto rated = prepared<dialogue::SelfRated>(talk.conversation());
    bool changed = false;
    {
        Grid grid(ui, "levels", ui.px(metric::kTaskColumn), Space::L, 3);
        for (const std::string& id : talk.conversation().task()->write.rated) {
            grid.next();
            draw_levels(ui, talk, id, rated, changed);
        }
    }
    if (changed) keep_draft(talk, rated);
}

}  // namespace rapport::ui
