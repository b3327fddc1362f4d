#include "store/migrations.h"

#include <array>

namespace rapport::store {

namespace {

// Entry i leads from version i to version i + 1. An attempt keeps its scores in its own row: one row per score was five
// times slower to read.
constexpr std::array kMigrations = {
    "create table attempts ("
    " id varchar(36) not null primary key,"
    " scenario varchar(64) not null,"
    " scenario_version integer not null,"
    " content_hash varchar(64) not null,"
    " language varchar(16) not null,"
    " seed varchar(20) not null,"
    " purpose varchar(32) not null,"
    " started_ms bigint not null,"
    " updated_ms bigint not null,"
    " ended_ms bigint,"
    " ending varchar(64),"
    " overall double precision,"
    " scores text not null,"
    " record text not null)",

    "create index attempts_by_scenario on attempts (scenario, started_ms)",

    // Derived from the record; empty until that has been done.
    "alter table attempts add column myths text not null default ''",

    "create table drill_answers ("
    " drill varchar(36) not null,"
    " position integer not null,"
    " scenario varchar(64) not null,"
    " content_hash varchar(64) not null,"
    " node varchar(64) not null,"
    " reply varchar(64) not null,"
    " competency varchar(64) not null,"
    " points integer not null,"
    " lowest integer not null,"
    " highest integer not null,"
    " answered_ms bigint not null,"
    " primary key (drill, position))",
};

int stored_version(soci::session& session) {
    session << "create table if not exists schema_version (version integer not null)";
    int version = 0;
    soci::indicator found = soci::i_null;
    session << "select max(version) from schema_version", soci::into(version, found);
    return found == soci::i_ok ? version : 0;
}

void apply_missing(soci::session& session) {
    const int version = stored_version(session);
    for (int next = version; next < schema_version(); ++next) session << kMigrations[static_cast<std::size_t>(next)];
    if (version >= schema_version()) return;
    const int current = schema_version();
    session << "delete from schema_version";
    session << "insert into schema_version (version) values (:version)", soci::use(current);
}

}  // namespace

int schema_version() {
    return static_cast<int>(kMigrations.size());
}

base::Status migrate(soci::session& session) {
    const int version = stored_version(session);
    if (version == schema_version()) return base::Done{};
    if (version > schema_version()) {
        return base::Error{"it was written by a newer version of Rapport (schema " + std::to_string(version) +
                           ", this program knows " + std::to_string(schema_version()) + "); update Rapport to open it"};
    }
    // Takes the write lock at once, so that of two programs that start together the second waits and then finds the
    // work done.
    session << (session.get_backend_name() == "sqlite3" ? "begin immediate" : "begin");
    try {
        apply_missing(session);
        session << "commit";
    } catch (const soci::soci_error&) {
        session << "rollback";
        throw;
    }
    return base::Done{};
}

}  // namespace rapport::store
