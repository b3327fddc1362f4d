// Write: the trainee's own words.
#include "ui/screens/task.h"
#include "ui/text_area.h"
#include "ui/text_edit.h"

namespace rapport::ui {

std::string write_progress(const Talk& talk) {
    const auto written = prepared<dialogue::Written>(talk.conversation());
    const TaskWords words = words_of(talk);
    const base::Phrase why = talk.conversation().objection(dialogue::Answer(written));
    const std::string count = words.tr(
        base::Phrase("{} of {} characters", {words.number(count_characters(written.text)),
                                             words.number(talk.conversation().task()->write.most_characters)}));
    return why.empty() || written.text.empty() ? count : count + " · " + words.tr(why);
}

void draw_task_write(Kit& ui, Talk& talk) {
    auto written = prepared<dialogue::Written>(talk.conversation());
    const std::string& placeholder = talk.model.tr("Write as you would write to the client");
    const std::string key = chord_name(action("hand-over").chord);
    const TextAreaUse use = text_area(ui, "text", written.text, {.placeholder = placeholder, .lines = 6},
                                      {talk.model.tr("What you write is kept at once. This key sends it:"), key, {}});
    ui.tab_start = "text";
    if (!use.changed) return;
    written.pasted += use.pasted;
    keep_draft(talk, written);
}

}  // namespace rapport::ui
