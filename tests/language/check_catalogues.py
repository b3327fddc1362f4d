#!/usr/bin/env python3
"""Holds assets/translations/*.po against the texts that app/ really uses (GNU gettext tools).

Every text is translated, nothing is fuzzy, obsolete or unused, the holes {} agree, and no text hides from xgettext.
Usage: check_catalogues.py [ROOT] [--write-template FILE]. Prints each offence; exits 1 if there is any.
"""
import gettext
import glob
import os
import re
import subprocess
import sys
import tempfile

# What xgettext does not see, and what to write instead.
HIDDEN = [
    (re.compile(r'\bPhrase\s*\{\s*"'), "write Phrase(\"...\"): xgettext does not see braces"),
    (re.compile(r'\bPhrase\s+\w+\s*[({]\s*"'), "write name = Phrase(\"...\"): xgettext does not see declarations"),
    (re.compile(r'\b(?:tr|mark|Phrase)\([^"();]*\?\s*"'), "translate each side of ?: by itself: xgettext sees the first only"),
    # A function that only passes its two texts on calls them singular and plural.
    (re.compile(r'\btr_n\(\s*(?!const char\*|singular, plural)[^"\s]'), "tr_n needs its two texts as literals"),
]


def sources(root):
    found = []
    for folder, _, names in os.walk(os.path.join(root, "app")):
        found += [os.path.join(folder, name) for name in names if name.endswith((".h", ".cpp"))]
    return sorted(found)


def hidden_texts(root, paths):
    offences = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if os.path.relpath(path, root) in ("app/language/translator.h", "app/language/translator.cpp", "app/base/phrase.h"):
            continue  # they declare these functions
        for pattern, advice in HIDDEN:
            for found in pattern.finditer(text):
                line = text.count("\n", 0, found.start()) + 1
                offences.append(f"{os.path.relpath(path, root)}:{line}: {advice}")
    return offences


def extract(root, paths, template):
    subprocess.run(["xgettext", "--language=C++", "--from-code=UTF-8", "--keyword", "--keyword=tr", "--keyword=tr_n:1,2",
                    "--keyword=mark", "--keyword=Phrase", "--sort-by-file", "--force-po", "--package-name=rapport",
                    f"--output={template}"] + [os.path.relpath(path, root) for path in paths],
                   cwd=root, check=True, stderr=subprocess.DEVNULL)


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    return done.returncode, [line for line in done.stdout.splitlines() if line.strip()]


def check_holes(name, compiled):
    with open(compiled, "rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # key: msgid, or (msgid, plural form)
    offences = []
    for key, translation in catalogue.items():
        source = key[0] if isinstance(key, tuple) else key
        if not source:
            continue
        if source.count("{}") != translation.count("{}"):
            offences.append(f"{name}: the holes {{}} differ: {source!r} and {translation!r}")
        if (source[:1].isspace(), source[-1:].isspace()) != (translation[:1].isspace(), translation[-1:].isspace()):
            offences.append(f"{name}: the spaces at the ends differ: {source!r} and {translation!r}")
    return offences


def readable(line, name, catalogue, template):
    """A line of msgcmp, with the text and its source instead of a line of the temporary template."""
    found = re.match(re.escape(template) + r":(\d+): this message is used but not defined", line)
    if not found:
        return line.replace(catalogue, name)
    with open(template, encoding="utf-8") as file:
        lines = file.read().splitlines()
    start = int(found[1]) - 1
    while lines[start - 1]:
        start -= 1
    entry = lines[start:lines.index("", start) if "" in lines[start:] else None]
    origin = next((line[3:].split()[0] for line in entry if line.startswith("#: ")), "?")
    text = "".join(re.findall(r'^(?:msgid )?"(.*)"', "\n".join(entry), re.MULTILINE))
    return f"{origin}: not in {name}: {text}"


def check_catalogue(catalogue, template, folder):
    name = os.path.basename(catalogue)
    compiled = os.path.join(folder, name + ".mo")
    failed, output = run(["msgfmt", "--check", f"--output-file={compiled}", catalogue])
    if failed:
        return output
    _, output = run(["msgcmp", catalogue, template])
    offences = [readable(line, name, catalogue, template) for line in output if "fatal error" not in line]
    with open(catalogue, encoding="utf-8") as file:
        offences += [f"{name}:{number}: obsolete, remove it" for number, line in enumerate(file, 1) if line.startswith("#~")]
    return offences + check_holes(name, compiled)


def check(root):
    paths = sources(root)
    offences = hidden_texts(root, paths)
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "rapport.pot")
        extract(root, paths, template)
        for catalogue in sorted(glob.glob(os.path.join(root, "assets", "translations", "*.po"))):
            offences += check_catalogue(catalogue, template, folder)
    return offences


def main():
    arguments = sys.argv[1:]
    root = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    if arguments[:1] == ["--write-template"]:
        extract(root, sources(root), os.path.abspath(arguments[1]))
        return 0
    offences = check(os.path.abspath(arguments[0]) if arguments else root)
    print("\n".join(offences), end="\n" if offences else "")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
