#include "tests/support/scenario_factory.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "base/random.h"

namespace rapport::testing {

namespace {

struct Indicator {
    std::size_t competency;
    std::string_view name;
    int sign;
};

constexpr std::array<std::string_view, 4> kCompetencies = {"listening", "planning", "client-focus", "composure"};

constexpr std::array kIndicators = {
    Indicator{0, "listening.asks-open", 1},        Indicator{0, "listening.paraphrases", 1},
    Indicator{0, "listening.finds-need", 1},       Indicator{1, "planning.next-step", 1},
    Indicator{1, "planning.names-risks", 1},       Indicator{1, "planning.vague-promise", -1},
    Indicator{2, "client-focus.ties-to-goal", 1},  Indicator{2, "client-focus.transparent", 1},
    Indicator{2, "client-focus.agency-first", -1}, Indicator{3, "composure.stays-factual", 1},
    Indicator{3, "composure.slows-down", 1},       Indicator{3, "composure.panics", -1},
};

constexpr std::array<std::string_view, 12> kLines = {
    "The figures are lower than last month.",
    "What exactly are we paying for?",
    "I read the report. Where are the calls?",
    "The banners should be live by now.",
    "The second shop opens in March.",
    "Your designer answered on a Sunday.",
    "You have until Thursday, no longer.",
    "Our competitor is in every search.",
    "The texts went out with old prices.",
    "I expected somebody to call me.",
    "Sales went up. Was that you?",
    "Let us decide whether this goes on.",
};

constexpr std::array<std::string_view, 12> kReplies = {
    "What would a good month be?",   "The numbers come by noon.",      "Let me write both options.",
    "I will ask the analyst first.", "That mistake was ours.",         "So they call but do not buy?",
    "We can move the launch.",       "Which of the three hurts most?", "It should be ready very soon.",
    "Let us stop one channel.",      "I will send what we agreed.",    "Give me ten minutes, please.",
};

constexpr std::array<std::string_view, 3> kVariables = {"trust", "calm", "scope"};

struct Layer {
    std::size_t first = 0;
    std::size_t size = 0;
};

// A layer is at most three times as large as the one before it, so that three replies a node reach all of it.
std::vector<Layer> layers_of(const StoryShape& shape) {
    const std::size_t nodes = std::max<std::size_t>(shape.nodes, 2);
    const std::size_t endings = std::min<std::size_t>(3, nodes - 1);
    std::vector<Layer> layers = {{0, 1}};
    std::size_t placed = 1;
    while (placed + endings < nodes) {
        const std::size_t most = std::min(std::max<std::size_t>(shape.width, 1), layers.back().size * 3);
        const std::size_t size = std::min(most, nodes - endings - placed);
        layers.push_back({placed, size});
        placed += size;
    }
    layers.push_back({placed, endings});
    return layers;
}

class Writer {
  public:
    explicit Writer(const StoryShape& shape) : m_random(shape.seed), m_layers(layers_of(shape)) {
        m_nodes.reserve(shape.nodes * 760);
    }

    std::string write() {
        for (std::size_t l = 0; l + 1 < m_layers.size(); ++l) {
            for (std::size_t n = 0; n < m_layers[l].size; ++n)
                write_decision(m_layers[l].first + n, n, m_layers[l + 1]);
        }
        for (std::size_t n = 0; n < m_layers.back().size; ++n) write_ending(m_layers.back().first + n, n);
        return head() + m_nodes + "\n]}\n";
    }

  private:
    std::uint32_t below(std::size_t bound) { return m_random.below(static_cast<std::uint32_t>(bound)); }

    void write_decision(std::size_t node, std::size_t in_layer, const Layer& next) {
        m_nodes += node == 0 ? "\n" : ",\n";
        m_nodes.append("{\"id\":\"n").append(std::to_string(node)).append("\",\"lines\":[{\"text\":\"");
        m_nodes.append(kLines[below(kLines.size())]).append("\"}],\"decision\":{\"replies\":[");
        std::array<std::array<int, kCompetencies.size()>, 3> points{};
        const std::size_t text = below(kReplies.size());
        for (std::size_t r = 0; r < 3; ++r) {
            const std::size_t target = next.first + (in_layer * 3 + r) % next.size;
            write_reply(r, kReplies[(text + r * 5) % kReplies.size()], points[r], target);
        }
        m_nodes += "]}}";
        for (std::size_t c = 0; c < kCompetencies.size(); ++c) {
            if (points[0][c] != points[1][c] || points[1][c] != points[2][c]) m_scored[c] = true;
        }
    }

