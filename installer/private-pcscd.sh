#!/bin/bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# private-pcscd.sh DIR [PORT] -- COMMAND...
#
# Runs COMMAND beside a smart-card service of its own with the virtual reader "Virtual PCD" (vpcd,
# two slots), without touching a service or a reader of this machine. The service has its own mount
# namespace in which DIR is its socket folder; COMMAND stays outside and finds it by
# PCSCLITE_CSOCK_NAME. Cards are put in at WATTCARD_VPCD (slot 0) and WATTCARD_VPCD_METER (slot 1):
# PORT and PORT + 1 of this machine, a free pair when PORT is not given. A service that dies is
# started again while COMMAND runs; it ends with COMMAND, whose exit status is passed on.
# Exit status 69: the service cannot run here; one sentence on standard error says why.
set -u

readonly unavailable=69
readonly usage=2
readonly driver=/usr/lib/pcsc/drivers/serial/libifdvpcd.so
readonly longest_socket_path=107 # sockaddr_un

give_up() { echo "private-pcscd: $2" >&2; exit "$1"; }

[ $# -ge 1 ] || give_up $usage "usage: private-pcscd.sh DIR [PORT] -- COMMAND..."
directory=$1
shift
port=
if [ "${1:-}" != -- ]; then
    port=${1:-}
    [[ $port =~ ^[0-9]{1,5}$ ]] && [ "$port" -ge 1 ] && [ "$port" -le 65534 ] ||
        give_up $usage "not a port: '$port'"
    shift
fi
[ "${1:-}" = -- ] && [ $# -ge 2 ] ||
    give_up $usage "usage: private-pcscd.sh DIR [PORT] -- COMMAND..."
shift

mkdir -p "$directory/drivers" || give_up $unavailable "cannot make the folder $directory."
directory=$(cd "$directory" && pwd -P)
socket=$directory/pcscd.comm
pcscd=$(PATH=$PATH:/usr/sbin:/sbin command -v pcscd) ||
    give_up $unavailable "pcscd is not installed."
[ -e "$driver" ] || give_up $unavailable "vpcd is not installed (package vsmartcard-vpcd)."
[ ${#socket} -le $longest_socket_path ] ||
    give_up $unavailable "the path $socket is too long for a socket."

namespace=(unshare -m)
[ "$(id -u)" -eq 0 ] || namespace=(unshare -r -m)
# The first command of the namespace: an empty /run, and in it our folder as the service's own. The
# folder may itself lie below /run, so it is entered before and named as "." without looking its
# path up again.
readonly enter='mount -t tmpfs tmpfs /run && mkdir /run/pcscd &&
    mount --no-canonicalize --bind . /run/pcscd'
(cd "$directory" && "${namespace[@]}" sh -c "$enter") 2>"$directory/unshare.log" ||
    give_up $unavailable \
        "this machine allows no mount namespace: $(tail -n 1 "$directory/unshare.log")"

# The number of a port as /proc/net/tcp writes it, listening (state 0A).
listens() {
    grep -qiE ":$(printf %04X "$1") [0-9A-F]+:0000 0A" /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

choose_ports() { # below the range from which the system takes ports for outgoing connections
    local candidate
    for _ in {1..50}; do
        candidate=$((20000 + RANDOM % 6000 * 2))
        listens "$candidate" || listens $((candidate + 1)) || { port=$candidate; return; }
    done
    give_up $unavailable "no free pair of ports was found."
}

daemon=
start_service() {
    rm -f "$socket" "$directory/pcscd.pid"
    mkdir -p "$directory/conf"
    {
        echo 'FRIENDLYNAME "Virtual PCD"'
        printf 'DEVICENAME /dev/null:0x%04X\n' "$port"
        echo "LIBPATH $driver"
        printf 'CHANNELID 0x%04X\n' "$port"
    } >"$directory/conf/vpcd"
    # No USB drivers: the readers of this machine belong to its own service. The service dies with
    # this script, however that ends.
    (
        cd "$directory" || exit
        PCSCLITE_HP_DROPDIR=$directory/drivers exec "${namespace[@]}" sh -c \
            "$enter && exec setpriv --pdeathsig KILL \"\$@\"" sh "$pcscd" -f -c "$directory/conf"
    ) >>"$directory/pcscd.log" 2>&1 3<&- &
    daemon=$!
}

stop_service() {
    [ -n "$daemon" ] || return
    kill "$daemon" 2>/dev/null
    wait "$daemon" 2>/dev/null
    daemon=
}

service_is_up() { # within ten seconds
    for _ in {1..200}; do
        [ -S "$socket" ] && listens "$port" && listens $((port + 1)) && return
        kill -0 "$daemon" 2>/dev/null || return 1
        sleep 0.05
    done
    return 1
}

trap stop_service EXIT
trap 'exit 143' INT TERM HUP # as long as there is no command to hand it on to
wanted_port=$port
for attempt in 1 2 3; do
    [ -n "$wanted_port" ] || choose_ports
    if listens "$port" || listens $((port + 1)); then
        give_up $unavailable "port $port or the one after it is in use."
    fi
    start_service
    service_is_up && break
    stop_service
    [ "$attempt" -lt 3 ] ||
        give_up $unavailable "the service did not start, see $directory/pcscd.log."
done

export PCSCLITE_CSOCK_NAME=$socket
export WATTCARD_VPCD=127.0.0.1:$port
export WATTCARD_VPCD_METER=127.0.0.1:$((port + 1))

exec 3<&0 # a command in the background would read from /dev/null
"$@" <&3 3<&- &
command=$!
exec 3<&-
trap 'kill -TERM "$command" 2>/dev/null' INT TERM HUP

deaths=0
while kill -0 "$command" 2>/dev/null && [ "$deaths" -le 100 ]; do
    ended=
    wait -n -p ended "$command" "$daemon" 2>/dev/null # the shell would announce a killed service
    status=$?
    [ "${ended:-}" = "$command" ] && exit "$status"
    [ "${ended:-}" = "$daemon" ] || continue # a signal for us
    deaths=$((deaths + 1))
    start_service
done
wait "$command"
status=$?
while kill -0 "$command" 2>/dev/null; do # that wait was ended by a signal
    wait "$command"
    status=$?
done
exit "$status"
