#include "desktop/options.h"

#include <charconv>

namespace rapport::desktop {
namespace {

bool parse_number(std::string_view text, int low, int high, int& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= low && number <= high;
}

bool parse_size(std::string_view text, Options& options) {
    const std::size_t x = text.find('x');
    return x != std::string_view::npos && parse_number(text.substr(0, x), 320, 8192, options.width) &&
           parse_number(text.substr(x + 1), 240, 8192, options.height);
}

}  // namespace

base::Result<Options> parse_options(std::span<const std::string_view> arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view name = arguments[i];
        if (name == "--help" || name == "-h")
            options.help = true;
        else if (name == "--version")
            options.version = true;
        else if (name == "--timings")
            options.timings = true;
        else if (name == "--reduced-motion")
            options.reduced_motion = true;
        else {
            const bool known = name == "--screenshot" || name == "--screen" || name == "--language" ||
                               name == "--theme" || name == "--size" || name == "--text-size" || name == "--scenario" ||
                               name == "--decisions";
            if (!known) return base::Error{"Unknown argument " + std::string(name) + ". Try --help."};
            if (i + 1 == arguments.size())
                return base::Error{"The argument " + std::string(name) + " needs a value. Try --help."};
            const std::string_view value = arguments[++i];
            if (name == "--screenshot") options.screenshot = value;
            if (name == "--screen") options.screen = value;
            if (name == "--scenario") options.scenario = value;
            if (name == "--decisions" && !parse_number(value, 0, 1000, options.decisions))
                return base::Error{"--decisions takes a number from 0 to 1000."};
            if (name == "--language") options.language = value;
            if (name == "--theme") options.theme = value;
            if (name == "--theme" && value != "light" && value != "dark")
                return base::Error{"--theme takes light or dark."};
            if (name == "--size" && !parse_size(value, options))
                return base::Error{"--size takes a width and a height in pixels, for example 1280x800."};
            if (name == "--text-size" && !parse_number(value, 100, 200, options.text_percent))
                return base::Error{"--text-size takes a number from 100 to 200."};
        }
    }
    return options;
}

std::string_view options_help() {
    return "rapport [options]\n"
           "  --screen NAME        open this screen first: library, briefing, conversation, debrief, progress, drill, "
           "settings\n"
           "  --scenario ID        the scenario for briefing, conversation and debrief\n"
           "  --decisions N        a conversation is shown after so many decisions\n"
           "  --language CODE      en, ru, …\n"
           "  --theme light|dark\n"
           "  --text-size PERCENT  100 to 200\n"
           "  --reduced-motion     no animations\n"
           "  --screenshot FILE    write a picture of the screen as PNG and end\n"
           "  --size WxH           of the window or the picture, 1280x800 if not given\n"
           "  --timings            say on standard error when the first frame is on the screen\n"
           "  --version, --help\n";
}

}  // namespace rapport::desktop
