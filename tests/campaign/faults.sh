# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: faults
# What: one long run of all that breaks sales; at most 85 minutes on 2 cores
bundle "kill 3000" "seeds 4000" "fuzz 300" "tamper 700" powercut mutants "faults2 12000" faults1 \
    replay model "oracle 200" "drills 20" tear roles secrets tries # the longest first
alone latency
