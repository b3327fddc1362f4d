#include "store/store.h"

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <system_error>

#include "store/migrations.h"

namespace rapport::store {

namespace {

constexpr const char* kSummaryColumns =
    "id, scenario, scenario_version, content_hash, language, seed, purpose, started_ms, updated_ms, ended_ms, ending, "
    "overall";

// Result codes of SQLite (sqlite.org/rescode.html) that deserve words of their own.
constexpr int kBusy = 5;
constexpr int kReadOnly = 8;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kNotADatabase = 26;

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

// What SOCI's connection string takes: a bare path unless it has '=', else the quoted form, which cannot contain
// quotes.
base::Result<std::string> connection_string(const std::filesystem::path& path) {
    const std::string text = path.string();
    if (text.find('=') == std::string::npos) return text;
    if (text.find('"') == std::string::npos) return "dbname=\"" + text + "\"";
    return database_error("open", path, "a path with both '=' and '\"' is not supported");
}

// A row of kSummaryColumns on its way between the program and the database.
struct SummaryRow {
    AttemptSummary values;
    std::int64_t ended_ms = 0;
    std::string ending;
    double overall = 0.0;
    soci::indicator has_ended = soci::i_null;
    soci::indicator has_ending = soci::i_null;
    soci::indicator has_overall = soci::i_null;

    void set(const AttemptSummary& summary) {
        values = summary;
        ended_ms = summary.ended_ms.value_or(0);
        ending = summary.ending.value_or("");
        overall = summary.overall.value_or(0.0);
        has_ended = summary.ended_ms ? soci::i_ok : soci::i_null;
        has_ending = summary.ending ? soci::i_ok : soci::i_null;
        has_overall = summary.overall ? soci::i_ok : soci::i_null;
    }

    AttemptSummary get() const {
        AttemptSummary summary = values;
        if (has_ended == soci::i_ok) summary.ended_ms = ended_ms;
        if (has_ending == soci::i_ok) summary.ending = ending;
        if (has_overall == soci::i_ok) summary.overall = overall;
        return summary;
    }

    void bind_results(soci::statement& statement) {
        statement.exchange(soci::into(values.id));
        statement.exchange(soci::into(values.scenario));
        statement.exchange(soci::into(values.scenario_version));
        statement.exchange(soci::into(values.content_hash));
        statement.exchange(soci::into(values.language));
        statement.exchange(soci::into(values.seed));
        statement.exchange(soci::into(values.purpose));
        statement.exchange(soci::into(values.started_ms));
        statement.exchange(soci::into(values.updated_ms));
        statement.exchange(soci::into(ended_ms, has_ended));
        statement.exchange(soci::into(ending, has_ending));
        statement.exchange(soci::into(overall, has_overall));
    }

    void bind_values(soci::statement& statement) {
        statement.exchange(soci::use(values.id));
        statement.exchange(soci::use(values.scenario));
        statement.exchange(soci::use(values.scenario_version));
        statement.exchange(soci::use(values.content_hash));
        statement.exchange(soci::use(values.language));
        statement.exchange(soci::use(values.seed));
        statement.exchange(soci::use(values.purpose));
        statement.exchange(soci::use(values.started_ms));
        statement.exchange(soci::use(values.updated_ms));
        statement.exchange(soci::use(ended_ms, has_ended));
        statement.exchange(soci::use(ending, has_ending));
        statement.exchange(soci::use(overall, has_overall));
    }
};

void prepare(soci::statement& statement, const std::string& query) {
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
}

}  // namespace

struct Store::Connection {
    std::filesystem::path path;
    mutable soci::session session;

    // save() runs after every step, so it stays prepared; the statement reads these variables.
    SummaryRow saved;
    std::string saved_scores;
    std::string saved_record;
    std::optional<soci::statement> save;

    ~Connection() {
        save.reset();  // before its session
    }

    void prepare_save() {
        save.emplace(session);
        saved.bind_values(*save);
        save->exchange(soci::use(saved_scores));
        save->exchange(soci::use(saved_record));
        prepare(
            *save,
            std::string("insert into attempts (") + kSummaryColumns +
                ", scores, record)"
                " values (:id, :scenario, :scenario_version, :content_hash, :language, :seed, :purpose, :started_ms,"
                " :updated_ms, :ended_ms, :ending, :overall, :scores, :record)"
                " on conflict (id) do update set scenario = excluded.scenario,"
                " scenario_version = excluded.scenario_version, content_hash = excluded.content_hash,"
                " language = excluded.language, seed = excluded.seed, purpose = excluded.purpose,"
                " started_ms = excluded.started_ms, updated_ms = excluded.updated_ms,"
                " ended_ms = excluded.ended_ms, ending = excluded.ending, overall = excluded.overall,"
                " scores = excluded.scores, record = excluded.record");
    }

    // The seam: what SOCI throws becomes an Error here and nowhere else.
    template <typename Work>
    auto guarded(const char* action, Work work) const -> decltype(work()) {
        try {
            return work();
        } catch (const soci::soci_error& problem) {
            return database_error(action, path, reason(problem));
        }
    }

    base::Result<std::vector<AttemptSummary>> summaries(const std::string& condition,
                                                        const std::string& scenario) const {
        return guarded("read", [&]() -> base::Result<std::vector<AttemptSummary>> {
            SummaryRow row;
            soci::statement statement(session);
            row.bind_results(statement);
            if (condition.find(":scenario") != std::string::npos) statement.exchange(soci::use(scenario));
            prepare(statement, std::string("select ") + kSummaryColumns + " from attempts " + condition);
            statement.execute();
            std::vector<AttemptSummary> found;
            while (statement.fetch()) found.push_back(row.get());
            return found;
        });
    }
};

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
        statement.exchange(soci::use(id));
        prepare(statement, std::string("select ") + kSummaryColumns + ", scores, record from attempts where id = :id");
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
