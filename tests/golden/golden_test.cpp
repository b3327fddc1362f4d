// The shipped scenarios, played as their authors planned.
#include <doctest/doctest.h>

#include <cstdlib>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <variant>

#include "base/files.h"
#include "dialogue/record_answers.h"
#include "report/debrief.h"
#include "tests/golden/plans.h"

using namespace rapport;
using golden::Plan;
using golden::PlannedScenario;

namespace {

// One decimal, "none" for nothing.
std::string figure(const std::optional<double>& value) {
    if (!value) return "none";
    std::ostringstream text;
    text << std::fixed << std::setprecision(1) << *value;
    return text.str();
}

const char* name_of(dialogue::EntryKind kind) {
    constexpr const char* kNames[] = {"client", "narrator", "contact", "you", "you, out of time", "work", "chapter"};
    return kNames[static_cast<std::size_t>(kind)];
}

const char* name_of(scenario::Emotion emotion) {
    constexpr const char* kNames[] = {"neutral",   "pleased", "interested", "worried",
                                      "irritated", "angry",   "surprised",  "tired"};
    return kNames[static_cast<std::size_t>(emotion)];
}

// The part of a task that an entry is about: the ids of reply, question, message, or the answer as a record has it.
std::string part_of(const dialogue::Conversation& conversation, const dialogue::Entry& entry) {
    using dialogue::EntryPart;
    const scenario::Node& node = conversation.scenario().nodes[entry.node];
    const bool trainee = entry.kind == dialogue::EntryKind::Trainee || entry.kind == dialogue::EntryKind::Silence;
    switch (entry.part) {
        case EntryPart::Node:
            return trainee ? node.decision->replies[entry.item].id : "";
        case EntryPart::Question:
        case EntryPart::QuestionAnswer:
            return node.decision->task->questions[entry.item].id;
        case EntryPart::Message:
            return node.decision->task->messages[entry.item].id;
        case EntryPart::MessageReply:
        case EntryPart::MessageAnswer: {
            const scenario::Message& message = node.decision->task->messages[entry.item];
            return message.id + "/" + message.replies[entry.reply].id;
        }
        case EntryPart::Task:
            return dialogue::answer_to_json(conversation.decisions()[entry.decision].answer).dump();
        case EntryPart::Chapter:
            return "day " + std::to_string(entry.item);
        case EntryPart::Written:
            return "";
    }
    return "";
}

// What came of the decisions that were more than a choice.
std::string results_of(const dialogue::Conversation& conversation) {
    std::ostringstream text;
    for (const dialogue::Taken& taken : conversation.decisions()) {
        const scenario::Node& node = conversation.scenario().nodes[taken.node];
        const scenario::TaskKind kind = node.decision->kind();
        if (kind == scenario::TaskKind::Choose && !taken.worst) continue;
        text << "task " << node.id << ": " << node.decision->replies[taken.reply].id;
        if (kind != scenario::TaskKind::Choose) text << ", credit " << figure(taken.credit);
        if (taken.worst) text << ", the worst named " << node.decision->replies[*taken.worst].id;
        for (const auto& [competency, level] : taken.self_levels) text << ", own " << competency << " " << level;
        text << "\n";
    }
    return text.str();
}

std::string story_of(const dialogue::Conversation& conversation) {
    const scenario::Scenario& scenario = conversation.scenario();
    std::ostringstream text;
    for (const dialogue::Entry& entry : conversation.transcript()) {
        const scenario::Node& node = scenario.nodes[entry.node];
        text << node.id << ", " << name_of(entry.kind);
        if (const scenario::Contact* contact = conversation.contact(entry)) text << " " << contact->id;
        if (entry.kind == dialogue::EntryKind::Client || entry.kind == dialogue::EntryKind::Contact)
            text << " " << name_of(entry.emotion);
        if (const std::string part = part_of(conversation, entry); !part.empty()) text << " (" << part << ")";
        text << ": " << conversation.text(entry) << "\n";
    }
    text << "\n" << results_of(conversation) << "ending: " << conversation.record().ending << "\n";
    for (std::size_t v = 0; v < scenario.variables.size(); ++v) {
        text << scenario.variables[v].name << " = " << conversation.state().variables[v] << "\n";
    }
    return text.str();
}

std::string figures_of(const scoring::ScoreReport& report) {
    std::ostringstream text;
    for (const scoring::CompetencyScore& each : report.competencies) {
        text << each.id << ": " << figure(each.score) << " ± " << figure(each.standard_error) << ", "
             << each.opportunities.size() << " opportunities, raw " << each.raw << " of " << each.raw_min << " to "
             << each.raw_max << "\n";
    }
    text << "overall: " << figure(report.overall) << "\n";
    return text.str();
}

std::string conclusions_of(const report::Debrief& debrief) {
    std::ostringstream text;
    for (const report::Advice& advice : debrief.advice)
        text << "advice: " << advice.indicator << (advice.do_more ? " more" : " less") << "\n";
    for (const report::MythMet& myth : debrief.myths) {
        if (!myth.fallen_for.empty()) text << "myth: " << myth.myth << "\n";
    }
    return text.str();
}

scoring::ScoreReport score(const PlannedScenario& planned, const dialogue::Conversation& conversation) {
    return scoring::score(conversation, *golden::framework(), planned.key, planned.bounds());
}

template <typename Each>
void for_each_plan(Each each) {
    for (const PlannedScenario& planned : golden::planned_scenarios()) {
        for (const Plan& plan : planned.plans) {
            INFO(planned.scenario->id << ", " << plan.name);
            each(planned, plan);
        }
    }
}

scoring::ScoreReport score_of(const PlannedScenario& planned, const std::string& name) {
    for (const Plan& plan : planned.plans) {
        if (plan.name == name) return score(planned, golden::play(planned.scenario, plan, "en"));
    }
    FAIL("no plan “" << name << "” for " << planned.scenario->id);
    return {};
}

}  // namespace

