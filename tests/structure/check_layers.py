#!/usr/bin/env python3
"""Holds every #include and every CMake target of app/ against the tables of app/README.md, and sees that every source is built.

Usage: check_layers.py [ROOT]. Prints each offence as file:line: sentence; exits 1 if there is any.
"""
import fnmatch
import os
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
NAME = re.compile(r"`([^`]+)`")
USED_TARGET = re.compile(r"\brapport_(\w+)")
LISTED_SOURCE = re.compile(r"[^\s\"()]+\.cpp\b")


def rows_of_table(text, first_header):
    """The rows below the table header whose first cell is `first_header`, as lists of cells."""
    rows, inside = [], False
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif cells[0] == first_header:
            inside = True
        elif inside and not set(cells[0]) <= set("-: "):
            rows.append(cells)
    return rows


def layer_rules(readme):
    """Layer -> every layer it may use, including itself and what its layers use in turn."""
    direct = {}
    for cells in rows_of_table(readme, "level"):
        direct[NAME.findall(cells[1])[0]] = NAME.findall(cells[3])
    allowed = {}

    def close(layer, path):
        if layer in path:
            raise ValueError("app/README.md: a cycle of layers: " + " -> ".join(path + [layer]))
        if layer not in allowed:
            allowed[layer] = {layer}.union(*(close(used, path + [layer]) for used in direct[layer]))
        return allowed[layer]

    for layer in direct:
        close(layer, [])
    return allowed


def home_rules(readme):
    """Pairs (patterns of headers, patterns of places) from the second table."""
    return [(NAME.findall(cells[0]), NAME.findall(cells[1])) for cells in rows_of_table(readme, "headers")]


def is_home(path, places):
    layer = path.split("/")[0]
    return any(place == layer or fnmatch.fnmatch(path, place) for place in places)


def source_files(app):
    for folder, _, names in sorted(os.walk(app)):
        for name in sorted(names):
            if name.endswith((".h", ".cpp")):
                yield os.path.relpath(os.path.join(folder, name), app)


def check_include(path, quote, header, app, allowed, homes):
    """The offence of one include, or None."""
    layer = path.split("/")[0]
    for patterns, places in homes:
        if any(fnmatch.fnmatch(header, pattern) for pattern in patterns) and not is_home(path, places):
            return f"<{header}> belongs in {', '.join(places)} only"
    if quote == "<":
        return None
    if not os.path.isfile(os.path.join(app, header)):
        if any(fnmatch.fnmatch(header, pattern) for patterns, _ in homes for pattern in patterns):
            return None
        return f'"{header}" is not a file below app/: includes are rooted there'
    used = header.split("/")[0]
    if used not in allowed[layer]:
        return f'{layer} may not use {used} ("{header}")'
    return None


def check_source(path, app, allowed, homes):
    offences = []
    with open(os.path.join(app, path), encoding="utf-8") as file:
        lines = file.read().splitlines()
    for number, line in enumerate(lines, 1):
        found = INCLUDE.match(line)
        offence = found and check_include(path, found[1], found[2], app, allowed, homes)
        if offence:
            offences.append(f"app/{path}:{number}: {offence}")
    if path.endswith(".h"):
        if "#pragma once" not in lines:
            offences.append(f"app/{path}:1: a header needs #pragma once")
        if not lines or not lines[0].startswith("//"):
            offences.append(f"app/{path}:1: a header opens with what it is for")
    return offences


def check_targets(layer, app, allowed):
    path = os.path.join(app, layer, "CMakeLists.txt")
    if not os.path.isfile(path):
        return []
    offences = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            for used in USED_TARGET.findall(line.split("#")[0]):
                if used in allowed and used not in allowed[layer]:
                    offences.append(f"app/{layer}/CMakeLists.txt:{number}: {layer} may not link {used}")
    return offences


def check_listed(root):
    """A source that no CMakeLists.txt names is never built: a test in it would never run."""
    sources, listed = [], set()
    for top in ("app", "tests"):
        for folder, _, names in sorted(os.walk(os.path.join(root, top))):
            sources += [os.path.join(folder, name) for name in sorted(names) if name.endswith(".cpp")]
            if "CMakeLists.txt" in names:
                with open(os.path.join(folder, "CMakeLists.txt"), encoding="utf-8") as file:
                    found = LISTED_SOURCE.findall(file.read().replace("${PROJECT_SOURCE_DIR}", root))
                listed.update(os.path.normpath(os.path.join(folder, name)) for name in found)
    return [f"{os.path.relpath(path, root)}:1: no CMakeLists.txt names this file" for path in sources
            if os.path.normpath(path) not in listed]


def check(root):
    app = os.path.join(root, "app")
    with open(os.path.join(app, "README.md"), encoding="utf-8") as file:
        readme = file.read()
    try:
        allowed = layer_rules(readme)
    except (KeyError, ValueError) as problem:
        return [f"app/README.md: the table of layers cannot be read: {problem}"]
    homes = home_rules(readme)
    offences = []
    folders = {name for name in os.listdir(app) if os.path.isfile(os.path.join(app, name, "CMakeLists.txt"))}
    for layer in sorted(folders - allowed.keys()):
        offences.append(f"app/{layer}: is not in the table of app/README.md")
    for path in source_files(app):
        layer = path.split("/")[0]
        if layer in allowed:
            offences += check_source(path, app, allowed, homes)
        elif layer not in folders:
            offences.append(f"app/{path}:1: belongs to no layer of app/README.md")
    for layer in sorted(allowed):
        offences += check_targets(layer, app, allowed)
    return offences + check_listed(root)


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
    offences = check(root)
    print("\n".join(offences), end="\n" if offences else "")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
