#include "language/fold.h"

#include <unicode/unistr.h>

namespace rapport::language {

std::string fold(std::string_view text) {
    icu::UnicodeString folded =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    folded.foldCase();
    folded.findAndReplace(u"ё", u"е");
    std::string result;
    folded.toUTF8String(result);
    return result;
}

}  // namespace rapport::language
