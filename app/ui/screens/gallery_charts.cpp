#include <array>
#include <optional>

#include "ui/charts.h"
#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {
namespace {

void competency_table(Kit& ui, const GalleryWords& w) {
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

}  // namespace

void draw_gallery_charts(Kit& ui, const GalleryWords& w) {
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
}

}  // namespace rapport::ui
