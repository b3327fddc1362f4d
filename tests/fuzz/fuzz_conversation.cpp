// Any bytes as a record, or as the words of a script, one per line, led through a conversation with every kind of task:
// never a crash, a record that is read is written as it was, and what was played can be played again and scored.
#include <cstdint>
#include <fstream>
#include <iterator>

#include "dialogue/script.h"
#include "scenario_io/load.h"
#include "scoring/score.h"
#include "tests/fuzz/fuzzing.h"

using namespace rapport;
using fuzzing::require;

namespace {

constexpr int kMostWords = 64;

std::string bytes_of(const char* path) {
    std::ifstream file(std::string(RAPPORT_SOURCE_DIR "/") + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Stage {
    scenario::FrameworkPtr framework;
    scenario::ScenarioPtr scenario;
    scoring::Key key;
};

const Stage& stage() {
    static const Stage loaded = [] {
        Stage stage;
        stage.framework = scenario_io::read_framework(bytes_of("assets/competencies/account-manager.json")).framework;
        require(stage.framework != nullptr, "the shipped framework loads");
        scenario_io::Sources sources{*stage.framework, {}, {}};
        sources.catalogues.push_back(scenario_io::read_catalogue(bytes_of("tests/support/small-work.json")).catalogue);
        stage.scenario = scenario_io::read_scenario(bytes_of("tests/support/every-task.json"), sources).scenario;
        require(stage.scenario != nullptr, "the scenario with every task loads");
        stage.key = scoring::make_key(*stage.scenario, *stage.framework);
        return stage;
    }();
    return loaded;
}

void check_played(const dialogue::Conversation& conversation) {
    const auto replayed = dialogue::replay(stage().scenario, conversation.record());
    const auto* again = std::get_if<dialogue::Conversation>(&replayed);
    require(again != nullptr, "what was played can be played again");
    require(again->record() == conversation.record() && again->transcript().size() == conversation.transcript().size(),
            "it comes out the same");
    const auto read = dialogue::read_record(dialogue::write_record(conversation.record()));
    require(read.ok() && *read == conversation.record(), "its record is read as it was written");
    const scoring::ScoreReport report = scoring::score(conversation, *stage().framework, stage().key, {});
    for (const scoring::CompetencyScore& each : report.competencies)
        require(!each.score || (*each.score >= 0 && *each.score <= 100), "a score lies within 0 and 100");
}

void play_script(std::string_view words) {
    dialogue::StartOptions options;
    options.language = "en";
    dialogue::Conversation conversation = dialogue::Conversation::start(stage().scenario, options);
    for (int i = 0; i < kMostWords && !words.empty() && !conversation.has_ended(); ++i) {
        const std::size_t end = std::min(words.find('\n'), words.size());
        dialogue::play_word(conversation, words.substr(0, end), 1000 * (i + 1));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    check_played(conversation);
}

void read_and_replay(std::string_view source) {
    auto record = dialogue::read_record(source);
    if (!record) return;
    const auto again = dialogue::read_record(dialogue::write_record(*record));
    require(again.ok() && *again == *record, "a record is written as it was read");
    record->scenario_id = stage().scenario->id;
    record->scenario_hash = stage().scenario->content_hash;  // else nothing would ever be replayed
    const auto replayed = dialogue::replay(stage().scenario, *record);
    if (const auto* conversation = std::get_if<dialogue::Conversation>(&replayed)) check_played(*conversation);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    fuzzing::use_dictionary(count, arguments, FUZZ_DICTIONARY);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    if (!source.empty() && source.front() == '{')
        read_and_replay(source);
    else
        play_script(source);
    return 0;
}
