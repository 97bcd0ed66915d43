# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: company [DIR]
# What: an empty folder to a sale after a restore, both languages; pictures into DIR
ready wattcard_company_tests wattcard-meter wattcard-cardbox
export QT_QPA_PLATFORM=offscreen WATTCARD_COMPANY_PICTURES=${1:-}
argument=
noted "$tests/flows/wattcard_company_tests"
