#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Benchmarks: tests/bench.sh [NAME...], all of them without a name; the names are in
# tests/bench/README.md. Each prints one line; none of them passes or fails. The same lines go into
# build/release/bench/bench.csv (or WATTCARD_BENCH_FILE) with the date and the commit, behind what
# is there; tests/bench.sh table writes the newest of each name into tests/bench/README.md, where
# the rows of names that were not measured since stay.
# WATTCARD_BENCH_BUILD names a build folder that is ready, instead of building the release preset.
set -euo pipefail

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
readonly unavailable=69
build=${WATTCARD_BENCH_BUILD:-$top/build/release}
export WATTCARD_BENCH_FILE=${WATTCARD_BENCH_FILE:-$build/bench/bench.csv}
commit=$(git -C "$top" describe --always --dirty --exclude "*" 2>/dev/null || echo unknown)
WATTCARD_BENCH_STAMP="$(date +%F),$commit"
export WATTCARD_BENCH_STAMP

# The page up to its mark as it is, and below it a line for each name, in order of names; beside a
# ratio over its goal the reason from reasons.txt, whose names may end in a star.
write_table() {
    local page=$top/tests/bench/README.md new rows
    new=$(mktemp)
    rows=$(mktemp)
    awk -F, -v reasons="$top/tests/bench/reasons.txt" -f "$top/tests/bench/table.awk" \
        "$WATTCARD_BENCH_FILE" >"$rows"
    sed '1,/^<!-- figures -->$/d' "$page" | sed '1,/^|---/d' |
        awk -F'|' 'FILENAME == ARGV[1] { measured[$2]; next } !($2 in measured)' "$rows" - >"$new"
    cat "$new" >>"$rows"
    {
        sed '/^<!-- figures -->$/q' "$page"
        echo
        echo '| name | product | peer or limit | ratio | goal | met, or why not | counters | of |'
        echo '|---|---|---|---|---|---|---|---|'
        LC_ALL=C sort "$rows"
    } >"$new"
    cat "$new" >"$page"
    rm -f "$new" "$rows"
}
if [ "${1:-}" = table ]; then
    write_table
    exit 0
fi

if [ -z "${WATTCARD_BENCH_BUILD:-}" ]; then
    "$top/installer/prepare.sh" wattcard_bench_app_start wattcard_bench_at_size \
        wattcard_bench_backup wattcard_bench_budgets wattcard_bench_card_cpu \
        wattcard_bench_card_line wattcard_bench_exports wattcard_bench_fleet \
        wattcard_bench_fleet_events wattcard_bench_quote wattcard_bench_history \
        wattcard_bench_purchases wattcard_bench_reports wattcard_bench_search \
        wattcard_bench_store wattcard_bench_tables wattcard_bench_ui_stall \
        wattcard_bench_vend_path
fi

wants() { # any of these names; everything when none was given
    local name
    [ "${#names[@]}" -gt 0 ] || return 0
    for name in "$@"; do
        case " ${names[*]} " in *" $name "*) return 0 ;; esac
    done
    return 1
}

names=("$@")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf '%-20s %13s %13s  %5s  %9s  %s\n' name product peer ratio goal counters
if wants card-inproc sale-crypto; then
    "$build/bench/wattcard_bench_card_cpu" "$@"
fi
if wants apdu-cost card-answer vend-path-card card-detect; then
    status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd" -- \
        "$build/bench/wattcard_bench_card_line" "$@" || status=$?
    [ "$status" -eq "$unavailable" ] || [ "$status" -eq 0 ] || exit "$status"
fi
if wants vend-path vend-path-slow card-batch; then
    status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd-vend" -- \
        "$build/bench/wattcard_bench_vend_path" "$@" || status=$?
    [ "$status" -eq "$unavailable" ] || [ "$status" -eq 0 ] || exit "$status"
fi
if wants db-purchase db-growth db-import day-close restore-check; then
    "$build/bench/wattcard_bench_purchases" "$@"
fi
if wants app-start; then
    "$build/bench/wattcard_bench_app_start"
fi
if wants table-scroll table-width chart-line; then
    "$build/bench/wattcard_bench_tables" "$@"
fi
if wants fleet-steps fleet-dense fleet-cards fleet-growth fleet-scale; then
    "$build/bench/wattcard_bench_fleet" "$@"
fi
if wants fleet-event fleet-live; then
    "$build/bench/wattcard_bench_fleet_events" "$@"
fi
if wants export-csv export-xlsx export-pdf receipt; then
    "$build/bench/wattcard_bench_exports" "$@"
fi
if wants quote; then
    "$build/bench/wattcard_bench_quote" "$@"
fi
if wants budgets; then # without a smart-card service it leaves those lines out
    status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd-budgets" -- \
        "$build/bench/wattcard_bench_budgets" || status=$?
    if [ "$status" -eq "$unavailable" ]; then
        status=0
        "$build/bench/wattcard_bench_budgets" || status=$?
    fi
    [ "$status" -eq 0 ] || exit "$status"
fi
if wants ui-stall; then
    "$build/bench/wattcard_bench_ui_stall"
fi
if wants backup-sale backup db-under-load; then
    "$build/bench/wattcard_bench_backup" "$@"
fi
if wants report-sale search-sale db-under-load; then
    "$build/bench/wattcard_bench_reports"
fi
if wants reports totals-sale report-adhoc; then
    "$build/bench/wattcard_bench_history" "$@"
fi
if wants search-budget; then
    "$build/bench/wattcard_bench_search" search-budget
fi
if [ "${#names[@]}" -gt 0 ] && wants search-upgrade; then # minutes at a million
    "$build/bench/wattcard_bench_search" search-upgrade
fi
if wants search-type; then
    "$build/bench/wattcard_bench_search" "$@"
fi
if [ "${#names[@]}" -gt 0 ] && wants size; then # half an hour at its full size
    "$build/bench/wattcard_bench_at_size"
fi
if wants counters-pg; then # without a server's programs there is no such target
    counters=$build/bench/wattcard_bench_counters
    if [ -z "${WATTCARD_BENCH_BUILD:-}" ]; then
        targets=$(cmake --build "$build" --target help)
        [[ $targets != *wattcard_bench_counters* ]] ||
            "$top/installer/prepare.sh" wattcard_bench_counters
    fi
    if [ -x "$counters" ]; then
        "$counters"
    else
        echo "counters-pg: left out, it was built without a server (package postgresql-15)"
    fi
fi
if wants store; then
    "$build/bench/wattcard_bench_store" "$scratch"
fi
