#include "scenario/text.h"

namespace rapport::scenario {

const std::string& Text::in(std::string_view language, std::string_view fallback) const {
    static const std::string kNone;
    const Translation* second_choice = nullptr;
    for (const Translation& translation : m_translations) {
        if (translation.language.empty() || translation.language == language) return translation.text;
        if (translation.language == fallback) second_choice = &translation;
    }
    if (second_choice != nullptr) return second_choice->text;
    return m_translations.empty() ? kNone : m_translations.front().text;
}

}  // namespace rapport::scenario
