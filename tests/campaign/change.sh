# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: change
# What: what a change must pass beside run.sh: every job at its small size, at most 16 minutes
bundle "fuzz 15 all" "powercut 8" "tamper 200" "seeds 700" "faults1 points" "kill 300" \
    "faults2 2000" "sanitize small" tear "drills 5" "replay 500" roles secrets "oracle 10" \
    "model 160000" "mutants changed" "tries 1000" # the longest first
alone "latency 200"
