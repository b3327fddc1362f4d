// The briefing page: who the client is, what is at stake, what counts, and the start.
#include "ui/app/actions.h"
#include "ui/screens/briefing_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

void draw_head(Kit& ui, const Model& model, Intents& intents) {
    const scenario::Scenario& scenario = *model.briefed;
    const std::string keys = chord_name(action("close").chord);
    Columns columns(ui, "head", {Track::pixels(ui.px(metric::kControlHeight)), Track::part(1)}, Space::S);
    columns.next();
    if (icon_button(ui, "back", Icon::Left, model.tr("Back to the scenarios"), {{}, keys, {}}))
        intents.push_back(intent::Show{Screen::Library});
    columns.next();
    lower_in_line(ui, ui.px(metric::kControlHeight), ui.font(TextStyle::Title).line);
    text(ui, model.text(scenario, scenario.title), {.style = TextStyle::Title, .width = content_width(ui)});
    const std::string minutes = model.tr(base::Phrase("{} min", {model.translator.number(scenario.minutes)}));
    const std::string difficulty =
        model.tr(base::Phrase("difficulty {} of 5", {model.translator.number(scenario.difficulty)}));
    const std::string& setting = model.text(scenario, scenario.briefing.setting);
    gap(ui, Space::XS);
    Flow flow(ui, Space::L, Space::XS);
    flow.next(icon_text_width(ui, minutes));
    icon_text(ui, Icon::Clock, minutes);
    flow.next(ui.px(metric::kDifficultyDots));
    difficulty_dots(ui, scenario.difficulty);
    flow.next(text_width(ui, difficulty, TextStyle::Small));
    small_text(ui, difficulty);
    if (icon_text_width(ui, setting) > content_width(ui)) {
        gap(ui, Space::XS);
        small_text(ui, setting);
    } else {
        flow.next(icon_text_width(ui, setting));
        icon_text(ui, Icon::Comment, setting);
    }
}

void draw_wide(Kit& ui, const Model& model, BriefingView& view, Intents& intents) {
    Columns columns(ui, "two-columns", {Track::part(1), Track::pixels(ui.px(metric::kClientColumn))}, Space::XL);
    columns.next();
    draw_situation(ui, model);
    draw_facts(ui, model, view);
    draw_scored(ui, model, view);
    draw_earlier_attempts(ui, model, intents);
    columns.next();
    draw_client(ui, model, ClientShape::Tall);
    draw_conditions(ui, model, intents);
}

void draw_widest(Kit& ui, const Model& model, BriefingView& view, Intents& intents) {
    Columns columns(ui, "three-columns", {Track::part(1), Track::part(1), Track::pixels(ui.px(metric::kClientColumn))},
                    Space::XL);
    columns.next();
    draw_situation(ui, model);
    draw_facts(ui, model, view);
    columns.next();
    draw_scored(ui, model, view);
    draw_earlier_attempts(ui, model, intents);
    columns.next();
    draw_client(ui, model, ClientShape::Tall);
    draw_conditions(ui, model, intents);
}

void draw_narrow(Kit& ui, const Model& model, BriefingView& view, Intents& intents) {
    draw_client(ui, model, ClientShape::Wide);
    draw_situation(ui, model);
    draw_facts(ui, model, view);
    draw_scored(ui, model, view);
    draw_conditions(ui, model, intents);
    draw_earlier_attempts(ui, model, intents);
}

// The keys at the left, as far as there is room; start or resume at the right.
void draw_bar(Kit& ui, const Area& area, const Model& model, Intents& intents) {
    const scenario::Scenario& scenario = *model.briefed;
    const auto unfinished = model.unfinished.find(scenario.id);
    const bool resumable = unfinished != model.unfinished.end();
    const Action& go = action("start");
    const std::string enter = chord_name(go.chord), escape = chord_name(action("close").chord);
    const std::string& label = resumable ? model.tr("Continue") : model.tr("Start");
    const std::string& again = model.tr("Start again");
    const ButtonLook look{.kind = ButtonKind::Primary, .icon = Icon::Play};
    const float buttons = button_width(ui, label, look) + (resumable ? button_width(ui, again) + ui.px(Space::M) : 0);

    begin_panel(ui, "start-bar", area, {.ground = Shade::Surface, .margin_y = Space::M, .scroll = false});
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const std::string& back = model.tr("back");
    const std::string& begin = resumable ? model.tr("go on where you left it") : model.tr("start");
    const float hints =
        text_width(ui, back, TextStyle::Small) + text_width(ui, begin, TextStyle::Small) + ui.px(metric::kKeyHints);
    if (hints + buttons + ui.px(Space::XL) <= content_width(ui)) {
        lower_in_line(ui, ui.px(metric::kControlHeight), ui.px(metric::kKeyCap));
        key_hint(ui, {enter}, begin);
        same_line(ui, Space::L);
        key_hint(ui, {escape}, back);
    }
    ImGui::SetCursorScreenPos(start);
    align_right(ui, buttons);
    if (resumable) {
        if (button(ui, "start-again", again, {},
                   {model.tr("Forgets the unfinished conversation and begins a new one"), {}, {}})) {
            intents.push_back(intent::Discard{unfinished->second.id});
            intents.push_back(intent::StartConversation{scenario.id});
        }
        same_line(ui, Space::M);
    }
    if (button(ui, "start", label, look, {model.tr(go.label), enter, {}})) intents.push_back(*start_or_resume(model));
    end_panel(ui);
}

}  // namespace

void draw_briefing(Kit& ui, const Area& area, const Model& model, BriefingView& view, Intents& intents) {
    if (!model.briefed) return;
    Area page = area;
    const Area bar = page.take_bottom(ui.px(metric::kControlHeight) + 2 * ui.px(Space::M));
    begin_panel(ui, "briefing", page, {.keys = ScrollKeys::Always, .line_bottom = true});
    draw_head(ui, model, intents);
    gap(ui, Space::XL);
    const float width = content_width(ui);
    if (width >= ui.px(2 * metric::kReadingColumn + metric::kClientColumn))
        draw_widest(ui, model, view, intents);
    else if (width >= ui.px(metric::kReadingColumn + metric::kClientColumn))
        draw_wide(ui, model, view, intents);
    else
        draw_narrow(ui, model, view, intents);
    end_panel(ui);
    draw_bar(ui, bar, model, intents);
}

}  // namespace rapport::ui
