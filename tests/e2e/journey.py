"""One person's way through the program: search, briefing, conversation, a killed program, resuming, debrief, progress, quitting.

What happened is read from the database and the settings file, which is where it matters. Every wait has a bound.
"""
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

BUILD = os.environ["RAPPORT_BUILD_DIR"]
SCENARIO, SEARCH = "kick-off", "Thirty"  # its id, and a part of its English title
TASKS, SEARCH_TASKS = "three-tasks", "Quince"  # in the user's own folder: a question, an order and a brief
WIDTH, HEIGHT = 1280, 800
CARD = 300, 440  # in the first card of the library, below what is suggested
PATIENCE = 20.0  # seconds for anything that is waited for


def wait_for(what, condition):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout


class Program:
    """The running program and what it leaves on the disk."""

    def __init__(self, home):
        self.home = home
        self.database = os.path.join(home, "data", "rapport", "rapport.db")
        self.settings = os.path.join(home, "config", "rapport", "settings.json")
        self.process = None

    def start(self):
        environment = {**os.environ, "HOME": self.home, "XDG_DATA_HOME": self.home + "/data",
                       "XDG_CONFIG_HOME": self.home + "/config", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen([os.path.join(BUILD, "rapport"), "--language", "en", "--timings",
                                         "--size", f"{WIDTH}x{HEIGHT}"], env=environment, stderr=subprocess.PIPE, text=True)
        line = self.process.stderr.readline()
        assert line.strip() == "first frame", f"the program said: {line}{self.process.stderr.read() if not line else ''}"
        found = wait_for("the window", lambda: xdotool("search", "--onlyvisible", "--pid", self.process.pid).split())
        if "Position: 0,0" not in xdotool("getwindowgeometry", found[0]):
            xdotool("windowmove", found[0], 0, 0)
        xdotool("windowfocus", "--sync", found[0])
        time.sleep(0.5)

    def press(self, *keys):
        for key in keys:
            assert self.process.poll() is None, "the program ended by itself"
            xdotool("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def click(self, x, y):
        xdotool("mousemove", x, y)
        time.sleep(0.1)
        xdotool("click", 1)
        time.sleep(0.3)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def attempts(self):
        if not os.path.exists(self.database):
            return []
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)
        try:
            rows = connection.execute("SELECT id, scenario, ended_ms, ending, record, scores FROM attempts ORDER BY started_ms")
            return [dict(zip(("id", "scenario", "ended", "ending", "record", "scores"), row)) for row in rows]
        finally:
            connection.close()

    def inputs(self):
        """Inputs of the only attempt."""
        attempts = self.attempts()
        return json.loads(attempts[0]["record"])["inputs"] if attempts else []

    def record_of(self, scenario):
        """The record of the only attempt at a scenario, or None."""
        records = [json.loads(each["record"]) for each in self.attempts() if each["scenario"] == scenario]
        return records[0] if records else None

    def start_conversation(self, search):
        """Searches the library, presses the only card left with the mouse, and starts (or resumes) with Enter."""
        self.press("ctrl+1", "ctrl+f", "ctrl+a")
        xdotool("type", "--delay", 30, search)
        time.sleep(0.5)
        self.click(*CARD)
        wait_for("the conversation's title on the window", self.started_by_enter)

    def started_by_enter(self):
        """The title of the window names the conversation once it runs; only then is Enter an answer."""
        if self.window_title() == "Rapport":
            self.press("Return")
            time.sleep(1)
        return self.window_title() != "Rapport"

    def window_title(self):
        found = xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()
        return xdotool("getwindowname", found[0]).strip()


def answer_with_mouse(program):
    """Presses upwards from the bottom until a reply card takes it."""
    before = len(program.inputs())
    program.press("space")
    for y in range(HEIGHT - 70, 300, -30):
        program.click(WIDTH - 500, y)
        if len(program.inputs()) > before:
            return
    raise AssertionError("no reply could be given with the mouse")


def answer_with_key(program, key):
    before = len(program.inputs())

    def answered():
        program.press("space", key)
        return len(program.inputs()) > before

    wait_for(f"an answer by the key {key}", answered)


def answer_with_some_key(program):
    """Answers what waits: gives the first reply or question that can be given (the seed decides where a locked one
    stands, and its key does nothing), or leaves an order as it is."""
    before = len(program.inputs())

    def answered():
        for key in (*"123456789", "ctrl+Return"):
            program.press("space", key)
            if len(program.inputs()) > before:
                return True
        return False

    wait_for("an answer by some key", answered)


def until(what, act, reached):
    """Acts until it has had its effect: a click may come before the frame that it is meant for."""
    def tried():
        act()
        for _ in range(40):
            if reached():
                return True
            time.sleep(0.05)
        return False

    wait_for(what, tried)


def fill(program, place, text):
    program.click(*place)
    program.press("ctrl+a")
    xdotool("type", "--delay", 30, text)


def do_tasks(program):
    """A question by its key, an order moved by the keyboard, a brief filled in by mouse and keyboard, to the ending."""
    program.start_conversation(SEARCH_TASKS)

    def inputs():
        record = program.record_of(TASKS)
        return record["inputs"] if record else []

    def draft():
        record = program.record_of(TASKS)
        return (record or {}).get("draft", {}).get("answer", {})

    until("a question asked", lambda: program.press("space", "1"), lambda: [each["kind"] for each in inputs()] == ["ask"])
    until("the order handed over", lambda: program.press("space", "Tab", "alt+Down", "ctrl+Return"),
          lambda: [each["kind"] for each in inputs()] == ["ask", "rank"])
    program.press("space")
    until("a measure", lambda: (program.click(598, 275), program.press("Down", "Return")),
          lambda: draft().get("kpi") == "orders")
    until("a target", lambda: fill(program, (501, 384), "150"), lambda: draft().get("target") == 150)
    until("a date", lambda: fill(program, (718, 384), "8"), lambda: draft().get("weeks") == 8)
    until("work", lambda: (program.click(470, 516), program.press("Tab", "Return", "Escape")),
          lambda: len(draft().get("tasks", [])) == 1)
    until("who does it", lambda: (program.click(560, 608), program.press("Down", "Return")),
          lambda: draft()["tasks"][0]["specialist"] != "")
    until("the brief handed over", lambda: program.press("ctrl+Return"),
          lambda: [each["kind"] for each in inputs()] == ["ask", "rank", "brief"])
    assert program.record_of(TASKS)["ending"] == "end"
    program.press("space", "Escape")


def journey(program):
    own = os.path.join(program.home, "data", "rapport", "scenarios")
    os.makedirs(own)
    shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), TASKS + ".json"), own)
    program.start()
    program.press("ctrl+t")
    wait_for("the dark theme in the settings", lambda: os.path.exists(program.settings) and
             json.load(open(program.settings, encoding="utf-8"))["theme"] == "dark")
    program.start_conversation(SEARCH)
    wait_for("a new attempt", lambda: [each["scenario"] for each in program.attempts()] == [SCENARIO])
    answer_with_mouse(program)
    answer_with_key(program, "2")
    answer_with_key(program, "1")
    given = program.inputs()
    assert len(given) == 3, given
    program.kill()

    assert program.inputs() == given, "a killed program has lost something"
    program.start()
    program.start_conversation(SEARCH)
    assert len(program.attempts()) == 1, "the attempt was not resumed but begun again"
    program.press("BackSpace")
    wait_for("a step back", lambda: program.inputs()[-1]["kind"] == "step_back")
    for _ in range(40):
        if program.attempts()[0]["ended"]:
            break
        answer_with_some_key(program)
    assert program.attempts()[0]["ended"], "the conversation did not end"
    program.press("space", "d", "Right", "Right", "Left", "Next", "Prior")
    program.press("Escape", "ctrl+2", "ctrl+comma", "ctrl+1", "shift+slash", "Escape")
    do_tasks(program)
    program.press("ctrl+q")
    assert program.process.wait(timeout=PATIENCE) == 0, "quitting did not end well"


def check_record(program):
    """The command line derives the same scores from the record as the window stored."""
    for attempt in program.attempts():
        check_scores(program, attempt)


def check_scores(program, attempt):
    record = os.path.join(program.home, "record.json")
    with open(record, "w", encoding="utf-8") as file:
        file.write(attempt["record"])
    done = subprocess.run([os.path.join(BUILD, "rapport-cli"), "score", record, "--json"], capture_output=True, text=True, check=True)
    scores = json.loads(done.stdout)
    assert scores["ending"] == attempt["ending"]
    stored = json.loads(attempt["scores"])
    assert stored and set(stored) == set(scores["competencies"])
    for competency, values in stored.items():
        assert values["score"] == scores["competencies"][competency]["score"], competency


def main():
    home = tempfile.mkdtemp(prefix="rapport-journey-")
    program = Program(home)
    try:
        journey(program)
        check_record(program)
    finally:
        if program.process and program.process.poll() is None:
            program.kill()
        shutil.rmtree(home, ignore_errors=True)
    print("The journey from the library to the debrief went well.")


if __name__ == "__main__":
    sys.exit(main())
