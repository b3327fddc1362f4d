#include "report/drill.h"

#include <algorithm>
#include <cassert>

#include "base/random.h"
#include "report/repetition.h"
#include "scoring/key.h"

namespace rapport::report {

namespace {

int points_for(const scoring::Key& key, std::uint32_t node, std::uint32_t reply, std::uint32_t competency) {
    for (const scoring::Points& each : key.of(node, reply)) {
        if (each.competency == competency) return static_cast<int>(each.lowest);  // whole: a drill has no tasks
    }
    return 0;
}

bool has_client_words(const scenario::Scenario& scenario, std::uint32_t node) {
    const std::vector<DrillLine> lines = lines_of(scenario, node);
    return std::any_of(lines.begin(), lines.end(), [&](const DrillLine& each) {
        return scenario.nodes[node].lines[each.line].variants[each.variant].speaker != scenario::Speaker::Narrator;
    });
}

std::optional<DrillItem> item_at(const scenario::ScenarioPtr& scenario, const scoring::Key& key, std::uint32_t node,
                                 std::uint32_t competency) {
    const scenario::Node& place = scenario->nodes[node];
    if (!place.decision || place.decision->task || place.decision->kind() != scenario::TaskKind::Choose)
        return std::nullopt;
    DrillItem item;
    item.scenario = scenario;
    item.node = node;
    item.competency = competency;
    item.weight = place.decision->weight;
    for (std::uint32_t r = 0; r < place.decision->replies.size(); ++r) {
        const scenario::Reply& reply = place.decision->replies[r];
        if (reply.once) return std::nullopt;
        if (reply.only_on_timeout || !reply.when.empty()) continue;
        item.replies.push_back(r);
        item.points.push_back(points_for(key, node, r, competency));
    }
    if (item.replies.size() < 2) return std::nullopt;
    const auto [lowest, highest] = std::minmax_element(item.points.begin(), item.points.end());
    item.lowest = *lowest;
    item.highest = *highest;
    if (item.lowest == item.highest || !has_client_words(*scenario, node)) return std::nullopt;
    return item;
}

void shuffle_replies(DrillItem& item, base::Random& random) {
    if (item.decision().keep_order) return;
    std::vector<std::size_t> order(item.replies.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    random.shuffle(order);
    DrillItem shuffled = item;
    for (std::size_t i = 0; i < order.size(); ++i) {
        shuffled.replies[i] = item.replies[order[i]];
        shuffled.points[i] = item.points[order[i]];
    }
    item = std::move(shuffled);
}

}  // namespace

std::vector<DrillLine> lines_of(const scenario::Scenario& scenario, std::uint32_t node) {
    std::vector<std::int64_t> variables;
    for (const scenario::Variable& variable : scenario.variables) variables.push_back(variable.start);
    // This node is entered for the first time, no other was visited.
    const auto visits = [](const void* context, std::uint32_t asked) -> std::int64_t {
        return *static_cast<const std::uint32_t*>(context) == asked ? 1 : 0;
    };
    const scenario::Values values{variables.data(), visits, &node};
    std::vector<DrillLine> said;
    const std::vector<scenario::Line>& lines = scenario.nodes[node].lines;
    for (std::uint32_t l = 0; l < lines.size(); ++l) {
        for (std::uint32_t v = 0; v < lines[l].variants.size(); ++v) {
            const scenario::Instructions& code = lines[l].variants[v].when.code;
            if (scenario::evaluate(std::span(code.begin(), code.size()), values) == 0) continue;
            said.push_back({l, v});
            break;
        }
    }
    return said;
}

std::vector<DrillItem> drill_items(const Scenarios& scenarios, const scenario::CompetencyFramework& framework,
                                   const std::string& competency) {
    std::vector<DrillItem> items;
    const scenario::Competency* found = framework.competency(competency);
    if (found == nullptr) return items;
    const auto index = static_cast<std::uint32_t>(found - framework.competencies.data());
    for (const scenario::ScenarioPtr& scenario : scenarios) {
        const scoring::Key key = scoring::make_key(*scenario, framework);
        for (std::uint32_t node = 0; node < scenario->nodes.size(); ++node) {
            if (auto item = item_at(scenario, key, node, index)) items.push_back(std::move(*item));
        }
    }
    return items;
}

DrillStock drill_stock(std::vector<DrillItem> items, const std::vector<scoring::DrillAnswer>& answers,
                       const std::string& competency, std::int64_t now_ms) {
    struct Due {
        std::int64_t at_ms;
        DrillItem item;
    };
    DrillStock stock;
    stock.fit = items.size();
    std::vector<Due> due;
    for (DrillItem& item : items) {
        std::vector<Result> results;
        const std::string& node = item.scenario->nodes[item.node].id;
        for (const scoring::DrillAnswer& each : answers) {
            if (each.competency == competency && each.node == node && each.scenario == item.scenario->id &&
                each.content_hash == item.scenario->content_hash)
                results.push_back({each.at_ms, each.scaled() >= kWeakBelow});
        }
        if (results.empty()) {
            stock.fresh.push_back(std::move(item));
            continue;
        }
        const Repetition state = repetition(results);
        item.again = true;
        if (state.due(now_ms))
            due.push_back({state.due_ms, std::move(item)});
        else if (state.scheduled && (!stock.next_due_ms || state.due_ms < *stock.next_due_ms))
            stock.next_due_ms = state.due_ms;
    }
    std::stable_sort(due.begin(), due.end(), [](const Due& a, const Due& b) { return a.at_ms < b.at_ms; });
    for (Due& each : due) stock.due.push_back(std::move(each.item));
    return stock;
}

Drill make_drill(const DrillStock& stock, const std::string& competency, std::uint64_t seed, std::size_t count) {
    base::Random random(seed);
    Drill drill;
    drill.competency = competency;
    drill.items = stock.fresh;
    random.shuffle(drill.items);
    drill.items.insert(drill.items.end(), stock.due.begin(), stock.due.end());
    if (drill.items.size() > count) drill.items.resize(count);
    for (DrillItem& item : drill.items) shuffle_replies(item, random);
    return drill;
}

const scoring::DrillAnswer& answer(Drill& drill, std::size_t position, std::int64_t at_ms) {
    assert(!drill.has_ended());
    const DrillItem& item = drill.items[drill.given.size()];
    assert(position < item.replies.size());
    scoring::DrillAnswer given;
    given.drill = drill.id;
    given.position = static_cast<int>(drill.given.size());
    given.scenario = item.scenario->id;
    given.content_hash = item.scenario->content_hash;
    given.node = item.scenario->nodes[item.node].id;
    given.reply = item.decision().replies[item.replies[position]].id;
    given.competency = drill.competency;
    given.points = item.points[position];
    given.lowest = item.lowest;
    given.highest = item.highest;
    given.at_ms = at_ms;
    drill.given.push_back(std::move(given));
    return drill.given.back();
}

DrillReview review(const Drill& drill, std::size_t index, const scenario::CompetencyFramework& framework) {
    const DrillItem& item = drill.items[index];
    const scoring::DrillAnswer& given = drill.given[index];
    DrillReview review;
    review.scaled = given.scaled();
    review.reply = static_cast<std::uint32_t>(scenario::find_reply(item.decision(), given.reply));
    review.best = review.reply;
    if (given.points < item.highest) {
        const auto best = std::find(item.points.begin(), item.points.end(), item.highest);
        review.best = item.replies[static_cast<std::size_t>(best - item.points.begin())];
    }
    for (const scenario::Evidence& evidence : item.decision().replies[review.reply].evidence) {
        scenario::IndicatorRef found;
        if (!framework.find_indicator(evidence.indicator, found)) continue;
        const bool positive = framework.competencies[found.competency].indicators[found.indicator].positive;
        review.evidence.push_back({found, positive ? evidence.strength : -evidence.strength});
    }
    std::stable_partition(review.evidence.begin(), review.evidence.end(),
                          [&](const DrillEvidence& each) { return each.indicator.competency == item.competency; });
    return review;
}

std::optional<Figure> drill_figure(const Drill& drill) {
    std::vector<scoring::Opportunity> opportunities;
    for (std::size_t i = 0; i < drill.given.size(); ++i) {
        scoring::Opportunity each;
        each.decision = i;
        each.scaled = drill.given[i].scaled();
        each.weight = drill.items[i].weight;
        opportunities.push_back(each);
    }
    const scoring::WeightedMean mean = scoring::weighted_mean(opportunities);
    if (!mean.mean) return std::nullopt;
    return Figure{*mean.mean, mean.standard_error, static_cast<int>(opportunities.size())};
}

}  // namespace rapport::report
