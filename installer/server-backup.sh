#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Books on a PostgreSQL server, backed up and brought back: a base backup now and then, and every
# change since then in an archive. Run as the server's own user.
#   server-backup.sh settings ARCHIVE           lines for postgresql.conf; then restart the server
#   server-backup.sh base DIR [psql options]    a base backup into a new directory, verified
#   server-backup.sh archived ARCHIVE [options] waits until the archive holds all that was finished
#   server-backup.sh restore BASE ARCHIVE DATA  a new data directory from both; then start it
# Archive and base backups belong on another disk than the data. After a restore the counters catch
# up with their cards as after any other (wattcardctl restored).
set -euo pipefail

programs=$(dirname -- "$(readlink -f -- "$(command -v pg_basebackup)")")
if ! [ -x "$programs/pg_verifybackup" ]; then
    programs=$(find /usr/lib/postgresql -name pg_verifybackup -printf '%h\n' | sort -V | tail -n 1)
fi
usage() { sed -n 's/^#   //p' "$0" >&2 && exit 2; }

# A file that is there already is never replaced: two servers must not share an archive. The same
# one is well: the server asks again for what it had not noted before a power cut. It has its name
# only when all of it is on the disk, and is told of only when its name is there, too.
settings() {
    local archive to store
    archive=$(readlink -f -- "$1")
    to=$archive/%f
    store="cp %p \"$to.part\" && sync \"$to.part\" && mv \"$to.part\" \"$to\""
    cat <<END
wal_level = replica
archive_mode = on
archive_command = '{ if test -f "$to"; then cmp -s %p "$to"; else $store; fi; } && sync "$archive"'
archive_timeout = 60
END
}

base() {
    local to=$1
    shift
    [ ! -e "$to" ] || [ -z "$(ls -A -- "$to")" ] || { echo "$to is not empty" >&2 && exit 1; }
    "$programs/pg_basebackup" "$@" -D "$to" --checkpoint=fast --wal-method=stream \
        --manifest-checksums=SHA256
    "$programs/pg_verifybackup" --quiet -- "$to"
}

# The segment that was finished last has its name in the archive.
archived() {
    local archive=$1 last
    shift
    last=$(psql "$@" -d postgres -qtAX -c \
        "SELECT pg_walfile_name(pg_current_wal_lsn() - 1)")
    psql "$@" -d postgres -qtAX -c 'SELECT pg_switch_wal()' >/dev/null
    for _ in $(seq 300); do
        [ ! -f "$archive/$last" ] || return 0
        sleep 0.2
    done
    echo "$last is not in $archive" >&2
    return 1
}

restore() {
    local from=$1 archive data=$3
    archive=$(readlink -f -- "$2")
    [ ! -e "$data" ] || [ -z "$(ls -A -- "$data")" ] || { echo "$data is not empty" >&2 && exit 1; }
    "$programs/pg_verifybackup" --quiet -- "$from"
    mkdir -p -- "$data"
    chmod 0700 -- "$data"
    cp -a -- "$from/." "$data/"
    cat >>"$data/postgresql.auto.conf" <<END
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_timeline = 'latest'
END
    touch -- "$data/recovery.signal"
}

case "${1:-} $#" in
settings\ 2 | restore\ 4) "$@" ;;
base\ * | archived\ *) [ $# -ge 2 ] || usage && "$@" ;;
*) usage ;;
esac
