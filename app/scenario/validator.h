// The Validator: one pass over a scenario that collects what breaks its rules. Its parts stand in several files: nodes
// in validate.cpp, replies in validate_decision.cpp, tasks in validate_task.cpp, briefs in validate_brief.cpp, what
// follows what in validate_graph.cpp. Internal to validate(); one thread.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/framework.h"
#include "scenario/graph.h"
#include "scenario/scenario.h"
#include "scenario/validate.h"

namespace rapport::scenario {

// Of errors and of warnings; one more than are listed, to show that there are more.
inline constexpr std::size_t kMaxFound = 1001;

// "Did you mean …?", or an empty phrase.
base::Phrase did_you_mean(std::string_view name, const std::vector<std::string_view>& known);
// A name as part of a JSON pointer (RFC 6901).
std::string in_pointer(std::string_view name);

// Where a rule is being checked, turned into a JSON pointer only when something is wrong.
struct Place {
    std::size_t node = 0;
    const char* list = nullptr;  // "/decision/replies", if an element of it is meant
    std::size_t number = 0;
    const char* inner_list = nullptr;  // "/replies" of a message, likewise
    std::size_t inner_number = 0;

    std::string pointer(std::string_view rest = {}) const;
};

// Points of one competency at one decision: an opportunity if they differ.
struct Spread {
    int lowest = 0;
    int highest = 0;
    bool seen = false;

    void add(int points) {
        lowest = seen ? std::min(lowest, points) : points;
        highest = seen ? std::max(highest, points) : points;
        seen = true;
    }
};

class Validator {
  public:
    Validator(const Scenario& scenario, const CompetencyFramework& framework);
    Problems run();

  private:
    struct Known {
        std::uint32_t competency;
        bool positive;
    };
    enum class Sign : std::uint8_t { Any, PositiveOnly };

    void add(Code code, std::string pointer, base::Phrase message, base::Phrase hint = base::Phrase());
    bool is_full() const { return m_count[static_cast<std::size_t>(Severity::Error)] == kMaxFound; }
    void use(const Expression& expression);

    void check_condition(const Expression& condition, const Place& place, std::string_view rest);
    void check_effects(const std::vector<Effect>& effects);
    void check_target(const Target& target, const Place& place, std::string_view field);
    void check_lines(const std::vector<Line>& lines, const Place& place, std::string_view field);
    void check_node(const Node& node, Place place);
    void check_decision(const Decision& decision, Place place);
    void check_reply(const Decision& decision, const Reply& reply, std::size_t r, const Place& at);
    void check_locked(const Text& reason, const Expression& when, const Place& at);
    void check_myth(const std::string& myth, const Place& at);
    void check_timeout(const Decision& decision, const Place& place);
    void check_exhausted(const Decision& decision, const Place& place);
    void check_unused();
    void check_scored();
    void check_competency(const std::string& id, std::string pointer);

    // Adds the points of `evidence` to m_points; reports unknown indicators, and negative ones if they make no sense.
    void check_evidence(const std::vector<Evidence>& evidence, const Place& at, std::string_view field, Sign sign);
    // Moves m_points into m_spread, as one of several things that can be done.
    void add_alternative();
    // Ends a set of alternatives: what differs between them is an opportunity.
    void end_alternatives();
    // Evidence that is shown or not: an opportunity by itself.
    void check_optional_evidence(const std::vector<Evidence>& evidence, const Place& at, std::string_view field,
                                 Sign sign);

    void check_task(const Decision& decision, const Place& place);
    void check_outcomes(const Decision& decision, const Place& place);
    void check_questions(const Task& task, const Place& place);
    void check_messages(const Task& task, const Place& place);
    void check_ratings(const Task& task, const Place& place);
    void check_worst_question(const Decision& decision, const Place& place);

    void check_brief(const BriefTask& brief, const Place& place);
    void check_offers(const BriefTask& brief, const Place& place);
    void check_explanations(const BriefTask& brief, const Place& place);
    void check_rule(const BriefTask& brief, const BriefRule& rule, const Place& at);
    void check_budget_rule(const BriefTask& brief, const BriefRule& rule, const Place& at);
    void check_unrealistic(const KpiRange& goal, const Place& at, std::string_view field);

    void check_graph();
    void check_loops(const Components& components);

    const Scenario& m_scenario;
    const CompetencyFramework& m_framework;
    std::unordered_map<std::string, Known> m_indicators;
    std::vector<char> m_used;         // per variable
    std::vector<char> m_heard;        // per contact: says or writes something
    std::vector<char> m_opportunity;  // per competency
    std::vector<Spread> m_spread;     // per competency, of the alternatives being checked
    std::vector<int> m_points;        // per competency, of the one being checked
    Problems m_problems;
    std::array<std::size_t, 2> m_count{};  // of problems, per severity
    bool m_any_brief = false;
    bool m_framework_known = true;  // the scenario is checked against the framework it names
    bool m_resolved = true;         // every jump leads to a node
    bool m_unreadable = false;      // an expression could not be read, so what it uses is not known
    bool m_all_known = true;        // every piece of evidence names an indicator
};

}  // namespace rapport::scenario
