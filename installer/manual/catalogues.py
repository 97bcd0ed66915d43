#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of the manual.

catalogues.py compile LOCALE FOLDER   makes the .mo files below FOLDER
catalogues.py check LOCALE POT        every message of POT is translated, and no message is left
                                      over; the pages of the error codes have no catalogue
catalogues.py update LOCALE POT       brings changed messages into the catalogues, to be translated
"""

import sys
from datetime import datetime, timezone
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

MESSAGES = Path("zh_CN") / "LC_MESSAGES"
# REUSE-IgnoreStart
HEADER = """\
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later"""
# REUSE-IgnoreEnd


def catalogue(file):
    with open(file, "rb") as source:
        return read_po(source)


def wanted(pot):
    """The templates of the chapters, by name."""
    return {file.stem: file for file in sorted(Path(pot).glob("*.pot"))}


def compile_all(locale, folder):
    target = Path(folder) / MESSAGES
    target.mkdir(parents=True, exist_ok=True)
    for file in sorted((Path(locale) / MESSAGES).glob("*.po")):
        with open(target / f"{file.stem}.mo", "wb") as out:
            write_mo(out, catalogue(file))


def messages(one):
    return {message.id: message for message in one if message.id}


def check(locale, pot):
    bad = 0
    for name, template in wanted(pot).items():
        file = Path(locale) / MESSAGES / f"{name}.po"
        have = messages(catalogue(file)) if file.exists() else {}
        want = messages(catalogue(template))
        for text, message in want.items():
            there = have.get(text)
            if there is None or not there.string or there.fuzzy:
                print(f"{name}: not translated: {text[:70]}", file=sys.stderr)
                bad += 1
        for text in have.keys() - want.keys():
            print(f"{name}: no longer in the chapter: {text[:70]}", file=sys.stderr)
            bad += 1
    return bad


def update(locale, pot):
    for name, template in wanted(pot).items():
        file = Path(locale) / MESSAGES / f"{name}.po"
        one = catalogue(file) if file.exists() else Catalog(locale="zh_CN")
        one.update(catalogue(template), no_fuzzy_matching=True)
        one.obsolete.clear()
        save(one, file)


def save(one, file):
    one.header_comment = HEADER
    one.creation_date = one.revision_date = datetime(2026, 11, 23, tzinfo=timezone.utc)
    with open(file, "wb") as out:
        write_po(out, one, width=96, no_location=True, omit_header=False, ignore_obsolete=True)


if __name__ == "__main__":
    verb, one, other = sys.argv[1:]
    if verb == "check":
        sys.exit(1 if check(one, other) else 0)
    {"compile": compile_all, "update": update}[verb](one, other)
