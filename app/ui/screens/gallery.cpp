#include "ui/screens/gallery.h"

#include <array>
#include <cmath>
#include <optional>

#include "ui/charts.h"
#include "ui/chat.h"
#include "ui/layout.h"
#include "ui/portrait.h"

namespace rapport::ui {
namespace {

using scenario::Age;
using scenario::Beard;
using scenario::ClothesStyle;
using scenario::Emotion;
using scenario::Glasses;
using scenario::HairStyle;
using scenario::Looks;

struct Words {
    bool russian;
    std::string_view operator()(std::string_view english, std::string_view other) const {
        return russian ? other : english;
    }
};

constexpr std::array<Emotion, 8> kEmotions = {Emotion::Neutral,   Emotion::Pleased,   Emotion::Interested,
                                              Emotion::Worried,   Emotion::Irritated, Emotion::Angry,
                                              Emotion::Surprised, Emotion::Tired};

constexpr std::array<Looks, 10> kPeople = {{
    {Age::Middle,
     {233, 185, 149},
     {74, 53, 39},
     {59, 91, 122},
     HairStyle::SidePart,
     Beard::None,
     Glasses::Round,
     ClothesStyle::Shirt},
    {Age::Middle,
     {240, 200, 168},
     {43, 32, 36},
     {138, 75, 107},
     HairStyle::Long,
     Beard::None,
     Glasses::None,
     ClothesStyle::Blouse},
    {Age::Senior,
     {217, 162, 124},
     {60, 54, 52},
     {85, 98, 74},
     HairStyle::Receding,
     Beard::Full,
     Glasses::None,
     ClothesStyle::Sweater},
    {Age::Young,
     {242, 208, 181},
     {181, 121, 58},
     {61, 111, 106},
     HairStyle::Bob,
     Beard::None,
     Glasses::None,
     ClothesStyle::Suit},
    {Age::Middle,
     {201, 143, 104},
     {23, 18, 15},
     {90, 90, 110},
     HairStyle::Short,
     Beard::Stubble,
     Glasses::None,
     ClothesStyle::TShirt},
    {Age::Senior,
     {238, 195, 160},
     {122, 122, 122},
     {107, 75, 58},
     HairStyle::Bun,
     Beard::None,
     Glasses::Square,
     ClothesStyle::Blouse},
    {Age::Young,
     {141, 92, 62},
     {24, 18, 16},
     {196, 122, 60},
     HairStyle::Curly,
     Beard::None,
     Glasses::None,
     ClothesStyle::Hoodie},
    {Age::Middle,
     {224, 172, 138},
     {92, 64, 44},
     {40, 50, 72},
     HairStyle::Bald,
     Beard::Moustache,
     Glasses::None,
     ClothesStyle::Suit},
    {Age::Young,
     {248, 216, 196},
     {146, 62, 34},
     {92, 122, 84},
     HairStyle::Bun,
     Beard::None,
     Glasses::Round,
     ClothesStyle::Sweater},
    {Age::Senior,
     {168, 112, 78},
     {40, 34, 32},
     {70, 62, 104},
     HairStyle::Bald,
     Beard::Full,
     Glasses::Square,
     ClothesStyle::Shirt},
}};

void rail(Kit& ui, GalleryState& state, const Words& w, Area area) {
    begin_panel(ui, "rail", area,
                {.ground = Shade::Surface, .margin_x = Space::None, .margin_y = Space::L, .line_right = true});
    rail_logo(ui, "R");
    gap(ui, Space::L);
    struct Entry {
        Icon icon;
        std::string_view english, russian;
    };
    constexpr std::array<Entry, 5> kEntries = {{{Icon::Sliders, "Controls", "Кнопки"},
                                                {Icon::Talk, "Talk", "Разговор"},
                                                {Icon::Grid, "Practise", "Практика"},
                                                {Icon::Chart, "Progress", "Прогресс"},
                                                {Icon::User, "Faces", "Лица"}}};
    for (std::size_t i = 0; i < kEntries.size(); ++i) {
        const std::string key = std::to_string(i + 1);
        if (rail_entry(ui, {"page", i}, kEntries[i].icon, w(kEntries[i].english, kEntries[i].russian),
                       static_cast<std::size_t>(state.page) == i, {.shortcut = key}))
            state.page = static_cast<GalleryPage>(i);
        gap(ui, Space::XS);
    }
    end_panel(ui);
}

void buttons_card(Kit& ui, GalleryState& state, const Words& w) {
    begin_card(ui, "buttons");
    section(ui, w("Buttons", "Кнопки"));
    gap(ui, Space::M);
    Flow flow(ui);
    const std::string_view start = w("Start", "Начать"), again = w("Again", "Ещё раз"), later = w("Later", "Позже"),
                           drop = w("Delete", "Удалить");
    const ButtonLook primary{.kind = ButtonKind::Primary, .detail = w("8 min", "8 мин")}, icon{.icon = Icon::Undo},
        quiet{.kind = ButtonKind::Quiet}, danger{.kind = ButtonKind::Danger};
    flow.next(button_width(ui, start, primary));
    state.answers += button(ui, "start", start, primary,
                            {.tooltip = w("Begin the conversation", "Начать разговор"), .shortcut = "Enter"});
    flow.next(button_width(ui, again, icon));
    state.answers += button(ui, "again", again, icon);
    flow.next(button_width(ui, later, quiet));
    state.answers += button(ui, "later", later, quiet);
    flow.next(button_width(ui, drop, danger));
    if (button(ui, "delete", drop, danger)) open_dialog(ui, "sure");
    flow.next(button_width(ui, w("Export", "Выгрузить")));
    state.answers += button(ui, "export", w("Export", "Выгрузить"), {},
                            {.disabled = w("Finish the conversation first.", "Сначала закончите разговор.")});
    flow.next(ui.px(metric::kControlHeight));
    state.answers +=
        icon_button(ui, "copy", Icon::Copy, w("Copy the transcript", "Скопировать разговор"), {.shortcut = "Ctrl+C"});
    gap(ui, Space::M);
    if (link(ui, "why", w("Why this score?", "Почему такой балл?")))
        show_toast(ui, w("Saved. The report lies in your folder.", "Сохранено. Отчёт лежит в вашей папке."),
                   Tone::Good);
    end_card(ui);
    const DialogAnswer answer =
        dialog(ui, "sure",
               {.title = w("Delete this attempt?", "Удалить эту попытку?"),
                .text = w("The transcript and its scores are gone for good. Your progress chart changes.",
                          "Запись разговора и её баллы исчезнут навсегда. График прогресса изменится."),
                .confirm = w("Delete", "Удалить"),
                .cancel = w("Keep it", "Оставить"),
                .danger = true});
    if (answer == DialogAnswer::Confirmed) state.answers += 100;
}

void marks_card(Kit& ui, GalleryState& state, const Words& w) {
    begin_card(ui, "marks");
    section(ui, w("Chips and marks", "Метки"));
    gap(ui, Space::M);
    Flow flow(ui);
    const std::array<std::string_view, 3> filters = {w("All", "Все"), w("Not tried", "Не пройдены"),
                                                     w("Due", "Пора повторить")};
    constexpr std::array<int, 3> kCounts = {16, 9, 2};
    for (std::size_t i = 0; i < filters.size(); ++i) {
        flow.next(filter_chip_width(ui, filters[i], kCounts[i]));
        if (filter_chip(ui, {"filter", i}, filters[i], kCounts[i], state.choice == static_cast<int>(i)))
            state.choice = static_cast<int>(i);
    }
    gap(ui, Space::S);
    Flow tones(ui);
    struct Mark {
        Tone tone;
        Icon icon;
        std::string_view english, russian;
    };
    constexpr std::array<Mark, 5> kMarks = {{{Tone::Neutral, Icon::None, "negotiation", "переговоры"},
                                             {Tone::Accent, Icon::None, "decision 4", "решение 4"},
                                             {Tone::Good, Icon::Up, "listening +2", "умение слушать +2"},
                                             {Tone::Warn, Icon::Warning, "careful", "осторожно"},
                                             {Tone::Bad, Icon::None, "irritated", "раздражён"}}};
    for (const Mark& mark : kMarks) {
        const ChipLook look{.tone = mark.tone, .icon = mark.icon};
        tones.next(chip_width(ui, w(mark.english, mark.russian), look));
        chip(ui, w(mark.english, mark.russian), look);
    }
    gap(ui, Space::M);
    difficulty_dots(ui, 3);
    same_line(ui, Space::L);
    icon_text(ui, Icon::Clock, w("12 min", "12 мин"));
    gap(ui, Space::M);
    key_hint(ui, {"1", "4"}, w("answer", "ответить"));
    same_line(ui, Space::L);
    key_hint(ui, {"Esc"}, w("leave, resume later", "выйти, продолжить потом"));
    gap(ui, Space::M);
    meter(ui, "trust", w("Trust", "Доверие"), 46, {.trend = Trend::Down});
    gap(ui, Space::M);
    meter(ui, "patience", w("Patience", "Терпение"), 28, {.tone = Tone::Warn, .trend = Trend::Up});
    end_card(ui);
}

void fields_card(Kit& ui, GalleryState& state, const Words& w) {
    begin_card(ui, "fields");
    section(ui, w("Fields and choices", "Поля и выбор"));
    gap(ui, Space::M);
    text_field(ui, "name", state.name,
               {.label = w("Your name", "Ваше имя"),
                .placeholder = w("First and last name", "Имя и фамилия"),
                .error = state.name.size() == 1 ? w("One letter is not a name.", "Одна буква — ещё не имя.") : ""});
    gap(ui, Space::M);
    const std::array<std::string_view, 3> themes = {w("Light", "Светлая"), w("Dark", "Тёмная"),
                                                    w("As the system", "Как в системе")};
    segmented(ui, "theme", themes, state.segment);
    gap(ui, Space::M);
    select(ui, "choice", themes, state.choice);
    gap(ui, Space::M);
    const std::string shown = std::to_string(static_cast<int>(std::lround(state.size))) + " %";
    slider(ui, "size", w("Text size", "Размер текста"), state.size,
           {.low = 100, .high = 200, .step = 5, .shown = shown});
    gap(ui, Space::M);
    toggle(ui, "sounds", w("Sounds", "Звуки"), state.sounds,
           w("A short tone when the client answers.", "Короткий сигнал, когда клиент отвечает."));
    gap(ui, Space::S);
    toggle(ui, "motion", w("Reduced motion", "Меньше движения"), state.motion, {},
           {.disabled = w("Your system already asks for it.", "Этого уже просит ваша система.")});
    end_card(ui);
}

void controls_page(Kit& ui, GalleryState& state, const Words& w) {
    {
        Line line(ui, ui.px(metric::kControlHeight));
        line.next(ui.font(TextStyle::Title).line);
        title(ui, w("Controls", "Элементы"));
        line.next_right({ui.px(metric::kSearchWidth), ui.px(metric::kControlHeight)});
        search_field(ui, "search", state.search, w("Client, topic, competency", "Клиент, тема, компетенция"),
                     ui.px(metric::kSearchWidth), {.shortcut = "Ctrl+F"});
    }
    gap(ui, Space::L);
    {
        const Track third = Track::part(1, ui.px(240));
        Columns row(ui, "banners", {third, third, third});
        row.next();
        banner(ui, "good", w("Strongest: listening", "Сильнее всего: умение слушать"),
               w("You named what he wanted before you answered, three times of five.",
                 "Вы назвали, чего он хочет, прежде чем ответить: три раза из пяти."),
               {.tone = Tone::Good, .icon = Icon::Up, .fill_row = true});
        row.next();
        banner(ui, "warn", w("Work on: negotiation", "Над чем работать: переговоры"),
               w("You gave the test away before asking for anything in return (decision 5).",
                 "Вы отдали тест, ничего не попросив взамен (решение 5)."),
               {.tone = Tone::Warn, .icon = Icon::Down, .fill_row = true});
        row.next();
        banner(ui, "plain", w("Myth met: “the client is always right”", "Миф: «клиент всегда прав»"),
               w("You did not fall for it.", "Вы на него не попались."), {.icon = Icon::Flag, .fill_row = true});
    }
    gap(ui, Space::L);
    {
        const Track half = Track::part(1, ui.px(340));
        Columns row(ui, "cards", {half, half});
        row.next();
        buttons_card(ui, state, w);
        gap(ui, Space::L);
        marks_card(ui, state, w);
        row.next();
        fields_card(ui, state, w);
    }
    gap(ui, Space::L);
    begin_card(ui, "empty");
    state.answers += empty_state(ui, "none", Icon::Inbox,
                                 w("No attempts yet. Your first conversation takes about ten minutes.",
                                   "Попыток ещё нет. Первый разговор займёт минут десять."),
                                 w("Choose a conversation", "Выбрать разговор"));
    end_card(ui);
}

void client_side(Kit& ui, GalleryState& state, const Words& w, const Area& area) {
    begin_panel(ui, "client", area,
                {.ground = Shade::Surface, .margin_x = Space::XL, .margin_y = Space::XL, .line_right = true});
    const float size = std::min(ui.px(metric::kPortraitLarge), content_width(ui));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + std::floor((content_width(ui) - size) * 0.5F), at.y});
    animated_portrait(ui, "face", size, kPeople[0], state.emotion);
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

void conversation_top(Kit& ui, GalleryState& state, const Words& w, Area& area) {
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

void conversation_talk(Kit& ui, const Words& w, const Area& area) {
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

void conversation_page(Kit& ui, GalleryState& state, const Words& w, Area area) {
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
            state.emotion = kEmotions[(i * 3 + 1) % kEmotions.size()];
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

struct Sample {
    std::string_view title, title_ru, client, client_ru, tag, tag_ru;
    int difficulty, minutes, best;
    Emotion emotion;
};

constexpr std::array<Sample, 6> kSamples = {{
    {"Stop the SEO, put it all into banners", "Уберите SEO, всё в баннеры", "Viktor Sedov, owner of a tile factory",
     "Виктор Седов, владелец плиточной фабрики", "myth: the client is always right", "миф: клиент всегда прав", 3, 12,
     72, Emotion::Angry},
    {"Sales +100 500 % in three months", "Продажи +100 500 % за три месяца", "Marina Ilyina, marketing director",
     "Марина Ильина, директор по маркетингу", "goal → tasks", "цель → задачи", 4, 18, -1, Emotion::Worried},
    {"“Is anybody there at all?”", "«Там вообще кто-нибудь есть?»", "Oleg Gromov, founder, furniture",
     "Олег Громов, основатель, мебель", "silence is not well-being", "тишина — не благополучие", 2, 10, 91,
     Emotion::Tired},
    {"01:07. The site is down", "01:07. Сайт лежит", "Anna Veit, e-commerce lead",
     "Анна Вейт, руководитель интернет-магазина", "due today", "повторить сегодня", 3, 8, 48, Emotion::Surprised},
    {"First week together", "Первая неделя вместе", "Timur Asadov, procurement", "Тимур Асадов, закупки", "new",
     "новый", 1, 14, -1, Emotion::Neutral},
    {"A discount, or we leave", "Скидка, или мы уходим", "Lidia Brandt, purchasing", "Лидия Брандт, закупки", "new",
     "новый", 5, 15, -1, Emotion::Irritated},
}};

void sample_card(Kit& ui, GalleryState& state, const Words& w, std::size_t i) {
    const Sample& sample = kSamples[i];
    begin_card(ui, {"card", i}, {.fill_row = true});
    {
        Columns head(ui, "head", {Track::pixels(ui.px(metric::kPortraitCard)), {}}, Space::M);
        head.next();
        portrait(ui, ui.px(metric::kPortraitCard), kPeople[i], sample.emotion);
        head.next();
        text(ui, w(sample.title, sample.title_ru), {.style = TextStyle::BodyStrong});
        small_text(ui, w(sample.client, sample.client_ru));
    }
    gap(ui, Space::M);
    Flow chips(ui);
    for (const std::string_view topic : {w("negotiation", "переговоры"), w("listening", "умение слушать")}) {
        chips.next(chip_width(ui, topic));
        chip(ui, topic);
    }
    gap(ui, Space::M);
    const float foot = 2 * ui.font(TextStyle::Small).line + ui.px(Space::S);
    push_to_bottom(ui, foot);
    difficulty_dots(ui, sample.difficulty);
    same_line(ui, Space::L);
    icon_text(ui, Icon::Clock, std::to_string(sample.minutes) + std::string(w(" min", " мин")));
    same_line(ui, Space::L);
    if (sample.best >= 0) {
        const std::string best = std::to_string(sample.best);
        const std::string_view of = w(" / 100 best", " / 100 лучший");
        align_right(ui, text_width(ui, best, TextStyle::SmallStrong) + text_width(ui, of, TextStyle::Small) + 2);
        spans(ui, {{best, TextStyle::SmallStrong, Shade::Text}, {of, TextStyle::Small, Shade::Muted}});
    } else {
        const std::string_view none = w("not tried yet", "ещё не пройден");
        align_right(ui, text_width(ui, none, TextStyle::Small));
        small_text(ui, none);
    }
    gap(ui, Space::S);
    text(ui, w(sample.tag, sample.tag_ru), {.style = TextStyle::Small, .shade = Shade::Accent});
    state.answers += end_card_button(ui, w(sample.title, sample.title_ru));
}

void library_page(Kit& ui, GalleryState& state, const Words& w) {
    {
        Line line(ui, ui.px(metric::kControlHeight));
        line.next(ui.font(TextStyle::Title).line);
        title(ui, w("Practise", "Практика"));
        line.next_right({ui.px(metric::kSearchWidth), ui.px(metric::kControlHeight)});
        search_field(ui, "search", state.search, w("Client, topic, competency", "Клиент, тема, компетенция"),
                     ui.px(metric::kSearchWidth));
    }
    gap(ui, Space::L);
    begin_card(ui, "next", {.ground = Shade::AccentSoft, .outline = false, .padding = Space::XL});
    {
        const ButtonLook look{.kind = ButtonKind::Primary, .detail = w("8 min", "8 мин")};
        const std::string_view start = w("Start", "Начать");
        Columns row(ui, "row", {Track::part(1, ui.px(300)), Track::pixels(button_width(ui, start, look))});
        row.next();
        text(ui, w("NEXT FOR YOU", "СЛЕДУЮЩИЙ ДЛЯ ВАС"), {.style = TextStyle::SmallStrong, .shade = Shade::Accent});
        section(ui, w("01:07. The site is down", "01:07. Сайт лежит"));
        text(ui,
             w("Composure was your weakest competency last week (48 ± 11), and this one is due for a second try.",
               "Самообладание было вашей слабой стороной на прошлой неделе (48 ± 11), и пора попробовать ещё раз."),
             {.shade = Shade::Muted, .width = content_width(ui)});
        row.next();
        if (!row.stacked()) gap(ui, Space::L);
        state.answers += button(ui, "start", start, look);
    }
    end_card(ui);
    gap(ui, Space::L);
    Grid grid(ui, "grid", ui.px(metric::kCardMinWidth));
    for (std::size_t i = 0; i < kSamples.size(); ++i) {
        grid.next();
        sample_card(ui, state, w, i);
    }
}

void competency_table(Kit& ui, const Words& w) {
    struct Row {
        std::string_view english, russian;
        std::optional<float> value;
        float error;
        int chances;
    };
    constexpr std::array<Row, 6> kRows = {{{"Listening", "Умение слушать", 83.0F, 12, 5},
                                           {"Negotiation", "Переговоры", 58.0F, 14, 4},
                                           {"Client focus", "Ориентация на клиента", 75.0F, 13, 4},
                                           {"Presentation", "Презентация", 66.0F, 17, 3},
                                           {"Result orientation", "Ориентация на результат", 50.0F, 20, 2},
                                           {"Planning", "Планирование", std::nullopt, 0, 0}}};
    std::array<RadarAxis, 6> axes;
    for (std::size_t i = 0; i < kRows.size(); ++i)
        axes[i] = {w(kRows[i].english, kRows[i].russian), kRows[i].value,
                   kRows[i].value ? std::optional<float>(*kRows[i].value - 14) : std::nullopt};
    Columns row(ui, "scores", {Track::part(0.36F, ui.px(300)), Track::part(0.64F, ui.px(420))});
    row.next();
    begin_card(ui, "radar", {.fill_row = true});
    radar(ui, "profile", axes, ui.px(270));
    end_card(ui);
    row.next();
    begin_card(ui, "table", {.fill_row = true});
    // Where there is little room, the figures say it without the bars.
    const bool bars = content_width(ui) >= ui.px(480);
    std::vector<Column> columns = {{w("Competency", "Компетенция"), Track::part(1)}};
    if (bars) columns.push_back({w("Score with its error", "Балл с погрешностью"), Track::part(1.1F)});
    columns.push_back({bars ? "" : w("Score", "Балл"), Track::pixels(ui.px(76)), Align::Right});
    columns.push_back({w("Opportunities", "Возможностей"), Track::pixels(ui.px(92)), Align::Right});
    {
        Table table(ui, "competencies", columns);
        for (const Row& one : kRows) {
            table.row();
            table.cell(w(one.english, one.russian));
            if (bars) {
                table.cell();
                score_bar(ui, one.value, one.error, w("not observed on your path", "на вашем пути не встретилась"));
            }
            table.cell(one.value ? std::to_string(static_cast<int>(*one.value)) + " ± " +
                                       std::to_string(static_cast<int>(one.error))
                                 : "–",
                       TextStyle::BodyStrong);
            table.cell(one.chances > 0 ? std::to_string(one.chances) : "", TextStyle::Small, Shade::Muted);
        }
    }
    end_card(ui);
}

void charts_page(Kit& ui, GalleryState& state, const Words& w) {
    small_text(ui, w("Stop the SEO, put it all into banners · today 14:02 · 11 min",
                     "Уберите SEO, всё в баннеры · сегодня 14:02 · 11 мин"));
    title(ui, w("Viktor agreed to a two-week test", "Виктор согласился на двухнедельный тест"));
    gap(ui, Space::L);
    competency_table(ui, w);
    gap(ui, Space::L);
    Columns row(ui, "below", {Track::part(0.42F, ui.px(300)), Track::part(0.58F, ui.px(300))});
    row.next();
    begin_card(ui, "lines", {.fill_row = true});
    constexpr std::array<std::optional<float>, 6> kTrust = {50.0F, 58.0F, 46.0F, 52.0F, 61.0F, 66.0F},
                                                  kPatience = {60.0F, 52.0F, 28.0F, std::nullopt, 41.0F, 48.0F};
    const std::array<Series, 2> series = {{{.name = w("Trust", "Доверие"), .values = kTrust},
                                           {.name = w("Patience", "Терпение"),
                                            .values = kPatience,
                                            .shade = Shade::Warn,
                                            .style = LineStyle::Dashed,
                                            .marker = Marker::Diamond}}};
    constexpr std::array<std::string_view, 6> kLabels = {"1", "2", "3", "4", "5", "6"};
    line_chart(ui, "meters", series, {.height = 120, .labels = kLabels, .highlighted = 3});
    end_card(ui);
    row.next();
    begin_card(ui, "decision", {.fill_row = true});
    text(ui, w("Decision 4 of 6", "Решение 4 из 6"), {.style = TextStyle::BodyStrong});
    same_line(ui, Space::M);
    const ChipLook plus{.tone = Tone::Good, .icon = Icon::Up};
    align_right(ui, chip_width(ui, w("listening +2", "умение слушать +2"), plus));
    chip(ui, w("listening +2", "умение слушать +2"), plus);
    gap(ui, Space::XS);
    selectable_text(ui, "quote",
                    w("“I hear you. Search brought 61 of your 80 orders in June…”",
                      "«Понимаю вас. В июне поиск дал 61 заказ из 80…»"));
    gap(ui, Space::XS);
    small_text(ui, w("He wanted orders; you answered with orders, from his own figures, and left him the choice.",
                     "Он хотел заказов; вы ответили заказами, на его же цифрах, и оставили выбор за ним."));
    gap(ui, Space::M);
    divider(ui);
    gap(ui, Space::M);
    spans(ui,
          {{w("What if ", "А если "), TextStyle::SmallStrong, Shade::Text},
           {w("“Of course, it is your money…” → ", "«Конечно, бюджет ваш…» → "), TextStyle::Small, Shade::Text},
           {w("“Good. See, it can be quick.” ", "«Хорошо. Видите, можно и быстро.» "), TextStyle::Small, Shade::Muted},
           {w("negotiation −2", "переговоры −2"), TextStyle::Small, Shade::Bad},
           {w(", trust +4, the quarter's plan lost", ", доверие +4, план квартала потерян"), TextStyle::Small,
            Shade::Text}});
    gap(ui, Space::M);
    constexpr std::array kTrend = {40.0F, 44.0F, 41.0F, 52.0F, 58.0F, 55.0F, 63.0F};
    sparkline(ui, kTrend, ui.px(120), ui.px(28));
    end_card(ui);
    state.answers += 0;
}

void portraits_page(Kit& ui, const Words& w) {
    title(ui, w("Faces", "Лица"));
    gap(ui, Space::M);
    for (std::size_t person = 0; person < kPeople.size(); ++person) {
        Flow flow(ui, Space::S, Space::S);
        const float size = ui.px(person == 0 ? 150 : 128);
        for (std::size_t i = 0; i < kEmotions.size(); ++i) {
            flow.next(size);
            portrait(ui, size, kPeople[person], kEmotions[i]);
        }
        gap(ui, Space::S);
    }
    Flow sizes(ui);
    for (const float size : {40.0F, 64.0F, 96.0F, 220.0F}) {
        sizes.next(ui.px(size));
        portrait(ui, ui.px(size), kPeople[3], Emotion::Pleased);
    }
}

}  // namespace

GalleryPage gallery_page(std::string_view name) {
    if (name == "gallery-conversation") return GalleryPage::Conversation;
    if (name == "gallery-library") return GalleryPage::Library;
    if (name == "gallery-charts") return GalleryPage::Charts;
    if (name == "gallery-portraits") return GalleryPage::Portraits;
    return GalleryPage::Controls;
}

void draw_gallery(Kit& ui, GalleryState& state) {
    const Words w{state.russian};
    Area area = begin_screen(ui);
    rail(ui, state, w, area.take_left(ui.px(metric::kRailWidth)));
    if (state.page == GalleryPage::Conversation) {
        conversation_page(ui, state, w, area);
    } else {
        begin_panel(ui, {"page-content", static_cast<int>(state.page)}, area, {.keys = ScrollKeys::Always});
        if (state.page == GalleryPage::Controls) controls_page(ui, state, w);
        if (state.page == GalleryPage::Library) library_page(ui, state, w);
        if (state.page == GalleryPage::Charts) charts_page(ui, state, w);
        if (state.page == GalleryPage::Portraits) portraits_page(ui, w);
        end_panel(ui);
    }
    end_screen(ui);
}

}  // namespace rapport::ui