TEST_CASE("every plan leads to its ending") {
    for_each_plan([](const PlannedScenario& planned, const Plan& plan) {
        CHECK(golden::play(planned.scenario, plan, "en").record().ending == plan.ending);
    });
}

TEST_CASE("what is said and scored is what was read and approved") {
    const bool rebaseline = std::getenv("RAPPORT_REBASELINE") != nullptr;
    for_each_plan([&](const PlannedScenario& planned, const Plan& plan) {
        const dialogue::Conversation conversation = golden::play(planned.scenario, plan, "en");
        std::string played = story_of(conversation) + figures_of(score(planned, conversation));
        // A few stand for all.
        if (plan.name == "best" || plan.name == "worst" || &plan == &planned.plans.back()) {
            played += conclusions_of(report::build_debrief(conversation, *golden::framework(), planned.bounds()));
        }
        const std::filesystem::path file = golden::golden_folder() / planned.scenario->id / (plan.name + ".txt");
        if (rebaseline) REQUIRE(base::DiskFiles().write(file, played).ok());
        CHECK(played == golden::read_text(file));
    });
}

TEST_CASE("the best path scores 100 and the worst 0 in every competency that is scored") {
    for (const PlannedScenario& planned : golden::planned_scenarios()) {
        const scoring::ScoreReport best = score_of(planned, "best");
        const scoring::ScoreReport worst = score_of(planned, "worst");
        REQUIRE(best.competencies.size() == planned.scenario->briefing.scored.size());
        for (std::size_t c = 0; c < best.competencies.size(); ++c) {
            INFO(planned.scenario->id << ", " << best.competencies[c].id);
            CHECK(best.competencies[c].score == std::optional(100.0));
            CHECK(worst.competencies[c].score == std::optional(0.0));
        }
    }
}

TEST_CASE("no path goes beyond the bounds") {
    for_each_plan([](const PlannedScenario& planned, const Plan& plan) {
        const scoring::ScoreReport report = score(planned, golden::play(planned.scenario, plan, "en"));
        for (const scoring::CompetencyScore& each : report.competencies) {
            CHECK(each.raw >= each.raw_min);
            CHECK(each.raw <= each.raw_max);
        }
    });
}

TEST_CASE("every ending of a scenario is reached by some plan") {
    for (const PlannedScenario& planned : golden::planned_scenarios()) {
        std::set<std::string> reached;
        for (const Plan& plan : planned.plans) reached.insert(plan.ending);
        for (const scenario::Node& node : planned.scenario->nodes) {
            INFO(planned.scenario->id << ", " << node.id);
            if (node.ending) CHECK(reached.contains(node.id));
        }
    }
}

TEST_CASE("the language changes nothing but the words") {
    for_each_plan([](const PlannedScenario& planned, const Plan& plan) {
        const dialogue::Conversation english = golden::play(planned.scenario, plan, "en");
        const dialogue::Conversation russian = golden::play(planned.scenario, plan, "ru");
        CHECK(english.record().inputs == russian.record().inputs);
        CHECK(english.record().ending == russian.record().ending);
        CHECK(english.transcript() == russian.transcript());
        CHECK(figures_of(score(planned, english)) == figures_of(score(planned, russian)));
    });
}

TEST_CASE("a saved record replays to the same conversation and the same record") {
    for_each_plan([](const PlannedScenario& planned, const Plan& plan) {
        const dialogue::Conversation played = golden::play(planned.scenario, plan, "ru");
        const base::Result<dialogue::Record> saved = dialogue::read_record(dialogue::write_record(played.record()));
        REQUIRE(saved.ok());
        const auto replayed = dialogue::replay(planned.scenario, *saved);
        REQUIRE(std::holds_alternative<dialogue::Conversation>(replayed));
        const auto& again = std::get<dialogue::Conversation>(replayed);
        CHECK(again.record() == played.record());
        CHECK(again.transcript() == played.transcript());
        CHECK(again.state() == played.state());
    });
}
