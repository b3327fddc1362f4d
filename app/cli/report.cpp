#include "cli/report.h"

#include "cli/json.h"
#include "cli/practice.h"
#include "report/progress_html.h"

namespace rapport::cli {

using base::Phrase;

namespace {

constexpr std::uint64_t kMaxTemplateBytes = 1'000'000;

Json figure_json(const report::Figure& figure) {
    return {{"score", figure.value},
            {"standard_error", number_or_null(figure.error)},
            {"opportunities", figure.observations}};
}

const char* name_of(report::Difference trend) {
    switch (trend) {
        case report::Difference::Higher:
            return "higher";
        case report::Difference::Lower:
            return "lower";
        case report::Difference::WithinError:
            return "within-error";
        case report::Difference::Unknown:
            break;
    }
    return "unknown";
}

const char* name_of(report::MythState state) {
    switch (state) {
        case report::MythState::FallenFor:
            return "fallen-for";
        case report::MythState::Overcome:
            return "overcome";
        case report::MythState::Resisted:
            break;
    }
    return "not-fallen-for";
}

const char* name_of(report::Why why) {
    switch (why) {
        case report::Why::Resume:
            return "resume";
        case report::Why::Repeat:
            return "repeat";
        case report::Why::Begin:
            return "begin";
        case report::Why::Weakest:
            return "weakest";
        case report::Why::NotObserved:
            return "not-observed";
        case report::Why::LongAgo:
            break;
    }
    return "long-ago";
}

Json progress_json(const report::Progress& progress) {
    Json competencies = Json::object();
    for (const report::CompetencyProgress& each : progress.competencies) {
        Json observed = Json::array();
        for (const auto& one : each.observed) {
            Json row = figure_json(one.figure);
            row["attempt"] = progress.attempts[one.attempt].id;
            observed.push_back(std::move(row));
        }
        competencies[each.id] = {{"latest", figure_json(each.latest())},
                                 {"first", figure_json(each.first())},
                                 {"trend", name_of(each.trend)},
                                 {"opportunities", each.opportunities},
                                 {"attempts", std::move(observed)}};
    }
    Json myths = Json::object();
    for (const report::MythProgress& each : progress.myths)
        myths[each.id] = {{"state", name_of(each.state)}, {"offered", each.offered}, {"fallen_for", each.fallen_for}};
    Json attempts = Json::array();
    for (const scoring::KeptAttempt& each : progress.attempts)
        attempts.push_back({{"id", each.id},
                            {"scenario", each.scenario},
                            {"ended_ms", *each.ended_ms},
                            {"ending", text_or_null(each.ending)},
                            {"overall", number_or_null(each.overall)}});
    return {{"attempts", std::move(attempts)}, {"competencies", std::move(competencies)}, {"myths", std::move(myths)}};
}

Json next_json(Context& context, const report::Recommendation& each, const scenario::CompetencyFramework& framework) {
    std::string words;
    for (const Phrase& phrase : report::reasons(each, framework, context.tr, context.streams.clock.now_ms()))
        words += (words.empty() ? "" : " ") + context.tr.tr(phrase);
    return {{"scenario", each.scenario},
            {"why", name_of(each.why)},
            {"competency", text_or_null(each.competency)},
            {"attempt", text_or_null(each.attempt)},
            {"message", words}};
}

bool write_page(Context& context, const ReportOptions& options, const report::ProgressPage& page) {
    if (!context.streams.resources) return context.fail(kEnvironment, context.streams.resources.error().message), false;
    const auto frame =
        context.streams.files.read(context.streams.resources->templates / report::kProgressTemplate, kMaxTemplateBytes);
    if (!frame) return context.fail(kEnvironment, frame.error().message), false;
    const auto html = report::progress_html(page, *frame);
    if (!html) return context.fail(kEnvironment, html.error().message), false;
    if (options.output.empty()) {
        context.streams.out << *html;
        return true;
    }
    const base::Status written = context.streams.files.write(options.output, *html);
    if (!written) return context.fail(kEnvironment, written.error().message), false;
    context.page().text(context.tr.tr(Phrase("The summary is in {}.", {options.output})));
    return true;
}

}  // namespace

int run_report(Context& context, const ReportOptions& options) {
    if (options.json && !options.output.empty()) {
        context.fail(kUsage, Phrase("--output is for the page to print; --json prints to the standard output."));
        return context.exit;
    }
    const std::optional<scenario::FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;
    std::optional<store::Store> store;
    if (!open_database(context, options.database, Missing::Fails, store)) return context.exit;
    scoring::History history;
    if (store) {
        base::Result<scoring::History> read = store->history();
        if (!read) return context.fail(kEnvironment, read.error().message), context.exit;
        history = std::move(read).value();
    }
    const report::Scenarios scenarios = library_scenarios(context, *framework);
    const std::int64_t now_ms = context.streams.clock.now_ms();
    const report::Progress progress = report::build_progress(history, **framework);
    const auto path = report::learning_path(history, scenarios, **framework, now_ms);
    if (options.json) {
        Json json = progress_json(progress);
        json["next"] = Json::array();
        for (const report::Recommendation& each : path) json["next"].push_back(next_json(context, each, **framework));
        print_json(context.streams.out, json);
        return kFine;
    }
    const report::ProgressPage page{
        progress, path.empty() ? nullptr : &path.front(), scenarios, **framework, context.tr, now_ms};
    return write_page(context, options, page) ? kFine : context.exit;
}

}  // namespace rapport::cli
