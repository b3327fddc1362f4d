#include "cli/program.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <vector>

#include "base/nearest.h"
#include "cli/analyse.h"
#include "cli/check.h"
#include "cli/drill.h"
#include "cli/help.h"
#include "cli/play.h"
#include "cli/report.h"
#include "cli/score.h"

namespace rapport::cli {

using base::Phrase;
using language::Translator;

namespace {

// The language must be known before the help texts are made, so before CLI11 sees the arguments.
std::string language_asked(std::span<const std::string> arguments) {
    const std::string option = "--language";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option && i + 1 < arguments.size()) return arguments[i + 1];
        if (arguments[i].starts_with(option + "=")) return arguments[i].substr(option.size() + 1);
    }
    return {};
}

Translator interface_language(const Streams& streams, const std::string& asked) {
    if (!streams.resources) return Translator();
    const std::filesystem::path& folder = streams.resources->translations;
    const std::vector<std::string> available = language::available_languages(folder);
    base::Result<Translator> loaded =
        Translator::load(language::preferred_language(asked.empty() ? streams.locale_name : asked, available), folder);
    return loaded ? *std::move(loaded) : Translator();
}

struct AllOptions {
    PlayOptions play;
    CheckOptions check;
    ScoreOptions score;
    AnalyseOptions analyse;
    DrillOptions drill;
    ReportOptions report;
};

// The declarations of all commands. CLI11 only sorts the arguments; what they mean is checked by the commands, in
// sentences.
class CommandLine {
  public:
    CommandLine(const Translator& tr, int width)
        : m_tr(tr),
          m_app(tr.tr("Rapport: practise conversations with clients in plain text, and check what you write for it.")) {
        m_app.formatter_fn([this, width](const CLI::App* app, const std::string&, CLI::AppFormatMode) {
            return help_text(*app, app == &m_app ? "rapport-cli" : "rapport-cli " + app->get_name(), m_tr, width);
        });
        m_app.set_help_flag("-h,--help", m_tr.tr("Shows this help"));
        m_app.set_version_flag("--version", "rapport-cli " RAPPORT_VERSION, m_tr.tr("Shows the version"));
        m_app.allow_extras();
        m_app.require_subcommand(0, 1);
        m_app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        declare_play();
        declare_check();
        declare_score();
        declare_analyse();
        declare_drill();
        declare_report();
        m_app.footer(m_tr.tr(
            "Begin with: rapport-cli play\n“rapport-cli COMMAND --help” explains a command.\nExit codes: 0 fine, 1 a "
            "problem in a file, 2 a file is missing or cannot be written, 64 a mistake on the command line."));
    }

    CLI::App& app() { return m_app; }
    AllOptions options;

  private:
    CLI::App& command(const char* name, const std::string& description, CommonOptions& common,
                      const std::string& json_help) {
        CLI::App& added = *m_app.add_subcommand(name, description);
        added.allow_extras();
        value(added, "--language", "L", common.language,
              m_tr.tr("Language of everything printed: en or ru; without it, that of the environment (LANG)"));
        value(added, "--framework", "FILE", common.framework,
              m_tr.tr("Competency framework to use instead of the shipped one"));
        added.add_flag("--json", common.json, json_help);
        return added;
    }
    static void value(CLI::App& app, const char* name, const char* type, std::string& target, const std::string& help) {
        app.add_option(name, target, help)->type_name(type)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }

    void declare_play() {
        PlayOptions& play = options.play;
        CLI::App& app = command("play", m_tr.tr("Plays a scenario"), play,
                                m_tr.tr("With --replies: prints transcript and scores as JSON"));
        value(app, "file", "[FILE]", play.file,
              m_tr.tr("A scenario file, or the id of a shipped scenario; without it you choose from a list"));
        value(app, "--seed", "N", play.seed,
              m_tr.tr("The same seed gives the same order of replies and the same chances; a whole number"));
        app.add_option("--replies", play.replies,
                       m_tr.tr("Plays without asking: ids of replies in order, joined by commas; “timeout” says "
                               "nothing until the time is up, “back” takes a decision back"))
            ->type_name("A,B,C")
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        value(app, "--record", "OUT", play.record,
              m_tr.tr("Saves the record of the conversation in this file after every step"));
        value(app, "--from", "RECORD", play.from,
              m_tr.tr("Resumes a recorded conversation, and saves it there again unless --record names another file"));
        value(app, "--timers", "X", play.timers, m_tr.tr("Time limits: off, 1 (as written), 1.5 or 2 times as long"));
        app.footer(
            m_tr.tr("Examples:\n  rapport-cli play\n  rapport-cli play kick-off --record my-talk.json\n  rapport-cli "
                    "play kick-off --timers off --language ru\n  rapport-cli play kick-off --seed 1 --replies "
                    "table-question,who-else"));
    }
    void declare_check() {
        CLI::App& app = command("check", m_tr.tr("Says everything that is wrong with scenario and framework files"),
                                options.check, m_tr.tr("Prints the result as JSON"));
        app.add_option("files", options.check.files,
                       m_tr.tr("Scenario or framework files, ids of scenarios, or folders"))
            ->type_name("FILE…");
        app.footer(
            m_tr.tr("Examples:\n  rapport-cli check my-scenario.json\n  rapport-cli check scenarios/ "
                    "assets/competencies/ --json"));
    }
    void declare_score() {
        CLI::App& app = command("score", m_tr.tr("Scores a recorded conversation"), options.score,
                                m_tr.tr("Prints the result as JSON"));
        value(app, "record", "RECORD", options.score.record,
              m_tr.tr("A record, as “rapport-cli play --record” writes it"));
        value(app, "--scenario", "FILE", options.score.scenario,
              m_tr.tr("The scenario that was played, if it is not where the record says"));
        app.footer(
            m_tr.tr("Examples:\n  rapport-cli score my-talk.json\n  rapport-cli score my-talk.json --scenario "
                    "drafts/kick-off.json --json"));
    }
    void declare_analyse() {
        CLI::App& app =
            command("analyse", m_tr.tr("Says what a scenario can do: size, paths, attainable points, how it branches"),
                    options.analyse, m_tr.tr("Prints the result as JSON"));
        value(app, "file", "FILE", options.analyse.file, m_tr.tr("A scenario file, or the id of a shipped scenario"));
        app.footer(m_tr.tr("Examples:\n  rapport-cli analyse kick-off\n  rapport-cli analyse my-scenario.json --json"));
    }

