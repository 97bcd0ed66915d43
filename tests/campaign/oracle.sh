# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: oracle [WORLDS]
# What: each report against a naive recomputation, on seeded companies
# Proves: P11
ready wattcard_report_world_tests
export QT_QPA_PLATFORM=offscreen WATTCARD_WORLDS=${1:-200}
noted "$tests/reports/wattcard_report_world_tests" --gtest_filter='ReportOracle.*'
