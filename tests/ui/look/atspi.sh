#!/bin/sh
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# atspi.sh PROGRAM: runs it with a display, a window manager, a session bus and accessibility.
# 77 where one of them is not installed.
set -eu
for wanted in Xvfb xvfb-run openbox dbus-run-session; do
    if ! command -v "$wanted" >/dev/null; then
        echo "skipped: $wanted is not installed (packages xvfb, openbox, dbus-daemon)"
        exit 77
    fi
done
if [ ! -x /usr/libexec/at-spi-bus-launcher ]; then
    echo "skipped: /usr/libexec/at-spi-bus-launcher is not there (package at-spi2-core)"
    exit 77
fi
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
export XDG_RUNTIME_DIR="$runtime" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- sh -c '
    openbox & manager=$!
    "$1"; status=$?
    kill $manager
    exit $status' walk "$1"
