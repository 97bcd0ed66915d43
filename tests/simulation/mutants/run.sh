#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Removes one rule after another from a copy of the cores and asks the tests:
# run.sh SCRATCH [PATCH...]
# Each patch names the jobs that must go red ("Caught by"). A patch that does not apply, does not
# build, or is not caught by every job that it names makes this run red.
set -eu

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/../../.." && pwd)
scratch=$1
shift
[ $# -gt 0 ] || set -- "$here"/*.patch

copy=$scratch/copy
build=$scratch/build
rm -rf -- "$copy"
mkdir -p -- "$copy/src" "$copy/tests"
# Fresh times: the last run may have left a mutant in the build.
cp -r -- "$top/src/domain" "$top/src/meter" "$top/src/crypto" "$copy/src/"
cp -r -- "$top/tests/domain" "$top/tests/simulation" "$top/tests/meter" "$copy/tests/"
cmake -S "$here" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DSOURCES="$copy" \
    -DCMAKE_CXX_FLAGS_DEBUG=-O1 >/dev/null

make_tests() { ninja -C "$build" "$@" >"$scratch/build.log" 2>&1; }
# A job may end by an assertion: that is red as well, and no news for the terminal.
red() { ! ( "$build/$1" --gtest_brief=1 || exit 1 ) >"$scratch/$1.log" 2>&1; }

make_tests || { cat "$scratch/build.log"; exit 1; }
for job in mutant_domain mutant_simulation mutant_meter mutant_model; do
    if red "$job"; then
        echo "$job is red without any mutant"
        cat "$scratch/$job.log"
        exit 1
    fi
done

survivors=0
for patch in "$@"; do
    name=$(basename -- "$patch" .patch)
    jobs=$(sed -n 's/^Caught by: //p' "$patch")
    if ! patch -d "$copy" -p1 -s <"$patch" || ! make_tests; then
        echo "$name: does not apply or build"
        tail -n 20 "$scratch/build.log"
        exit 1
    fi
    for job in $jobs; do
        if red "mutant_$job"; then
            echo "$name: caught by $job"
        else
            echo "$name: SURVIVES $job"
            survivors=$((survivors + 1))
        fi
    done
    patch -d "$copy" -p1 -s -R <"$patch"
done
echo "$# mutants, $survivors survivors"
[ "$survivors" = 0 ]
