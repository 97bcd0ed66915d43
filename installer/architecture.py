#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the targets and what they link: architecture.py [--check]

Reads add_library, add_executable and target_link_libraries of every CMakeLists.txt outside of
tests/, and writes .github/architecture.svg. With --check it writes nothing: it fails when the
picture is not the one it would draw, and when .github/ARCHITECTURE.md leaves a target or its folder
out. An arrow that another chain of arrows implies is left out.
"""

import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
PAGE = TOP / ".github/ARCHITECTURE.md"
PICTURE = TOP / ".github/architecture.svg"
FOLDERS = ("src", "ui", "cardio", "db", "reports")
WIDTH, HEIGHT, GAP, RISE, EDGE = 150, 46, 26, 54, 24


def targets():
    """Name of a target to its folder, and to the targets of ours that it links."""
    folders, links = {}, {}
    for top in FOLDERS:
        for file in sorted((TOP / top).glob("**/CMakeLists.txt")):
            text = re.sub(r"#.*", "", file.read_text(encoding="utf-8"))
            for name in re.findall(r"add_(?:library|executable)\(\s*([\w-]+)", text):
                folders[name] = str(file.parent.relative_to(TOP))
                links.setdefault(name, set())
            for name, rest in re.findall(r"target_link_libraries\(\s*([\w-]+)([^)]*)\)", text):
                links.setdefault(name, set()).update(re.findall(r"\bwattcard_\w+", rest))
    return folders, {name: {to for to in links[name] if to in folders} for name in folders}


def reach(name, links):
    return links[name].union(*(reach(to, links) for to in links[name])) if links[name] else set()


def needed(name, links):
    """The links of a target that no other of its links leads to."""
    return {to for to in links[name]
            if not any(to in reach(other, links) for other in links[name] - {to})}


def rank(name, links):
    return 1 + max((rank(to, links) for to in links[name]), default=-1)


def places(folders, links):
    rows = {}
    for name in sorted(folders):
        rows.setdefault(rank(name, links), []).append(name)
    widest = max(len(row) for row in rows.values())
    found = {}
    for height, row in rows.items():
        indent = EDGE + (widest - len(row)) * (WIDTH + GAP) / 2
        for index, name in enumerate(row):
            found[name] = (indent + index * (WIDTH + GAP),
                           EDGE + (max(rows) - height) * (HEIGHT + RISE))
    size = (2 * EDGE + widest * (WIDTH + GAP) - GAP,
            2 * EDGE + (max(rows) + 1) * (HEIGHT + RISE) - RISE)
    return found, size


# REUSE-IgnoreStart
def picture(folders, links):
    found, (width, height) = places(folders, links)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             "<!-- SPDX-FileCopyrightText: 2026 WattCard developers -->",
             "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->",
             f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
             ' font-family="sans-serif" text-anchor="middle">',
             '<title>The targets of WattCard and what they link</title>',
             '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7"'
             ' markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#5a6b7b"/></marker>'
             "</defs>", f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>']
    for name in sorted(folders):
        for to in sorted(needed(name, links)):
            x1, y1 = found[name][0] + WIDTH / 2, found[name][1] + HEIGHT
            x2, y2 = found[to][0] + WIDTH / 2, found[to][1]
            lines.append(f'<path d="M{x1:g} {y1:g}C{x1:g} {y1 + RISE / 2:g} {x2:g} '
                         f'{y2 - RISE / 2:g} {x2:g} {y2:g}" fill="none" stroke="#5a6b7b"'
                         ' marker-end="url(#tip)"/>')
    for name in sorted(folders):
        x, y = found[name]
        fill = "#dcebf7" if name.startswith("wattcard_") else "#ffe9c7"
        lines += [f'<rect x="{x:g}" y="{y:g}" width="{WIDTH}" height="{HEIGHT}" rx="6"'
                  f' fill="{fill}" stroke="#33475b"/>',
                  f'<text x="{x + WIDTH / 2:g}" y="{y + 20:g}" font-size="14">{name}</text>',
                  f'<text x="{x + WIDTH / 2:g}" y="{y + 37:g}" font-size="12"'
                  f' fill="#33475b">{folders[name]}</text>']
    return "\n".join([*lines, "</svg>", ""])
# REUSE-IgnoreEnd


def faults(folders, drawn):
    if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != drawn:
        yield f"{PICTURE.name} is older than the targets: installer/architecture.py draws it"
    page = PAGE.read_text(encoding="utf-8")
    for name, folder in folders.items():
        if f"`{name}`" not in page or f"`{folder}`" not in page:
            yield f"{PAGE.name} does not name {name} in {folder}"


def main(arguments):
    folders, links = targets()
    drawn = picture(folders, links)
    if arguments != ["--check"]:
        PICTURE.write_text(drawn, encoding="utf-8")
        return 0
    found = list(faults(folders, drawn))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
