#include <array>

#include "ui/chat.h"
#include "ui/layout.h"
#include "ui/portrait.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {

using scenario::Emotion;
namespace {

void client_side(Kit& ui, GalleryState& state, const GalleryWords& w, const Area& area) {
    begin_panel(ui, "client", area,
                {.ground = Shade::Surface, .margin_x = Space::XL, .margin_y = Space::XL, .line_right = true});
    const float size = std::min(ui.px(metric::kPortraitLarge), content_width(ui));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + std::floor((content_width(ui) - size) * 0.5F), at.y});
    animated_portrait(ui, "face", size, kGalleryPeople[0], state.emotion);
    gap(ui, Space::L);
    text(ui, w("Viktor Sedov", "Виктор Седов"), {.style = TextStyle::Section, .align = Align::Centre});
    text(ui, w("Owner, Sedov Tiles, 40 people", "Владелец, «Седов Керамика», 40 человек"),
         {.style = TextStyle::Small, .shade = Shade::Muted, .align = Align::Centre});
    gap(ui, Space::S);
    const std::string_view feeling = w("irritated", "раздражён");
    const float chip_space = chip_width(ui, feeling, {.tone = Tone::Bad});
    const ImVec2 here = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({here.x + std::floor((content_width(ui) - chip_space) * 0.5F), here.y});
    chip(ui, feeling, {.tone = Tone::Bad});
    gap(ui, Space::L);
    meter(ui, "trust", w("Trust", "Доверие"), 46, {.trend = Trend::Down});
    gap(ui, Space::L);
    meter(ui, "patience", w("Patience", "Терпение"), 28, {.tone = Tone::Warn, .trend = Trend::Down});
    gap(ui, Space::XL);
    small_text(ui, w("Your goal: keep the sales plan for the quarter without losing the client.",
                     "Ваша цель: сохранить план продаж на квартал и не потерять клиента."));
    end_panel(ui);
}

void conversation_top(Kit& ui, GalleryState& state, const GalleryWords& w, Area& area) {
    const ChipLook facts{.key = "F"};
    const std::string_view name = w("Stop the SEO, put it all into banners", "Уберите SEO, всё в баннеры");
    const float facts_width = chip_width(ui, w("Facts", "Факты"), facts);
    const float name_width =
        area.width() - 2 * ui.px(Space::XL) - ui.px(metric::kControlHeight) - ui.px(Space::XXL) - facts_width;
    const TextLook name_look{.style = TextStyle::Section, .width = name_width};
    const float name_height = text_height(ui, name, name_look);
    const Area top = area.take_top(std::max(ui.px(metric::kTopBar), name_height + ui.px(Space::S)));
    begin_panel(ui, "top", top,
                {.ground = Shade::Surface, .margin_x = Space::XL, .margin_y = Space::None, .scroll = false});
    {
        Line line(ui, top.height());
        line.next(ui.px(metric::kControlHeight));
        state.answers += icon_button(ui, "leave", Icon::Close, w("Leave, resume later", "Выйти, продолжить потом"),
                                     {.shortcut = "Esc"});
        line.next(name_height);
        text(ui, name, name_look);
        line.next_right({facts_width, ui.px(metric::kChipHeight)});
        state.answers += chip_button(ui, "facts", w("Facts", "Факты"), facts);
    }
    end_panel(ui);
}

