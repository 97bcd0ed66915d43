#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# side_by_side.sh PROCESSES COMMAND...: the tests of a gtest program, shared out among so many
# processes at once. For tests that mostly wait for people, readers and cards.
set -u

processes=$1
shift
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
running=()
for ((each = 0; each < processes; ++each)); do
    GTEST_TOTAL_SHARDS=$processes GTEST_SHARD_INDEX=$each "$@" >"$logs/$each" 2>&1 &
    running+=("$!")
done
status=0
for each in "${!running[@]}"; do
    wait "${running[$each]}" || status=$?
    cat "$logs/$each"
done
exit "$status"
