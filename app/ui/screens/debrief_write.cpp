// A written answer beside the model, and the levels that the trainee gave themself.
#include <algorithm>

#include "ui/screens/debrief_answer.h"

namespace rapport::ui {

namespace {

void draw_model(Kit& ui, const Reviewing& review) {
    begin_card(ui, "model", {.ground = Shade::GoodSoft, .outline = false, .fill_row = true});
    text(ui, review.words.tr("A good answer, and why"), {.style = TextStyle::SmallStrong, .shade = Shade::Good});
    const std::vector<scenario::ModelParagraph>& model = review.task().write.model;
    for (std::size_t i = 0; i < model.size(); ++i) {
        gap(ui, Space::XS);
        selectable_text(ui, {"paragraph", i}, review.words.text(model[i].text));
        if (!model[i].note.empty())
            selectable_text(ui, {"note", i}, review.words.text(model[i].note), {.style = TextStyle::Small});
    }
    end_card(ui);
}

void draw_own(Kit& ui, const Reviewing& review, const dialogue::Written& written) {
    begin_card(ui, "own", {.ground = Shade::Background, .outline = false, .fill_row = true});
    text(ui, review.words.tr("Yours"), {.style = TextStyle::SmallStrong, .shade = Shade::Muted});
    gap(ui, Space::XS);
    selectable_text(ui, "own-text", written.text);
    if (written.pasted > 0) {
        gap(ui, Space::XS);
        small_text(ui, review.words.tr_n("{} character was pasted.", "{} characters were pasted.", written.pasted));
    }
    end_card(ui);
}

// “Presentation: 4. Clear”
std::string level_words(const Reviewing& review, const std::string& competency, int level) {
    const std::string number = review.words.number(level);
    const scenario::Competency* known = review.model.framework().competency(competency);
    if (known == nullptr) return competency + ": " + number;
    const auto found = std::find_if(known->scale.begin(), known->scale.end(),
                                    [&](const scenario::ScaleLevel& each) { return each.level == level; });
    const std::string title = found == known->scale.end() ? std::string() : review.model.framework_text(found->title);
    return review.model.framework_text(known->title) + ": " + number + (title.empty() ? "" : ". " + title);
}

}  // namespace

void review_write(Kit& ui, const Reviewing& review) {
    const auto* written = std::get_if<dialogue::Written>(&review.taken.answer);
    if (written == nullptr) return;
    const TaskWords& words = review.words;
    answer_head(ui, review.model, words.tr("Your text beside a good one"));
    {
        const float least = ui.px(metric::kFindingMinWidth);
        Columns columns(ui, "texts", {Track::part(1, least), Track::part(1, least)}, Space::L);
        columns.next();
        draw_own(ui, review, *written);
        columns.next();
        draw_model(ui, review);
    }
    gap(ui, Space::M);
    if (review.taken.self_levels.empty()) {
        small_text(ui, words.tr("No machine gives points for a text, and you did not rate it yourself."));
        return;
    }
    for (const auto& [competency, level] : review.taken.self_levels)
        sign_and_text(ui, {competency}, Icon::User, Shade::Accent, level_words(review, competency, level));
    small_text(ui, words.tr("These levels are your own. They are kept apart from the points."));
}

}  // namespace rapport::ui
