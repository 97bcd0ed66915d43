#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The rehearsal of a dead disk, with the time printed: tests/reinstall.sh [BUILD]. Installs the
# programs, makes a practice profile, backs it up, removes programs and books, installs again,
# restores, verifies, and proves the restored books by a drill.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
build=${1:-$top/build/release}
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
export QT_QPA_PLATFORM=offscreen
profile=$scratch/profile
backup=$scratch/elsewhere/books.wcbk
phrase="rehearsed every month"
administrator=liuyang # of the practice profile
finance=zhaomin
mkdir -- "$scratch/elsewhere"

put() { cmake --install "$build" --prefix "$scratch/usr" >/dev/null; }
tool() { "$scratch/usr/bin/wattcardctl" --profile-dir "$profile" "$@"; }
seconds() { printf '%s.%03d' "$(($1 / 1000))" "$(($1 % 1000))"; }
now() { date +%s%3N; }
# Who chooses a password of his own at the first sign-in; then it is always this one.
own() { # LOGIN
    local first
    first=$(awk -v login="$1" '$2 == login { print $NF }' "$scratch/people")
    tool password "$1" --secrets-fd 3 3< <(printf '%s\n' "$first" "$(secret "$1")") >/dev/null
}
secret() { echo "Rehearsal-$1-47"; }
signed() { # LOGIN...: their passwords, one a line
    local login
    for login in "$@"; do secret "$login"; done
}

put
tool init-demo >"$scratch/people"
own "$administrator"
own "$finance"
WATTCARD_BACKUP_PASSPHRASE=$phrase tool backup --to "$backup" --login "$administrator" \
    --secrets-fd 3 3< <(signed "$administrator") >"$scratch/made"
tool verify >"$scratch/before"

rm -rf -- "${scratch:?}/usr" "$profile" # the disk is dead
begin=$(now)
put
installed=$(now)
WATTCARD_BACKUP_PASSPHRASE=$phrase tool restore --from "$backup" --reason "the disk is dead" \
    --login "$administrator" --approver "$finance" \
    --secrets-fd 3 3< <(signed "$administrator" "$finance") >"$scratch/restored"
restored=$(now)
tool verify >"$scratch/after"
verified=$(now)
diff -- "$scratch/before" "$scratch/after"
WATTCARD_BACKUP_PASSPHRASE=$phrase tool drill --from "$backup" --login "$administrator" \
    --secrets-fd 3 3< <(signed "$administrator") >/dev/null
echo "installed again in $(seconds $((installed - begin))) s," \
    "restored in $(seconds $((restored - installed))) s," \
    "verified in $(seconds $((verified - restored))) s:" \
    "$(seconds $((verified - begin))) s from nothing to books that hold"
