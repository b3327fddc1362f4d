// A person at the tasks of a small scenario that has one of every kind (data/every-task.json), without a window. For
// task_test.cpp and task_debrief_test.cpp. UI thread only.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/ui/answers.h"
#include "tests/ui/screen_stage.h"

namespace rapport::ui {

inline std::string every_task_file() {
    std::ifstream file(std::filesystem::path(RAPPORT_SOURCE_DIR) / "tests/ui/data/every-task.json");
    REQUIRE(file.good());
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

class TaskDesk {
  public:
    explicit TaskDesk(const StageLook& look = {}) : stage(look) {
        stage.drop_own_file("every-task.json", every_task_file());
        REQUIRE(stage.model().library->find("every-task") != nullptr);
        stage.perform(intent::StartConversation{"every-task"});
        REQUIRE(stage.model().playing.has_value());
    }

    Headless& person() { return stage.person(); }
    const dialogue::Conversation& conversation() { return stage.model().playing->conversation; }
    const dialogue::Taken& last() { return conversation().decisions().back(); }
    template <typename Kind>
    Kind draft() {
        return prepared<Kind>(conversation());
    }

    // Answers until this is asked for.
    void go_to(Asking wanted) {
        for (int i = 0; i < 40 && !conversation().has_ended(); ++i) {
            if (asking(conversation()) == wanted) break;
            answer();
        }
        stage.person().settle();
        REQUIRE(asking(conversation()) == wanted);
    }
    void go_to_end() {
        for (int i = 0; i < 60 && !conversation().has_ended(); ++i) answer();
        stage.person().settle();
        REQUIRE(conversation().has_ended());
    }

    ScreenStage stage;

  private:
    void answer() { stage.perform(some_step(conversation(), 0)); }
};

}  // namespace rapport::ui
