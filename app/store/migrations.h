// The schema of the database and how older ones become the current one. Only for the sources of this folder.
// Invariant: a released migration is never edited; a change of the schema is a new row at the end of the list.
#pragma once

#include <soci/soci.h>

#include "base/result.h"

namespace rapport::store {

// The version this program reads and writes: the number of migrations.
int schema_version();

// Brings the schema to schema_version() in one transaction: all of it or nothing. A newer schema is refused and not
// touched. Throws soci::soci_error.
base::Status migrate(soci::session& session);

}  // namespace rapport::store
