"""The checks besides the tests: formatting, clang-tidy, structure, translations, fuzzers, end to end."""
import concurrent.futures
import glob
import hashlib
import json
import os
import re
import sys
import time

from builds import SCREEN, cores, output_of, test_environment
from results import say

FUZZ_SECONDS = 20
OBJECT = re.compile(r" -o (\S+) -c ")
# Files are looked at in the units that they are compiled in, which include them.
TIDY_ARGUMENTS = ["--quiet", "--checks=-bugprone-suspicious-include"]


def our_sources(root):
    for top in ("app", "tests"):
        for folder, _, names in sorted(os.walk(os.path.join(root, top))):
            yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith((".h", ".cpp")))


def check_format(results, root):
    with results.check("clang-format") as offences:
        status, output = output_of(["clang-format", "--dry-run", "-Werror"] + list(our_sources(root)))
        if status:
            lines = [line.replace(root + "/", "") for line in output.splitlines() if ": error:" in line]
            offences += lines or [output]
            offences.append("Mend it with: clang-format -i FILE")


def run_script_checks(results, root):
    for suite, script in (("layers", "structure/check_layers.py"), ("layers self-test", "structure/check_layers_test.py"),
                          ("translations", "language/check_catalogues.py"),
                          ("translations self-test", "language/check_catalogues_test.py")):
        with results.check(suite) as offences:
            status, output = output_of([sys.executable, "-B", os.path.join(root, "tests", script)])
            if status:
                offences.append(output)


def long_files(root):
    """Files above the sizes of the house style, as a remark only."""
    long = []
    for path in our_sources(root):
        with open(path, encoding="utf-8") as file:
            lines = sum(1 for _ in file)
        if lines > (200 if path.endswith(".h") else 400):
            long.append(f"{os.path.relpath(path, root)} ({lines})")
    return long


def digest(*parts):
    sum_of_parts = hashlib.sha256()
    for part in parts:
        sum_of_parts.update(part if isinstance(part, bytes) else part.encode())
        sum_of_parts.update(b"\0")
    return sum_of_parts.hexdigest()


def content(path):
    with open(path, "rb") as file:
        return file.read()


def tidy_keys(root, build):
    """Unit of app/ -> hash of everything that clang-tidy's answer depends on: what it includes of ours, the settings."""
    _, listing = output_of(["ninja", "-C", build, "-t", "deps"])
    dependencies, target = {}, None
    for line in listing.splitlines():
        if line.startswith("    "):
            dependencies[target].append(os.path.normpath(os.path.join(build, line.strip())))
        elif ": #deps" in line:
            target = line.split(":")[0]
            dependencies[target] = []
    settings = digest(content(os.path.join(root, ".clang-tidy")), output_of(["clang-tidy", "--version"])[1], *TIDY_ARGUMENTS)
    keys = {}
    for command in json.loads(content(os.path.join(build, "compile_commands.json"))):
        path = command["file"]
        target = OBJECT.search(command["command"])[1]
        if not target.startswith("app/") or path.endswith(".c"):
            continue
        ours = [name for name in dependencies.get(target, []) if name.startswith(root) and os.path.isfile(name)]
        keys[path] = digest(settings, command["command"], content(path), *(content(name) for name in sorted(ours)))
    return keys


def run_clang_tidy(results, root, build):
    say("Running clang-tidy on what changed")
    passed_file = os.path.join(build, "tidy-passed.json")
    passed_before = set(json.loads(content(passed_file))) if os.path.exists(passed_file) else set()

    def tidy(path):
        return output_of(["clang-tidy", "-p", build, "--config-file=" + os.path.join(root, ".clang-tidy")]
                         + TIDY_ARGUMENTS + [path])

    with results.check("clang-tidy") as offences:
        keys = tidy_keys(root, build)
        changed = sorted(path for path, key in keys.items() if key not in passed_before)
        with concurrent.futures.ThreadPoolExecutor(cores()) as pool:
            for path, (status, output) in zip(changed, pool.map(tidy, changed)):
                if status:
                    lines = [line.replace(root + "/", "") for line in output.splitlines()]
                    offences += [line for line in lines if "error:" in line or "warning:" in line] or lines
                    del keys[path]
        with open(passed_file, "w", encoding="utf-8") as file:
            json.dump(sorted(keys.values()), file)
        offences[:] = sorted(set(offences))


def fuzz(root, build, program):
    """Runs one fuzzer over its corpus and, unless it has done so with the same program, for some time on new inputs."""
    name = os.path.basename(program).removeprefix("fuzz_")
    work = os.path.join(build, "fuzz", name)
    found = os.path.join(work, "corpus")
    os.makedirs(found, exist_ok=True)
    corpus = os.path.join(root, "tests", "fuzz", "corpus", name)
    done_file, key = os.path.join(work, "done"), digest(content(program))
    done = os.path.exists(done_file) and content(done_file).decode() == key
    start = time.monotonic()
    status, output = output_of([program, "-runs=0" if done else f"-max_total_time={FUZZ_SECONDS}", "-timeout=10",
                                "-rss_limit_mb=2048", f"-artifact_prefix={work}/", found]
                               + ([corpus] if os.path.isdir(corpus) else []),
                               env=test_environment(build, {}))
    if status == 0:
        with open(done_file, "w", encoding="utf-8") as file:
            file.write(key)
    return name, status, time.monotonic() - start, "\n".join(output.splitlines()[-60:])


def run_fuzzers(results, root, build):
    programs = [path for path in sorted(glob.glob(os.path.join(build, "fuzz_*"))) if os.access(path, os.X_OK)]
    if programs:
        say("Running the fuzzers")
    with concurrent.futures.ThreadPoolExecutor(cores()) as pool:
        for name, status, seconds, output in pool.map(lambda program: fuzz(root, build, program), programs):
            results.add(f"fuzz {name}", int(status == 0), int(status != 0), seconds, output)


def run_end_to_end(results, root, build, environment):
    script = os.path.join(root, "tests", "e2e", "run.sh")
    if not os.path.exists(script):
        return
    say("Running the program from end to end")
    with results.check("end to end") as offences:
        status, output = output_of(SCREEN + [script], env=test_environment(build, environment))
        if status:
            offences.append(output)
