#include "ui/app/practice.h"

#include <algorithm>

#include "report/progress_html.h"

namespace rapport::ui {

namespace {

// Old attempts whose myths are not known yet are looked at a few at a time, so that no start takes long.
constexpr std::size_t kDerivedAtOnce = 10;

report::Scenarios scenarios_of(const Model& model) {
    report::Scenarios scenarios;
    for (const scenario_io::LibraryEntry& entry : model.library->entries()) {
        if (entry.scenario) scenarios.push_back(entry.scenario);
    }
    return scenarios;
}

// Derives the myths of attempts saved by older versions from their records. What cannot be replayed stays without.
void derive_myths(const Model& model, Services& services) {
    const auto missing = services.store->without_myths();
    if (!missing) return;
    for (std::size_t i = 0; i < std::min(missing->size(), kDerivedAtOnce); ++i) {
        auto attempt = services.store->load((*missing)[i]);
        if (!attempt) continue;
        const scenario_io::LibraryEntry* entry = model.library->find(attempt->summary.scenario);
        if (entry == nullptr || entry->scenario->content_hash != attempt->summary.content_hash) continue;
        const auto record = dialogue::read_record(attempt->record);
        if (!record) continue;
        const auto replayed = dialogue::replay(entry->scenario, *record);
        const auto* conversation = std::get_if<dialogue::Conversation>(&replayed);
        if (conversation == nullptr) continue;
        attempt->myths =
            store::write_myths(report::kept_myths(report::build_debrief(*conversation, model.framework(), {})));
        if (!services.store->save(*attempt)) return;
    }
}

Suggestion suggestion_of(const report::Recommendation& why) {
    return {why.why == report::Why::Resume ? SuggestionKind::Resume : SuggestionKind::Prepare, why.scenario,
            why.attempt, why};
}

report::DrillStock stock_of(const Model& model, const std::string& competency) {
    return report::drill_stock(report::drill_items(scenarios_of(model), model.framework(), competency),
                               model.history.drill_answers, competency, model.now_ms);
}

}  // namespace

void read_history(Model& model, Services& services) {
    if (services.store == nullptr) return;
    derive_myths(model, services);
    auto history = services.store->history();
    if (history)
        model.history = std::move(history).value();
    else
        model.tell(history.error().message, Tone::Bad);
}

void conclude(Model& model) {
    const report::Scenarios scenarios = scenarios_of(model);
    model.skills = report::build_progress(model.history, model.framework());
    model.suggestion.reset();
    model.later.clear();
    for (const report::Recommendation& each :
         report::learning_path(model.history, scenarios, model.framework(), model.now_ms)) {
        if (!model.suggestion)
            model.suggestion = suggestion_of(each);
        else
            model.later.push_back(suggestion_of(each));
    }
    model.drills.clear();
    for (const std::string& competency : report::by_need(model.history, model.framework())) {
        const report::DrillStock stock = stock_of(model, competency);
        if (stock.fit > 0)
            model.drills.push_back({competency, stock.fit, stock.fresh.size(), stock.due.size(), stock.next_due_ms});
    }
}

void start_drill(Model& model, Services& services, const std::string& competency) {
    report::Drill drill = report::make_drill(stock_of(model, competency), competency, services.new_seed());
    if (drill.items.empty()) {
        model.tell(model.tr("There is nothing to drill for this competency now."), Tone::Neutral);
        return;
    }
    drill.id = store::new_attempt_id();
    model.drilling = Drilling{std::move(drill), false, model.screen == Screen::Drill ? Screen::Progress : model.screen};
    model.screen = Screen::Drill;
}

void answer_drill(Model& model, Services& services, std::size_t position) {
    if (!model.drilling || model.drilling->looking_at_answer || model.drilling->drill.has_ended()) return;
    report::Drill& drill = model.drilling->drill;
    if (position >= drill.items[drill.given.size()].replies.size()) return;
    const scoring::DrillAnswer& given = report::answer(drill, position, model.now_ms);
    model.drilling->looking_at_answer = true;
    model.history.drill_answers.push_back(given);
    if (services.store == nullptr) return;
    const base::Status kept = services.store->save(given);
    if (!kept.ok()) model.tell(kept.error().message, Tone::Bad);
}

void next_in_drill(Model& model) {
    if (!model.drilling) return;
    model.drilling->looking_at_answer = false;
    if (model.drilling->drill.has_ended()) conclude(model);
}

void leave_drill(Model& model) {
    if (!model.drilling) return;
    model.screen = model.drilling->from;
    model.drilling.reset();
    conclude(model);
}

void print_progress(Model& model, Services& services) {
    if (!model.can_print) return;
    const auto page = services.files->read(services.templates / report::kProgressTemplate, 1'000'000);
    if (!page) return model.tell(page.error().message, Tone::Bad);
    const report::ProgressPage content = {model.skills,        model.suggestion ? &model.suggestion->why : nullptr,
                                          scenarios_of(model), model.framework(),
                                          model.translator,    model.now_ms};
    const auto html = report::progress_html(content, *page);
    if (!html) return model.tell(html.error().message, Tone::Bad);
    const std::filesystem::path file =
        services.reports / ("progress-" + base::to_iso8601(model.now_ms).substr(0, 10) + ".html");
    const base::Status written = services.files->write(file, *html);
    if (!written) return model.tell(written.error().message, Tone::Bad);
    model.tell(model.tr(base::Phrase("The summary is in {}.", {file.string()})), Tone::Good);
    if (services.open_file != nullptr) services.open_file(file);
}

const DrillOffer* drill_offer(const Model& model, const std::string& competency) {
    const auto found = std::find_if(model.drills.begin(), model.drills.end(),
                                    [&](const DrillOffer& each) { return each.competency == competency; });
    return found == model.drills.end() ? nullptr : &*found;
}

const DrillOffer* drill_needed(const Model& model) {
    const auto found =
        std::find_if(model.drills.begin(), model.drills.end(), [](const DrillOffer& each) { return each.ready() > 0; });
    return found == model.drills.end() ? nullptr : &*found;
}

}  // namespace rapport::ui
