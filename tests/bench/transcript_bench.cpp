// Processor time of one frame of the conversation's transcript, 10 000 lines long, without rasterising.
#define DOCTEST_CONFIG_IMPLEMENT
#include <benchmark/benchmark.h>
#include <doctest/doctest.h>

#include "dialogue/conversation.h"
#include "tests/support/small_framework.h"
#include "tests/ui/headless.h"
#include "ui/layout.h"
#include "ui/screens/conversation_chat.h"

using namespace rapport;

namespace {

constexpr int kLinesPerNode = 20;

// A conversation in which the client says `lines` lines before the first decision.
dialogue::Conversation long_talk(int lines) {
    std::string nodes;
    for (int n = 0; n < lines / kLinesPerNode; ++n) {
        nodes += R"({"id":"n)" + std::to_string(n + 1) + R"(","lines":[)";
        for (int l = 0; l < kLinesPerNode; ++l) {
            nodes +=
                std::string(l == 0 ? "" : ",") + R"({"text":"Line )" + std::to_string(n * kLinesPerNode + l) +
                R"(: we have been over this, and I still do not see why the banners should wait until the report is there."})";
        }
        nodes += R"(],"next":"n)" + std::to_string(n + 2) + R"("},)";
    }
    nodes +=
        R"({"id":"n)" + std::to_string(lines / kLinesPerNode + 1) +
        R"(","decision":{"replies":[{"id":"a","text":"A","evidence":{"listening.good":1},"next":"end"},{"id":"b","text":"B","next":"end"}]}},)";
    nodes += R"({"id":"end","ending":{"outcome":"mixed","title":"E","text":"E"}})";
    const scenario::FrameworkPtr framework = testing::small_framework();
    return dialogue::Conversation::start(testing::load(testing::scenario_json(nodes), *framework), {});
}

void transcript(benchmark::State& state) {
    const dialogue::Conversation conversation = long_talk(static_cast<int>(state.range(0)));
    ui::ChatView view;
    ui::Headless screen([&](ui::Kit& kit) {
        const ui::Area area = ui::begin_screen(kit);
        ui::draw_chat(kit, area, conversation, conversation.transcript().size(), {}, view);
        ui::end_screen(kit);
    });
    screen.kit().recorder = nullptr;  // recording what is drawn is for tests
    screen.frame(5);
    for (auto step : state) screen.frame();
}

}  // namespace

BENCHMARK(transcript)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);

int main(int count, char** values) {
    doctest::Context checks;
    checks.setAsDefaultForAssertsOutOfTestCases();
    benchmark::Initialize(&count, values);
    benchmark::RunSpecifiedBenchmarks();
}
