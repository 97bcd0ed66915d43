# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: faults
# What: one long run of all that breaks sales; at most 85 minutes on 2 cores
bundle faults1 tear "faults2 60000" "seeds 40000" model mutants kill powercut "fuzz 300" tamper \
    replay drills tries oracle roles secrets sanitize
alone latency
