# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: roles
# What: role by function by owner: every denied cell, in the rules, the store, the command line
# Proves: P13
ready wattcard_domain_tests wattcard_db_tests wattcard_tools_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_ROLES=all
noted several "$tests/domain/wattcard_domain_tests --gtest_filter=Rights*" \
    "$tests/db/wattcard_db_tests --gtest_filter=Scope.*:*rolesMay*" \
    "$tests/main/wattcard_tools_tests --gtest_filter=RolesAtTheCommandLine.*"
