#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does what the manual's first chapter says, word by word: chapter.py TOP HOME

The numbered steps of installer/manual/first-sale.rst are read as a newcomer reads them: keys are
pressed, words after "type" are typed, and what the screen is said to show is waited for, in the
windows that the chapter's own command opens. Windows are read as a screen reader reads them, by the
accessibility bus (tests/ui/look/atspi.sh has one). HOME is an empty folder of its own.
"""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import dbus

PATIENCE = 60  # seconds for what the chapter promises
BUILDING = int(os.environ.get("WATTCARD_CHAPTER_BUILD", "3600"))  # seconds for packages and build
STILL = 1.0  # seconds without a change: what a person takes to read
OWN_PASSWORD = "kettle on Monday"
SHOWING = 25  # of AT-SPI's states
WINDOWS = {"counter": "wattcard", "meter": "wattcard-meter"}
SECTIONS = ("Sign in", "Open an account with the first card", "Load the card at the meter",
            "Sell for the first time")
NUMBERS = {"three": 3, "five": 5, "ten": 10}
TOKEN = re.compile(
    r"(?P<typed>(?:[Tt]ype|[Ff]or example) ``(?P<word>[^`]+)``)"
    r"|Hold the button `(?P<button>[^`]+)` down with the mouse for (?P<seconds>\w+) seconds"
    r"(?:; the letter :kbd:`.` does the same)?"
    r"|:kbd:`(?P<key>[^`]+)`"
    r"|(?P<first>the one-time password)"
    r"|(?P<own>one of your own .*? twice)"
    r"|(?:says|see|Under|green:|and then) `(?P<text>[^`]+)`"
    r"|shows ``(?P<display>[^`]+)``"
    r"|(?:remaining credit,|customer number) (?P<figure>[\d. ]+\d)")


class Wrong(Exception):
    pass


def sections(chapter):
    """Headings to what stands below them."""
    parts = re.split(r"^(\S.*)\n-{3,}$", chapter, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def paragraphs(text):
    """Numbered steps and what is seen after them, each on one line, in their order."""
    text = re.sub(r"^\.\. figure::.*\n(?: .*\n|\n)*", "", text, flags=re.M)
    text = text.partition("What can go wrong:")[0]
    for part in re.split(r"\n\n|\n(?=\d\. )", text):
        line = " ".join(part.split())
        if re.match(r"\d\. |You see ", line):
            yield line


def sentences(step):
    """From where to where; a full stop of the screen's own text ends none."""
    masked = re.sub(r"`[^`]*`", lambda quoted: "`" * len(quoted[0]), step)
    ends = [match.end() for match in re.finditer(r"[.:] (?=[A-Z])", masked)] + [len(step)]
    return list(zip([0, *ends], ends))


def plain(text):
    return " ".join(text.replace("&", "").split())


