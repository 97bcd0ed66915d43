# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: drills [SALES]
# What: old books come back by every means (D10), backups prove themselves (D11), cards return
# Proves: P5 P12
ready wattcard_catch_up_tests wattcard_flows_tests wattcard_app_tests
in_memory
export QT_QPA_PLATFORM=offscreen WATTCARD_DRILLS=${1:-50} WATTCARD_REPLAY=200
noted several "$tests/flows/wattcard_catch_up_tests --gtest_filter=RollbackDrill.*" \
    "$tests/flows/wattcard_flows_tests --gtest_filter=Replay.*:SealedBackup.*" \
    "$tests/app/wattcard_app_tests --gtest_filter=Restores.*:Backups.*"
