// Reads decisions: those of replies here, the other tasks in task_reader. Internal to scenario_io; one thread.
#pragma once

#include <memory>

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

std::unique_ptr<scenario::Decision> read_decision(Reading& reading, std::uint32_t value);

}  // namespace rapport::scenario_io
