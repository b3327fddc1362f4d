#include "cli/play.h"

#include <charconv>

#include "cli/conversation_text.h"
#include "dialogue/record.h"

namespace rapport::cli {

namespace fs = std::filesystem;
using base::Phrase;
using scenario::FrameworkPtr;

namespace {

// The options that need more than their presence checked.
struct Wanted {
    std::uint64_t seed = 0;
    int timer_percent = 100;
};

std::optional<Wanted> read_options(Context& context, const PlayOptions& options) {
    Wanted wanted;
    wanted.seed = static_cast<std::uint64_t>(context.streams.clock.now_ms());
    if (!options.seed.empty()) {
        const char* end = options.seed.data() + options.seed.size();
        const auto parsed = std::from_chars(options.seed.data(), end, wanted.seed);
        if (parsed.ec != std::errc() || parsed.ptr != end) {
            return context.fail(
                kUsage,
                Phrase("“{}” is no seed: it must be a whole number from 0 to 18446744073709551615.", {options.seed}));
        }
    }
    if (options.timers == "off")
        wanted.timer_percent = 0;
    else if (options.timers == "1.5")
        wanted.timer_percent = 150;
    else if (options.timers == "2")
        wanted.timer_percent = 200;
    else if (options.timers != "1")
        return context.fail(kUsage, Phrase("--timers takes off, 1, 1.5 or 2, not “{}”.", {options.timers}));
    if (options.json && !options.replies)
        return context.fail(kUsage,
                            Phrase("--json needs --replies: it prints a conversation that nobody is asked about."));
    if (options.replies && options.file.empty() && options.from.empty()) {
        return context.fail(
            kUsage,
            Phrase("--replies needs a scenario, for example “rapport-cli play kick-off --replies table-question”."));
    }
    if (!options.from.empty() && !options.seed.empty())
        return context.fail(kUsage, Phrase("--seed cannot be given with --from: the record has its own seed."));
    return wanted;
}

// The scenarios with their numbers.
void print_library(Voice& voice, const scenario_io::Library& library) {
    const language::Translator& tr = voice.tr;
    voice.page.heading(tr.tr("Scenarios"));
    std::size_t number = 0;
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (!entry.scenario) continue;
        const scenario::Scenario& each = *entry.scenario;
        const auto text = [&](const scenario::Text& what) -> const std::string& {
            return each.text(what, tr.language());
        };
        voice.page.item(std::to_string(++number) + ".", text(each.title) + " (" + each.id + ")", 2);
        voice.page.text(
            text(each.client.name) + ". " + text(each.client.role) + ". " +
                tr.tr(Phrase("Difficulty {} of 5, about {}.",
                             {tr.number(each.difficulty), tr.tr_n("{} minute", "{} minutes", each.minutes)})),
            5);
        voice.page.text(text(each.summary), 5);
    }
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (!entry.scenario)
            voice.page.text(tr.tr(Phrase("{} cannot be played. “rapport-cli check” says why.", {entry.file.string()})),
                            2);
    }
}

// Asks which scenario; nothing when there is nobody to ask, or nobody wants any.
std::optional<fs::path> ask_scenario(Context& context, const FrameworkPtr& framework) {
    const scenario_io::Library library = open_library(context, framework);
    std::vector<fs::path> files;
    for (const scenario_io::LibraryEntry& entry : library.entries()) {
        if (entry.scenario) files.push_back(entry.file);
    }
    if (files.empty())
        return context.fail(
            kEnvironment,
            Phrase("There are no scenarios to choose from. Name a scenario file: “rapport-cli play FILE”."));
    Voice voice{context.page(), context.tr};
    print_library(voice, library);
    if (!context.streams.interactive)
        return context.fail(kUsage, Phrase("Name the scenario to play, for example “rapport-cli play {}”.",
                                           {library.entries().front().file.stem().string()}));
    while (true) {
        voice.page.prompt(context.tr.tr(Phrase("Which one (1–{}, q to leave)?", {std::to_string(files.size())})));
        const LineInput::Answer answer = context.streams.input.read_line(std::nullopt);
        if (answer.got != LineInput::Got::Line || answer.line == "q") {
            context.exit = kFine;
            return std::nullopt;
        }
        std::size_t number = 0;
        std::from_chars(answer.line.data(), answer.line.data() + answer.line.size(), number);
        if (number >= 1 && number <= files.size()) return files[number - 1];
        voice.page.text(context.tr.tr("Please type one of the numbers above, then Enter."));
    }
}

