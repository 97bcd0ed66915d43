#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# A company's server from its beginning to a restore, with the programs as they are delivered:
# drill.sh WATTCARDCTL PROGRAMS-OF-THE-SERVER. A cluster of its own with syncs, TLS and an archive;
# two counters whose users are known by certificates; what must be refused; a base backup, more
# work, the loss of the whole cluster, and everything back from backup and archive.
set -euo pipefail

ctl=$1
programs=$2
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
tool=$(cd -- "$here/../../.." && pwd)/installer/server-backup.sh
place=$(mktemp -d /tmp/wattcard-drill-XXXXXX)
user=$(id -un)
[ "$(id -u)" != 0 ] || user=postgres
port=$((20000 + RANDOM % 20000))
done_so_far=0

as_server() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid="$user" --regid="$user" --clear-groups env -C "$place" "$@"
    else
        env -C "$place" "$@"
    fi
}
stop_server() { as_server "$programs/pg_ctl" stop -s -D "$place/data" -m "$1" || true; }
start_server() {
    as_server "$programs/pg_ctl" start -s -w -t 120 -D "$place/data" -l "$place/log"
}
finish() {
    local status=$?
    [ "$status" = 0 ] || tail -n 20 "$place/log" "$place/said" >&2 || true
    stop_server immediate >/dev/null 2>&1
    rm -rf -- "$place"
    exit "$status"
}
trap finish EXIT

passed() { done_so_far=$((done_so_far + 1)) && printf 'passed: %s\n' "$1"; }
fail() { printf 'FAILED: %s\n' "$1" >&2 && exit 1; }
sql() { as_server psql -h "$place" -p "$port" -U owner -d "$1" -qtAX -v ON_ERROR_STOP=1 -c "$2"; }
# wattcardctl in a profile, with one secret as often as it asks.
counter() {
    local profile=$1
    shift
    "$ctl" "$@" --profile-dir "$place/$profile" --secrets-fd 0 <"$place/secrets" \
        >"$place/said" 2>&1
}
# The exit status and the code of the fault that a command must end with.
refused() {
    local wanted=$1 code=$2 status=0
    shift 2
    counter "$@" || status=$?
    [ "$status" = "$wanted" ] || fail "$* ended with $status instead of $wanted"
    grep -q "$code" "$place/said" || fail "$* does not say $code"
}
company=(--name Drill --phone 1 --region 00880001 --database books)
entries() { sql books 'SELECT COUNT(*) FROM wattcard.audit_entry'; }

