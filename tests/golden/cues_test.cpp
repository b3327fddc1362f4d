// Whoever chooses without reading must not score: not by chance, by length, by place, by politeness or by figures.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string_view>

#include "analysis/trainee.h"
#include "base/random.h"
#include "language/fold.h"
#include "scoring/score.h"
#include "tests/golden/plans.h"

using namespace rapport;
using dialogue::Conversation;
using golden::PlannedScenario;

namespace {

constexpr int kRandomRuns = 600;     // the mean is then within half a point
constexpr int kRunsOfStrategy = 20;  // the strategies differ only by the scenario's own draws

// Chooses one of the given positions of replies().
using Strategy = std::function<std::size_t(const Conversation&, const std::vector<std::size_t>&)>;

std::vector<std::size_t> available(const Conversation& conversation) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < conversation.replies().size(); ++i) {
        if (conversation.replies()[i].state == dialogue::ReplyState::Available) positions.push_back(i);
    }
    return positions;
}

// Mean of the scaled points over all opportunities of one run. Tasks are answered by chance.
double mean_of_run(const PlannedScenario& planned, std::uint64_t seed, const std::string& language,
                   const Strategy& strategy) {
    Conversation conversation = golden::start(planned.scenario, seed, language);
    base::Random random(seed + 1);
    while (!conversation.has_ended()) {
        const bool reply =
            conversation.task_kind() == scenario::TaskKind::Choose && conversation.stage() == dialogue::Stage::Main;
        if (reply)
            REQUIRE(conversation.choose(strategy(conversation, available(conversation)), 0));
        else
            analysis::answer_by_chance(conversation, random, 0);
    }
    double sum = 0;
    int count = 0;
    for (std::size_t d = 0; d < conversation.decisions().size(); ++d) {
        for (const auto& opportunity : scoring::opportunities_at(conversation, planned.key, d)) {
            if (!opportunity) continue;
            sum += opportunity->scaled;
            ++count;
        }
    }
    REQUIRE(count > 0);
    return sum / count;
}

struct Spread {
    double mean = 0;
    double deviation = 0;  // of one run: the error of measurement of somebody who knows nothing
};

Spread random_clicking(const PlannedScenario& planned) {
    base::Random random(7);
    const Strategy any = [&](const Conversation&, const std::vector<std::size_t>& positions) {
        return positions[random.below(static_cast<std::uint32_t>(positions.size()))];
    };
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < kRandomRuns; ++run) {
        const double value = mean_of_run(planned, static_cast<std::uint64_t>(run), "en", any);
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kRandomRuns;
    return {mean, std::sqrt(squares / kRandomRuns - mean * mean)};
}

double mean_of(const PlannedScenario& planned, const std::string& language, const Strategy& strategy) {
    double sum = 0;
    for (int run = 0; run < kRunsOfStrategy; ++run)
        sum += mean_of_run(planned, static_cast<std::uint64_t>(run), language, strategy);
    return sum / kRunsOfStrategy;
}

const scenario::Reply& reply_at(const Conversation& conversation, std::size_t position) {
    return conversation.decision()->replies[conversation.replies()[position].reply];
}

// The reply for which `measure` is greatest; the first written among equals.
Strategy greatest(std::function<double(const Conversation&, const scenario::Reply&)> measure) {
    return [measure = std::move(measure)](const Conversation& conversation, const std::vector<std::size_t>& positions) {
        const auto less = [&](std::size_t a, std::size_t b) {
            const double x = measure(conversation, reply_at(conversation, a));
            const double y = measure(conversation, reply_at(conversation, b));
            return x != y ? x < y : conversation.replies()[a].reply > conversation.replies()[b].reply;
        };
        return *std::max_element(positions.begin(), positions.end(), less);
    };
}

const std::string& text_of(const Conversation& conversation, const scenario::Reply& reply) {
    return conversation.scenario().text(reply.text, conversation.language());
}

double characters(std::string_view text) {
    return static_cast<double>(std::count_if(text.begin(), text.end(),
                                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

double polite_words(std::string_view text) {
    constexpr std::string_view kWords[] = {"please",    "hank",    "orry",  "pologi",    "understand",
                                           "of course", "happy",   "glad",  "ожалуйста", "пасибо",
                                           "звин",      "ростите", "онима", "онечно",    "рад "};
    double count = 0;
    for (const std::string_view word : kWords) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++count;
    }
    return count;
}

// Figures, number words, days and hours: what makes a reply look as if somebody knew.
double figures(const std::string& text) {
    constexpr std::string_view kStems[] = {
        "two",         "three",   "four",      "five",     "six",     "seven",   "eight",    "nine",    "ten",
        "eleven",      "twelve",  "fifteen",   "twenty",   "thirty",  "forty",   "fifty",    "hundred", "thousand",
        "monday",      "tuesday", "wednesday", "thursday", "friday",  "today",   "tomorrow", "noon",    "два",
        "две",         "двух",    "три",       "трех",     "трем",    "четыр",   "пят",      "шест",    "семь",
        "семи",        "восем",   "девят",     "десят",    "двадцат", "тридцат", "сорок",    "сто",     "тысяч",
        "понедельник", "вторник", "сред",      "четверг",  "пятниц",  "сегодня", "завтра",   "полдень"};
    const std::string folded = language::fold(text);
    double count = 0;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find_first_of(" \n;:!?()", at), folded.size());
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        const bool digits = !word.empty() && word.front() >= '0' && word.front() <= '9';
        const bool known = std::any_of(std::begin(kStems), std::end(kStems),
                                       [&](std::string_view stem) { return word.substr(0, stem.size()) == stem; });
        if (digits || known) ++count;
        at = end + 1;
    }
    return count;
}

}  // namespace

TEST_CASE("choosing without reading scores like chance") {
    for (const PlannedScenario& planned : golden::planned_scenarios()) {
        const Spread chance = random_clicking(planned);
        const double limit = chance.mean + chance.deviation;
        INFO(planned.scenario->id << ": chance gives " << chance.mean << " ± " << chance.deviation);
        CHECK(chance.mean >= 45);
        CHECK(chance.mean <= 55);
        CHECK(mean_of(planned, "en", greatest([](const Conversation&, const scenario::Reply&) { return 0.0; })) <=
              limit);
        CHECK(mean_of(planned, "en", [](const Conversation&, const std::vector<std::size_t>& positions) {
                  return positions.front();
              }) <= limit);
        for (const std::string language : {"en", "ru"}) {
            INFO(language);
            const double longest =
                mean_of(planned, language, greatest([](const Conversation& conversation, const scenario::Reply& reply) {
                            return characters(text_of(conversation, reply));
                        }));
            const double shortest =
                mean_of(planned, language, greatest([](const Conversation& conversation, const scenario::Reply& reply) {
                            return -characters(text_of(conversation, reply));
                        }));
            const double most_polite =
                mean_of(planned, language, greatest([](const Conversation& conversation, const scenario::Reply& reply) {
                            return polite_words(text_of(conversation, reply));
                        }));
            const double most_figures =
                mean_of(planned, language, greatest([](const Conversation& conversation, const scenario::Reply& reply) {
                            return figures(text_of(conversation, reply));
                        }));
            CHECK(longest <= limit);
            CHECK(shortest <= limit);
            CHECK(most_polite <= limit);
            CHECK(most_figures <= limit);
        }
    }
}
