#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# atspi.sh PROGRAM [ARGUMENT...]: runs it with a display, a window manager, a session bus and
# accessibility of its own. 69 where one of them is not installed.
set -eu
readonly unavailable=69
for wanted in Xvfb openbox dbus-run-session; do
    if ! command -v "$wanted" >/dev/null; then
        echo "skipped: $wanted is not installed (packages xvfb, openbox, dbus-daemon)"
        exit "$unavailable"
    fi
done
if [ ! -x /usr/libexec/at-spi-bus-launcher ]; then
    echo "skipped: /usr/libexec/at-spi-bus-launcher is not there (package at-spi2-core)"
    exit "$unavailable"
fi
runtime=$(mktemp -d)
trap 'kill ${server:-} 2>/dev/null || true; rm -rf "$runtime"' EXIT
# The server takes a number that nobody has and tells it when it listens.
mkfifo "$runtime/number"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$runtime/number" 2>"$runtime/log" &
server=$!
read -r number <"$runtime/number" || { cat "$runtime/log"; exit 1; }
export DISPLAY=":$number" XDG_RUNTIME_DIR="$runtime" QT_QPA_PLATFORM=xcb
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
dbus-run-session -- sh -c '
    openbox & manager=$!
    "$@"; status=$?
    kill $manager
    exit $status' walk "$@" 2>"$runtime/log" || { status=$?; cat "$runtime/log"; exit "$status"; }
