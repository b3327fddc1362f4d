// Reads the people of a scenario. Internal to scenario_io; one thread.
#pragma once

#include <vector>

#include "scenario/scenario.h"
#include "scenario_io/reading.h"

namespace rapport::scenario_io {

scenario::Client read_client(Reading& reading, std::uint32_t value);
// Also makes their ids known to `reading`, for the lines they say.
std::vector<scenario::Contact> read_contacts(Reading& reading, std::uint32_t value);

}  // namespace rapport::scenario_io