void conversation_talk(Kit& ui, const GalleryWords& w, const Area& area) {
    begin_panel(ui, "talk", area, {.margin_y = Space::L, .keys = ScrollKeys::Always, .stick_to_end = true});
    bubble(
        ui, {"line", 0}, Voice::Narrator,
        w("Tuesday, 10:40. Viktor calls before the weekly meeting.", "Вторник, 10:40. Виктор звонит перед планёркой."));
    gap(ui, Space::S);
    bubble(ui, {"line", 1}, Voice::Client,
           w("I have seen what my neighbour does. Banners everywhere, the whole ring road. And you keep feeding me "
             "positions in Google.",
             "Я видел, что делает сосед. Баннеры везде, вся кольцевая. А вы мне всё про позиции в поиске."));
    gap(ui, Space::S);
    bubble(ui, {"line", 2}, Voice::Me,
           w("It sounds as if you want to be seen as widely as he is. Is that about orders, or about the name?",
             "Похоже, вам важно, чтобы вас видели не меньше. Речь о заказах или об имени?"));
    gap(ui, Space::S);
    bubble(ui, {"line", 3}, Voice::Client,
           w("Orders! What do I need a name for? Take it off the SEO. All of it. Today.",
             "О заказах! На что мне имя? Снимайте с SEO. Всё. Сегодня."));
    gap(ui, Space::S);
    typing_dots(ui, "typing", w("Viktor is typing", "Виктор печатает"));
    end_panel(ui);
}

}  // namespace

void draw_gallery_talk(Kit& ui, GalleryState& state, const GalleryWords& w, Area area) {
    conversation_top(ui, state, w, area);
    Area timer = area.take_top(ui.px(metric::kTimerBar));
    begin_panel(ui, "timer", timer, {.margin_x = Space::None, .margin_y = Space::None, .scroll = false});
    timer_bar(ui, "time", 0.64F, w("0:19 left", "осталось 0:19"));
    end_panel(ui);
    client_side(ui, state, w, area.take_left(ui.px(metric::kSidePanel)));

    const std::array<std::string_view, 4> replies = {
        w("Before we move the money: what made the banners feel more urgent than search this month?",
          "Прежде чем двигать бюджет: почему баннеры в этом месяце кажутся важнее поиска?"),
        w("I hear you. Search brought 61 of your 80 orders in June. Shall I show you what a test with 15 % of the "
          "budget would tell us?",
          "Понимаю вас. В июне поиск дал 61 заказ из 80. Показать, что нам даст тест на 15 % бюджета?"),
        w("Of course, it is your money. I will ask the team to switch everything over by Monday.",
          "Конечно, бюджет ваш. Попрошу команду переключить всё к понедельнику."),
        w("We could test it as agreed with Marina last week.",
          "Можем проверить так, как договорились с Мариной на прошлой неделе.")};
    const std::string_view locked = w("You have not asked about Marina yet.", "Вы ещё не спросили про Марину.");
    const float reply_width = area.width() - 2 * ui.px(Space::XXL);
    float height = ui.px(Space::L) + ui.px(metric::kKeyCap) + ui.px(Space::M);
    for (std::size_t i = 0; i < replies.size(); ++i)
        height +=
            reply_card_height(ui, replies[i], {.locked = i == 3 ? locked : "", .width = reply_width}) + ui.px(Space::S);
    const Area answers = area.take_bottom(std::min(height + ui.px(Space::M), area.height() * 0.66F));
    conversation_talk(ui, w, area);
    begin_panel(ui, "answers", answers, {.margin_y = Space::None});
    for (std::size_t i = 0; i < replies.size(); ++i) {
        if (reply_card(ui, {"reply", i}, replies[i],
                       {.number = static_cast<int>(i) + 1,
                        .locked = i == 3 ? locked : "",
                        .chosen = state.reply == static_cast<int>(i)})) {
            state.reply = static_cast<int>(i);
            state.emotion = kGalleryEmotions[(i * 3 + 1) % kGalleryEmotions.size()];
        }
        gap(ui, Space::S);
    }
    gap(ui, Space::XS);
    Flow hints(ui, Space::L);
    hints.next(ui.px(120));
    key_hint(ui, {"1", "4"}, w("answer", "ответить"));
    hints.next(ui.px(150));
    key_hint(ui, {"PgUp"}, w("earlier talk", "выше по разговору"));
    hints.next(ui.px(200));
    key_hint(ui, {"Esc"}, w("leave, resume later", "выйти, продолжить потом"));
    end_panel(ui);
}

}  // namespace rapport::ui
