// The settings page: every change takes effect and is saved at once.
#include <algorithm>
#include <array>

#include "ui/app/actions.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

namespace {

// A choice with its name above and one sentence that explains it.
void name_setting(Kit& ui, std::string_view name, std::string_view explanation) {
    text(ui, name, {.style = TextStyle::BodyStrong});
    small_text(ui, explanation);
    gap(ui, Space::S);
}

void begin_group(Kit& ui, Id id, std::string_view heading) {
    section(ui, heading);
    gap(ui, Space::S);
    begin_card(ui, id);
}

void end_group(Kit& ui) {
    end_card(ui);
    gap(ui, Space::XL);
}

void between(Kit& ui) {
    gap(ui, Space::L);
    divider(ui);
    gap(ui, Space::L);
}

int index_of(const std::vector<std::string>& all, const std::string& one) {
    const auto found = std::find(all.begin(), all.end(), one);
    return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

void draw_languages(Kit& ui, const Model& model, Intents& intents) {
    std::vector<std::string> names;
    for (const std::string& language : model.interface_languages) names.push_back(language::own_name(language));
    begin_group(ui, "languages", model.tr("Language"));
    name_setting(ui, model.tr("Program"), model.tr("Everything but the conversations."));
    std::vector<std::string_view> options(names.begin(), names.end());
    int selected = index_of(model.interface_languages, model.settings.language);
    if (segmented(ui, "language", options, selected))
        intents.push_back(intent::SetLanguage{model.interface_languages[static_cast<std::size_t>(selected)]});
    between(ui);
    name_setting(ui, model.tr("Conversations"), model.tr("What the client and you say, where a conversation has it."));
    options.insert(options.begin(), model.tr("Like the program"));
    const std::string& wanted = model.settings.scenario_language;
    int conversation = wanted.empty() ? 0 : index_of(model.interface_languages, wanted) + 1;
    if (segmented(ui, "scenario-language", options, conversation)) {
        intents.push_back(intent::SetScenarioLanguage{
            conversation == 0 ? std::string() : model.interface_languages[static_cast<std::size_t>(conversation - 1)]});
    }
    end_group(ui);
}

void draw_appearance(Kit& ui, const Model& model, Intents& intents) {
    begin_group(ui, "appearance", model.tr("Appearance"));
    const std::string theme_keys = chord_name(action("theme").chord);
    name_setting(ui, model.tr("Colours"), model.tr("Light for bright rooms, dark for the evening."));
    const std::string_view themes[] = {model.tr("Light"), model.tr("Dark")};
    int theme = model.settings.theme == ThemeChoice::Dark ? 1 : 0;
    if (segmented(ui, "theme", themes, theme, {{}, theme_keys, {}}))
        intents.push_back(intent::SetTheme{theme == 1 ? ThemeChoice::Dark : ThemeChoice::Light});
    between(ui);
    const std::string text_keys =
        chord_name(action("smaller-text").chord) + "  " + chord_name(action("larger-text").chord);
    const std::string shown = model.translator.percent(model.settings.text_percent / 100.0);
    float percent = static_cast<float>(model.settings.text_percent);
    const SliderLook look{.low = 100,
                          .high = 200,
                          .step = 10,
                          .shown = shown,
                          .explanation = model.tr("Everything grows with the text.")};
    if (slider(ui, "text-size", model.tr("Text size"), percent, look, {{}, text_keys, {}})) {
        intents.push_back(intent::SetTextPercent{static_cast<int>(percent + 0.5F)});
    }
    between(ui);
    bool reduced = model.settings.reduced_motion;
    if (toggle(ui, "reduced-motion", model.tr("Less motion"), reduced,
               model.tr("Nothing slides or fades, and the client answers at once.")))
        intents.push_back(intent::SetReducedMotion{reduced});
    end_group(ui);
}

void draw_conversations(Kit& ui, const Model& model, Intents& intents) {
    constexpr std::array kPercents = {100, 150, 200, 0};
    begin_group(ui, "timers", model.tr("Conversations"));
    name_setting(
        ui, model.tr("Time to answer"),
        model.tr(
            "Some replies have a time limit: an angry client does not wait. Give yourself longer if you need it."));
    const std::string longer = "×\u00A0" + model.translator.number(1.5, 1),
                      twice = "×\u00A0" + model.translator.number(2);
    const std::string_view shown[] = {model.tr("Normal"), longer, twice, model.tr("No limit")};
    int selected = static_cast<int>(std::find(kPercents.begin(), kPercents.end(), model.settings.timer_percent) -
                                    kPercents.begin());
    if (segmented(ui, "timers", shown, selected))
        intents.push_back(intent::SetTimers{kPercents[static_cast<std::size_t>(selected)]});
    end_group(ui);
}

void place(Kit& ui, Id id, std::string_view name, std::string_view path) {
    text(ui, name, {.style = TextStyle::SmallStrong});
    selectable_text(ui, id, path, {.style = TextStyle::Small, .shade = Shade::Muted, .width = content_width(ui)});
}

void draw_data(Kit& ui, const Model& model) {
    begin_group(ui, "data", model.tr("Your data"));
    text(ui, model.tr("Everything stays on this computer."));
    if (!model.keeps_attempts) {
        gap(ui, Space::M);
        text(ui, model.tr("Your conversations are not being saved"),
             {.style = TextStyle::SmallStrong, .shade = Shade::Warn});
        small_text(ui, model.storage_problem);
    }
    const std::string_view paths[] = {model.attempts_file, model.user_scenarios, model.settings_file};
    const std::string_view names[] = {model.tr("Conversations and results"), model.tr("Your own scenario files"),
                                      model.tr("Settings")};
    for (std::size_t i = 0; i < std::size(paths); ++i) {
        if (paths[i].empty()) continue;
        gap(ui, Space::M);
        place(ui, {"path", i}, names[i], paths[i]);
    }
    end_group(ui);
}

}  // namespace

void draw_settings(Kit& ui, const Area& area, const Model& model, Intents& intents) {
    begin_panel(ui, "settings", area, {.keys = ScrollKeys::Always});
    title(ui, model.tr("Settings"));
    gap(ui, Space::XL);
    if (content_width(ui) >= 2 * ui.px(metric::kCardMinWidth) + ui.px(Space::XL)) {
        const float column = std::min((content_width(ui) - ui.px(Space::XL)) * 0.5F, ui.px(metric::kSettingsColumn));
        Columns columns(ui, "columns", {Track::pixels(column), Track::pixels(column)}, Space::XL);
        columns.next();
        draw_languages(ui, model, intents);
        draw_conversations(ui, model, intents);
        columns.next();
        draw_appearance(ui, model, intents);
        draw_data(ui, model);
    } else {
        draw_languages(ui, model, intents);
        draw_appearance(ui, model, intents);
        draw_conversations(ui, model, intents);
        draw_data(ui, model);
    }
    end_panel(ui);
}

}  // namespace rapport::ui
