#include "store/store.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <system_error>

#include "store/connection.h"
#include "store/migrations.h"

namespace rapport::store {

namespace {

// Result codes of SQLite (sqlite.org/rescode.html) that deserve words of their own.
constexpr int kBusy = 5;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kNotADatabase = 26;

// What SOCI's connection string takes: a bare path unless it has '=', else the quoted form, which cannot contain
// quotes.
base::Result<std::string> connection_string(const std::filesystem::path& path) {
    const std::string text = path.string();
    if (text.find('=') == std::string::npos) return text;
    if (text.find('"') == std::string::npos) return "dbname=\"" + text + "\"";
    return database_error("open", path, "a path with both '=' and '\"' is not supported");
}

}  // namespace

std::string reason(const soci::soci_error& problem) {
    const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&problem);
    switch (sqlite == nullptr ? 0 : sqlite->result() & 0xFF) {
        case kBusy:
            return "another program keeps it locked; try again when that program is done";
        case kReadOnly:
            return "the file may not be written";
        case kFull:
            return "the disk is full";
        case kCorrupt:
        case kNotADatabase:
            return "the file is damaged or not a database; it was left as it is, move it away to start with an empty "
                   "one";
        default:
            return problem.get_error_message();
    }
}

base::Error database_error(const char* action, const std::filesystem::path& path, const std::string& why) {
    return {std::string("Cannot ") + action + " the database " + path.string() + ": " + why + "."};
}

void prepare(soci::statement& statement, const std::string& query) {
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
}

Store::Store(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

base::Result<Store> Store::open(const std::filesystem::path& path, int lock_wait_ms) {
    const base::Result<std::string> target = connection_string(path);
    if (!target) return target.error();
    std::error_code error;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
    if (error) return database_error("open", path, error.message());

    auto connection = std::make_unique<Connection>();
    connection->path = path;
    return connection->guarded("open", [&]() -> base::Result<Store> {
        soci::session& session = connection->session;
        session.open(*soci::factory_sqlite3(), *target);
        session << "pragma busy_timeout = " + std::to_string(lock_wait_ms);
        const base::Status migrated = migrate(session);
        if (!migrated) return database_error("open", path, migrated.error().message);
        // Readers and the writer do not block each other; a killed program loses nothing, a power cut at most the last
        // steps.
        session << "pragma journal_mode = wal";
        session << "pragma synchronous = normal";
        connection->prepare_save();
        return Store(std::move(connection));
    });
}

base::Status Store::save(const Attempt& attempt) {
    return m_connection->guarded("write", [&]() -> base::Status {
        m_connection->saved.set(attempt.summary);
        m_connection->saved_scores = attempt.scores;
        m_connection->saved_record = attempt.record;
        m_connection->saved_myths = attempt.myths;
        m_connection->save->execute(true);
        return base::Done{};
    });
}

base::Result<Attempt> Store::load(const std::string& id) const {
    return m_connection->guarded("read", [&]() -> base::Result<Attempt> {
        SummaryRow row;
        Attempt attempt;
        soci::statement statement(m_connection->session);
        row.bind_results(statement);
        statement.exchange(soci::into(attempt.scores));
        statement.exchange(soci::into(attempt.record));
        statement.exchange(soci::into(attempt.myths));
        statement.exchange(soci::use(id));
        prepare(statement,
                std::string("select ") + kSummaryColumns + ", scores, record, myths from attempts where id = :id");
        if (!statement.execute(true)) return database_error("read", m_connection->path, "there is no attempt " + id);
        attempt.summary = row.get();
        return attempt;
    });
}

base::Status Store::remove(const std::string& id) {
    return m_connection->guarded("write", [&]() -> base::Status {
        m_connection->session << "delete from attempts where id = :id", soci::use(id);
        return base::Done{};
    });
}

base::Result<std::vector<AttemptSummary>> Store::list() const {
    return m_connection->summaries("order by started_ms desc, id", {});
}

base::Result<std::vector<AttemptSummary>> Store::list(const std::string& scenario) const {
    return m_connection->summaries("where scenario = :scenario order by started_ms desc, id", scenario);
}

base::Result<std::optional<AttemptSummary>> Store::unfinished(const std::string& scenario) const {
    base::Result<std::vector<AttemptSummary>> found = m_connection->summaries(
        "where scenario = :scenario and ended_ms is null order by updated_ms desc, id limit 1", scenario);
    if (!found) return found.error();
    if (found->empty()) return std::optional<AttemptSummary>();
    return std::optional<AttemptSummary>(std::move(found->front()));
}

base::Result<std::vector<Progress>> Store::progress() const {
    return m_connection->guarded("read", [&]() -> base::Result<std::vector<Progress>> {
        Progress row;
        double best = 0.0;
        soci::indicator has_best = soci::i_null;
        soci::statement statement(m_connection->session);
        statement.exchange(soci::into(row.scenario));
        statement.exchange(soci::into(row.attempts));
        statement.exchange(soci::into(row.finished));
        statement.exchange(soci::into(best, has_best));
        statement.exchange(soci::into(row.last_ms));
        prepare(statement,
                "select scenario, count(*), count(ended_ms), max(overall), max(updated_ms) from attempts"
                " group by scenario order by scenario");
        statement.execute();
        std::vector<Progress> found;
        while (statement.fetch()) {
            row.best_overall.reset();
            if (has_best == soci::i_ok) row.best_overall = best;
            found.push_back(row);
        }
        return found;
    });
}

}  // namespace rapport::store
