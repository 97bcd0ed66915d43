# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: replay [SESSIONS]
# What: recorded card sessions, any prefix and mix, whole sales and visits, old images (G12, D13)
# Proves: P10
# Sums: sessions prefixes-and-mixes accepted
ready wattcard_cardio_tests wattcard_flows_tests wattcard_life_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_SESSIONS=${1:-10000}
export WATTCARD_IMAGES=$((WATTCARD_SESSIONS / 100)) # lives
export WATTCARD_FIRST_SEED=$((RANDOM * 32768 + RANDOM + 1))
noted several "$tests/cardio/wattcard_cardio_tests --gtest_filter=ReplayT3.*" \
    "$tests/flows/wattcard_flows_tests --gtest_filter=*Threat04*" \
    "$tests/simulation/wattcard_life_tests --gtest_filter=OldImages.*"
