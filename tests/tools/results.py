"""What has passed and failed so far, and how it is told at the end. One row per suite."""
import contextlib
import dataclasses
import sys
import time


@dataclasses.dataclass
class Row:
    suite: str
    passed: int
    failed: int
    seconds: float


class Results:
    def __init__(self):
        self.rows = []

    def add(self, suite, passed, failed, seconds, output=""):
        """Adds a row; the output of a failure is printed at once."""
        self.rows.append(Row(suite, passed, failed, seconds))
        if failed:
            print(f"\n--- FAILED: {suite}\n{output.rstrip()}\n---", flush=True)

    @contextlib.contextmanager
    def check(self, suite):
        """A suite of one case: it fails if the body puts anything into the list it is given."""
        offences, start = [], time.monotonic()
        yield offences
        self.add(suite, 0 if offences else 1, 1 if offences else 0, time.monotonic() - start, "\n".join(offences))

    def tell(self):
        """Prints the table and the last line; returns the exit status."""
        passed = sum(row.passed for row in self.rows)
        failed = sum(row.failed for row in self.rows)
        width = max([len(row.suite) for row in self.rows] + [5])
        print(f"\n{'suite':<{width}}  cases  seconds")
        for row in self.rows:
            mark = f"  {row.failed} FAILED" if row.failed else ""
            print(f"{row.suite:<{width}}  {row.passed + row.failed:5}  {row.seconds:7.1f}{mark}")
        print(f"{passed} passed, {failed} failed")
        sys.stdout.flush()
        return 1 if failed or not passed else 0


def say(text):
    print(f"== {text}", flush=True)