    void declare_drill() {
        DrillOptions& drill = options.drill;
        CLI::App& app = command(
            "drill", m_tr.tr("Asks single decisions of all scenarios for one competency, each looked at on the spot"),
            drill, m_tr.tr("With --replies: prints the drill as JSON"));
        value(app, "competency", "COMPETENCY", drill.competency,
              m_tr.tr("The id of a competency, for example listening"));
        value(app, "--seed", "N", drill.seed, m_tr.tr("The same seed gives the same drill; a whole number"));
        value(app, "--count", "N", drill.count, m_tr.tr("How many decisions at most; without it 8"));
        app.add_option(
               "--replies", drill.replies,
               m_tr.tr("Answers without asking: ids of replies in order, joined by commas; nothing is kept then "
                       "unless --database names a file"))
            ->type_name("A,B,C")
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        value(app, "--database", "FILE", drill.database,
              m_tr.tr("The database to use instead of your own; made if it is not there"));
        app.footer(m_tr.tr(
            "Examples:\n  rapport-cli drill listening\n  rapport-cli drill negotiation --count 4 --language ru\n"
            "  rapport-cli drill listening --seed 1 --replies \"\" --json"));
    }
    void declare_report() {
        ReportOptions& report = options.report;
        CLI::App& app = command("report", m_tr.tr("Writes a summary of your practice as a page to print (HTML)"),
                                report, m_tr.tr("Prints the figures as JSON instead"));
        value(app, "--output", "FILE", report.output, m_tr.tr("Where to write it; without it, to the standard output"));
        value(app, "--database", "FILE", report.database, m_tr.tr("The database to read instead of your own"));
        app.footer(m_tr.tr("Examples:\n  rapport-cli report --output progress.html\n  rapport-cli report --json"));
    }

    const Translator& m_tr;
    CLI::App m_app;
};

// A word too many: an unknown command, an unknown option, or a second file.
void refuse_extra(Context& context, const CLI::App& app, const CLI::App* command, const std::string& extra) {
    std::vector<std::string> names;
    if (command == nullptr && !extra.starts_with("-")) {
        for (const CLI::App* each : app.get_subcommands({})) names.push_back(each->get_name());
    } else {
        for (const CLI::Option* each : (command == nullptr ? &app : command)->get_options()) {
            for (const std::string& name : each->get_lnames()) names.push_back("--" + name);
        }
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    const std::string nearest(base::nearest_name(extra.substr(0, extra.find('=')), known));
    const std::string help =
        command == nullptr ? "rapport-cli --help" : "rapport-cli " + command->get_name() + " --help";
    if (!nearest.empty())
        context.fail(kUsage,
                     Phrase("“{}” is not known. Did you mean “{}”? “{}” shows what there is.", {extra, nearest, help}));
    else if (extra.starts_with("-") || command == nullptr)
        context.fail(kUsage, Phrase("“{}” is not known. “{}” shows what there is.", {extra, help}));
    else
        context.fail(kUsage, Phrase("“{}” is one argument too many. “{}” shows what is expected.", {extra, help}));
}

int parse_failure(Context& context, const CLI::ParseError& error) {
    const std::string what = error.what();
    if (error.get_name() == "ArgumentMismatch")
        return context.fail(kUsage, Phrase("The option {} needs a value.", {what.substr(0, what.find(':'))})),
               context.exit;
    context.fail(
        kUsage,
        Phrase("The command line cannot be understood: {}. “rapport-cli --help” shows what is expected.", {what}));
    return context.exit;
}

int dispatch(Context& context, CLI::App& app, const AllOptions& options) {
    const std::vector<CLI::App*> chosen = app.get_subcommands();
    const CLI::App* command = chosen.empty() ? nullptr : chosen.front();
    const std::vector<std::string> extras = app.remaining(true);
    if (!extras.empty()) {
        refuse_extra(context, app, command, extras.front());
        return context.exit;
    }
    if (command == nullptr) {
        context.streams.out << app.help();
        return kUsage;
    }
    if (command->get_name() == "play") return run_play(context, options.play);
    if (command->get_name() == "check") return run_check(context, options.check);
    if (command->get_name() == "score") return run_score(context, options.score);
    if (command->get_name() == "drill") return run_drill(context, options.drill);
    if (command->get_name() == "report") return run_report(context, options.report);
    return run_analyse(context, options.analyse);
}

}  // namespace

int run(std::span<const std::string> arguments, Streams& streams) {
    const std::string asked = language_asked(arguments);
    Context context{streams, interface_language(streams, asked), asked, kFine};
    CommandLine line(context.tr, streams.width);
    try {
        // CLI11 takes them last first.
        line.app().parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        streams.out << line.app().help();
        return kFine;
    } catch (const CLI::CallForVersion& version) {
        streams.out << version.what() << '\n';
        return kFine;
    } catch (const CLI::ParseError& error) {
        return parse_failure(context, error);
    }
    return dispatch(context, line.app(), line.options);
}

}  // namespace rapport::cli
