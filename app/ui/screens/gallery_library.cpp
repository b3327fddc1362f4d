#include <array>

#include "ui/layout.h"
#include "ui/portrait.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {

using scenario::Emotion;
namespace {

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

void sample_card(Kit& ui, GalleryState& state, const GalleryWords& w, std::size_t i) {
    const Sample& sample = kSamples[i];
    begin_card(ui, {"card", i}, {.fill_row = true});
    {
        Columns head(ui, "head", {Track::pixels(ui.px(metric::kPortraitCard)), {}}, Space::M);
        head.next();
        portrait(ui, ui.px(metric::kPortraitCard), kGalleryPeople[i], sample.emotion);
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

}  // namespace

void draw_gallery_library(Kit& ui, GalleryState& state, const GalleryWords& w) {
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

}  // namespace rapport::ui
