// The facts, the myths and the list of attempts on the progress page.
#include "ui/screens/progress_parts.h"

#include <algorithm>

#include "report/progress_words.h"
#include "ui/app/practice.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

using report::MythState;

constexpr int kFacts = 3;

struct Fact {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
    std::string title, words;
    std::string action;  // of its button; empty: none
};

void draw_fact(Kit& ui, const char* name, const Fact& fact, const Intent& wanted, Intents& intents) {
    const bool neutral = fact.tone == Tone::Neutral;
    begin_card(ui, name, {.ground = ground_of(fact.tone), .outline = neutral, .fill_row = true});
    {
        Columns columns(ui, "fact", {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
        columns.next();
        icon(ui, fact.icon, ink_of(fact.tone));
        columns.next();
        text(ui, fact.title, {.style = TextStyle::BodyStrong, .width = content_width(ui)});
        text(ui, fact.words,
             {.style = TextStyle::Small, .shade = neutral ? Shade::Muted : Shade::Text, .width = content_width(ui)});
        if (!fact.action.empty()) {
            gap(ui, Space::S);
            if (link(ui, {name}, fact.action)) intents.push_back(wanted);
        }
    }
    end_card(ui);
}

Fact next_fact(const Model& model) {
    Fact fact{Tone::Accent, Icon::Play, {}, {}, {}};
    if (!model.suggestion) return fact;
    const Suggestion& next = *model.suggestion;
    fact.title = model.tr(base::Phrase("Next: {}", {scenario_title(model, next.scenario_id)}));
    for (const base::Phrase& each : report::reasons(next.why, model.framework(), model.translator, model.now_ms))
        fact.words += (fact.words.empty() ? "" : " ") + model.tr(each);
    fact.action = next.kind == SuggestionKind::Resume ? model.tr("Continue") : model.tr("Prepare");
    return fact;
}

Fact drill_fact(const Model& model) {
    const DrillOffer* needed = drill_needed(model);
    if (needed == nullptr)
        return {Tone::Neutral,
                Icon::Bolt,
                model.tr("No drill now"),
                model.tr("You have answered every decision that can be drilled; weak answers come back in time."),
                {}};
    return {Tone::Neutral, Icon::Bolt,
            model.tr(base::Phrase("Drill: {}", {model.competency_title(needed->competency)})),
            drill_words(model, *needed), model.tr("Begin the drill")};
}

Fact myth_fact(const Model& model) {
    const auto count = [&](MythState state) {
        return std::count_if(model.skills.myths.begin(), model.skills.myths.end(),
                             [&](const report::MythProgress& each) { return each.state == state; });
    };
    const auto fallen = count(MythState::FallenFor), overcome = count(MythState::Overcome);
    if (model.skills.myths.empty())
        return {Tone::Neutral,
                Icon::FlagEmpty,
                model.tr("No myth met"),
                model.tr("No reply you could give rested on a common myth."),
                {}};
    const std::string words = model.tr_n("{} overcome", "{} overcome", overcome) + " \u00B7 " +
                              model.tr_n("{} never fallen for", "{} never fallen for", count(MythState::Resisted));
    if (fallen > 0)
        return {
            Tone::Warn, Icon::Flag, model.tr_n("Myths: {} to overcome", "Myths: {} to overcome", fallen), words, {}};
    return {Tone::Good, Icon::CheckCircle, model.tr("Myths: none left to overcome"), words, {}};
}

struct StateLook {
    Icon icon;
    Tone tone;
};
StateLook look_of(MythState state) {
    switch (state) {
        case MythState::FallenFor:
            return {Icon::Flag, Tone::Warn};
        case MythState::Overcome:
            return {Icon::CheckCircle, Tone::Good};
        case MythState::Resisted:
            break;
    }
    return {Icon::FlagEmpty, Tone::Neutral};
}

std::int64_t ended_ms(const store::AttemptSummary& attempt) {
    return attempt.ended_ms.value_or(attempt.updated_ms);
}

}  // namespace

void draw_progress_facts(Kit& ui, const Model& model, Intents& intents) {
    const bool beside = content_width(ui) >= kFacts * ui.px(metric::kFindingMinWidth);
    {
        // Side by side or one below the other, never two and one.
        Grid grid(ui, "facts", beside ? ui.px(metric::kFindingMinWidth) : content_width(ui), Space::L, kFacts);
        if (model.suggestion) {
            const Suggestion& next = *model.suggestion;
            const Intent wanted = next.kind == SuggestionKind::Resume ? Intent(intent::Resume{next.attempt_id})
                                                                      : intent::OpenBriefing{next.scenario_id};
            grid.next();
            draw_fact(ui, "next-step", next_fact(model), wanted, intents);
        }
        const DrillOffer* needed = drill_needed(model);
        grid.next();
        draw_fact(ui, "needed-drill", drill_fact(model),
                  intent::StartDrill{needed == nullptr ? std::string() : needed->competency}, intents);
        grid.next();
        draw_fact(ui, "myths-met", myth_fact(model), intent::Show{Screen::Progress}, intents);
    }
    gap(ui, Space::L);
}

void draw_progress_myths(Kit& ui, const Model& model) {
    if (model.skills.myths.empty()) return;
    section(ui, model.tr("Myths"));
    gap(ui, Space::S);
    begin_card(ui, "myths");
    {
        const Column columns[] = {{}};
        Table table(ui, "myth-table", columns);
        for (const report::MythProgress& each : model.skills.myths) {
            const StateLook look = look_of(each.state);
            table.row();
            table.cell();
            text(ui, report::myth_title(model.framework(), each.id, model.translator), {.width = content_width(ui)});
            icon_text(ui, look.icon, model.tr(report::state_word(each.state)), ink_of(look.tone));
            small_text(ui, report::myth_words(model.skills, each, model.translator, model.now_ms));
        }
    }
    end_card(ui);
    gap(ui, Space::XL);
}

void draw_attempts(Kit& ui, const Model& model, Intents& intents) {
    section(ui, model.tr("Finished conversations"));
    gap(ui, Space::S);
    begin_card(ui, "attempts");
    {
        const Column columns[] = {{{}, Track::part(1)},
                                  {{}, Track::pixels(ui.px(metric::kFigureColumn)), Align::Right}};
        Table table(ui, "attempt-table", columns);
        for (std::size_t i = model.past.size(); i-- > 0;) {
            const PastAttempt& each = model.past[i];
            const std::string& name = scenario_title(model, each.summary.scenario);
            const std::optional<Figure> overall = overall_figure(each);
            std::string detail = model.translator.when(ended_ms(each.summary), model.now_ms);
            const std::string ending = ending_title(model, each.summary);
            if (!ending.empty()) detail += " \u00B7 " + ending;
            if (overall) detail += " \u00B7 " + model.tr_n("{} opportunity", "{} opportunities", overall->observations);
            table.row();
            table.cell();
            text(ui, name);
            small_text(ui, detail);
            table.cell();
            if (overall) figure(ui, model, *overall, Align::Right);
            if (table.row_button({"attempt", i}, name)) intents.push_back(intent::OpenAttempt{each.summary.id});
        }
    }
    end_card(ui);
}

}  // namespace rapport::ui
