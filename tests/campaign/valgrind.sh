# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: valgrind
# What: the path of a sale and of the card under valgrind: no wrong access, nothing lost
# Proves: P10
ready wattcard_cardio_tests wattcard_flows_tests
export QT_QPA_PLATFORM=offscreen
grind="valgrind -q --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=9"
grind+=" --suppressions=$here/campaign/valgrind.supp"
card=Desk*:SecureMessages*:MutualAuthentication*
noted several "$grind $tests/cardio/wattcard_cardio_tests --gtest_filter=$card" \
    "$grind $tests/flows/wattcard_flows_tests --gtest_filter=Sale*"
