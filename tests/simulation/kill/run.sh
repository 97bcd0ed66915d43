#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh PROGRAM KILLS: kill loops over the direct link, as many at once as WATTCARD_WORKERS says
# (2), and one of a twentieth through a smart-card service of its own where the machine allows one.
set -u

program=$1
kills=$2
top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../.." && pwd)
readonly unavailable=69 # of private-pcscd.sh
readonly seeds_apart=1000000
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
workers=${WATTCARD_WORKERS:-2}
served=$((kills / 20 > 15 ? kills / 20 : 15)) # it mostly waits for the service
share=$(((kills - served + workers - 1) / workers))
first=${WATTCARD_FIRST_SEED:-1}
export QT_QPA_PLATFORM=offscreen

running=()
for ((each = 0; each < workers; ++each)); do
    WATTCARD_KILLS=$share WATTCARD_FIRST_SEED=$((first + each * seeds_apart)) "$program" \
        >"$scratch/$each" 2>&1 &
    running+=("$!")
done
WATTCARD_KILLS=$served WATTCARD_FIRST_SEED=$((first + workers * seeds_apart)) \
    "$top/installer/private-pcscd.sh" "$scratch/pcscd" -- "$program" >"$scratch/$workers" 2>&1 &
running+=("$!")

status=0
for each in "${!running[@]}"; do
    ended=0
    wait "${running[$each]}" || ended=$?
    cat "$scratch/$each"
    [ "$each" -eq "$workers" ] && [ "$ended" -eq "$unavailable" ] && ended=0
    [ "$ended" -eq 0 ] || status=$ended
done
exit "$status"