    void write_reply(std::size_t reply, std::string_view text, std::array<int, kCompetencies.size()>& points,
                     std::size_t target) {
        m_nodes.append(reply == 0 ? "{\"id\":\"" : ",{\"id\":\"").append(1, static_cast<char>('a' + reply));
        m_nodes.append("\",\"text\":\"").append(text).append("\"");
        if (++m_replies % 5 == 0) {
            m_nodes.append(",\"when\":\"")
                .append(kVariables[below(kVariables.size())])
                .append(" >= ")
                .append(std::to_string(10 + below(60)));
            m_nodes += "\"";
        }
        m_nodes += ",\"effects\":[";
        for (std::size_t v = 0; v < kVariables.size(); ++v) {
            m_nodes.append(v == 0 ? "\"" : ",\"").append(kVariables[v]).append(below(2) == 0 ? " += " : " -= ");
            m_nodes.append(std::to_string(1 + below(15))).append("\"");
        }
        m_nodes += "],\"evidence\":{";
        const std::size_t first = below(kIndicators.size());
        for (std::size_t e = 0; e < 3; ++e) {
            const Indicator& indicator = kIndicators[(first + e * 5) % kIndicators.size()];
            const int strength = 1 + static_cast<int>(below(3));
            points[indicator.competency] += indicator.sign * strength;
            m_nodes.append(e == 0 ? "\"" : ",\"").append(indicator.name).append("\":").append(std::to_string(strength));
        }
        m_nodes.append("},\"next\":\"n").append(std::to_string(target)).append("\"}");
    }

    void write_ending(std::size_t node, std::size_t in_layer) {
        constexpr std::array<std::string_view, 3> kOutcomes = {"success", "mixed", "failure"};
        m_nodes.append(",\n{\"id\":\"n").append(std::to_string(node)).append("\",\"ending\":{\"outcome\":\"");
        m_nodes.append(kOutcomes[in_layer])
            .append("\",\"title\":\"The call is over\",\"text\":\"Both write down what was agreed.\"}}");
    }

    std::string head() const {
        std::string scored;
        for (std::size_t c = 0; c < kCompetencies.size(); ++c) {
            if (m_scored[c]) scored.append(scored.empty() ? "\"" : ",\"").append(kCompetencies[c]).append("\"");
        }
        std::string variables;
        for (const std::string_view name : kVariables) {
            variables.append(variables.empty() ? "\"" : ",\"").append(name);
            variables += "\":{\"type\":\"integer\",\"start\":50,\"min\":0,\"max\":100}";
        }
        return R"({"format":1,"id":"generated","version":1,"framework":"account-manager","languages":["en"],"default_language":"en",
"title":"A generated story","summary":"Made by a program for tests.","difficulty":1,"minutes":10,
"client":{"name":"Oleg Gromov","role":"Founder","company":"Gromov Furniture","temperament":"Calm.","looks":{"age":"middle",
"skin":"#d9a27c","hair_colour":"#1d1b1a","clothes_colour":"#55624a","hair_style":"short","beard":"full","glasses":"none",
"clothes_style":"sweater"}},
"briefing":{"setting":"Call","situation":"A call about the campaign.","goals":["Agree on the next step."],"scored":[)" +
               scored + "]},\n\"variables\":{" + variables + "},\n\"start\":\"n0\",\"nodes\":[";
    }

    base::Random m_random;
    std::vector<Layer> m_layers;
    std::string m_nodes;
    std::array<bool, kCompetencies.size()> m_scored{};
    std::size_t m_replies = 0;
};

}  // namespace

std::string make_scenario(const StoryShape& shape) {
    return Writer(shape).write();
}

}  // namespace rapport::testing
