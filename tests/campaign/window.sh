# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: window
# What: killed, pulled, held and unplugged while it sells
# Proves: P1 P11
ready wattcard_human_tests wattcard-meter wattcard-cardbox
export QT_QPA_PLATFORM=offscreen
complaints=("$tests/flows/wattcard_human_tests" --gtest_filter='Complaint*')
noted "${complaints[@]}"
! "$top/installer/private-pcscd.sh" "$scratch/try" -- true ||
    noted through_service "${complaints[@]}"
