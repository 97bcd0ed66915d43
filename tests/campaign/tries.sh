# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tries [PRESENTATIONS]
# What: presentations that go wrong, and none blocks a genuine card (G24)
# Proves: P10
# Sums: faulty good blocked
ready wattcard_cardio_tests
WATTCARD_PRESENTATIONS=${1:-100000} noted \
    "$tests/cardio/wattcard_cardio_tests" --gtest_filter='*KeyTries*'
