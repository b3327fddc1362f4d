#include "store/store.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <set>

#include "store/stored_scores.h"
#include "tests/store/helpers.h"

using namespace rapport::store;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> ids(const std::vector<AttemptSummary>& attempts) {
    std::vector<std::string> found;
    for (const AttemptSummary& attempt : attempts) found.push_back(attempt.id);
    return found;
}

rapport::scoring::DrillAnswer answer(const std::string& drill, int position, std::int64_t at_ms) {
    return {drill, position, "late-report", std::string(64, 'a'), "opening", "asks", "listening", 1, -2, 3, at_ms};
}

const std::filesystem::path kFixtures = std::filesystem::path(RAPPORT_SOURCE_DIR) / "tests/store/fixtures";

}  // namespace

TEST_CASE("what is saved is loaded again, field by field") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    const Attempt open = open_attempt("one");
    const Attempt ended = ended_attempt("two", 71.25);
    REQUIRE(store.save(open).ok());
    REQUIRE(store.save(ended).ok());
    CHECK(store.load("one").value() == open);
    CHECK(store.load("two").value() == ended);
}

TEST_CASE("saving an attempt again replaces it") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    REQUIRE(store.save(open_attempt("one")).ok());
    const Attempt ended = ended_attempt("one", 50.0);
    REQUIRE(store.save(ended).ok());
    CHECK(store.load("one").value() == ended);
    CHECK(store.list().value().size() == 1);
    // And back: an ended attempt can lose its end.
    REQUIRE(store.save(open_attempt("one")).ok());
    CHECK(store.load("one").value() == open_attempt("one"));
}

TEST_CASE("attempts outlive the Store") {
    const TemporaryFolder folder;
    REQUIRE(Store::open(folder / "rapport.db").value().save(open_attempt("one")).ok());
    CHECK(Store::open(folder / "rapport.db").value().load("one").value() == open_attempt("one"));
}

TEST_CASE("a moved Store still saves") {
    const TemporaryFolder folder;
    Store first = Store::open(folder / "rapport.db").value();
    Store second = std::move(first);
    CHECK(second.save(open_attempt("one")).ok());
}

TEST_CASE("texts may hold quotes, line ends, every script and megabytes") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    Attempt attempt = open_attempt("it's \"one\"");
    attempt.record = "'; drop table attempts; --\n\t\\ 你好 🙂" + std::string(3'000'000, 'x');
    REQUIRE(store.save(attempt).ok());
    CHECK(store.load(attempt.summary.id).value() == attempt);
}

TEST_CASE("an unknown attempt is an error that names it") {
    const TemporaryFolder folder;
    const Store store = Store::open(folder / "rapport.db").value();
    const auto missing = store.load("nobody");
    REQUIRE_FALSE(missing.ok());
    CHECK(contains(missing.error().message, "there is no attempt nobody"));
}

TEST_CASE("a removed attempt is gone, and removing it twice is no error") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    REQUIRE(store.save(open_attempt("one")).ok());
    REQUIRE(store.save(open_attempt("two")).ok());
    CHECK(store.remove("one").ok());
    CHECK(store.remove("one").ok());
    CHECK(ids(store.list().value()) == std::vector<std::string>{"two"});
}

TEST_CASE("lists have the latest start first, of all scenarios or of one") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    Attempt early = ended_attempt("early", 40);
    Attempt late = open_attempt("late");
    late.summary.started_ms += 10;
    Attempt other = open_attempt("other", "discount");
    other.summary.started_ms += 5;
    for (const Attempt& attempt : {early, late, other}) REQUIRE(store.save(attempt).ok());
    CHECK(ids(store.list().value()) == std::vector<std::string>{"late", "other", "early"});
    CHECK(ids(store.list("late-report").value()) == std::vector<std::string>{"late", "early"});
    CHECK(store.list("late-report").value().back() == early.summary);
    CHECK(store.list("nothing").value().empty());
}

