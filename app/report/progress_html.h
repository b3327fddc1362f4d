// The summary to print: the progress of one person as a single HTML page that needs nothing else, with a style for
// paper. The page's frame is a mustache template (assets/templates/), its words come from here, every one of them
// escaped. Pure: template in, page out.
#pragma once

#include "base/result.h"
#include "report/learning_path.h"
#include "report/progress.h"

namespace rapport::report {

inline constexpr const char* kProgressTemplate = "progress.html.mustache";

// Borrowed for the time of the call.
struct ProgressPage {
    const Progress& progress;
    const Recommendation* next = nullptr;  // null: nothing to recommend
    Scenarios scenarios;                   // for titles
    const scenario::CompetencyFramework& framework;
    const language::Translator& tr;
    std::int64_t now_ms = 0;
};

// An error if the template is damaged.
base::Result<std::string> progress_html(const ProgressPage& page, const std::string& page_template);

}  // namespace rapport::report
