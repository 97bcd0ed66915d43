# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: model [STATES]
# What: everything that two counters, the cards of an account and a meter can do (section 7)
# Proves: P2 P9
ready wattcard_simulation_tests
WATTCARD_STATES=${1:-3000000} \
    noted "$tests/simulation/wattcard_simulation_tests"
