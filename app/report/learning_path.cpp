#include "report/learning_path.h"

#include <algorithm>
#include <cmath>

#include "report/repetition.h"

namespace rapport::report {

namespace {

using scoring::KeptAttempt;

constexpr std::size_t kLatest = 3;  // attempts that make up a level
constexpr double kTwoSided5Percent = 1.96;

std::vector<KeptAttempt> finished_attempts(const scoring::History& history) {
    std::vector<KeptAttempt> finished;
    for (const KeptAttempt& attempt : history.attempts) {
        if (attempt.ended_ms) finished.push_back(attempt);
    }
    std::stable_sort(finished.begin(), finished.end(),
                     [](const KeptAttempt& a, const KeptAttempt& b) { return *a.ended_ms < *b.ended_ms; });
    return finished;
}

bool was_good(const KeptAttempt& attempt, const scenario::Scenario& scenario) {
    const std::size_t node = scenario::find_node(scenario, attempt.ending);
    if (node < scenario.nodes.size() && scenario.nodes[node].ending &&
        scenario.nodes[node].ending->outcome == scenario::Outcome::Failure)
        return false;
    return !attempt.overall || *attempt.overall >= kWeakBelow;
}

// A scenario and what was done with it.
struct Known {
    const scenario::Scenario* scenario = nullptr;
    bool done = false, done_well = false;
    std::int64_t last_ms = 0;
    Repetition repetition;
    bool taken = false;  // already in the queue
};

Known known_of(const scenario::Scenario& scenario, const std::vector<KeptAttempt>& finished) {
    Known known;
    known.scenario = &scenario;
    std::vector<Result> results;
    for (const KeptAttempt& attempt : finished) {
        if (attempt.scenario != scenario.id) continue;
        const bool good = was_good(attempt, scenario);
        known.done = true;
        known.done_well = known.done_well || good;
        known.last_ms = *attempt.ended_ms;
        results.push_back({*attempt.ended_ms, good});
    }
    known.repetition = repetition(results);
    return known;
}

// The upper end of the interval in which a level lies; without an error it may be anything.
double upper_end(const Figure& level) {
    return level.error ? std::min(100.0, level.value + kTwoSided5Percent * *level.error) : 100;
}

struct Need {
    std::string competency;
    std::optional<Figure> level;
    // 0 surely weak, 1 never observed, 2 the others.
    int rank() const { return !level ? 1 : upper_end(*level) < kWeakBelow ? 0 : 2; }
};

std::vector<Need> needs_of(const scenario::CompetencyFramework& framework, const std::vector<KeptAttempt>& finished) {
    std::vector<Need> needs;
    for (const scenario::Competency& competency : framework.competencies)
        needs.push_back({competency.id, level_of(competency.id, finished)});
    std::stable_sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
        if (a.rank() != b.rank() || !a.level || !b.level) return a.rank() < b.rank();
        const double upper_a = upper_end(*a.level);
        const double upper_b = upper_end(*b.level);
        return upper_a != upper_b ? upper_a < upper_b : a.level->value < b.level->value;
    });
    return needs;
}

bool practises(const scenario::Scenario& scenario, const std::string& competency) {
    const std::vector<std::string>& scored = scenario.briefing.scored;
    return std::find(scored.begin(), scored.end(), competency) != scored.end();
}

class Planner {
  public:
    Planner(const scoring::History& history, const Scenarios& scenarios, std::int64_t now_ms, std::size_t count)
        : m_finished(finished_attempts(history)), m_now_ms(now_ms), m_count(count) {
        for (const scenario::ScenarioPtr& scenario : scenarios) m_known.push_back(known_of(*scenario, m_finished));
        find_reach();
    }

    std::vector<Recommendation> run(const scoring::History& history, const scenario::CompetencyFramework& framework) {
        add_unfinished(history);
        add_due();
        if (m_finished.empty()) {
            add_beginnings();
        } else {
            const std::vector<Need> needs = needs_of(framework, m_finished);
            for (const Need& need : needs) add_new(need);
            for (const Need& need : needs) add_done_before(need);
        }
        add_rest();
        return std::move(m_queue);
    }

  private:
    // The hardest that was done well, and the next difficulty above it that there is; at first the easiest.
    void find_reach() {
        if (m_known.empty()) return;
        for (const Known& known : m_known) {
            if (known.done_well) m_done_well = std::max(m_done_well, known.scenario->difficulty);
        }
        m_reach = m_done_well;
        int next = 0;
        for (const Known& known : m_known) {
            const int difficulty = known.scenario->difficulty;
            if (difficulty > m_done_well && (next == 0 || difficulty < next)) next = difficulty;
        }
        m_reach = std::max(m_reach, next);
    }

    bool full() const { return m_queue.size() >= m_count; }
    bool free(const Known& known) const { return !known.taken && known.scenario->difficulty <= m_reach; }

    void add(Known& known, Recommendation recommendation) {
        if (full()) return;
        known.taken = true;
        recommendation.scenario = known.scenario->id;
        recommendation.done_before = known.done;
        recommendation.harder = m_done_well > 0 && known.scenario->difficulty > m_done_well;
        if (recommendation.why != Why::Resume) recommendation.last_ms = known.last_ms;
        m_queue.push_back(std::move(recommendation));
    }

    void add_unfinished(const scoring::History& history) {
        std::vector<const KeptAttempt*> open;
        for (const KeptAttempt& attempt : history.attempts) {
            if (!attempt.ended_ms) open.push_back(&attempt);
        }
        std::stable_sort(open.begin(), open.end(),
                         [](const KeptAttempt* a, const KeptAttempt* b) { return a->updated_ms > b->updated_ms; });
        for (const KeptAttempt* attempt : open) {
            for (Known& known : m_known) {
                // A scenario that has changed since cannot go on.
                if (known.taken || known.scenario->id != attempt->scenario ||
                    known.scenario->content_hash != attempt->content_hash)
                    continue;
                add(known, {.why = Why::Resume, .attempt = attempt->id, .last_ms = attempt->updated_ms});
            }
        }
    }

