#include "desktop/font_files.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace rapport::desktop {
namespace {

struct ConfigDeleter {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};
using Config = std::unique_ptr<FcConfig, ConfigDeleter>;

// The file of exactly this family and weight, or empty: fontconfig itself would always offer something.
std::string file_of(FcConfig* config, const char* family, int weight) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(pattern, FC_WEIGHT, weight);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    FcPattern* match = FcFontMatch(config, pattern, &result);
    std::string file;
    FcChar8* text = nullptr;
    if (match != nullptr) {
        for (int i = 0; FcPatternGetString(match, FC_FAMILY, i, &text) == FcResultMatch; ++i) {
            if (FcStrCmpIgnoreCase(text, reinterpret_cast<const FcChar8*>(family)) != 0) continue;
            if (FcPatternGetString(match, FC_FILE, 0, &text) == FcResultMatch)
                file = reinterpret_cast<const char*>(text);
            break;
        }
        FcPatternDestroy(match);
    }
    FcPatternDestroy(pattern);
    return file;
}

}  // namespace

base::Result<FoundFonts> find_font_files() {
    const Config config(FcInitLoadConfigAndFonts());
    if (!config) return base::Error{"Cannot read the font configuration of this computer (fontconfig)."};
    FoundFonts found;
    found.files.regular = file_of(config.get(), "Inter", FC_WEIGHT_REGULAR);
    found.files.semibold = file_of(config.get(), "Inter", FC_WEIGHT_DEMIBOLD);
    found.files.icons = file_of(config.get(), "FontAwesome", FC_WEIGHT_REGULAR);
    if (found.files.regular.empty()) {
        found.files.regular = file_of(config.get(), "DejaVu Sans", FC_WEIGHT_REGULAR);
        found.files.semibold = file_of(config.get(), "DejaVu Sans", FC_WEIGHT_BOLD);
        found.notice += "The font Inter is not installed (package fonts-inter); DejaVu Sans is used instead. ";
    }
    if (found.files.regular.empty())
        return base::Error{
            "No usable font is installed. Install the packages fonts-inter and fonts-font-awesome, then start Rapport "
            "again."};
    if (found.files.semibold.empty()) found.files.semibold = found.files.regular;
    if (found.files.icons.empty()) {
        found.files.icons = found.files.regular;
        found.notice += "The font Font Awesome is not installed (package fonts-font-awesome); icons are missing. ";
    }
    return found;
}

}  // namespace rapport::desktop
