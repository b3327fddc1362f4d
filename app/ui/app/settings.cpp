#include "ui/app/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace rapport::ui {

using Json = nlohmann::ordered_json;

Settings load_settings(const base::Files& files, const std::filesystem::path& path, const Settings& defaults) {
    Settings settings = defaults;
    const base::Result<std::string> source = files.read(path, 64 * 1024);
    if (!source) return settings;
    const Json json = Json::parse(*source, nullptr, false);
    if (!json.is_object()) return settings;
    const auto text = [&](const char* name, const std::string& otherwise) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : otherwise;
    };
    const auto number = [&](const char* name, int otherwise) {
        const auto found = json.find(name);
        return found != json.end() && found->is_number_integer() ? found->get<int>() : otherwise;
    };
    settings.language = text("language", settings.language);
    settings.scenario_language = text("scenario_language", settings.scenario_language);
    settings.theme = text("theme", settings.theme == ThemeChoice::Dark ? "dark" : "light") == "dark"
                         ? ThemeChoice::Dark
                         : ThemeChoice::Light;
    settings.text_percent = std::clamp(number("text_percent", settings.text_percent), 100, 200);
    settings.reduced_motion = json.value("reduced_motion", Json(settings.reduced_motion)) == Json(true);
    const int timers = number("timer_percent", settings.timer_percent);
    settings.timer_percent = timers == 0 || timers == 150 || timers == 200 ? timers : 100;
    return settings;
}

base::Status save_settings(base::Files& files, const std::filesystem::path& path, const Settings& settings) {
    const Json json = {{"language", settings.language},
                       {"scenario_language", settings.scenario_language},
                       {"theme", settings.theme == ThemeChoice::Dark ? "dark" : "light"},
                       {"text_percent", settings.text_percent},
                       {"reduced_motion", settings.reduced_motion},
                       {"timer_percent", settings.timer_percent}};
    return files.write(path, json.dump(2) + "\n");
}

}  // namespace rapport::ui
