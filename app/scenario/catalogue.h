// The catalogue of an agency's work: channels, tasks with what each needs, specialists, inputs from the client, KPIs.
// A file of its own (assets/catalogues/), for agencies to extend; read by scenario_io, immutable afterwards.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/text.h"

namespace rapport::scenario {

struct CatalogueItem {
    std::string id;
    Text title;
    Text about;  // in plain words: what it is, or why it is needed
};

// A measure of success. `lower_is_better`: a cost or a share of costs.
struct CatalogueKpi {
    std::string id;
    Text title, about;
    Text unit;  // "orders a month", "%"
    double typical_from = 0, typical_to = 0;
    bool lower_is_better = false;
};

struct CatalogueTask {
    std::string id, channel, specialist;
    Text title, about;
    std::vector<std::string> inputs;  // needed from the client
    std::vector<std::string> after;   // tasks that come before it, if they are part of the brief
    std::vector<std::string> kpis;    // that it usually moves
    int lead_days = 0;                // working days from start to first effect
};

struct Catalogue {
    std::string id;
    int version = 1;
    std::vector<std::string> languages;
    std::string default_language;
    Text title;
    std::vector<CatalogueItem> channels, specialists, inputs;
    std::vector<CatalogueKpi> kpis;
    std::vector<CatalogueTask> tasks;
    std::string content_hash;

    const std::string& text(const Text& text, std::string_view language) const {
        return text.in(language, default_language);
    }
    // Null if there is none. Linear.
    const CatalogueItem* channel(std::string_view item_id) const;
    const CatalogueItem* specialist(std::string_view item_id) const;
    const CatalogueItem* input(std::string_view item_id) const;
    const CatalogueKpi* kpi(std::string_view item_id) const;
    const CatalogueTask* task(std::string_view item_id) const;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

}  // namespace rapport::scenario
