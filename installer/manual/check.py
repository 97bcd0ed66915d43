#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the manual against the program: check.py CHAPTERS WORK BIN TOP, check.py --links OUT

Pictures exist among those that the programs have drawn; commands and their options in literal
blocks exist in the programs' --help; what stands in `back quotes` is a text of the program, and its
translation too; the spelling is known. With --links: every link inside the HTML leads somewhere.
"""

import html
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

PROGRAMS = ("wattcard", "wattcard-meter", "wattcard-cardbox", "wattcardctl")
KEYS = re.compile(r" \((?:ENTER|ESC|Esc|F\d+|Ctrl\+.|Alt\+.|[A-Z0-9])\)$")


def plain(text):
    """A text of the screen without its mnemonic, its key, its dots and colon."""
    text = re.sub(r"\(&.\)", "", text).replace("&", "").strip().rstrip("…:：").strip()
    return KEYS.sub("", text.replace("（", " (").replace("）", ")")).strip()


def screen_texts(top):
    """English to Chinese texts of the program."""
    found = {}
    file = top / "ui/resources/translations/wattcard_zh_CN.ts"
    for message in ElementTree.parse(file).iter("message"):
        english = plain(message.findtext("source") or "")
        chinese = "".join(message.find("translation").itertext())
        found.setdefault(english, set()).add(plain(chinese))
    return found


def labels(text):
    """The `texts of the screen` of a chapter; ``literal`` and :role:`...` are none of them."""
    text = re.sub(r"``.*?``", "", text, flags=re.S)
    text = re.sub(r":\w+:`[^`]*`", "", text, flags=re.S)
    return [" ".join(label.split()) for label in re.findall(r"(?<!`)`([^`<>]+)`(?![`_])", text)]


def check_labels(chapters, texts):
    for file in chapters:
        for label in labels(file.read_text(encoding="utf-8")):
            if plain(label) not in texts:
                yield f"{file.name}: the program shows no `{label}`"


def check_chinese_labels(catalogues, texts):
    from babel.messages.pofile import read_po
    for file in catalogues:
        with open(file, "rb") as source:
            messages = [message for message in read_po(source) if message.id]
        for message in messages:
            allowed = set()
            for label in labels(message.id):
                allowed |= texts.get(plain(label), set())
            for label in labels(message.string or ""):
                if plain(label) not in allowed:
                    yield f"{file.name}: `{label}` is not how the program says it"


def check_pictures(chapters, work):
    for file in chapters:
        for name in re.findall(r"^\.\. figure:: (\S+)", file.read_text(encoding="utf-8"), re.M):
            for language in ("en", "zh"):
                if not (work / language / name).exists():
                    yield f"{file.name}: no picture {name} ({language})"


def help_of(binary, *words):
    return subprocess.run([binary, *words, "--help"], capture_output=True, text=True).stdout


def commands_in(text):
    """Lines of literal blocks that run one of the programs, joined where a backslash ends them."""
    text = re.sub(r"\\\n\s*", " ", text)
    program = r"^ {3,}(?:\S*/)?(wattcard(?:-meter|-cardbox|ctl)?\b.*)$"
    for line in re.findall(program, text, re.M):
        yield re.sub(r"\s+(?:#.*|&)$", "", line)


def check_commands(chapters, binaries):
    helps = {name: help_of(binaries / name) for name in PROGRAMS}
    tools = {}
    for file in chapters:
        for line in commands_in(file.read_text(encoding="utf-8")):
            words = line.split()
            text = helps[words[0]]
            if words[0] == "wattcardctl":
                tool = next((word for word in words[1:] if re.fullmatch(r"[a-z][a-z-]+", word) and
                             re.search(rf"^  {word} ", text, re.M)), None)
                if tool is None:
                    yield f"{file.name}: no such command: {line}"
                    continue
                if tool not in tools:
                    tools[tool] = help_of(binaries / "wattcardctl", tool)
                text = tools[tool]
            for option in re.findall(r"(?<=\s)--[a-z][a-z-]*", line):
                if option not in text:
                    yield f"{file.name}: no option {option}: {line}"


def spelled(text):
    """The prose of a chapter: no directives, literals, codes and names of the screen."""
    text = re.sub(r"^(?P<gap> *)[^\n]*::\n(?:\n|(?P=gap) +[^\n]*\n)+",
                  lambda part: "" if not part[0].lstrip().startswith(".. ") else part[0], text,
                  flags=re.M)
    text = re.sub(r"^\s*(?:\.\.|:\w+:).*$", "", text, flags=re.M)
    text = re.sub(r"``.*?``|:\w+:`[^`]*`|`[^`]*`", " ", text, flags=re.S)
    return re.sub(r"[^\W\d_]*[\d_/@]\S*|[\u3000-\uffff]", " ", text)


def check_spelling(chapters, words):
    text = {file.name: spelled(file.read_text(encoding="utf-8")) for file in chapters}
    for name, prose in text.items():
        wrong = subprocess.run(["hunspell", "-d", "en_US", "-p", str(words), "-l"], input=prose,
                               capture_output=True, text=True).stdout.split()
        for word in sorted(set(wrong)):
            yield f"{name}: spelling: {word}"


def check_links(out):
    ids = {}
    pages = sorted(out.glob("*/html/**/*.html"))
    for page in pages:
        ids[page.resolve()] = set(re.findall(r'\bid="([^"]+)"', page.read_text(encoding="utf-8")))
    for page in pages:
        for link in re.findall(r'href="([^"]*)"', page.read_text(encoding="utf-8")):
            target, _, anchor = html.unescape(unquote(link)).partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            file = (page.parent / target).resolve() if target else page.resolve()
            if not file.exists() or anchor and file in ids and anchor not in ids[file]:
                yield f"{page.relative_to(out)}: broken link {link}"


def main(arguments):
    if arguments[0] == "--links":
        faults = list(check_links(Path(arguments[1])))
    else:
        folder, work, binaries, top = (Path(argument) for argument in arguments)
        chapters = sorted(folder.glob("*.rst"))
        texts = screen_texts(top)
        faults = [*check_labels(chapters, texts), *check_pictures(chapters, work),
                  *check_commands(chapters, binaries),
                  *check_chinese_labels(sorted(folder.glob("locale/*/*/*.po")), texts),
                  *check_spelling(chapters, folder / "words.txt")]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
