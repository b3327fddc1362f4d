#include <array>
#include <cmath>

#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {
namespace {

void buttons_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
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

void marks_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
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

void fields_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
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

}  // namespace

void draw_gallery_controls(Kit& ui, GalleryState& state, const GalleryWords& w) {
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

}  // namespace rapport::ui
