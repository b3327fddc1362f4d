// What the commands about practice share: the database of attempts and drill answers, the scenarios of the library.
// Failures are said on stderr through the Context, which keeps the exit code.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "cli/open.h"
#include "report/learning_path.h"
#include "store/store.h"

namespace rapport::cli {

// The database at `named`, which must exist already unless it may be created; without a name the user's own, which need
// not exist. `store` is empty where there is none to open; false if opening failed, which has been said then.
enum class Missing : bool { Fails, IsCreated };
bool open_database(Context& context, const std::string& named, Missing missing, std::optional<store::Store>& store);

report::Scenarios library_scenarios(Context& context, const scenario::FrameworkPtr& framework);

}  // namespace rapport::cli
