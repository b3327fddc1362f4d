// Conversations without a window: decisions per second, path bounds, replay.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>
#include <variant>

#include "dialogue/conversation.h"
#include "scenario_io/load.h"
#include "scoring/bounds.h"
#include "scoring/key.h"
#include "tests/support/scenario_factory.h"

using namespace rapport;

namespace {

struct Story {
    scenario::FrameworkPtr framework;
    scenario::ScenarioPtr scenario;

    explicit Story(std::size_t nodes) {
        std::ifstream file(RAPPORT_SOURCE_DIR "/assets/competencies/account-manager.json");
        std::stringstream content;
        content << file.rdbuf();
        framework = scenario_io::read_framework(content.str()).framework;
        testing::StoryShape shape;
        shape.nodes = nodes;
        scenario = scenario_io::read_scenario(testing::make_scenario(shape), *framework).scenario;
    }
};

// Random walks from the start to an ending, again and again: conditions, effects, jumps and evidence of each decision.
void decisions(benchmark::State& state) {
    const Story story(static_cast<std::size_t>(state.range(0)));
    const dialogue::Program program = dialogue::compile(*story.scenario);
    const scoring::Key key = scoring::make_key(*story.scenario, *story.framework);
    std::vector<std::int64_t> raw(key.competencies, 0);
    base::Random random(7);
    dialogue::State walker;
    std::int64_t taken = 0;
    const auto nothing = [](std::uint32_t) {};
    for (auto step : state) {
        dialogue::reset(program, walker, 7);
        dialogue::proceed(program, walker, program.start, nothing);
        while (!dialogue::has_ended(program, walker)) {
            const std::uint32_t count = program.nodes[walker.node].replies;
            std::uint32_t reply = random.below(count);
            while (!dialogue::can_choose(program, walker, reply)) reply = reply + 1 == count ? 0 : reply + 1;
            for (const scoring::Points& points : key.of(walker.node, reply)) raw[points.competency] += points.points;
            dialogue::choose(program, walker, reply, nothing);
            ++taken;
        }
        benchmark::DoNotOptimize(raw.data());
    }
    state.SetItemsProcessed(taken);
}

void bounds(benchmark::State& state) {
    const Story story(static_cast<std::size_t>(state.range(0)));
    const dialogue::Program program = dialogue::compile(*story.scenario);
    const scoring::Key key = scoring::make_key(*story.scenario, *story.framework);
    bool exact = false;
    for (auto step : state) {
        const scoring::PathBounds found = scoring::path_bounds(program, key, 0);
        exact = found.exact;
        benchmark::DoNotOptimize(found.competencies.data());
    }
    state.counters["exact"] = exact ? 1 : 0;
}

void compile_and_key(benchmark::State& state) {
    const Story story(static_cast<std::size_t>(state.range(0)));
    for (auto step : state) {
        benchmark::DoNotOptimize(dialogue::compile(*story.scenario).nodes.data());
        benchmark::DoNotOptimize(scoring::make_key(*story.scenario, *story.framework).points.data());
    }
}

// One recorded conversation made again from its record, shuffling, transcript and checks included.
void replay(benchmark::State& state) {
    const Story story(static_cast<std::size_t>(state.range(0)));
    dialogue::Conversation conversation = dialogue::Conversation::start(story.scenario, {});
    while (!conversation.has_ended()) {
        for (std::size_t i = 0; !conversation.choose(i, 0); ++i) {
        }
    }
    for (auto step : state) {
        const auto again = dialogue::replay(story.scenario, conversation.record());
        if (!std::holds_alternative<dialogue::Conversation>(again)) state.SkipWithError("the record does not replay");
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * conversation.decisions().size()));
}

}  // namespace

BENCHMARK(decisions)->RangeMultiplier(10)->Range(100, 100'000);
BENCHMARK(bounds)->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(compile_and_key)->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(replay)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);
