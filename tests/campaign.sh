#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Long runs that are not part of every test: campaign.sh fuzz [SECONDS]|flips|replay
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/.." && pwd)
readonly fuzz_seconds=600
readonly flips=1000 # bytes of ledger and audit rows, each found and named
readonly cards=200  # that come back after a restore (DOMAIN.md F-23)

case ${1:-} in
fuzz) exec "$here/fuzz/run.sh" "${2:-$fuzz_seconds}" ;; # for each target
flips)
    "$top/installer/prepare.sh" wattcard_db_tests
    QT_QPA_PLATFORM=offscreen WATTCARD_FLIPS=$flips \
        "$top/build/release/tests/db/wattcard_db_tests" --gtest_filter='AuditSeal*'
    ;;
replay)
    "$top/installer/prepare.sh" wattcard_flows_tests
    QT_QPA_PLATFORM=offscreen WATTCARD_REPLAY=$cards \
        "$top/build/release/tests/flows/wattcard_flows_tests" --gtest_filter='Replay*'
    ;;
*)
    echo "usage: campaign.sh fuzz [SECONDS]|flips|replay" >&2
    exit 2
    ;;
esac
