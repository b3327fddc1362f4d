// The competency framework: what is observed (indicators), how it is named and rated (anchored scale), and the myths.
// A file of its own (assets/competencies/), read by scenario_io; immutable afterwards.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/text.h"

namespace rapport::scenario {

struct Indicator {
    std::string id;  // without the competency: "paraphrases"
    bool positive = true;
    Text text;
    Text advice;  // what to do (positive) or to do instead (negative)
};

// One level of a behaviourally anchored rating scale.
struct ScaleLevel {
    int level = 1;  // 1..5
    Text title, anchor;
};

struct Competency {
    std::string id, group;
    Text title, definition;
    std::vector<Indicator> indicators;
    std::vector<ScaleLevel> scale;
};

struct CompetencyGroup {
    std::string id;
    Text title, definition;
};

struct Myth {
    std::string id;
    Text title, truth;
};

struct IndicatorRef {
    std::uint32_t competency = 0;  // index into competencies
    std::uint32_t indicator = 0;   // index into its indicators
};

struct CompetencyFramework {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    std::string default_language;
    Text title;
    std::vector<CompetencyGroup> groups;
    std::vector<Competency> competencies;
    std::vector<Myth> myths;
    std::string content_hash;

    const std::string& text(const Text& text, std::string_view language) const {
        return text.in(language, default_language);
    }
    const Competency* competency(std::string_view competency_id) const;
    const Myth* myth(std::string_view myth_id) const;
    // Resolves "listening.paraphrases"; false if there is none.
    bool find_indicator(std::string_view full_id, IndicatorRef& found) const;
};

using FrameworkPtr = std::shared_ptr<const CompetencyFramework>;

}  // namespace rapport::scenario
