#!/usr/bin/env python3
"""Builds and runs every test of Rapport; called by tests/run. The last line is "N passed, N failed".

Two trees: build-tests/ by GCC with assertions, and build-asan/ by Clang with the address and undefined-behaviour
sanitizers, which also holds the fuzzers, so that each of both compilers and each sanitizer costs one build. Both compile
several files of app/ as one unit, which costs half the time, for clang-tidy too; tests/bench/run builds each file alone.
"""
import argparse
import os
import sys
import traceback

import checks
from builds import build_tree, run_tests
from results import Results, say

# Little optimisation: compiling takes longer than running. No NDEBUG, so assertions hold.
COMMON = ["RAPPORT_TESTS=ON", "CMAKE_UNITY_BUILD=ON", "CMAKE_BUILD_TYPE=RelWithDebInfo", "CMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1"]
GCC = COMMON + ["CMAKE_C_COMPILER=gcc", "CMAKE_CXX_COMPILER=g++"]
CLANG = COMMON + ["CMAKE_C_COMPILER=clang", "CMAKE_CXX_COMPILER=clang++", "RAPPORT_SANITIZE=address,undefined",
                  "RAPPORT_FUZZ=ON"]


def run(results, root, options):
    plain, sanitized = os.path.join(root, "build-tests"), os.path.join(root, "build-asan")
    environment = {"RAPPORT_REBASELINE": "1"} if options.rebaseline else {}
    thorough = not options.quick and not options.rebaseline

    say("Checking the form")
    checks.check_format(results, root)
    checks.run_script_checks(results, root)
    if build_tree(results, root, plain, GCC):
        run_tests(results, plain, "", environment)
        checks.run_end_to_end(results, root, plain, environment)
    if thorough and build_tree(results, root, sanitized, CLANG):
        run_tests(results, sanitized, " (sanitized)", environment)
        checks.run_fuzzers(results, root, sanitized)
        checks.run_clang_tidy(results, root, sanitized)


def main():
    parser = argparse.ArgumentParser(prog="tests/run", description="Every test of Rapport in one command.")
    parser.add_argument("--quick", action="store_true", help="without sanitizers, fuzzers and clang-tidy")
    parser.add_argument("--rebaseline", action="store_true", help="write the golden files anew")
    options = parser.parse_args()

    root = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    results = Results()
    try:
        run(results, root, options)
    except Exception:  # a mistake in these scripts must not look like a pass, nor hide what was found before it
        results.add("tests/run itself", 0, 1, 0.0, traceback.format_exc())
    long = checks.long_files(root)
    if long:
        print("\nLonger than the house style likes: " + ", ".join(long))
    return results.tell()


if __name__ == "__main__":
    sys.exit(main())
