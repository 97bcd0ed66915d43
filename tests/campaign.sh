#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Long runs that are not part of every test: campaign.sh fuzz [SECONDS]|flips|replay|
# human [SALES [SEED]]|window|walk|company [DIR]|reports [WORLDS]|latency|seeds [LIVES]|
# model [STATES]|mutants
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/.." && pwd)
readonly unavailable=69 # of private-pcscd.sh
readonly fuzz_seconds=600
readonly flips=1000 # bytes of ledger and audit rows, each found and named
readonly cards=200  # that come back after a restore (DOMAIN.md F-23)
readonly sales=200  # of a working day at the window
readonly worlds=200 # companies whose reports are computed twice
readonly lives=2000 # each of 250 steps
readonly life_steps=250
readonly states=3000000 # of each budget of the explorer

# Runs a job, shows what it says, and notes what it has shown in evidence.csv: date, commit, job,
# counts, result. Its lines that begin with "evidence:" are the counts.
noted() {
    local job=$1 log status=0
    shift
    log=$(mktemp)
    "$@" 2>&1 | tee "$log" || status=$?
    local counts result=green
    counts=$(sed -n 's/^evidence: //p' "$log" | paste -sd ';' -)
    [ "$status" -eq 0 ] || result=red
    rm -f -- "$log"
    printf '%s,%s,%s,%s,%s\n' "$(date -u +%F)" "$(git -C "$top" rev-parse --short HEAD)" "$job" \
        "$counts" "$result" >>"$here/evidence.csv"
    return "$status"
}
set -o pipefail

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
seeds) # lives of a few accounts under faults (RELIABILITY.md section 4, D2)
    "$top/installer/prepare.sh" wattcard_life_tests
    export QT_QPA_PLATFORM=offscreen WATTCARD_SEEDS=${2:-$lives} WATTCARD_STEPS=$life_steps
    export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
    noted seeds "$top/build/release/tests/simulation/wattcard_life_tests" --gtest_filter='Lives.*'
    ;;
model) # everything that two counters, the cards of an account and a meter can do (section 7)
    "$top/installer/prepare.sh" wattcard_simulation_tests
    WATTCARD_STATES=${2:-$states} \
        noted model "$top/build/release/tests/simulation/wattcard_simulation_tests"
    ;;
mutants) # every rule that can be taken away, in a copy of the cores
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    noted mutants "$here/simulation/mutants/run.sh" "$scratch"
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
company) # from an empty folder to a sale after a restore, in both languages; pictures into DIR
    "$top/installer/prepare.sh" wattcard_company_tests wattcard-meter wattcard-cardbox
    QT_QPA_PLATFORM=offscreen WATTCARD_COMPANY_PICTURES=${2:-} \
        "$top/build/release/tests/flows/wattcard_company_tests"
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
    echo "usage: campaign.sh fuzz [SECONDS]|flips|replay|human [SALES [SEED]]|" \
        "window|walk|company [DIR]|" \
        "reports [WORLDS]|latency|seeds [LIVES]|model [STATES]|mutants" >&2
    exit 2
    ;;
esac
