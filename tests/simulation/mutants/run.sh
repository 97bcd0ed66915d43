#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Removes one rule after another from a copy of the sources and asks the tests:
# run.sh SCRATCH [PATCH...]
# Each patch names the jobs that must go red ("Caught by"), each a program and, after =, which of
# its tests, and those that must stay green because a second guard acts ("Held by",
# masked_pairs.md). A patch that does not apply, does not build, or is not caught and held by every
# job that it names makes this run red; so does a job that is red without any mutant.
# With WATTCARD_UNNAMED=yes one patch is drawn, and every job is asked until one goes red.
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/../../.." && pwd)
mkdir -p -- "$1"
scratch=$(cd -- "$1" && pwd)
shift
[ $# -gt 0 ] || set -- "$here"/*.patch
set -f # stars are the filters'
copy=$scratch/copy
build=$scratch/build
[ ! -d /dev/shm ] || export TMPDIR=${TMPDIR:-/dev/shm}
export QT_QPA_PLATFORM=offscreen
# A sample of lives and of faults: what every run of the tests can afford.
export WATTCARD_SEEDS=${WATTCARD_SEEDS:-20}

jobs_of() { sed -n 's/^Caught by: *//p; s/^Held by: *//p' "$1"; }
if [ "${WATTCARD_UNNAMED:-}" = yes ]; then
    set -- "$(grep -l '^Caught by' "$@" | shuf -n 1)"
    jobs_of() { # the shortest first
        echo domain simulation evidence verdicts amounts meter model orders card life store app \
            faults flows storage
    }
fi
jobs=$(for patch in "$@"; do jobs_of "$patch"; done | tr ' ' '\n' | sort -u)
targets=$(sed 's/=.*//; s/^/mutant_/' <<<"$jobs" | sort -u)
whole=OFF
if grep -qvxE 'mutant_(domain|simulation|meter|model|amounts|evidence|verdicts)' <<<"$targets"; then
    whole=ON
fi

# What differs gets a fresh time and is built again: the last run may have left a mutant.
folders=(src/domain src/meter src/crypto tests)
[ "$whole" = OFF ] || folders+=(src/app cardio db)
for folder in "${folders[@]}"; do
    mkdir -p -- "$copy/$folder"
    diff -rq -- "$top/$folder" "$copy/$folder" >"$scratch/differs" || true
    sed -n "s|^Only in \(${copy}/[^:]*\): \(.*\)|\1/\2|p" "$scratch/differs" |
        while read -r file; do rm -rf -- "$file"; done
    { sed -n 's/^Files \(.*\) and .* differ$/\1/p' "$scratch/differs"
        sed -n "s|^Only in \(${top}/${folder}[^:]*\): \(.*\)|\1/\2|p" "$scratch/differs"
    } | while read -r file; do
        cp -r -- "$file" "$copy/${file#"$top"/}"
    done
done
cmake -S "$here" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DSOURCES="$copy" \
    -DWHOLE="$whole" -DCMAKE_CXX_FLAGS_DEBUG=-O1 >"$scratch/cmake.log" 2>&1 ||
    { cat "$scratch/cmake.log"; exit 1; }

make_tests() { ninja -C "$build" "$@" >"$scratch/build.log" 2>&1; }
# A job may end by an assertion: that is red as well, and no news for the terminal. One that has no
# time left is asked again with more: a slow machine catches nobody.
readonly time_is_over=124
red() {
    local filter='*' status=0 seconds
    case $1 in *=*) filter=${1#*=} ;; esac
    for seconds in 120 600; do
        status=0
        (timeout "$seconds" "$build/mutant_${1%%=*}" --gtest_brief=1 "--gtest_filter=$filter" ||
            exit $?) >"$scratch/job.log" 2>&1 || status=$?
        [ "$status" = "$time_is_over" ] || break
    done
    [ "$status" != 0 ]
}

# shellcheck disable=SC2086 # a list of names
make_tests $targets || { cat "$scratch/build.log"; exit 1; }
for job in $jobs; do
    if red "$job" || ! grep -q 'PASSED' "$scratch/job.log" ||
        grep -q ' 0 tests from' "$scratch/job.log"; then
        echo "$job is red, or has no test, without any mutant"
        cat "$scratch/job.log"
        exit 1
    fi
done

judge() { # PATCH: what its jobs say of it
    local job
    if [ "${WATTCARD_UNNAMED:-}" = yes ]; then
        for job in $(jobs_of "$1"); do
            if red "$job"; then
                echo "unnamed: caught by $job, $((SECONDS - began)) s; it was $name"
                return
            fi
        done
        echo "unnamed: SURVIVES every job; it was $name"
        survives=1
        return
    fi
    # shellcheck disable=SC2013 # words
    for job in $(sed -n 's/^Caught by: *//p' "$1"); do
        if red "$job"; then
            echo "$name: caught by $job, $((SECONDS - began)) s"
        else
            echo "$name: SURVIVES $job, $((SECONDS - began)) s"
            survives=1
        fi
    done
    # shellcheck disable=SC2013 # words
    for job in $(sed -n 's/^Held by: *//p' "$1"); do
        if red "$job"; then
            echo "$name: NOT HELD by $job, $((SECONDS - began)) s"
            survives=1
        else
            echo "$name: held by $job, $((SECONDS - began)) s"
        fi
    done
}

survivors=0
longest=0
for patch in "$@"; do
    name=$(basename -- "$patch" .patch)
    began=$SECONDS
    survives=0
    # shellcheck disable=SC2046 # a list of names
    if ! patch -d "$copy" -p1 -s --no-backup-if-mismatch <"$patch" ||
        ! make_tests $(jobs_of "$patch" | tr ' ' '\n' | sed 's/=.*//; s/^/mutant_/' | sort -u); then
        echo "$name: does not apply or build"
        tail -n 20 "$scratch/build.log"
        exit 1
    fi
    judge "$patch"
    patch -d "$copy" -p1 -s -R <"$patch"
    survivors=$((survivors + survives))
    took=$((SECONDS - began))
    [ "$took" -le "$longest" ] || longest=$took
done
echo "evidence: mutants=$# caught=$(($# - survivors)) survivors=$survivors longest=$longest s"
[ "$survivors" = 0 ]