TEST_CASE("the unfinished attempt of a scenario is the open one touched last") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    CHECK_FALSE(store.unfinished("late-report").value().has_value());
    Attempt ended = ended_attempt("ended", 40);
    ended.summary.updated_ms += 100;
    Attempt touched = open_attempt("touched");
    touched.summary.updated_ms += 50;
    for (const Attempt& attempt : {ended, touched, open_attempt("older"), open_attempt("other", "discount")}) {
        REQUIRE(store.save(attempt).ok());
    }
    CHECK(store.unfinished("late-report").value() == touched.summary);
}

TEST_CASE("progress counts attempts and ends and keeps the best score per scenario") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    Attempt last = ended_attempt("c", 55);
    last.summary.updated_ms += 1000;
    for (const Attempt& attempt :
         {ended_attempt("a", 40), ended_attempt("b", 72.5), last, open_attempt("d"), open_attempt("e", "discount")}) {
        REQUIRE(store.save(attempt).ok());
    }
    const std::vector<Progress> progress = store.progress().value();
    REQUIRE(progress.size() == 2);
    CHECK(progress[0] == Progress{"discount", 1, 0, {}, open_attempt("e").summary.updated_ms});
    CHECK(progress[1] == Progress{"late-report", 4, 3, 72.5, last.summary.updated_ms});
}

TEST_CASE("a database of version 1 is migrated with its attempts") {
    const TemporaryFolder folder;
    OtherProgram(folder / "rapport.db").run(bytes_of(kFixtures / "version-1.sql"));
    Store store = Store::open(folder / "rapport.db").value();
    Attempt expected = ended_attempt("version-one", 64.5);
    CHECK(store.load("version-one").value() == expected);
    CHECK(store.unfinished("late-report").value() == open_attempt("version-one-open").summary);
    CHECK(store.save(open_attempt("new")).ok());
    // Opened a second time there is nothing left to migrate.
    CHECK(Store::open(folder / "rapport.db").value().list().value().size() == 3);
}

TEST_CASE("a database of version 1 gets room for myths and drill answers, and knows whose myths are missing") {
    const TemporaryFolder folder;
    OtherProgram(folder / "rapport.db").run(bytes_of(kFixtures / "version-1.sql"));
    Store store = Store::open(folder / "rapport.db").value();
    CHECK(store.load("version-one").value().myths.empty());
    CHECK(store.without_myths().value() == std::vector<std::string>{"version-one"});  // not the open one
    CHECK(store.history().value().drill_answers.empty());
    Attempt attempt = store.load("version-one").value();
    attempt.myths = write_myths({});
    REQUIRE(store.save(attempt).ok());
    CHECK(store.without_myths().value().empty());
    CHECK(store.save(answer("drill", 0, 10)).ok());
}

TEST_CASE("the history has attempts by their start with scores and myths, and drill answers by their time") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    Attempt late = open_attempt("late");
    late.summary.started_ms += 10;
    Attempt early = ended_attempt("early", 40);
    early.scores = R"({"listening":{"score":40.5,"standard_error":null,"opportunities":1}})";
    early.myths = write_myths({{"always-right", 2, 1}});
    for (const Attempt& attempt : {late, early}) REQUIRE(store.save(attempt).ok());
    const rapport::scoring::DrillAnswer first = answer("drill", 1, 10);
    const rapport::scoring::DrillAnswer second = answer("drill", 0, 20);
    for (const auto& each : {second, first}) REQUIRE(store.save(each).ok());
    const rapport::scoring::History history = store.history().value();
    REQUIRE(history.attempts.size() == 2);
    CHECK(history.attempts[0].id == "early");
    CHECK(history.attempts[0].ended_ms == early.summary.ended_ms);
    CHECK(history.attempts[0].ending == "agreed");
    CHECK(history.attempts[0].overall == 40);
    CHECK(history.attempts[0].scores == std::vector<StoredScore>{{"listening", 40.5, std::nullopt, 1}});
    CHECK(history.attempts[0].myths == std::vector<rapport::scoring::KeptMyth>{{"always-right", 2, 1}});
    CHECK(history.attempts[1].id == "late");
    CHECK_FALSE(history.attempts[1].ended_ms.has_value());
    CHECK(history.attempts[1].content_hash == late.summary.content_hash);
    CHECK(history.drill_answers == std::vector{first, second});
}

