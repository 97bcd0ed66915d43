#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Long runs that are not part of every test: campaign.sh JOB [N]; without a job it lists them. Each
# job is a file of tests/campaign, read by this script; it appends its line to evidence.csv.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/.." && pwd)
tests=$top/build/release/tests
readonly unavailable=69 # of private-pcscd.sh

list_jobs() {
    local file
    for file in "$here"/campaign/*.sh; do
        printf '%-22s %s\n' "$(sed -n 's/^# Usage: //p' "$file")" \
            "$(sed -n 's/^# What: //p' "$file")"
    done
}

# The programs of a job, built; a bundle has built everything before.
ready() { [ -n "${WATTCARD_READY:-}" ] || "$top/installer/prepare.sh" "$@"; }

# The commit that the counts are of; dirty when more has changed than the counts themselves.
commit_here() {
    local changed
    changed=$(git -C "$top" status --porcelain -- . ':!tests/evidence.csv' ':!tests/README.md')
    printf '%s%s' "$(git -C "$top" describe --always)" "${changed:+-dirty}"
}

# Runs what a job is made of, shows what it says, and notes it in evidence.csv: date, commit, job,
# counts, result. Its lines that begin with "evidence:" are the counts, without any the number of
# tests. A program without tests, and a job without counts, have shown nothing: red. One line sums
# it up; what a red job said stays in build/campaign.
noted() {
    local log=$scratch/noted status=0 counts passed result=green
    "$@" 2>&1 | tee "$log" || status=$?
    counts=$(sed -n 's/^evidence: //p' "$log" | tr ',' ' ' | paste -sd ';' -)
    passed=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) tests*\.$/\1/p' "$log" | paste -sd + -)
    [ -n "$counts" ] || [ -z "$passed" ] || counts="tests=$((passed))"
    if [ -z "$counts" ] || grep -q '^\[==*\] Running 0 tests' "$log"; then
        echo "$job has run nothing, or counted nothing"
        status=1
    fi
    if [ "$status" -ne 0 ]; then
        result=red
        mkdir -p -- "$top/build/campaign"
        cp -- "$log" "$top/build/campaign/red-$job.log"
    fi
    printf '%s,%s,%s,%s,%s\n' "$(date -u +%F)" "$(commit_here)" \
        "$job${argument:+ $argument}" "$counts" "$result" >>"$here/evidence.csv"
    printf '%s: %s; %s\n' "$job" "$result" "$counts"
    return "$status"
}

# Runs one program after the other, all of them; fails when one has failed.
several() {
    local - command failed=0
    set -f # stars are the filter's
    for command in "$@"; do
        # shellcheck disable=SC2086 # words of a program and its filter
        $command || failed=1
    done
    return "$failed"
}

# A command beside a smart-card service of its own; without one where the machine allows none.
through_service() {
    local status=0
    "$top/installer/private-pcscd.sh" "$scratch/pcscd" -- "$@" || status=$?
    [ "$status" -eq "$unavailable" ] || return "$status"
    "$@"
}

# Temporary files of a job that ends processes and not the machine: in memory where there is room.
in_memory() {
    # shellcheck source=/dev/null
    . "$here/memory.sh"
    [ -n "${TMPDIR:-}" ] || ! has_room || export TMPDIR=$memory
}

# A job of the twelve flows, on all processors.
at_every_point() {
    ready wattcard_fault_tests
    in_memory
    export QT_QPA_PLATFORM=offscreen WATTCARD_WORKERS=${WATTCARD_WORKERS:-$(nproc)}
    export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
    noted "$tests/simulation/wattcard_fault_tests" --gtest_filter="$1.*"
}

# Benches against a limit, whose lines are the evidence: red without any, and above the limit.
within_limits() {
    local status=0
    "$here/bench.sh" "$@" | tee "$scratch/benched" || status=$?
    awk '$3 == "ms" && $5 == "ms" {
            print "evidence: " $1, $2, "ms of", $4, "ms"
            ++lines
            if ($2 + 0 > $4 + 0) { print $1 " is above its limit"; over = 1 }
        }
        END { exit lines == 0 || over }' "$scratch/benched" || status=1
    return "$status"
}

# One job of a bundle: its own log, one line here.
one_of_bundle() {
    local log=$top/build/campaign/${1// /-}.log started=$SECONDS status=0
    # shellcheck disable=SC2086 # the words of a job
    "$0" $1 >"$log" 2>&1 || status=$?
    printf '%-18s %-5s %5d s  %s\n' "$1" "$([ "$status" = 0 ] && echo green || echo RED)" \
        $((SECONDS - started)) "$(tail -n 1 "$log" | cut -c1-300)"
    return "$status"
}

# Jobs beside each other, as many as there are processors; each stays on one. `alone` is for what
# measures time. The last line of a bundle counts them all.
bundle() { in_lanes "$(nproc)" "$@"; }
alone() { in_lanes 1 "$@"; }
jobs_run=0
jobs_red=0
in_lanes() {
    local lanes=$1 running=0 each
    shift
    ready
    export WATTCARD_READY=yes WATTCARD_WORKERS=1
    mkdir -p -- "$top/build/campaign"
    for each in "$@"; do
        one_of_bundle "$each" &
        jobs_run=$((jobs_run + 1))
        running=$((running + 1))
        if [ "$running" -ge "$lanes" ]; then
            wait -n || jobs_red=$((jobs_red + 1))
            running=$((running - 1))
        fi
    done
    while [ "$running" -gt 0 ]; do
        wait -n || jobs_red=$((jobs_red + 1))
        running=$((running - 1))
    done
}

job=${1:-}
if [ -z "$job" ] || [[ $job == *[!a-z0-9]* ]] || [ ! -e "$here/campaign/$job.sh" ]; then
    list_jobs >&2
    exit 2
fi
shift
argument=${1:-}
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
# shellcheck source=/dev/null
. "$here/campaign/$job.sh"
[ "$jobs_run" = 0 ] ||
    printf '%s: %d jobs, %d red, %d s\n' "$job" "$jobs_run" "$jobs_red" "$SECONDS"
[ "$jobs_red" = 0 ]
