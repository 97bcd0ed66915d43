# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: replay [SESSIONS]
# What: recorded card sessions, any prefix and mix, and whole sales and visits (G12)
# Proves: P10
ready wattcard_cardio_tests wattcard_flows_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_SESSIONS=${1:-10000}
noted several "$tests/cardio/wattcard_cardio_tests --gtest_filter=ReplayT3.*" \
    "$tests/flows/wattcard_flows_tests --gtest_filter=*Threat04*"
