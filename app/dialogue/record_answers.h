// The JSON form of answers, a part of a record; the command line prints them in the same form.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "dialogue/answer.h"

namespace rapport::dialogue {

// "ask", "rank", …: the kind of input in a record; empty for no answer.
const char* kind_of(const Answer& answer);
nlohmann::ordered_json answer_to_json(const Answer& answer);
// Throws nlohmann's exceptions and std::invalid_argument, as the rest of the reading of a record does.
Answer answer_from_json(const std::string& kind, const nlohmann::ordered_json& json);

}  // namespace rapport::dialogue
