// The progress page: what the attempts so far show about each competency, and how sure that is.
#include <algorithm>
#include <cmath>

#include "ui/screens/parts.h"
#include "ui/screens/progress_parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

// The competency whose last two observations differ most, if any differ by more than the error.
const CompetencyPast* clearest_change(const std::vector<CompetencyPast>& pasts) {
    const CompetencyPast* clearest = nullptr;
    double widest = 0;
    for (const CompetencyPast& past : pasts) {
        if (past.observed.size() < 2) continue;
        const Figure& before = past.observed[past.observed.size() - 2].figure;
        const Figure& now = past.observed.back().figure;
        const Difference known = difference(before, now);
        const double apart = std::abs(now.value - before.value);
        if ((known != Difference::Higher && known != Difference::Lower) || apart <= widest) continue;
        clearest = &past;
        widest = apart;
    }
    return clearest;
}

// The sentence that matters, first.
std::string headline(const Model& model, const std::vector<CompetencyPast>& pasts) {
    if (const CompetencyPast* past = clearest_change(pasts)) {
        const Figure& now = past->observed.back().figure;
        return model.tr(base::Phrase("{}: {}.", {model.competency_title(past->id), figure_text(model, now)})) + ' ' +
               change_in_words(model, *past);
    }
    const auto count = static_cast<std::int64_t>(model.past.size());
    if (count < 2) return model.tr("One conversation is a beginning. After the second one you see what changes.");
    return model.tr_n("{} conversation so far. No competency has changed by more than its error yet.",
                      "{} conversations so far. No competency has changed by more than its error yet.", count);
}

}  // namespace

std::string change_in_words(const Model& model, const CompetencyPast& past) {
    if (past.observed.size() < 2) return {};
    const Figure& before = past.observed[past.observed.size() - 2].figure;
    const Figure& now = past.observed.back().figure;
    const std::string last = figure_text(model, before);
    switch (difference(before, now)) {
        case Difference::Higher:
            return model.tr(base::Phrase("Last time {}: clearly higher now.", {last}));
        case Difference::Lower:
            return model.tr(base::Phrase("Last time {}: clearly lower now.", {last}));
        case Difference::WithinError:
            return model.tr(base::Phrase("Last time {}: the difference lies within the error.", {last}));
        case Difference::Unknown:
            return model.tr(base::Phrase("Last time {}: too few opportunities to compare.", {last}));
    }
    return {};
}

void draw_progress(Kit& ui, const Area& area, const Model& model, ProgressView& view, Intents& intents) {
    begin_panel(ui, "progress", area, {.keys = ScrollKeys::Always});
    const std::vector<CompetencyPast> pasts = competency_pasts(model);
    title(ui, model.tr("Progress"));
    if (!model.past.empty()) text(ui, headline(model, pasts), {.shade = Shade::Muted});
    gap(ui, Space::L);
    if (!model.keeps_attempts) {
        banner(ui, "not-kept", model.tr("Your conversations are not being saved"), model.storage_problem,
               {.tone = Tone::Warn, .icon = Icon::Warning});
        gap(ui, Space::L);
    }
    if (model.past.empty()) {
        if (empty_state(ui, "no-attempts", Icon::Chart,
                        model.tr("Finish your first conversation: your scores appear here, with how sure they are."),
                        model.tr("Choose a conversation"))) {
            intents.push_back(intent::Show{Screen::Library});
        }
    } else {
        draw_courses(ui, model, view, pasts);
        draw_competency_table(ui, model, pasts);
        draw_attempts(ui, model, intents);
    }
    end_panel(ui);
}

}  // namespace rapport::ui
