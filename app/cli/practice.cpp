#include "cli/practice.h"

namespace rapport::cli {

namespace fs = std::filesystem;
using base::Phrase;

bool open_database(Context& context, const std::string& named, Missing missing, std::optional<store::Store>& store) {
    const fs::path file = named.empty() ? context.streams.database : fs::path(named);
    if (file.empty()) return true;
    std::error_code ignored;
    if (!fs::exists(file, ignored) && missing == Missing::Fails) {
        if (named.empty()) return true;  // nobody has practised yet
        context.fail(kEnvironment, Phrase("There is no database {}.", {named}));
        return false;
    }
    base::Result<store::Store> opened = store::Store::open(file);
    if (!opened) {
        context.fail(kEnvironment, opened.error().message);
        return false;
    }
    store = std::move(opened).value();
    return true;
}

report::Scenarios library_scenarios(Context& context, const scenario::FrameworkPtr& framework) {
    // The entries share their scenarios, so these outlive the library.
    report::Scenarios scenarios;
    scenario_io::Library library = open_library(context, framework);
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (entry.scenario) scenarios.push_back(entry.scenario);
    }
    return scenarios;
}

}  // namespace rapport::cli
