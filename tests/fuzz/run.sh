#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz targets with clang, replays each corpus and fuzzes each target, two at a time:
# run.sh [SECONDS [BUILD_FOLDER [TARGET...]]], all of targets.txt when none is named. Any finding
# fails; the input that made it stays in the build folder. The corpora of the repository are only
# read. A file `dict` beside a target holds its words. Exit status 69: no clang here.
set -u

readonly unavailable=69
seconds=${1:-15}
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
top=$(cd -- "$here/../.." && pwd)
build=${2:-$top/build/fuzz}
shift $(($# < 2 ? $# : 2))
mapfile -t all < <(sed -n 's/^\([a-z][a-z_]*\) .*/\1/p' "$here/targets.txt")
targets=("${@:-${all[@]}}")
give_up() { echo "fuzz: $2" >&2; exit "$1"; }

command -v clang++-14 >/dev/null || give_up $unavailable "clang++-14 is not installed."
mkdir -p -- "$build"
cmake -S "$top" -B "$build" -G Ninja -DWATTCARD_FUZZ=ON -DWATTCARD_PCH=ON \
    -DWATTCARD_JOINED=ON \
    -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DCMAKE_C_COMPILER=clang-14 -DCMAKE_CXX_COMPILER=clang++-14 >"$build/configure.log" 2>&1 ||
    { tail -n 20 "$build/configure.log"; give_up 1 "configuring failed"; }
cmake --build "$build" --target "${targets[@]/#/fuzz_}" >"$build/build.log" 2>&1 ||
    { grep -E 'error|FAILED' "$build/build.log" | head -n 20; give_up 1 "building failed"; }

export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen

# Replays the corpus, then looks for more; the line of the result goes to standard output.
fuzz() {
    local target=$1 work=$build/work/$1 log=$build/$1.log findings=$build/findings/$1
    mkdir -p -- "$work/found" "$findings" || return 1
    local program
    program=$(find "$build" -type f -name "fuzz_$target" -perm -u+x | head -n 1)
    [ -n "$program" ] || { echo "$target: not built"; return 1; }
    local longest
    longest=$(sed -n "s/^$target \([0-9]*\).*/\1/p" "$here/targets.txt")
    local options=(-max_len="${longest:-4096}" -timeout=20 -rss_limit_mb=2048
        -print_final_stats=1 -artifact_prefix="$findings/")
    [ ! -f "$here/$target/dict" ] || options+=(-dict="$here/$target/dict")
    if ! "$program" "${options[@]}" -runs=0 "$here/$target/corpus" >"$log" 2>&1; then
        echo "$target: FINDING in its corpus, see $log"
        tail -n 30 "$log"
        return 1
    fi
    if ! "$program" "${options[@]}" -max_total_time="$seconds" "$work/found" \
        "$here/$target/corpus" >>"$log" 2>&1; then
        echo "$target: FINDING, see $log and $findings"
        tail -n 40 "$log"
        return 1
    fi
    local rate runs
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
    rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log" | tail -n 1)
    printf 'evidence: fuzz %s corpus=%d runs=%d runs/s=%d clean\n' "$target" \
        "$(find "$here/$target/corpus" -type f | wc -l)" "$runs" "$rate"
    echo "$runs" >"$work/runs"
}

failed=0
running=0
for target in "${targets[@]}"; do
    fuzz "$target" &
    running=$((running + 1))
    if [ $running -ge 2 ]; then
        wait -n || failed=1
        running=$((running - 1))
    fi
done
while [ $running -gt 0 ]; do
    wait -n || failed=1
    running=$((running - 1))
done
runs=0
for target in "${targets[@]}"; do
    runs=$((runs + $(cat "$build/work/$target/runs" 2>/dev/null || echo 0)))
done
echo "evidence: fuzz targets=${#targets[@]} of ${#all[@]} seconds=$seconds runs=$runs"
exit $failed
