"""Configures and builds a tree, and runs its tests."""
import os
import re
import subprocess
import time
import xml.etree.ElementTree as xml

from results import say

SUMMARY = re.compile(r"\[doctest\] test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed")
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1200x24 -nolisten tcp"]
MAX_OUTPUT_LINES = 150


def cores():
    return len(os.sched_getaffinity(0))


def output_of(command, **options):
    """Exit status and whatever the command printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", **options)
    return done.returncode, done.stdout


def test_environment(build, more):
    """Tests see folders of their own instead of the user's, and one time zone and locale everywhere."""
    home = os.path.join(build, "home")
    return {**os.environ, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config", "TZ": "UTC",
            "LC_ALL": "C.UTF-8", "LIBGL_ALWAYS_SOFTWARE": "1", "RAPPORT_BUILD_DIR": build,
            "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1",
            "LSAN_OPTIONS": "print_suppressions=0:suppressions=" + os.path.join(os.path.dirname(__file__), "leaks.supp"),
            "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1", **more}


def build_tree(results, root, build, settings):
    """True if `build` is built; otherwise a failed row says why."""
    name = os.path.basename(build)
    say(f"Building {name}/")
    start = time.monotonic()
    status, output = output_of(["cmake", "-S", root, "-B", build, "-G", "Ninja"] + [f"-D{item}" for item in settings])
    if status == 0:
        status, output = output_of(["ninja", "-C", build, "--quiet", "-k", "20"])
    results.add(f"build {name}", int(status == 0), int(status != 0), time.monotonic() - start,
                "\n".join(output.splitlines()[-200:]))
    return status == 0


def counts(case):
    """Passed and failed test cases of one test executable."""
    output = case.findtext("system-out") or ""
    succeeded = case.get("status") == "run"
    found = SUMMARY.search(output)
    if not found:
        return (1, 0) if succeeded else (0, 1)
    passed, failed = int(found[2]), int(found[3])
    # A failure that no test case owns: a crash, a leak, a time-out.
    return passed, failed if succeeded or failed else 1


def run_tests(results, build, label, environment):
    say(f"Running the tests of {os.path.basename(build)}/")
    report = os.path.join(build, "tests.xml")
    if os.path.exists(report):
        os.remove(report)
    status, output = output_of(SCREEN + ["ctest", "--test-dir", build, "--parallel", str(cores()), "--timeout", "1200",
                                         "--output-junit", report, "--test-output-size-passed", "1000000",
                                         "--test-output-size-failed", "1000000"],
                               env=test_environment(build, environment))
    if not os.path.exists(report):
        results.add(f"tests{label}", 0, 1, 0.0, output)
        return
    for case in xml.parse(report).getroot().iter("testcase"):
        passed, failed = counts(case)
        lines = (case.findtext("system-out") or "").splitlines()
        results.add(case.get("name") + label, passed, failed, float(case.get("time") or 0),
                    "\n".join(lines[-MAX_OUTPUT_LINES:]))
