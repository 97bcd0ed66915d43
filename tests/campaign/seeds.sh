# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: seeds [LIVES]
# What: lives of a few accounts under faults, some of them lived twice (section 4, D2; G3, G20)
# Proves: P1 P3
# Sums: operations faults restarts
ready wattcard_life_tests
in_memory
export QT_QPA_PLATFORM=offscreen WATTCARD_SEEDS=${1:-2000} WATTCARD_STEPS=250
export WATTCARD_TWICE=$((WATTCARD_SEEDS / 20 > 1000 ? 1000 : WATTCARD_SEEDS / 20))
export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
noted "$tests/simulation/wattcard_life_tests" --gtest_filter='Lives.*'
