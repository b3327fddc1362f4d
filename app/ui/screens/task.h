// The panels in which the trainee does a task; only for conversation*.cpp and task*.cpp. Each draws itself at the
// cursor within a column, reads the answer being prepared from the conversation, and wishes drafts and answers as
// intents. Values borrowed for one frame; UI thread only.
#pragma once

#include <cstdint>
#include <string>

#include "ui/app/task_answer.h"
#include "ui/screens/conversation_parts.h"
#include "ui/screens/task_words.h"

namespace rapport::ui {

// ---- task.cpp
// Something else than a reply is waited for, and can be given.
bool awaits_task(const Talk& talk);
// The task's panel and below it the line with its button, in place of the replies. Returns what is left for the talk.
Area draw_talk_task(Kit& ui, Area area, Talk& talk);
// The most that its column is wide, at 100 %.
float talk_task_column(const Talk& talk);
void keep_draft(Talk& talk, dialogue::Answer answer);
void give_answer(Talk& talk, dialogue::Answer answer);
TaskWords words_of(const Talk& talk);
// A strong small line over a group of controls, with an explanation below it.
void task_label(Kit& ui, std::string_view label, std::string_view explanation = {});

// The key that the task is done with, as a line at the bottom of the screen says it: “1–4 ask”.
struct TaskKey {
    std::string first, last;
    const char* meaning = "";
    int rank = 0;
};
std::vector<TaskKey> task_keys(const Talk& talk);

// ---- one panel each
void draw_task_ask(Kit& ui, Talk& talk);
void draw_task_worst(Kit& ui, Talk& talk);
void draw_task_rank(Kit& ui, Talk& talk);
void draw_task_best_worst(Kit& ui, Talk& talk);
void draw_task_rate(Kit& ui, Talk& talk);
void draw_task_brief(Kit& ui, Talk& talk);
void draw_task_write(Kit& ui, Talk& talk);
void draw_task_levels(Kit& ui, Talk& talk);
void draw_task_interrupt(Kit& ui, Talk& talk);

// ---- what the line below says, beyond the objection
std::string ask_progress(const Talk& talk);
std::string write_progress(const Talk& talk);
std::string interrupt_progress(const Talk& talk);
std::string brief_progress(const Talk& talk);

// ---- task_brief.cpp, task_brief_lists.cpp, task_brief_picker.cpp: the parts of a brief
const scenario::BriefTask& brief_task(const Talk& talk);
void draw_brief_work(Kit& ui, Talk& talk, dialogue::Briefed& brief, bool& changed);
void draw_brief_inputs(Kit& ui, Talk& talk, dialogue::Briefed& brief, bool& changed);
void draw_brief_risks(Kit& ui, Talk& talk, dialogue::Briefed& brief, bool& changed);
void draw_brief_budget(Kit& ui, Talk& talk, dialogue::Briefed& brief, bool& changed);
void draw_brief_explanations(Kit& ui, Talk& talk, dialogue::Briefed& brief, bool& changed);
// The list from which something is added: a search, and rows that are taken or put back.
struct PickRow {
    std::string id, title, about, detail;
    bool taken = false;
};
// The id of the row that was pressed; empty if none was.
std::string draw_picker(Kit& ui, Talk& talk, Id id, std::string_view title, const std::vector<PickRow>& rows);
void open_picker(Kit& ui, Talk& talk, Id id);

}  // namespace rapport::ui
