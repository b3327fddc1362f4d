// The facts: what the trainee was told before, always at hand. The clock runs on.
#include "ui/draw.h"
#include "ui/item.h"
#include "ui/screens/conversation_parts.h"

namespace rapport::ui {

namespace {

void draw_head(Kit& ui, Talk& talk) {
    const std::string keys = chord_name(action("facts").chord);
    const float control = ui.px(metric::kControlHeight);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const TextLook title{.style = TextStyle::Section, .width = content_width(ui) - control - ui.px(Space::S)};
    text(ui, talk.model.tr("Facts"), title);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({region(ui).max.x - control + ui.px(Space::S), start.y - ui.px(6)});
    if (icon_button(ui, "close-facts", Icon::Close, talk.model.tr("Close the facts"), {{}, keys, {}}))
        talk.view.facts_open = false;
    ImGui::SetCursorScreenPos(after);
    small_text(ui, talk.text(talk.scenario().briefing.setting));
}

void draw_heading(Kit& ui, std::string_view words) {
    gap(ui, Space::XL);
    text(ui, words, {.style = TextStyle::SmallStrong, .shade = Shade::Muted});
    gap(ui, Space::XS);
}

// Where there is no side panel, its content is here.
void draw_client(Kit& ui, const Talk& talk) {
    draw_heading(ui, talk.model.tr("Your client"));
    text(ui, talk.text(talk.client().name), {.style = TextStyle::BodyStrong});
    small_text(ui, talk_work(talk));
    gap(ui, Space::S);
    draw_talk_mood(ui, talk, Align::Left);
    gap(ui, Space::M);
    draw_talk_meters(ui, talk);
}

void draw_goals(Kit& ui, const Talk& talk) {
    const std::vector<scenario::Text>& goals = talk.scenario().briefing.goals;
    if (goals.empty()) return;
    draw_heading(ui, talk.model.tr("Your goals"));
    for (std::size_t i = 0; i < goals.size(); ++i) {
        if (i > 0) gap(ui, Space::S);
        Columns columns(ui, {"goal", i}, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
        columns.next();
        icon(ui, Icon::FlagEmpty, Shade::Accent);
        columns.next();
        selectable_text(ui, {"goal-text", i}, talk.text(goals[i]));
    }
}

void draw_content(Kit& ui, Talk& talk) {
    const scenario::Briefing& briefing = talk.scenario().briefing;
    draw_head(ui, talk);
    if (talk.compact) draw_client(ui, talk);
    draw_goals(ui, talk);
    for (std::size_t i = 0; i < briefing.facts.size(); ++i) {
        draw_heading(ui, talk.text(briefing.facts[i].title));
        selectable_text(ui, {"fact", i}, talk.text(briefing.facts[i].text));
    }
    draw_heading(ui, talk.model.tr("Situation"));
    selectable_text(ui, "situation", talk.text(briefing.situation));
}

}  // namespace

void draw_talk_facts(Kit& ui, const Area& area, Talk& talk, SheetPlace place) {
    const float shown = ui.animation.value(ImGui::GetID("facts-sheet"), talk.view.facts_open ? 1.0F : 0.0F);
    if (shown <= 0) return;
    const float hidden = std::floor((1 - shown) * area.width());
    const Area sheet{{area.min.x + hidden, area.min.y}, {area.max.x + hidden, area.max.y}};
    begin_panel(ui, "facts-sheet", sheet,
                {.ground = Shade::Raised, .margin_x = Space::XL, .margin_y = Space::L, .keys = ScrollKeys::Always});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float shadow = ui.px(Space::L);
    list->PushClipRect({sheet.min.x - shadow, sheet.min.y}, {area.max.x, sheet.max.y});
    const ImU32 dark = ui.colour(Shade::Shadow), none = with_alpha(dark, 0);
    if (place == SheetPlace::Above)
        list->AddRectFilledMultiColor({sheet.min.x - shadow, sheet.min.y}, {sheet.min.x, sheet.max.y}, none, dark, dark,
                                      none);
    if (place != SheetPlace::Instead)
        fill_box(list, {sheet.min, {sheet.min.x + ui.px(metric::kHairline), sheet.max.y}}, ui.colour(Shade::Line), 0);
    list->PopClipRect();
    draw_content(ui, talk);
    end_panel(ui);
}

}  // namespace rapport::ui