TEST_CASE("an answer at the same place of the same drill replaces the one before") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db").value();
    REQUIRE(store.save(answer("drill", 0, 10)).ok());
    rapport::scoring::DrillAnswer again = answer("drill", 0, 30);
    again.reply = "другой";
    REQUIRE(store.save(again).ok());
    CHECK(store.history().value().drill_answers == std::vector{again});
}

TEST_CASE("myths that cannot be read are none") {
    for (const char* text : {"", "[]", "nonsense", R"({"a":1})"}) CHECK(read_myths(text).empty());
    CHECK(read_myths(R"({"a":{"offered":"many"}})") == std::vector<rapport::scoring::KeptMyth>{{"a", 0, 0}});
}

TEST_CASE("a database of a newer program is refused and not touched") {
    const TemporaryFolder folder;
    REQUIRE(Store::open(folder / "rapport.db").ok());
    OtherProgram(folder / "rapport.db").run("pragma journal_mode = delete; update schema_version set version = 9999");
    const std::string before = bytes_of(folder / "rapport.db");
    const auto store = Store::open(folder / "rapport.db");
    REQUIRE_FALSE(store.ok());
    CHECK(contains(store.error().message, "newer version of Rapport"));
    CHECK(contains(store.error().message, "rapport.db"));
    CHECK(bytes_of(folder / "rapport.db") == before);
}

TEST_CASE("a file that is no database is reported and kept") {
    const TemporaryFolder folder;
    const std::string letter = std::string(5000, '?') + "not a database";
    write_bytes(folder / "rapport.db", letter);
    const auto store = Store::open(folder / "rapport.db");
    REQUIRE_FALSE(store.ok());
    CHECK(contains(store.error().message, "damaged or not a database"));
    CHECK(bytes_of(folder / "rapport.db") == letter);
}

TEST_CASE("a database damaged in its middle is reported by what meets the damage, and kept") {
    const TemporaryFolder folder;
    {
        Store store = Store::open(folder / "rapport.db").value();
        for (int i = 0; i < 200; ++i) REQUIRE(store.save(ended_attempt(new_attempt_id(), i)).ok());
    }
    std::string bytes = bytes_of(folder / "rapport.db");
    REQUIRE(bytes.size() > 40'000);
    // Every page but the first, which holds the header and the schema.
    for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = static_cast<char>(0xAA);
    write_bytes(folder / "rapport.db", bytes);
    const auto opened = Store::open(folder / "rapport.db");
    if (opened.ok()) {
        const auto list = opened->list();
        REQUIRE_FALSE(list.ok());
        CHECK(contains(list.error().message, "damaged"));
    } else {
        CHECK(contains(opened.error().message, "damaged"));
    }
    CHECK(bytes_of(folder / "rapport.db") == bytes);
}

TEST_CASE("paths may hold any script, spaces, quotes and signs, and folders are made") {
    for (const char* name :
         {"Данные Веры/мои попытки.db", "a b  c.db", "it's.db", "say \"hi\".db", "a=b c.db", "100%;?#&.db"}) {
        CAPTURE(name);
        const TemporaryFolder folder;
        const std::filesystem::path path = folder.path() / "deep" / name;
        REQUIRE(Store::open(path).value().save(open_attempt("one")).ok());
        CHECK(std::filesystem::is_regular_file(path));
        CHECK(Store::open(path).value().load("one").ok());
    }
}

TEST_CASE("a folder that cannot be made or written is an error that names the path") {
    const TemporaryFolder folder;
    write_bytes(folder.path() / "file", "x");
    const auto store = Store::open(folder.path() / "file" / "rapport.db");
    REQUIRE_FALSE(store.ok());
    CHECK(contains(store.error().message, "file/rapport.db"));
    const auto over_folder = Store::open(folder.path());
    REQUIRE_FALSE(over_folder.ok());
    CHECK(contains(over_folder.error().message, folder.path().c_str()));
}

TEST_CASE("attempt ids are UUIDs of version 4 and differ") {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const std::string id = new_attempt_id();
        REQUIRE(id.size() == 36);
        CHECK(id[14] == '4');
        CHECK(std::string("89ab").find(id[19]) != std::string::npos);
        CHECK(id.find_first_not_of("0123456789abcdef-") == std::string::npos);
        CHECK(seen.insert(id).second);
    }
}
