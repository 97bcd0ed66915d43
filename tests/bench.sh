#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Benchmarks: tests/bench.sh [NAME...], all of them without a name; the names are in
# tests/bench/README.md. Each prints one line; none of them passes or fails.
# WATTCARD_BENCH_BUILD names a build folder that is ready, instead of building the release preset.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
readonly unavailable=69
build=${WATTCARD_BENCH_BUILD:-}
if [ -z "$build" ]; then
    "$top/installer/prepare.sh" wattcard_bench_backup wattcard_bench_budgets \
        wattcard_bench_card_cpu wattcard_bench_card_line wattcard_bench_exports \
        wattcard_bench_fleet wattcard_bench_quote wattcard_bench_history \
        wattcard_bench_reports wattcard_bench_search wattcard_bench_store wattcard_bench_ui_stall
    build=$top/build/release
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
if wants fleet-steps fleet-cards fleet-growth; then
    "$build/bench/wattcard_bench_fleet" "$@"
fi
if wants export-csv export-xlsx export-pdf; then
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
if wants backup-sale backup; then
    "$build/bench/wattcard_bench_backup" "$@"
fi
if wants report-sale search-sale; then
    "$build/bench/wattcard_bench_reports"
fi
if wants reports totals-sale; then
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
if wants store; then
    "$build/bench/wattcard_bench_store" "$scratch"
fi
