// The Store's connection and what its sources share; only for the sources of this folder.
// Invariant: what SOCI throws ends in Connection::guarded and is an Error from there on.
#pragma once

#include <soci/soci.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/store.h"

namespace rapport::store {

inline constexpr const char* kSummaryColumns =
    "id, scenario, scenario_version, content_hash, language, seed, purpose, started_ms, updated_ms, ended_ms, ending, "
    "overall";

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

void prepare(soci::statement& statement, const std::string& query);
std::string reason(const soci::soci_error& problem);
base::Error database_error(const char* action, const std::filesystem::path& path, const std::string& why);

struct Store::Connection {
    std::filesystem::path path;
    mutable soci::session session;

    // save() runs after every step, so it stays prepared; the statement reads these variables.
    SummaryRow saved;
    std::string saved_scores;
    std::string saved_record;
    std::string saved_myths;
    std::optional<soci::statement> save;

    ~Connection() {
        save.reset();  // before its session
    }

    void prepare_save() {
        save.emplace(session);
        saved.bind_values(*save);
        save->exchange(soci::use(saved_scores));
        save->exchange(soci::use(saved_record));
        save->exchange(soci::use(saved_myths));
        prepare(
            *save,
            std::string("insert into attempts (") + kSummaryColumns +
                ", scores, record, myths)"
                " values (:id, :scenario, :scenario_version, :content_hash, :language, :seed, :purpose, :started_ms,"
                " :updated_ms, :ended_ms, :ending, :overall, :scores, :record, :myths)"
                " on conflict (id) do update set scenario = excluded.scenario,"
                " scenario_version = excluded.scenario_version, content_hash = excluded.content_hash,"
                " language = excluded.language, seed = excluded.seed, purpose = excluded.purpose,"
                " started_ms = excluded.started_ms, updated_ms = excluded.updated_ms,"
                " ended_ms = excluded.ended_ms, ending = excluded.ending, overall = excluded.overall,"
                " scores = excluded.scores, record = excluded.record, myths = excluded.myths");
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

}  // namespace rapport::store
