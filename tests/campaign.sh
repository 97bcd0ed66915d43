#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Long runs that are not part of every test: campaign.sh fuzz
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
readonly fuzz_seconds=600

case ${1:-} in
fuzz) exec "$here/fuzz/run.sh" $fuzz_seconds ;;
*)
    echo "usage: campaign.sh fuzz" >&2
    exit 2
    ;;
esac
