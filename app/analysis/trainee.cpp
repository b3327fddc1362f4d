#include "analysis/trainee.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "dialogue/measure.h"

namespace rapport::analysis {

namespace {

using dialogue::Answer;
using dialogue::Conversation;
using scenario::Task;
using scenario::TaskKind;

constexpr std::uint32_t kStopsOnceIn = 8;
constexpr int kMostWeeks = 26;
constexpr int kBudgetStep = 5;  // percent

class Chance {
  public:
    explicit Chance(base::Random& random) : m_random(random) {}

    template <typename Items>
    const auto& one_of(const Items& items) {
        return items[m_random.below(static_cast<std::uint32_t>(items.size()))];
    }
    bool one_in(std::uint32_t times) { return m_random.below(times) == 0; }
    int from_to(int from, int to) {
        return from + static_cast<int>(m_random.below(static_cast<std::uint32_t>(to - from + 1)));
    }

    std::vector<std::string> some_of(std::vector<std::string> ids) {
        m_random.shuffle(ids);
        ids.resize(m_random.below(static_cast<std::uint32_t>(ids.size() + 1)));
        return ids;
    }
    std::vector<std::string> shuffled(std::vector<std::string> ids) {
        m_random.shuffle(ids);
        return ids;
    }

  private:
    base::Random& m_random;
};

template <typename Items>
std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

std::vector<std::size_t> available(const Conversation& conversation) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < conversation.replies().size(); ++i) {
        if (conversation.replies()[i].state == dialogue::ReplyState::Available) positions.push_back(i);
    }
    return positions;
}

dialogue::Briefed brief_by_chance(const scenario::BriefTask& task, const scenario::Catalogue& catalogue,
                                  Chance& chance) {
    dialogue::Briefed brief;
    brief.kpi = chance.one_of(task.kpis);
    const scenario::CatalogueKpi* kpi = catalogue.kpi(brief.kpi);
    const int most = kpi == nullptr ? 100 : std::max(2, static_cast<int>(kpi->typical_to * 2));
    brief.target = chance.from_to(1, most);
    brief.weeks = chance.from_to(1, kMostWeeks);
    std::vector<std::string> tasks = chance.some_of(task.tasks);
    if (tasks.empty()) tasks.push_back(chance.one_of(task.tasks));
    std::vector<std::string> channels;
    for (const std::string& id : tasks) {
        brief.tasks.push_back({id, chance.one_of(catalogue.specialists).id});
        if (const scenario::CatalogueTask* known = catalogue.task(id)) channels.push_back(known->channel);
    }
    brief.inputs = chance.some_of(task.inputs);
    brief.risks = chance.some_of(ids_of(task.risks));
    for (int spent = 0; task.budget > 0 && spent < 100; spent += kBudgetStep)
        brief.budget[chance.one_of(channels)] += kBudgetStep;
    if (!task.explanations.empty()) brief.explanation = chance.one_of(task.explanations).id;
    return brief;
}

Answer step_by_chance(const Conversation& conversation, Chance& chance) {
    const Task& task = *conversation.task();
    std::vector<Answer> possible;
    if (task.kind == TaskKind::Ask) {
        for (const scenario::Question& question : task.questions) possible.emplace_back(dialogue::Asked{question.id});
    }
    for (const scenario::Message& message : task.messages) {
        for (const scenario::MessageReply& reply : message.replies)
            possible.emplace_back(dialogue::Handled{message.id, reply.id});
    }
    possible.erase(std::remove_if(possible.begin(), possible.end(),
                                  [&](const Answer& each) { return !conversation.objection(each).empty(); }),
                   possible.end());
    if (possible.empty() || chance.one_in(kStopsOnceIn)) return dialogue::Finished{};
    return chance.one_of(possible);
}

Answer task_by_chance(const Conversation& conversation, Chance& chance) {
    const Task& task = *conversation.task();
    switch (task.kind) {
        case TaskKind::Rank:
            return dialogue::Ranked{chance.shuffled(ids_of(task.items))};
        case TaskKind::BestWorst: {
            const std::vector<std::string> ids = chance.shuffled(ids_of(task.items));
            return dialogue::BestAndWorst{ids[0], ids[1]};
        }
        case TaskKind::Rate: {
            dialogue::Rated rated;
            do {
                for (const scenario::TaskItem& item : task.items) rated.ratings[item.id] = chance.from_to(1, 7);
            } while (!conversation.objection(rated).empty());
            return rated;
        }
        case TaskKind::Brief:
            return brief_by_chance(task.brief, *conversation.scenario().catalogue, chance);
        case TaskKind::Write:
            return dialogue::Written{"…", 0};
        default:
            return step_by_chance(conversation, chance);
    }
}

