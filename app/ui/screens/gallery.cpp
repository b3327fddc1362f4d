#include "ui/screens/gallery.h"

#include <array>

#include "ui/layout.h"
#include "ui/screens/gallery_parts.h"

namespace rapport::ui {
namespace {

void rail(Kit& ui, GalleryState& state, const GalleryWords& w, Area area) {
    begin_panel(ui, "rail", area,
                {.ground = Shade::Surface, .margin_x = Space::None, .margin_y = Space::L, .line_right = true});
    rail_logo(ui, "R");
    gap(ui, Space::L);
    struct Entry {
        Icon icon;
        std::string_view english, russian;
    };
    constexpr std::array<Entry, 6> kEntries = {{{Icon::Sliders, "Controls", "Кнопки"},
                                                {Icon::Talk, "Talk", "Разговор"},
                                                {Icon::Grid, "Practise", "Практика"},
                                                {Icon::Chart, "Progress", "Прогресс"},
                                                {Icon::User, "Faces", "Лица"},
                                                {Icon::Check, "Tasks", "Задания"}}};
    for (std::size_t i = 0; i < kEntries.size(); ++i) {
        const std::string key = std::to_string(i + 1);
        if (rail_entry(ui, {"page", i}, kEntries[i].icon, w(kEntries[i].english, kEntries[i].russian),
                       static_cast<std::size_t>(state.page) == i, {.shortcut = key}))
            state.page = static_cast<GalleryPage>(i);
        gap(ui, Space::XS);
    }
    end_panel(ui);
}

}  // namespace

GalleryPage gallery_page(std::string_view name) {
    if (name == "gallery-conversation") return GalleryPage::Conversation;
    if (name == "gallery-library") return GalleryPage::Library;
    if (name == "gallery-charts") return GalleryPage::Charts;
    if (name == "gallery-portraits") return GalleryPage::Portraits;
    if (name == "gallery-tasks") return GalleryPage::Tasks;
    return GalleryPage::Controls;
}

void draw_gallery(Kit& ui, GalleryState& state) {
    const GalleryWords w{state.russian};
    Area area = begin_screen(ui);
    rail(ui, state, w, area.take_left(ui.px(metric::kRailWidth)));
    if (state.page == GalleryPage::Conversation) {
        draw_gallery_talk(ui, state, w, area);
    } else {
        begin_panel(ui, {"page-content", static_cast<int>(state.page)}, area, {.keys = ScrollKeys::Always});
        if (state.page == GalleryPage::Controls) draw_gallery_controls(ui, state, w);
        if (state.page == GalleryPage::Library) draw_gallery_library(ui, state, w);
        if (state.page == GalleryPage::Charts) draw_gallery_charts(ui, w);
        if (state.page == GalleryPage::Portraits) draw_gallery_portraits(ui, w);
        if (state.page == GalleryPage::Tasks) draw_gallery_tasks(ui, state, w);
        end_panel(ui);
    }
    end_screen(ui);
}

}  // namespace rapport::ui
