# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: change
# What: what a change must pass beside run.sh: every job at its small size, at most 16 minutes
bundle "faults1 points" tear "faults2 2000" "seeds 400" "model 160000" "mutants changed" \
    "kill 300" "powercut 8" "fuzz 15 all" "tamper 200" "replay 500" "drills 5" "tries 1000" \
    "oracle 10" roles secrets "sanitize small"
alone "latency 200"