# An authority, the server's certificate and one for each user; another authority for a swindler.
certificate() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=$2" \
        -keyout "$place/$2.key" -out "$place/$2.csr" 2>>"$place/said"
    openssl x509 -req -in "$place/$2.csr" -CA "$place/$1.pem" -CAkey "$place/$1.key" -days 2 \
        -CAcreateserial -extfile <(printf 'subjectAltName=DNS:%s' "$2") \
        -out "$place/$2.pem" 2>>"$place/said"
}
authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
        -subj "/CN=$1" -keyout "$place/$1.key" -out "$place/$1.pem" 2>>"$place/said"
}
authority root && authority stranger
certificate root localhost && certificate root owner && certificate root counter_3
certificate root counter_4
mkdir "$place/archive" "$place/base"
printf 'a long passphrase\n%.0s' 1 2 3 4 >"$place/secrets"
chown -R "$user" "$place" && chmod 0755 "$place" && chmod 0600 "$place"/*.key
[ "$(id -u)" != 0 ] || chown root "$place"/{owner,counter_3,counter_4}.key

as_server "$programs/initdb" -D "$place/data" --username=owner --auth=trust --data-checksums \
    --encoding=UTF8 --locale=C >"$place/said"
"$tool" settings "$place/archive" >>"$place/data/postgresql.conf"
cat >>"$place/data/postgresql.conf" <<END
listen_addresses = 'localhost'
port = $port
unix_socket_directories = '$place'
ssl = on
log_connections = on
ssl_cert_file = '$place/localhost.pem'
ssl_key_file = '$place/localhost.key'
ssl_ca_file = '$place/root.pem'
END
cat >"$place/data/pg_hba.conf" <<END
local all owner trust
local replication owner trust
hostssl books all all cert
END
start_server
sql postgres 'CREATE DATABASE books' && sql books 'CREATE ROLE counter_3 LOGIN;
    CREATE ROLE counter_4 LOGIN'

over_tls() {
    printf '%s\n' --server localhost --port "$port" --user "$1" \
        --root-certificate "$place/${2:-root}.pem" --certificate "$place/$1.pem" \
        --certificate-key "$place/$1.key"
}
mapfile -t owner < <(over_tls owner)
mapfile -t third < <(over_tls counter_3)
mapfile -t fourth < <(over_tls counter_4)
mapfile -t strange < <(over_tls owner stranger)

refused 69 WAT-D16 swindled init "${company[@]}" --counter 1 "${strange[@]}"
grep -q 'certificate verify failed' "$place/said" || fail "says nothing of the certificate"
[ "$(sql books "SELECT COUNT(*) FROM pg_namespace WHERE nspname = 'wattcard'")" = 0 ] ||
    fail "something was written to a stranger"
passed "a server that another authority vouches for is not believed"
named=("${owner[@]/#localhost/127.0.0.1}")
refused 69 WAT-D16 misnamed init "${company[@]}" --counter 1 "${named[@]}"
passed "nor one that has another name than it was asked for"

counter office init "${company[@]}" --counter 1 "${owner[@]}" || fail "init of the office"
grep -q '^host=localhost$' "$place/office/server.ini" || fail "server.ini"
grep -q 'authorized: user=owner.*SSL enabled' "$place/log" || fail "not over TLS"
sql books 'GRANT wattcard_counter TO counter_3, counter_4'
counter three init "${company[@]}" --counter 3 "${third[@]}" || fail "init of counter 3"
counter four init "${company[@]}" --counter 4 "${fourth[@]}" || fail "init of counter 4"
passed "the owner makes the schema over TLS, two counters join with their own users"
refused 1 WAT- five init --name Other --phone 1 --region 00880001 --counter 5 \
    --database books "${third[@]}"
passed "another company's counter does not join"
for profile in office three four; do
    counter "$profile" verify || fail "verify of $profile"
    counter "$profile" totals || fail "totals of $profile"
done
passed "each of them reads and verifies the books"

stop_server fast
refused 69 WAT-D16 three totals
refused 69 WAT-D16 three verify
grep -q 'Nothing can be sold meanwhile' "$place/said" || fail "the sentence is not clear"
[ ! -e "$place/three/wattcard.db" ] || fail "a file was made instead"
start_server
counter three verify || fail "verify when the server is back"
passed "without the server nothing is sold, with it everything goes on"

as_server "$tool" base "$place/base/one" -h "$place" -p "$port" -U owner >"$place/said" 2>&1 ||
    fail "base backup"
before=$(entries)
printf 'not the one\nanother passphrase\n' >"$place/secrets"
refused 1 WAT-O01 three password admin # which is noted
after=$(entries)
[ "$after" -gt "$before" ] || fail "nothing was done after the base backup"
sql books 'SELECT pg_switch_wal()' >/dev/null
as_server "$tool" archived "$place/archive" -h "$place" -p "$port" -U owner ||
    fail "the archive does not follow"
# After a power cut the server asks for a segment again that the archive has already.
archive_again() { # FILE NAME
    local command
    command=$(sql postgres 'SHOW archive_command')
    command=${command//%p/$1}
    as_server sh -c "${command//%f/$2}"
}
segment=$(find "$place/archive" -type f -name '0*' ! -name '*.*' -printf '%f\n' | sort | head -n 1)
cp -- "$place/archive/$segment" "$place/same"
tr '\0' 'x' <"$place/same" >"$place/another"
chmod 0644 "$place/same" "$place/another"
archive_again "$place/same" "$segment" || fail "the archive refuses what it has"
archive_again "$place/another" "$segment" && fail "the archive takes another segment of that name"
cmp -s -- "$place/same" "$place/archive/$segment" || fail "a segment was replaced"
passed "a segment that comes again is well, another one of its name is refused"

head=$(sql books 'SELECT hash FROM wattcard.audit_entry ORDER BY number DESC LIMIT 1')
stop_server immediate
mv "$place/data" "$place/lost"
as_server "$tool" restore "$place/base/one" "$place/archive" "$place/data" ||
    fail "restore"
start_server
for _ in $(seq 600); do
    [ "$(sql postgres 'SELECT pg_is_in_recovery()')" = t ] || break
    sql postgres 'SELECT pg_sleep(0.1)' >/dev/null
done
[ "$(entries)" = "$after" ] || fail "$(entries) entries came back of $after"
[ "$(sql books 'SELECT hash FROM wattcard.audit_entry ORDER BY number DESC LIMIT 1')" = \
    "$head" ] || fail "another head came back"
counter three verify || fail "verify of what came back"
sql books 'CREATE EXTENSION amcheck' &&
    sql books "SELECT bt_index_check(c.oid, true) FROM pg_class c JOIN pg_am a ON a.oid = c.relam
        WHERE a.amname = 'btree' AND c.relnamespace = 'wattcard'::regnamespace" >/dev/null
passed "the lost cluster is back, with the $((after - before)) acts after its base backup"

printf 'evidence: server drill %s steps\n' "$done_so_far"
