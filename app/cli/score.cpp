#include "cli/score.h"

#include "cli/debrief_text.h"
#include "cli/json.h"
#include "cli/open.h"

namespace rapport::cli {

using base::Phrase;

namespace {

Json record_json(const dialogue::Record& record) {
    return {{"language", record.language},
            {"seed", std::to_string(record.seed)},
            {"purpose", record.purpose == dialogue::Purpose::Assessment ? "assessment" : "practice"},
            {"timer_percent", record.timer_percent},
            {"started_ms", record.started_ms},
            {"ended_ms", record.ended_ms == 0 ? Json() : Json(record.ended_ms)}};
}

}  // namespace

int run_score(Context& context, const ScoreOptions& options) {
    if (options.record.empty()) {
        context.fail(kUsage, Phrase("Name the record to score, for example “rapport-cli score my-talk.json”. "
                                    "“rapport-cli play --record FILE” writes one."));
        return context.exit;
    }
    const std::optional<scenario::FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;
    const std::optional<OpenedRecord> opened = open_record(context, *framework, options.record, options.scenario);
    if (!opened) return context.exit;

    const dialogue::Conversation& conversation = opened->conversation;
    const scoring::ScoreReport report = scoring::score(conversation, **framework);
    const scenario::Scenario& scenario = conversation.scenario();
    if (options.json) {
        print_json(context.streams.out, {{"scenario",
                                          {{"id", scenario.id},
                                           {"version", scenario.version},
                                           {"hash", scenario.content_hash},
                                           {"file", opened->scenario_file.string()}}},
                                         {"record", record_json(conversation.record())},
                                         {"ending", text_or_null(report.ending)},
                                         {"decisions", conversation.decisions().size()},
                                         {"overall", number_or_null(report.overall)},
                                         {"self_levels", self_levels_json(report)},
                                         {"competencies", competencies_json(report)}});
        return kFine;
    }
    Page page = context.page();
    page.heading(scenario.text(scenario.title, context.tr.language()));
    print_ending(page, context.tr, conversation);
    page.blank();
    print_scores(page, context.tr, **framework, report);
    print_evidence(page, context.tr, **framework, report);
    print_self_levels(page, context.tr, **framework, report);
    return kFine;
}

}  // namespace rapport::cli
