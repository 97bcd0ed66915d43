# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: secrets
# What: planted keys, and none is found wherever a program leaves anything (G21)
# Proves: P13
ready wattcard_canary_tests wattcard_crypto_tests wattcard-cardbox
export QT_QPA_PLATFORM=offscreen
noted several "$tests/flows/wattcard_canary_tests" \
    "$tests/crypto/wattcard_crypto_tests --gtest_filter=Canary.*"
