// Which languages there are, what they are called and which one the user's environment asks for.
#include <unicode/brkiter.h>
#include <unicode/locid.h>

#include <algorithm>
#include <system_error>

#include "language/translator.h"

namespace rapport::language {

std::vector<std::string> available_languages(const std::filesystem::path& folder) {
    std::vector<std::string> found;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(entry->path() / "LC_MESSAGES" / "rapport.mo", ignored)) {
            found.push_back(entry->path().filename().string());
        }
    }
    std::sort(found.begin(), found.end());
    found.insert(found.begin(), "en");
    return found;
}

std::string own_name(const std::string& language) {
    const icu::Locale locale(language.c_str());
    icu::UnicodeString name;
    locale.getDisplayLanguage(locale, name);
    name.toTitle(nullptr, locale);
    std::string text;
    name.toUTF8String(text);
    return text;
}

std::string preferred_language(std::string_view locale_name, const std::vector<std::string>& available) {
    const std::string_view language = locale_name.substr(0, locale_name.find_first_of("_.@-"));
    const auto found = std::find(available.begin(), available.end(), language);
    return found == available.end() ? "en" : *found;
}

}  // namespace rapport::language
