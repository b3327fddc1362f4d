// Several processes and sudden ends: what save() promised must be there afterwards.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "store/store.h"
#include "tests/store/helpers.h"

using namespace rapport::store;

namespace {

// Runs `work` in a child process; it ends without destructors, like a crash, unless it is killed before.
pid_t start_process(const std::function<void()>& work) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

int wait_for(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

Attempt step_attempt(int step) {
    Attempt attempt = open_attempt("one");
    attempt.record = std::to_string(step);
    return attempt;
}

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() { REQUIRE(::pipe(ends) == 0); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        ::close(ends[0]);
        if (ends[1] >= 0) ::close(ends[1]);
    }
    void close_writing() {
        ::close(ends[1]);
        ends[1] = -1;
    }
};

}  // namespace

TEST_CASE("a killed process loses no step whose save returned") {
    for (const int steps_before_the_kill : {1, 7, 60}) {
        const TemporaryFolder folder;
        Pipe reports;
        const pid_t child = start_process([&] {
            Store store = Store::open(folder / "rapport.db").value();
            for (int step = 0;; ++step) {
                if (!store.save(step_attempt(step)).ok()) ::_exit(1);
                if (::write(reports.ends[1], &step, sizeof step) != sizeof step) ::_exit(2);
            }
        });
        reports.close_writing();
        int promised = -1;
        for (int i = 0; i < steps_before_the_kill; ++i) {
            REQUIRE(::read(reports.ends[0], &promised, sizeof promised) == sizeof promised);
        }
        ::kill(child, SIGKILL);
        const int status = wait_for(child);
        CHECK(WIFSIGNALED(status));
        // Reports that were under way when the kill came.
        while (::read(reports.ends[0], &promised, sizeof promised) == sizeof promised) {
        }
        const Attempt found = Store::open(folder / "rapport.db").value().load("one").value();
        // At most one more step had been saved but not yet reported.
        CHECK(std::stoi(found.record) >= promised);
        CHECK(std::stoi(found.record) <= promised + 1);
    }
}

TEST_CASE("two processes save into one database, none is lost") {
    const TemporaryFolder folder;
    const auto save_hundred = [&folder](const std::string& prefix) {
        Store store = Store::open(folder / "rapport.db").value();
        for (int i = 0; i < 100; ++i) {
            if (!store.save(open_attempt(prefix + std::to_string(i))).ok()) ::_exit(1);
        }
    };
    // Both also create and migrate the same new file at the same time.
    const pid_t first = start_process([&] { save_hundred("a"); });
    const pid_t second = start_process([&] { save_hundred("b"); });
    CHECK(wait_for(first) == 0);
    CHECK(wait_for(second) == 0);
    CHECK(Store::open(folder / "rapport.db").value().list().value().size() == 200);
}

TEST_CASE("a reader sees the steps of another process at once") {
    const TemporaryFolder folder;
    const Store reader = Store::open(folder / "rapport.db").value();
    CHECK(wait_for(start_process([&] {
              Store store = Store::open(folder / "rapport.db").value();
              if (!store.save(open_attempt("one")).ok()) ::_exit(1);
          })) == 0);
    CHECK(reader.load("one").ok());
}

TEST_CASE("a save that waits too long for a lock fails with a reason, and the next one succeeds") {
    const TemporaryFolder folder;
    Store store = Store::open(folder / "rapport.db", 20).value();
    OtherProgram other(folder / "rapport.db");
    other.run("begin immediate");
    const auto blocked = store.save(open_attempt("one"));
    REQUIRE_FALSE(blocked.ok());
    CHECK(blocked.error().message.find("another program keeps it locked") != std::string::npos);
    CHECK(store.list().value().empty());  // reading goes on meanwhile
    other.run("commit");
    CHECK(store.save(open_attempt("one")).ok());
    CHECK(store.load("one").value() == open_attempt("one"));
}
