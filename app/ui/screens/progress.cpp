// The progress page: what the attempts so far show about each competency, how sure that is, and what to do next.
#include "report/progress_words.h"
#include "ui/screens/parts.h"
#include "ui/screens/progress_parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

void draw_head(Kit& ui, const Model& model, Intents& intents) {
    if (model.skills.attempts.empty() || !model.can_print) {
        title(ui, model.tr("Progress"));
        gap(ui, Space::S);
        return;
    }
    const std::string& label = model.tr("Print");
    const ButtonLook look{.icon = Icon::Print};
    const PageHead head(ui, model.tr("Progress"), button_width(ui, label, look));
    if (button(ui, "print", label, look,
               {model.tr("Saves a summary as a page and opens it, ready to be printed"), {}, {}}))
        intents.push_back(intent::PrintProgress{});
}

}  // namespace

void draw_progress(Kit& ui, const Area& area, const Model& model, ProgressView& view, Intents& intents) {
    begin_panel(ui, "progress", area, {.keys = ScrollKeys::Always});
    draw_head(ui, model, intents);
    if (!model.skills.attempts.empty())
        text(ui, report::headline_words(model.skills, model.framework(), model.translator), {.shade = Shade::Muted});
    gap(ui, Space::L);
    if (!model.keeps_attempts) {
        banner(ui, "not-kept", model.tr("Your conversations are not being saved"), model.storage_problem,
               {.tone = Tone::Warn, .icon = Icon::Warning});
        gap(ui, Space::L);
    }
    if (model.skills.attempts.empty()) {
        if (empty_state(ui, "no-attempts", Icon::Chart,
                        model.tr("Finish your first conversation: your scores appear here, with how sure they are."),
                        model.tr("Choose a conversation"))) {
            intents.push_back(intent::Show{Screen::Library});
        }
    } else {
        draw_progress_facts(ui, model, intents);
        draw_skills(ui, model, view, intents);
        draw_progress_myths(ui, model);
        draw_attempts(ui, model, intents);
    }
    end_panel(ui);
}

}  // namespace rapport::ui
