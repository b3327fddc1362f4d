"""Measures the real window under Xvfb with software rendering: start to first frame, processor time while idle, peak memory.

Usage: window.py BUILD_DIR. Prints medians; needs xvfb-run.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

STARTS = 7
IDLE_SECONDS = 10


def start(program, home):
    environment = {**os.environ, "XDG_DATA_HOME": home + "/data", "XDG_CONFIG_HOME": home + "/config", "LIBGL_ALWAYS_SOFTWARE": "1"}
    begin = time.monotonic()
    process = subprocess.Popen([program, "--language", "en", "--timings"], env=environment, stderr=subprocess.PIPE, text=True)
    while process.stderr.readline().strip() != "first frame":
        if process.poll() is not None:
            sys.exit("The window did not open.")
    return process, time.monotonic() - begin


def processor_seconds(process):
    with open(f"/proc/{process.pid}/stat", encoding="utf-8") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak_mebibytes(process):
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) / 1024


def main():
    if not os.environ.get("DISPLAY") or "RAPPORT_BENCH_SCREEN" not in os.environ:
        environment = {**os.environ, "RAPPORT_BENCH_SCREEN": "1"}
        command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1200x24", sys.executable, "-B", *sys.argv]
        sys.exit(subprocess.run(command, env=environment, check=False).returncode)
    program = os.path.join(sys.argv[1], "rapport")
    home = tempfile.mkdtemp(prefix="rapport-bench-")
    times = []
    for _ in range(STARTS):
        process, seconds = start(program, home)
        times.append(seconds)
        process.terminate()
        process.wait()
    process, _ = start(program, home)
    time.sleep(3)  # let the start settle
    before = processor_seconds(process)
    time.sleep(IDLE_SECONDS)
    idle = (processor_seconds(process) - before) / IDLE_SECONDS
    peak = peak_mebibytes(process)
    process.terminate()
    process.wait()
    shutil.rmtree(home, ignore_errors=True)
    print(f"start to first frame: median {statistics.median(times) * 1000:.0f} ms, from {min(times) * 1000:.0f} to {max(times) * 1000:.0f} ms, {STARTS} starts")
    print(f"idle window: {idle * 100:.2f} % of one core over {IDLE_SECONDS} s")
    print(f"peak memory: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
