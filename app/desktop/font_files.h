// Where the fonts are: Inter in two weights and Font Awesome, found through fontconfig, with DejaVu in their place.
// Pure look-up, any thread. A substitute is not silent: `notice` says what is missing and which package brings it.
#pragma once

#include <string>

#include "base/result.h"
#include "ui/fonts.h"

namespace rapport::desktop {

struct FoundFonts {
    ui::FontFiles files;
    std::string notice;  // empty if everything was found
};

base::Result<FoundFonts> find_font_files();

}  // namespace rapport::desktop
