#include "report/progress_words.h"

#include <cmath>

namespace rapport::report {

using base::Phrase;
using language::mark;

namespace {

// The competency whose latest score differs most from the first, of those that differ by more than the error.
const CompetencyProgress* clearest_change(const Progress& progress) {
    const CompetencyProgress* clearest = nullptr;
    double widest = 0;
    for (const CompetencyProgress& each : progress.competencies) {
        if (each.trend != Difference::Higher && each.trend != Difference::Lower) continue;
        const double apart = std::abs(each.latest().value - each.first().value);
        if (apart <= widest) continue;
        clearest = &each;
        widest = apart;
    }
    return clearest;
}

}  // namespace

std::string headline_words(const Progress& progress, const scenario::CompetencyFramework& framework,
                           const Translator& tr) {
    if (const CompetencyProgress* change = clearest_change(progress)) {
        return tr.tr(Phrase("{}: {}.",
                            {competency_title(framework, change->id, tr), figure_words(tr, change->latest())})) +
               ' ' + tr.tr(trend_words(*change, tr));
    }
    const auto count = static_cast<std::int64_t>(progress.attempts.size());
    if (count == 0) return tr.tr("No conversation has been finished yet.");
    if (count == 1) return tr.tr("One conversation is a beginning. After the second one you see what changes.");
    return tr.tr_n("{} conversation so far. No competency has changed by more than its error yet.",
                   "{} conversations so far. No competency has changed by more than its error yet.", count);
}

std::string myth_words(const Progress& progress, const MythProgress& myth, const Translator& tr, std::int64_t now_ms) {
    const auto when = [&](std::size_t attempt) { return tr.when(*progress.attempts[attempt].ended_ms, now_ms); };
    switch (myth.state) {
        case MythState::FallenFor:
            return tr.tr(Phrase("Fallen for in {} of {} decisions that offered it, last {}.",
                                {tr.number(myth.fallen_for), tr.number(myth.offered), when(myth.last_fallen)}));
        case MythState::Overcome:
            return tr.tr(Phrase("Fallen for {}, but not when it was offered again {}.",
                                {when(myth.last_fallen), when(myth.last)}));
        case MythState::Resisted:
            return tr.tr_n("Offered in {} decision, never fallen for.", "Offered in {} decisions, never fallen for.",
                           myth.offered);
    }
    return {};
}

const char* state_word(MythState state) {
    switch (state) {
        case MythState::FallenFor:
            return mark("Fallen for");
        case MythState::Overcome:
            return mark("Overcome");
        case MythState::Resisted:
            break;
    }
    return mark("Not fallen for");
}

std::string rule_words(const Translator& tr) {
    return tr.tr(
        Phrase("± is the standard error. The latest score counts as higher or lower than the first only if they lie "
               "further apart than 1.96 times their errors taken together (Altman and Bland, BMJ 2003), and each rests "
               "on at least {} opportunities. Conversations differ in difficulty, so compare attempts at the same one "
               "first.",
               {tr.number(kFewestOpportunities)}));
}

std::string competency_title(const scenario::CompetencyFramework& framework, const std::string& id,
                             const Translator& tr) {
    const scenario::Competency* found = framework.competency(id);
    return found == nullptr ? id : framework.text(found->title, tr.language());
}

std::string myth_title(const scenario::CompetencyFramework& framework, const std::string& id, const Translator& tr) {
    const scenario::Myth* found = framework.myth(id);
    return found == nullptr ? id : framework.text(found->title, tr.language());
}

}  // namespace rapport::report