    void add_due() {
        std::vector<Known*> due;
        for (Known& known : m_known) {
            if (!known.taken && known.repetition.due(m_now_ms)) due.push_back(&known);
        }
        std::stable_sort(due.begin(), due.end(),
                         [](const Known* a, const Known* b) { return a->repetition.due_ms < b->repetition.due_ms; });
        for (Known* known : due) add(*known, {.why = Why::Repeat});
    }

    void add_beginnings() {
        for (Known& known : m_known) {
            if (free(known)) add(known, {.why = Why::Begin});
        }
    }

    static Recommendation for_need(const Need& need) {
        return need.level ? Recommendation{.why = Why::Weakest, .competency = need.competency, .level = *need.level}
                          : Recommendation{.why = Why::NotObserved, .competency = need.competency, .level = {}};
    }

    void add_new(const Need& need) {
        while (!full()) {
            Known* best = nullptr;
            for (Known& known : m_known) {
                if (!free(known) || known.done || !practises(*known.scenario, need.competency)) continue;
                if (best == nullptr || known.scenario->difficulty > best->scenario->difficulty) best = &known;
            }
            if (best == nullptr) return;
            add(*best, for_need(need));
        }
    }

    void add_done_before(const Need& need) {
        while (!full()) {
            Known* best = nullptr;
            for (Known& known : m_known) {
                if (!free(known) || known.repetition.scheduled || !practises(*known.scenario, need.competency))
                    continue;
                if (best == nullptr || known.last_ms < best->last_ms) best = &known;
            }
            if (best == nullptr) return;
            add(*best, for_need(need));
        }
    }

    void add_rest() {
        std::vector<Known*> rest;
        for (Known& known : m_known) {
            if (free(known)) rest.push_back(&known);
        }
        std::stable_sort(rest.begin(), rest.end(),
                         [](const Known* a, const Known* b) { return a->last_ms < b->last_ms; });
        for (Known* known : rest) add(*known, {.why = known->done ? Why::LongAgo : Why::Begin});
    }

    std::vector<KeptAttempt> m_finished;
    std::int64_t m_now_ms;
    std::size_t m_count;
    std::vector<Known> m_known;
    int m_done_well = 0, m_reach = 0;
    std::vector<Recommendation> m_queue;
};

}  // namespace

std::optional<Figure> level_of(const std::string& competency, const std::vector<KeptAttempt>& finished) {
    Figure level{0, 0.0, 0};
    double squares = 0;
    bool complete = true;
    std::size_t attempts = 0;
    for (std::size_t a = finished.size(); a-- > 0 && attempts < kLatest;) {
        for (const scoring::KeptScore& score : finished[a].scores) {
            if (score.competency != competency || !score.score || score.opportunities <= 0) continue;
            ++attempts;
            level.observations += score.opportunities;
            level.value += score.opportunities * *score.score;
            complete = complete && score.standard_error.has_value();
            squares += std::pow(score.opportunities * score.standard_error.value_or(0), 2);
        }
    }
    if (attempts == 0) return std::nullopt;
    level.value /= level.observations;
    level.error = complete ? std::optional(std::sqrt(squares) / level.observations) : std::nullopt;
    return level;
}

std::vector<Recommendation> learning_path(const scoring::History& history, const Scenarios& scenarios,
                                          const scenario::CompetencyFramework& framework, std::int64_t now_ms,
                                          std::size_t count) {
    return Planner(history, scenarios, now_ms, count).run(history, framework);
}

std::vector<std::string> by_need(const scoring::History& history, const scenario::CompetencyFramework& framework) {
    std::vector<std::string> ids;
    for (const Need& need : needs_of(framework, finished_attempts(history))) ids.push_back(need.competency);
    return ids;
}

std::vector<base::Phrase> reasons(const Recommendation& recommendation, const scenario::CompetencyFramework& framework,
                                  const language::Translator& tr, std::int64_t now_ms) {
    using base::Phrase;
    const scenario::Competency* competency = framework.competency(recommendation.competency);
    const std::string title =
        competency == nullptr ? recommendation.competency : framework.text(competency->title, tr.language());
    const std::string when = tr.when(recommendation.last_ms, now_ms);
    std::vector<Phrase> all;
    switch (recommendation.why) {
        case Why::Resume:
            all.push_back(Phrase("You left this conversation unfinished. Last reply: {}.", {when}));
            return all;
        case Why::Repeat:
            all.push_back(Phrase("Due for repetition: you had it last {}.", {when}));
            return all;
        case Why::Begin:
            all.push_back(Phrase("A good one to begin with: no conversation here is easier."));
            return all;
        case Why::Weakest:
            all.push_back(
                Phrase("It practises what you need most: {} ({}).", {title, figure_words(tr, recommendation.level)}));
            break;
        case Why::NotObserved:
            all.push_back(Phrase("It shows a side of you that no conversation has shown yet: {}.", {title}));
            break;
        case Why::LongAgo:
            all.push_back(Phrase("Of those you have done it is the longest ago: {}.", {when}));
            return all;
    }
    if (recommendation.harder)
        all.push_back(Phrase("One step harder than what you have done well."));
    else if (!recommendation.done_before)
        all.push_back(Phrase("You have not tried it yet."));
    return all;
}

}  // namespace rapport::report
