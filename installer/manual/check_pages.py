#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the pages beside the manual against the program: check_pages.py TOP [BIN]
and only the codes and the table of commands: check_pages.py --codes TOP BIN

The pages are README.md, those of .github, the README of each folder, the change log and the manual
pages. Links and their anchors lead somewhere, and files that are named exist. With BIN: commands of
indented blocks exist with their options, scripts exist; each option of a program is in its manual
page and the other way round; the manual's table of commands has each of wattcardctl's once and no
other; every error code has its page and every page its code; the spelling is known.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import check  # noqa: E402
import codes  # noqa: E402

FOLDERS = ("src", "ui", "cardio", "db", "reports", "installer", "tests")
NAMED = re.compile(r"`((?:[\w.-]+/)+[\w.-]+|(?:[\w.-]+/)+)`")
# Made by a build or by a run: not in the sources.
MADE = ("build/", "receipts/", "cards/", "meter/")


def pages(top):
    return [top / "README.md", *sorted(top.glob(".github/*.md")),
            *(top / folder / "README.md" for folder in FOLDERS),
            top / "db/sqlite/README.md", top / "installer/CHANGELOG.md"]


def anchors(page):
    """As GitHub and GitLab make them from headings."""
    for heading in re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.M):
        yield re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def check_links(page, top):
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        target, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        file = (page.parent / target).resolve() if target else page
        if not file.exists():
            yield f"{page.relative_to(top)}: broken link {link}"
        elif anchor and anchor not in anchors(file):
            yield f"{page.relative_to(top)}: no heading {link}"


def check_names(page, top):
    """Files in back quotes, from the top, from the page's folder, or from src as includes are."""
    if page.name == "CHANGELOG.md":
        return  # tells of what was
    for name in NAMED.findall(page.read_text(encoding="utf-8")):
        places = (top, page.parent, top / "src", top / "tests", top / "build/release")
        if not name.startswith(MADE) and not any((place / name).exists() for place in places):
            yield f"{page.relative_to(top)}: there is no {name}"


def blocks(text):
    """Lines of indented blocks, joined where a backslash ends them."""
    return re.findall(r"^ {4,}(\S.*)$", re.sub(r"\\\n\s*", " ", text), re.M)


def check_scripts(page, top):
    for line in blocks(page.read_text(encoding="utf-8")):
        script = line.split()[0]
        if re.fullmatch(r"(?:[\w-]+/)+[\w-]+\.(?:sh|py)", script):
            if not (top / script).exists():
                yield f"{page.relative_to(top)}: there is no {script}"
            elif "campaign.sh " in line and not line.split("#")[0].strip().endswith(".sh"):
                job = line.split()[1]
                if not (top / f"tests/campaign/{job}.sh").exists():
                    yield f"{page.relative_to(top)}: no such job: {line}"


def options_of_help(binaries, program):
    text = check.help_of(binaries / program)
    if program == "wattcardctl":
        for command in sorted(set(re.findall(r"^  ([a-z][a-z-]+) ", text, re.M))):
            text += check.help_of(binaries / program, command)
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


def check_manual_page(program, top, binaries):
    source = (top / f"installer/man/{program}.1").read_text(encoding="utf-8")
    text = re.sub(r"\\f[A-Z]|\"", " ", source.replace("\\-", "-"))
    known = options_of_help(binaries, program)
    said = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))
    others = {option for other in check.PROGRAMS if other != program and other in text
              for option in options_of_help(binaries, other)} | {"--watch"}
    for option in sorted(known - said):
        yield f"{program}.1: leaves out {option}"
    for option in sorted(said - known - others):
        yield f"{program}.1: no option {option}"


def check_codes(top, binaries):
    said = subprocess.run([binaries / "wattcardctl", "codes", "--json", "--lang", "en"],
                          capture_output=True, text=True, check=True).stdout
    known = {fault["code"] for fault in json.loads(said)["faults"]}
    for language in ("en", "zh"):
        pages_of = set(codes.entries(top / "installer/manual/codes", language))
        for code in sorted(known ^ pages_of):
            yield f"codes: {code} ({language}) has {'no page' if code in known else 'no code'}"


def check_command_table(top, binaries):
    """The table of the manual's chapter on books against the help of wattcardctl."""
    chapter = (top / "installer/manual/books.rst").read_text(encoding="utf-8")
    table = re.search(r"   :header: Command, For\n(.*?)\n\S", chapter, re.S)[1]
    said = " ".join(re.findall(r"^   ``([^`]+)``, ", table, re.M)).split()
    commands = check.help_of(binaries / "wattcardctl").partition("\nCommands:\n")[2]
    commands = commands.partition("\nwattcardctl COMMAND")[0]
    known = set(re.findall(r"^  ([a-z][a-z-]+) ", commands, re.M))
    for command in sorted(known - set(said)):
        yield f"books.rst: the table of commands leaves out {command}"
    for command in sorted(set(said) - known):
        yield f"books.rst: the table of commands has {command}, which is none"
    for command in sorted({command for command in said if said.count(command) > 1}):
        yield f"books.rst: the table of commands has {command} twice"


def spelled(text):
    """The prose of a page: no literals, links and counts of jobs."""
    text = text.partition("<!-- figures -->")[0]
    text = re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)|<[^>]*>|https?:\S+", " ", text, flags=re.S)
    text = re.sub(r"^ {4,}.*$|^<!--.*$", "", text, flags=re.M)
    text = re.sub(r"\b[^\W\d_]*\d\w*\b|[^\W\d_]*[\d_/@.]\w\S*", " ", text)
    return re.sub(r"[\u3000-\uffff]|\b[A-Z]{2,}s?\b", " ", text)


def check_spelling(page, top, words):
    wrong = subprocess.run(["hunspell", "-d", "en_US", "-p", str(words), "-l"],
                           input=spelled(page.read_text(encoding="utf-8")),
                           capture_output=True, text=True, check=True).stdout.split()
    for word in sorted(set(wrong)):
        yield f"{page.relative_to(top)}: spelling: {word}"


def told(faults):
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def main(arguments):
    if arguments[0] == "--codes":
        top, binaries = Path(arguments[1]), Path(arguments[2])
        return told([*check_codes(top, binaries), *check_command_table(top, binaries)])
    top = Path(arguments[0]).resolve()
    binaries = Path(arguments[1]).resolve() if len(arguments) > 1 else None
    every = pages(top)
    faults = []
    for page in every:
        faults += [*check_links(page, top), *check_names(page, top), *check_scripts(page, top)]
    if binaries:
        faults += [*check.check_commands(every, binaries), *check_codes(top, binaries),
                   *check_command_table(top, binaries)]
        for program in check.PROGRAMS:
            faults += check_manual_page(program, top, binaries)
        for page in every:
            faults += check_spelling(page, top, top / "installer/manual/words.txt")
    commands = sum(len(list(check.commands_in(page.read_text(encoding="utf-8")))) for page in every)
    print(f"evidence: docs pages={len(every)} commands={commands} faults={len(faults)}")
    return told(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
