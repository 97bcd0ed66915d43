#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Try WattCard without any hardware: try.sh [--headless] [--keep DIR]
# Installs what is missing, builds, starts virtual readers, makes a practice profile and opens the
# counter and the meter side by side. Everything that it starts ends with it.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
here=$top/installer
impossible=69 # private-pcscd.sh: this machine does not allow it

usage() {
    cat <<TEXT
Usage: installer/try.sh [--headless] [--keep DIR]
  --headless   run one sale as a narrated script in the terminal and leave screenshots in
               build/screenshots; chosen by itself where there is no display
  --keep DIR   keep the practice profile in DIR. Without it the profile lies in
               \${XDG_DATA_HOME:-~/.local/share}/wattcard/practice; with --headless in a temporary
               folder that is removed at the end
TEXT
}

mode=windows
profile=
while [ $# -gt 0 ]; do
    case $1 in
        --headless) mode=headless ;;
        --keep)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            profile=$2
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done

if [ "$mode" = windows ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here: the sale runs as a script in the terminal instead."
    mode=headless
fi
# Names are Chinese: a terminal without any locale gets one that can show them.
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8

"$here/prepare.sh" wattcard wattcard-meter wattcard-cardbox wattcardctl

scratch=$(mktemp -d "${TMPDIR:-/tmp}/wattcard-try.XXXXXX")
child=
end_all() {
    if [ -n "$child" ]; then
        kill -- "-$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    rm -rf -- "$scratch"
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
if [ -z "$profile" ]; then
    profile=$scratch/practice
    [ "$mode" = headless ] || profile=${XDG_DATA_HOME:-$HOME/.local/share}/wattcard/practice
fi
mkdir -p -- "$profile"
profile=$(cd -- "$profile" && pwd)

# In a process group of its own, so that nothing of it outlives this script, and waited for in the
# background, so that Ctrl-C reaches this script at once.
run_practice() {
    local status=0
    setsid "$@" &
    child=$!
    wait "$child" || status=$?
    kill -- "-$child" 2>/dev/null || true
    child=
    return "$status"
}

status=0
mkdir -p -- "$scratch/pcscd"
run_practice "$here/private-pcscd.sh" "$scratch/pcscd" -- \
    "$here/practice.sh" "$mode" pcsc "$profile" || status=$?
if [ "$status" = "$impossible" ]; then
    echo "A private smart-card service cannot be started here (it needs root or user namespaces):"
    echo "the programs talk to the virtual cards directly, without a reader between."
    status=0
    run_practice "$here/practice.sh" "$mode" direct "$profile" || status=$?
fi
exit "$status"
