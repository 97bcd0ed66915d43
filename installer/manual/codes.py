#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pages of the error codes: codes.py CODES.JSON TEXTS LANGUAGE FOLDER

CODES.JSON is what `wattcardctl codes --json` says: sentences and remedies as the program shows
them. TEXTS holds, beside it, why each code comes and what the program has done by then, in files
LANGUAGE-*.txt: an entry is CODE | CAUSE | DONE, its further lines begin with two blanks.
Every code must have an entry, and every entry a code.
"""

import json
import re
import sys
from pathlib import Path

FAMILIES = {
    "R": ("Reader and card service", "读卡器与读卡服务"),
    "C": ("The card and whom it belongs to", "卡与卡的归属"),
    "W": ("Writing", "写卡"),
    "A": ("Amounts and input", "金额与输入"),
    "D": ("The books", "账簿"),
    "O": ("People and rights", "人员与权限"),
    "T": ("Clock and computer", "时钟与计算机"),
    "P": ("Printing", "打印"),
    "K": ("Keys", "密钥"),
    "S": ("Shift, till and day", "班次、钱箱与营业日"),
    "L": ("What may be bought", "限购"),
    "V": ("Taking back", "冲正"),
    "X": ("Operations on accounts", "账户业务"),
}
WORDS = {
    "en": ("Cause", "What the program has done", "What to do", "Display code of the meter"),
    "zh": ("原因", "程序已做的处理", "处理办法", "电表显示代码"),
}
# REUSE-IgnoreStart
SPDX = (".. SPDX-FileCopyrightText: 2026 WattCard developers\n"
        ".. SPDX-License-Identifier: GPL-3.0-or-later\n\n")
# REUSE-IgnoreEnd


def entries(texts, language):
    """CODE to (cause, done)."""
    found = {}
    for file in sorted(Path(texts).glob(f"{language}-*.txt")):
        glue = " " if language == "en" else ""
        text = "\n".join(line for line in file.read_text(encoding="utf-8").splitlines()
                         if not line.startswith("#"))
        for entry in re.sub(r"\n  +", glue, text).splitlines():
            if not entry.strip():
                continue
            code, cause, done = (part.strip() for part in entry.split("|"))
            if code in found:
                sys.exit(f"{file.name}: {code} stands there twice")
            found[code] = (cause, done)
    return found


def heading(title, line):
    width = sum(2 if ord(letter) > 0x2E80 else 1 for letter in title)
    return f"{title}\n{line * max(width, 4)}\n\n"


def fault_page(fault, text, words):
    label = fault["code"].lower()
    page = SPDX + f".. _{label}:\n\n" + heading(f"{fault['code']}: {fault['sentence']}", "=")
    page += ".. rst-class:: code\n\n"
    for name, content in ((words[0], text[0]), (words[1], text[1]), (words[2], fault["remedy"])):
        page += f"{name}\n   {content}\n\n"
    return page


def meter_page(code, words):
    label = code["code"].lower() if code["code"].startswith("ERR") else "meter-dark"
    page = SPDX + f".. _{label}:\n\n" + heading(code["code"], "=")
    page += ".. rst-class:: code\n\n"
    for line in code["lines"]:
        name, _, content = line.replace("：", ":", 1).partition(":")
        page += f"{name.strip()}\n   {content.strip()}\n\n"
    return page


def family_page(title, names):
    return (SPDX + heading(title, "=") + ".. toctree::\n   :maxdepth: 1\n\n" +
            "".join(f"   {name}\n" for name in names))


def main(source, texts, language, folder):
    catalogue = json.loads(Path(source).read_text(encoding="utf-8"))
    texts = entries(texts, language)
    codes = [fault["code"] for fault in catalogue["faults"]]
    for code in sorted(set(codes) ^ set(texts)):
        where = "no page" if code in codes else "no code"
        print(f"codes: {code} ({language}) has {where}", file=sys.stderr)
    if set(codes) ^ set(texts):
        sys.exit(1)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    words = WORDS[language]
    for fault in catalogue["faults"]:
        page = fault_page(fault, texts[fault["code"]], words)
        (folder / f"{fault['code']}.rst").write_text(page, encoding="utf-8")
    for letter, titles in FAMILIES.items():
        names = sorted(code for code in codes if code[4] == letter)
        title = f"WAT-{letter}: {titles[0 if language == 'en' else 1]}"
        (folder / f"family-{letter}.rst").write_text(family_page(title, names), encoding="utf-8")
    unknown = {code[4] for code in codes} - set(FAMILIES)
    if unknown:
        sys.exit(f"codes: no family for {unknown}")
    names = []
    for number, code in enumerate(catalogue["meter"]):
        names.append(code["code"] if code["code"].startswith("ERR") else f"meter-{number}")
        (folder / f"{names[-1]}.rst").write_text(meter_page(code, words), encoding="utf-8")
    (folder / "meter.rst").write_text(family_page(words[3], names), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
