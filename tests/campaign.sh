#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Long runs that are not part of every test: campaign.sh fuzz [SECONDS]|flips|replay|
# human [SALES [SEED]]|window|walk|reports [WORLDS]|latency
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/.." && pwd)
readonly unavailable=69 # of private-pcscd.sh
readonly fuzz_seconds=600
readonly flips=1000 # bytes of ledger and audit rows, each found and named
readonly cards=200  # that come back after a restore (DOMAIN.md F-23)
readonly sales=200  # of a working day at the window
readonly worlds=200 # companies whose reports are computed twice

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
reports) # each against a naive recomputation
    "$top/installer/prepare.sh" wattcard_report_world_tests
    QT_QPA_PLATFORM=offscreen WATTCARD_WORLDS=${2:-$worlds} \
        "$top/build/release/tests/reports/wattcard_report_world_tests" \
        --gtest_filter='ReportOracle.*'
    ;;
latency) # sales alone, beside backups, beside every report, behind the search
    exec "$here/bench.sh" backup-sale report-sale
    ;;
walk) # every widget of every screen, as the tests do, in one go: cut, not translated, not reached
    "$top/installer/prepare.sh" wattcard_ui_tests wattcard_atspi_walk
    tests=$top/build/release/tests/ui
    "$tests/wattcard_ui_tests" --gtest_filter='AccessWalk.*:TextWalk.*'
    "$here/ui/look/atspi.sh" "$tests/wattcard_atspi_walk"
    ;;
window) # killed, pulled, held and unplugged while it sells
    "$top/installer/prepare.sh" wattcard_human_tests wattcard-meter wattcard-cardbox
    export QT_QPA_PLATFORM=offscreen
    complaints=("$top/build/release/tests/flows/wattcard_human_tests" --gtest_filter='Complaint*')
    "${complaints[@]}"
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd" -- "${complaints[@]}" || status=$?
    [ "$status" -eq "$unavailable" ] || exit "$status"
    ;;
human) # through a smart-card service of its own where the machine allows one
    "$top/installer/prepare.sh" wattcard_human_tests wattcard-meter wattcard-cardbox
    export QT_QPA_PLATFORM=offscreen WATTCARD_HUMAN_SALES=${2:-$sales}
    export WATTCARD_HUMAN_SEED=${3:-$((RANDOM * 32768 + RANDOM + 1))}
    echo "seed $WATTCARD_HUMAN_SEED, sales $WATTCARD_HUMAN_SALES"
    day=("$top/build/release/tests/flows/wattcard_human_tests" --gtest_filter='HumanDay.*')
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd" -- "${day[@]}" || status=$?
    [ "$status" -ne "$unavailable" ] || { status=0; "${day[@]}" || status=$?; }
    exit "$status"
    ;;
*)
    echo "usage: campaign.sh fuzz [SECONDS]|flips|replay|human [SALES [SEED]]|window|walk|" \
        "reports [WORLDS]|latency" >&2
    exit 2
    ;;
esac