// The language to play in: the one asked for if the scenario has it, else the interface's, else the scenario's first
// choice.
std::optional<std::string> playing_language(Context& context, const scenario::Scenario& scenario) {
    if (!context.language_asked.empty() && !scenario.speaks(context.language_asked)) {
        return context.fail(kUsage, Phrase("The scenario has no texts in the language “{}”; it has: {}.",
                                           {context.language_asked, context.tr.list(scenario.languages)}));
    }
    if (!context.language_asked.empty()) return context.language_asked;
    return scenario.speaks(context.tr.language()) ? context.tr.language() : scenario.default_language;
}

std::optional<Playing> start_new(Context& context, const PlayOptions& options, const Wanted& wanted,
                                 const FrameworkPtr& framework) {
    const std::optional<fs::path> file =
        options.file.empty() ? ask_scenario(context, framework) : find_scenario_file(context, framework, options.file);
    if (!file) return std::nullopt;
    std::optional<OpenedScenario> opened = open_scenario(context, framework, *file);
    if (!opened) return std::nullopt;
    const std::optional<std::string> language = playing_language(context, *opened->scenario);
    if (!language) return std::nullopt;
    const dialogue::StartOptions start{wanted.seed,          dialogue::Purpose::Practice,    *language,
                                       wanted.timer_percent, context.streams.clock.now_ms(), opened->file.string(),
                                       framework->id,        framework->content_hash};
    return Playing{context,        framework, dialogue::Conversation::start(std::move(opened->scenario), start),
                   options.record, 0,         options.json};
}

std::optional<Playing> resume(Context& context, const PlayOptions& options, const FrameworkPtr& framework) {
    std::optional<OpenedRecord> opened = open_record(context, framework, options.from, options.file);
    if (!opened) return std::nullopt;
    const dialogue::Record& record = opened->conversation.record();
    const std::int64_t played_ms = record.inputs.empty() ? 0 : record.inputs.back().at_ms;
    const std::int64_t offset = context.streams.clock.now_ms() - (record.started_ms + played_ms);
    return Playing{
        context, framework,   std::move(opened->conversation), options.record.empty() ? options.from : options.record,
        offset,  options.json};
}

// Whether a person agrees to lose what the record's file holds; nobody is asked when the replies come from a list.
bool may_replace(Context& context, const PlayOptions& options) {
    std::error_code ignored;
    if (!context.streams.interactive || options.replies || options.record.empty() ||
        !fs::exists(options.record, ignored))
        return true;
    if (fs::equivalent(options.record, options.from, ignored)) return true;
    Page page = context.page();
    page.text(context.tr.tr(Phrase("{} exists already and would be replaced by the new record.", {options.record})));
    page.prompt(context.tr.tr("Enter replaces it, q leaves it as it is:"));
    const LineInput::Answer answer = context.streams.input.read_line(std::nullopt);
    page.blank();
    return answer.got == LineInput::Got::Line && answer.line.empty();
}

}  // namespace

bool Playing::save() {
    if (record_file.empty()) return true;
    const base::Status written =
        context.streams.files.write(record_file, dialogue::write_record(conversation.record()));
    if (!written) context.fail(kEnvironment, written.error().message);
    return written.ok();
}

int run_play(Context& context, const PlayOptions& options) {
    const std::optional<Wanted> wanted = read_options(context, options);
    if (!wanted) return context.exit;
    const std::optional<FrameworkPtr> framework = open_framework(context, options);
    if (!framework) return context.exit;
    std::optional<Playing> playing =
        options.from.empty() ? start_new(context, options, *wanted, *framework) : resume(context, options, *framework);
    if (!playing) return context.exit;
    std::error_code ignored;
    if (fs::equivalent(playing->record_file, playing->conversation.record().scenario_file, ignored)) {
        context.fail(kUsage, Phrase("--record would overwrite the scenario itself. Name another file."));
        return context.exit;
    }
    if (!may_replace(context, options)) return kFine;
    if (!playing->save()) return context.exit;
    return options.replies ? play_scripted(*playing, *options.replies) : play_interactive(*playing);
}

}  // namespace rapport::cli
