#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# cardpeek (a program of other people) reads the ICAO specimen of our virtual card through pcscd and
# vpcd: run.sh CARDBOX FOLDER. Prints what it read. Exit status 69: it cannot run here.
set -u

readonly unavailable=69
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/../../.." && pwd)
give_up() { echo "cardpeek test: $2" >&2; exit "$1"; }

if [ "${1:-}" != inside ]; then
    [ $# -eq 2 ] || give_up 2 "usage: run.sh CARDBOX FOLDER"
    command -v cardpeek >/dev/null || give_up $unavailable "cardpeek is not installed."
    rm -rf -- "$2" && mkdir -p -- "$2" || give_up 1 "cannot make $2"
    exec "$top/installer/private-pcscd.sh" "$2/pcscd" -- "${BASH_SOURCE[0]}" inside "$1" "$2"
fi
box=$2
cd -- "$3" || exit 1
export HOME=$PWD
unset DISPLAY

"$box" --directory cards --socket "$PWD/box" --utility-region 00010001 --vpcd "$WATTCARD_VPCD" \
    >ready &
box_pid=$!
trap 'kill $box_pid 2>/dev/null; wait $box_pid 2>/dev/null' EXIT
until grep -q ready ready; do
    kill -0 $box_pid 2>/dev/null || give_up 1 "the card box has ended"
done
"$box" --socket "$PWD/box" insert --specimen icao --slot 0 || exit 1

# Console mode asks whether it may write its own files and waits for a card by asking as well.
ask() { yes 1 | timeout 60 cardpeek --console "$@" 2>&1 | head -c 1000000; }
ask --reader none --exec 'os.exit(0)' >first.log
export WATTCARD_CARDPEEK_RESULT=$PWD/result
ask --reader 'pcsc://Virtual PCD 00 00' --exec "dofile('$here/e-passport.lua')" >second.log
[ -s result ] || { tail -n 20 second.log; give_up 1 "no result"; }

failures=0
wants() { # what it is, the bytes as cardpeek prints them
    if grep -qF -- "$2" result; then echo "found: $1 ($2)"; else
        echo "MISSING: $1 ($2)"
        failures=$((failures + 1))
    fi
}
refuses() {
    if grep -F -- "$1" result second.log; then failures=$((failures + 1)); else echo "none: $1"; fi
}
wants "LDS version 1.6 of EF.COM" 30313036
wants "Unicode version 4.0.0 of EF.COM" 303430303030
wants "data groups 1 and 2 in EF.COM" 6175
zone='P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C<3UTO6908061F9406236ZE184226B<<<<<14'
wants "machine readable zone of EF.DG1" "$(printf %s "$zone" | od -An -v -tx1 | tr -d ' \n' |
    tr a-f A-F)"
refuses "Failed to verify MAC"
refuses "Expected tag"
refuses "Could not create session keys"
refuses QUESTION
refuses ERROR
# Two files read; the other sixteen are not on the document, each refusal under a MAC as well.
answers=$(grep -c '^SW 9000 after' result)
absent=$(grep -c '^SW 6A82 after' result)
echo "answers 9000: $answers, files not there: $absent"
[ "$answers" -eq 9 ] && [ "$absent" -eq 16 ] || failures=$((failures + 1))
[ $failures -eq 0 ] || { cat result; give_up 1 "$failures checks failed"; }
