# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: crowd [SALES]
# What: eight counters, twelve accounts, one server; killed, cut at COMMIT, stopped, put to sleep
# Proves: P9
# Sums: sold finished kills server-kills commit-not-forwarded lost doubled gaps
ready wattcard_crowd
noted "$tests/db/postgres/wattcard_crowd" "${1:-2000}" $((RANDOM * 32768 + RANDOM + 1))