double sum_of(const std::vector<scoring::Points>& points) {
    double sum = 0;
    for (const scoring::Points& each : points) sum += each.highest;
    return sum;
}

// The question that shows most; none if no question shows anything good.
Answer best_question(const Conversation& conversation, const scoring::TaskKey& key) {
    const Task& task = *conversation.task();
    Answer best = dialogue::Finished{};
    double most = 0;
    for (const dialogue::ShownQuestion& shown : conversation.questions()) {
        const double points = sum_of(key.steps[shown.question]);
        if (shown.state != dialogue::QuestionState::Available || points <= most) continue;
        most = points;
        best = dialogue::Asked{task.questions[shown.question].id};
    }
    return best;
}

// The best answer to the most urgent message that waits.
Answer best_handling(const Conversation& conversation, const scoring::TaskKey& key) {
    const Task& task = *conversation.task();
    std::optional<std::uint32_t> next;
    for (const dialogue::ShownMessage& shown : conversation.messages()) {
        if (shown.reply) continue;
        if (!next || task.messages[shown.message].urgency > task.messages[*next].urgency) next = shown.message;
    }
    if (!next) return dialogue::Finished{};
    std::size_t first_step = 0;
    for (std::uint32_t m = 0; m < *next; ++m) first_step += task.messages[m].replies.size();
    std::size_t best = 0;
    for (std::size_t r = 1; r < task.messages[*next].replies.size(); ++r) {
        if (sum_of(key.steps[first_step + r]) > sum_of(key.steps[first_step + best])) best = r;
    }
    return dialogue::Handled{task.messages[*next].id, task.messages[*next].replies[best].id};
}

std::size_t best_position(const Conversation& conversation, const scoring::Key& key) {
    const std::vector<std::size_t> positions = available(conversation);
    const auto points = [&](std::size_t position) {
        double sum = 0;
        for (const scoring::Points& each : key.of(conversation.state().node, conversation.replies()[position].reply))
            sum += each.lowest;
        return sum;
    };
    return *std::max_element(positions.begin(), positions.end(),
                             [&](std::size_t a, std::size_t b) { return points(a) < points(b); });
}

}  // namespace

void answer_by_chance(Conversation& conversation, base::Random& random, std::int64_t now_ms) {
    Chance chance(random);
    if (conversation.stage() == dialogue::Stage::SelfRating) {
        conversation.answer(dialogue::SelfRated{}, now_ms);
    } else if (conversation.stage() == dialogue::Stage::Worst) {
        const std::size_t position = chance.one_of(available(conversation));
        const std::uint32_t reply = conversation.replies()[position].reply;
        conversation.answer(dialogue::NamedWorst{conversation.decision()->replies[reply].id}, now_ms);
    } else if (conversation.task_kind() == TaskKind::Choose) {
        conversation.choose(chance.one_of(available(conversation)), now_ms);
    } else {
        conversation.answer(task_by_chance(conversation, chance), now_ms);
    }
}

void answer_well(Conversation& conversation, const scoring::Key& key, std::int64_t now_ms) {
    const scenario::Decision& decision = *conversation.decision();
    if (conversation.stage() == dialogue::Stage::SelfRating) {
        conversation.answer(dialogue::SelfRated{}, now_ms);
        return;
    }
    if (conversation.stage() == dialogue::Stage::Worst) {
        conversation.answer(dialogue::NamedWorst{decision.replies[decision.task->ask_worst.front().reply].id}, now_ms);
        return;
    }
    switch (decision.kind()) {
        case TaskKind::Choose:
            conversation.choose(best_position(conversation, key), now_ms);
            break;
        case TaskKind::Ask:
            conversation.answer(best_question(conversation, *key.task_at(conversation.state().node)), now_ms);
            break;
        case TaskKind::Interrupt:
            conversation.answer(best_handling(conversation, *key.task_at(conversation.state().node)), now_ms);
            break;
        case TaskKind::Write:
            conversation.answer(dialogue::Written{"…", 0}, now_ms);
            break;
        default:
            conversation.answer(dialogue::best_answer(*decision.task, conversation.scenario().catalogue.get()), now_ms);
    }
}

}  // namespace rapport::analysis
