// Tasks: what a decision asks for besides choosing a reply (scenarios/README.md, "Tasks"). Plain values, read and
// checked by scenario_io, immutable afterwards. How an answer is measured is dialogue's business (dialogue/measure.h).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenario/expression.h"
#include "scenario/line.h"
#include "scenario/text.h"

namespace rapport::scenario {

enum class TaskKind : std::uint8_t { Choose, Ask, Rank, BestWorst, Rate, Brief, Write, Interrupt };

// One of the things to be ranked or judged. Of Rank: the items stand in the right order, and are shuffled for the
// trainee.
struct TaskItem {
    std::string id;
    Text text;
    Text why;           // for the debrief
    double expert = 0;  // Rate: the experts' mean rating, 1..7
};

// A question of Ask; asked at most once.
struct Question {
    std::string id;
    Text text;
    Expression when;     // it can be asked once this holds
    Text locked_reason;  // not empty: shown but locked while `when` does not hold
    std::vector<Line> answer;
    std::vector<Effect> effects;
    std::vector<Evidence> evidence;
    Text feedback;
};

// What can be answered to a message of Interrupt.
struct MessageReply {
    std::string id;
    Text text;
    int minutes = 1;  // of the story that it takes, 0..240
    std::vector<Effect> effects;
    std::vector<Evidence> evidence;
    Text feedback;
    std::string myth;  // empty: none
    std::vector<Line> answer;
};

enum class Channel : std::uint8_t { Call, Message, Email };

// A message or call that arrives while the decision stands.
struct Message {
    std::string id;
    std::uint32_t contact = 0;  // index into Scenario::contacts; kFromClient: from the client
    Channel channel = Channel::Message;
    int arrives = 0;  // story minutes after the decision began
    int due = 15;     // story minutes after its arrival until which an answer counts as in time
    int urgency = 1;  // 1 (can wait) to 5 (now)
    Text text, why;
    std::vector<MessageReply> replies;
    std::vector<Evidence> on_time;     // shown by answering in time
    std::vector<Effect> late_effects;  // happen when it is answered late, or never
};
inline constexpr std::uint32_t kFromClient = 0xFFFFFFFF;

// Which element of a brief a rule of its key looks at.
enum class BriefPart : std::uint8_t { Kpi, Task, Input, Risk, Budget, Specialists, Order, Explanation };
enum class Need : std::uint8_t { Required, Optional, Harmful };

// A goal that counts as good: this KPI, a target and a date within these ranges.
struct KpiRange {
    std::string kpi;
    double from = 0, to = 0;            // the target
    int weeks_from = 1, weeks_to = 52;  // until when
    double unrealistic = 0;             // a target at or beyond this is a promise nobody can keep
    bool has_unrealistic = false;
};

// One rule of the key by which a brief is measured.
struct BriefRule {
    std::string id;
    BriefPart part = BriefPart::Task;
    Need need = Need::Required;       // Task, Input, Risk
    std::vector<std::string> any_of;  // Task, Input, Risk: ids, any of which will do (Harmful: any of which does harm)
    std::vector<KpiRange> goals;      // Kpi: any of which will do
    std::string channel;              // Budget
    int percent_from = 0, percent_to = 100;
    int weight = 1;  // 1..3, in the credit
    std::vector<Evidence> evidence;
    Text why;
};

struct BriefOption {
    std::string id;
    Text text;
    Text why;
    int credit = 0;  // explanations: 0..100
};

// The brief for the team: what can be put into it, and the key. KPIs, tasks and inputs are ids of the catalogue.
struct BriefTask {
    Text goal;                // in the client's words
    std::int64_t budget = 0;  // per month; 0: the budget is not part of it
    std::string currency;
    std::vector<std::string> kpis, tasks, inputs;
    std::vector<BriefOption> risks, explanations;
    std::vector<BriefRule> key;
};

// A paragraph of a model answer, with the reason why it is there.
struct ModelParagraph {
    Text text, note;
};

struct WriteTask {
    std::vector<ModelParagraph> model;
    std::vector<std::string> rated;  // competencies for which the trainee rates themself, 1 to 3
    int most_characters = 2000;
};

// Asked after a choice: which of the other replies would have been the worst?
struct WorstQuestion {
    std::uint32_t reply = 0;  // index into Decision::replies: the key
    std::vector<Evidence> evidence;
    Text why;
};

struct Task {
    TaskKind kind = TaskKind::Choose;
    Text instruction;                // what is to be done
    std::vector<Evidence> evidence;  // Rank, BestWorst, Rate: scaled by the credit. Interrupt: by the order of handling
    std::vector<TaskItem> items;     // Rank, BestWorst, Rate
    std::uint32_t best = 0, worst = 0;  // BestWorst: the key, indices into items
    int most = 0;                       // Ask: how many questions can be asked
    std::vector<Question> questions;
    std::vector<Message> messages;
    BriefTask brief;
    WriteTask write;
    std::vector<WorstQuestion> ask_worst;  // Choose: none or one
};

}  // namespace rapport::scenario
