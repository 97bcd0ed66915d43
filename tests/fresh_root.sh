# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Read by what wants a fresh minimal Debian 12 (install.sh, *_root.sh): $root, in a namespace
# of its own that ends with the script. Needs root. `mirror` names another one.
# shellcheck shell=bash
if [ -z "${WATTCARD_INSTALL_ROOM:-}" ]; then
    WATTCARD_INSTALL_ROOM=$(mktemp -d)
    trap 'rmdir -- "$WATTCARD_INSTALL_ROOM"' EXIT
    export WATTCARD_INSTALL_ROOM
    unshare --mount --pid --fork --kill-child --mount-proc "$0" "$@"
    exit
fi

mirror=${mirror:-http://deb.debian.org/debian}
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
root=$WATTCARD_INSTALL_ROOM
debs=$top/build/campaign/debs # of the distribution: kept, so that a second run downloads nothing
begin=$(date +%s)
job=$(basename -- "$0" .sh)

say() { printf '%5d s  %s\n' "$(($(date +%s) - begin))" "$*"; }
wrong() { echo "$job: $*" >&2; exit 1; }
inside() { chroot -- "$root" env -i LANG=C.UTF-8 HOME=/root DEBIAN_FRONTEND=noninteractive \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
apt() { inside apt-get -q -y -o Dpkg::Use-Pty=0 "$@" >>"$root/apt.log" 2>&1 ||
    { tail -n 30 "$root/apt.log" >&2; wrong "apt-get $*"; }; }

make_root() {
    mount -t tmpfs -o mode=755 tmpfs "$root"
    mkdir -p -- "$debs"
    debootstrap --variant=minbase --cache-dir="$debs" bookworm "$root" "$mirror" \
        >"$debs/debootstrap.log" || { tail -n 5 "$debs/debootstrap.log" >&2; wrong debootstrap; }
    printf 'deb %s bookworm main\ndeb %s-security bookworm-security main\n' "$mirror" "$mirror" \
        >"$root/etc/apt/sources.list"
    cp /etc/resolv.conf "$root/etc/"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no services from packages
    chmod 755 "$root/usr/sbin/policy-rc.d"
    mount -t proc proc "$root/proc"
    mount --bind "$debs" "$root/var/cache/apt/archives"
    printf 'APT::Get::Assume-Yes "true";\nAPT::Install-Recommends "false";\n' \
        >"$root/etc/apt/apt.conf.d/90install"
    apt update
    say "a fresh Debian: $(inside dpkg-query -W | wc -l) packages"
}
