// Store: the database of attempts and drill answers (SQLite through SOCI; the SQL also suits PostgreSQL). The only
// includer of SOCI. save() is called after every step of a conversation: when it returns, the attempt outlives a kill
// of the program. Several processes may have the same file open. One Store is used by one thread at a time. Invariant:
// the file has exactly the schema of this program; an older one is migrated when it is opened, a newer one refused.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "scoring/history.h"

namespace rapport::store {

// An attempt without its record, for lists. Times are milliseconds since 1970 UTC.
struct AttemptSummary {
    std::string id;  // new_attempt_id()
    std::string scenario;
    int scenario_version = 1;
    std::string content_hash;  // of the scenario's file
    std::string language;
    std::string seed;     // decimal text, because databases have no unsigned 64-bit numbers
    std::string purpose;  // "practice", ...
    std::int64_t started_ms = 0;
    std::int64_t updated_ms = 0;
    std::optional<std::int64_t> ended_ms;  // absent while the conversation is open
    std::optional<std::string> ending;     // id of the ending node
    std::optional<double> overall;         // overall score, 0..100
    friend bool operator==(const AttemptSummary&, const AttemptSummary&) = default;
};

struct Attempt {
    AttemptSummary summary;
    std::string record;    // JSON, the truth from which everything else is derived
    std::string scores{};  // JSON, the derived scores; empty until there are any
    std::string myths{};   // JSON, the myths met (write_myths); empty until they have been derived
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

// What has been done with one scenario.
struct Progress {
    std::string scenario;
    int attempts = 0;
    int finished = 0;
    std::optional<double> best_overall;
    std::int64_t last_ms = 0;  // latest updated_ms
    friend bool operator==(const Progress&, const Progress&) = default;
};

class Store {
  public:
    // Opens or creates the database and its folder. Errors say what to do; a damaged file is left untouched.
    // While another program writes, an operation waits up to `lock_wait_ms` before it fails.
    static base::Result<Store> open(const std::filesystem::path& path, int lock_wait_ms = 5000);
    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // Inserts the attempt or replaces the one with the same id.
    base::Status save(const Attempt& attempt);
    // An error if there is none with this id.
    base::Result<Attempt> load(const std::string& id) const;
    // Removing what is not there is no error.
    base::Status remove(const std::string& id);

    // All attempts, the latest started first.
    base::Result<std::vector<AttemptSummary>> list() const;
    // The attempts of one scenario, the latest started first.
    base::Result<std::vector<AttemptSummary>> list(const std::string& scenario) const;
    // The open attempt of a scenario that was touched last, if there is one.
    base::Result<std::optional<AttemptSummary>> unfinished(const std::string& scenario) const;
    // One row per scenario that was attempted, by scenario id.
    base::Result<std::vector<Progress>> progress() const;

    // A decision answered in a drill; the same drill and position again replaces it.
    base::Status save(const scoring::DrillAnswer& answer);
    // All attempts and drill answers, without the records.
    base::Result<scoring::History> history() const;
    // Finished attempts whose myths have not been derived from their records yet, the latest first.
    base::Result<std::vector<std::string>> without_myths() const;

  private:
    struct Connection;
    explicit Store(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

// A fresh random id, for attempts and drills (UUID version 4, RFC 9562).
std::string new_attempt_id();

}  // namespace rapport::store