class Eyes:
    """What the windows show, by their names on the accessibility bus."""

    def __init__(self):
        address = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus").GetAddress(
            dbus_interface="org.a11y.Bus")
        self.bus = dbus.bus.BusConnection(address)

    def ask(self, node, method, *arguments, interface="org.a11y.atspi.Accessible"):
        seen = self.bus.get_object(node[0], node[1], introspect=False)
        return seen.get_dbus_method(method, interface)(*arguments)

    def name(self, node, kind="Name"):
        return str(self.ask(node, "Get", "org.a11y.atspi.Accessible", kind,
                            interface="org.freedesktop.DBus.Properties"))

    def below(self, node):
        words = self.ask(node, "GetState")
        if words[SHOWING // 32] >> SHOWING % 32 & 1:
            yield plain(f"{self.name(node)} {self.name(node, 'Description')}"), node
            for child in self.ask(node, "GetChildren"):
                yield from self.below(child)

    def seen(self, program):
        """Names and descriptions in the windows of a program, with their places on the bus; none
        while it is changing."""
        root = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        try:
            for application in self.ask(root, "GetChildren"):
                if self.name(application) == program:
                    return [each for window in self.ask(application, "GetChildren")
                            for each in self.below(window)]
        except dbus.DBusException:
            pass
        return []

    def shown(self, program):
        return [name for name, node in self.seen(program)]

    def middle(self, program, text):
        for name, node in self.seen(program):
            if text in name:
                x, y, width, height = self.ask(node, "GetExtents", dbus.UInt32(0),
                                               interface="org.a11y.atspi.Component")
                return int(x + width // 2), int(y + height // 2)
        raise Wrong(f"{program} has no button '{text}'")

    def wait(self, program, text):
        end = time.monotonic() + PATIENCE
        while not any(plain(text) in name for name in self.shown(program)):
            if time.monotonic() > end:
                raise Wrong(f"{program} does not show '{text}' but {self.shown(program)}")

    def settle(self, program):
        """Until nothing has changed for as long as a person looks."""
        end = time.monotonic() + PATIENCE
        last, since = None, time.monotonic()
        while not last or time.monotonic() - since < STILL:
            now = self.shown(program)
            if now != last:
                last, since = now, time.monotonic()
            if time.monotonic() > end:
                return  # something moves for ever, as the meter's clock does


class Hands:
    def __init__(self, eyes, password):
        self.eyes = eyes
        self.password = password
        self.window = "counter"
        self.has_typed = False
        self.done = 0

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], check=True, capture_output=True,
                              text=True).stdout

    def go_to(self, window):
        self.window = window
        found = self.xdotool("search", "--sync", "--onlyvisible", "--classname",
                             f"^{WINDOWS[window]}$").split()
        self.xdotool("windowactivate", "--sync", found[0])

    def type(self, text):
        if self.has_typed:
            self.xdotool("key", "Tab")
        self.xdotool("type", "--delay", "60", "--", text)
        self.has_typed = True

    def press(self, key):
        self.eyes.settle(WINDOWS[self.window])
        self.xdotool("key", {"Enter": "Return"}.get(key, key.lower()))
        self.eyes.settle(WINDOWS[self.window])
        self.has_typed = False

    def hold(self, button, seconds):
        x, y = self.eyes.middle(WINDOWS[self.window], button)
        self.xdotool("mousemove", "--sync", str(x), str(y), "mousedown", "1")
        time.sleep(seconds + 0.5)  # no wait for anything: this is what the hand does
        self.xdotool("mouseup", "1")

    def obey(self, token):
        if token["word"]:
            self.type(token["word"])
        elif token["first"]:
            self.type(self.password)
        elif token["own"]:
            self.type(OWN_PASSWORD)
            self.type(OWN_PASSWORD)
        elif token["key"]:
            self.press(token["key"])
        elif token["button"]:
            self.hold(token["button"], NUMBERS[token["seconds"]])
        elif token["text"] or token["display"] or token["figure"]:
            self.eyes.wait(WINDOWS[self.window],
                           token["text"] or token["display"] or token["figure"])
        self.done += 1

    def follow(self, step):
        self.has_typed = False
        for begin, end in sentences(step):
            named = re.search(r"the (counter|meter)'s window", step[begin:end])
            if named:
                self.go_to(named[1])
            tokens = list(TOKEN.finditer(step, begin, end))
            shown = [token for token in tokens if token["text"] or token["display"] or
                     token["figure"]]
            for token in tokens:
                if token not in shown or token is shown[-1]:  # what passes by may be over
                    self.obey(token)


def papers(books):
    return sorted((books / "receipts").glob("*.pdf"))


def expect_paper(books, number, text):
    found = papers(books)
    if len(found) != number:
        raise Wrong(f"{len(found)} receipts, not {number}")
    newest = max(found, key=lambda paper: paper.stat().st_mtime_ns)
    said = subprocess.run(["pdftotext", "-layout", newest, "-"], check=True, capture_output=True,
                          text=True).stdout
    if text not in said:
        raise Wrong(f"{newest.name} does not say {text}")
    return f"{newest.name}, {newest.stat().st_size} bytes"


def begin(top, home, command):
    """The chapter's own command, and what its terminal shows until the windows are there."""
    environment = {**os.environ, "HOME": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    program = subprocess.Popen(command.split(), cwd=top, env=environment, text=True,
                               stdout=subprocess.PIPE, start_new_session=True)
    password = None
    signal.alarm(BUILDING)
    for line in program.stdout:
        print(f"    {line.rstrip()}", flush=True)
        person = re.search(r"\bwangli\b.*\s(\S+)$", line.rstrip())
        password = person[1] if person else password
        if line.startswith("Sign in"):
            break
    signal.alarm(0)
    if password is None:
        raise Wrong("the terminal shows no password of wangli")
    return program, password


def main(top, home):
    started = time.monotonic()
    said = sections((top / "installer/manual/first-sale.rst").read_text(encoding="utf-8"))
    command = re.search(r"::\n\n +(\S.*)\n", said["Install and start the practice"])[1]
    program, password = begin(top, home, command)

    def tell(text):
        print(f"{time.monotonic() - started:5.0f} s  {text}", flush=True)
    tell(f"{command}: built, both windows open")
    books = home / ".local/share/wattcard/practice"
    hands = Hands(Eyes(), password)
    try:
        for heading in SECTIONS:
            for step in paragraphs(said[heading]):
                tell(step[:90])
                hands.follow(step)
            if heading == SECTIONS[1]:
                tell("the first receipt: " + expect_paper(books, 1, "50.00"))
        tell("the second receipt: " + expect_paper(books, 2, "100.00"))
    except Wrong:
        picture = top / "build/campaign/chapter.png"
        picture.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-window", "root", str(picture)], check=False)
        raise
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        program.wait()
    print(f"evidence: done={hands.done}, receipts={len(papers(books))}, "
          f"seconds={time.monotonic() - started:.0f}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
    except Wrong as wrong:
        sys.exit(f"chapter: {wrong}")
