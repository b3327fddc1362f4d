// What the tests of the store share: a folder that is removed again, and attempts to save.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>

#include "store/store.h"
#include "tests/support/temporary_folder.h"

namespace rapport::store {

using base::TemporaryFolder;

// Another program's connection to the same file, past the Store.
class OtherProgram {
  public:
    explicit OtherProgram(const std::filesystem::path& path) {
        REQUIRE(sqlite3_open(path.c_str(), &m_database) == SQLITE_OK);
    }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    ~OtherProgram() { sqlite3_close(m_database); }
    void run(const std::string& sql) {
        REQUIRE(sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    }

  private:
    sqlite3* m_database = nullptr;
};

// An open attempt; the id tells attempts apart.
inline Attempt open_attempt(const std::string& id, const std::string& scenario = "late-report") {
    Attempt attempt;
    attempt.summary = {.id = id,
                       .scenario = scenario,
                       .scenario_version = 3,
                       .content_hash = std::string(64, 'a'),
                       .language = "ru",
                       .seed = "18446744073709551615",
                       .purpose = "practice",
                       .started_ms = 1'762'167'720'000,
                       .updated_ms = 1'762'167'730'000,
                       .ended_ms = {},
                       .ending = {},
                       .overall = {}};
    attempt.record = R"({"inputs":["Здравствуйте"]})";
    return attempt;
}

inline Attempt ended_attempt(const std::string& id, double overall, const std::string& scenario = "late-report") {
    Attempt attempt = open_attempt(id, scenario);
    attempt.summary.ended_ms = attempt.summary.updated_ms;
    attempt.summary.ending = "agreed";
    attempt.summary.overall = overall;
    attempt.scores = R"({"listening":0.5})";
    return attempt;
}

}  // namespace rapport::store
