# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: kill [KILLS]
# What: the programs themselves, and a twin that never crashes (section 4, D6 and D7)
# Proves: P1
# Sums: kills acknowledged lost doubled
ready wattcard_kill_tests
export WATTCARD_NAP_MS=2000 WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
in_memory
noted "$here/simulation/kill/run.sh" \
    "$tests/simulation/wattcard_kill_tests" "${1:-4000}"
