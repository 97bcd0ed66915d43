#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What a change must pass, .ci/run, on a clone of this commit in a fresh minimal Debian 12 that has
# nothing but git: ci_root.sh. Whatever it needs it has to install by itself. Needs root.
set -euo pipefail

# shellcheck source=tests/fresh_root.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/fresh_root.sh"

make_root
apt install git ca-certificates
mount --rbind /dev "$root/dev"
mount --bind /sys "$root/sys"
git clone -q -- "$top" "$root/srv/wattcard"
inside sh -ec 'cd /srv/wattcard && .ci/run' | tee "$root/ci.log"
say "$(sed -n 's/^100% tests passed.* \([0-9]*\)$/\1 tests passed/p' "$root/ci.log")"
echo "evidence: tests=$(sed -n 's/^100% tests passed.* \([0-9]*\)$/\1/p' "$root/ci.log")," \
    "packages=$(inside dpkg-query -W | wc -l), seconds=$(($(date +%s) - begin))"
