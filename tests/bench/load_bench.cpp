// Reading and checking scenarios, beside a bare parse of the same bytes by nlohmann/json.
#include <benchmark/benchmark.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "scenario_io/load.h"
#include "tests/support/scenario_factory.h"

using namespace rapport;

namespace {

const scenario::CompetencyFramework& framework() {
    static const scenario::FrameworkPtr loaded = [] {
        std::ifstream file(RAPPORT_SOURCE_DIR "/assets/competencies/account-manager.json");
        std::stringstream content;
        content << file.rdbuf();
        return scenario_io::read_framework(content.str()).framework;
    }();
    return *loaded;
}

std::string story(const benchmark::State& state) {
    testing::StoryShape shape;
    shape.nodes = static_cast<std::size_t>(state.range(0));
    return testing::make_scenario(shape);
}

void bare_parse(benchmark::State& state) {
    const std::string source = story(state);
    for (auto step : state) benchmark::DoNotOptimize(nlohmann::json::parse(source));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}

void load_and_check(benchmark::State& state) {
    const std::string source = story(state);
    for (auto step : state) {
        const scenario_io::ScenarioFile file = scenario_io::read_scenario(source, framework());
        if (!file.scenario) state.SkipWithError("the generated scenario does not load");
        benchmark::DoNotOptimize(file.scenario.get());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}

}  // namespace

BENCHMARK(bare_parse)->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(load_and_check)->RangeMultiplier(10)->Range(100, 100'000)->Unit(benchmark::kMillisecond);
