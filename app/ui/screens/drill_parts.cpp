// The parts of a drill: head, situation, the answer looked at, the end.
#include "ui/screens/drill_parts.h"

#include "report/repetition.h"
#include "ui/app/actions.h"
#include "ui/app/past.h"
#include "ui/app/practice.h"
#include "ui/charts.h"
#include "ui/chat.h"
#include "ui/portrait.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;
using language::mark;

namespace {

const std::string& said(const Model& model, const report::DrillItem& item, const scenario::Text& text) {
    return model.text(*item.scenario, text);
}

const report::DrillItem& item_shown(const Model& model) {
    return model.drilling->drill.items[model.drilling->index()];
}

// An icon, and words beside it.
void point(Kit& ui, Id id, Icon sign, Tone tone, const std::string& words, TextStyle style = TextStyle::Body) {
    Columns columns(ui, id, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    lower_in_line(ui, ui.font(style).line, ui.font(TextStyle::Small).line);
    icon(ui, sign, ink_of(tone));
    columns.next();
    text(ui, words, {.style = style, .width = content_width(ui)});
}

void draw_evidence(Kit& ui, const Model& model, const report::DrillReview& review) {
    int index = 0;
    for (const report::DrillEvidence& each : review.evidence) {
        const scenario::Competency& competency = model.framework().competencies[each.indicator.competency];
        const scenario::Indicator& indicator = competency.indicators[each.indicator.indicator];
        const bool good = each.points > 0;
        point(
            ui, {"evidence", index++}, good ? Icon::Check : Icon::Warning, good ? Tone::Good : Tone::Warn,
            model.tr(Phrase("{}: {}", {model.framework_text(competency.title), model.framework_text(indicator.text)})),
            TextStyle::Small);
        gap(ui, Space::XS);
    }
    if (review.evidence.empty()) {
        point(ui, "evidence-none", Icon::Minus, Tone::Neutral, model.tr("This reply showed nothing in particular."),
              TextStyle::Small);
        gap(ui, Space::XS);
    }
}

void draw_line(Kit& ui, const Model& model, std::size_t index) {
    const report::Drill& drill = model.drilling->drill;
    const report::DrillItem& item = drill.items[index];
    const scoring::DrillAnswer& given = drill.given[index];
    const AnswerLook look = answer_look(given.scaled());
    const std::size_t reply = scenario::find_reply(item.decision(), given.reply);
    point(ui, {"line", index}, look.icon, look.tone, said(model, item, item.decision().replies[reply].text));
    small_text(ui, model.tr(look.word) + " \u00B7 " + said(model, item, item.scenario->title));
    gap(ui, Space::M);
}

}  // namespace

AnswerLook answer_look(double scaled) {
    if (scaled >= 100) return {mark("Best reply"), Icon::CheckCircle, Tone::Good};
    if (scaled >= report::kWeakBelow) return {mark("Good reply, one was better"), Icon::Check, Tone::Good};
    if (scaled > 0) return {mark("Weak reply"), Icon::Warning, Tone::Warn};
    return {mark("Weakest reply here"), Icon::CloseCircle, Tone::Bad};
}

void draw_drill_head(Kit& ui, const Model& model, Intents& intents) {
    const Drilling& drilling = *model.drilling;
    const std::string heading = model.tr(Phrase("Drill: {}", {model.competency_title(drilling.drill.competency)}));
    const std::string& label = model.tr("Leave");
    const ButtonLook look{.kind = ButtonKind::Quiet, .icon = Icon::SignOut};
    {
        const PageHead head(ui, heading, button_width(ui, label, look));
        const std::string keys = chord_name(action("drill-leave").chord);
        if (button(ui, "leave-drill", label, look, {model.tr(action("drill-leave").label), keys, {}}))
            intents.push_back(intent::LeaveDrill{});
    }
    if (drilling.is_over()) return;
    const std::size_t number = drilling.index() + 1, count = drilling.drill.items.size();
    small_text(ui, model.tr(Phrase("Decision {} of {}", {std::to_string(number), std::to_string(count)})));
    gap(ui, Space::XS);
    progress_bar(ui, "drill-progress", static_cast<float>(drilling.drill.given.size()) / static_cast<float>(count));
    gap(ui, Space::L);
}

void draw_drill_situation(Kit& ui, const Model& model) {
    const report::DrillItem& item = item_shown(model);
    const scenario::Scenario& scenario = *item.scenario;
    const std::vector<report::DrillLine> lines = report::lines_of(scenario, item.node);
    const std::vector<scenario::Line>& written = scenario.nodes[item.node].lines;
    scenario::Emotion emotion = scenario::Emotion::Neutral;
    for (const report::DrillLine& each : lines) emotion = written[each.line].variants[each.variant].emotion;
    {
        Columns columns(ui, "who", {Track::pixels(ui.px(metric::kPortraitSmall)), Track::part(1)}, Space::M);
        columns.next();
        portrait(ui, ui.px(metric::kPortraitSmall), scenario.client.looks, emotion);
        columns.next();
        text(ui, client_line(model, scenario), {.style = TextStyle::BodyStrong, .width = content_width(ui)});
        small_text(ui, said(model, item, scenario.briefing.setting));
    }
    gap(ui, Space::S);
    text(ui, said(model, item, scenario.summary), {.shade = Shade::Muted, .width = content_width(ui)});
    int index = 0;
    for (const report::DrillLine& each : lines) {
        const scenario::LineVariant& variant = written[each.line].variants[each.variant];
        gap(ui, Space::S);
        // Somebody else than the client above says who it is.
        if (variant.speaker == scenario::Speaker::Contact && variant.contact < scenario.contacts.size())
            small_text(ui, said(model, item, scenario.contacts[variant.contact].name));
        const Voice voice = variant.speaker == scenario::Speaker::Narrator ? Voice::Narrator : Voice::Client;
        bubble(ui, {"said", index++}, voice, said(model, item, variant.text));
    }
    gap(ui, Space::L);
}

void draw_drill_answer(Kit& ui, const Model& model, Intents& intents) {
    const Drilling& drilling = *model.drilling;
    const report::DrillItem& item = item_shown(model);
    const report::DrillReview review = report::review(drilling.drill, drilling.index(), model.framework());
    const std::vector<scenario::Reply>& replies = item.decision().replies;
    bubble(ui, "given", Voice::Me, said(model, item, replies[review.reply].text));
    gap(ui, Space::L);
    begin_card(ui, "answer");
    const AnswerLook look = answer_look(review.scaled);
    chip(ui, model.tr(look.word), {.tone = look.tone, .icon = look.icon});
    gap(ui, Space::S);
    if (!replies[review.reply].feedback.empty()) {
        text(ui, said(model, item, replies[review.reply].feedback), {.width = content_width(ui)});
        gap(ui, Space::S);
    }
    draw_evidence(ui, model, review);
    if (review.best != review.reply) {
        gap(ui, Space::S);
        divider(ui);
        gap(ui, Space::M);
        text(ui, model.tr("The best reply"), {.style = TextStyle::SmallStrong, .shade = Shade::Accent});
        gap(ui, Space::XS);
        text(ui, said(model, item, replies[review.best].text), {.width = content_width(ui)});
        if (!replies[review.best].feedback.empty()) {
            gap(ui, Space::XS);
            text(ui, said(model, item, replies[review.best].feedback),
                 {.style = TextStyle::Small, .shade = Shade::Muted, .width = content_width(ui)});
        }
    }
    end_card(ui);
    gap(ui, Space::L);
    const bool last = drilling.drill.has_ended();
    const std::string& label = last ? model.tr("See the result") : model.tr("Next decision");
    const std::string keys = chord_name(action("drill-next").chord);
    if (button(ui, "drill-next", label, {.kind = ButtonKind::Primary, .icon = Icon::Right}, {{}, keys, {}}))
        intents.push_back(intent::NextInDrill{});
    ui.tab_start = "drill-next";
}

void draw_drill_end(Kit& ui, const Model& model, Intents& intents) {
    const report::Drill& drill = model.drilling->drill;
    const Figure score = *report::drill_figure(drill);
    const std::string count = model.tr_n("{} decision", "{} decisions", score.observations);
    begin_card(ui, "result");
    text(ui, model.tr(Phrase("{} \u00B7 {}", {figure_text(model, score), count})), {.style = TextStyle::Section});
    small_text(ui, model.tr("0 is the weakest reply each time, 100 the best; ± is the standard error."));
    gap(ui, Space::M);
    score_bar(ui, static_cast<float>(score.value), static_cast<float>(score.error.value_or(0)), {});
    gap(ui, Space::L);
    for (std::size_t i = 0; i < drill.given.size(); ++i) draw_line(ui, model, i);
    small_text(ui, model.tr("What was weak comes back in a day, then at growing intervals."));
    end_card(ui);
    gap(ui, Space::L);
    Flow flow(ui);
    const std::string& done = model.tr("Done");
    const ButtonLook primary{.kind = ButtonKind::Primary, .icon = Icon::Check};
    flow.next(button_width(ui, done, primary));
    const std::string keys = chord_name(action("drill-next").chord);
    if (button(ui, "drill-done", done, primary, {{}, keys, {}})) intents.push_back(intent::LeaveDrill{});
    ui.tab_start = "drill-done";
    const DrillOffer* more = drill_offer(model, drill.competency);
    if (more == nullptr || more->ready() == 0) return;
    const std::string again =
        model.tr_n("{} more decision", "{} more decisions", static_cast<std::int64_t>(more->ready()));
    const ButtonLook look{.icon = Icon::Bolt};
    flow.next(button_width(ui, again, look));
    if (button(ui, "drill-again", again, look, {model.tr("Another drill of this competency"), {}, {}}))
        intents.push_back(intent::StartDrill{drill.competency});
}

}  // namespace rapport::ui
