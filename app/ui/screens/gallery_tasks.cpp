#include <array>

#include "ui/choices.h"
#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"
#include "ui/text_area.h"

namespace rapport::ui {
namespace {

void order_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
    begin_card(ui, "order");
    section(ui, w("Putting in order", "Расставить по порядку"));
    gap(ui, Space::M);
    const std::array<std::string_view, 3> texts = {
        w("Call the client before he calls you", "Позвонить клиенту раньше, чем позвонит он"),
        w("Ask the specialist what the fix takes and who can check it",
          "Спросить специалиста, сколько займёт "
          "исправление и кто его проверит"),
        w("Write the report", "Написать отчёт")};
    std::array<SortRow, 3> rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = {state.order[i], texts[static_cast<std::size_t>(state.order[i])]};
    const SortWords words{w("Drag it, or Alt and the arrow keys", "Перетащите или Alt и стрелки"), w("Up", "Выше"),
                          w("Down", "Ниже"), w("It is the first", "Уже первое"), w("It is the last", "Уже последнее")};
    if (const auto move = sortable(ui, "rows", rows, state.drag, words)) {
        const int moved = state.order[move->from];
        state.order.erase(state.order.begin() + static_cast<std::ptrdiff_t>(move->from));
        state.order.insert(state.order.begin() + static_cast<std::ptrdiff_t>(move->to), moved);
    }
    end_card(ui);
}

void rating_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
    begin_card(ui, "rating");
    section(ui, w("Rating", "Оценить"));
    gap(ui, Space::M);
    text(ui, w("“I don’t know. Dina does, she joins us at four.”", "«Не знаю. Знает Дина, она подключится в четыре»."));
    gap(ui, Space::S);
    rating_steps(ui, "steps", w("Your rating", "Ваша оценка"), state.rating,
                 {.low = w("1: does harm", "1: вредит"), .high = w("7: just right", "7: то, что надо")});
    gap(ui, Space::L);
    text(ui, w("Yours as a disc, the experts’ as a diamond", "Круг — ваша, ромб — экспертов"),
         {.style = TextStyle::Small, .shade = Shade::Muted});
    gap(ui, Space::S);
    rating_line(ui, state.rating == 0 ? 3 : state.rating, 5.5);
    end_card(ui);
}

void choices_card(Kit& ui, GalleryState& state, const GalleryWords& w) {
    begin_card(ui, "choices");
    section(ui, w("Choosing cards", "Выбрать карточки"));
    gap(ui, Space::M);
    const std::array<std::string_view, 2> one = {
        w("Orders from new customers, each week", "Заказы от новых покупателей за неделю"),
        w("Visits to the site", "Посещения сайта")};
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (choice_card(ui, {"one", i}, one[i], {.selected = state.picked == static_cast<int>(i)}))
            state.picked = static_cast<int>(i);
        gap(ui, Space::S);
    }
    if (choice_card(ui, "several", w("The product feed", "Товарный фид"),
                    {.selected = state.feed,
                     .title = w("From the client", "От клиента"),
                     .note = w("Needed for shopping campaigns", "Нужен для товарных кампаний"),
                     .many = true}))
        state.feed = !state.feed;
    end_card(ui);
}

}  // namespace

void draw_gallery_tasks(Kit& ui, GalleryState& state, const GalleryWords& w) {
    title(ui, w("Tasks", "Задания"));
    gap(ui, Space::L);
    const Track half = Track::part(1, ui.px(340));
    Columns row(ui, "tasks", {half, half});
    row.next();
    order_card(ui, state, w);
    gap(ui, Space::L);
    rating_card(ui, state, w);
    row.next();
    choices_card(ui, state, w);
    gap(ui, Space::L);
    begin_card(ui, "writing");
    text_area(ui, "letter", state.letter,
              {.label = w("Your letter", "Ваше письмо"),
               .placeholder = w("What the client will read", "Что прочтёт клиент"),
               .lines = 4});
    end_card(ui);
}

}  // namespace rapport::ui
